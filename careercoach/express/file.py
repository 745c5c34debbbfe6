"""The file, opened with what SQLite itself offers, and one act in it."""

import _sqlite3
import os
import time

from careercoach.express import statements
from careercoach.express.place import Unfamiliar
from careercoach.express.saying import Record
from careercoach.store.header import APPLICATION_ID, VERSION
from careercoach.store.pragmas import PRAGMAS

_SAFE = "/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
_BUSY = 5
_TRIES = 40
"""So often a statement is tried while another program has the file; then the ordinary way waits."""


class Unclear(Exception):
    """The commit failed, and what is to be said of that is its cause: the act may be on file."""


class File:
    """The open file. ``seen`` is what the system said of it before. Raises Unfamiliar when it is not as expected."""

    def __init__(self, path: str, seen: os.stat_result) -> None:
        self._path, self._seen = path, seen
        place = "".join(chr(byte) if chr(byte) in _SAFE else f"%{byte:02X}" for byte in os.fsencode(path))
        self._connection = _sqlite3.connect(f"file:{place}?mode=rw", timeout=0, isolation_level=None, uri=True)
        self._check_version()
        for pragma in PRAGMAS:
            self.do(pragma)

    def do(self, sql: str, values: tuple[object, ...] | dict[str, object] = ()) -> _sqlite3.Cursor:
        """Run a statement once the file can be had. Raises Unfamiliar when it cannot, and SQLite's errors."""
        for attempt in range(_TRIES):
            try:
                return self._connection.execute(sql, values)
            except _sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != _BUSY:
                    raise
            time.sleep(0.003 + (os.getpid() + attempt) % 7 / 500)  # others than the next program's
        raise Unfamiliar

    def begin(self, today: str) -> None:
        """Begin an act, unless it is the first of a day, before which the file is copied."""
        if any(day != now for day, now in self.do(statements.LATEST)):
            raise Unfamiliar
        self.do("BEGIN IMMEDIATE")
        self._check_version()
        self._act, zone = uuid(), time.tzname[time.localtime().tm_isdst > 0]
        self._number = self.add(statements.BEGIN, (self._act, today, zone, "command", uuid().replace("-", "")))

    def add(self, sql: str, values: tuple[object, ...]) -> int:
        """Add a row and return its number."""
        return int(self.do(sql, values).lastrowid or 0)

    def end(self, name: str) -> None:
        """Close the act under its name, or forget it when it changed nothing; it is not saved yet."""
        if self.do(statements.CHANGED, (self._number,)).fetchone():
            self.do(statements.CLOSE, (name, self._number))
        else:
            self.do(statements.FORGET, (self._number,))

    def commit(self) -> None:
        """Save the act. Raises Unfamiliar when it is not on file; Unclear when it is, or may be, all the same."""
        now = os.stat(self._path)
        if (now.st_dev, now.st_ino) != (self._seen.st_dev, self._seen.st_ino):
            raise Unfamiliar
        try:
            self.do("COMMIT")
        except _sqlite3.Error as error:
            self._ask_for_the_act(error)

    def read(self, noun: str, rest: str, values: tuple[object, ...] | dict[str, object]) -> list[Record]:
        """The records of a noun; ``rest`` is what follows the view's name."""
        names = statements.FIELDS[noun].split()
        columns = ", ".join(f'"{name}"' for name in names)
        rows = self.do(f"SELECT {columns} FROM {noun}_view {rest}", values)  # noqa: S608 our own views
        return [Record(zip(names, row, strict=True)) for row in rows]

    def times(self, noun: str, record: Record) -> tuple[str, str]:
        """When a thing came into the file and was last changed."""
        ((_, created, updated),) = self.do(statements.TIMES[noun], (record.id,))
        return created, updated

    def close(self) -> None:
        """Let go of the file; what was not committed is taken back."""
        self._connection.close()

    def _check_version(self) -> None:
        for pragma, expected in (("application_id", APPLICATION_ID), ("user_version", VERSION)):
            if self.do(f"PRAGMA {pragma}").fetchone() != (expected,):
                raise Unfamiliar

    def _ask_for_the_act(self, error: Exception) -> None:
        """A disk may fail at the very end, after the file has it all: then the file is asked."""
        from contextlib import suppress
        from pathlib import Path

        from careercoach.errors import CareerCoachError
        from careercoach.store import acts

        with suppress(_sqlite3.Error):
            self._connection.execute("ROLLBACK")
        try:
            acts.look_for(self._act, Path(self._path), error)
        except CareerCoachError as found:
            raise Unclear from found
        raise Unfamiliar


def uuid() -> str:
    """A new random UUID, as ``uuid4`` makes them."""
    made = bytearray(os.urandom(16))
    made[6], made[8] = made[6] & 0x0F | 0x40, made[8] & 0x3F | 0x80
    text = made.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
