"""Reading text that is kept until it is finished, and the names it is kept under."""

import json
import sqlite3
from datetime import date

from careercoach.frozen import Frozen
from careercoach.incoming import clean
from careercoach.store import ids, triggers

QUICK_LINE = "quick-log"
"""Under which a line about something done is kept until it is logged."""

IN_EDITOR = "editor"
"""Under which words are kept that one's own editor saved, and that never came back to what they were written for."""

ANSWER = "reflection/"
"""What the key of an unfinished answer begins with; the key of its question follows."""

_PLACES = ("first-run", "reflect")
"""How the keys begin under which no text waits, only a place to go on from."""


class Draft(Frozen):
    """One unfinished text. ``on`` is the day of its first key; ``title`` what it is called, "" when that is not known.

    ``based`` is what it is a change of, in the words of the screen that keeps it; None when that is not known.
    ``number`` is None while it is not on file.
    """

    number: int | None
    key: str
    title: str
    text: str
    based: str | None
    on: date


def get(connection: sqlite3.Connection, key: str) -> str | None:
    """Unfinished text kept under ``key``; None when there is none."""
    found = latest(connection, key)
    return found.text if found else None


def hold(connection: sqlite3.Connection, words: str) -> bool:
    """Whether unfinished text on disk holds these words, by themselves or as a field of a form."""
    written = (clean(words), json.dumps(words)[1:-1], json.dumps(words, ensure_ascii=False)[1:-1])
    condition = " OR ".join("instr(text, ?) > 0" for _ in written)
    return connection.execute(f"SELECT 1 FROM draft WHERE {condition} LIMIT 1", written).fetchone() is not None  # noqa: S608 marks only


def latest(connection: sqlite3.Connection, key: str) -> Draft | None:
    """The unfinished text under ``key`` that was held last; None when there is none."""
    return next(iter(_read(connection, "key = ?", key)), None)


def numbered(connection: sqlite3.Connection, number: int) -> Draft | None:
    """The unfinished text of that number; None when it is none any more."""
    return next(iter(_read(connection, "id = ?", number)), None)


def listed(connection: sqlite3.Connection) -> list[Draft]:
    """All that waits to be picked up, the latest first; what was written in a talk, only while words stand there.

    An answer that is on file in the same words is none.
    """
    on_file = "SELECT 1 FROM reflection WHERE question = substr(key, ?) AND answer = trim(text)"
    found = _read(connection, f"NOT (key LIKE ? || '%' AND EXISTS ({on_file}))", ANSWER, len(ANSWER) + 1)
    return [
        one
        for one in found
        if one.key.partition("/")[0] not in _PLACES and (one.title or not one.key.startswith("run:"))
    ]


def is_about_something_gone(connection: sqlite3.Connection, key: str) -> bool:
    """Whether a draft's key names a thing that is not on file any more."""
    tables = [table for table in triggers.noun_tables(connection) if "uuid" in triggers.columns_of(connection, table)]
    anywhere = " UNION ALL ".join(f'SELECT uuid FROM "{table}"' for table in tables)  # noqa: S608 our own names
    return any(
        connection.execute(f"SELECT 1 FROM ({anywhere}) WHERE uuid = ?", (named,)).fetchone() is None  # noqa: S608 as above
        for named in ids.UUID.findall(key)
    )


def is_about_something_erased(connection: sqlite3.Connection, key: str) -> bool:
    """Whether a draft's key names a thing that is neither on file nor in the history: no undo brings it back."""
    return is_about_something_gone(connection, key) and not any(
        connection.execute("SELECT 1 FROM change WHERE instr(before, ?) > 0 LIMIT 1", (named,)).fetchone()
        for named in ids.UUID.findall(key)
    )


def _read(connection: sqlite3.Connection, condition: str, *values: str | int) -> list[Draft]:
    order = "ORDER BY saved_at DESC, id DESC"
    rows = connection.execute(
        "SELECT id, key, coalesce(title, ''), text, based, on_day FROM draft"  # noqa: S608 conditions from above
        f" WHERE state = 'open' AND text IS NOT NULL AND {condition} {order}",
        values,
    )
    return [
        Draft(number, key, title, text, based, date.fromisoformat(on)) for number, key, title, text, based, on in rows
    ]
