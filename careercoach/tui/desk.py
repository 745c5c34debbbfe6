"""The file as the screens use it: one connection to read, one short act at a time to write, and the day it is."""

import os
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from careercoach import clock
from careercoach.errors import FileMoved
from careercoach.frozen import Frozen
from careercoach.names import told
from careercoach.paths import Places
from careercoach.queries import drafts
from careercoach.queries.file import history
from careercoach.settings import UNSET, Settings, find_settings
from careercoach.store import telling
from careercoach.store.file import FAILURES, SCREEN_WAIT, explain, identity, open_file, open_for_reading
from careercoach.store.surroundings import notice
from careercoach.store.waiting import Patience, PatientConnection

if TYPE_CHECKING:
    from sqlmodel import Session

    from careercoach.store.changes import Undone
    from careercoach.store.copies import Copy
    from careercoach.store.restore import Restored

T = TypeVar("T")

_AT_ONCE = Patience(0.0)


class Turn(Frozen):
    """An undo or redo about to be done: ``act`` is the latest act of the work, ``title`` what it is about."""

    plan: "Undone"
    act: str
    title: str


class Desk:
    """Reads and writes the person's file. Raises FileProblem when it cannot."""

    def __init__(self, places: Places, fixed_today: date | None = None, settings: Settings = UNSET) -> None:
        """``fixed_today`` stops the calendar for tests and scripts; None means the real day."""
        self.places = places
        self.settings = settings
        self._fixed_today = fixed_today
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        """The moment it is, in UTC."""
        self.tell: telling.Listener = lambda _: None
        """Hears of what goes wrong beside an act, for example that the day's copy could not be made."""
        self.hear: Callable[[str], object] = lambda _: None
        """Hears whom the names led to that were typed, as one sentence or more."""
        self.follow: Callable[[Settings], object] = lambda _: None
        """Hears what is set now, each time that something was set here."""
        if not os.path.exists(places.database):  # noqa: PTH110 what cannot be looked at is explained on opening it
            open_file(places.database, wait=SCREEN_WAIT).close()
        self.reading: PatientConnection = open_for_reading(places.database, wait=SCREEN_WAIT)
        self.noticed = notice(places.database)
        """What is to be said about the surroundings of the file, once, now that it is known to be one of ours."""

    @property
    def today(self) -> date:
        """The person's day."""
        return self._fixed_today or clock.today(self.settings.day_ends)

    @property
    def small_hours(self) -> bool:
        """Whether the person's day goes on although the calendar has turned the page."""
        return self._fixed_today is None and clock.is_small_hours(self.today)

    def settle(self) -> None:
        """Let what is read be the file at its place, when that was replaced. Raises FileMoved, to be said, if it was
        replaced or is gone, and FileProblem when what stands there now cannot be used."""
        path = self.places.database
        if self.is_there():
            return
        fresh = open_for_reading(path, wait=SCREEN_WAIT)
        if fresh.identity is None:
            fresh.close()
            raise FileMoved(f"{path} is gone; put it back, and it goes on here.")
        self.reading.close()
        self.reading = fresh
        raise FileMoved("Another program replaced your file. Please look.")

    def is_there(self) -> bool:
        """Whether what is read is the file at its place. Raises FileProblem when nobody can tell."""
        try:
            return self.reading.identity == identity(self.places.database)
        except OSError as error:
            raise explain(error, self.places.database) from error

    def act(self, work: "Callable[[Session], T]") -> T:
        """Do one act: one transaction, one undo step. Raises FileProblem."""
        from careercoach.store.acts import SCREENS
        from careercoach.store.session import act

        self.settle()
        with (
            telling.listening(self.tell),
            act(self.places.database, self.today, wait=SCREEN_WAIT, maker=SCREENS) as session,
        ):
            self.settle()  # what is written to is what is shown, also if it was replaced a moment ago
            done = work(session)
        self._tell_of_people(session)
        return done

    def _tell_of_people(self, session: "Session") -> None:
        from careercoach.services.finding import met

        said = told(met(session), "m in People makes two of them one")
        if said:
            self.hear(" ".join(said))

    def change_settings(self, said: Mapping[str, str], environment: Mapping[str, str]) -> None:
        """Set what was said, by name, and go by it from now on. Raises InvalidValue, UsageError and FileProblem."""
        from careercoach.services.file import settings as writing

        for name, words in said.items():
            writing.change(self.places.settings, name, words)
        self.settings = find_settings(self.places.settings, environment).settings
        self.follow(self.settings)

    @property
    def run(self) -> str:
        """The token of this run of the program, as the acts done here keep it."""
        from careercoach.store import acts

        return acts.SCREENS.run

    def plan(self, act: str | None, *, back: bool) -> "Turn":
        """What an undo, or with ``back`` a redo, would do to an act, or to the latest one for None.

        Raises NotFound and FileProblem.
        """
        from careercoach.store import changes

        self.settle()
        plan = (changes.plan_redo if back else changes.plan_undo)(self.reading, act)
        latest = history.latest(self.reading, plan.act)
        return Turn(plan, latest.id, latest.title)

    def turn(self, turn: "Turn") -> None:
        """Do what was planned. Raises NotFound when somebody else did it meanwhile, or Conflict."""
        from careercoach.store import acts, changes

        self.settle()
        with (
            telling.listening(self.tell),
            acts.transaction(self.places.database, wait=SCREEN_WAIT) as connection,
        ):
            self.settle()
            changes.undo(connection, self.today, turn.act, acts.SCREENS)

    def draft(self, key: str) -> str | None:
        """Unfinished text kept under ``key``; None when there is none."""
        return drafts.get(self.reading, key)

    def rows(self) -> dict[str, int] | None:
        """How many rows each table holds now; None for a file that is damaged."""
        from careercoach.store.backups import row_counts

        try:
            return row_counts(self.reading)
        except FAILURES:
            return None

    def copy(self) -> None:
        """Make a copy of the file as it is now. Raises FileProblem."""
        from careercoach.store.restore import keep

        keep(self.places.database, "by-hand", wait=SCREEN_WAIT)

    def write_everything(self, folder: Path) -> None:
        """Write all there is into a new folder that can be read without us. Raises UsageError and FileProblem."""
        from careercoach.queries.file.everything import as_folder, moment
        from careercoach.store.folders import write_folder

        self.settle()
        with moment(self.reading):
            write_folder(folder, as_folder(self.reading))

    def restore(self, copy: "Copy") -> "Restored":
        """Go back to a copy, in the file that all have open or, where that was damaged, in a new one.

        Raises FileProblem.
        """
        from careercoach.store.restore import restore

        done = restore(self.places.database, copy, self.today, wait=SCREEN_WAIT)
        self.reading.close()
        self.reading = open_for_reading(self.places.database, wait=SCREEN_WAIT)
        return done

    def version(self, *, wait: Patience = _AT_ONCE) -> int:
        """A number that moves whenever anybody else has written to the file.

        ``wait`` is how long to wait for other programs. Raises sqlite3.Error when the file cannot be read.
        """
        with self.reading.waiting(wait):
            return int(self.reading.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Let go of the file."""
        self.reading.close()
