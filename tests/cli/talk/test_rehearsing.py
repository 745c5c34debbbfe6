"""Rehearsing what one asks for by command, and noting which reply came."""

import pytest

from careercoach.cli.frame.voice import Voice
from careercoach.cli.talk.rehearsing import converse
from careercoach.coach.rehearsal import feared
from careercoach.errors import InvalidValue
from tests.cli.conftest import Run
from tests.cli.seeded import seeded
from tests.coach import item


@seeded
def talk(run: Run) -> str:
    """A talk with Priya in which half a shift is asked for."""
    talk = run("meeting", "plan", "--with", "Priya", "--on", "2026-11-27", "--quiet").out.strip()
    run("meeting", "bring", talk, "--ask", "Half a shift", "--question", "Who decides?")
    return talk


def ask_of(run: Run, talk: str) -> str:
    """The id of what is asked for."""
    ask: str = run("meeting", "rehearse", talk, "--quiet").out.strip()
    return ask


def test_a_next_sentence_is_kept_shown_changed_and_taken_away(run: Run, talk: str) -> None:
    ask = ask_of(run, talk)
    page = run("meeting", "rehearse").out
    assert "How does your next step look from where they stand?" in page
    assert "For example: “I see. What would have to come first" in page
    assert "If there is time" in run("meeting", "ready").out
    said = ("--ask", ask[:8], "--reply", "not-now", "--say")
    assert run("meeting", "rehearse", *said, "Which [week]?").out.startswith("Kept for not-now: “Which [week]?”")
    assert "If there is time" not in run("meeting", "ready").out
    kept = run("meeting", "rehearse", talk, *said, "When may I ask?", "--json").json
    assert (kept["noun"], kept["ask"], kept["reply"], kept["answer"]) == ("reply", ask, "not-now", "When may I ask?")
    assert "Not now: “When may I ask?”" in run("meeting", "show").out
    assert "Not now (not-now)\n    “When may I ask?”" in run("meeting", "rehearse").out
    assert "Not now**: When may I ask?" in run("export", "brief", "--for", "self").out
    assert "When may I ask?" not in run("export", "brief").out
    assert "brings it back." in run("meeting", "rehearse", *said, "").out
    assert run("meeting", "rehearse", "--json").json["asks"][0]["replies"][0]["answer"] is None
    run("undo")
    assert "When may I ask?" in run("meeting", "rehearse").out


def test_how_they_may_see_it_is_for_oneself(run: Run, talk: str) -> None:
    run("meeting", "edit", talk, "--lens", "She has nights to fill")
    assert "How they may see it  She has nights to fill" in run("meeting", "show").out
    assert "“She has nights to fill”" in run("meeting", "rehearse").out
    assert "She has nights to fill" in run("export", "brief", "--for", "self").out
    assert "nights" not in run("export", "brief", "--for", "manager").out
    run("meeting", "edit", talk, "--lens", "")
    assert run("meeting", "show", talk, "--json").json["lens"] is None


def test_which_reply_came_is_told_with_the_talk_and_with_the_person(run: Run, talk: str) -> None:
    ask = ask_of(run, talk)
    assert run("meeting", "asked", ask[:8], "--came", "silence").out.startswith("Noted: “Half a shift”, no answer")
    run("meeting", "hold", talk)
    run("meeting", "edit", talk, "--behind", "less")
    page = run("meeting", "show", talk).out
    assert "They stood behind you  less than before" in page
    assert "Half a shift: no answer" in page
    person = run("person", "show", "Priya").out
    assert "2026-11-22  they stood behind you less than before; “Half a shift”: no answer" in person
    assert run("meeting", "asked", ask, "--came", "").out.startswith("Taken away")
    assert run("meeting", "after", talk, "--json").json["unanswered"][0]["id"] == ask
    assert "What came of what you asked for?" in run("meeting", "after", talk).out


def test_a_talk_without_anything_to_ask_for_says_how_to_bring_it(run: Run) -> None:
    talk = run("meeting", "plan", "--with", "Priya", "--on", "2026-11-27", "--quiet").out.strip()
    assert f"careercoach meeting bring {talk[:8]} --ask TEXT" in run("meeting", "rehearse").out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("meeting", "rehearse", "--say", "When?"), 2, "give all three: --ask ITEM_ID, --reply REPLY and --say TEXT"),
        (("meeting", "rehearse", "--ask=12345678", "--reply=yes", "--say=x"), 2, "--reply takes one of: not-now"),
        (("meeting", "rehearse", "--ask=12345678", "--reply=silence", "--say=x"), 4, "agenda item"),
        (("meeting", "asked", "12345678"), 2, "--came is missing; it is one of: yes, not-now"),
        (("meeting", "asked", "12345678", "--came", "perhaps"), 2, "--came takes one of"),
    ],
)
@pytest.mark.usefixtures("talk")
def test_what_cannot_be_rehearsed_is_refused_in_a_sentence(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_a_sentence_for_another_talk_or_for_a_question_and_a_blank_for_nothing_are_refused(run: Run, talk: str) -> None:
    ask = ask_of(run, talk)
    other = run("meeting", "plan", "--with", "Foss", "--quiet").out.strip()
    said = ("--ask", ask, "--reply", "silence", "--say")
    assert "something of another talk" in run("meeting", "rehearse", other, *said, "x").err
    assert "Nothing is kept for that reply yet" in run("meeting", "rehearse", *said, " ").err
    question = next(one["id"] for one in run("meeting", "show", talk, "--json").json["items"] if one["id"] != ask)
    assert "Only what you ask for has a reply" in run("meeting", "asked", question, "--came", "yes").err


def through(*answers: str | None) -> tuple[list[str], list[str], bool]:
    """What was kept and said when these were typed to two asks, and whether it went to the end."""
    kept: list[str] = []
    heard: list[str] = []
    left = iter(answers)

    def keep(ask: str, reply: str, words: str) -> str:
        if words == "?":
            raise InvalidValue("answer", "That is no sentence.")
        kept.append(f"{ask} {reply} {words}")
        return "Kept."

    asked = [(item("ask", id=id_), feared("career", id_, (), "employed")) for id_ in ("half", "day")]
    ended = converse(asked, keep, Voice(heard.append, lambda _: next(left, None)))
    return kept, heard, ended


def test_on_a_terminal_each_reply_is_put_enter_goes_on_and_q_stops() -> None:
    kept, heard, ended = through("When?", "", "?", "Show me", "", "Which week?", "q", "never")
    assert kept == ["half not-now When?", "half not-ready Show me", "day not-now Which week?"]
    assert not ended
    assert heard.index("\nask half") < heard.index("\nask day")
    assert any(said.startswith("That is no sentence") for said in heard)
    assert through(*[""] * 8) == ([], through(*[""] * 8)[1], True)
    assert through("When?")[::2] == (["half not-now When?"], False)
