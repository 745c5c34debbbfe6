"""A box that asks for a few words. What is half typed waits under its key until the words are kept."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from careercoach.tui import text
from careercoach.tui.frame.slip import Slip
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line


class SayInWords(Box[str | None]):
    """Answers with what was typed, None when that is nothing.

    The act that keeps the words forgets the draft under the same key; until then it stays on disk.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back", show=False)]

    def __init__(
        self, key: str, heading: str, about: str, *, words: str = "", hint: str = "Enter keeps it, Esc changes nothing"
    ) -> None:
        """``key`` is that of the draft, ``heading`` the question in capitals, ``about`` the words that it is about.

        ``words`` stand there to begin with; ``hint`` says what keys do.
        """
        super().__init__()
        self._slip = Slip(self, key, self.flush)
        self._heading = heading
        self._about = about
        self._words = words
        self._hint = hint

    def compose(self) -> ComposeResult:
        """What it is about, the line, and the keys."""
        draft = self._slip.take_up()
        with Vertical(classes="box"):
            yield Static(Content(self._heading), classes="heading")
            yield Static(text.line(self._about), classes="told")
            yield Line(draft.text if draft else self._words, id="words", compact=True)
            yield Static(Content(self._hint), classes="muted hint")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something was typed: a draft follows."""
        event.stop()
        self._slip.touched()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back with the words."""
        event.stop()
        self._leave(event.value.strip() or None)

    def action_back(self) -> None:
        """Go back without an answer; what is typed waits."""
        self._leave(None)

    def flush(self) -> None:
        """Keep what was typed, unless it is what stood there to begin with."""
        typed = self.query_one("#words", Input).value
        self._slip.keep_words("" if typed == self._words else typed)

    def leave(self) -> None:
        """The program ends: the words wait."""
        self.flush()

    def _leave(self, words: str | None) -> None:
        self.flush()
        self._slip.close()
        self.dismiss(words)
