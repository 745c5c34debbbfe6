"""How one comes to the words, and that nothing typed there is lost."""

import signal
import sys
from collections.abc import Mapping
from pathlib import Path

import pexpect
import pytest

from careercoach.cli.frame.context import acting
from careercoach.queries.start import first_run as asked
from careercoach.services import drafts
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
    assert "“Cut the refund backlog”" in terminal.before
    assert _leave(terminal) == 0


@pytest.mark.usefixtures("begun")
def test_the_setting_makes_words_the_way_on_every_terminal(environment: Mapping[str, str], run: Run) -> None:
    assert run("config", "set", "plain", "yes").code == 0
    terminal = _terminal(environment, term="xterm-256color")
    terminal.expect_exact("0 Leave")
    assert _leave(terminal) == 0
    assert run().code == 2, "without a terminal nobody is asked, whatever is set"


def test_whoever_broke_the_first_questions_off_goes_back_to_what_was_answered_before(
    environment: Mapping[str, str], run: Run
) -> None:
    run("profile", "set", "--name", "Ines Halloran")
    with acting() as session:
        drafts.keep(session, asked.begun("role"), "Ward nu")
    terminal = _terminal(environment)
    terminal.expect_exact("You began: Ward nu. Enter keeps it.")
    terminal.sendline("b")
    terminal.expect_exact("On file: Ines Halloran. Enter keeps it.")
    assert "This is the first question" not in terminal.before
    terminal.sendline("b")
    terminal.expect_exact("This is the first question; q leaves them all.")
    terminal.sendline("q")
    terminal.expect_exact("0 Leave")
    assert _leave(terminal) == 0


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
    again.expect_exact("Logged for Sun 22 Nov 2026: “Mended a pump”.\r\nu takes it back.")
    assert _leave(again) == 0


def test_the_end_of_the_input_leaves_a_form_unfinished_and_says_so(run: Run, goal: str) -> None:
    answer = run("--plain", stdin="4\n40\n")
    assert "What you typed waits, unfinished" in answer.out
    assert run("goal", "check-ins", goal, "--json").json == []
    assert run("--plain", stdin="1\n").out.count("Now: 40.") == 1


def test_leaving_a_form_keeps_what_was_said_and_undo_takes_it_back(run: Run) -> None:
    run("log", "Cut the refund backlog")
    said = run("--plain", stdin="5\nLead a shift\nq\nu\n0\n").out
    assert "Set: “Lead a shift”, near.\nu takes it back." in said
    assert "Taken back: goal added: “Lead a shift”" in said
    assert run("goal", "list", "--json").json == []


def test_what_is_taken_away_from_a_look_of_today_is_gone(run: Run, goal: str) -> None:
    run("--plain", stdin="4\n40\n2\n\nNobody can cover\n0\n")
    run("--plain", stdin="4\n\n\n\n-\n0\n")
    [look] = run("goal", "check-ins", goal, "--json").json
    assert (look["progress"], look["confidence"], look["blocker"]) == (40, 2, None)


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


def test_out_of_a_pipe_nothing_typed_acts_on_the_terminal(run: Run) -> None:
    run("log", "Cut the refund backlog")
    said = run("--plain", stdin="three\n\n3.\nMended \x1b[31ma pump\nsomeday\nq\n0\n")
    assert said.code == 0
    assert "\x1b" not in said.out
    assert "That is none of these; ? says them." in said.out
    assert "is not a date we can read" in said.out


def test_a_word_for_a_thing_or_an_act_leads_there_as_its_number_does(run: Run) -> None:
    run("log", "Cut the refund backlog")
    assert "1 What you did" in run("--plain", stdin="promise\n0\n0\n").out
    assert "4 Colours: auto" in run("--plain", stdin="theme\n0\n0\n").out
    assert "In a flow: Enter leaves what stands there" in run("--plain", stdin="help\n0\n").out


@pytest.mark.usefixtures("goal")
def test_what_else_can_be_said_keeps_its_number_and_a_figure_is_no_tag(run: Run) -> None:
    """Who learned the number of a question finds it there after the first goal; 0 goes back from a choice."""
    said = run("--plain", stdin="3\nMended a pump\n\n\n14\n2\n-\n15\n0\n15\n2\n\n0\n").out
    assert "2 is no answer here" in said
    assert "15 Who may read it?" in said
    [kept] = run("accomplishment", "list", "--json").json
    assert (kept["private"], kept["tags"]) == (True, [])


def test_a_document_left_in_the_middle_keeps_what_was_said_of_it(run: Run) -> None:
    """Also where nobody answers any more."""
    run("log", "Found the wrong pallets")
    said = run("--plain", stdin="14\n11\n\n3\nMy year\nAll mine\n").out
    assert "Kept in your own words.\nu takes it back." in said
    assert run("year").out.startswith("# My year\n\nAll mine\n")


def test_each_line_of_a_document_keeps_its_kind_when_other_words_take_its_place(run: Run, goal: str) -> None:
    """A heading, an item and the row of a table; what is added behind one joins it."""
    run("step", "add", goal, "Ask Femi")
    run("log", "Found the wrong pallets", "--goal", goal)
    plan = run("export", "plan", "--for", "self").out.splitlines()
    heard = [line for line in plan if line.strip() and not line.startswith(("|--", "| Goal"))]
    answers = ["New title", *[""] * (len(heard) - 1)]
    row = next(number for number, line in enumerate(heard) if line.startswith("|"))
    item = next(number for number, line in enumerate(heard) if line.startswith("- "))
    answers[row], answers[item] = "+Another row", "+Another item"
    run("--plain", stdin="\n".join(["14", "4", "5", "3", *answers, "0", "0", ""]))
    words = run("export", "plan", "--for", "self").out
    assert words.startswith("# New title\n")
    assert f"{heard[row]}\n| Another row |" in words
    assert "\n- Another item\n" in words


