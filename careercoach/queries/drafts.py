"""Reading text that is kept until it is finished, and the names it is kept under."""

import sqlite3

QUICK_LINE = "quick-log"
"""Under which a line about something done is kept until it is logged."""

ANSWER = "reflection/"
"""What the key of an unfinished answer begins with; the key of its question follows."""


def get(connection: sqlite3.Connection, key: str) -> str | None:
    """Unfinished text kept under ``key``; None when there is none."""
    row = connection.execute("SELECT text FROM draft WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None
