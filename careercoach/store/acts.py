"""One act = one transaction = one undo step.

An act opens its row, every trigger hangs its changes on it, and it is closed before the commit. An act that changed
nothing leaves no trace.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import uuid4

from careercoach.store import backups
from careercoach.store.file import COMMAND_WAIT, FAILURES, check_version, explain, open_file


def begin(connection: sqlite3.Connection, today: date) -> int:
    """Open an act in the running transaction and return its number. ``today`` is the person's local day."""
    cursor = connection.execute(
        "INSERT INTO act (uuid, name, at, on_day, zone, open)"
        " VALUES (?, '', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, 1)",
        (str(uuid4()), today.isoformat(), time.tzname[time.localtime().tm_isdst > 0]),
    )
    return int(cursor.lastrowid or 0)


def close(connection: sqlite3.Connection, act: int, name: str) -> None:
    """Close the act under its name, or forget it if nothing changed."""
    if connection.execute("SELECT 1 FROM change WHERE act_id = ? LIMIT 1", (act,)).fetchone():
        connection.execute("UPDATE act SET name = ?, open = 0 WHERE id = ?", (name, act))
    else:
        connection.execute("DELETE FROM act WHERE id = ?", (act,))


@contextmanager
def transaction(path: Path, *, wait: float = COMMAND_WAIT) -> Iterator[sqlite3.Connection]:
    """A write transaction on the plain connection: committed at the end, rolled back on any error."""
    connection = open_file(path, wait=wait)
    try:
        backups.make_of_the_day(connection, path)
        connection.execute("BEGIN IMMEDIATE")
        try:
            check_version(connection, path)
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except FAILURES as error:
        raise explain(error, path) from error
    finally:
        connection.close()