@pytest.mark.usefixtures("goal")
def test_who_goes_by_numbers_through_pages_is_told_no_command(run: Run) -> None:
    said = run("--plain", stdin="12\n2\n1\n\n\n17\n\n12\n5\n0\n").out
    assert "Its steps" in said
    assert "careercoach" not in said


def test_everything_that_is_found_can_be_opened(run: Run) -> None:
    run("log", "Wrote the lane sheet", "--seen-by", "Lane Femi")
    run("goal", "add", "Lane lead", "--horizon", "near")
    run("learning", "add", "Lane course", "--kind", "course")
    run("conversation", "add", "Lane talk", "--with", "Femi")
    run("feedback", "add", "Kept the lane clear", "--from", "Femi", "--kind", "strength")
    run("priority", "add", "Lane safety")
    found = len(run("search", "lane", "--json").json)
    assert found == 7
    for number in range(1, found + 1):
        said = run("--plain", stdin=f"13\nlane\n{number}\n\n\n0\n")
        assert said.code == 0
        assert said.out.lower().count("lane") > found, "its page was said, too"
        assert "went wrong" not in said.out


def test_a_sentence_typed_where_numbers_are_is_offered_as_work(run: Run) -> None:
    run("log", "Cut the refund backlog")
    run("--plain", stdin="Cleared the blocked lane\n1\n\n\n\n\n0\n")
    assert run("accomplishment", "list", "--json").json[0]["title"] == "Cleared the blocked lane"
    left = run("--plain", stdin="Mended the gate\n\n0\n").out
    assert "2 Leave it" in left
    assert len(run("accomplishment", "list", "--json").json) == 2


def test_a_number_meant_for_a_choice_is_no_title_and_no_purpose(run: Run) -> None:
    run("log", "Cut the refund backlog")
    said = run("--plain", stdin="3\n1\nMended the gate\n\n\n\n6\nPriya\n\n\n\n\n7\n\n9\n0\n")
    assert said.out.count("is no answer here, where words are asked. b goes back, q leaves.") == 2
    assert run("accomplishment", "list", "--json").json[0]["title"] == "Mended the gate"
    assert run("meeting", "list", "--json").json[0]["purpose"].startswith("I would like to talk")


def test_a_word_of_a_choice_chooses_it_and_one_of_several_says_them(run: Run) -> None:
    run("log", "Cut the refund backlog")
    said = run("--plain", stdin="log\nMended the gate\n\n\n\ngoal\n0\n").out
    assert run("accomplishment", "list", "--json").json[0]["title"] == "Mended the gate"
    assert "4 Check in on a goal\n5 Set a goal\nA number," in said


def test_a_talk_is_changed_held_and_gets_its_promise_by_numbers(run: Run) -> None:
    run("meeting", "plan", "--with", "Priya", "--on", "2026-11-24")
    move = "12\n4\n1\n3\n\n\n2026-11-26 14:30\n\n\n\n1\n\n0\n"
    assert "Changed:" in run("--plain", stdin=move).out
    [talk] = run("meeting", "list", "--json").json
    assert (talk["on"], talk["at"], talk["with"]) == ("2026-11-26", "14:30", "Priya")
    said = run("--plain", stdin="12\n4\n1\n4\nSwap my rota\n2\n2026-12-10\n\n5\n1\n\n0\n").out
    assert "careercoach meeting" not in said
    [promise] = run("promise", "list", "--json").json
    assert (promise["text"], promise["owner"], promise["by"]) == ("Swap my rota", "them", "2026-12-10")
    assert run("meeting", "list", "--json").json[0]["status"] == "held"


def test_a_file_is_written_only_where_none_is_and_its_ending_makes_its_form(run: Run, tmp_path: Path) -> None:
    run("log", "Found the wrong pallets")
    page = tmp_path / "year.html"
    typed = f"14\n11\n\n4\n{page}\n4\n{page}\n0\n0\n"
    said = run("--plain", stdin=typed).out
    assert "<title>My year 2026" in page.read_text("utf-8")
    assert f"Written to {page}." in said
    assert "exists" in said


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows cuts no terminal off")
@pytest.mark.usefixtures("begun")
def test_a_connection_cut_within_a_form_loses_not_even_the_half_line(environment: Mapping[str, str]) -> None:
    terminal = _terminal(environment)
    terminal.expect_exact("0 Leave")
    terminal.sendline("3")
    terminal.expect_exact("What did you do?")
    terminal.sendline("Moved the build to the new cluster")
    terminal.expect_exact("When?")
    terminal.expect_exact("> ")
    terminal.send("the day the old one bro")
    terminal.expect_exact("bro")
    terminal.kill(signal.SIGHUP)
    terminal.expect(pexpect.EOF)
    terminal.close()
    folder = Path(environment["HOME"])
    assert "the day the old one bro" in [each.read_text("utf-8").strip() for each in folder.rglob("*.md")]
    again = _terminal(environment)
    again.expect_exact("You began “Moved the build to the new cluster”")
    again.expect_exact("0 Leave")
    assert _leave(again) == 0
