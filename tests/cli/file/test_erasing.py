"""Erasing by command: it says what goes, asks on a terminal, and refuses where nobody can be asked."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.store import ROOT
from tests.terminal import Terminal


@pytest.fixture
def entry(run: Run) -> str:
    """The id of something logged about a colleague."""
    run("person", "add", "Ines Diaz")
    return run("log", "Lunch with Ines Diaz about the rota", "--quiet").out.strip()


def test_without_a_terminal_nothing_goes_until_it_is_said(run: Run, entry: str) -> None:
    refused = run("erase", entry)
    assert refused.code == 2
    assert "--yes" in refused.err
    assert run("search", "rota", "--quiet").out.strip() == entry


def test_a_trial_says_what_would_go_and_the_act_takes_it(run: Run, entry: str) -> None:
    trial = run("erase", entry[:8], "--dry-run")
    assert "“Lunch with Ines Diaz about the rota”" in trial.out
    assert "What goes with it: 1 version in the history.\n" in trial.out
    assert "Nothing was changed yet." in trial.out
    assert run("search", "rota", "--quiet").out.strip() == entry
    assert run("erase", entry[:8], "--yes").out.splitlines()[-1] == "Erased."
    assert run("search", "rota").out == ""
    assert "rota" not in run("history").out
    assert run("undo").out.startswith("Taken back: person added")


def test_a_person_is_erased_by_name_and_who_still_names_them_is_said(run: Run, entry: str) -> None:
    said = run("erase", "--person", "ines diaz", "--yes").out
    assert "“Lunch with Ines Diaz about the rota”" in said
    assert "stay" in said
    assert run("person", "list").out == ""
    assert run("erase", "--person", "Ines Diaz", entry, "--yes", "--json").json["things"] == [entry]
    assert run("search", "ines").out == ""


def test_everything_goes_and_the_file_is_ready_for_a_new_beginning(run: Run, entry: str) -> None:
    assert "Lunch" not in run("erase", "--everything", "--dry-run").out
    assert run("search", "rota", "--quiet").out.strip() == entry
    assert run("erase", "--everything", "--yes").code == 0
    assert run("history").out == ""
    assert run("search", "rota").out == ""
    assert run("erase", "--everything", "--yes").code == 4
    assert run("log", "A new beginning").code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [((), 2), (("--everything", "--person", "Ines"), 2), (("abcd1234",), 4), (("rota",), 4), (("--person", "Bo"), 4)],
)
def test_what_is_not_there_or_not_clear_is_refused(run: Run, entry: str, words: tuple[str, ...], code: int) -> None:
    refused = run("erase", *words, "--yes")
    assert (refused.code, len(refused.err.splitlines())) == (code, 1)
    assert run("search", "rota", "--quiet").out.strip() == entry


@pytest.mark.parametrize(("answer", "code", "kept"), [("", 5, True), ("yes", 0, False)])
def test_at_a_terminal_it_asks_once(run: Run, tmp_path: Path, answer: str, code: int, kept: bool) -> None:
    file = str(tmp_path / "mine.db")
    entry = run("--db", file, "log", "Painted the fences", "--quiet").out.strip()
    terminal = Terminal(tmp_path, "--db", file, "erase", entry, PYTHONPATH=str(ROOT))
    terminal.wait_for("[y/N]")
    terminal.press(answer, "enter")
    assert terminal.end() == code
    assert bool(run("--db", file, "search", "fences", "--quiet").out) is kept
