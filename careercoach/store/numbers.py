"""The numbers of the search index's entries: the newest thing has the highest.

The index finds what holds a word in the order of these numbers, and stops where enough is found. So a number is made of
what things are put in order by: the day, the kind of row, and the row's own number. It follows from the row alone:
whoever writes a row, in whatever order, needs to look at no other.

Things without a day come before every day. An entry that is about a part of a thing, which is shown with the day of the
thing, has a number below those of all things, in the order in which the parts were made.
"""

from collections.abc import Iterable, Mapping

ROW = 34
"""Bits for a row's number in its table."""

KIND = 6
"""Bits for the table."""

THINGS = 1 << (ROW + KIND)
"""The first number that a thing can have: day 0 is that of parts, day 1 that of things without one."""


def kinds(sources: Iterable[str]) -> Mapping[str, int]:
    """The number of each table; of one day the first by the alphabet is found first."""
    return {source: kind for kind, source in enumerate(sorted(sources, reverse=True))}


def sql(kind: int, row: str, day: str | None, *, part: bool) -> str:
    """The SQL for an entry's number. ``row`` and ``day`` are columns, ``day`` None of what never has one."""
    number = f"{row} + {kind << ROW}"
    if part:
        return number
    if day is None:
        return f"{number} + {THINGS}"
    return f"{number} + (CAST(coalesce(julianday({day}), 1) AS INTEGER) << {ROW + KIND})"
