"""How goals and the priorities of the company meet."""

from collections.abc import Iterable

from careercoach.records import GoalRecord, PriorityRecord


def uncovered(priorities: Iterable[PriorityRecord], goals: Iterable[GoalRecord]) -> tuple[PriorityRecord, ...]:
    """Priorities that still count and that no active goal points at, in the order given. Source: product C6 (003)."""
    covered = {priority for goal in goals if goal.status == "active" for priority in goal.priorities}
    return tuple(priority for priority in priorities if priority.active and priority.id not in covered)


def unaligned(goal: GoalRecord, priorities: Iterable[PriorityRecord]) -> bool:
    """Whether an active goal points at none of the priorities that count, though there are some. Source: as above."""
    counting = {priority.id for priority in priorities if priority.active}
    return goal.status == "active" and bool(counting) and counting.isdisjoint(goal.priorities)
