"""How one comes to the words, and that nothing typed there is lost."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pexpect
import pytest

from tests.cli.conftest import Run
from tests.terminal import PATIENCE


def _terminal(environment: Mapping[str, str], *arguments: str, term: str = "dumb") -> "pexpect.spawn[str]":
    return pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", *arguments],
        env={**environment, "TERM": term},
        encoding="utf-8",
        timeout=PATIENCE,
        dimensions=(40, 200),
    )


def _leave(terminal: "pexpect.spawn[str]") -> int | None:
    terminal.sendline("0")
    terminal.expect_exact("Goodbye.")
    terminal.expect(pexpect.EOF)
    terminal.close()
    status: int | None = terminal.exitstatus
    return status


@pytest.fixture
def begun(run: Run) -> None:
    """The file of somebody who is past the first questions."""
    run("log", "Cut the refund backlog")


@pytest.mark.usefixtures("begun")
def test_a_terminal_that_draws_nothing_gets_today_in_words(environment: Mapping[str, str]) -> None:
    terminal = _terminal(environment)
    terminal.expect_exact("0 Leave")
    assert "\x1b" not in terminal.before
    assert "Done lately: Cut the refund backlog." in terminal.before
    assert _leave(terminal) == 0


@pytest.mark.usefixtures("begun")
def test_the_setting_makes_words_the_way_on_every_terminal(environment: Mapping[str, str], run: Run) -> None:
    assert run("config", "set", "plain", "yes").code == 0
    terminal = _terminal(environment, term="xterm-256color")
    terminal.expect_exact("0 Leave")
    assert _leave(terminal) == 0
    assert run().code == 2, "without a terminal nobody is asked, whatever is set"


def test_plain_words_and_no_input_contradict_each_other(run: Run) -> None:
    answer = run("--plain", "--no-input")
    assert (answer.code, answer.out) == (2, "")
    assert "leave one of them out" in answer.err


@pytest.mark.usefixtures("begun")
def test_what_was_typed_before_ctrl_c_waits_and_the_half_line_is_in_a_file(environment: Mapping[str, str]) -> None:
    terminal = _terminal(environment)
    terminal.expect_exact("0 Leave")
    terminal.sendline("3")
    terminal.expect_exact("What did you do?")
    terminal.sendline("Mended a pump")
    terminal.expect_exact("When?")
    terminal.expect_exact("> ")
    terminal.send("the day before the big")
    terminal.expect_exact("the big")
    terminal.sendintr()
    terminal.expect_exact("What you typed waits, unfinished; Today offers it again.")
    terminal.expect("kept in (.*md)")
    assert Path(terminal.match[1]).read_text("utf-8").strip() == "the day before the big"
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 130
    again = _terminal(environment)
    again.expect_exact("You began “Mended a pump”")
    again.expect_exact("0 Leave")
    again.sendline("1")
    again.expect_exact("What did you do? Now: Mended a pump.")
    again.sendline("q")
    again.expect_exact("Logged for Sun 22 Nov 2026: “Mended a pump”. u takes it back.")
    assert _leave(again) == 0


def test_the_end_of_the_input_leaves_a_form_unfinished_and_says_so(run: Run, goal: str) -> None:
    answer = run("--plain", stdin="4\n40\n")
    assert "What you typed waits, unfinished" in answer.out
    assert run("goal", "check-ins", goal, "--json").json == []
    assert run("--plain", stdin="1\n").out.count("Now: 40.") == 1


def test_leaving_a_form_keeps_what_was_said_and_undo_takes_it_back(run: Run) -> None:
    run("log", "Cut the refund backlog")
    said = run("--plain", stdin="5\nLead a shift\nq\nu\n0\n").out
    assert "Set: “Lead a shift”, near. u takes it back." in said
    assert "Taken back: goal added: “Lead a shift”" in said
    assert run("goal", "list", "--json").json == []


def test_changing_something_touches_only_what_was_typed(run: Run, goal: str) -> None:
    run("goal", "edit", goal, "--why", "I like teaching", "--by", "2027-03-31")
    run("--plain", stdin="12\n2\n1\n2\n\n2027-05-31\nq\n\n0\n")
    changed = run("goal", "show", goal, "--json").json
    assert (changed["by"], changed["why"], changed["horizon"]) == ("2027-05-31", "I like teaching", "near")


def test_pages_are_heard_without_bars_and_columns(run: Run, goal: str) -> None:
    run("goal", "check-in", goal, "--progress", "40", "--note", "One group seen")
    said = run("--plain", "goal", "show", goal).out
    assert "Progress: 40 %\n" in said
    assert "2026-11-22, 40 %, One group seen, " in said
    assert "█" in run("goal", "show", goal).out
