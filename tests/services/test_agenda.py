"""What is chosen for a talk: by key, id or words, with its minutes and its place, and at what time the talk is."""

from datetime import date
from pathlib import Path

import pytest

from careercoach.documents.brief import brief
from careercoach.errors import InvalidValue, NotFound
from careercoach.queries.file import history
from careercoach.queries.talk import meetings as queries
from careercoach.records import AgendaItemRecord
from careercoach.services.jobs import profile
from careercoach.services.people import people
from careercoach.services.reflect import questions
from careercoach.services.talk import meetings
from careercoach.store.session import act, raw
from tests.store import TODAY, do, nouns, reading


def _items(path: Path, talk: str) -> tuple[AgendaItemRecord, ...]:
    with reading(path) as connection:
        return queries.get(connection, talk).items


@pytest.mark.parametrize("typed", ["7f3a91c2", " 7f3a91c2 ", "7f3a91c2-00"])
def test_what_is_as_long_as_an_id_and_is_none_is_refused(path: Path, typed: str) -> None:
    talk = do(path, meetings.plan, {})
    with pytest.raises(NotFound):
        do(path, meetings.bring, talk, questions=[typed])
    assert _items(path, talk) == ()


def test_what_is_too_short_for_an_id_is_the_words_of_a_question(path: Path) -> None:
    talk = do(path, meetings.plan, {})
    do(path, meetings.bring, talk, questions=["2026", "7f3a91c", "skills-role ", "No-Key", "no-key?"])
    found = _items(path, talk)
    assert [one.title for one in found if one.subject is None] == ["2026", "7f3a91c", "No-Key", "no-key?"]
    assert [one.subject for one in found if one.subject] == ["skills-role"]
    with pytest.raises(NotFound, match="No question of the bank has that key"):
        do(path, meetings.bring, talk, questions=["no-key"])


def test_an_own_question_is_brought_by_the_beginning_of_its_id(path: Path) -> None:
    talk = do(path, meetings.plan, {})
    mine = do(path, questions.add, "What would you do?")
    do(path, meetings.bring, talk, questions=[f" {mine[:8]} "])
    assert [(one.subject, one.title) for one in _items(path, talk)] == [(mine, "What would you do?")]


def test_the_same_words_may_be_an_ask_and_a_question_and_stand_in_two_talks(path: Path) -> None:
    one, other = (do(path, meetings.plan, {}) for _ in range(2))
    for talk in (one, other):
        assert do(path, meetings.bring, talk, asks=["A budget?"], questions=["A budget?"]) == talk
    for talk in (one, other):
        assert [each.kind for each in _items(path, talk)] == ["ask", "question"]
    assert [row[-2] for row in nouns(path)["agenda_item"]] == [1, 2, 1, 2]


def test_what_is_brought_stands_on_the_agenda_within_the_same_act(path: Path) -> None:
    with act(path, TODAY) as session:
        talk = meetings.plan(session, {})
        session.flush()
        meetings.bring(session, talk, asks=["A budget"])
        (item,) = queries.get(raw(session), talk).items
        meetings.retime(session, item.id, 4)
    assert [one.minutes for one in _items(path, talk)] == [4]


@pytest.mark.parametrize(("minutes", "kept"), [(0.5, 0.5), (0.6, 0.5), (7.5, 7.5), (480.0, 480.0)])
def test_half_a_minute_to_eight_hours_can_be_planned_for_a_thing(path: Path, minutes: float, kept: float) -> None:
    talk = do(path, meetings.plan, {})
    do(path, meetings.bring, talk, asks=["A budget"])
    (item,) = _items(path, talk)
    assert do(path, meetings.retime, item.id[:8], minutes) == item.id
    assert _items(path, talk)[0].minutes == kept
    for wrong in (0.4, 480.5):
        with pytest.raises(InvalidValue, match="Minutes go from"):
            do(path, meetings.retime, item.id, wrong)


