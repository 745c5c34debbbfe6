"""Days away from work: nothing counts as late that fell due then, and coming back is a fresh start.

``aways`` are all times away on file. A day back begins a fortnight in which nothing of before is named as late.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from careercoach.records import AwayRecord

FORTNIGHT = timedelta(days=14)
"""So long after a return nothing that fell due before it is named as late."""

LONG, AFTERWARDS = timedelta(days=60), timedelta(days=42)
"""From how many days on a leave is long, and how long after it somebody is left to find their desk."""

_DAY = timedelta(days=1)


def away_on(aways: Iterable[AwayRecord], day: date | None) -> AwayRecord | None:
    """The time away that a day falls into; None when the person is not away then, and for no day."""
    return next((each for each in aways if day and each.from_ <= day <= (each.until or date.max)), None)


def day_back(aways: Iterable[AwayRecord], today: date) -> date | None:
    """The first day after the latest time away that is over; None before the first, and while away."""
    known = tuple(aways)
    over = [each.until for each in known if each.until and each.until < today]
    return None if away_on(known, today) or not over else max(over) + _DAY


def just_back(aways: Iterable[AwayRecord], today: date) -> date | None:
    """The day back, in the fortnight that begins with it; None at any other time."""
    back = day_back(aways, today)
    return back if back and today - back < FORTNIGHT else None


def long_back(aways: Iterable[AwayRecord], today: date) -> bool:
    """Whether somebody came back from a long leave a few weeks ago at most."""
    known = tuple(aways)
    back = day_back(known, today)
    long = any(each.until and each.until + _DAY == back and each.until - each.from_ >= LONG for each in known)
    return back is not None and long and today - back < AFTERWARDS


def waits(aways: Iterable[AwayRecord], due: date, today: date) -> bool:
    """Whether something due on that day is left in peace today: one is away, or has just come back since."""
    known = tuple(aways)
    back = just_back(known, today)
    return away_on(known, today) is not None or (back is not None and due < back)


def is_late(aways: Iterable[AwayRecord], due: date, today: date) -> bool:
    """Whether something still open counts as overdue: its day has passed, and was not one of those away."""
    known = tuple(aways)
    return due < today and not waits(known, due, today) and away_on(known, due) is None


def days_away(aways: Iterable[AwayRecord], after: date, until: date) -> int:
    """How many of the days later than ``after``, up to ``until``, were days away."""
    spans = ((max(each.from_, after + _DAY), min(each.until or until, until)) for each in aways)
    return sum((last - first).days + 1 for first, last in spans if first <= last)
