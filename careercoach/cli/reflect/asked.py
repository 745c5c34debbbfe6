"""A question of reflection as commands show it: what to type for it, and its JSON."""

from typing import Any

from careercoach.cli.frame import output
from careercoach.content.questions import Question

NO_FAVOURITES = "No question is marked yet; careercoach question favourite KEY marks one, see reflect --list."


def to_json(question: Question, *, favourite: bool) -> dict[str, Any]:
    """A question of reflection as JSON sees it; an own one has neither example nor hint."""
    return {
        "id": question.key,
        "noun": "question",
        "kind": "question",
        "key": question.key,
        "topic": question.topic,
        "text": question.text,
        "example": question.example or None,
        "hint": question.hint,
        "own": is_own(question),
        "favourite": favourite,
    }


def is_own(question: Question) -> bool:
    """Whether the person wrote the question: those that ship come with examples."""
    return not question.examples


def short_key(question: Question) -> str:
    """What to type for a question: its key, or the beginning of an own one's id."""
    return output.short(question.key) if is_own(question) else question.key
