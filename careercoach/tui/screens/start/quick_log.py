"""One line about something done today: open, type, Enter."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Button, Input, Static

from careercoach.queries.drafts import QUICK_LINE
from careercoach.tui import routes
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import DEBOUNCE
from careercoach.tui.program import Program, program_of
from careercoach.tui.widgets.bars import MessageLine
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line

if TYPE_CHECKING:
    from sqlmodel import Session


class QuickLog(Box[None]):
    """A box with one line in it."""

    COMMAND_LIST = (
        Command("enter", "Keep", "keep", "Keep the line with today's day", shown="⏎"),
        Command("tab", "More", "more", "Keep it and go on in the full form", priority=True),
        Command("escape", "Back", "back", "Go back; what is typed waits here", shown="esc"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMAND_LIST[1:])]

    def __init__(self) -> None:
        """Begin with nothing typed."""
        super().__init__()
        self._timer: Timer | None = None
        self._left = False

    @property
    def program(self) -> Program:
        """What it may ask of the program."""
        return program_of(self)

    def compose(self) -> ComposeResult:
        """The question, the line, and the ways on."""
        with Vertical(classes="box"):
            yield Static(Content("WHAT DID YOU DO?"), classes="heading")
            yield Line(
                self.program.desk.draft(QUICK_LINE) or "", placeholder="One line is enough", id="line", compact=True
            )
            yield MessageLine()
            with Horizontal(id="ways"):
                yield Button("⏎ Keep", id="keep", variant="primary")
                yield Button("tab More about it", id="more")
                yield Button("esc Back", id="back")

    def on_input_changed(self) -> None:
        """Keep what is typed as a draft once the keys rest."""
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(DEBOUNCE, self.flush)

    def on_input_submitted(self) -> None:
        """Enter keeps the line."""
        self.action_keep()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The ways on, by mouse."""
        event.stop()
        {"keep": self.action_keep, "more": self.action_more}.get(event.button.id or "", self.action_back)()

    def action_keep(self) -> None:
        """Keep the line and go back."""
        if not self._typed:
            self.action_back()
        elif self._log() is not None:
            self.dismiss(None)
            self.app.call_later(self.program.say, Content("Kept.  u Undo"))

    def action_more(self) -> None:
        """Go on in the full form; a line typed here is kept first."""

        row = self._log() if self._typed else None
        if row is not None or not self._typed:
            self.dismiss(None)
            self.program.open(routes.Accomplishment(row))

    def action_back(self) -> None:
        """Go back; what is typed waits here for the next time."""
        if self.program.keep_draft(QUICK_LINE, self._typed):
            self._left = True
            self.dismiss(None)

    def flush(self) -> None:
        """Keep the line as a draft."""
        if not self._left:
            self.program.keep_draft(QUICK_LINE, self._typed)

    @property
    def _typed(self) -> str:
        return self.query_one(Input).value.strip()

    def _log(self) -> str | None:
        """Log the line and forget its draft in one act; None when that failed, and why is said here."""
        typed, today = self._typed, self.program.today

        def work(session: "Session") -> str:
            from careercoach.services import drafts
            from careercoach.services.work import accomplishments

            drafts.keep(session, QUICK_LINE, "")
            return accomplishments.add(session, {"title": typed}, today)

        row = self.program.act(work)
        self._left = row is not None
        return row
