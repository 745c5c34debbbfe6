"""A line said for others once is read so by all of them from then on; one's own words stay."""

import json

import pytest

from tests.cli.conftest import Run
from tests.cli.documents.test_remembered import written


@pytest.fixture(autouse=True)
def _nurse(run: Run) -> None:
    run("profile", "set", "--name", "Anna Moreau", "--role", "nurse", "--manager", "Priya Nair")


def test_a_line_in_shorthand_waits_and_the_command_that_words_it_is_named(run: Run) -> None:
    line = written(run, "log", "trolleys oct: 41, phew", "--result", "he was glad")
    answer = run("export", "review")
    assert "41" not in answer.out
    assert "Nothing is chosen for this page yet" in answer.err
    assert f"{line[:8]}" in answer.err
    assert "careercoach for-others say ID" in answer.err
    assert run("for-others", "say", line, "Checking the trolleys takes 41 minutes now.").code == 0
    answer = run("export", "review")
    assert "**Checking the trolleys takes 41 minutes now** (November 2026)" in " ".join(answer.out.split())
    assert "glad" not in answer.out
    assert "left out" not in answer.err
    assert "41" in run("export", "review", "--for", "self").out


def test_words_for_others_go_with_the_line_and_come_back_with_it(run: Run) -> None:
    line = written(run, "log", "trolleys oct: 41, phew")
    run("for-others", "say", line, "Checking the trolleys takes 41 minutes now.")
    run("accomplishment", "delete", line)
    assert "Nothing is worded" in run("for-others", "list").err
    run("undo")
    (kept,) = json.loads(run("for-others", "list", "--json").out)
    assert (kept["thing"], kept["item"]) == ("accomplishment", line)


def test_a_line_that_changed_after_it_was_said_for_others_is_named_before_it_leaves(run: Run) -> None:
    line = written(run, "log", "trolleys oct: 41, phew")
    run("for-others", "say", line, "Checking the trolleys takes 41 minutes now.")
    run("accomplishment", "edit", line, "--title", "trolleys nov: 38")
    assert "Said for others before it changed" in run("export", "review").err
    run("for-others", "say", line, "Checking the trolleys takes 38 minutes now.")
    answer = run("export", "review")
    assert "38 minutes" in answer.out
    assert "before it changed" not in answer.err


def test_ones_own_words_may_stand_as_they_are(run: Run) -> None:
    line = written(run, "log", "Trolleys, all of them")
    assert "Trolleys" not in run("export", "review").out
    run("for-others", "say", line, "--as-it-is")
    assert "**Trolleys, all of them**" in run("export", "review").out
    run("for-others", "delete", line)
    assert "Trolleys" not in run("export", "review").out


def test_an_ask_and_a_promise_can_be_said_for_others(run: Run) -> None:
    talk = written(run, "meeting", "plan", "--with", "Priya Nair", "--on", "today")
    run("meeting", "bring", talk, "--ask", "the 3 days she knows of")
    promise = written(run, "promise", "add", talk, "gets me the thing, she said", "--owner", "them")
    answer = run("export", "brief", talk)
    assert "The 3 days she knows of" in answer.out
    asked = next(line.split()[3] for line in answer.err.splitlines() if "for-others say" in line and "ID" not in line)
    run("for-others", "say", asked, "Three days for the wound course")
    run("for-others", "say", promise, "get me a place on the wound course")
    answer = run("export", "brief", talk)
    assert "Three days for the wound course" in answer.out
    run("meeting", "hold", talk)
    assert "You will get me a place on the wound course." in run("export", "recap", talk).out


def test_what_nobody_reads_has_no_words_for_others(run: Run) -> None:
    setback = written(run, "setback", "add", "The audit came early")
    assert run("for-others", "say", setback, "All went well").code == 4
    line = written(run, "log", "Drew a map")
    assert run("for-others", "say", line, " ").code != 0
    assert run("for-others", "say", line, "A map", "--as-it-is").code == 2
    assert run("for-others", "say", line).code == 2


def test_offered_words_are_taken_as_they_stand_and_none_are_where_it_would_be_a_guess(run: Run) -> None:
    goal = written(run, "goal", "add", "Calmer mornings", "--horizon", "near")
    papers = written(run, "log", "check the papers of class 3b!", "--goal", goal)
    cried = written(run, "log", "wife cried, me also a bit", "--goal", goal)
    assert "offered: “I checked the papers of class 3b.”" in run("export", "plan", "--goal", goal).err
    taken = run("for-others", "say", papers, "--as-offered").out
    assert "Others read from now on: “I checked the papers of class 3b.”" in taken
    refused = run("for-others", "say", cried, "--as-offered")
    assert (refused.code, "it would be a guess" in refused.err) == (2, True)
