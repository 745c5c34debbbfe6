"""An unfinished text that no form takes up any more: it is shown, so that it can be copied, until it is thrown away."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from careercoach.coach.drafts import began, kind, readable
from careercoach.queries import drafts
from careercoach.queries.start import unfinished
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.frame.slip import throw_away
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.prose import Prose


class LeftoverText(Flow):
    """The text as it was typed."""

    TITLE_WORDS = "What you began"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("escape", "Back", "back", "Go back; it stays", shown="esc"),
        Command("b", "Copy", "copy", "Copy the text"),
        Command("d,delete", "Throw away", "throw_away", "Take it off the list"),
        Command("u", "Undo", "app.undo", "Take back the last act"),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, draft: int) -> None:
        """``draft`` is its number."""
        super().__init__()
        self._draft = draft

    def compose_body(self) -> ComposeResult:
        """What it is, why it stands here, and the text."""
        with Vertical(classes="body"):
            yield Static(id="began", classes="column")
            yield Static(
                Content("Its place is gone. Copy what you need."),
                classes="muted column",
            )
            yield Prose(id="leftover", lines=10)
            with Buttons(id="buttons"):
                yield Button("Copy", id="copy", variant="primary")
                yield Button("Throw away", id="throw_away")

    def show(self) -> None:
        """The text as it is on file; once it was thrown away there is nothing to show."""
        found = drafts.numbered(self.program.reading, self._draft)
        if found is None:
            self.dismiss(None)
            return
        _, what = kind(found.key)
        words = began(found.title, what, found.on, self.program.today)
        self.query_one("#began", Static).update(Content.styled(words, "bold"))
        field = self.query_one(Prose)
        field.read_only = True
        field.load_text(readable(found.key, found.text))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The two ways on that are drawn."""
        event.stop()
        getattr(self, f"action_{event.button.id}")()

    def action_copy(self) -> None:
        """Put the text on the clipboard."""
        self.app.copy_to_clipboard(self.query_one(Prose).text)
        self.program.say(Content("Copied, if your terminal allows it."))

    def action_throw_away(self) -> None:
        """Take it off the list."""
        for one in unfinished.listed(self.program.reading):
            if one.number == self._draft:
                throw_away(self.program, one)
