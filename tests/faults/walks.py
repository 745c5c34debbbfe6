"""Walks at random through acts, undo and redo in any order: all the way back, and forth again, byte for byte."""

import sqlite3
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from careercoach.errors import CareerCoachError
from careercoach.store import changes
from careercoach.store.file import open_file
from tests.faults.frame import Case, Seen
from tests.store.walking import walk

LENGTHS = (40, 200, 1000)
"""Acts of one walk."""


def attempt(number: int, home: Path) -> Seen:
    """One walk; the first of three is short."""
    file, length = home / "careercoach.db", LENGTHS[number % len(LENGTHS)]
    open_file(file).close()
    try:
        done = walk(file, number, length)
    except (AssertionError, CareerCoachError) as error:
        return Seen(length, lost=1, notes=(f"{type(error).__name__}: {str(error)[:300]}",))
    return Seen(done.acts + done.undone + done.redone)


def careless() -> AbstractContextManager[object]:
    """Undo leaves some of the changes of an act as they are."""
    reverse = changes._reverse

    def some(connection: sqlite3.Connection, change: Any) -> None:
        if change.row_id % 9:
            reverse(connection, change)

    return patch.object(changes, "_reverse", some)


CASE = Case(
    name="walks",
    promise="Whatever was done, undone and redone in any order can be taken back to the beginning, and brought back.",
    attempt=attempt,
    sample=1,
    whole=6,
    broken={"careless": careless},
    catch=3,
)
