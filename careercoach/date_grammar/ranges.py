"""From one day to another: ``A to B``, with what one end leaves out taken from the other."""

import re
from dataclasses import replace

from careercoach.date_grammar.forms import MONTH, At, When, read
from careercoach.dates import Period
from careercoach.errors import InvalidValue

_BETWEEN = r" to | ?\.\. ?| ?[–—] ?| - |-"
_BARE = r"((?:[a-z]+day )?(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?)((?: [0-9]{4})?)"
_YEAR = re.compile(r" [0-9]{4}$")
_DAY = re.compile(r"\b[0-9]{1,2}(?![0-9])")
_LONGEST_OPEN = 184  # days, half a year: one over New Year that is longer was hardly meant


def read_range(typed: str, at: At) -> Period | None:
    """The period of two ends, the nearest as a whole; None when this is no range. Raises InvalidValue."""
    between, inner = (r" and |" + _BETWEEN, typed[8:]) if typed.startswith("between ") else (_BETWEEN, typed)
    inner = inner.removeprefix("from ")
    for mark in re.finditer(between, inner):
        start, end = _lend(inner[: mark.start()], inner[mark.end() :])
        if ends := _both(start, end, at):
            return Period(ends[0].first, ends[1].last)
    return None


def _lend(start: str, end: str) -> tuple[str, str]:
    """Give the end that names a day alone the month of the other: ``20`` and ``25 november``.

    Its year as well where the days then stand in their order: ``20`` and ``25 november 2027``.
    """
    for mine, other in ((start, end), (end, start)):
        bare, month = re.fullmatch(_BARE, mine), re.search(MONTH, other)
        if bare and month:
            in_order = _day(mine) <= _day(other) if mine is start else _day(mine) >= _day(other)
            year = _YEAR.search(other) if in_order else None
            whole = f"{bare[1]} {month[0]}{bare[2] or (year[0] if year else '')}"
            return (whole, end) if mine is start else (start, whole)
    return start, end


def _day(typed: str) -> int:
    found = _DAY.search(typed)
    return int(found[0]) if found else 0


def _both(start: str, end: str, at: At) -> tuple[When, When] | None:
    first, last = _settled(start, at), _settled(end, at)
    if first and last:
        return first, last
    if last or (not first and at.toward == "future"):
        last = last or read(end, at)
        first = last and read(start, replace(at, near=last.last, toward="past"))
    else:
        first = first or read(start, at)
        last = first and read(end, replace(at, near=first.last, toward="future"))
    if not first or not last:
        return None
    if first.first.year != last.last.year and (last.last - first.first).days > _LONGEST_OPEN:
        raise InvalidValue(
            "date", "The second day comes before the first; write the year of each day, or turn them round."
        )
    return first, last


def _settled(typed: str, at: At) -> When | None:
    """What means the same seen from today in both directions; None for what is open or cannot be read."""
    try:
        past, future = (read(typed, replace(at, near=at.today, toward=toward)) for toward in ("past", "future"))
    except InvalidValue:
        return None
    return past if past == future else None
