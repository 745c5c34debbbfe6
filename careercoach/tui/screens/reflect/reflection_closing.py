"""The end of a topic: what was written today, and the topic that comes next."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from careercoach.content.questions import Topic
from careercoach.queries.reflect import questions as stored
from careercoach.queries.reflect import reflections
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.buttons import Buttons


class ReflectionClosing(Flow):
    """A short and kind end."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("f2", "Next topic", "on", "The next topic"),
        Command("escape", "Done", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, topic: str) -> None:
        """``topic`` is the key of the topic that was gone through, or of the round of favourites."""
        super().__init__()
        self._topic = topic

    def compose_body(self) -> ComposeResult:
        """A sentence, what was written, and the two ways on."""
        topics = stored.offered(self.program.reading, self.program.today)
        keys = [one.key for one in topics]
        self._next = topics[keys.index(self._topic) + 1 if self._topic in keys[:-1] else 0]
        with VerticalScroll(id="closing", classes="body", can_focus=False):
            yield Static(id="kind", classes="column")
            yield Static(id="written", classes="column")
        with Buttons(id="buttons"):
            yield Button(f"Next topic: {self._next.title}", id="on", variant="primary")
            yield Button("Done", id="back")

    def on_mount(self) -> None:
        """Begin at the way out, which is as good as going on."""
        self.query_one(TitleBar).name_it(Content(f"Reflect › {self._round().title}"))
        self.query_one("#back").focus()

    def show(self) -> None:
        """What was written today."""
        today = self.program.today
        asked = {each.key for one in self._round().questions for each in (one, *one.follow_ups)}
        given = [one for one in reflections.listed(self.program.reading, on=today) if one.question in asked]
        words = "That was the last question." if given else "That was the last. They wait."
        self.query_one("#kind", Static).update(Content(f"{words}\n"))
        blocks = [
            Content.assemble(text.line(one.asked, "$muted"), "\n", text.prose(one.answer), "\n") for one in given[::-1]
        ]
        self.query_one("#written", Static).update(Content("\n").join(blocks))

    def _round(self) -> Topic:
        return stored.topic(self.program.reading, self._topic, self.program.situation)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Both ways on."""
        event.stop()
        self.action_on() if event.button.id == "on" else self.action_back()

    def action_on(self) -> None:
        """Go on with the next topic."""

        self.program.replace(routes.Reflect(self._next.key))
