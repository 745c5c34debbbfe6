"""Finding a row by the beginning of its UUID, or by the name of one's own that it was given: ``key:NAME``."""

import re
import sqlite3
from collections.abc import Iterator

from careercoach.errors import NotFound
from careercoach.incoming import alike, clean, composed
from careercoach.patterns import pattern
from careercoach.visible import one_line

KEY = "key:"
"""What stands before a name of one's own where an id may stand."""

SHORTEST = 4
"""The fewest characters of an id that commands take."""

UUID = pattern(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""A whole id."""

_LIKE_ONE = pattern(r"(?=.*\d)[0-9a-f]{8}(?:-[0-9a-f-]{0,27})?")

_SHOWN_BY = {
    "proposal": "inbox list",
    "check-in": "goal check-ins",
    "agenda item": "meeting show",
    "note": "meeting notes",
    "time away": "away list",
}
"""The command that shows the ids of a noun, where it is not the noun's own list."""


_CALLED = {"away": "time away", "check_in": "check-in"}
"""What a person calls the rows of a table, where that is not its name with blanks."""

_TITLES = ("title", "name", "about", "behaviour", "text", "role")
"""The columns that name a thing, of which a table has one."""

_SHOWN, _WHOLE, _FEW = 8, 36, 5
"""Characters of an id that are shown and that it has, and how many candidates are shown."""


def looks_like_one(text: str) -> bool:
    """Whether a text is likely to be an id as it is shown, more of it, or a key, rather than a word or a name."""
    wanted = text.strip().lower()
    return wanted.startswith(KEY) or _LIKE_ONE.fullmatch(wanted) is not None


def find(connection: sqlite3.Connection, table: str, prefix: str, noun: str) -> tuple[int, str]:
    """The row's number and full UUID for the beginning of an id, or for ``key:NAME``.

    ``noun`` is the word the person knows the table by. Raises NotFound when none, or more than one, begins so.
    """
    wanted = prefix.strip().lower()
    one = _one(noun)
    where = _SHOWN_BY.get(noun, f"{noun} list")
    if wanted.startswith(KEY):
        named = keyed(connection, table, prefix.strip()[len(KEY) :])
        if named is None:
            raise NotFound(f"There is no {noun} of that key.", "look", where=where)
        return named
    if not re.fullmatch(r"[0-9a-f-]+", wanted):
        raise NotFound(f"That is not the id of {one}.", "look-for-id", where=where)
    if len(wanted) < SHORTEST:
        raise NotFound(f"An id needs at least {SHORTEST} characters.", "look", where=where)
    rows = connection.execute(
        f'SELECT id, uuid FROM "{table}" WHERE uuid >= ? AND uuid < ? LIMIT 2',  # noqa: S608 our own table
        (wanted, wanted + "g"),
    ).fetchall()
    if not rows:
        other = _of_another(connection, wanted)
        if other:
            raise NotFound(f"That is the id of {_one(other)}, not of {one}.", "look", where=where)
        raise NotFound(f"There is no {noun} with the id {wanted[:36]}.", "look", where=where)
    if len(rows) > 1:
        found = ", ".join(_candidates(connection, table, wanted))
        raise NotFound(f"More than one {noun} begins with {wanted[:36]}; give more of the one you mean: {found}.")
    return int(rows[0][0]), str(rows[0][1])


def called(table: str) -> str:
    """What a person calls a row of the table: ``check-in`` of check_in, ``agenda item`` of agenda_item."""
    return _CALLED.get(table, table.replace("_", " "))


def _one(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _of_another(connection: sqlite3.Connection, wanted: str) -> str | None:
    """The noun whose id begins so; None for the beginning of no id, and for too short a beginning to tell."""
    if len(wanted) < _SHOWN:
        return None
    tables = connection.execute(
        "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'uuid'"
    ).fetchall()
    for (table,) in tables:
        if begins(connection, table, wanted):
            return called(table)
    return None


def begins(connection: sqlite3.Connection, table: str, prefix: str) -> bool:
    """Whether an id of this table begins so."""
    wanted = prefix.strip().lower()
    query = f'SELECT 1 FROM "{table}" WHERE uuid >= ? AND uuid < ?'  # noqa: S608 our own table
    return len(wanted) >= _SHOWN and connection.execute(query, (wanted, wanted + "g")).fetchone() is not None


def _candidates(connection: sqlite3.Connection, table: str, wanted: str) -> Iterator[str]:
    """The first few whose id begins so, each with what names it, unless it is private."""
    columns = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
    title = next((f'"{name}"' for name in _TITLES if name in columns), "NULL")
    shown = f"CASE private WHEN 0 THEN {title} END" if "private" in columns else title
    query = f'SELECT uuid, {shown} FROM "{table}" WHERE uuid >= ? AND uuid < ? ORDER BY uuid LIMIT ?'  # noqa: S608 our own table
    found = connection.execute(query, (wanted, wanted + "g", _FEW)).fetchall()
    apart = (size for size in range(_SHOWN, _WHOLE) if len({uuid[:size] for uuid, _ in found}) == len(found))
    told = next(apart, _WHOLE)
    for uuid, words in found:
        yield f"{uuid[:told]} “{one_line(words)[:40]}”" if words else uuid[:told]


def keyed(connection: sqlite3.Connection, table: str, key: str) -> tuple[int, str] | None:
    """The row's number and full UUID for a key, as it is written or else written otherwise; None for an unknown one.

    Rows of some tables go by no key; there every key is unknown.
    """
    if not connection.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = 'key'", (table,)).fetchone():
        return None
    wanted, exact = alike(key), composed(clean(key))
    rows = connection.execute(f'SELECT key, id, uuid FROM "{table}" WHERE key IS NOT NULL').fetchall()  # noqa: S608 our own table
    found = [(known != exact, row, uuid) for known, row, uuid in rows if alike(known) == wanted]
    return min(found)[1:] if found else None
