"""Undo: taking an act back from the change log.

Undoing is itself an act, so it stands in the history too. It happens whole or not at all: when a row is no longer
as the act left it, or other rows have come to depend on it, nothing changes and the person is told.
"""

import sqlite3
from dataclasses import dataclass
from datetime import date

from careercoach.errors import Conflict, NotFound
from careercoach.store import acts, triggers


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo takes back: the act's UUID and name, and how many rows it touches."""

    act: str
    name: str
    rows: int


def plan_undo(connection: sqlite3.Connection, act: str | None = None) -> Undone:
    """Say what an undo would take back. ``act`` is a UUID; None means the latest act not yet undone.

    Raises NotFound when there is nothing to undo.
    """
    row = connection.execute(
        "SELECT a.uuid, a.name, (SELECT count(*) FROM change c WHERE c.act_id = a.id) FROM act a"
        " WHERE a.undoes_id IS NULL AND NOT EXISTS (SELECT 1 FROM act u WHERE u.undoes_id = a.id)"
        " AND (:act IS NULL OR a.uuid = :act) ORDER BY a.id DESC LIMIT 1",
        {"act": act},
    ).fetchone()
    if row is None:
        raise NotFound("There is nothing to undo.", "look-in-history")
    return Undone(*row)


def undo(connection: sqlite3.Connection, today: date, act: str | None = None) -> Undone:
    """Take an act back inside the running transaction. Raises NotFound, or Conflict when others build upon it."""
    undone = plan_undo(connection, act)
    (undone_id,) = connection.execute("SELECT id FROM act WHERE uuid = ?", (undone.act,)).fetchone()
    changes = connection.execute(
        "SELECT id, noun, row_id, before, after FROM change WHERE act_id = ? ORDER BY id DESC", (undone_id,)
    ).fetchall()
    connection.execute("PRAGMA defer_foreign_keys=ON")
    new = acts.begin(connection, today)
    try:
        for change in changes:
            _reverse(connection, _Change(*change))
    except sqlite3.IntegrityError:
        raise _conflict(undone) from None
    (written,) = connection.execute("SELECT count(*) FROM change WHERE act_id = ?", (new,)).fetchone()
    if written != len(changes) or connection.execute("PRAGMA foreign_key_check").fetchone():
        raise _conflict(undone)
    connection.execute("UPDATE act SET undoes_id = ? WHERE id = ?", (undone_id, new))
    acts.close(connection, new, "undo")
    return undone


@dataclass(frozen=True, slots=True)
class _Change:
    id: int
    noun: str
    row_id: int
    before: str | None
    after: str | None


def _reverse(connection: sqlite3.Connection, change: _Change) -> None:
    """Put one row back as it was before; columns that a migration added since keep what they hold.

    Raises Conflict when the row is not as the act left it.
    """
    columns = triggers.columns_of(connection, change.noun)
    if not columns:
        raise Conflict("The file has taken a new form since then, so that can no longer be undone.")
    table, row = f'"{change.noun}"', (change.row_id,)
    now = connection.execute(
        f"SELECT {triggers.row_as_text(columns, change.noun)} FROM {table} WHERE id = ?",  # noqa: S608 a noun from our own log
        row,
    ).fetchone()
    if not _is_as_left(connection, change, now and triggers.read_row(now[0])):
        raise Conflict("Something done later builds on that.", "undo-later")
    if change.before is None:
        connection.execute(f"DELETE FROM {table} WHERE id = ?", row)  # noqa: S608 as above
        return
    kept = {column: value for column, value in triggers.read_row(change.before).items() if column in columns}
    values = tuple(kept.values())
    if change.after is None:
        names, marks = ", ".join(f'"{column}"' for column in kept), ", ".join("?" for _ in kept)
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)  # noqa: S608 as above
    else:
        settings = ", ".join(f'"{column}" = ?' for column in kept)
        connection.execute(f"UPDATE {table} SET {settings} WHERE id = ?", values + row)  # noqa: S608 as above


def _is_as_left(connection: sqlite3.Connection, change: _Change, now: triggers.Values | None) -> bool:
    """Whether a row still is as a change left it; a column added since counts from its first later change on."""
    if now is None or change.after is None:
        return now is None and change.after is None
    left = triggers.read_row(change.after)
    if now.keys() - left.keys():
        later = connection.execute(
            "SELECT before FROM change WHERE noun = ? AND row_id = ? AND id > ? AND before IS NOT NULL ORDER BY id",
            (change.noun, change.row_id, change.id),
        )
        for (before,) in later:
            left = {**triggers.read_row(before), **left}
    return all(left[column] == value for column, value in now.items() if column in left)


def _conflict(undone: Undone) -> Conflict:
    from careercoach.content.acts import told

    return Conflict(f"Something done later builds on “{told(undone.name)}”.", "undo-later")
