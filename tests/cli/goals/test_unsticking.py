"""Five minutes for a stuck goal, and what becomes of its day, by command and on a terminal."""

import sys
from collections.abc import Mapping

import pexpect
import pytest

from tests.cli.conftest import Run
from tests.terminal import PATIENCE


@pytest.fixture
def hindered(run: Run, begun: str) -> str:
    """The goal of 2 November, in whose way the same thing stood twice."""
    run("goal", "check-in", begun, "--progress", "10", "--blocker", "Nobody covers my counter", today="2026-11-08")
    run("goal", "check-in", begun, "--progress", "20", "--blocker", "nobody to cover the counter", today="2026-11-15")
    run("log", "Trained two people", today="2026-11-15")
    return begun


def test_a_check_in_that_shows_the_same_thing_twice_names_five_minutes(run: Run, goal: str) -> None:
    once = run("goal", "check-in", goal, "--progress", "10", "--blocker", "No quiet hour", today="2026-11-08")
    assert "unstick" not in once.err
    twice = run("goal", "check-in", goal, "--progress", "20", "--blocker", "no quiet hour yet")
    assert twice.err.splitlines() == [
        "The same thing was in the way twice: no quiet hour yet. Five minutes for another way:"
        f" careercoach goal unstick {goal[:8]}"
    ]


def test_today_meets_a_stuck_goal_with_the_reason_and_the_command(run: Run, hindered: str) -> None:
    page = run("today").out
    assert "Take five minutes for “Shadow two induction groups”" in page
    assert "The same thing was in the way twice: nobody to cover the counter." in page
    assert f"careercoach goal unstick {hindered[:8]}" in page


def test_a_script_says_it_all_at_once_and_undo_takes_it_back(run: Run, hindered: str) -> None:
    assert "unstick" in run("today").out
    said = run(
        *("goal", "unstick", hindered, "--done-looks", "One group seen", "--in-the-way", "I do not like to ask"),
        *("--way", "ask", "--step", "Ask Ines for two Tuesdays", "--by", "fri", "--ask", "Two Tuesdays"),
        *("--if-then", "If she cannot, then I will ask Sam"),
    )
    assert said.out.startswith("A new way for “Shadow two induction groups”: Ask Ines for two Tuesdays  ")
    assert said.err.splitlines() == [
        "Your plan for hard days: If she cannot, then I will ask Sam",
        "On the agenda of your talk with Priya: Two Tuesdays",
        "careercoach undo takes all of it back.",
    ]
    shown = run("goal", "show", hindered, "--json").json
    assert (shown["obstacle"], shown["if_then"]) == ("I do not like to ask", "If she cannot, then I will ask Sam")
    [step] = run("step", "list", hindered, "--json").json
    assert (step["title"], step["by"]) == ("Ask Ines for two Tuesdays", "2026-11-27")
    assert run("meeting", "show", "--json").json["items"][0]["title"] == "Two Tuesdays"
    assert "unstick" not in run("today").out
    run("undo")
    assert run("step", "list", hindered, "--json").json == []
    assert "unstick" in run("today").out


def test_without_a_talk_an_ask_is_refused_before_anything_is_kept(run: Run, goal: str) -> None:
    refused = run("goal", "unstick", goal, "--way", "smaller", "--step", "Half of it", "--ask", "Two Tuesdays")
    assert (refused.code, run("step", "list", goal, "--json").json) == (4, [])
    assert "careercoach meeting plan --with NAME --on DATE" in refused.err
    asked = run("goal", "unstick", goal, "--way", "ask", "--step", "Ask Ines")
    assert "No talk is planned; careercoach meeting plan" in asked.err


@pytest.mark.parametrize(
    "options",
    [(), ("--step", "Half of it"), ("--way", "later"), ("--way", "let-go", "--step", "x"), ("--way", "smaller")],
)
def test_without_a_terminal_what_is_missing_is_named(run: Run, goal: str, options: tuple[str, ...]) -> None:
    refused = run("goal", "unstick", goal, *options)
    assert refused.code == 2
    assert len(refused.err.splitlines()) == 1


def test_letting_go_says_so_and_keeps_what_is_taken_along(run: Run, hindered: str) -> None:
    said = run("goal", "unstick", hindered, "--way", "let-go", "--taking", "I learn best beside somebody")
    assert said.out.startswith("Let go: “Shadow two induction groups”")
    assert "Your plan" not in said.err
    assert run("goal", "check-ins", hindered, "--json").json[-1]["note"] == "I learn best beside somebody"
    assert run("goal", "unstick", hindered, "--way", "ask", "--step", "x").code == 1


def _terminal(environment: Mapping[str, str], *command: str) -> "pexpect.spawn[str]":
    return pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", *command],
        env={**environment, "TERM": "xterm-256color"},
        encoding="utf-8",
        timeout=PATIENCE,
    )


