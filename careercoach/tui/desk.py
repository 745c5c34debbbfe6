"""The file as the screens use it: one connection to read, one short act at a time to write, and the day it is."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeVar

from careercoach import clock
from careercoach.paths import Places
from careercoach.queries import drafts
from careercoach.queries.start import history
from careercoach.records import ActRecord
from careercoach.settings import UNSET, Settings, find_settings
from careercoach.store.file import SCREEN_WAIT, open_file, open_for_reading

if TYPE_CHECKING:
    from sqlmodel import Session

T = TypeVar("T")


class Desk:
    """Reads and writes the person's file. Raises FileProblem when it cannot."""

    def __init__(self, places: Places, fixed_today: date | None = None, settings: Settings = UNSET) -> None:
        """``fixed_today`` stops the calendar for tests and scripts; None means the real day."""
        self.places = places
        self.settings = settings
        self._fixed_today = fixed_today
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        """The moment it is, in UTC."""
        open_file(places.database, wait=SCREEN_WAIT).close()
        self.reading: sqlite3.Connection = open_for_reading(places.database, wait=SCREEN_WAIT)

    @property
    def today(self) -> date:
        """The person's day."""
        return self._fixed_today or clock.today(self.settings.day_ends)

    @property
    def small_hours(self) -> bool:
        """Whether the person's day goes on although the calendar has turned the page."""
        return self._fixed_today is None and clock.is_small_hours(self.today)

    def act(self, work: "Callable[[Session], T]") -> T:
        """Do one act: one transaction, one undo step."""
        from careercoach.store.session import act

        with act(self.places.database, self.today, wait=SCREEN_WAIT) as session:
            return work(session)

    def change_settings(self, said: Mapping[str, str], environment: Mapping[str, str]) -> None:
        """Set what was said, by name, and go by it from now on. Raises InvalidValue, UsageError and FileProblem."""
        from careercoach.services.start import settings as writing

        for name, words in said.items():
            writing.change(self.places.settings, name, words)
        self.settings = find_settings(self.places.settings, environment).settings

    def undo(self) -> ActRecord:
        """Take the latest act back and return the undo as it stands in the history, under the name of what it undid.

        Raises NotFound or Conflict.
        """
        from careercoach.store import acts, changes

        with acts.transaction(self.places.database, wait=SCREEN_WAIT) as connection:
            undone = changes.undo(connection, self.today)
        latest = history.listed(self.reading, limit=1)[0]
        return replace(latest, name=undone.name)

    def draft(self, key: str) -> str | None:
        """Unfinished text kept under ``key``."""
        return drafts.get(self.reading, key)

    def keep_draft(self, key: str, text: str) -> None:
        """Keep unfinished text on disk; empty text forgets it."""
        from careercoach.services import drafts as writing

        self.act(lambda session: writing.keep(session, key, text))

    def version(self, *, wait: float = 0.0) -> int:
        """A number that moves whenever anybody else has written to the file.

        ``wait`` is how many seconds to wait for another writer. Raises sqlite3.Error when the file cannot be read.
        """
        self.reading.execute(f"PRAGMA busy_timeout = {wait * 1000:.0f}")
        try:
            return int(self.reading.execute("PRAGMA data_version").fetchone()[0])
        finally:
            self.reading.execute(f"PRAGMA busy_timeout = {SCREEN_WAIT * 1000:.0f}")

    def close(self) -> None:
        """Let go of the file."""
        self.reading.close()
