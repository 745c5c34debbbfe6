"""The screens' program: places, flows, signals, and the promise that nothing typed is lost."""

import gc
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen

from careercoach import modules
from careercoach.coach.drafts import headline
from careercoach.content.remedies import on_screen
from careercoach.errors import CareerCoachError, FileMoved, KeptElsewhere, NotFound, SavedAnyway
from careercoach.paths import Places
from careercoach.queries import drafts, positions, profile
from careercoach.settings import UNSET, Settings
from careercoach.store.file import FAILURES, SCREEN_WAIT, explain
from careercoach.tui import previews, router, routes, text, wanted, working_life
from careercoach.tui.caret import CaretInFront
from careercoach.tui.commands import Command, bindings
from careercoach.tui.cover import CoversItsWords
from careercoach.tui.crash import PrivateCrash
from careercoach.tui.desk import Desk
from careercoach.tui.ending import EndsWell
from careercoach.tui.everywhere import EVERYWHERE
from careercoach.tui.finds_its_way import FindsItsWay
from careercoach.tui.frame.place import Desktop
from careercoach.tui.left_over import take_in
from careercoach.tui.pastes import PastesIntoFields
from careercoach.tui.route import Route
from careercoach.tui.says_why import SaysWhy
from careercoach.tui.stylesheet import KeptStylesheet
from careercoach.tui.typed_bytes import be_patient
from careercoach.tui.wanted import Place
from careercoach.tui.wearing import WearsColours
from careercoach.tui.widgets.bars import say

if TYPE_CHECKING:
    from sqlmodel import Session

T = TypeVar("T")

_LOOK_SECONDS = 1.0
"""How often the file is looked at for changes from outside, and the clock for the end of the person's day."""

_A_MOMENT = 0.2
"""Seconds after the first picture in which the program is there for what was typed ahead, before it loads the rest."""

_WORDS = 4
"""Signs from which what was typed ahead is taken for words."""


