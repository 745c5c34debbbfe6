"""Opening the screens with a slip in the name of the file: somebody who is asked does not meet an empty life."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.terminal import Terminal


def test_a_slip_in_the_name_is_asked_about_and_a_no_makes_nothing(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "work.db").close()
    terminal = Terminal(tmp_path, "--db", "wrok.db", columns=200)
    terminal.wait_for("Start a new file there? [y/N]")
    assert f"There is no file {tmp_path}/wrok.db, which --db names; work.db is there." in terminal.text
    terminal.press("enter")
    assert terminal.end() == 5
    assert "No file was made; correct the name" in terminal.text
    assert [each.name for each in tmp_path.iterdir()] == ["work.db"]


def test_a_yes_starts_the_first_day_in_a_new_file(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, CAREERCOACH_DB=str(tmp_path / "new" / "mine.db"))
    terminal.wait_for("Start a new file there?")
    assert "which CAREERCOACH_DB names.\n" in terminal.text
    terminal.press("y", "enter")
    terminal.wait_for("What is your name?")
    terminal.press("ctrl+q")
    assert terminal.end() == 0
    assert (tmp_path / "new" / "mine.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("named", "said"), [("folder", "is a folder"), ("other.db", "belongs to another program")])
def test_what_is_no_file_of_ours_is_said_and_not_touched(tmp_path: Path, named: str, said: str) -> None:
    (tmp_path / "folder").mkdir()
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE birds (name)")
    before = (tmp_path / "other.db").read_bytes()
    terminal = Terminal(tmp_path, "--db", named, columns=200)
    assert terminal.end() == 3
    assert said in terminal.text
    assert "with --db FILE." in terminal.text
    assert (tmp_path / "other.db").read_bytes() == before
