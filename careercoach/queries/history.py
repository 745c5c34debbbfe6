"""Reading what was done, act by act."""

import sqlite3
from datetime import date

from careercoach.records import ActRecord
from careercoach.store import triggers

_TITLES = ("title", "name", "text", "answer", "behaviour", "purpose", "note")


def listed(connection: sqlite3.Connection, *, limit: int | None = 50, offset: int = 0) -> list[ActRecord]:
    """Acts, the latest first, each titled by the first thing it touched."""
    rows = connection.execute(
        "SELECT a.uuid, a.name, a.on_day, a.at, EXISTS (SELECT 1 FROM act u WHERE u.undoes_id = a.id),"
        " (SELECT o.uuid FROM act o WHERE o.id = a.undoes_id), c.noun, coalesce(c.after, c.before) FROM act a"
        " JOIN change c ON c.id = (SELECT min(f.id) FROM change f WHERE f.act_id = a.id)"
        " ORDER BY a.id DESC LIMIT ? OFFSET ?",
        (-1 if limit is None else limit, offset),
    )
    return [
        ActRecord(
            uuid,
            noun.replace("_", "-"),
            name,
            _title(connection, text),
            date.fromisoformat(day),
            at,
            bool(undone),
            undoes,
        )
        for uuid, name, day, at, undone, undoes, noun, text in rows
    ]


def _title(connection: sqlite3.Connection, text: str) -> str:
    row = triggers.read_row(text)
    goal = row.get("goal_id")
    if goal is not None and not row.get("title"):
        found = connection.execute("SELECT title FROM goal WHERE id = ?", (goal,)).fetchone()
        if found:
            return str(found[0])
    return next((str(row[column]) for column in _TITLES if row.get(column)), "")
