"""What stands on Today, where others may look on: what is private is named there, and its words are not said."""

from collections.abc import Collection
from dataclasses import replace

from careercoach.materials import Snapshot
from careercoach.records import AccomplishmentRecord, GoalRecord, StepRecord

GOAL, STEP, WORK = "a private goal", "a step of a private goal", "a private line"

OF_HOME = ("life", "story")
"""Topics whose answers are never shown again by themselves: life beyond work with its pay, and one's own story."""


def discreet(snapshot: Snapshot, private: Collection[str] = ()) -> Snapshot:
    """The snapshot without the words of what is private; ``private`` are titles of private work that just happened."""
    own = {goal.id for goal in snapshot.goals if goal.private}
    said = {goal.title: GOAL for goal in snapshot.goals if goal.private} | dict.fromkeys(private, WORK)
    return replace(
        snapshot,
        goals=tuple(_goal(one) for one in snapshot.goals),
        steps=tuple(_step(one) if one.goal in own else one for one in snapshot.steps),
        recent=tuple(one for one in snapshot.recent if not one.private),
        waiting=tuple(_work(one) for one in snapshot.waiting),
        in_progress=tuple(_work(one) for one in snapshot.in_progress),
        happened=tuple(replace(one, what=said.get(one.what, one.what)) for one in snapshot.happened),
    )


def _goal(one: GoalRecord) -> GoalRecord:
    return replace(one, title=GOAL) if one.private else one


def _step(one: StepRecord) -> StepRecord:
    return replace(one, title=STEP)


def _work(one: AccomplishmentRecord) -> AccomplishmentRecord:
    return replace(one, title=WORK) if one.private else one
