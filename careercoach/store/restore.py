"""Going back to a copy, so that one can come back from there too.

A sound file is kept as a copy first and then written over in place, by SQLite's own backup, in one transaction: a
killed restore leaves it as it was, and open screens see that it changed. Why not a replacement: open screens would
stay on the old file. A damaged file cannot be written over like that; it is set aside under a name, what it holds
beyond the copy is salvaged, and the new file takes its place.
Everything is prepared in memory: nothing private lies about, and a full disk is noticed before anything has changed.
"""

import os
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from careercoach.errors import FileBusy, FileProblem, NotFound
from careercoach.frozen import Frozen
from careercoach.paths import folder_of_copies, make_private, sync
from careercoach.store import backups, copies, disk, journal, migrations
from careercoach.store.copies import Copy
from careercoach.store.file import COMMAND_WAIT, FAILURES, explain, open_file, refuse_foreign_journal
from careercoach.store.header import APPLICATION_ID, VERSION, read_number
from careercoach.store.salvage import Salvaged, salvage
from careercoach.store.waiting import Patience

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

_TRIES = 5
"""How often a file that others keep writing to is copied anew before the restore is given up."""

_IN_USE = "is being used by another program; try again in a moment."

_Mark = tuple[int, int, int]

State = Literal["sound", "damaged", "nothing"]


class Plan(Frozen):
    """What going back to a copy would change.

    ``now`` and ``then`` count the rows of each table; ``now`` is None for a damaged file. ``days`` is how many days
    lie between the copy and now.
    """

    copy: Copy
    now: Mapping[str, int] | None
    then: Mapping[str, int]
    days: int


class Restored(Frozen):
    """What a restore did. ``before`` is the copy of what stood there, None when nothing or only damage did.

    ``set_aside`` is where a damaged file is now and ``salvaged`` what was found in it, both None for a sound file.
    """

    copy: Copy
    before: Copy | None
    set_aside: Path | None
    salvaged: Salvaged | None


class _Changed(Exception):
    """Somebody has written to the file since it was copied."""


def keep(path: Path, reason: str, *, wait: Patience = COMMAND_WAIT) -> Copy:
    """Make a copy of the file as it is now. Raises NotFound when there is no file yet, else FileProblem."""
    if not path.exists():
        raise NotFound("There is no file yet, so there is nothing to copy; your first entry makes it.")
    try:
        with closing(open_file(path, wait=wait)) as live:
            return copies.read(backups.make(live, path, reason))
    except (*FAILURES, OSError) as error:
        raise explain(error, path) from error


def plan(path: Path, copy: Copy, now: datetime) -> Plan:
    """Say what a restore would change, changing nothing. Raises FileProblem when the copy is no good."""
    with closing(_staged(copy)) as staged:
        then = backups.row_counts(staged)
    state = _state(path)
    rows: Mapping[str, int] | None = {}
    if state == "sound":
        with closing(open_file(path)) as live:
            rows = backups.row_counts(live)
    return Plan(copy, None if state == "damaged" else rows, then, (now - copy.made_at).days)


def restore(path: Path, copy: Copy, today: date, *, wait: Patience = COMMAND_WAIT) -> Restored:
    """Put a copy in the file's place. ``today`` is the person's day, ``wait`` how long to
    wait for other programs that use the file. Raises FileProblem, and the file is as it was then.
    """
    try:
        with closing(_staged(copy)) as staged:
            state = _state(path)
            if state == "damaged":
                return _replace(path, copy, staged, today)
            if state == "sound":
                return _write_over(path, copy, staged, wait)
            with closing(_connect(path)) as target:
                _pour(staged, target, path, wait)
            return Restored(copy, None, None, None)
    except (*FAILURES, OSError) as error:
        raise explain(error, path) from error


def _staged(copy: Copy) -> sqlite3.Connection:
    """The copy in memory, proved whole and brought to today's form, its index made anew. Raises FileProblem."""
    staged = sqlite3.connect(":memory:", isolation_level=None)
    try:
        _load(copy, staged)
        migrations.upgrade(staged)
        migrations.remake(staged)
    except BaseException:
        staged.close()
        raise
    return staged


