"""Which copies stay: many of the last days, fewer of the weeks and months before. A pure rule.

Why a copy that holds much more than the newest stays: if work went missing unnoticed, thinning must not carry on until
only poor copies are left.
"""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime

from careercoach.store.copies import Copy

DAYS, WEEKS, MONTHS = 7, 4, 12
"""Of how many days, weeks and months with a copy the newest one stays."""

ON_PURPOSE = ("by-hand", "before-restore")
"""Reasons for which every copy of the last ``DAYS`` days stays: somebody may want to go back to exactly that."""

BEFORE_VERSION = "before-version-"
"""How the reason begins for which a copy always stays: the file's form was about to change."""

MUCH_MORE = 2
"""A copy with more than so many times the rows of the newest one stays."""


def kept(copies: Sequence[Copy]) -> set[str]:
    """The ids of the copies that stay. Days are the person's own, in local time."""
    newest_first = sorted(copies, key=lambda copy: copy.id, reverse=True)
    if not newest_first:
        return set()
    days = _newest_of_each(newest_first, lambda at: at.date(), DAYS)
    first_day = min(_local(copy).date() for copy in days)
    chosen = [
        *days,
        *_newest_of_each(newest_first, lambda at: at.isocalendar()[:2], WEEKS),
        *_newest_of_each(newest_first, lambda at: (at.year, at.month), MONTHS),
        *(each for each in newest_first if each.reason.startswith(BEFORE_VERSION)),
        *(each for each in newest_first if each.reason in ON_PURPOSE and _local(each).date() >= first_day),
        *(each for each in newest_first if each.things > MUCH_MORE * newest_first[0].things),
    ]
    return {copy.id for copy in chosen}


def _newest_of_each(newest_first: Sequence[Copy], span: Callable[[datetime], Hashable], most: int) -> list[Copy]:
    found: dict[Hashable, Copy] = {}
    for copy in newest_first:
        found.setdefault(span(_local(copy)), copy)
    return list(found.values())[:most]


def _local(copy: Copy) -> datetime:
    return copy.made_at.astimezone()
