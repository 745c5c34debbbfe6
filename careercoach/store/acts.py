"""One act = one transaction = one undo step.

An act opens its row, every trigger hangs its changes on it, and it is closed before the commit. An act that changed
nothing leaves no trace.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Literal
from uuid import uuid4

from careercoach.errors import CareerCoachError, FileProblem, SavedAnyway
from careercoach.frozen import Frozen
from careercoach.store import backups, file
from careercoach.store.file import COMMAND_WAIT, FAILURES, explain, open_file
from careercoach.store.standing import THINGS
from careercoach.store.waiting import Patience


class Maker(Frozen):
    """Who does an act: somebody on the screens, or a command. ``run`` tells one run of the program from the next."""

    by: Literal["screens", "command"]
    run: str


_RUN = uuid4().hex

BEGIN = (
    "INSERT INTO act (uuid, name, at, on_day, zone, open, made_by, run)"
    " VALUES (?, '', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, 1, ?, ?)"
)
CHANGED = "SELECT 1 FROM change WHERE act_id = ? LIMIT 1"
CLOSE = f"UPDATE act SET name = ?, open = 0, things = {THINGS} WHERE id = ?"  # noqa: S608 our own text
FORGET = "DELETE FROM act WHERE id = ?"

COMMAND = Maker("command", _RUN)
SCREENS = Maker("screens", _RUN)


_HELD = 500
"""Changed pages, of four kilobytes each, that a large act holds in memory."""


def begin(connection: sqlite3.Connection, today: date, maker: Maker = COMMAND) -> int:
    """Open an act in the running transaction and return its number. ``today`` is the person's local day."""
    cursor = connection.execute(
        BEGIN,
        (str(uuid4()), today.isoformat(), zone(), maker.by, maker.run),
    )
    return int(cursor.lastrowid or 0)


def zone() -> str:
    """The short name of the time zone the person is in now."""
    return time.tzname[time.localtime().tm_isdst > 0]


def close(connection: sqlite3.Connection, act: int, name: str) -> None:
    """Close the act under its name, or forget it if nothing changed."""
    if connection.execute(CHANGED, (act,)).fetchone():
        connection.execute(CLOSE, (name, act))
    else:
        connection.execute(FORGET, (act,))


def latest(connection: sqlite3.Connection) -> int:
    """The number of the latest act on file; 0 before the first."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM act").fetchone()[0])


def commit(connection: sqlite3.Connection, path: Path, before: int) -> None:
    """Commit what was done since ``before`` was the latest act.

    A disk may fail at the very end, after the file has it all: then the file itself is asked. Raises SavedAnyway when
    the act is on file, FileProblem when nobody can tell, FileMoved and SQLite's own error when it is not.
    """
    file.check_place(connection, path)
    row = connection.execute("SELECT uuid FROM act WHERE id > ? ORDER BY id DESC LIMIT 1", (before,)).fetchone()
    try:
        connection.commit()
    except FAILURES as error:
        with suppress(sqlite3.Error):
            connection.rollback()
        if row:
            look_for(row[0], path, error)
        raise


def look_for(act: str, path: Path, error: Exception) -> None:
    """After a commit that failed with ``error``: raise SavedAnyway when the act is on file all the same."""
    if _is_on_file(path, act):
        why = explain(error, path).sentence
        raise SavedAnyway(f"It is saved, but the disk is not well: {why}", "saved-see-history") from error


def _is_on_file(path: Path, act: str) -> bool:
    """Whether an act is there for the next who opens the file, which is when what was half written is taken back."""
    try:
        with closing(open_file(path)) as connection:
            return connection.execute("SELECT 1 FROM act WHERE uuid = ?", (act,)).fetchone() is not None
    except (CareerCoachError, *FAILURES) as error:
        raise FileProblem("It could not be found out whether this was saved.", "saved-or-not") from error


@contextmanager
def transaction(path: Path, *, wait: Patience = COMMAND_WAIT, large: bool = False) -> Iterator[sqlite3.Connection]:
    """A write transaction on the plain connection: committed at the end, rolled back on any error.

    A ``large`` one writes before its end what no longer fits into memory; who reads has to wait from then on. Raises
    FileProblem, SavedAnyway when only what came after the commit went wrong.
    """
    connection = open_file(path, wait=wait)
    try:
        if large:
            connection.execute(f"PRAGMA cache_spill={_HELD}")
        backups.make_of_the_day(connection, path)
        try:
            file.begin(connection, path)
            before = latest(connection)
            yield connection
            commit(connection, path, before)
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except FAILURES as error:
        raise explain(error, path) from error
    finally:
        connection.close()
