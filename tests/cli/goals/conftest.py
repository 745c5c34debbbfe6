"""What the claims about goals begin with."""

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def begun(run: Run, goal: str) -> str:
    """The goal in a file that is well begun: who one is, somebody to ask, an answer, a talk on 1 December."""
    for words in (
        ("profile", "set", "--name", "Ines", "--role", "Counter clerk", "--manager", "Priya"),
        ("person", "add", "Omar", "--relation", "mentor"),
        ("reflect", "--question", "energy-unasked", "--answer", "I tidied the counter"),
        ("meeting", "plan", "--with", "Priya", "--on", "2026-12-03"),
    ):
        assert run(*words, today="2026-11-03").code == 0, words
    return goal
