"""The positions the person holds and held: what is dated belongs to the one of its day."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach.coach import positions as wording
from careercoach.content import kinds
from careercoach.fields.field import Field, as_text
from careercoach.fields.positions import KINDS, NOBODY, POSITION
from careercoach.queries import positions as stored
from careercoach.queries.people import people
from careercoach.records import AwayRecord, PositionRecord
from careercoach.tui import previews, text, working_life
from careercoach.tui.commands import COMING_BACK, Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.widgets.bars import KeyBar
from careercoach.visible import visible

CHANGED = "Kept. C goes through what is open."
"""Said when the manager or the place of the present position is another one than before."""


class PositionForm(FormScreen):
    """The form of one position."""

    TITLE_WORDS = "Position"
    FIELDS = POSITION

    @property
    def situation(self) -> str:
        """A position is spoken of in its own words, whatever the person does today; a new one in those of a job."""
        return kinds.situation(stored.get(self.program.reading, self.row)) if self.row else kinds.EMPLOYED

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
        """Say which position from before has no last day yet; or where to go on when the present one changed."""
        known, now = stored.listed(self.program.reading), stored.get(self.program.reading, row)
        before = wording.still_open(known, now)
        held = stored.held_on(self.program.reading, self.program.today)
        if before:
            called = visible(wording.called(before))
            self.app.call_later(self.program.say, Content(f"“{called}” has no last day yet; open it to say it."))
        elif held and held.id == row and wording.is_another(self._loaded, now):
            self.app.call_later(self.program.say, CHANGED)


class Positions(ListFlow):
    """All positions, the latest first, and below them when one was away."""

    TITLE_WORDS = "Positions"
    EMPTY = "Your jobs, and the time between."
    EMPTY_EXAMPLE = "Ward nurse at St Anne, 2021 to 2024."
    EMPTY_BUTTON = "Add the one you hold"
    UNFINISHED = frozenset({"positionform", "awayform", "changeform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Read, change", shown="⏎"),
        Command("n", "New", "new", "Add a position"),
        Command("X", "Ended today", "end", "Its last day is today"),
        Command("v", "Leaving pack", "leaving", "What is open, and with whom", footer=False),
        Command("", "Time away", "away", "A leave, for instance", footer=False),
        Command("C", "Changed", "something_changed", "New job, new manager, leave"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(each for each in COMMAND_LIST if each.key not in ("enter", "C"))]

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """While one is away, coming back is the first of them."""
        away = stored.away_on(self.program.reading, self.program.today)
        return (COMING_BACK, *self.COMMAND_LIST) if away else self.COMMAND_LIST

    def show(self) -> None:
        """Read the file again; coming back is offered while one is away."""
        super().show()
        self.query_one(KeyBar).draw()

    def everything(self) -> Sequence[PositionRecord | AwayRecord]:
        """The latest first of either."""
        return [*stored.listed(self.program.reading), *stored.away(self.program.reading)]

    def heading(self, record: PositionRecord | AwayRecord) -> Content | None:
        """Times away stand apart."""
        return Content.styled("AWAY", "bold $muted") if isinstance(record, AwayRecord) else None

    def row(self, record: PositionRecord | AwayRecord, width: int) -> Content:
        """What it is called; the days of a position stand beside it in the pane."""
        if isinstance(record, AwayRecord):
            words = ", ".join(filter(None, (record.reason, wording.days_away(record))))
        else:
            words = wording.called(record)
        year = f"{record.from_.year}" if record.from_ else "    "
        return Content.assemble("  ", (f"{year}  ", "$muted"), text.line(words).truncate(width - 10))

    def detail(self, record: PositionRecord | AwayRecord) -> Content:
        """All that was said of it; role and organisation head it."""
        if isinstance(record, AwayRecord):
            return self._away_detail(record)
        kind = "" if record.kind == "employed" else KINDS[record.kind]
        facts = ", ".join(filter(None, (kind, wording.days_held(record, self.program.today))))
        lines = [text.line(wording.called(record), "bold"), Content.styled(facts or "days not said yet", "$muted")]
        values = asdict(record) | ({"manager": NOBODY} if record.no_manager else {})
        for field in POSITION:
            value = values[field.name]
            if value is None and field.name == "manager" and record.kind == "employed":
                value = "not known yet"
            if field.page and value and field.kind != "day" and field.name not in ("role", "organisation"):
                label = kinds.said(field.page, kinds.situation(record))
                lines.append(Content.assemble((f"{label}: ", "$muted"), text.prose(as_text(value))))
        return Content("\n").join(lines)

    def open(self, record: PositionRecord | AwayRecord) -> None:
        """Open the form."""
        away = isinstance(record, AwayRecord)
        self.program.open(working_life.Away(record.id) if away else working_life.Position(record.id))

    def action_new(self) -> None:
        """Add a position."""
        self.program.open(working_life.Position())

    def action_away(self) -> None:
        """Add a time away."""
        self.program.open(working_life.Away())

    def action_end(self) -> None:
        """Say that today is the last day in the highlighted one."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services import positions

        today = self.program.today
        if isinstance(record, AwayRecord):
            self.program.act(
                lambda session: positions.come_back(session, record.id, today), "Back from tomorrow on.  u Undo"
            )
            return
        held = stored.held_on(self.program.reading, today)
        words = "Its last day is today.  u Undo"
        offer = f"{words}   C goes through what is open" if held and held.id == record.id else words
        self.program.act(lambda session: positions.end(session, record.id, today), offer)

    def action_leaving(self) -> None:
        """See the leaving pack of the highlighted one."""
        record = self.to_act_on()
        if isinstance(record, PositionRecord):
            self.program.open(previews.Leaving(record.id))
        elif record:
            self.program.say(Content("A time away; choose a position."))

    def action_delete(self) -> None:
        """Take the highlighted one out of the file."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services import positions

        delete = positions.delete_away if isinstance(record, AwayRecord) else positions.delete
        self.program.act(lambda session: delete(session, record.id), "Deleted.  u Undo")

    def _away_detail(self, record: AwayRecord) -> Content:
        here = stored.away_on(self.program.reading, self.program.today)
        now = ["Now; B when you are back."] if here and here.id == record.id else []
        lines = [text.line(record.reason or "Away", "bold"), Content.styled(wording.days_away(record), "$muted")]
        return Content("\n").join([*lines, *(Content(each) for each in now)])
