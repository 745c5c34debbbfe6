"""After a talk: what advice becomes, the next talk, and the recap, by command and on a terminal."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pexpect
import pytest

from careercoach.cli.frame.voice import Leaves, Voice
from careercoach.cli.talk.after_talk import Hands, converse
from careercoach.coach.after import Left
from careercoach.errors import InvalidValue
from careercoach.records import AgendaItemRecord, NoteRecord, PromiseRecord
from careercoach.services.jobs import profile
from careercoach.services.talk import meetings, notes
from careercoach.store.session import act
from tests.cli.conftest import Run
from tests.coach import item
from tests.terminal import PATIENCE


@pytest.fixture
def held(environment: Mapping[str, str]) -> str:
    """The id of a talk with Priya Dalvi held on 20 November, with two words of hers and one note."""
    with act(Path(environment["CAREERCOACH_DB"]), date(2026, 11, 20)) as session:
        profile.update(session, {"name": "Dana Okafor", "manager": "Priya Dalvi"}, date(2026, 11, 20))
        talk = meetings.plan(session, {"on": date(2026, 11, 20), "status": "held"})
        session.flush()
        notes.add(session, talk, {"kind": "advice", "text": "Film one lesson"})
        notes.add(session, talk, {"kind": "feedback", "text": "You rescue learners"})
        notes.add(session, talk, {"kind": "note", "text": "She was in a hurry"})
    return talk


def test_what_is_left_is_shown_with_the_way_to_decide_it(run: Run, held: str) -> None:
    run("promise", "add", held, "Ask about the budget", "--owner", "them")
    page = run("meeting", "after").out
    assert "advice    Film one lesson" in page
    assert "She was in a hurry" not in page
    assert "theirs  Ask about the budget" in page
    assert f"meeting after {held[:8]} --next 2027-02-19" in page
    assert f"export recap {held[:8]}" in page
    assert len(run("meeting", "after", "--quiet").out.split()) == 2


def test_each_decision_is_one_act_and_leaves_the_list(run: Run, held: str, goal: str) -> None:
    advice, feedback = run("meeting", "after", "--quiet").out.split()
    step = run("meeting", "after", "--note", advice, "--becomes", "step", "--goal", goal, "--json").json
    assert (step["noun"], step["title"], step["goal"]) == ("step", "Film one lesson", goal)
    said = run("meeting", "after", held, "--note", feedback, "--becomes", "feedback", "--kind", "growth").out
    assert said.startswith("Kept as feedback: “You rescue learners”")
    assert run("meeting", "after", "--json").json["undecided"] == []
    run("undo")
    assert [note["id"] for note in run("meeting", "after", "--json").json["undecided"]] == [feedback]
    assert run("meeting", "after", "--note", advice, "--becomes", "nothing").code == 1


def test_the_next_talk_is_planned_like_this_one(run: Run, held: str) -> None:
    planned = run("meeting", "after", held, "--next", "2027-02-18 10:00", "--json").json
    assert (planned["with"], planned["minutes"], planned["at"]) == ("Priya Dalvi", 30, "10:00")
    rest = run("meeting", "after", "--json").json
    assert (rest["next_planned"], rest["next_on"]) == (planned["id"], None)
    assert "The next talk is planned: Thu 18 Feb 2027 at 10:00." in run("meeting", "after").out


def test_the_recap_quotes_nobody_back_and_keeps_ones_own(run: Run, held: str) -> None:
    run("promise", "add", held, "Send the dates", "--owner", "me", "--by", "2026-12-04")
    said = run("export", "recap", "--preview")
    assert "You rescue learners" not in said.out, "nobody is quoted back at themselves"
    assert "- I will send the dates by 4 December." in said.out
    assert "in a hurry" not in said.out
    assert "1 note of your own" in said.err
    own = run("meeting", "notes", held, "--kind", "note", "--quiet").out.strip()
    assert "- She was in a hurry\n" in run("export", "recap", held, "--note", own).out
    both = run("export", "recap", "--with-plan", "--json").json
    assert "follows below." in both["markdown"]
    assert "# Development plan" in both["markdown"]
    assert "Since the last version" not in both["markdown"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--note", "12345678"), 2, "--becomes is missing"),
        (("--becomes", "goal"), 2, "--note is missing"),
        (("--note", "12345678", "--becomes", "wish"), 2, "--becomes takes one of"),
        (("--note", "12345678", "--becomes", "goal"), 4, "There is no note"),
        (("--note", "12345678", "--becomes", "goal", "--next", "fri"), 2, "act of its own"),
        (("--note", "12345678", "--becomes", "goal", "--goal", "7f3a"), 2, "--goal belongs to a step"),
        (("--note", "12345678", "--becomes", "step", "--kind", "growth"), 2, "--kind belongs to feedback"),
        (("--next", "2026-11-01"), 2, "is past"),
        (("--next", "someday"), 2, "--next"),
    ],
)
@pytest.mark.usefixtures("held")
def test_what_is_wrong_is_said_with_the_next_step(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    answer = run("meeting", "after", *arguments)
    assert answer.code == code
    assert said in answer.err


def test_before_a_talk_was_held_there_is_nothing_after_it(run: Run) -> None:
    assert "No talk has been held yet" in run("meeting", "after").err
    ahead = run("meeting", "plan", "--on", "2026-12-01", "--quiet").out.strip()
    assert "careercoach meeting hold" in run("meeting", "after", ahead).err
    assert "careercoach meeting hold" in run("export", "recap", ahead).err


def through(
    answers: list[str | None], *notes: NoteRecord, unanswered: Sequence[AgendaItemRecord] = ()
) -> tuple[list[str], list[str]]:
    """What was kept and what was said when these answers were given, one after the other."""
    kept: list[str] = []
    heard: list[str] = []
    left = iter(answers)

    def date_(promise: str, typed: str) -> str:
        if typed == "someday":
            raise InvalidValue("by", "That is no day.")
        kept.append(f"{promise} by {typed}")
        return "Dated."

    hands = Hands(
        decide=lambda *what: kept.append(" ".join(filter(None, what))) or "Kept.",  # type: ignore[func-returns-value]  # one line for two acts
        date=date_,
        plan=lambda typed: kept.append(f"plan {typed}") or "Planned.",  # type: ignore[func-returns-value]  # as above
        came=lambda *what: kept.append(" ".join(what)) or "Noted.",  # type: ignore[func-returns-value]  # as above
        behind=lambda behind: kept.append(f"behind {behind}") or "Noted.",  # type: ignore[func-returns-value]  # as above
    )
    promise = PromiseRecord("p", "m", None, "Send it", "me", None, "open", None, position=None, ended_with=None)
    rest = Left(notes, (promise,), None, date(2027, 2, 19), tuple(unanswered), behind_open=bool(unanswered))
    converse(rest, [], hands, Voice(heard.append, lambda _: next(left)))
    return kept, heard


def word(id_: str, kind: str) -> NoteRecord:
    return NoteRecord(id_, "m", None, None, kind, "Film one lesson", None)


def test_one_number_or_letter_each_decides_and_enter_leaves_for_later() -> None:
    kept, heard = through(
        ["2", "f", "2", "", "n", "x", "fri", "y"],
        word("a", "advice"),
        word("b", "feedback"),
        word("c", "advice"),
        word("d", "advice"),
    )
    assert kept == ["a goal", "b feedback growth", "d nothing", "p by fri", "plan 2027-02-19"]
    assert any(said.startswith("2 of 4, feedback: “Film one lesson”.") for said in heard)
    assert any("none of 1 to 5" in said for said in heard)


def test_how_it_was_taken_comes_first_and_each_question_is_left_for_later_with_one_key() -> None:
    half, course = item("ask", id="half"), item("ask", id="course")
    kept, heard = through(["2", "9", "5", "3", "", ""], unanswered=(half, course))
    assert kept == ["half not-now", "course silence", "behind more"]
    asked = [said.partition("\n")[0] for said in heard]
    assert asked.index("You asked for “ask half”. What came?") < asked.index("How far do they stand behind you now?")
    assert "That is none of 1 to 5. 0 goes back." in heard
    assert through(["", "", "", "", ""], unanswered=(half, course))[0] == []
    with pytest.raises(Leaves):
        through(["1", "q"], unanswered=(half, course))


def test_what_to_ask_next_time_is_proposed_as_a_question_and_may_be_changed() -> None:
    kept, heard = through(["a", "", "a", "Was it better?", "", ""], word("a", "feedback"), word("b", "feedback"))
    proposed = "What have you seen of my work since you last told me how you see it?"
    assert kept == [f"a question {proposed}", "b question Was it better?"]
    assert heard.count(f"What do you ask next time? Now: {proposed}") == 2


def test_without_a_goal_there_is_no_step_and_a_day_not_understood_is_asked_again() -> None:
    kept, heard = through(["s", "a", "Where?", "someday", "", "10 mar"], word("a", "advice"))
    assert kept == ["a question Where?", "plan 10 mar"]
    assert any("No goal is under way yet" in said for said in heard)
    assert "That is no day." in heard


@pytest.mark.parametrize("answers", [["q"], [None], ["n", "q"]])
def test_one_can_stop_at_any_point(answers: list[str | None]) -> None:
    with pytest.raises(Leaves):
        through(answers, word("a", "advice"))


def test_on_a_terminal_the_words_become_what_was_typed(
    run: Run, held: str, goal: str, environment: Mapping[str, str]
) -> None:
    run("meeting", "bring", held, "--ask", "Half a shift a week")
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", "meeting", "after", held],
        env={**environment, "TERM": "xterm-256color"},
        encoding="utf-8",
        timeout=PATIENCE,
    )
    for words, answer in (
        ("What came?", "2"),
        ("stand behind you now?", "3"),
        ("1 of 2", "s"),
        ("Of which goal?", "1"),
        ("2 of 2", "f"),
        ("Something they value", "1"),
        ("next talk", "y"),
    ):
        terminal.expect_exact(words)
        terminal.sendline(answer)
    terminal.expect_exact("Planned: Career talk")
    terminal.expect(pexpect.EOF)
    rest = run("meeting", "after", held, "--json").json
    assert (rest["unanswered"], rest["behind"], rest["undecided"]) == ([], "more", [])
    assert run("meeting", "show", held, "--json").json["items"][0]["came"] == "not-now"
    assert len(run("goal", "show", goal, "--json").json["steps"]) == 1
    assert run("feedback", "list", "--json").json[0]["kind"] == "strength"
    assert run("meeting", "list", "--status", "planned", "--json").json[0]["on"] == "2027-02-19"
