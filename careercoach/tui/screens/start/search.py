"""Finding every word in the file."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from careercoach.coach.positions import ONLY_EARLIER, more
from careercoach.queries.start import search
from careercoach.records import FoundRecord
from careercoach.tui import text, wanted
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.earlier import SpeaksOfNow
from careercoach.tui.frame.place import Flow
from careercoach.tui.widgets.line import Line
from careercoach.tui.widgets.marked import MarkedList

_EARLIER = "earlier"
"""The row beneath the results that shows those of earlier positions."""


class Search(Flow, SpeaksOfNow):
    """Words above, what was found below."""

    TITLE_WORDS = "Search"
    COMMAND_LIST = (
        Command("enter", "Open", "open", "Open it", shown="⏎"),
        Command("down", "To the results", "results", "To what was found", shown="↓"),
        Command("slash", "Other words", "words", "Back to the words", shown="/"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def __init__(self, words: str = "") -> None:
        """Begin with these words."""
        super().__init__()
        self._words = words
        self._found: dict[str, FoundRecord] = {}

    def compose_body(self) -> ComposeResult:
        """Words, results, and a line saying how many."""
        with Vertical(classes="body"):
            yield Line(self._words, placeholder="Words, in any order", id="words", compact=True)
            yield Static(id="count", classes="muted")
            yield MarkedList(id="results")

    def on_mount(self) -> None:
        """Begin with the words."""
        self.query_one("#words").focus()

    @on(Input.Changed)
    def show(self) -> None:
        """Find while typing, and again when the file has changed."""
        words = self.query_one(Input).value
        result = search.found(self.program.reading, words, self.left_out())
        found = result.records
        options = self.query_one(OptionList)
        before = options.highlighted
        options.clear_options()
        self._found = {record.id: record for record in found}
        width = max(self.app.size.width - 8, 20)
        options.add_options(Option(self._line(record, width), id=record.id) for record in found)
        if result.earlier:
            options.add_option(Option(Content.styled(more(result.earlier, "⏎"), "$muted"), id=_EARLIER))
        if before is not None and found:
            options.highlighted = min(before, len(found) - 1)
        said = ONLY_EARLIER if result.only_earlier else self._count(words, len(found), result.total)
        self.query_one("#count", Static).update(Content(said))

    @on(Input.Submitted)
    def action_results(self) -> None:
        """Go to what was found; where that is nothing, say what is missing."""
        options = self.query_one(OptionList)
        if options.option_count:
            options.focus()
            options.highlighted = options.highlighted or 0
        else:
            typed = self.query_one(Input).value.strip()
            self.program.say(Content("Nothing found." if typed else "First type a word."))

    def action_words(self) -> None:
        """Go back to the words."""
        self.query_one(Input).focus()

    @on(OptionList.OptionSelected)
    def action_open(self) -> None:
        """Open what is highlighted; the last row shows what is of earlier positions."""
        option = self.query_one(OptionList).highlighted_option
        if option is not None and option.id == _EARLIER:
            self.action_earlier()
            return
        record = self._found.get(option.id or "") if option else None
        if record is not None:
            self.program.open(wanted.Record(record.noun, record.id))

    @staticmethod
    def _count(words: str, found: int, total: int) -> str:
        if not words.strip():
            return "Beginnings of words are enough."
        if not found:
            return "Nothing found. Try fewer or shorter words."
        if found < total:
            return f"{found} of {total} found, the newest first. More words, fewer."
        return "1 found" if found == 1 else f"{found} found, the newest first"

    @staticmethod
    def _line(record: FoundRecord, width: int) -> Content:
        """Title and day, then what it is and the words around."""
        day = f"  {record.on.day} {record.on:%b %Y}" if record.on else ""
        title = text.filled(record.title, width - len(day))
        around = search.beside(record)
        below = text.shortened(f"{record.noun} · {around}" if around else record.noun, width)
        return Content.assemble(title, (day, "$muted"), "\n", (below, "$muted"))
