"""Reading what was done, act by act."""

import sqlite3
from datetime import date

from careercoach.records import ActRecord
from careercoach.store import triggers

_OWNERS = ("accomplishment", "goal", "learning")
"""Nouns with parts (tags, links, check-ins) that go by the title of the whole."""

_TITLES = ("title", "name", "text", "answer", "behaviour", "purpose", "note", "about", "rule")


def listed(connection: sqlite3.Connection, *, limit: int | None = 50, offset: int = 0) -> list[ActRecord]:
    """Acts, the latest first, each titled by the thing it was about.

    That is the first row of the noun the act is named for, made or deleted rows before changed ones; else the first.
    """
    rows = connection.execute(
        "SELECT a.uuid, a.name, a.on_day, a.at, EXISTS (SELECT 1 FROM act u WHERE u.undoes_id = a.id),"
        " o.uuid, c.noun, coalesce(c.after, c.before) FROM act a LEFT JOIN act o ON o.id = a.undoes_id"
        " JOIN change c ON c.id = (SELECT id FROM (SELECT f.id, f.before IS NOT NULL AND f.after IS NOT NULL AS kept,"
        " instr(coalesce(o.name, a.name), f.noun || ' ') <> 1 AS other FROM change f WHERE f.act_id = a.id)"
        " ORDER BY other, kept, id LIMIT 1)"
        " ORDER BY a.id DESC LIMIT ? OFFSET ?",
        (-1 if limit is None else limit, offset),
    )
    return [
        ActRecord(
            uuid,
            _noun(noun, row),
            name,
            _title(connection, row),
            date.fromisoformat(day),
            at,
            bool(undone),
            undoes,
        )
        for uuid, name, day, at, undone, undoes, noun, text in rows
        for row in (triggers.read_row(text),)
    ]


def _noun(table: str, row: triggers.Values) -> str:
    """The product's word for a table; tags and links, which have no id of their own, count as what they hang on."""
    owner = table if "uuid" in row else next((owner for owner in _OWNERS if f"{owner}_id" in row), table)
    return owner.replace("_", "-")


def _title(connection: sqlite3.Connection, row: triggers.Values) -> str:
    for owner in _OWNERS:
        number = row.get(f"{owner}_id")
        if number is not None and not row.get("title"):
            select = f"SELECT title FROM {owner} WHERE id = ?"  # noqa: S608 two fixed tables
            found = connection.execute(select, (number,)).fetchone()
            if found:
                return str(found[0])
    return next((str(row[column]) for column in _TITLES if row.get(column)), "")
