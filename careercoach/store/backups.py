"""Making copies of the file that can be trusted: complete, checked, private; and by themselves, once a day.

The note is on disk before the copy has its name, and a copy that goes loses its name first: whatever is killed when,
what bears the name of a copy has its note. What a killed program left is swept when the next copy is made.
"""

import errno
import fcntl
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from time import time

from careercoach.errors import CopiesClosed, FileProblem
from careercoach.paths import folder_of_copies, make_private, sync
from careercoach.store import causes, copies, disk, telling, thinning, triggers
from careercoach.store.waiting import is_busy

OF_THE_DAY = "day"
"""The reason of the copy that is made before the day's first act."""

_SURELY_DEAD = 3600.0
"""Seconds after which something unfinished is nobody's work any more, whoever has the number of its process now."""


def make(connection: sqlite3.Connection, path: Path, reason: str) -> Path:
    """Copy the file that ``connection`` has open into the folder beside it and return the copy's path.

    ``path`` is the live file's path; ``reason`` becomes part of the name. The copy appears under its name only once
    it is complete and checked; older ones are thinned out then. Raises FileProblem when the check fails, CopiesClosed
    when the folder cannot be used.
    """
    folder = folder_of_copies(path)
    try:
        return _make(connection, folder, path, reason)
    except (sqlite3.Error, OSError) as error:
        if isinstance(error, OSError) or error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CANTOPEN:
            raise copies.refusal(error, folder) from error
        raise


def _make(connection: sqlite3.Connection, folder: Path, path: Path, reason: str) -> Path:
    make_private(folder)
    _sweep(folder)
    target = folder / f"{copies.name(datetime.now(UTC), reason, os.getpid())}.db"
    unfinished, note = target.with_suffix(".unfinished"), copies.note_of(target)
    try:
        with disk.private():
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        manifest = {"reason": reason, "sha256": copies.fingerprint(unfinished), "rows": check(unfinished)}
        note.touch(mode=0o600)
        note.write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")
        sync(unfinished)
        sync(note)
        unfinished.rename(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        note.unlink(missing_ok=True)
        raise
    for place in (folder, folder.parent):  # the name of a folder made just now is no more sure than that of the copy
        sync(place)
    _thin(path)
    return target


def make_of_the_day(connection: sqlite3.Connection, path: Path) -> None:
    """Copy the file before the day's first act, unless it was copied today. Never raises for a copy that failed.

    ``connection`` is in no transaction. Whoever is ``listening`` is told of it.
    """
    try:
        if _is_due(connection, path):
            with _alone(path) as alone:
                if alone and _is_due(connection, path):
                    make(connection, path, OF_THE_DAY)
    except (sqlite3.Error, OSError, FileProblem) as error:
        if not is_busy(error):  # of that the act itself will tell
            telling.tell(_trouble(error, path))


def check(copy: Path) -> dict[str, int]:
    """Check a copy from end to end and count its rows by table. Raises FileProblem."""
    with closing(disk.look_into(copy)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise FileProblem(f"The copy {copy} did not pass its check; nothing was changed, please try again.")
        return row_counts(connection)


def row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table of ours holds."""
    return {
        table: int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 our own table
        for table in triggers.strict_tables(connection)
    }


def _is_due(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether something was done in this file, but nothing yet today, and no copy was made today either."""
    latest = connection.execute("SELECT at FROM act ORDER BY id DESC LIMIT 1").fetchone()
    if latest is None or _day(datetime.fromisoformat(latest[0])) == _day(datetime.now(UTC)):
        return False
    newest = next(iter(copies.listed(path)), None)
    return newest is None or newest.made_on != _day(datetime.now(UTC))


def _day(moment: datetime) -> date:
    return moment.astimezone().date()


@contextmanager
def _alone(path: Path) -> Iterator[bool]:
    """Whether nobody else is making the day's copy just now; the system lets go of the lock however we end."""
    folder = folder_of_copies(path)
    make_private(folder)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield True
    except BlockingIOError:
        yield False
    finally:
        os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Take away what killed programs left: unfinished copies, and notes without a copy."""
    for found in folder.iterdir():
        is_note = found.suffix == copies.NOTE and not found.with_suffix(".db").exists()
        if (is_note or ".unfinished" in found.name) and _is_nobodys(found):
            found.unlink(missing_ok=True)


def _is_nobodys(found: Path) -> bool:
    maker = copies.maker_of(found)
    if maker is None:
        return False
    try:
        if time() - found.stat().st_mtime > _SURELY_DEAD:
            return True
        os.kill(maker, 0)
    except ProcessLookupError:
        return True
    except OSError:  # it belongs to somebody else, or is gone by now
        return False
    return False


def _thin(path: Path) -> None:
    """Take away the copies that are not to stay, each before its note."""
    found = copies.listed(path)
    staying = thinning.kept(found)
    for copy in found:
        if copy.id not in staying:
            copies.remove(copy.path)


def _trouble(error: Exception, path: Path) -> FileProblem:
    if isinstance(error, CopiesClosed) and error.remedy == "copies-folder":
        return error
    cause = error.__cause__ if isinstance(error, CopiesClosed) else error  # it is said of today's copy
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or isinstance(cause, FileProblem):
        return FileProblem("Today's copy of the file could not be made, the file is damaged.", "check-file")
    number = cause.errno if isinstance(cause, OSError) else None
    why, remedy = causes.CAUSES.get(number or causes.found(path) or _LIKELY.get(code, 0), ("", "copy-later"))
    return FileProblem(f"Today's copy of the file could not be made{why and ': '}{why}.", remedy)


_LIKELY = {sqlite3.SQLITE_FULL: errno.ENOSPC}
