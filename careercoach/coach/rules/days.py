"""Rules about days of one's own: of a goal, of a step, and the last day to apply for a path."""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.away import waits
from careercoach.coach.rules.act import Act, act
from careercoach.coach.stuck import WHOLE
from careercoach.dates import echo
from careercoach.materials import Snapshot
from careercoach.records import GoalRecord

AHEAD = timedelta(days=14)
"""So long before its day a goal, and a path that closes, is asked about."""

STEP_AHEAD = timedelta(days=3)
"""So long before its day a step is named."""


def goal_day_soon(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From 14 days before the day of a goal that was not looked at since: is the day still right (C1; 003)?"""
    for on, goal in _goals_by_day(snapshot):
        looked = max(goal.started_on, snapshot.planned.get(goal.id, goal.started_on))
        if on - AHEAD <= today < on and looked < on - AHEAD and not _whole(goal):
            yield act(snapshot, "goal-day-soon", "goal", goal.id, on, since=on - AHEAD, title=goal.title, date=echo(on))
            return


def goal_day(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From the day of a goal on, and at 100 %: reached, another day, or let go (C1, C5; 004)."""
    for on, goal in _goals_by_day(snapshot):
        if on <= today and not _whole(goal) and not waits(snapshot.aways, on, today):
            words = "goal-day-today" if on == today else "goal-day"
            yield act(snapshot, "goal-day", "goal", goal.id, on, since=on, words=words, title=goal.title, date=echo(on))
            return
    for goal in snapshot.goals:
        if goal.status == "active" and _whole(goal):
            since = goal.checked_in_on or goal.started_on
            yield act(snapshot, "goal-day", "goal", goal.id, None, since=since, words="goal-whole", title=goal.title)
            return


def step_day(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From three days before the day of a step: do it; later: done, another day, or not needed (C4; 003)."""
    going = {goal.id for goal in snapshot.goals if goal.status == "active"}
    days = [(step.by, step) for step in snapshot.steps if step.by and step.done_on is None and step.goal in going]
    for on, step in sorted(days, key=lambda each: each[0]):
        if on - STEP_AHEAD <= today and not (on < today and waits(snapshot.aways, on, today)):
            words = "step-day" if on < today else "step-day-soon"
            said = {"title": step.title, "date": echo(on)}
            yield act(snapshot, "step-day", "step", step.id, on, since=on - STEP_AHEAD, words=words, **said)
            return


def closing_day(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From 14 days before a path closes: apply, ask or leave it; later: what becomes of the path (A5; 003)."""
    days = [(path.deadline, path) for path in snapshot.paths if path.active and path.deadline]
    for on, path in sorted(days, key=lambda each: each[0]):
        if on - AHEAD <= today and not (on < today and waits(snapshot.aways, on, today)):
            words = "closing-day" if on < today else "closing-day-soon"
            said = {"title": path.title, "date": echo(on)}
            yield act(snapshot, "closing-day", "path", path.id, on, since=on - AHEAD, words=words, **said)
            return


def _goals_by_day(snapshot: Snapshot) -> list[tuple[date, GoalRecord]]:
    days = [(goal.by, goal) for goal in snapshot.goals if goal.status == "active" and goal.by]
    return sorted(days, key=lambda each: each[0])


def _whole(goal: GoalRecord) -> bool:
    return (goal.progress or 0) >= WHOLE
