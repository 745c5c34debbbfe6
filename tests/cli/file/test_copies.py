"""Copies by command: one question on a terminal, and a copy that fails costs no work."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.paths import folder_of_copies
from careercoach.store import copies
from tests.cli.conftest import Run
from tests.terminal import Terminal

REPOSITORY = str(Path(__file__).parents[3])


@pytest.fixture
def file(environment: Mapping[str, str], run: Run) -> Path:
    """A file with one entry in a copy and one since."""
    run("log", "In the copy")
    run("backup")
    run("log", "Since then")
    return Path(environment["CAREERCOACH_DB"])


@pytest.mark.parametrize(("answer", "code", "left"), [("n", 5, 2), ("", 5, 2), ("y", 0, 1)])
def test_going_back_asks_once_on_a_terminal(file: Path, run: Run, answer: str, code: int, left: int) -> None:
    terminal = Terminal(file.parent, "--db", str(file), "--today", "2026-11-22", "restore", "20", PYTHONPATH=REPOSITORY)
    terminal.wait_for("accomplishments: 2 now, 1 in the copy")
    terminal.wait_for("Go back to it? [y/N]")
    terminal.press(answer, "enter")
    assert terminal.end() == code
    assert len(run("accomplishment", "list", "--json").json) == left


def test_without_a_terminal_going_back_needs_a_yes_given_in_advance(file: Path, run: Run) -> None:
    refused = run("restore", "20")
    assert (refused.code, refused.out) == (2, "")
    assert "add --yes if you are sure" in refused.err
    assert len(copies.listed(file)) == 1
    assert run("--yes", "restore", "20").code == 0


def test_a_copy_of_the_day_that_fails_is_said_beside_the_answer(file: Path, run: Run) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("UPDATE act SET at = '2026-01-01T10:00:00Z'")
    folder = folder_of_copies(file)
    folder.rename(folder.with_name("moved"))
    folder.write_text("something else stands where the copies were")
    answer = run("log", "Worked on")
    assert answer.code == 0
    assert "Worked on" in answer.out
    assert "Today's copy of the file could not be made; careercoach backup makes one" in answer.err
    assert "could not be made" not in run("log", "And on").err


def test_a_person_with_a_damaged_file_is_led_back_by_the_sentence_itself(file: Path, run: Run) -> None:
    file.write_bytes(b"\0" * 10_000)
    lost = run("accomplishment", "list")
    assert lost.code == 3
    command = lost.err.split("careercoach restore ")[1].split(" ")[0]
    assert run("--yes", "restore", command).code == 0
    assert "In the copy" in run("accomplishment", "list").out
    assert run("check").out == ""
