"""What tests of commands begin with: done once, and copied for each test after that."""

import shutil
from collections.abc import Callable, Mapping
from copy import copy
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

_kept: dict[tuple[str, str, bytes], tuple[Path, Any]] = {}
"""By the fixture, and the file as it was before: the home as it was left, and what the fixture gave."""


def seeded(begin: Callable[[Run], Any]) -> Any:
    """The fixture of that name. Its commands are run for the first test; for the others the home they left is copied.

    What it gives is kept as well, but for ``run``, which is each test's own.
    """

    @pytest.fixture(name=begin.__name__)
    def begun(run: Run, environment: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory) -> Any:
        home = Path(environment["HOME"])
        file = Path(environment["CAREERCOACH_DB"])
        known = begin.__module__, begin.__name__, sha256(file.read_bytes()).digest()
        if known not in _kept:
            given = begin(run)
            _kept[known] = shutil.copytree(home, tmp_path_factory.mktemp("kept"), dirs_exist_ok=True), given
            return given
        left, given = _kept[known]
        shutil.copytree(left, home, dirs_exist_ok=True)
        return run if callable(given) else copy(given)

    return begun
