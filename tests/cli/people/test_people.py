"""People, what they said, who one is, and what the company wants."""

import pytest

from tests.cli.conftest import Run


def test_a_person_is_added_found_by_name_changed_and_deleted(run: Run) -> None:
    added = run("person", "add", "Noor Adeyemi", "--relation", "mentor", "--spoken-on", "last fri", "--json").json
    assert (added["relation"], added["spoken_on"]) == ("mentor", "2026-11-20")
    run("person", "edit", "noor adeyemi", "--notes", "Asks good questions.")
    assert run("person", "show", added["id"][:6], "--json").json["notes"] == "Asks good questions."
    assert run("person", "delete", "Noor Adeyemi").out.startswith("Deleted: “")
    assert run("person", "list", "--json").json == []
    run("undo")
    assert run("person", "list", "--quiet").out.strip() == added["id"]


def test_the_day_understood_is_echoed(run: Run) -> None:
    assert "Fri 20 Nov 2026" in run("person", "add", "Noor Adeyemi", "--spoken-on", "last fri").out


def test_two_people_cannot_have_one_name(run: Run) -> None:
    run("person", "add", "Noor Adeyemi")
    again = run("person", "add", "noor adeyemi")
    assert again.code == 2
    assert "tell them apart" in again.err


def test_a_blank_text_takes_a_part_away(run: Run) -> None:
    run("person", "add", "Noor Adeyemi", "--organisation", "Wexley College")
    assert run("person", "edit", "Noor Adeyemi", "--organisation", "", "--json").json["organisation"] is None


def test_feedback_adds_the_person_who_gave_it_and_grows_with_what_came_of_it(run: Run) -> None:
    said = ("You let the learner finish the call", "--from", "Priya Dalvi", "--kind", "strength", "--on", "yesterday")
    kept = run("feedback", "add", *said, "--json").json
    assert (kept["person"], kept["on"]) == ("Priya Dalvi", "2026-11-21")
    assert run("person", "list", "--json").json[0]["name"] == "Priya Dalvi"
    run("feedback", "edit", kept["id"][:8], "--changed", "I count to ten", "--noticed", "Danny did")
    shown = run("feedback", "show", kept["id"][:8], "--json").json
    assert (shown["changed"], shown["noticed"], shown["behaviour"]) == ("I count to ten", "Danny did", said[0])
    assert [each["id"] for each in run("feedback", "list", "--from", "priya dalvi", "--json").json] == [kept["id"]]
    run("feedback", "delete", kept["id"][:8])
    assert run("feedback", "list", "--json").json == []


def test_feedback_can_come_from_stdin(run: Run) -> None:
    kept = run("feedback", "add", "-", "--from", "Priya Dalvi", "--kind", "growth", "--json", stdin="You rushed.\n")
    assert kept.json["behaviour"] == "You rushed."


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("feedback", "add", "Well done", "--kind", "strength"), 2, "--from is missing"),
        (("feedback", "add", "Well done", "--from", "Priya"), 2, "--kind is missing"),
        (("feedback", "add", "--from", "Priya", "--kind", "growth"), 2, "BEHAVIOUR is missing"),
        (("feedback", "add", "x", "--from", "Priya", "--kind", "praise"), 2, "strength, growth"),
        (("feedback", "list", "--from", "Nobody"), 4, "careercoach person list"),
        (("person", "add"), 2, "NAME is missing"),
        (("person", "edit", "Nobody", "--notes", "x"), 4, "careercoach person list"),
        (("person", "edit", "Nobody"), 2, "nothing to change"),
        (("person", "list", "--relation", "friend"), 2, "--relation takes one of"),
        (("competency", "show", "Nothing"), 4, "careercoach competency list"),
        (("priority", "edit", "12345678", "--inactive"), 4, "careercoach priority list"),
        (("priority", "add", "x", "--kind", "wish"), 2, "priority, strategy, value"),
        (("profile", "set"), 2, "nothing to change"),
        (("profile", "set", "--start", "one day"), 2, "--start"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_with_the_next_step(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    answer = run(*arguments)
    assert answer.code == code
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert answer.out == ""


def test_the_profile_is_said_in_parts_and_makes_the_manager_a_person(run: Run) -> None:
    run("profile", "set", "--name", "Ines Halloran", "--manager", "Priya Dalvi")
    run("profile", "set", "--start", "2021-03", "--serves", "I settle it in one call.")
    shown = run("profile", "show", "--json").json
    assert (shown["name"], shown["manager"], shown["start_on"]) == ("Ines Halloran", "Priya Dalvi", "2021-03-01")
    assert run("person", "show", "Priya Dalvi", "--json").json["relation"] == "manager"
    assert "Mon 1 Mar 2021" in run("profile", "show").out


def test_an_empty_profile_is_no_error(run: Run) -> None:
    assert run("profile", "show").code == 0
    assert run("profile", "show", "--json").json["name"] is None


def test_a_priority_is_set_aside_and_leaves_the_list_of_active_ones(run: Run) -> None:
    kept = run("priority", "add", "Keep the people we hire", "--kind", "strategy", "--json").json
    run("priority", "edit", kept["id"][:8], "--inactive")
    assert run("priority", "list", "--active", "--json").json == []
    assert run("priority", "show", kept["id"][:8], "--json").json["active"] is False
    assert "set aside" in run("priority", "list").out


def test_a_competency_counts_the_work_that_shows_it(run: Run) -> None:
    run("competency", "add", "Coaching", "--area", "leadership")
    run("log", "Saw Callum through his first month", "--competency", "coaching")
    assert run("competency", "list", "--json").json[0]["evidence"] == 1
    run("competency", "edit", "Coaching", "--name", "Coaching others")
    assert run("competency", "delete", "coaching others").code == 0


def test_hostile_words_are_shown_and_do_nothing(run: Run) -> None:
    run("person", "add", "Eve \x1b[31mRed\x07", "--notes", "a\x1b]0;title\x07b")
    shown = run("person", "list").out + run("person", "show", run("person", "list", "--quiet").out.strip()).out
    assert "\x1b" not in shown
    assert "\x07" not in shown
