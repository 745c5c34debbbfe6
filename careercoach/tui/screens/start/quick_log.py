"""One line about something done today: open, type, Enter. Further lines of a paste say how it was done."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Input, Static

from careercoach.queries.drafts import QUICK_LINE
from careercoach.tui import routes
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame import where
from careercoach.tui.frame.slip import Slip
from careercoach.tui.program import Program, program_of
from careercoach.tui.widgets.bars import MessageLine
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line

if TYPE_CHECKING:
    from sqlmodel import Session


class QuickLog(Box[None]):
    """A box with one line in it."""

    COMMAND_LIST = (
        Command("enter", "Keep", "keep", "Keep it for today", shown="⏎"),
        Command("tab", "More", "more", "Keep it and say more", priority=True),
        Command("escape", "Back", "back", "Go back; it waits here", shown="esc"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMAND_LIST[1:])]

    def __init__(self) -> None:
        """Begin with nothing typed."""
        super().__init__()
        self._slip = Slip(self, QUICK_LINE, self.flush)
        self._left = False

    @property
    def program(self) -> Program:
        """What it may ask of the program."""
        return program_of(self)

    def compose(self) -> ComposeResult:
        """The question, the line, and the ways on."""
        draft = self._slip.take_up()
        with Vertical(classes="box"):
            yield Static(Content("WHAT DID YOU DO?"), classes="heading")
            yield Line(
                draft.text if draft else "", placeholder="One line is enough", keeps_lines=True, id="line", compact=True
            )
            yield MessageLine()
            with Buttons(id="ways"):
                yield Button("⏎ Keep", id="keep", variant="primary")
                yield Button("tab More about it", id="more")
                yield Button("esc Back", id="back")

    def on_input_changed(self) -> None:
        """Something was typed: a draft follows."""
        self._slip.touched()

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
            what = "Your line, and what you did" if "\n" in self._typed else "Your line"
            told = f"{what}: {where.kept(self)} ✓"
            self._gone()
            self.app.call_later(self.program.say, Content(f"{told}  u Undo"))

    def action_more(self) -> None:
        """Go on in the full form; a line typed here is kept first."""

        row = self._log() if self._typed else None
        if row is not None or not self._typed:
            self._gone()
            self.program.open(routes.Accomplishment(row))

    def action_back(self) -> None:
        """Go back; what is typed waits here for the next time."""
        if self._slip.keep_words(self._typed):
            self._gone()

    def flush(self) -> None:
        """Keep the line as a draft."""
        if self.is_mounted and not self._left:
            self._slip.keep_words(self._typed)

    def leave(self) -> None:
        """The program ends: the line waits, as after Esc."""
        self.flush()

    def _gone(self) -> None:
        self._left = True
        self._slip.close()
        self.dismiss(None)

    @property
    def _typed(self) -> str:
        return self.query_one(Input).value.strip()

    def _log(self) -> str | None:
        """Log the line on the day it was begun, and end its draft, in one act; None when that failed, and why is said.

        A line that another window logged meanwhile is not logged again.
        """
        title, _, more = self._typed.partition("\n")
        fields = {"title": title, "on": self._slip.day} | ({"did": more} if more.strip() else {})
        today = self.program.today

        from careercoach.services.work import accomplishments

        def work(session: "Session") -> str:
            row = accomplishments.add(session, fields, today)
            self._slip.end(session, row)
            return row

        return self.program.act(work)
