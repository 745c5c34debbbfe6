"""A line said for others once is read so by all of them from then on; one's own words stay."""

import json

import pytest

from careercoach.cli.documents import saying
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


def test_all_lines_of_a_page_are_said_with_the_command_that_makes_it(run: Run) -> None:
    """What is offered is taken, one line is said beside it, and one undo takes both back."""
    offered = written(run, "log", "Counted 41 trolleys (phew)")
    other = written(run, "log", "trolleys oct: 41 and 9, ugly")
    answer = run("export", "review", "--as-offered", "--say", f"{other[:8]}=The trolleys are counted each month.")
    assert "2 lines are said for others." in answer.err
    assert "**Counted 41 trolleys** (November 2026)" in answer.out
    assert "**The trolleys are counted each month** (November 2026)" in answer.out
    assert {one["item"] for one in json.loads(run("for-others", "list", "--json").out)} == {offered, other}
    run("undo")
    assert json.loads(run("for-others", "list", "--json").out) == []
    run("export", "review", "--say", f"{other[:8]}=")
    assert "ugly" in run("export", "review").out


def test_of_the_lines_in_the_editor_those_that_changed_are_said() -> None:
    """What is left unchanged or taken out stays as before, and an = before it lets it stand as it was typed."""
    stood = {"7f3a91c2": "trolleys oct: 41", "91c2aaaa": "ugly", "a1b2c3d4": "Left", "e5f6a7b8": "gone"}
    edited = (
        "# why\n7f3a91c2  41 trolleys are counted.\n\n= 91c2aaaa  ugly\na1b2c3d4  Left\n# e5f6a7b8 no\nffff words\n"
    )
    assert saying.read_back(edited, stood) == {"7f3a91c2": "41 trolleys are counted.", "91c2aaaa": ""}


def test_without_a_terminal_or_words_saying_all_at_once_says_what_does_it(run: Run) -> None:
    line = written(run, "log", "trolleys oct: 41, phew")
    assert "--say ID=TEXT says one line" in run("export", "review", "--reword").err
    assert "--say needs the id of a line and its words" in run("export", "review", "--say", line).err
    assert "Nothing was said for others" in run("export", "review", "--as-offered").err


def test_words_said_for_one_reader_go_to_another_only_once_they_are_said_for_them_too(run: Run) -> None:
    """They wait for the second reader, are offered, and taken are everybody's from then on."""
    run("person", "add", "Rosa Lind", "--relation", "mentor")
    line = written(run, "log", "trolleys oct: 41, phew")
    said = run("for-others", "say", line, "The trolleys of the ward are counted.", "--reader", "Rosa")
    assert "Rosa Lind reads from now on" in said.out
    assert "are counted" in run("export", "review", "--for", "mentor").out
    answer = run("export", "review")
    assert "trolleys" not in answer.out
    assert "offered: “The trolleys of the ward are counted.”" in answer.err
    run("export", "review", "--say", f"{line[:8]}=The trolleys are counted.", "--for", "mentor")
    assert run("for-others", "show", line, "--json").json["reader"] == "Rosa Lind"
    assert "**The trolleys are counted**" in run("export", "review", "--as-offered").out
    assert run("for-others", "show", line, "--json").json["reader"] is None
    assert "**The trolleys are counted**" in run("export", "review", "--for", "mentor").out


def test_with_the_reader_go_the_words_that_were_theirs_alone(run: Run) -> None:
    rosa = written(run, "person", "add", "Rosa Lind", "--relation", "mentor")
    line = written(run, "log", "trolleys oct: 41, phew")
    run("for-others", "say", line, "The trolleys are counted.", "--reader", "Rosa Lind")
    run("person", "delete", rosa)
    assert json.loads(run("for-others", "list", "--json").out) == []
    assert "trolleys" not in run("export", "review").out
    run("undo")
    assert "**The trolleys are counted**" in run("export", "review", "--for", "mentor").out


def test_words_with_you_are_read_by_the_one_they_were_said_to_and_offered_to_nobody_else(run: Run) -> None:
    run("person", "add", "Rosa Lind", "--relation", "mentor")
    line = written(run, "log", "trolleys oct: 41, phew")
    run("for-others", "say", line, "The trolleys you told me of are counted.", "--reader", "Rosa Lind")
    assert "**The trolleys you told me of are counted**" in run("export", "review", "--for", "mentor").out
    answer = run("export", "review")
    assert "told me of" not in answer.out + answer.err
