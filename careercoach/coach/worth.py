"""What a goal worth having says, beyond its title and its day. Source: product C3 (003), C6."""

from collections.abc import Mapping

from careercoach.records import GoalRecord

ASKED: Mapping[str, str] = {
    "benefit": "whom it helps",
    "obstacle": "what may get in the way",
    "if_then": "what you will do then",
}
"""The fields that are asked for, in their order, each with our words for it."""


def unsaid(goal: GoalRecord) -> tuple[str, ...]:
    """The fields of ASKED that an active goal does not say yet; nothing is asked of one that rests or has ended."""
    return tuple(field for field in ASKED if not getattr(goal, field)) if goal.status == "active" else ()


def in_words(fields: tuple[str, ...]) -> str:
    """``what may get in the way and what you will do then``."""
    *first, last = (ASKED[field] for field in fields)
    return f"{', '.join(first)} and {last}" if first else last
