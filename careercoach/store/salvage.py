"""What can still be read in a damaged file beyond the copy that takes its place.

The change log tells what was done since the copy, value by value, so it is done again: each act and each change that
can be read is put in, one at a time, and what cannot be read or does not fit any more is counted. Where changes could
not be read, rows that are newer than everything in the copy are taken from their tables instead, in an act of its own.
An older row whose later change is lost stays as the copy has it: nothing is guessed. Only SQLite's own reading is used,
so that what it takes for damaged is left out; a letter that flipped inside a text it cannot know.
Why only on top of a copy of the same life: elsewhere the same numbers mean other things.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from careercoach.store import acts, disk, migrations, triggers
from careercoach.store.file import FAILURES

_Row = dict[str, Any]

_WITNESSES = 50
"""How many of the copy's last acts and changes are looked for in the damaged file, to know that it is the same life."""


@dataclass(slots=True)
class Salvaged:
    """What was found beyond the copy: acts, changes and rows put in, and how many could not be read or did not fit.

    ``reached`` says whether the damaged file could be read at all, and is of the same life as the copy.
    """

    reached: bool = False
    acts: int = 0
    changes: int = 0
    rows: int = 0
    lost: int = 0


def salvage(damaged: Path, into: sqlite3.Connection, today: date) -> Salvaged:
    """Put what the damaged file holds beyond ``into``, a copy of it that nobody else has open, in where it fits."""
    found = Salvaged()
    with closing(disk.look_into(damaged)) as source:
        _read_what_is_left_of_the_schema(source)
        found.reached = _is_same_life(source, into)
        if not found.reached:
            return found
        into.execute("PRAGMA foreign_keys=OFF")
        into.execute("BEGIN IMMEDIATE")
        migrations.drop_derived(into)
        bounds = {table: _last(into, table) for table in triggers.noun_tables(into)}
        unread = _acts(source, into, found)
        own = acts.begin(into, today)
        unread += _changes(source, into, own, found)
        into.execute(
            "DELETE FROM act WHERE id <> ? AND NOT EXISTS (SELECT 1 FROM change WHERE act_id = act.id)", (own,)
        )
        _drafts(source, into)
        migrations.make_derived(into, migrations.shipped())
        if unread:
            for table, last in bounds.items():
                _new_rows(source, into, table, last, found)
        _drop_what_hangs_in_the_air(into, found)
        acts.close(into, own, "salvage")
        into.execute("COMMIT")
        found.lost += unread
    return found


def _read_what_is_left_of_the_schema(source: sqlite3.Connection) -> None:
    """Let SQLite go on with the tables it has found where it meets damage; the first statement still fails then."""
    source.execute("PRAGMA writable_schema=ON")
    with suppress(*FAILURES):
        source.execute("SELECT count(*) FROM act").fetchone()


def _is_same_life(source: sqlite3.Connection, into: sqlite3.Connection) -> bool:
    """Whether the last acts and changes of the copy that can be read in the damaged file are the same there."""
    witnesses = 0
    for table, columns in (("act", "id, uuid"), ("change", "id, noun, row_id, after")):
        query = f"SELECT {columns} FROM {table}"  # noqa: S608 our own names
        for known in into.execute(f"{query} ORDER BY id DESC LIMIT {_WITNESSES}").fetchall():
            with suppress(*FAILURES):
                if source.execute(f"{query} WHERE id = ?", known[:1]).fetchone() != known:
                    return False
                witnesses += 1
    return witnesses > 0


def _acts(source: sqlite3.Connection, into: sqlite3.Connection, found: Salvaged) -> int:
    """Put in the acts done since; how many could not be read."""
    unread = 0
    for row in _read(source, "act", _last(into, "act")):
        if row is None:
            unread += 1
        elif _insert(into, "act", row):
            found.acts += 1
    return unread


def _changes(source: sqlite3.Connection, into: sqlite3.Connection, own: int, found: Salvaged) -> int:
    """Do again what was changed since, in the act it belongs to or else in our ``own``; how many could not be read."""
    unread = 0
    known = {number for (number,) in into.execute("SELECT id FROM act")}
    for row in _read(source, "change", _last(into, "change")):
        if row is None:
            unread += 1
            continue
        act = row["act_id"] if row["act_id"] in known else own
        if _do_again(into, row) and _insert(into, "change", {**row, "act_id": act}):
            found.changes += 1
        else:
            found.lost += 1
    return unread


