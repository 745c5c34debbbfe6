"""Reading the notes of talks, and where a talk under way stands."""

import sqlite3

from careercoach.coach.run import Run, key, picked_up
from careercoach.queries import drafts
from careercoach.queries.reading import matching, page, read_one
from careercoach.records import NoteRecord
from careercoach.store import ids


def listed(
    connection: sqlite3.Connection, *, meeting: str | None = None, kind: str | None = None, limit: int | None = None
) -> list[NoteRecord]:
    """Notes in the order they were taken. ``meeting`` is the beginning of an id. Raises NotFound."""
    conditions = {
        "meeting = :meeting": meeting and ids.find(connection, "meeting", meeting, "meeting")[1],
        "kind = :kind": kind,
    }
    return matching(connection, NoteRecord, "note_view", conditions, f"ORDER BY row{page(limit)}")


def get(connection: sqlite3.Connection, prefix: str) -> NoteRecord:
    """One note by the beginning of its id. Raises NotFound."""
    return read_one(connection, NoteRecord, "note", prefix)


def run(connection: sqlite3.Connection, meeting: str) -> Run | None:
    """Where a talk stands that was begun; None when it was not. ``meeting`` is a whole id."""
    kept = drafts.get(connection, key(meeting))
    return picked_up(kept) if kept else None
