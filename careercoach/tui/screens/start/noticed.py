"""What the coach noticed: the one thing of this month, what was answered before, and the form that answers it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from careercoach import dates
from careercoach.fields.field import Field
from careercoach.materials import Observation
from careercoach.queries.start import observations
from careercoach.records import ObservationRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values

FITS = {"fits": "It fits", "partly": "Partly", "no": "No"}

_NOT_YET = ("", "Not said yet")


class ObservationForm(FormScreen):
    """Whether it fits, and what one thinks of it."""

    TITLE_WORDS = "What I notice"
    FIELDS = (
        Field("answer", "Does it fit?", "choice", choices=(_NOT_YET, *FITS.items()), example="Partly."),
        Field("words", "In your words, if you like", "prose", example="Two of them nobody else could have done."),
    )

    def load(self) -> Values:
        """The answer that was given, if there is one."""
        self._noticed = observations.named(self.program.reading, self.row or "", self.program.today)
        return {"answer": self._noticed.answer} if isinstance(self._noticed, ObservationRecord) else {}

    def compose_body(self) -> ComposeResult:
        """What stands there and the question, above the fields."""
        yield Static(id="noticed")
        yield from super().compose_body()

    def on_mount(self) -> None:
        """Say it."""
        said = Content.assemble(text.prose(self._noticed.says, "bold"), "\n", text.prose(self._noticed.asks))
        self.query_one("#noticed", Static).update(said)

    def store(self, changes: Values) -> Callable[..., str]:
        """Answer it."""
        from careercoach.services.start import observations as writing

        noticed, today = self._noticed, self.day
        before = noticed.answer if isinstance(noticed, ObservationRecord) else None
        says, words = str(changes.get("answer", before) or ""), str(changes.get("words") or "")
        return lambda session: writing.answer(session, noticed.key, says, today, words)


class Noticed(ListFlow):
    """One row for the month, and one for each answer, the latest first."""

    TITLE_WORDS = "What I notice"
    PART = "noticed"
    EMPTY = "Once a month at most; it takes eight of a kind."
    EMPTY_EXAMPLE = "Of 17 times “Coaching”, 14 gave you energy; of all else, 9 of 31."
    EMPTY_BUTTON = "Back"
    UNFINISHED = frozenset({"observationform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Answer", "open", "Say whether it fits", shown="⏎"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    @property
    def thing(self) -> str | None:
        """What is not answered is not on file."""
        return super().thing if isinstance(self.chosen(), ObservationRecord) else None

    def everything(self) -> Sequence[Observation | ObservationRecord]:
        """What is open first."""
        reading = self.program.reading
        now = observations.current(reading, self.program.today)
        return [*([now] if now else []), *observations.answered(reading)]

    def row(self, record: Observation | ObservationRecord, width: int) -> Content:
        """The answer, and what it is about."""
        said = FITS[record.answer] if isinstance(record, ObservationRecord) else "New"
        return Content.assemble((said.ljust(9), "$secondary"), text.shortened(record.says, width - 10))

    def detail(self, record: Observation | ObservationRecord) -> Content:
        """All of it, with the question and the day of the answer."""
        lines = [text.prose(record.says, "bold"), text.prose(record.asks)]
        if isinstance(record, ObservationRecord):
            day = f"{FITS[record.answer]}  ·  {dates.echo(record.on)}"
            lines.append(Content.styled(day, "$muted"))
        return Content("\n").join(lines)

    def open(self, record: Observation | ObservationRecord) -> None:
        """Answer it."""
        self.program.open(routes.Observation(record.key))

    def action_new(self) -> None:
        """Nothing stands out yet: go back."""
        self.action_back()
