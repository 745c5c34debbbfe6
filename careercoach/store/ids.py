"""Finding a row by the beginning of its UUID, or by the name of one's own that it was given: ``key:NAME``."""

import re
import sqlite3

from careercoach.errors import NotFound
from careercoach.incoming import alike, clean, composed

KEY = "key:"
"""What stands before a name of one's own where an id may stand."""

SHORTEST = 4
"""The fewest characters of an id that commands take."""

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""A whole id."""

_LIKE_ONE = re.compile(r"(?=.*\d)[0-9a-f]{8}(?:-[0-9a-f-]{0,27})?")

_SHOWN_BY = {
    "proposal": "inbox list",
    "check-in": "goal check-ins",
    "agenda item": "meeting show",
    "note": "meeting notes",
    "time away": "away list",
}
"""The command that shows the ids of a noun, where it is not the noun's own list."""


def looks_like_one(text: str) -> bool:
    """Whether a text is likely to be an id as it is shown, more of it, or a key, rather than a word or a name."""
    wanted = text.strip().lower()
    return wanted.startswith(KEY) or _LIKE_ONE.fullmatch(wanted) is not None


def find(connection: sqlite3.Connection, table: str, prefix: str, noun: str) -> tuple[int, str]:
    """The row's number and full UUID for the beginning of an id, or for ``key:NAME``.

    ``noun`` is the word the person knows the table by. Raises NotFound when none, or more than one, begins so.
    """
    wanted = prefix.strip().lower()
    one = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    where = _SHOWN_BY.get(noun, f"{noun} list")
    if wanted.startswith(KEY):
        found = keyed(connection, table, prefix.strip()[len(KEY) :])
        if found is None:
            raise NotFound(f"There is no {noun} of that key.", "look", where=where)
        return found
    if not re.fullmatch(r"[0-9a-f-]+", wanted):
        raise NotFound(f"That is not the id of {one}.", "look-for-id", where=where)
    if len(wanted) < SHORTEST:
        raise NotFound(f"An id needs at least {SHORTEST} characters.", "look", where=where)
    rows = connection.execute(
        f'SELECT id, uuid FROM "{table}" WHERE uuid >= ? AND uuid < ? LIMIT 2',  # noqa: S608 our own table
        (wanted, wanted + "g"),
    ).fetchall()
    if not rows:
        raise NotFound(f"There is no {noun} with the id {wanted[:36]}.", "look", where=where)
    if len(rows) > 1:
        raise NotFound(f"More than one {noun} begins with {wanted[:36]}; give a few more characters of its id.")
    return int(rows[0][0]), str(rows[0][1])


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
