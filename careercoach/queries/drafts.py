"""Reading text that is kept until it is finished, and the names it is kept under."""

import json
import sqlite3

from careercoach.incoming import clean

QUICK_LINE = "quick-log"
"""Under which a line about something done is kept until it is logged."""

ANSWER = "reflection/"
"""What the key of an unfinished answer begins with; the key of its question follows."""


def get(connection: sqlite3.Connection, key: str) -> str | None:
    """Unfinished text kept under ``key``; None when there is none."""
    row = connection.execute("SELECT text FROM draft WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None


def hold(connection: sqlite3.Connection, words: str) -> bool:
    """Whether unfinished text on disk holds these words, by themselves or as a field of a form."""
    written = (clean(words), json.dumps(words)[1:-1], json.dumps(words, ensure_ascii=False)[1:-1])
    condition = " OR ".join("instr(text, ?) > 0" for _ in written)
    return connection.execute(f"SELECT 1 FROM draft WHERE {condition} LIMIT 1", written).fetchone() is not None  # noqa: S608 marks only
