"""A time zone as iCalendar describes it: every change of the clocks in the years needed.

A change is dated by the clock that it ends (RFC 5545, 3.6.5): the first summer hour by the winter's.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from careercoach.documents.calendar_lines import begins, component, line, offset, text

_State = tuple[timedelta, bool, str]
"""What the clocks show: their distance from UTC, whether it is summer time, and its name."""

_SECOND = timedelta(seconds=1)


def vtimezone(name: str, first: date, last: date) -> str:
    """The VTIMEZONE of a zone, right from the first day of ``first``'s year to the last of ``last``'s.

    Blank for one that shows UTC all those years: its times can say that themselves.
    """
    zone = ZoneInfo(name)
    start = datetime(first.year, 1, 1, tzinfo=UTC) - timedelta(days=1)
    end = datetime(last.year + 1, 1, 2, tzinfo=UTC)
    begun, changes = _state(start, zone), [*_changes(start, end, zone)]
    if not changes and not begun[0]:
        return ""
    observed = [(start, begun, begun), *changes]
    return component("VTIMEZONE", text("TZID", name), *(_observance(*each) for each in observed))


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


def _observance(moment: datetime, before: _State, after: _State) -> str:
    distance, summer, name = after
    return component(
        "DAYLIGHT" if summer else "STANDARD",
        begins((moment + before[0]).replace(tzinfo=None)),
        text("TZNAME", name),
        line("TZOFFSETFROM", offset(before[0])),
        line("TZOFFSETTO", offset(distance)),
    )
