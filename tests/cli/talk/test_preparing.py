"""Getting ready for a talk by command: minutes, order, suggestions, words to say, and what is missing."""

from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.seeded import seeded


@seeded
def talk(run: Run) -> str:
    """The id of a talk of 20 minutes with the manager, next Friday."""
    run("profile", "set", "--manager", "Priya Dalvi", "--role", "support agent", "--organisation", "Harrowbeck")
    return run("meeting", "plan", "--on", "next fri 14:30", "--minutes", "20", "--quiet").out.strip()


def items(run: Run, talk: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run("meeting", "show", talk, "--json").json["items"]
    return found


def test_more_minutes_park_what_no_longer_fits_and_fewer_bring_it_back(run: Run, talk: str) -> None:
    run("meeting", "bring", talk, *(f"--ask=Ask {count}" for count in range(1, 4)))
    last = items(run, talk)[-1]["id"]
    said = run("meeting", "retime", last[:8], "12,5").out
    assert "Parking lot" in said
    assert "1 thing does not fit and will wait." in said
    assert items(run, talk)[-1]["minutes"] == 12.5
    assert "Parking lot" not in run("meeting", "retime", last[:8], "1.2").out
    assert items(run, talk)[-1]["minutes"] == 1
    run("undo")
    assert items(run, talk)[-1]["minutes"] == 12.5


def test_things_move_within_their_part_as_one_act(run: Run, talk: str) -> None:
    run("meeting", "bring", talk, "--ask=A", "--question=B?", "--ask=C", "--ask=D")

    def order() -> list[str]:
        return [item["title"] for item in items(run, talk)]

    before = order()
    last = next(item["id"] for item in items(run, talk) if item["title"] == "D")
    run("meeting", "move", last, "--to", "1")
    assert [title for title in order() if title != "B?"] == ["D", "A", "C"]
    run("meeting", "move", last, "--down")
    assert [title for title in order() if title != "B?"] == ["A", "D", "C"]
    run("undo")
    run("undo")
    assert order() == before


def test_the_talk_is_shown_part_by_part_with_its_minutes_and_its_parking_lot(run: Run, talk: str) -> None:
    run("meeting", "bring", talk, *(f"--ask=Ask {count}" for count in range(1, 20)))
    said = run("meeting", "show", talk).out
    assert "Purpose, 1 min" in said
    assert said.index("Support, ") < said.index("Ask 1") < said.index("Thanks") < said.index("Parking lot")
    agenda = run("meeting", "agenda", talk, "--json").json
    assert sum(part["minutes"] for part in agenda["sections"]) == 20
    assert len(agenda["parked"]) + sum(len(part["items"]) for part in agenda["sections"]) == 19


def test_what_is_parked_is_in_no_brief_and_named_by_its_preview(run: Run, talk: str) -> None:
    run("meeting", "bring", talk, *(f"--ask=Ask {count:02}" for count in range(1, 20)))
    agenda = run("meeting", "agenda", talk, "--json").json
    fitting = [item["title"] for part in agenda["sections"] for item in part["items"]]
    titles = [f"Ask {count:02}" for count in range(1, 20)]
    for reader in ("manager", "self"):
        brief = run("export", "brief", talk, "--for", reader).out
        assert [title for title in titles if title in brief] == fitting
        said = run("export", "brief", talk, "--for", reader, "--preview").err
        assert [title for title in titles if f"Parked, “{title}”: the talk is too short for it." in said] == titles[
            len(fitting) :
        ]


def test_a_suggestion_says_why_is_brought_by_its_number_and_then_gone(run: Run, talk: str) -> None:
    assert run("meeting", "suggest", talk).out == ""
    run("promise", "add", talk, "Ask about the budget", "--owner", "them", "--by", "2026-11-20")
    (one,) = run("meeting", "suggest", talk, "--json").json
    assert one["text"] == "Where do we stand with “Ask about the budget”?"
    assert "it was due on Fri 20 Nov 2026" in one["reason"]
    assert one["reason"] in run("meeting", "suggest", talk).out
    assert run("meeting", "suggest", talk, "--bring", "2").code == 4
    assert one["text"] in run("meeting", "suggest", talk, "--bring", "1").out
    assert run("meeting", "suggest", talk, "--json").json == []


def test_drafted_words_are_kept_when_they_are_accepted_or_replaced_and_not_before(run: Run, talk: str) -> None:
    parts = {one["part"]: one for one in run("meeting", "words", talk, "--json").json["parts"]}
    assert parts["opening"]["draft"].startswith("I would like to talk about where my work is heading")
    assert parts["vision"]["draft"] is None
    assert parts["vision"]["hints"]
    assert run("meeting", "show", talk, "--json").json["opening"] is None
    run("meeting", "words", talk, "--vision", "-", "--accept", stdin="A group of my own.\n")
    kept = run("meeting", "show", talk, "--json").json
    assert (kept["opening"], kept["vision"], kept["alignment"]) == (
        parts["opening"]["draft"],
        "A group of my own.",
        None,
    )
    run("meeting", "words", talk, "--opening", "")
    assert run("meeting", "show", talk, "--json").json["opening"] is None


def test_words_to_open_with_are_for_oneself_and_the_others_for_every_reader(run: Run, talk: str) -> None:
    run("meeting", "words", talk, "--opening", "Thank you *all*.", "--vision", "A group.", "--alignment", "They stay.")
    mine = run("export", "brief", talk, "--for", "self").out
    theirs = run("export", "brief", talk, "--for", "manager", "--preview")
    assert "## Words to open with\nThank you \\*all\\*." in mine
    assert "Thank you" not in theirs.out
    assert "The words you open with: only for you." in theirs.err
    for brief in (mine, theirs.out):
        assert "\nA group." in brief
        assert "## How this helps Harrowbeck\nThey stay." in brief


def test_what_is_missing_is_said_in_minutes_with_the_command_that_does_it(run: Run, talk: str) -> None:
    said = run("meeting", "ready", talk, "--json").json
    assert said["minutes"] == sum(one["minutes"] for one in said["missing"])
    assert [one["key"] for one in said["missing"]][:2] == ["purpose", "accomplishment"]
    page = run("meeting", "ready", talk).out
    assert f"about {said['minutes']} minutes of work" in page
    assert all(one["command"] in page for one in said["missing"])
    work = run("log", "Cut the backlog", "--result", "Nobody waits", "--quiet").out.strip()
    goal = run("goal", "add", "Lead", "--horizon", "near", "--benefit", "they stay", "--quiet").out.strip()
    run("meeting", "edit", talk, "--purpose", "A group of my own.")
    run("meeting", "words", talk, "--vision", "A group.")
    run("meeting", "bring", talk, "--ask=A day", "--question=Who?", "--accomplishment", work, "--goal", goal)
    assert "Nothing is missing for this talk.\n" in run("meeting", "ready", talk).out
    run("meeting", "edit", talk, "--minutes", "6")
    assert "1 thing waits in the parking lot: the talk is too short" in run("meeting", "ready", talk).out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("meeting", "retime", "12345678", "2"), 4, "careercoach meeting show"),
        (("meeting", "retime", "12345678", "two"), 2, "takes a number"),
        (("meeting", "move", "12345678"), 2, "one of --to N, --up and --down"),
        (("meeting", "move", "12345678", "--up", "--down"), 2, "one of --to N, --up and --down"),
        (("meeting", "suggest"), 4, "careercoach meeting plan"),
        (("meeting", "words"), 4, "careercoach meeting plan"),
        (("meeting", "ready", "12345678"), 4, "careercoach meeting list"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_with_the_next_step(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    answer = run(*arguments)
    assert answer.code == code
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_minutes_beyond_a_day_of_work_are_refused(run: Run, talk: str) -> None:
    run("meeting", "bring", talk, "--ask=A")
    item = items(run, talk)[0]["id"]
    for minutes in ("0", "481"):
        answer = run("meeting", "retime", item, minutes)
        assert (answer.code, "from 0.5 to 480" in answer.err) == (2, True)


def test_the_questions_of_a_talk_are_those_of_its_kind(run: Run) -> None:
    mentor = run("meeting", "plan", "--kind", "mentor", "--with", "Ines", "--quiet").out.strip()
    shown = run("meeting", "questions", "--talk", mentor).out
    assert shown.startswith("Their counsel (counsel)\n  counsel-first")
    assert "A mentor: their path (mentor)" in shown
    assert "pay-" not in shown
    assert run("meeting", "questions", "pay", "--talk", mentor).code == 2
    assert {one["purpose"] for one in run("meeting", "questions", "--talk", mentor, "--json").json} == {
        "counsel",
        "skills",
        "mentor",
    }
    brought = run("meeting", "bring", mentor, "--question", "mentor-first-choice", "--json").json
    assert [item["subject"] for item in brought["items"]] == ["mentor-first-choice"]