def _load(copy: Copy, staged: sqlite3.Connection) -> None:
    """Read the copy from end to end. Raises FileProblem for one that is damaged, or not one of ours."""
    try:
        with closing(disk.look_into(copy.path)) as source:
            source.backup(staged)
        whole = _is_whole(staged)
        version, ours = read_number(staged, "user_version"), read_number(staged, "application_id") == APPLICATION_ID
    except FAILURES:
        whole = False
    if not whole or (copy.sha256 is not None and not copies.is_good(copy)):
        raise FileProblem(f"The copy {copy.id} is damaged, so nothing was changed.", "other-copy")
    if not ours or version > VERSION:
        raise FileProblem(f"{copy.id} is no copy that this careercoach can read.", "other-copy")


def _state(path: Path) -> State:
    """How the live file is. Raises FileProblem for what cannot be looked at, or is no ordinary file."""
    try:
        if path.stat().st_size == 0:
            return "nothing"
    except FileNotFoundError:
        return "nothing"
    except OSError as error:
        raise explain(error, path) from error
    refuse_foreign_journal(path)
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=COMMAND_WAIT.seconds)) as live:
            return "sound" if _is_whole(live) else "damaged"
    except FAILURES as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _DAMAGED:
            return "damaged"
        raise explain(error, path) from error


def _is_whole(connection: sqlite3.Connection) -> bool:
    """Whether SQLite can read everything; a value that no column takes is no damage, and goes along."""
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA ignore_check_constraints=ON")
    whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    connection.execute("PRAGMA ignore_check_constraints=OFF")
    return bool(whole)


def _write_over(path: Path, copy: Copy, staged: sqlite3.Connection, wait: Patience) -> Restored:
    """Keep what stands there as a copy, then write over it; kept again if somebody has written in between."""
    for _ in range(_TRIES):
        seen = _mark(path)
        before = keep(path, "before-restore", wait=wait)
        with suppress(_Changed), closing(_connect(path)) as target:
            _pour(staged, target, path, wait, seen)
            return Restored(copy, before, None, None)
    raise FileBusy(f"{path} {_IN_USE}")


def _pour(
    staged: sqlite3.Connection, target: sqlite3.Connection, path: Path, wait: Patience, seen: object = None
) -> None:
    """Write ``staged`` over what ``target`` has open, in one transaction.

    ``seen`` is how the file looked when it was copied, None when nothing is there. Raises FileBusy, or _Changed.
    """
    since = time.monotonic()
    begun = False

    def look(status: int, _remaining: int, _total: int) -> None:
        nonlocal since, begun
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            if time.monotonic() - since > wait.seconds:
                raise FileBusy(f"{path} {_IN_USE}")
            return
        since = time.monotonic()
        if not begun and seen is not None and _mark(path) != seen:
            raise _Changed
        begun = True

    # One page at a time: after the first, nobody else can write and nothing is written yet, so `look` sees the truth.
    staged.backup(target, pages=1, progress=look, sleep=0.05)


def _replace(path: Path, copy: Copy, staged: sqlite3.Connection, today: date) -> Restored:
    """Salvage what the damaged file holds beyond the copy, and put the new file in its place."""
    salvaged = salvage(path, staged, today)
    folder = folder_of_copies(path)
    make_private(folder)
    fresh = folder / f"{copies.name(datetime.now(UTC), 'restored', os.getpid())}.unfinished"
    aside = path.with_name(f"{path.name}{copies.ASIDE}{datetime.now(UTC):%Y-%m-%dT%H%M%S.%f}")
    try:
        with closing(_connect(fresh)) as target:
            _pour(staged, target, fresh, COMMAND_WAIT)
        _set_aside(path, aside)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    sync(path.parent)
    return Restored(copy, None, aside, salvaged)


def _set_aside(path: Path, aside: Path) -> None:
    """Give the damaged file, and a journal of it, another name; the file keeps its own until the new one takes it."""
    try:
        aside.hardlink_to(path)
    except OSError:  # a disk that knows no second names
        path.rename(aside)
    aside.chmod(0o600)
    with suppress(FileNotFoundError):
        journal.beside(path).rename(journal.beside(aside))


def _connect(path: Path) -> sqlite3.Connection:
    """Open what is to be written over; made for its owner alone where nothing is."""
    with disk.private():
        target = sqlite3.connect(f"{path.as_uri()}?mode=rwc", uri=True, isolation_level=None, timeout=0.1)
        target.execute("PRAGMA synchronous=EXTRA")
        target.execute("PRAGMA secure_delete=ON")
    return target


def _mark(path: Path) -> _Mark:
    """What differs once anybody has written to the file."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size, found.st_ino
