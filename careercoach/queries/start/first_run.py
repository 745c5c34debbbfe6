"""Reading whether the first questions were put, and which of them are answered."""

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import date

from careercoach.fields.first_run import STEPS, WHOM
from careercoach.fields.positions import NOBODY
from careercoach.queries import drafts, profile
from careercoach.queries.file import history

SEEN = "first-run"
"""Under which it is kept that they were put; followed by the name of a question, what was begun as its answer."""


def wanted(connection: sqlite3.Connection, today: date) -> bool:
    """Whether they were not left before: nothing was ever done with this file, or they were broken off."""
    if drafts.get(connection, SEEN) is not None:
        return False
    broken_off = any(drafts.get(connection, begun(step.name)) for step in STEPS)
    return broken_off or (profile.get(connection, today).id is None and history.is_empty(connection))


def begun(name: str) -> str:
    """The key under which an answer waits that was begun."""
    return f"{SEEN}/{name}"


def following(connection: sqlite3.Connection, at: int, given: Collection[str], today: date) -> int:
    """The first question from number ``at`` on that has no answer on file yet, or was ``given`` one just now.

    The number after the last when there is none.
    """
    said = answers(connection, today)
    while at < len(STEPS) and said.get(STEPS[at].name) and STEPS[at].name not in given:
        at += 1
    return at


def answers(connection: sqlite3.Connection, today: date) -> Mapping[str, str | None]:
    """What is on file of the person, by the names of the questions and of what else is known."""
    known = profile.get(connection, today)
    return asdict(known) | {"role": known.position} | ({"manager": NOBODY} if known.no_manager else {})


def worded(connection: sqlite3.Connection, at: int, today: date) -> str:
    """The question of that number as fits the person."""
    known = profile.get(connection, today)
    fitting = WHOM.get(known.kind or "") if STEPS[at].name == "manager" else None
    return fitting or STEPS[at].label
