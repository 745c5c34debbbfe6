"""Finding a row by the beginning of its UUID."""

import re
import sqlite3

from careercoach.errors import NotFound

SHORTEST = 4
"""The fewest characters of an id that commands take."""

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""A whole id."""

_LIKE_ONE = re.compile(r"(?=.*\d)[0-9a-f]{8}(?:-[0-9a-f-]{0,27})?")

_SHOWN_BY = {"proposal": "inbox list", "agenda item": "meeting show", "note": "meeting notes", "time away": "away list"}
"""The command that shows the ids of a noun, where it is not the noun's own list."""


def looks_like_one(text: str) -> bool:
    """Whether a text is likely to be an id as it is shown, or more of it, rather than a word or a name."""
    return _LIKE_ONE.fullmatch(text.strip().lower()) is not None


def find(connection: sqlite3.Connection, table: str, prefix: str, noun: str) -> tuple[int, str]:
    """The row's number and full UUID for the beginning of an id.

    ``noun`` is the word the person knows the table by. Raises NotFound when none, or more than one, begins so.
    """
    wanted = prefix.strip().lower()
    one = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    where = _SHOWN_BY.get(noun, f"{noun} list")
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
