"""The screens' program: places, flows, signals, and the promise that nothing typed is lost."""

import asyncio
import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, ClassVar, TypeVar

from rich.text import Text
from textual.app import App
from textual.binding import BindingType
from textual.content import Content

from careercoach.errors import CareerCoachError
from careercoach.paths import Places
from careercoach.tui.commands import Command, CommandPalette, bindings
from careercoach.tui.desk import Desk
from careercoach.tui.screens.accomplishments import Accomplishments
from careercoach.tui.screens.goals import Goals
from careercoach.tui.screens.help import Help
from careercoach.tui.screens.meetings import Meetings
from careercoach.tui.screens.people import People
from careercoach.tui.screens.place import Desktop, KeepsText
from careercoach.tui.screens.reflect import Reflect
from careercoach.tui.screens.search import Search
from careercoach.tui.screens.today import Today
from careercoach.tui.themes import EVENING, THEMES
from careercoach.tui.widgets.bars import PLACES, say
from careercoach.tui.widgets.choosing import Choose

if TYPE_CHECKING:
    from sqlmodel import Session

T = TypeVar("T")

_LOOK_SECONDS = 1.0
"""How often the file is looked at for changes from outside, and the calendar for midnight."""

EVERYWHERE = (
    Command(
        "question_mark,f1", "Help", "help", "Every key of this screen, and an example where there is one", shown="?"
    ),
    Command("slash", "Search", "search", "Find every word in your file", shown="/", footer=False),
    Command("u", "Undo", "undo", "Take back the latest thing you did", footer=False),
    Command("ctrl+p,f9", "Commands", "command_palette", "All you can do here, by name", shown="^p", priority=True),
    *(
        Command(str(number), f"Go to {title}", f"go('{mode}')", f"Open {title}", footer=False)
        for number, (mode, title) in enumerate(PLACES, start=1)
    ),
    Command("", "Change the colours", "change_theme", "Evening, paper, or the terminal's own colours", footer=False),
    Command("ctrl+q", "Quit", "quit", "Everything typed is kept", shown="^q", footer=False, priority=True),
)


class CareerCoachApp(App[int]):
    """The coach on a terminal."""

    TITLE = "careercoach"
    CSS_PATH: ClassVar[list[str]] = [  # type: ignore[assignment]
        "styles/careercoach.tcss",
        "styles/today.tcss",
        "styles/talks.tcss",
        "styles/directions.tcss",
        "styles/writing.tcss",
        "styles/paths.tcss",
        "styles/looking.tcss",
        "styles/growth.tcss",
        "styles/circle.tcss",
    ]
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = EVERYWHERE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(EVERYWHERE)]
    COMMANDS = {CommandPalette}
    MODES = {
        "today": Today,
        "reflect": Reflect,
        "accomplishments": Accomplishments,
        "goals": Goals,
        "people": People,
        "meetings": Meetings,
    }
    DEFAULT_MODE = "today"

    def __init__(self, places: Places, today: date | None = None, *, demo: bool = False) -> None:
        """Open the file. ``today`` fixes the day; ``demo`` says that the file is a throw-away one."""
        super().__init__()
        self.desk = Desk(places, today)
        self.demo = demo
        self.animation_level = "none"
        for theme, _ in THEMES:
            self.register_theme(theme)
        self.theme = EVENING.name
        self._seen = (self.desk.version(), self.desk.today)

    def on_mount(self) -> None:
        """Listen for the end of the terminal, watch the file, and get writing ready once the first picture stands."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._leave, number)
        self.set_interval(_LOOK_SECONDS, self._look)
        self.call_after_refresh(self._get_ready)

    @staticmethod
    def _get_ready() -> None:
        """The first picture stands: collect garbage again, and load what writing needs while the person looks."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        Thread(target=_get_writing_ready, daemon=True).start()

    def act(self, work: "Callable[[Session], T]", done: str | Content | None = None) -> T | None:
        """Do one act and say ``done``; a problem is said instead, and None returned."""
        try:
            result = self.desk.act(work)
        except CareerCoachError as error:
            say(self, Content(error.sentence), problem=True)
            return None
        if done is not None:
            say(self, Content(done) if isinstance(done, str) else done)
        self.show_again()
        return result

    def show_again(self) -> None:
        """Show the file as it is now on the screen in front."""
        self._seen = (self.desk.version(), self.desk.today)
        if isinstance(self.screen, Desktop) and self.screen.is_mounted:
            self.screen.show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """General keys rest where a screen says so."""
        return action not in getattr(self.screen, "RESTING", ())

    def action_go(self, mode: str) -> None:
        """Go to a place."""
        if isinstance(self.screen, Desktop):
            self.screen.flush()
        self.switch_mode(mode)

    def action_undo(self) -> None:
        """Take back the latest act."""
        try:
            name = self.desk.undo()
        except CareerCoachError as error:
            say(self, Content(error.sentence), problem=True)
            return
        self.show_again()
        say(self, Content(f"Taken back: {name}."))

    def action_help(self) -> None:
        """Show what can be done here."""
        self.push_screen(Help(self.screen))

    def action_search(self) -> None:
        """Find words in the file."""
        self.push_screen(Search())

    def action_change_theme(self) -> None:
        """Choose other colours."""
        options = [(theme.name, Content(words)) for theme, words in THEMES]
        self.push_screen(Choose("COLOURS", options, chosen=self.theme), self._take_theme)

    def _take_theme(self, name: str | None) -> None:
        if name is not None:
            self.theme = name

    async def action_quit(self) -> None:
        """Leave; everything typed is kept."""
        self._keep_everything()
        self.exit(0)

    def _keep_everything(self) -> None:
        for stack in self._screen_stacks.values():
            for screen in stack:
                if isinstance(screen, KeepsText):
                    screen.flush()

    def _leave(self, number: int) -> None:
        """The terminal is going, or somebody asks us to: keep everything typed, then end with 128 + the signal."""
        try:
            self._keep_everything()
        finally:
            self.exit(128 + number, return_code=128 + number)
            asyncio.get_running_loop().call_later(2.0, os._exit, 128 + number)

    def _look(self) -> None:
        """Notice changes from outside and midnight."""
        if (self.desk.version(), self.desk.today) != self._seen:
            self.show_again()

    def _fatal_error(self) -> None:
        """Keep a crash's traceback in a private file, without the values of variables.

        Why override a private method: Textual's own prints local variables, which hold the person's text.
        """
        with suppress(Exception):
            self._keep_everything()
        place = _keep_crash(self.desk.places)
        self._exit_renderables.append(
            Text(f"careercoach stopped because of a fault of its own; what you typed is kept. Details: {place}")
        )
        self._close_messages_no_wait()


def run(places: Places, today: date | None = None, *, demo: bool = False) -> int:
    """Open the screens and return the exit code once the person leaves. Raises FileProblem."""
    gc.disable()  # nothing made on the way to the first picture is garbage
    app = CareerCoachApp(places, today, demo=demo)
    try:
        app.run()
    finally:
        gc.enable()
        app.desk.close()
    return app.return_code or 0


def _get_writing_ready() -> None:
    """Load what writing needs, while the person looks at the first picture."""
    import careercoach.services.drafts
    import careercoach.store.session  # noqa: F401


def _keep_crash(places: Places) -> Path:
    """Write where the running exception came from, without its message: that may hold the person's text."""
    target = places.database.with_name("crash.txt")
    error = sys.exc_info()[1]
    where = traceback.format_tb(error.__traceback__) if error else []
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
        file.write("".join([*where, type(error).__name__, "\n"]))
    return target
