"""No test touches a file of whoever runs the tests."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from careercoach.cli import app
from careercoach.paths import find_places
from tests import nobody
from tests.shell import ROOT

THEIRS = os.environ[nobody.THEIRS].split(os.pathsep)

TOUCHES: dict[str, Callable[[Path], object]] = {
    "write": lambda file: file.write_text(""),
    "read": lambda file: file.read_text(),
    "connect": sqlite3.connect,
    "chmod": lambda file: file.chmod(0o600),
    "remove": lambda file: file.unlink(),
    "log a line": lambda file: app.run(["--db", str(file), "log", "A line"]),
}


def test_what_the_program_finds_by_itself_is_in_nobodys_home() -> None:
    places = find_places(None, os.environ)
    for path in (places.database, places.settings):
        assert path.is_relative_to(os.environ["HOME"])
        assert not str(path).startswith(tuple(THEIRS))
    told = subprocess.run(
        [sys.executable, "-m", "careercoach", "where", "--quiet"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout == f"{places.database}\n"


@pytest.mark.parametrize("touch", TOUCHES)
def test_a_test_that_reaches_for_the_persons_own_file_is_stopped(touch: str) -> None:
    for place in THEIRS:
        with pytest.raises(nobody.Touched):
            TOUCHES[touch](Path(place) / "careercoach.db")
