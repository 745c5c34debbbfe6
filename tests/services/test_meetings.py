"""Talks: with whom, about what, and what was agreed."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.content import loader
from careercoach.errors import InvalidValue, NotFound
from careercoach.queries.people import people
from careercoach.queries.talk import meetings as queries
from careercoach.records import MeetingRecord
from careercoach.services.goals import goals
from careercoach.services.jobs import profile
from careercoach.services.reflect import reflections
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments
from tests.store import TODAY, do, nouns, reading


def _read(path: Path, meeting: str) -> MeetingRecord:
    with reading(path) as connection:
        return queries.get(connection, meeting)


def _plan(path: Path, **fields: object) -> str:
    return do(path, meetings.plan, fields)


def test_planning_a_talk_takes_the_manager_and_what_is_usual_for_its_kind(path: Path) -> None:
    do(path, profile.update, {"manager": "Rosa"}, TODAY)
    shape = loader.shape("career")
    read = _read(path, _plan(path))
    assert (read.with_, read.kind, read.minutes, read.purpose) == ("Rosa", "career", shape.minutes, shape.purpose)
    assert (read.status, read.on, read.items) == ("planned", None, ())


def test_a_talk_held_on_another_day_loses_its_time_of_day(path: Path) -> None:
    early = _plan(path, on=TODAY + timedelta(days=2), at="14:30")
    as_planned = _plan(path, on=TODAY, at="14:30")
    for meeting in (early, as_planned):
        do(path, meetings.hold, meeting, TODAY)
    assert (_read(path, early).on, _read(path, early).at) == (TODAY, None)
    assert (_read(path, as_planned).on, _read(path, as_planned).at) == (TODAY, "14:30")


def test_a_talk_with_a_mentor_is_not_with_the_manager(path: Path) -> None:
    do(path, profile.update, {"manager": "Rosa"}, TODAY)
    assert _read(path, _plan(path, kind="mentor")).with_ is None
    assert _read(path, _plan(path, kind="review", with_="Omar")).with_ == "Omar"


def test_what_is_said_about_a_talk_is_kept(path: Path) -> None:
    meeting = _plan(path, with_="Rosa", on=date(2026, 12, 4), at="14:30", minutes=45, purpose="My next step")
    read = _read(path, meeting)
    assert (read.with_, read.on, read.at, read.minutes, read.purpose) == (
        "Rosa",
        date(2026, 12, 4),
        "14:30",
        45,
        "My next step",
    )
    do(path, meetings.edit, meeting, {"minutes": None, "at": "09:05", "with_": None})
    read = _read(path, meeting)
    assert (read.minutes, read.at, read.with_) == (45, "09:05", None)


@pytest.mark.parametrize(
    "fields",
    [
        {"at": "2pm"},
        {"at": "24:00"},
        {"at": "9:30"},
        {"at": "²³:00"},
        {"minutes": 4},
        {"minutes": 481},
        {"kind": "chat"},
    ],
)
def test_a_talk_needs_a_real_time_length_and_kind(path: Path, fields: dict[str, object]) -> None:
    with pytest.raises((InvalidValue, NotFound)):
        _plan(path, **fields)
    assert nouns(path)["meeting"] == []


def test_bringing_the_same_thing_twice_keeps_one(path: Path) -> None:
    meeting = _plan(path)
    logged = do(path, accomplishments.add, {"title": "Trained two nurses", "private": True}, TODAY)
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    vision = do(path, reflections.answer, "vision-three-years", "Running a ward", TODAY)
    for _ in range(2):
        do(
            path,
            meetings.bring,
            meeting,
            accomplishments=[logged, logged[:8]],
            goals=[goal],
            visions=[vision],
            asks=["A day to shadow Omar"],
            questions=["skills-role", "What would you see first?"],
        )
    read = _read(path, meeting)
    assert [(item.kind, item.title, item.private) for item in read.items] == [
        ("accomplishment", "Trained two nurses", True),
        ("vision", "Running a ward", True),
        ("goal", "Teach", False),
        ("ask", "A day to shadow Omar", False),
        ("question", loader.bank_question("skills-role").text, False),
        ("question", "What would you see first?", False),
    ]
    assert [item.subject for item in read.items] == [logged, vision, goal, None, "skills-role", None]
    assert all(item.minutes == loader.estimates()[item.kind] for item in read.items)
    do(path, meetings.leave_out, read.items[0].id)
    assert len(_read(path, meeting).items) == 5
    assert len(nouns(path)["accomplishment"]) == 1


def test_own_words_are_the_same_whatever_blanks_stand_around_them(path: Path) -> None:
    meeting = _plan(path)
    for text in ("A day off", " A day off ", "A day off\r\n"):
        do(path, meetings.bring, meeting, asks=[text])
    assert [item.title for item in _read(path, meeting).items] == ["A day off"]


def test_a_key_that_is_not_in_the_question_bank_is_refused(path: Path) -> None:
    meeting = _plan(path)
    with pytest.raises(NotFound, match="question"):
        do(path, meetings.bring, meeting, questions=["no-such-key"])
    with pytest.raises(InvalidValue):
        do(path, meetings.bring, meeting, asks=["  "])
    assert _read(path, meeting).items == ()


def test_what_is_deleted_leaves_every_agenda(path: Path) -> None:
    meeting = _plan(path)
    logged = do(path, accomplishments.add, {"title": "Trained two nurses"}, TODAY)
    do(path, meetings.bring, meeting, accomplishments=[logged])
    do(path, accomplishments.delete, logged)
    assert _read(path, meeting).items == ()


def test_a_talk_held_counts_as_spoken_on_its_day(path: Path) -> None:
    yesterday = TODAY - timedelta(1)
    for on, held in ((yesterday, yesterday), (TODAY + timedelta(3), TODAY), (None, TODAY)):
        meeting = _plan(path, with_="Rosa", on=on)
        do(path, meetings.hold, meeting, TODAY)
        assert (_read(path, meeting).status, _read(path, meeting).on) == ("held", held)
        with reading(path) as connection:
            assert people.get(connection, "rosa").spoken_on == held


def test_the_next_talk_is_the_nearest_one_ahead(path: Path) -> None:
    with reading(path) as connection, pytest.raises(NotFound):
        queries.next_planned(connection, TODAY)
    past, undated = _plan(path, on=TODAY - timedelta(2)), _plan(path)
    far, near = _plan(path, on=TODAY + timedelta(60)), _plan(path, on=TODAY)
    for expected in (near, far, undated, past):
        with reading(path) as connection:
            assert queries.next_planned(connection, TODAY).id == expected
        do(path, meetings.delete, expected)


def test_promises_are_kept_dropped_and_taken_up_again(path: Path) -> None:
    meeting = _plan(path, with_="Rosa")
    mine = do(path, promises.add, meeting, {"text": "Send the plan", "owner": "me", "by": TODAY - timedelta(1)})
    theirs = do(path, promises.add, meeting, {"text": "Ask about the course", "owner": "them"})
    with reading(path) as connection:
        assert [found.id for found in queries.promises(connection, overdue_on=TODAY)] == [mine]
        assert [found.id for found in queries.promises(connection, owner="them", person="Rosa")] == [theirs]
    do(path, promises.keep, mine, TODAY)
    do(path, promises.drop, theirs, TODAY)
    with reading(path) as connection:
        assert [(found.state, found.closed_on) for found in queries.promises(connection)] == [
            ("kept", TODAY),
            ("dropped", TODAY),
        ]
    do(path, promises.reopen, mine)
    with reading(path) as connection:
        assert queries.promise(connection, mine).closed_on is None
    for fields in ({"text": " ", "owner": "me"}, {"text": "x", "owner": "us"}, {"text": "x"}):
        with pytest.raises(InvalidValue):
            do(path, promises.add, meeting, {"owner": None, **fields})


def test_a_brief_holds_exactly_what_was_chosen(path: Path) -> None:
    meeting = _plan(path, with_="Rosa")
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    do(path, accomplishments.add, {"title": "Not chosen"}, TODAY)
    do(path, meetings.bring, meeting, goals=[goal], asks=["Time"])
    do(path, promises.add, meeting, {"text": "Send the plan", "owner": "me"})
    other = _plan(path, with_="Omar")
    do(path, promises.add, other, {"text": "Not theirs", "owner": "me"})
    with reading(path) as connection:
        brief = queries.brief(connection, queries.get(connection, meeting))
    assert [found.title for found in brief.goals] == ["Teach"]
    assert (brief.accomplishments, brief.vision, brief.asks) == ((), (), ("Time",))
    assert [found.text for found in brief.promises] == ["Send the plan"]
