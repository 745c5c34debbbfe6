"""Copies of the file that can be trusted: complete, checked, private.

Why a manifest of its own: a flipped bit inside a text passes SQLite's integrity check three times out of four.
"""

import hashlib
import json
import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from careercoach.errors import FileProblem


def make(connection: sqlite3.Connection, path: Path, reason: str) -> Path:
    """Copy the file that ``connection`` has open into the folder beside it and return the copy's path.

    ``path`` is the live file's path; ``reason`` becomes part of the name. The copy appears under its name only once
    it is complete and checked. Raises FileProblem when the check fails.
    """
    folder = path.with_name(path.name + ".backups")
    folder.mkdir(mode=0o700, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S.%fZ")
    target = folder / f"{stamp}-{reason}-{os.getpid()}.db"  # two programs may start within one microsecond
    unfinished = target.with_suffix(".unfinished")
    note = target.with_suffix(".json")
    try:
        _copy(connection, unfinished)
        manifest = {"reason": reason, "sha256": _fingerprint(unfinished), "rows": _check(unfinished)}
        note.touch(mode=0o600)
        note.write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")
        _sync(unfinished)
        _sync(note)
        unfinished.rename(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        note.unlink(missing_ok=True)
        raise
    _sync(folder)
    return target


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    mask = os.umask(0o077)
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
    finally:
        os.umask(mask)


def _fingerprint(copy: Path) -> str:
    with copy.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _check(copy: Path) -> dict[str, int]:
    """Check the copy from end to end and count its rows by table."""
    connection = sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)
    try:
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise FileProblem(f"The copy {copy} did not pass its check; nothing was changed, please try again.")
        tables = connection.execute(
            "SELECT name FROM pragma_table_list WHERE strict = 1 AND schema = 'main'"
        ).fetchall()
        return {
            table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608 our own table
            for (table,) in tables
        }
    finally:
        connection.close()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
