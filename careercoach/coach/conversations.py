"""What to ask somebody in the next conversation."""

from collections.abc import Sequence
from typing import TypeVar

Question = TypeVar("Question")

FEW = 3
"""Questions offered at a time."""


def to_ask(questions: Sequence[Question], talks: int) -> tuple[Question, ...]:
    """A few questions, others after each talk, until all have had their turn and it begins anew. Source: product D2.

    ``talks`` counts the conversations with that person so far.
    """
    if len(questions) <= FEW:
        return tuple(questions)
    first = talks * FEW % len(questions)
    return tuple((*questions[first:], *questions[:first])[:FEW])
