"""A day with a time, as a talk has it."""

import re
from datetime import date, time
from typing import NamedTuple

from careercoach.date_grammar.reading import not_understood, spelled, understood
from careercoach.date_grammar.times import TIME, clock
from careercoach.dates import Period
from careercoach.errors import InvalidValue

_SLOT = f"(?P<begin>{TIME})(?: ?(?:-|–|—|to|until|till) ?(?P<end>{TIME}))?"
_LENGTH = r"(?: (?:for )?\(?(?P<count>[0-9]{1,3}|an?) ?(?P<unit>min|minutes?|hours?|h)\)?)?"
_ZONE = "(?P<zone> ?(?:z|[+-][0-9]{2}:?[0-9]{2}))"
_AT = "(?:at |@ ?|from |um |a (?:las )?)?"
_FORMS = (
    rf"(?P<day>[0-9]{{4}}-?[0-9]{{2}}-?[0-9]{{2}})[t ]{_SLOT}{_ZONE}?",
    rf"(?P<day>.+?) {_AT}{_SLOT}{_LENGTH}",
    rf"{_AT}{_SLOT}(?: on)? (?P<day>.+)",
)


class Moment(NamedTuple):
    """A day, and where given the time as ``HH:MM`` and how long in minutes, else None."""

    day: date
    at: str | None
    minutes: int | None


def parse_moment(text: str, today: date, week: int = 0) -> Moment:
    """Read a day toward the future, with a time or from one time to another; ``week`` as in ``parse``.

    Raises InvalidValue for a period, an impossible time and anything that is not a date.
    """
    typed = spelled(text)
    day, slot = _apart(typed)
    when = understood(day, today, "future", week)
    if when is None:
        raise not_understood(text, typed, lambda tried: understood(_apart(tried)[0], today, "future", week) is not None)
    if isinstance(when, Period):
        raise InvalidValue("date", "This needs one day and not a period; write it as 2026-10-06 14:30 or next fri 2pm.")
    return Moment(when.date, *slot)


def _apart(typed: str) -> tuple[str, tuple[str | None, int | None]]:
    """The words of the day, and the time and length. Raises InvalidValue for an impossible time."""
    for pattern in _FORMS:
        found = re.fullmatch(pattern, typed)
        if found and not (found["begin"].isdecimal() and (found["end"] or "0").isdecimal()):
            if found.groupdict().get("zone"):
                raise InvalidValue("date", "Times are those on the clock where you are; leave out the zone.")
            begin, minutes = _slot(found["begin"], found["end"])
            return found["day"], (begin, minutes or _length(**_parts(found)))
    return typed, (None, None)


def _parts(found: re.Match[str]) -> dict[str, str | None]:
    """What was said of how long; both None where nothing was."""
    return {name: found.groupdict().get(name) for name in ("count", "unit")}


def _length(count: str | None, unit: str | None) -> int | None:
    if count is None or unit is None:
        return None
    return (int(count) if count.isdecimal() else 1) * (1 if unit.startswith("min") else 60)


def _slot(begin: str, end: str | None) -> tuple[str, int | None]:
    if end is None:
        return f"{clock(begin):%H:%M}", None
    last = clock(end)
    first = _before(begin, end[-2:], last) if end.endswith("m") and begin.isdecimal() else clock(begin)
    minutes = _minutes(last) - _minutes(first)
    if minutes <= 0:
        raise InvalidValue("date", "The talk ends before it starts; write the earlier time first.")
    return f"{first:%H:%M}", minutes


def _before(hour: str, half: str, last: time) -> time:
    """``2-3pm`` begins at 2 pm, ``11-1pm`` at 11 am."""
    first = clock(hour + half)
    return first if first < last else clock(f"{hour}am")


def _minutes(of: time) -> int:
    return of.hour * 60 + of.minute
