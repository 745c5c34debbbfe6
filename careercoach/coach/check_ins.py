"""What is worth saying while somebody checks in on a goal. Imports nothing, for the express lane says it, too."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from careercoach.records import GoalRecord

_UNSURE = 2
"""Confidence up to which the plan for hard days is worth another look."""


WELCOME = "Good to see you here again: nothing to catch up on, today is enough."
"""What is said to whoever comes back after a pause."""


def is_fresh_start(goal: GoalRecord, today: date) -> bool:
    """Whether a whole check-in or more was left out, so that this one is a fresh start. Source: product C5 (004)."""
    due = goal.next_check_in_on
    return due is not None and (today - due).days >= goal.cadence_days


def plan_to_remember(goal: GoalRecord, confidence: int | None, blocker: str | None) -> str | None:
    """The goal's if-then plan when something is in the way or confidence is low; None otherwise or without a plan.

    Source: product C3 (003): an obstacle named ahead comes with what one will do then.
    """
    hard = bool((blocker or "").strip()) or (confidence is not None and confidence <= _UNSURE)
    return goal.if_then if hard else None
