"""What was written for documents, and what was given to whom."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content

from careercoach.dates import echo
from careercoach.documents.markdown import own
from careercoach.documents.papers import called, reader
from careercoach.language.shorthand import raised
from careercoach.queries.documents import papers as stored
from careercoach.records import PaperRecord
from careercoach.tui import previews, text, wanted
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.page import Page
from careercoach.tui.widgets.bars import TitleBar
from careercoach.visible import visible

_SHOWN = 400
"""Signs of the words that the list shows."""


class Papers(ListFlow):
    """Drafts first, then what was given, the latest first."""

    TITLE_WORDS = "What you wrote and gave"
    PART = "papers"
    EMPTY = "What you wrote in your own words, or gave away."
    EMPTY_EXAMPLE = "The recap of Thursday's talk, given to Priya."
    EMPTY_BUTTON = "See the development plan"
    UNFINISHED = frozenset({"paper"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Read", "open", "Read it and go on", shown="⏎"),
        Command("d,delete", "Throw away", "delete", "Throw it away"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def everything(self) -> Sequence[PaperRecord]:
        """As the command line lists them."""
        return stored.listed(self.program.reading)

    def heading(self, record: PaperRecord) -> Content:
        """By whether somebody has it."""
        return Content.styled("GIVEN" if record.given_on else "DRAFTS", "bold $muted")

    def row(self, record: PaperRecord, width: int) -> Content:
        """What it is, for whom, and the day."""
        day = (record.given_on or record.on).isoformat()
        title = text.shortened(f"{called(record)} for {reader(record)}", max(width - len(day) - 4, 10))
        return Content.assemble((f"{day}  ", "$secondary"), title)

    def detail(self, record: PaperRecord) -> Content:
        """The first of its words."""
        return Content.assemble(_head(record), "\n", visible(own(record.text)[:_SHOWN]))

    def open(self, record: PaperRecord) -> None:
        """Read it."""
        self.program.open(previews.Paper(record.id))

    def action_new(self) -> None:
        """The plan is the document that there always is."""
        self.program.open(previews.Plan())

    def action_delete(self) -> None:
        """Throw the highlighted one away."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.documents import papers

        self.program.act(lambda session: papers.throw_away(session, record.id), "Thrown away.  u Undo")


class PaperPage(Page):
    """One of them, whole."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Go on", "go_on", "Write on, copy, give", shown="⏎"),
        Command("b", "Copy", "copy", "Copy it for a mail"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, paper: str) -> None:
        """``paper`` is its id."""
        super().__init__()
        self._paper = paper

    @property
    def thing(self) -> str:
        """The paper in front."""
        return self._paper

    def compose_bar(self) -> TitleBar:
        """What this is."""
        return TitleBar("What you wrote and gave")

    def words(self) -> Content:
        """For whom it is, and all its words."""
        record = self._record()
        return Content.assemble(_head(record), "\n\n", visible(own(record.text)))

    def action_go_on(self) -> None:
        """Go to its document."""
        self.program.open(wanted.Record("paper", self._paper))

    def action_copy(self) -> None:
        """Put it on the clipboard, where the terminal allows it."""
        self.app.copy_to_clipboard(own(self._record().text))
        self.program.say(Content("Copied, if your terminal allows it."))

    def _record(self) -> PaperRecord:
        return stored.get(self.program.reading, self._paper)


def _head(record: PaperRecord) -> Content:
    stands = f"given {echo(record.given_on)}" if record.given_on else f"not given yet, of {echo(record.on)}"
    title = text.line(f"{raised(called(record))} for {reader(record)}", "bold")
    return Content.assemble(title, (f" · {stands}", "$muted"))
