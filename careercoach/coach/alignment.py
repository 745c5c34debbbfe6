"""How goals and the priorities of the company meet."""

from collections.abc import Iterable
from datetime import date

from careercoach.records import AccomplishmentRecord, GoalRecord, PriorityRecord

SHOWN = 4
"""Pieces of a record that are shown at once at most."""

NOTHING_DELIVERED = "nothing-delivered"
"""The key, in the nudges, of what is said to a goal whose priorities nothing on file shows yet."""

Delivered = AccomplishmentRecord | GoalRecord
"""Work that is done, or a goal that was reached."""


def uncovered(priorities: Iterable[PriorityRecord], goals: Iterable[GoalRecord]) -> tuple[PriorityRecord, ...]:
    """Priorities that still count and that no active goal points at, in the order given. Source: product C6 (003)."""
    covered = {priority for goal in goals if goal.status == "active" for priority in goal.priorities}
    return tuple(priority for priority in priorities if priority.active and priority.id not in covered)


def unaligned(goal: GoalRecord, priorities: Iterable[PriorityRecord]) -> bool:
    """Whether an active goal points at none of the priorities that count, though there are some. Source: as above."""
    counting = {priority.id for priority in priorities if priority.active}
    return goal.status == "active" and bool(counting) and counting.isdisjoint(goal.priorities)


def delivered(
    goal: GoalRecord, work: Iterable[AccomplishmentRecord], goals: Iterable[GoalRecord]
) -> tuple[Delivered, ...]:
    """What was delivered on the priorities a goal points at: work that is done, and other goals that were reached.

    Goals come first, then work that says what came of it, then the rest; the latest first in each. Nothing that is
    under way, waits for its outcome or was let go counts. Source: product C6 (003: show that you have delivered).
    """
    wanted = set(goal.priorities)
    known: list[Delivered] = [*goals, *work]
    done = (each for each in known if each.status == "done" and each.id != goal.id)
    shared = [each for each in done if not wanted.isdisjoint(each.priorities)]
    latest = sorted(shared, key=lambda each: (day(each), each.id), reverse=True)
    return tuple(sorted(latest, key=_weight))


def day(each: Delivered) -> date:
    """The day on which it was done or reached."""
    if isinstance(each, GoalRecord):
        return each.ended_on or each.started_on
    return each.until or each.on


def _weight(each: Delivered) -> int:
    if isinstance(each, GoalRecord):
        return 0
    return 1 if each.result or each.after else 2
