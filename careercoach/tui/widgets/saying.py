"""A box that asks for a few words."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from careercoach.tui import text
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line


class SayInWords(Box[str | None]):
    """Answers with what was typed, None when that is nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back", show=False)]

    def __init__(self, heading: str, about: str, *, hint: str = "Enter keeps it, Esc changes nothing") -> None:
        """``heading`` is the question in capitals, ``about`` the words that it is about, ``hint`` says what keys do."""
        super().__init__()
        self._heading = heading
        self._about = about
        self._hint = hint

    def compose(self) -> ComposeResult:
        """What it is about, the line, and the keys."""
        with Vertical(classes="box"):
            yield Static(Content(self._heading), classes="heading")
            yield Static(text.line(self._about), classes="told")
            yield Line(id="words", compact=True)
            yield Static(Content(self._hint), classes="muted hint")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back with the words."""
        event.stop()
        self.dismiss(event.value.strip() or None)
