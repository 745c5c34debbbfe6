"""A question before something is done that one may not mean: do it, or leave it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.leaving import Box


class Decide(Box[bool]):
    """Answers True when it is to be done. The cursor begins at leaving it, as Esc does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", "Back", show=False),
        Binding("left,right", "app.focus_next", "The other", show=False),
    ]

    def __init__(self, question: str, do: str) -> None:
        """``question`` says all there is to know, ``do`` is what it is called to do it."""
        super().__init__()
        self._question = question
        self._do = do

    def compose(self) -> ComposeResult:
        """The question whole, and two ways."""
        with Vertical(classes="box"):
            yield Static(Content(self._question))
            with Buttons(classes="ways"):
                yield Button(self._do, id="do")
                yield Button("Leave it", id="leave", variant="primary")
            yield Static(Content("← → and Enter choose, Esc leaves it"), classes="muted hint")

    def on_mount(self) -> None:
        """Begin at leaving it."""
        self.query_one("#leave").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go back with the answer."""
        event.stop()
        self.dismiss(event.button.id == "do")