def _do_again(into: sqlite3.Connection, change: _Row) -> bool:
    """Bring one row to what it was after a change; False when it does not fit."""
    noun, number = change["noun"], change["row_id"]
    columns = triggers.columns_of(into, noun)
    if noun in triggers.HOUSEKEEPING or not columns:
        return False
    if change["after"] is None:
        return _fits(into, f'DELETE FROM "{noun}" WHERE id = ?', (number,))  # noqa: S608 a table of ours, as just seen
    values = {name: value for name, value in triggers.read_row(change["after"]).items() if name in columns}
    if not into.execute(f'SELECT 1 FROM "{noun}" WHERE id = ?', (number,)).fetchone():  # noqa: S608 as above
        return _insert(into, noun, values)
    settings = ", ".join(f'"{name}" = ?' for name in values)
    return _fits(into, f'UPDATE "{noun}" SET {settings} WHERE id = ?', (*values.values(), number))  # noqa: S608 as above


def _new_rows(source: sqlite3.Connection, into: sqlite3.Connection, table: str, last: int, found: Salvaged) -> None:
    """Take the rows that came after everything in the copy and that no change brought back."""
    for row in _read(source, table, last):
        if row and not into.execute(f'SELECT 1 FROM "{table}" WHERE id = ?', (row["id"],)).fetchone():  # noqa: S608 our own table
            found.rows += _insert(into, table, row)


def _drafts(source: sqlite3.Connection, into: sqlite3.Connection) -> None:
    """Unfinished text is taken as far as it can be read from its beginning; an older file has no day and no state."""
    columns = triggers.columns_of(into, "draft")
    with suppress(*FAILURES):
        cursor = source.execute("SELECT * FROM draft")
        names = [column[0] for column in cursor.description]
        for values in cursor:
            row = {name: value for name, value in zip(names, values, strict=True) if name in columns}
            older = {"state": "open", "on_day": str(row.get("saved_at"))[:10]}
            _insert(into, "draft", older | row, "INSERT OR REPLACE")


def _drop_what_hangs_in_the_air(into: sqlite3.Connection, found: Salvaged) -> None:
    """Let go of what points at something that was not found."""
    while hanging := into.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, _, _ in hanging:
            gone = into.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,)).rowcount  # noqa: S608 our own table
            found.lost += max(gone, 0)


def _last(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()[0])  # noqa: S608 our own table


def _read(source: sqlite3.Connection, table: str, last: int) -> Iterator[_Row | None]:
    """Each row after ``last``, one by one; None for a number that cannot be read."""
    end = _end(source, table)
    for number in range(last + 1, end + 1):
        try:
            cursor = source.execute(f'SELECT * FROM "{table}" WHERE id = ?', (number,))  # noqa: S608 our own table
            values = cursor.fetchone()
        except FAILURES:
            yield None
            continue
        if values is not None:
            yield dict(zip((column[0] for column in cursor.description), values, strict=True))


def _end(source: sqlite3.Connection, table: str) -> int:
    """The highest number a table has given, from whichever of two places can be read."""
    ends = [0]
    for query in (
        f'SELECT max(id) FROM "{table}"',  # noqa: S608 our own table
        f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'",  # noqa: S608 our own table
    ):
        with suppress(*FAILURES, TypeError):
            ends.append(int(source.execute(query).fetchone()[0]))
    return max(ends)


def _insert(into: sqlite3.Connection, table: str, row: _Row, how: str = "INSERT") -> bool:
    columns = triggers.columns_of(into, table)
    kept = {name: value for name, value in row.items() if name in columns}
    names, marks = ", ".join(f'"{name}"' for name in kept), ", ".join("?" for _ in kept)
    return _fits(into, f'{how} INTO "{table}" ({names}) VALUES ({marks})', tuple(kept.values()))


def _fits(into: sqlite3.Connection, statement: str, values: Sequence[Any]) -> bool:
    try:
        into.execute(statement, values)
    except (sqlite3.IntegrityError, sqlite3.InterfaceError, OverflowError):
        return False
    return True
