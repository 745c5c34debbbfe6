"""Charts that are text: signs that need no colour, figures at their ends, and the sentence that says what they show.

Where a chart is heard and not seen, and wherever there is no room for it, its sentence stands for it. A sentence tells
of the figures alone, how many there are of them where they are few, and never of the person.
"""

from collections.abc import Sequence
from datetime import date

DOT = "•"
"""One thing in a row of them: a sign that letters for print have, too."""

MOST_DOTS = 30
"""Dots in a row at most; where one month has more, each dot stands for several."""

_NAMED = 2
"""Months that are named together; more of them say nothing."""

Month = tuple[date, int]
"""The first day of a month, and how much there is of it."""


def dots(count: int, most: int) -> str:
    """A row of dots with its figure, as long as it is among rows of up to ``most``: ``••• 3``; ``–`` for nothing."""
    each = -(-most // MOST_DOTS) or 1
    return f"{DOT * -(-count // each)} {count}" if count else "–"


def months_said(months: Sequence[Month]) -> str:
    """How much was written down in some months of one year, and when most of it; "" where there is nothing."""
    total = sum(count for _, count in months)
    filled = [month for month in months if month[1]]
    if not filled:
        return ""
    things = "One thing" if total == 1 else f"{total} things"
    if len(filled) == 1:
        return f"{things} written down, in {_named(filled)}."
    where = ", some in every month" if len(filled) == len(months) else f" in {len(filled)} of {len(months)} months"
    most = max(count for _, count in filled)
    fullest = [month for month in filled if month[1] == most]
    each = " each" if len(fullest) > 1 else ""
    told = f", most in {_named(fullest)} ({most}{each})" if len(fullest) <= _NAMED < len(filled) else ""
    empty = [month for month in months if not month[1]]
    nothing = f" Nothing in {_named(empty)}." if 0 < len(empty) <= _NAMED else ""
    return f"{things} written down{where}{told}.{nothing}"


def moved(first: int, last: int, unit: str = "") -> str:
    """How a figure went from its first to its last: ``up from 20 to 65 %``, ``at 40 % as before``."""
    if first == last:
        return f"at {last}{unit} as before"
    return f"{'up' if last > first else 'down'} from {first} to {last}{unit}"


def _named(months: Sequence[Month]) -> str:
    return " and ".join(f"{first:%B}" for first, _ in months)
