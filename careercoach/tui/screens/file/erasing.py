"""Erasing for good: what goes, what stays, and one question."""

from datetime import date
from functools import partial

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from careercoach import dates
from careercoach.content.erasing import with_it
from careercoach.content.remedies import on_screen
from careercoach.errors import CareerCoachError
from careercoach.store import erase
from careercoach.store.file import SCREEN_WAIT
from careercoach.store.whereabouts import Row
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.widgets.buttons import Buttons


class Erasing(Flow):
    """Says exactly what goes, and asks. Answers whether it went."""

    TITLE_WORDS = "Erase for good"
    COMMAND_LIST = (
        Command("escape", "Keep it", "back", "Go back; nothing is erased", shown="esc"),
        Command("tab", "Next button", "app.focus_next", "The next button"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[:1])]
    RESTING = frozenset(
        {"go", "undo", "redo", "search", "erase", "erase_everything", "something_changed", "back_at_work"}
    )

    def __init__(self, row: str | None) -> None:
        """``row`` is the id of the thing that goes; None means everything."""
        super().__init__()
        self._row = row
        self._asked: list[Row | str] = []

    def compose_body(self) -> ComposeResult:
        """What goes and what stays, and the buttons below."""
        plan = self._plan()
        with VerticalScroll(classes="body"):
            yield Static(self._told(plan), id="told")
        beside = plan.remains.copies or plan.remains.working
        with Buttons(id="buttons"):
            yield Button("Keep it", id="keep", variant="primary")
            yield Button("Erase", id="erase")
            if beside:
                yield Button("Erase, and the copies", id="copies")

    def on_mount(self) -> None:
        """Begin where nothing goes."""
        self.query_one("#keep").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep, or erase."""
        event.stop()
        if event.button.id == "keep":
            self.action_back()
        else:
            self._erase(copies=event.button.id == "copies")

    def _plan(self) -> erase.Plan:
        desk = self.program.desk
        if self._row is None:
            return erase.plan_everything(desk.reading, desk.places)
        self._asked = [erase.find(desk.reading, self._row)]
        return erase.plan(desk.reading, desk.places, self._asked)

    def _erase(self, *, copies: bool) -> None:
        desk = self.program.desk
        try:
            if self._row is None:
                erase.erase_everything(desk.places, copies=copies, wait=SCREEN_WAIT)
            else:
                erase.erase(desk.places, desk.today, self._asked, copies=copies, wait=SCREEN_WAIT)
        except (CareerCoachError, OSError) as error:
            words = on_screen(error) if isinstance(error, CareerCoachError) else "Not all could be removed."
            self.program.say(text.line(words), problem=True)
            return
        self.dismiss(True)
        self.app.call_later(partial(self.program.say, "Erased."))

    def _told(self, plan: erase.Plan) -> Content:
        parts = [text.line(f"{thing.noun}: “{thing.title}”", "bold") for thing in plan.things]
        if self._row is None:
            parts = [Content.styled("Everything you wrote", "bold")]
        goes = with_it(plan.parts, plan.versions, plan.unfinished)
        parts.append(Content(f"{goes} It cannot be brought back."))
        if plan.linked:
            parts.append(Content(f"These stay, without their link to it: {plan.linked}."))
        if plan.elsewhere:
            parts.append(Content("The same words stand here too, and stay:"))
            parts += [text.line(f"  {thing.noun}: “{thing.title}”") for thing in plan.elsewhere]
        if plan.remains.copies:
            days = " · ".join(dates.echo(date.fromisoformat(day)) for day in plan.remains.days)
            parts.append(Content(f"Copies of these days hold it too: {days}."))
        parts += [text.line(f"A working file holds it too: {file}") for file in plan.remains.working]
        return Content("\n\n").join(parts)