def test_a_thing_moves_by_places_or_to_one_and_without_either_it_stays(path: Path) -> None:
    talk = do(path, meetings.plan, {})
    do(path, meetings.bring, talk, questions=["A?", "B?", "C?", "D?"])

    def told() -> str:
        return "".join(one.title[0] for one in _items(path, talk))

    second = _items(path, talk)[1].id
    assert do(path, meetings.move, second) == second
    assert told() == "ABCD"
    do(path, meetings.move, second, by=1)
    assert told() == "ACBD"
    with reading(path) as connection:
        assert history.listed(connection, limit=1)[0].name == "meeting move"
    do(path, meetings.move, second, to=1)
    assert told() == "BACD"
    assert do(path, meetings.leave_out, second[:8]) == second
    assert told() == "ACD"


@pytest.mark.parametrize("at", ["00:00", "23:59", "09:05", "10:10"])
def test_a_time_of_day_is_kept(path: Path, at: str) -> None:
    talk = do(path, meetings.plan, {"at": at})
    with reading(path) as connection:
        assert queries.get(connection, talk).at == at


@pytest.mark.parametrize("at", ["24:00", "23:60", "1:30", "123:0", "14:3", "14:300", "1430", "ab:cd", "1a:00", ":", ""])
def test_what_is_no_time_of_day_is_refused(path: Path, at: str) -> None:
    with pytest.raises(InvalidValue, match=r"14:30"):
        do(path, meetings.plan, {"at": at})


def test_a_talk_says_with_whom_only_where_that_is_known(path: Path) -> None:
    def with_whom(**fields: object) -> str | None:
        with reading(path) as connection:
            return queries.get(connection, do(path, meetings.plan, fields)).with_

    assert with_whom() is None
    do(path, profile.update, {"role": "nurse"}, TODAY)
    assert with_whom() is None
    do(path, profile.update, {"manager": "Rosa"}, TODAY)
    assert (with_whom(), with_whom(kind="mentor"), with_whom(with_="Omar")) == ("Rosa", None, "Omar")


def test_length_and_purpose_are_kept_where_they_were_given(path: Path) -> None:
    talk = do(path, meetings.plan, {"minutes": 5, "purpose": "My next step"})
    do(path, meetings.edit, talk, {"minutes": None})
    with reading(path) as connection:
        found = queries.get(connection, talk)
        assert (found.minutes, found.purpose) == (5, "My next step")
        assert [one.name for one in history.listed(connection)] == ["meeting plan"]


def test_a_talk_held_is_told_as_such_and_one_without_a_person_is_held_all_the_same(path: Path) -> None:
    talk = do(path, meetings.plan, {"on": TODAY})
    assert do(path, meetings.hold, talk[:8], TODAY) == talk
    assert do(path, meetings.edit, talk[:8], {"place": "Ward 3"}) == talk
    assert do(path, meetings.delete, talk[:8]) == talk
    with reading(path) as connection:
        told = [one.name for one in history.listed(connection)]
    assert told == ["meeting delete", "meeting edit", "meeting hold", "meeting plan"]


def test_feedback_comes_to_the_talk_once_and_stands_in_its_brief_with_what_was_changed(path: Path) -> None:
    words = {"behaviour": "You *rush*", "changed": "I pause"}
    said = do(path, people.add_feedback, {"person": "Ines", "on": date(2026, 10, 5), "kind": "growth", **words}, TODAY)
    talk = do(path, meetings.plan, {"with_": "Priya", "on": TODAY})
    for _ in range(2):
        do(path, meetings.bring, talk, feedback=[said[:8]])
    (item,) = _items(path, talk)
    assert (item.kind, item.subject, item.title, item.private) == ("feedback", said, "You *rush*", True)
    with reading(path) as connection:
        material = queries.brief(connection, queries.get(connection, talk))
    for audience in ("manager", "self"):
        page = brief(material, audience, TODAY)
        assert "## What I was told, and what I made of it\n- Ines told me on 5 October: " in page
        assert "“You rush”. What I changed since: I pause." in page.replace("\n  ", " ")
    do(path, people.delete_feedback, said)
    assert _items(path, talk) == ()
