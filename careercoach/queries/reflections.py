"""Reading reflections and unfinished text."""

import sqlite3

from careercoach.queries.reading import page, read
from careercoach.records import ReflectionRecord
from careercoach.store import ids


def listed(
    connection: sqlite3.Connection,
    *,
    topic: str | None = None,
    question: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[ReflectionRecord]:
    """Dated answers, newest first."""
    conditions = {"topic = :topic": topic, "question = :question": question}
    given = [condition for condition, value in conditions.items() if value]
    where = f"WHERE {' AND '.join(given)}" if given else ""
    return read(
        connection,
        ReflectionRecord,
        "reflection_view",
        f'{where} ORDER BY "on" DESC, row DESC{page(limit, offset)}',
        {"topic": topic, "question": question},
    )


def get(connection: sqlite3.Connection, prefix: str) -> ReflectionRecord:
    """One reflection by the beginning of its id. Raises NotFound."""
    row, _ = ids.find(connection, "reflection", prefix, "reflection")
    return read(connection, ReflectionRecord, "reflection_view", "WHERE row = ?", (row,))[0]


def draft(connection: sqlite3.Connection, key: str) -> str | None:
    """Unfinished text kept under ``key``; None when there is none."""
    row = connection.execute("SELECT text FROM draft WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None
