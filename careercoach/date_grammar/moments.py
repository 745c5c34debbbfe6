"""A day with a time, as a talk has it.

An hour alone counts from 7 on (``fri 9``, ``tue at 14``): earlier ones could be of the night or of the afternoon, and
are asked for. So is an hour that may be the day of the month as well, as in ``fri 11`` before a Friday the 11th.
"""

import re
from datetime import date, time
from typing import NamedTuple

from careercoach.date_grammar.forms import When
from careercoach.date_grammar.reading import not_understood, spelled, understood
from careercoach.date_grammar.times import BESIDE_A_DAY, HOURS_ALONE, LAST_HOUR, clock
from careercoach.dates import Period, echo
from careercoach.errors import InvalidValue

_FIRST_SURE = 7  # the hour from which nobody means the afternoon by saying no more
_IN_WORDS = re.compile(r"\b(half|quarter)( past| to)? (?:[0-9]{1,2}|[a-z]+)$")
_EXAMPLES = "try thu 14:30, next fri 9 am or 3 dec 10:00"


Slot = tuple[str | None, int | None]
"""The time as ``HH:MM`` and how long in minutes."""


class Moment(NamedTuple):
    """A day, and where given the time as ``HH:MM`` and how long in minutes, else None."""

    day: date
    at: str | None
    minutes: int | None


def parse_moment(text: str, today: date, week: int = 0) -> Moment:
    """Read a day toward the future, with a time or from one time to another; ``week`` as in ``parse``.

    Raises InvalidValue for a period, an impossible time, one that could be another and anything that is not a date.
    """
    typed = _in_figures(spelled(text))

    def read(typed: str) -> tuple[When | None, Slot]:
        day, slot = _apart(typed)
        when = understood(day, today, "future", week)
        return (when, slot) if when else _with_an_hour(typed, today, week)

    when, slot = read(typed)
    if when is None:
        raise not_understood(text, typed, lambda tried: read(tried)[0] is not None, _EXAMPLES)
    if isinstance(when, Period):
        raise InvalidValue("date", "This needs one day and not a period; write it as 2026-10-06 14:30 or next fri 2pm.")
    return Moment(when.date, *slot)


def _in_figures(typed: str) -> str:
    """The time as in 14:30. Raises InvalidValue for a half and a quarter, which differ from place to place."""
    if said := _IN_WORDS.search(typed):
        raise InvalidValue("date", f"Write the time in figures, as in 14:30 or 2:30 pm, and not as “{said[0]}”.")
    return re.sub(r" (0[0-9]|1[0-8])([0-5][0-9])$", r" \1:\2", re.sub(" ?o['’]?clock$", "", typed))


def _apart(typed: str) -> tuple[str, Slot]:
    """The words of the day, and the time and length. Raises InvalidValue for an impossible time."""
    for pattern in BESIDE_A_DAY:
        found = re.fullmatch(pattern, typed)
        if found and not (found["begin"].strip().isdecimal() and (found["end"] or "0").isdecimal()):
            if found.groupdict().get("zone"):
                raise InvalidValue("date", "Times are those on the clock where you are; leave out the zone.")
            begin, minutes = _slot(found["begin"], found["end"])
            return found["day"], (begin, minutes or _length(**_parts(found)))
    return typed, (None, None)


def _with_an_hour(typed: str, today: date, week: int) -> tuple[When | None, Slot]:
    """A day with hours alone beside it. Raises InvalidValue where these could mean something else as well."""
    found = re.fullmatch(HOURS_ALONE, typed)
    when = understood(found["day"], today, "future", week) if found else None
    if not found or when is None or int(found["begin"]) > LAST_HOUR:
        return None, (None, None)
    hour = int(found["begin"])
    if not found["said"] and (other := _numbered(found["day"], hour, today, week)):
        meant = f"That could be {echo(other)} or the time"
        raise InvalidValue("date", f"{meant}; write it as 14:30, or the day with its month.")
    if hour < _FIRST_SURE:
        raise InvalidValue("date", f"{hour} could be {hour}:00 or {hour + 12}:00; write which.")
    begin, minutes = _slot(found["begin"], found["end"])
    return when, (begin, minutes or _length(**_parts(found)))


def _numbered(day: str, number: int, today: date, week: int) -> When | None:
    """The day of that number in its month, if it is that ``day`` of the week as well; else None."""
    try:
        return understood(f"{day} {number}th", today, "future", week)
    except InvalidValue:
        return None


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
