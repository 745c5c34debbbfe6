"""Reading text that is not finished."""

import sqlite3


def get(connection: sqlite3.Connection, key: str) -> str | None:
    """Unfinished text kept under ``key``; None when there is none."""
    row = connection.execute("SELECT text FROM draft WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None
