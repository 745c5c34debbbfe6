"""Finding every word in the file."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from careercoach.queries import search
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.opening import open_record
from careercoach.tui.screens.place import Flow


class Search(Flow):
    """Words above, what was found below."""

    TITLE_WORDS = "Search"
    COMMAND_LIST = (
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("enter", "Open", "open", "Open what is highlighted", shown="⏎"),
        Command("down", "To the results", "results", "Go from the words to what was found", shown="↓"),
    )
    BINDINGS = [*bindings((COMMAND_LIST[0], COMMAND_LIST[2]))]

    def compose_body(self) -> ComposeResult:
        """Words, results, and a line saying how many."""
        with Vertical(classes="body"):
            yield Input(placeholder="Words to find, in any order", id="words", compact=True)
            yield Static(id="count", classes="muted")
            yield OptionList(id="results")

    def on_mount(self) -> None:
        """Begin with the words."""
        super().on_mount()
        self.query_one("#words").focus()

    @on(Input.Changed)
    def find(self) -> None:
        """Find while typing."""
        words = self.query_one(Input).value
        found = search.words(self.coach.desk.reading, words)
        options = self.query_one(OptionList)
        options.clear_options()
        self._found = {record.id: record for record in found}
        width = max(self.app.size.width - 24, 20)
        options.add_options(
            Option(
                Content.assemble((f"{record.noun:<15} ", "$muted"), text.shortened(record.title, width)),
                id=record.id,
            )
            for record in found
        )
        count = f"{len(found)} found" if found else "Nothing found yet" if words.strip() else ""
        self.query_one("#count", Static).update(Content(count))

    @on(Input.Submitted)
    def action_results(self) -> None:
        """Go to what was found."""
        options = self.query_one(OptionList)
        if options.option_count:
            options.focus()

    @on(OptionList.OptionSelected)
    def opened(self, event: OptionList.OptionSelected) -> None:
        """Open what was found."""
        record = self._found.get(event.option.id or "")
        if record is not None:
            open_record(self.app, record.noun, record.id)
