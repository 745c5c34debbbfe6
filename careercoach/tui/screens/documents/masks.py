"""The names that documents replace with other words when the person asks for it."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach.documents.masking import stays_alone
from careercoach.fields.field import Field
from careercoach.queries.documents import masks as stored
from careercoach.queries.people import people
from careercoach.records import MaskRecord
from careercoach.tui import previews, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.visible import visible


class MaskForm(FormScreen):
    """One name."""

    TITLE_WORDS = "A name to mask"
    FIELDS = (
        Field("name", "Which name?", hint="As people write it", example="Harbour Clinic", needed=True),
        Field("shown_as", "What to write in its place?", hint="a client", example="a large customer"),
    )

    def load(self) -> Values:
        """What is on file."""
        return asdict(stored.get(self.program.reading, self.row)) if self.row else {}

    def store(self, changes: Values) -> Callable[..., str]:
        """Add it, or change it."""
        from careercoach.services.documents import masks

        row, values = self.row, dict(changes)
        if row is None:
            shown_as = values.get("shown_as")
            return lambda session: masks.add(session, str(values.get("name") or ""), str(shown_as or ""))
        return lambda session: masks.edit(session, row, values)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names of people to complete; a firm or a word may be masked as well."""
        if field.name != "name":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]


class MaskList(ListFlow):
    """All names, each with what is written in its place."""

    TITLE_WORDS = "Names to mask"
    EMPTY = "Names of clients, patients, pupils: documents can say other words."
    EMPTY_EXAMPLE = "Harbour Clinic, shown as a client."
    EMPTY_BUTTON = "Add the first one"
    UNFINISHED = frozenset({"maskform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Change it", shown="⏎"),
        Command("n", "New", "new", "Add a name"),
        Command("d,delete", "Delete", "delete", "Take it off the list"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def everything(self) -> Sequence[MaskRecord]:
        """In the order they were kept."""
        return stored.listed(self.program.reading)

    def row(self, record: MaskRecord, width: int) -> Content:
        """The name and what is shown."""
        half = (width - 4) // 2
        shown = text.line(record.shown_as, "$muted").truncate(half, ellipsis=True)
        return Content.assemble("  ", text.line(record.name).truncate(half, ellipsis=True, pad=True), "  ", shown)

    def detail(self, record: MaskRecord) -> Content:
        """What masking does with it."""
        shown = Content.assemble(text.line(record.name, "bold"), " is written as ", text.line(record.shown_as, "bold"))
        quiet = "Whole words, in small or capital letters."
        lines = [shown, Content.styled(quiet, "$muted")]
        if word := stays_alone(record.name, self.everything()):
            stays = f"“{visible(word)}” alone stays; n adds it, too."
            lines.append(Content.styled(stays, "$muted"))
        return Content("\n").join(lines)

    def open(self, record: MaskRecord) -> None:
        """Open the form."""
        self.program.open(previews.Mask(record.id))

    def action_new(self) -> None:
        """Add a name."""
        self.program.open(previews.Mask())

    def action_delete(self) -> None:
        """Take the highlighted one off the list."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.documents import masks

        self.program.act(lambda session: masks.delete(session, record.id), "Deleted.  u Undo")
