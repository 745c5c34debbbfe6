"""A time zone as iCalendar describes it: every change of the clocks in the years needed.

Why not left to the library: it dates the first summer hour by the new clock, where RFC 5545 (3.6.5) wants the old one.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_State = tuple[timedelta, bool, str]
"""What the clocks show: their distance from UTC, whether it is summer time, and its name."""

_SECOND = timedelta(seconds=1)


def vtimezone(name: str, first: date, last: date) -> "Timezone":
    """The VTIMEZONE of a zone, right from the first day of ``first``'s year to the last of ``last``'s."""
    from icalendar import Timezone

    zone = ZoneInfo(name)
    start = datetime(first.year, 1, 1, tzinfo=UTC) - timedelta(days=1)
    end = datetime(last.year + 1, 1, 2, tzinfo=UTC)
    known = Timezone()
    known.add("tzid", name)
    begins = _state(start, zone)
    known.add_component(_observance(start, begins, begins))
    for moment, before, after in _changes(start, end, zone):
        known.add_component(_observance(moment, before, after))
    return known


def _changes(start: datetime, end: datetime, zone: ZoneInfo) -> Iterator[tuple[datetime, _State, _State]]:
    """Every moment the clocks change, with what they showed before and show after."""
    before = _state(start, zone)
    day = start
    while day < end:
        following = day + timedelta(days=1)
        after = _state(following, zone)
        if after != before:
            yield _moment(day, following, zone), before, after
        day, before = following, after


def _moment(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    """The first second of the new time, between a moment of the old and one of the new."""
    old = _state(early, zone)
    while late - early > _SECOND:
        middle = (early + (late - early) / 2).replace(microsecond=0)
        early, late = (middle, late) if _state(middle, zone) == old else (early, middle)
    return late


def _state(moment: datetime, zone: ZoneInfo) -> _State:
    local = moment.astimezone(zone)
    return local.utcoffset() or timedelta(), bool(local.dst()), local.tzname() or ""


def _observance(moment: datetime, before: _State, after: _State) -> "TimezoneStandard | TimezoneDaylight":
    from icalendar import TimezoneDaylight, TimezoneStandard

    offset, summer, name = after
    part = TimezoneDaylight() if summer else TimezoneStandard()
    part.add("dtstart", (moment + before[0]).replace(tzinfo=None))
    part.add("tzoffsetfrom", before[0])
    part.add("tzoffsetto", offset)
    part.add("tzname", name)
    return part
