"""Waiting for another program at the same file: fairly, not for ever, and so that Ctrl-C is answered at once.

Why not SQLite's own waiting: it lets no signal through while it waits, and it gives up on a file where the others get
on well. Here a statement that finds the file taken is tried again after a moment that differs from program to program,
as long as somebody's writing goes on.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from careercoach.frozen import Frozen

T = TypeVar("T")

TELL_AFTER = 1.0
"""Seconds of one wait after which the person hears of it."""

_MOMENTS = (0.003, 0.03)
"""The shortest and the longest time between two tries, in seconds."""

_FAIR = 6
"""How many times as long to wait while others keep writing."""


def _say_nothing() -> None:
    """Nobody is told."""


class Patience(Frozen):
    """How long to wait: ``seconds`` while nobody gets anything done, and ``fair`` times as long while others do.

    ``tell`` is called once in each wait that has lasted a second.
    """

    seconds: float
    tell: Callable[[], None] = _say_nothing
    fair: int = _FAIR


class PatientConnection(sqlite3.Connection):
    """A connection whose statements wait while another program has the file."""

    patience = Patience(0.0)
    identity: tuple[int, int] | None = None
    """The device and number of the file that is open; None in memory."""

    def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
        """Run a statement once the file can be had. Raises sqlite3.Error, also when the patience is at its end."""
        run = super().execute
        return self._patiently(lambda: run(sql, parameters))

    def commit(self) -> None:
        """Commit once the readers let go. Raises sqlite3.Error; the transaction is open then."""
        self._patiently(super().commit)

    @contextmanager
    def waiting(self, patience: Patience) -> Iterator[None]:
        """Wait with another patience meanwhile."""
        before, self.patience = self.patience, patience
        try:
            yield
        finally:
            self.patience = before

    def _patiently(self, attempt: Callable[[], T]) -> T:
        begun = moved = time.monotonic()
        seen, told = None, False
        while True:
            try:
                return attempt()
            except sqlite3.OperationalError as error:
                if not is_busy(error):
                    raise
                now, version = time.monotonic(), self._version()
                if version not in (None, seen):
                    seen, moved = version, now if seen is not None else moved
                if self._is_enough(now - moved, now - begun):
                    raise
            if not told and now - begun >= TELL_AFTER:
                self.patience.tell()
                told = True
            time.sleep(_moment())

    def _is_enough(self, idle: float, whole: float) -> bool:
        return idle >= self.patience.seconds or whole >= self.patience.fair * self.patience.seconds

    def _version(self) -> int | None:
        """A number that moves whenever another program has written; None while that cannot be seen."""
        try:
            return int(super().execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error:
            return None


def _moment() -> float:
    """Seconds until the next try: others than the next program's, so that two who wait do not meet again and again."""
    import random  # costs more to load than most commands, who never wait, have to do

    return random.uniform(*_MOMENTS)  # noqa: S311 nobody gains by guessing it


def is_busy(error: Exception) -> bool:
    """Whether a statement failed only because another program has the file."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
