"""The promise ledger: carried into briefs, counted once closed, and never without its history."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import pytest

from careercoach.coach.metrics import metrics
from careercoach.errors import Conflict, UsageError
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.reflect import questions
from careercoach.queries.start import metrics as figures
from careercoach.queries.talk import meetings, notes
from careercoach.queries.talk import promises as ledger
from careercoach.services.goals import goals as setting
from careercoach.services.talk import after, promises
from careercoach.services.talk import meetings as talks
from careercoach.services.talk import notes as noting
from careercoach.store import acts, changes
from careercoach.store.file import open_for_reading
from careercoach.store.session import act

TODAY = date(2026, 11, 22)


def do(path: Path, service: Callable[..., str], *arguments: Any, on: date = TODAY, **named: Any) -> str:
    with act(path, on) as session:
        return service(session, *arguments, **named)


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    connection = open_for_reading(path)
    try:
        yield connection
    finally:
        connection.close()


def undo(path: Path) -> None:
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)


@pytest.fixture
def held(path: Path) -> str:
    """A talk with Priya, held five days ago."""
    talk = do(path, talks.plan, {"kind": "career", "with_": "Priya", "on": TODAY - timedelta(5)})
    do(path, talks.hold, talk, TODAY)
    return talk


def test_the_history_leaves_out_what_was_undone(path: Path, held: str) -> None:
    sent = do(path, promises.add, held, {"text": "Send it", "owner": "me", "by": TODAY})
    do(path, promises.edit, sent, {"by": TODAY + timedelta(7)})
    do(path, promises.keep, sent, TODAY)
    undo(path)
    do(path, promises.delete, sent)
    undo(path)
    do(path, promises.drop, sent, TODAY + timedelta(1), on=TODAY + timedelta(1))
    with reading(path) as connection:
        told = [(turn.on, turn.what) for turn in ledger.history(connection, sent[:8])]
    assert told == [(TODAY - timedelta(5), "agreed"), (TODAY, "moved"), (TODAY + timedelta(1), "dropped")]


def test_an_open_promise_comes_back_in_every_brief_with_that_person_until_it_is_closed(path: Path, held: str) -> None:
    sent = do(path, promises.add, held, {"text": "Send it", "owner": "me"})
    with_priya = do(path, talks.plan, {"kind": "one-on-one", "with_": "Priya", "on": TODAY + timedelta(5)})
    with_walter = do(path, talks.plan, {"kind": "mentor", "with_": "Walter", "on": TODAY + timedelta(5)})

    def carried(talk: str) -> list[str]:
        with reading(path) as connection:
            return [one.text for one in meetings.brief(connection, meetings.get(connection, talk)).promises]

    assert (carried(with_priya), carried(with_walter)) == (["Send it"], [])
    do(path, promises.keep, sent, TODAY)
    assert carried(with_priya) == []


def test_kept_ones_count_and_dropped_ones_do_not_count_as_late(path: Path, held: str) -> None:
    day = TODAY - timedelta(1)
    sent, dropped, late = (do(path, promises.add, held, {"text": "It", "owner": "them", "by": day}) for _ in range(3))
    do(path, promises.keep, sent, TODAY)
    do(path, promises.drop, dropped, TODAY)

    def says() -> str:
        with reading(path) as connection:
            found = metrics(figures.material(connection, TODAY), TODAY)
        return next(one.says for one in found if one.kind == "theirs")

    assert says().startswith("1 of 2 promises")
    do(path, promises.keep, late, TODAY)
    assert says().startswith("2 of 2 promises")


def advice(path: Path, talk: str, text: str = "Film one lesson", kind: str = "advice") -> str:
    return do(path, noting.add, talk, {"kind": kind, "text": text})


def test_advice_becomes_feedback_a_goal_or_a_step_in_one_act(path: Path, held: str) -> None:
    feedback = do(path, after.become, advice(path, held), "feedback", TODAY)
    long = "Ask for one group of your own, and have somebody sit at the back who will tell you the truth about it"
    goal = do(path, after.become, advice(path, held, long), "goal", TODAY)
    step = do(path, after.become, advice(path, held, "Film\none lesson"), "step", TODAY, goal=goal[:8])
    with reading(path) as connection:
        said, aim, next_one = (
            people.one_feedback(connection, feedback),
            goals.get(connection, goal),
            goals.step(connection, step),
        )
        assert [one.became for one in notes.listed(connection)] == ["feedback", "goal", "step"]
    assert (said.person, said.on, said.kind, said.behaviour) == (
        "Priya",
        TODAY - timedelta(5),
        "growth",
        "Film one lesson",
    )
    assert (aim.horizon, aim.why) == ("near", long)
    assert aim.title.endswith("…")
    assert (next_one.title, next_one.goal) == ("Film one lesson", goal)
    undo(path)
    with reading(path) as connection:
        assert goals.steps(connection, goal) == []
        assert notes.listed(connection)[-1].became is None


def test_praise_is_a_strength_unless_the_person_says_otherwise(path: Path, held: str) -> None:
    first = do(path, after.become, advice(path, held, "So calm", "feedback"), "feedback", TODAY)
    second = do(path, after.become, advice(path, held, "Too calm", "feedback"), "feedback", TODAY, kind="growth")
    with reading(path) as connection:
        assert [people.one_feedback(connection, one).kind for one in (first, second)] == ["strength", "growth"]


def test_a_question_is_kept_and_stands_on_the_agenda_of_the_next_talk(path: Path, held: str) -> None:
    """Of one planned already at once, of one planned afterwards from its beginning."""
    kept = do(path, after.become, advice(path, held, "follow-up"), "question", TODAY, words="What  follows?")
    planned = do(path, after.plan_next, held, TODAY + timedelta(14), "10:00")
    do(path, after.become, advice(path, held, "Go on"), "question", TODAY, talk=planned, words="And then?")
    with reading(path) as connection:
        talk = meetings.get(connection, planned)
        assert questions.get(connection, kept).topic is None
    assert (talk.with_, talk.kind, talk.minutes, talk.at) == ("Priya", "career", 30, "10:00")
    assert [item.title for item in talk.items] == ["What follows?", "And then?"]
    assert talk.items[0].subject == kept
    undo(path)
    undo(path)
    undo(path)
    with reading(path) as connection:
        assert [one.id for one in meetings.listed(connection)] == [held]


def test_nothing_is_decided_twice_and_a_step_needs_its_goal(path: Path, held: str) -> None:
    said = advice(path, held)
    with pytest.raises(UsageError, match="belongs to a goal"):
        do(path, after.become, said, "step", TODAY)
    assert do(path, after.become, said, "nothing", TODAY) == said
    goal = do(path, setting.add, {"title": "Teach", "horizon": "near"}, TODAY)
    with pytest.raises(Conflict, match=r"decided already \(nothing\)"):
        do(path, after.become, said, "step", TODAY, goal=goal)
    with pytest.raises(UsageError, match="A note becomes one of"):
        do(path, after.become, advice(path, held), "wish", TODAY)
