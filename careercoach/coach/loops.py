"""Feedback that still waits for something: a change, or somebody to ask whether it shows."""

from collections.abc import Iterable
from datetime import date, timedelta

from careercoach.records import FeedbackRecord

PATIENCE = timedelta(days=30)
"""So long feedback may rest before it counts as open: time to try something else."""


def open_loops(feedback: Iterable[FeedbackRecord], today: date) -> tuple[FeedbackRecord, ...]:
    """Growth feedback older than thirty days whose loop is not closed, the oldest first.

    It is open while nothing was changed, or something was and nobody is noted to have noticed. Source: product D3.
    """
    waiting = [each for each in feedback if today - each.on > PATIENCE and missing(each)]
    return tuple(sorted(waiting, key=lambda each: each.on))


def missing(feedback: FeedbackRecord) -> str | None:
    """What growth feedback lacks next: ``changed`` or ``noticed``; None when its loop is closed or it is praise."""
    if feedback.kind != "growth":
        return None
    if not (feedback.changed or "").strip():
        return "changed"
    return None if (feedback.noticed or "").strip() else "noticed"
