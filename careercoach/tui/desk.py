"""The file as the screens use it: one connection to read, one short act at a time to write, and the day it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeVar

from careercoach.errors import FileMoved
from careercoach.paths import Places
from careercoach.queries import drafts
from careercoach.queries.start import history
from careercoach.records import ActRecord
from careercoach.store.file import SCREEN_WAIT, explain, identity, open_file, open_for_reading
from careercoach.store.surroundings import notice
from careercoach.store.waiting import Patience, PatientConnection

if TYPE_CHECKING:
    from sqlmodel import Session

T = TypeVar("T")

_AT_ONCE = Patience(0.0)


class Desk:
    """Reads and writes the person's file. Raises FileProblem when it cannot."""

    def __init__(self, places: Places, fixed_today: date | None = None) -> None:
        """``fixed_today`` stops the calendar for tests and scripts; None means the real day."""
        self.places = places
        self._fixed_today = fixed_today
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        """The moment it is, in UTC."""
        self.noticed = notice(places.database)
        """What is to be said about the surroundings of the file, once."""
        open_file(places.database, wait=SCREEN_WAIT).close()
        self.reading: PatientConnection = open_for_reading(places.database, wait=SCREEN_WAIT)

    @property
    def today(self) -> date:
        """The person's day."""
        return self._fixed_today or date.today()

    def settle(self) -> None:
        """Let what is read be the file at its place, when that was replaced. Raises FileMoved, to be said, if it was
        replaced or is gone, and FileProblem when what stands there now cannot be used."""
        path = self.places.database
        if self.is_there():
            return
        fresh = open_for_reading(path, wait=SCREEN_WAIT)
        if fresh.identity is None:
            fresh.close()
            raise FileMoved(f"{path} is not there any more; put it back, and it goes on here.")
        self.reading.close()
        self.reading = fresh
        raise FileMoved("Your file was replaced by another program, perhaps a sync; look at what it holds now.")

    def is_there(self) -> bool:
        """Whether what is read is the file at its place. Raises FileProblem when nobody can tell."""
        try:
            return self.reading.identity == identity(self.places.database)
        except OSError as error:
            raise explain(error, self.places.database) from error

    def act(self, work: "Callable[[Session], T]") -> T:
        """Do one act: one transaction, one undo step. Raises FileProblem."""
        from careercoach.store.session import act

        self.settle()
        with act(self.places.database, self.today, wait=SCREEN_WAIT) as session:
            self.settle()  # what is written to is what is shown, also if it was replaced a moment ago
            return work(session)

    def undo(self) -> ActRecord:
        """Take the latest act back and return the undo as it stands in the history, under the name of what it undid.

        Raises NotFound, Conflict or FileProblem.
        """
        from careercoach.store import acts, changes

        self.settle()
        with acts.transaction(self.places.database, wait=SCREEN_WAIT) as connection:
            self.settle()
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

    def version(self, *, wait: Patience = _AT_ONCE) -> int:
        """A number that moves whenever anybody else has written to the file.

        ``wait`` is how long to wait for other programs. Raises sqlite3.Error when the file cannot be read.
        """
        with self.reading.waiting(wait):
            return int(self.reading.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Let go of the file."""
        self.reading.close()