def test_on_a_terminal_it_asks_one_thing_at_a_time(run: Run, environment: Mapping[str, str], hindered: str) -> None:
    terminal = _terminal(environment, "goal", "unstick", hindered)
    for words, answer in (
        ("The same thing was in the way twice", None),
        ("done look like in a fortnight?", "One group seen"),
        ("really in the way?", ""),
        ("Which way on?", "4"),
        ("none of 1 to 3", "2"),
        ("Whom do you ask", "Ask Ines for two Tuesdays"),
        ("By when?", "someday"),
        ("That day", "fri"),
        ("What will you do next time?", "If she cannot, then I will ask Sam"),
        ("Your next talk is with Priya, Thu 3 Dec 2026", "Two Tuesdays"),
        ("A new way for", None),
    ):
        terminal.expect_exact(words)
        if answer is not None:
            terminal.sendline(answer)
    terminal.expect(pexpect.EOF)
    [step] = run("step", "list", hindered, "--json").json
    assert (step["title"], step["by"]) == ("Ask Ines for two Tuesdays", "2026-11-27")
    look = run("goal", "check-ins", hindered, "--json").json[-1]
    assert (look["note"], look["blocker"]) == ("In a fortnight: One group seen", None)
    assert run("meeting", "show", "--json").json["items"][0]["title"] == "Two Tuesdays"


def test_whoever_stops_on_the_way_has_changed_nothing(run: Run, environment: Mapping[str, str], goal: str) -> None:
    terminal = _terminal(environment, "goal", "day", goal)
    terminal.expect_exact("What becomes of")
    terminal.sendline("2")
    terminal.expect_exact("Which day is it now?")
    terminal.sendline("q")
    terminal.expect_exact("nothing was changed")
    terminal.expect(pexpect.EOF)
    assert run("goal", "show", goal, "--json").json["by"] is None


def test_from_its_day_on_today_asks_what_became_of_a_goal(run: Run, goal: str) -> None:
    run("log", "Trained two people")
    run("goal", "edit", goal, "--by", "2026-12-20")
    assert "still right" not in run("today", today="2026-12-05").out
    eve = run("today", today="2026-12-19").out
    assert "Coming up: Shadow two induction groups\n  Its day is Sun 20 Dec 2026." in eve
    assert f"careercoach goal day {goal[:8]}" in eve
    stays = run("goal", "day", goal, "--stays", today="2026-12-06")
    assert stays.out.startswith("Its day stays Sun 20 Dec 2026: “Shadow two induction groups”")
    bare = run("goal", "add", "Learn to weld", "--horizon", "near", "--quiet").out.strip()
    assert run("goal", "day", bare, "--stays").out.startswith("It goes on: “Learn to weld”")
    assert "still right" not in run("today", today="2026-12-07").out
    assert "What became of “Shadow two" in run("today", today="2026-12-20").out
    another = ("--another", "end of march", "--different", "I have my Tuesdays")
    moved = run("goal", "day", goal, *another, "--json", today="2026-12-20").json
    assert moved["by"] == "2027-03-31"
    assert run("goal", "check-ins", goal, "--json").json[-1]["note"].endswith("31 Mar 2027. I have my Tuesdays")
    assert "What became of" not in run("today", today="2026-12-21").out


def test_a_goal_at_100_per_cent_is_offered_to_be_reached(run: Run, goal: str) -> None:
    run("log", "Trained two people")
    whole = run("goal", "check-in", goal, "--progress", "100")
    assert whole.err == f"Is it reached? careercoach goal done {goal[:8]} says so.\n"
    assert "Is “Shadow two induction groups” reached?" in run("today").out
    assert run("goal", "day", goal, "--reached").out.startswith("Reached: “Shadow two induction groups”")
    assert run("goal", "show", goal, "--json").json["status"] == "done"


def test_a_goal_let_go_on_its_day_keeps_what_is_taken_along(run: Run, goal: str) -> None:
    run("goal", "day", goal, "--let-go", "--taking", "I learn best beside somebody")
    assert run("goal", "show", goal, "--json").json["status"] == "dropped"
    assert run("goal", "check-ins", goal, "--json").json[0]["note"] == "I learn best beside somebody"
    assert run("goal", "day", goal, "--reached").code == 1


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--reached", "--let-go"),
        ("--reached", "--taking", "x"),
        ("--let-go", "--different", "x"),
        ("--different", "x"),
        ("--another", "yesterday"),
        ("--another", ""),
    ],
)
def test_a_day_is_decided_one_way_at_a_time(run: Run, goal: str, options: tuple[str, ...]) -> None:
    before = run("goal", "show", goal).out
    refused = run("goal", "day", goal, *options)
    assert (refused.code, len(refused.err.splitlines())) == (2, 1)
    assert run("goal", "show", goal).out == before


def test_a_step_and_a_path_whose_day_passes_are_named(run: Run, goal: str) -> None:
    run("log", "Trained two people")
    step = run("step", "add", goal, "Ask Ines", "--by", "2026-11-24", "--quiet").out.strip()
    path = run("path", "add", "Trainer", "--deadline", "2026-11-28", "--quiet").out.strip()
    soon = run("today", "--json", today="2026-11-23").json
    have_a_day = {(each["rule"], each["id"]) for each in soon if each["kind"] == "act" and each["on"]}
    assert have_a_day >= {("closing-day", path), ("step-day", step)}
    late = run("today", today="2026-12-01").out
    assert "What becomes of “Trainer”?" in late
    assert "Still open: Ask Ines" in late
    acts = run("today", "--json", today="2026-12-01").json
    ways = next(each["commands"] for each in acts if each["id"] == path)
    edit = f"careercoach path edit {path[:8]}"
    assert ways[1:] == [f'{edit} --deadline ""', f"{edit} --declined"]
    run("path", "edit", path, "--declined")
    assert f"step done {step[:8]}\n" in run("today", today="2026-12-01").out
