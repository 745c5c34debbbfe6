"""What the six places and the flows share."""

from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from careercoach.content import kinds
from careercoach.editor import forget
from careercoach.queries import drafts
from careercoach.tui.commands import Command
from careercoach.tui.program import Program, program_of
from careercoach.tui.widgets.bars import KeyBar, MessageLine, PlaceBar, TitleBar
from careercoach.tui.widgets.leaving import LeftOnce

if TYPE_CHECKING:
    from careercoach.tui.widgets.prose import Prose

WIDE = 110
"""Columns from which a detail stands beside its list."""

SHORT = 18
"""Rows below which the frame gives up its rules."""


@runtime_checkable
class KeepsText(Protocol):
    """A screen that something is typed on."""

    def flush(self) -> None:
        """Put everything typed on disk, unfinished as it is."""

    def leave(self) -> None:
        """The program ends: do what Esc would do, without asking or going anywhere."""


class Desktop(LeftOnce[object]):
    """A screen with the file at hand. Subclasses fill ``compose_body`` and ``show``."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = ()
    PART: ClassVar[str | None] = None
    """Which page of a place it is: a key of ``bars.PARTS``."""
    RESTING: ClassVar[frozenset[str]] = frozenset()
    """General actions whose keys do nothing here, so that letters meant for a field never run a command."""

    _drawn_of: tuple[object, ...] | None = None
    """What it was like when this screen was shown last; None before that."""
    _drawn_in: tuple[object, ...] = ()
    """The room there was then."""

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

    def begin_with(self, letter: str) -> bool:
        """Begin to write with a letter that is no command, where one writes here at any time; False where not."""
        return False

    def compose_bar(self) -> Widget:
        """The bar at the top."""
        return PlaceBar(demo=self.program.demo)

    def compose(self) -> ComposeResult:
        """The frame around the body."""
        self._dress(self.app.size.width, self.app.size.height)  # before there are parts whose looks would change again
        yield self.compose_bar()
        with self.compose_frame():
            yield from self.compose_body()
        yield MessageLine()
        yield KeyBar()

    def compose_frame(self) -> Widget:
        """What holds the body between the bars. Each that covers the screen costs about a page of text to draw."""
        return Vertical(id="frame")

    def compose_body(self) -> ComposeResult:
        """What stands between the bars."""
        yield from ()

    def on_mount(self) -> None:
        """Show what is on file."""
        self._fit(self.app.size.width, self.app.size.height)
        self.show_as_it_is()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show what is on file now, where that has changed meanwhile, and what can be done now."""
        if self.is_mounted:
            if self._drawn_of != self._as_it_is:
                self.show_as_it_is()
            self.query_one(KeyBar).draw()

    def on_resize(self, event: events.Resize) -> None:
        """Fit into the new size."""
        self._fit(event.size.width, event.size.height)
        self.show_in_this_size()

    def on_prose_came_back(self, message: "Prose.CameBack") -> None:
        """What an editor left stands here now: once it is on disk, its working file may go."""
        message.stop()
        self.flush()
        if drafts.hold(self.program.reading, message.words):
            forget(message.path)

    @property
    def situation(self) -> str:
        """How the person is spoken to on this screen: one of ``content.kinds`` SITUATIONS."""
        return self.program.situation

    @property
    def week(self) -> int:
        """The day that a week begins with, 0 for Monday."""
        return self.program.desk.settings.week

    def show(self) -> None:
        """Read the file and show it."""

    def show_turned(self) -> None:
        """Show the file after something was taken back or brought back."""
        self.show_as_it_is()

    def show_as_it_is(self) -> None:
        """Show what is on file now."""
        self._drawn_of, self._drawn_in = self._as_it_is, self.room
        self.show()

    def show_in_this_size(self) -> None:
        """Show it again where it has another room than before; what another screen hides waits for coming back."""
        if self._drawn_of and self._drawn_in != self.room and self._is_seen:
            self.program.show_again(self)

    @property
    def _is_seen(self) -> bool:
        """Whether nothing lies on it, or boxes alone."""
        return self is next((screen for screen in reversed(self.app.screen_stack) if not screen.is_modal), None)

    @property
    def room(self) -> tuple[object, ...]:
        """What of the size of the window makes another page of the same words."""
        return self.app.size

    @property
    def _as_it_is(self) -> tuple[object, ...]:
        """What can only be shown otherwise once it is another: the file, the day, what is set, the room."""
        desk = self.program.desk
        return (desk.reading, desk.version(), desk.today, desk.settings, self.room)

    def flush(self) -> None:
        """Put everything typed on disk, unfinished as it is."""

    def leave(self) -> None:
        """The program ends: do what Esc would do, without asking or going anywhere."""
        self.flush()

    def _fit(self, width: int, height: int) -> None:
        """Make the most of a size."""
        self._dress(width, height)

    def _dress(self, width: int, height: int) -> None:
        """Have the classes of a size, by which the sheet tells what fits."""
        self.set_class(width >= WIDE, "-wide")
        self.set_class(height < SHORT, "-short")


class Flow(Desktop):
    """A screen pushed on top of a place: a title instead of the places, Esc goes back and never destroys."""

    TITLE_WORDS: ClassVar[str] = ""
    RESTING: ClassVar[frozenset[str]] = frozenset({"go"})

    def compose_bar(self) -> Widget:
        """The flow's title."""
        return TitleBar(kinds.said(self.TITLE_WORDS, self.situation))

    def on_screen_suspend(self) -> None:
        """Something comes in front: nothing typed may hang in the air."""
        self.flush()

    def action_back(self) -> None:
        """Go back; everything typed is kept."""
        self.flush()
        self.dismiss(None)
