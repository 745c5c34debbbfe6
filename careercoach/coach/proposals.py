"""When a talk could take place: moments to offer to the other person."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from careercoach.coach.after import NOTICE, same_person
from careercoach.records import MeetingRecord

Moment = tuple[date, str | None]
"""A day and HH:MM, or None where the time is open."""

OFFERED = (0, 2, 5)
"""Which of the weekdays from then on are offered: days apart, and in more than one week."""

REMEMBERED = 5
"""How many of the latest talks say which time is usual."""

_SATURDAY = 5


def moments(meeting: MeetingRecord, others: Iterable[MeetingRecord], today: date) -> tuple[Moment, ...]:
    """The talk's own moment while it lies ahead; else three weekdays from a week ahead, at the usual time.

    ``others`` are talks on file, the latest first; those with the same person say what time is usual, and without
    any the time is None.
    """
    if meeting.on and meeting.on >= today:
        return ((meeting.on, meeting.at),)
    at = meeting.at or _usual_time(one for one in others if same_person(one, meeting) and one.id != meeting.id)
    days = _weekdays(today + NOTICE)
    offered = [day for place, day in zip(range(max(OFFERED) + 1), days, strict=False) if place in OFFERED]
    return tuple((day, at) for day in offered)


def _weekdays(first: date) -> Iterator[date]:
    day = first
    while True:
        if day.weekday() < _SATURDAY:
            yield day
        day += timedelta(days=1)


def _usual_time(talks: Iterable[MeetingRecord]) -> str | None:
    """The time most of the latest talks began at; of several, the latest one."""
    times = [talk.at for talk in talks if talk.at and talk.status != "cancelled"][:REMEMBERED]
    return Counter(times).most_common(1)[0][0] if times else None
