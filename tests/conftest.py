"""What all tests share: Hypothesis without deadlines (machines are slow at times), and a home that is nobody's.

Where ``CI`` is set, Hypothesis takes the same examples every time: a change is judged by what it changed. On a desk it
looks further.
"""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from careercoach.store.file import open_file
from tests import nobody, shell

gc.set_threshold(50_000, 20, 20)
"""A fifth of the time would go into looking for garbage among thousands of loaded tests that never become any."""

settings.register_profile("careercoach", deadline=None)
settings.register_profile("ci", settings.get_profile("careercoach"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "careercoach")

nobody.become()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: many a test waits for a terminal or for another program."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def loaded() -> Iterator[str]:
    """What a shell starts for ``careercoach`` so that it need not load for every command; see tests/shell.py."""
    with shell.loaded() as program:
        yield program


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with nothing in it, to be copied by tests to which it does not matter who made it."""
    path = tmp_path_factory.mktemp("empty") / "careercoach.db"
    open_file(path).close()
    return path
