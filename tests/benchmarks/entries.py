"""What every program keeps: short lines of work over ten years, the same ones each time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

_DONE = ("Cut", "Wrote", "Repaired", "Taught", "Ordered", "Sorted", "Checked", "Planned", "Moved", "Answered", "Tested")
_WHAT = (
    "the backlog", "a handover sheet", "the night list", "two new colleagues", "the store room", "the samples",
    "the rota", "a broken pump", "the accounts", "the queue at noon", "a hard letter",
    "the old archive", "the winter plan",
)  # fmt: skip
_FOR = ("for the ward", "with Marek", "before the audit", "in one morning", "without extra cost", "for the apprentices")
RARE = "periscope"
"""A word of one entry in a thousand."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of work and its moment."""

    number: int
    at: datetime
    text: str


def entries(count: int, last: datetime) -> list[Entry]:
    """``count`` entries spread evenly over the ten years before ``last``, oldest first."""
    step = timedelta(days=3650) / count
    return [Entry(number, last - step * (count - 1 - number), _text(number)) for number in range(count)]


def _text(number: int) -> str:
    words = f"{_DONE[number % 11]} {_WHAT[number % 13]} {_FOR[number % 6]}"
    return f"{words} {number}" + (f" {RARE}" if number % 1000 == 0 else "")