class CareerCoachApp(
    EndsWell, FindsItsWay, SaysWhy, WearsColours, CoversItsWords, PastesIntoFields, CaretInFront, PrivateCrash
):
    """The coach on a terminal."""

    TITLE = "careercoach"
    CSS_PATH = "frame/frame.tcss"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = EVERYWHERE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(EVERYWHERE), Binding("colon", "command_palette", show=False)]
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {
        name: partial(router.place, name) for name in router.PLACES
    }
    DEFAULT_MODE = "today"

    def __init__(
        self,
        places: Places,
        today: date | None = None,
        settings: Settings = UNSET,
        *,
        demo: bool = False,
        talk: str | None = None,
    ) -> None:
        """Open the file. ``today`` fixes the day; ``demo`` says that the file is a throw-away one.

        ``talk`` is the id of a talk to run at once.
        """
        super().__init__()
        self.stylesheet = KeptStylesheet(variables=self.get_css_variables())
        self.desk = Desk(places, today, settings)
        self.desk.tell = lambda trouble: self.call_later(self.say_problem, trouble)
        self.desk.hear = self._hear
        self._heard = ""
        self.demo = demo
        self._talk = talk
        self.animation_level = "none"
        self.desk.follow = self.wear
        self.wear(settings)
        self.set_reactive(CoversItsWords.is_covered, settings.cover)
        self._seen: tuple[int, date] | None = (self.desk.version(), self.desk.today)
        """What the screen in front shows; None when it could not be read."""

    def on_mount(self) -> None:
        """Listen for the end of the terminal, watch the file, and get writing ready once the first picture stands."""
        self.listen()
        self.set_interval(_LOOK_SECONDS, self._look)
        self.call_after_refresh(self._get_ready)
        if self.desk.noticed:
            self.call_after_refresh(self.say, " ".join(self.desk.noticed))
        self.call_after_refresh(take_in, self)
        if self._talk:
            self.open(routes.RunTalk(self._talk))

    def _get_ready(self) -> None:
        """The first picture stands: keep how it looks, for a terminal may be closed at any time; collect garbage again,
        and load what writing needs while the person looks.
        """
        KeptStylesheet.keep()
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        self.set_timer(_A_MOMENT, Thread(target=_get_writing_ready, daemon=True).start)

    @property
    def reading(self) -> sqlite3.Connection:
        """The connection to read with."""
        return self.desk.reading

    @property
    def today(self) -> date:
        """The person's day."""
        return self.desk.today

    @property
    def situation(self) -> str:
        """How the person is spoken to today: one of ``content.kinds`` SITUATIONS."""
        return profile.situation(self.reading, self.today)

    def act(self, work: "Callable[[Session], T]", done: str | Content | None = None) -> T | None:
        """Do one act and say ``done``; a problem is said instead, and None returned if nothing was saved."""
        kept: list[T] = []
        try:
            self.desk.act(lambda session: kept.append(work(session)))
        except SavedAnyway as error:  # the screen goes on as after any act, and this is said last
            self.call_later(self.call_after_refresh, self.say_problem, error)
        except CareerCoachError as error:
            self.say_problem(error)
            return None
        else:
            if done is not None:
                self.say(done)
        self.show_again()
        return kept[0]

    def keep(self, work: "Callable[[Session], T]") -> T | None:
        """Put unfinished text on disk, in no history; None, and a sentence, where it failed but for KeptElsewhere."""
        try:
            return self.desk.act(work)
        except KeptElsewhere:
            raise
        except (CareerCoachError, *FAILURES) as error:
            self._all_kept = False
            self.say_problem(error)
            return None

    def say_problem(self, error: Exception) -> None:
        """Say in one sentence what went wrong; when the file is another one now, that is shown first."""
        if isinstance(error, FileMoved) and self.desk.is_there():
            self.show_again()
        known = error if isinstance(error, CareerCoachError) else explain(error, self.desk.places.database)
        self.say(text.line(on_screen(known)), problem=True)

    def show_again(self, behind: Screen[object] | None = None, *, turned: bool = False) -> None:
        """Show the file as it is now on the screen in front; while it cannot be read, say so and look again later.

        ``turned`` says that something was taken back or brought back; ``behind`` is a screen that a box lies on.
        """
        screen = behind or self.screen
        try:
            seen = (self.desk.version(), self.desk.today)
            if self.is_running and isinstance(screen, Desktop) and screen.is_mounted:
                screen.show_turned() if turned else screen.show_as_it_is()
        except (CareerCoachError, *FAILURES) as error:
            self._seen = None
            self.say_problem(error)
        else:
            self._seen = seen

    def say(self, message: str | Content, *, problem: bool = False) -> None:
        """Say what just happened or went wrong, on the screen in front; before it, whom a name led to."""
        words = Content(message) if isinstance(message, str) else message
        if self._heard:
            words, self._heard = Content.assemble(text.line(self._heard), "  ", words), ""
        say(self, words, problem=problem)

    def take_in_what_was_let_go(self, words: str) -> None:
        """What was typed where nothing is written: words wait as an unfinished line, fewer are only told."""
        from careercoach.services import drafts as writing

        line = drafts.Draft(None, drafts.QUICK_LINE, headline(words), words, None, self.today)
        if len(words) < _WORDS:
            self.say(text.line(f"“{words}” was typed where nothing is written."))
        elif self.keep(lambda session: (writing.write(session, line),)) is not None:
            self.show_again()
            self.say("It waits on Today, as an unfinished line.")

    def _hear(self, said: str) -> None:
        """Keep whom a name led to, for what is said next; where nothing is, it is said alone."""
        self._heard = said
        self.call_later(self.call_after_refresh, lambda: self.say("") if self._heard else None)

    def open(self, route: Route, then: Callable[[object], None] | None = None) -> None:
        """Go somewhere; ``then`` gets the answer of a screen that gives one. A file that cannot be read is said."""
        if not self._can_read():
            return
        try:
            from careercoach.tui import destinations

            found = destinations.resolve(route, self.reading, self.today)
        except CareerCoachError as error:
            self._say_not_opened(error)
            return
        if isinstance(route, wanted.PickUp) and not isinstance(found, Place):
            found = self._understood(found, route.draft)
        if isinstance(found, Place):
            self.action_go(found.name)
        else:
            self.push_screen(router.screen(found), then)

    def _understood(self, found: Route, draft: int) -> Route:
        """The screen that takes up a draft; what it does not understand is shown as it is."""
        kept = drafts.numbered(self.reading, draft)
        return found if kept and router.takes_up(found, kept) else routes.Leftover(draft)

    def open_result(self, route: Route) -> None:
        """Go where a result is shown, unless one came from there and returns to it anyway."""
        if not isinstance(self.screen, router.kind(route)):
            self.open(route)

    def replace(self, route: Route) -> None:
        """Go somewhere in place of the screen in front."""
        self.switch_screen(router.screen(route))

    def ask(self, box: Screen[T], then: Callable[[T | None], None] | None = None) -> None:
        """Put a box with a question in front of the screen; ``then`` gets the answer, None when there is none."""
        self.push_screen(box, then)

    async def run_action(self, *arguments: Any, **options: Any) -> bool:
        """Do what a key stands for; a file that cannot be read just now ends the act, not the program."""
        try:
            return await super().run_action(*arguments, **options)
        except (CareerCoachError, *FAILURES) as error:
            self.say_problem(error)
            return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """General keys rest where a screen says so."""
        return super().check_action(action, parameters) and action not in getattr(self.screen, "RESTING", ())

    def action_go(self, mode: str) -> None:
        """Go to a place."""
        if isinstance(self.screen, Desktop):
            self.screen.flush()
        if self._can_read():
            self.switch_mode(mode)

    def action_undo(self) -> None:
        """Take back the latest act."""
        from careercoach.tui.frame import way_back

        way_back.take_back(self)

    def action_redo(self) -> None:
        """Bring back what was taken back last."""
        from careercoach.tui.frame import way_back

        way_back.bring_back(self)

    def action_history(self) -> None:
        """Show what was done, act by act."""
        self.open(routes.History())

    def action_help(self) -> None:
        """Show what can be done here."""
        self.open(routes.Help())

    def action_search(self) -> None:
        """Find words in the file."""
        self.open(routes.Search())

    def action_erase(self) -> None:
        """Erase the thing in front for good, once the person has seen what goes."""
        from careercoach.store import erase

        screen = self.screen
        if isinstance(screen, Desktop) and screen.thing is not None:
            with suppress(NotFound):  # what is listed may have no id of its own
                erase.find(self.reading, screen.thing)
                self.open(routes.Erase(screen.thing), screen.erased)
                return
        self.say("First open what to erase, or go to it.")

    def action_erase_everything(self) -> None:
        """Erase all there is, once the person has seen what goes."""
        self.open(routes.Erase(None))

    def action_something_changed(self) -> None:
        """Ask what changed at work."""
        self.open(working_life.WhatChanged())

    def action_back_at_work(self) -> None:
        """Say that the time away is over."""
        if positions.away_on(self.reading, self.today):
            self.open(working_life.Change("back"))
        else:
            self.say("You are not away.")

    def action_setback(self) -> None:
        """Write down a setback."""
        self.open(routes.Setback())

    def action_inbox(self) -> None:
        """Show what waits in the inbox."""
        self.open(routes.Inbox())

    def action_positions(self) -> None:
        """Show the positions."""
        self.open(working_life.Positions())

    def action_leaving(self) -> None:
        """See the leaving pack of the position held, or the last one."""
        from careercoach.queries.documents import leaving

        self.open(previews.Leaving(leaving.left(self.reading, None, self.today).id))

    def action_papers(self) -> None:
        """Show what was written and given."""
        self.open(previews.Papers())

    def action_copies(self) -> None:
        """Show the copies of the file."""
        self.open(routes.Copies())

    def action_take_along(self) -> None:
        """Write everything into a folder."""
        from careercoach.tui.frame.take_along import take_along

        take_along(self)

    def action_settings(self) -> None:
        """Set what can be set."""
        self.open(routes.Settings())

    def _look(self) -> None:
        """Notice changes from outside and the end of the day. A file that is busy just now is looked at again soon."""
        try:
            self.desk.settle()
            now = (self.desk.version(), self.desk.today)
        except (CareerCoachError, *FAILURES) as error:
            if self._seen is None or isinstance(error, FileMoved):
                self.say_problem(error)
            self._seen = None
            return
        if now != self._seen:
            self.show_again()

    def _can_read(self) -> bool:
        """Whether the file can be read now; if not, why is said."""
        try:
            self.desk.settle()
            self.desk.version(wait=SCREEN_WAIT)
        except (CareerCoachError, *FAILURES) as error:
            self._say_not_opened(error)
            return False
        return True

    def _say_not_opened(self, error: Exception) -> None:
        """Say why a screen does not open."""
        self.let_go_what_was_typed_ahead()
        self.say_problem(error)


def run(places: Places, today: date | None, settings: Settings, *, demo: bool = False, talk: str | None = None) -> int:
    """Open the screens, or the talk of that id, and return the exit code once the person leaves. Raises FileProblem."""
    be_patient()
    app = CareerCoachApp(places, today, settings, demo=demo, talk=talk)
    try:
        app.run()
    finally:
        app.desk.close()
        KeptStylesheet.keep()
    return app.return_code or 0


def _get_writing_ready() -> None:
    """Load what writing needs, while the person looks at the first picture."""
    import careercoach.services.drafts
    import careercoach.store.session  # noqa: F401

    modules.keep()
