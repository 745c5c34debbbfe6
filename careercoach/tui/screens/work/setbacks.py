"""Setbacks: what went wrong or was bad news, apart from what one did."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach import dates
from careercoach.fields.setbacks import SETBACK
from careercoach.queries.work import setbacks as stored
from careercoach.records import SetbackRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.frame.of_position import OfPosition


class SetbackForm(FormScreen):
    """The form of one setback."""

    TITLE_WORDS = "A setback"
    FIELDS = SETBACK

    def load(self) -> Values:
        """What is on file."""
        return asdict(stored.get(self.program.reading, self.row)) if self.row else {}

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep it on the day it was begun, or change it."""
        from careercoach.services.work import setbacks as writing

        row, today = self.row, self.program.today
        if row is None:
            return lambda session: writing.add(session, {"on": self.day, **changes}, today)
        return lambda session: writing.edit(session, row, changes, today)


class Setbacks(ListFlow, OfPosition):
    """The list, by month."""

    TITLE_WORDS = "Accomplishments › Setbacks"
    PART = "setbacks"
    EMPTY = "What went wrong. No document shows it."
    EMPTY_EXAMPLE = "The shop closes in May."
    EMPTY_BUTTON = "Write one down"
    UNFINISHED = frozenset({"setbackform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Read, change", shown="⏎"),
        Command("n", "New", "new", "Write down a setback"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def everything(self) -> Sequence[SetbackRecord]:
        """The latest first."""
        return stored.listed(self.program.reading, position=self.only)

    def heading(self, record: SetbackRecord) -> Content:
        """By month."""
        return Content.styled(f"{record.on:%B %Y}", "bold")

    def row(self, record: SetbackRecord, width: int) -> Content:
        """Day and what happened."""
        return Content.assemble((f"  {record.on:%d %b}  ", "$muted"), text.shortened(record.title, width - 10))

    def detail(self, record: SetbackRecord) -> Content:
        """All that was said of it."""
        lines = [text.line(record.title, "bold"), Content.styled(dates.echo(record.on), "$muted")]
        if record.learned:
            lines.extend([Content(""), Content.assemble(("I take along: ", "$muted"), text.prose(record.learned))])
        return Content("\n").join(lines)

    def open(self, record: SetbackRecord) -> None:
        """Open the form."""
        self.program.open(routes.Setback(record.id))

    def action_new(self) -> None:
        """Write one down."""
        self.program.open(routes.Setback())

    def action_delete(self) -> None:
        """Take the highlighted one out of the file."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.work import setbacks as writing

        self.program.act(lambda session: writing.delete(session, record.id), "Deleted.  u Undo")
