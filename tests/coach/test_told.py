"""What somebody was told last time is known when the next talk with them is prepared."""

from dataclasses import replace
from datetime import date

from careercoach.coach.told import told
from careercoach.records import AgendaItemRecord, MeetingRecord
from tests.coach import item, talk

SPRING, SUMMER, AUTUMN = date(2026, 3, 2), date(2026, 6, 1), date(2026, 9, 7)


def brought(subject: str, minutes: float = 1) -> AgendaItemRecord:
    return replace(item("accomplishment", minutes, subject), subject=subject)


def held(id: str, on: date, *subjects: str, **fields: object) -> MeetingRecord:
    return talk(id, on, tuple(map(brought, subjects)), status="held", **fields)


def test_what_she_was_told_carries_the_day_she_heard_it_last() -> None:
    talks = [held("late", SUMMER, "sheet", "rota"), held("early", SPRING, "sheet", "map")]
    found = told(talk("next", AUTUMN), talks)
    assert found.on == {"sheet": SUMMER, "rota": SUMMER, "map": SPRING}
    assert found.since == SUMMER


def test_what_came_after_the_last_talk_is_new_and_what_was_told_is_not() -> None:
    found = told(talk("next", AUTUMN), [held("last", SUMMER, "sheet")])
    assert found.is_new("course", date(2026, 6, 2))
    assert not found.is_new("course", SUMMER)
    assert not found.is_new("sheet", AUTUMN)


def test_before_the_first_talk_with_somebody_nothing_is_marked() -> None:
    others = [held("tom", SUMMER, "sheet", with_="Tom"), replace(held("off", SUMMER, "rota"), status="cancelled")]
    found = told(talk("next", AUTUMN), others)
    assert (found.since, dict(found.on)) == (None, {})
    assert not found.is_new("sheet", AUTUMN)


def test_what_found_no_time_in_the_talk_was_not_told() -> None:
    crowded = talk("last", SUMMER, (brought("sheet"), brought("long", 60), item("ask")), status="held")
    assert set(told(talk("next", AUTUMN), [crowded]).on) == {"sheet"}


def test_a_talk_does_not_tell_of_itself() -> None:
    meeting = held("last", SUMMER, "sheet")
    assert told(meeting, [meeting]).since is None
