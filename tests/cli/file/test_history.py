"""Undo and redo as commands ask before they take more than one's last, and never a script."""

from pathlib import Path

import pytest

from careercoach.services.work import accomplishments
from careercoach.store import acts
from careercoach.store.session import act
from tests.cli.conftest import Run
from tests.store import TODAY, nouns
from tests.terminal import Terminal


@pytest.fixture
def brought_in(tmp_path: Path) -> Path:
    """A file into which six things were brought on the screens."""
    path = tmp_path / "careercoach.db"
    with act(path, TODAY, maker=acts.SCREENS) as session:
        for count in range(6):
            accomplishments.add(session, {"title": f"Brought in {count}"}, TODAY)
    return path


def _answered(home: Path, file: Path, answer: str, *options: str) -> str:
    terminal = Terminal(home, *options, "--db", str(file), "--today", TODAY.isoformat(), "undo")
    terminal.wait_for("[y/N]" if answer else "Taken back")
    if answer:
        terminal.press(answer, "enter")
    terminal.end()
    return terminal.text


def test_on_a_terminal_undo_asks_before_it_takes_back_more_than_a_handful(brought_in: Path, tmp_path: Path) -> None:
    page = _answered(tmp_path, brought_in, "n")
    assert "(6 things, on the screens): take it back? [y/N]" in " ".join(page.split())
    assert "Nothing was changed" in page
    assert len(nouns(brought_in)["accomplishment"]) == 6
    assert "Taken back" in _answered(tmp_path, brought_in, "y")
    assert nouns(brought_in)["accomplishment"] == []


def test_with_yes_nobody_is_asked(brought_in: Path, tmp_path: Path) -> None:
    assert "6 things" in _answered(tmp_path, brought_in, "", "--yes")
    assert nouns(brought_in)["accomplishment"] == []


def test_without_a_terminal_undo_goes_on_and_says_how_much_it_was(brought_in: Path, run: Run) -> None:
    answer = run("--db", str(brought_in), "--today", "2026-11-25", "undo")
    assert "(6 things, Sunday, on the screens)" in answer.out
    assert (answer.code, nouns(brought_in)["accomplishment"]) == (0, [])
    answer = run("--db", str(brought_in), "redo", "--json")
    assert (answer.json["things"], answer.json["brings_back"], answer.json["dry_run"]) == (6, True, False)
    assert len(nouns(brought_in)["accomplishment"]) == 6
