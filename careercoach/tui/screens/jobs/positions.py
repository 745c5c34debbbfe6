"""The positions the person holds and held: what is dated belongs to the one of its day."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach.coach import positions as wording
from careercoach.fields.field import Field, as_text
from careercoach.fields.positions import KINDS, NOBODY, POSITION
from careercoach.queries import positions as stored
from careercoach.queries.people import people
from careercoach.records import PositionRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.visible import visible


class PositionForm(FormScreen):
    """The form of one position."""

    TITLE_WORDS = "Position"
    FIELDS = POSITION

    def load(self) -> Values:
        """What is on file."""
        if not self.row:
            return {"kind": "employed"}
        found = stored.get(self.program.reading, self.row)
        return asdict(found) | ({"manager": NOBODY} if found.no_manager else {})

    def store(self, changes: Values) -> Callable[..., str]:
        """Add it, or change it."""
        from careercoach.services import positions

        row = self.row
        if row is None:
            return lambda session: positions.add(session, changes)
        return lambda session: positions.edit(session, row, changes)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names to complete."""
        if field.name != "manager":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]

    def finished(self, row: str) -> None:
        """Say which position from before has no last day yet."""
        known = stored.listed(self.program.reading)
        before = wording.still_open(known, stored.get(self.program.reading, row))
        if before:
            called = visible(wording.called(before))
            self.app.call_later(self.program.say, Content(f"“{called}” has no last day yet; open it to say it."))


class Positions(ListFlow):
    """All positions, the latest first."""

    TITLE_WORDS = "Positions"
    EMPTY = (
        "This is where your jobs stand, and what stood between them. What you did belongs to the one you held that day."
    )
    EMPTY_EXAMPLE = "Ward nurse at St Anne, march 2021 to june 2024."
    EMPTY_BUTTON = "Add the one you hold"
    UNFINISHED = frozenset({"positionform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Read or change it", shown="⏎"),
        Command("n", "New", "new", "Add a position"),
        Command("e", "Ended today", "end", "Today is its last day; u takes that back"),
        Command("g", "Leaving pack", "leaving", "What is open there, with whom, and where things are"),
        Command("d,delete", "Delete", "delete", "Take it out of the file; u brings it back", footer=False),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def everything(self) -> Sequence[PositionRecord]:
        """The latest first."""
        return stored.listed(self.program.reading)

    def row(self, record: PositionRecord, width: int) -> Content:
        """What it is called; the days stand beside it in the pane."""
        year = f"{record.from_.year}" if record.from_ else "    "
        return Content.assemble("  ", (f"{year}  ", "$muted"), text.line(wording.called(record)).truncate(width - 10))

    def detail(self, record: PositionRecord) -> Content:
        """All that was said of it; role and organisation head it."""
        kind = "" if record.kind == "employed" else KINDS[record.kind]
        facts = ", ".join(filter(None, (kind, wording.days_held(record))))
        lines = [text.line(wording.called(record), "bold"), Content.styled(facts or "days not said yet", "$muted")]
        values = asdict(record) | ({"manager": NOBODY} if record.no_manager else {})
        for field in POSITION:
            value = values[field.name]
            if value is None and field.name == "manager" and record.kind == "employed":
                value = "not known yet"
            if field.page and value and field.kind != "day" and field.name not in ("role", "organisation"):
                lines.append(Content.assemble((f"{field.page}: ", "$muted"), text.prose(as_text(value))))
        return Content("\n").join(lines)

    def open(self, record: PositionRecord) -> None:
        """Open the form."""
        self.program.open(routes.Position(record.id))

    def action_new(self) -> None:
        """Add a position."""
        self.program.open(routes.Position())

    def action_end(self) -> None:
        """Say that today is the last day in the highlighted one."""
        record = self.chosen()
        if record is None:
            return
        from careercoach.services import positions

        today = self.program.today
        self.program.act(lambda session: positions.end(session, record.id, today), "Its last day is today.  u Undo")

    def action_leaving(self) -> None:
        """See the leaving pack of the highlighted one."""
        record = self.chosen()
        if record is not None:
            self.program.open(routes.Leaving(record.id))

    def action_delete(self) -> None:
        """Take the highlighted one out of the file."""
        record = self.chosen()
        if record is None:
            return
        from careercoach.services import positions

        self.program.act(lambda session: positions.delete(session, record.id), "Deleted.  u Undo")
