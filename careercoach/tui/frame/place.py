"""What the six places and the flows share."""

from typing import ClassVar, Protocol, runtime_checkable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from careercoach.store.file import FAILURES
from careercoach.tui.commands import Command
from careercoach.tui.program import Program, program_of
from careercoach.tui.widgets.bars import KeyBar, MessageLine, PlaceBar, TitleBar

WIDE = 110
"""Columns from which a detail stands beside its list."""

SHORT = 18
"""Rows below which the frame gives up its rules."""

DEBOUNCE = 0.5
"""Seconds after the last key until a draft goes to disk."""


@runtime_checkable
class KeepsText(Protocol):
    """A screen that something is typed on."""

    def flush(self) -> None:
        """Put everything typed on disk; called before the screen goes, for whatever reason."""


class Desktop(Screen[object]):
    """A screen with the file at hand. Subclasses fill ``compose_body`` and ``show``."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = ()
    RESTING: ClassVar[frozenset[str]] = frozenset()
    """General actions whose keys do nothing here, so that letters meant for a field never run a command."""

    @property
    def program(self) -> Program:
        """What a screen may ask of the program."""
        return program_of(self)

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """What can be done as things stand; for most screens always the same."""
        return self.COMMAND_LIST

    @property
    def thing(self) -> str | None:
        """The id of the thing in front, None when there is none."""
        return None

    def erased(self, gone: object) -> None:
        """Called when erasing the thing in front has ended; ``gone`` is True when it went."""

    def compose_bar(self) -> Widget:
        """The bar at the top."""
        return PlaceBar(demo=self.program.demo)

    def compose(self) -> ComposeResult:
        """The frame around the body."""
        yield self.compose_bar()
        with Vertical(id="frame"):
            yield from self.compose_body()
        yield MessageLine()
        yield KeyBar()

    def compose_body(self) -> ComposeResult:
        """What stands between the bars."""
        yield from ()

    def on_mount(self) -> None:
        """Show what is on file."""
        self._fit(self.app.size.width, self.app.size.height)
        self.show()

    def on_screen_resume(self) -> None:
        """Show what is on file now: it may have changed meanwhile."""
        if self.is_mounted:
            self.show()

    def on_resize(self, event: events.Resize) -> None:
        """Fit into the new size."""
        self._fit(event.size.width, event.size.height)

    async def _dispatch_message(self, message: Message) -> None:
        """Answer a message; a file that cannot be read just now costs the answer, not the program.

        Why override a private method: Textual ends the program with whatever a handler raises.
        """
        try:
            await super()._dispatch_message(message)
        except FAILURES as error:
            self.program.say_problem(error)

    def show(self) -> None:
        """Read the file and show it."""

    def flush(self) -> None:
        """Put everything typed on disk; called before the screen goes, for whatever reason."""

    def _fit(self, width: int, height: int) -> None:
        self.set_class(width >= WIDE, "-wide")
        self.set_class(height < SHORT, "-short")


class Flow(Desktop):
    """A screen pushed on top of a place: a title instead of the places, Esc goes back and never destroys."""

    TITLE_WORDS: ClassVar[str] = ""
    RESTING: ClassVar[frozenset[str]] = frozenset({"go"})

    def compose_bar(self) -> Widget:
        """The flow's title."""
        return TitleBar(self.TITLE_WORDS)

    def on_screen_suspend(self) -> None:
        """Something comes in front: nothing typed may hang in the air."""
        self.flush()

    def action_back(self) -> None:
        """Go back; everything typed is kept."""
        self.flush()
        self.dismiss(None)
