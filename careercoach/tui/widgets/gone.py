"""A box that says that what is in front is not on file any more. Letters that were meant for it do nothing here."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from careercoach.tui.widgets.leaving import Box

_KEPT = "What you wrote is kept: Today has it."
_BACK = "It was deleted or taken back; see the history."


class Gone(Box[None]):
    """Says what is gone and what is kept; only Esc leaves it, so that nobody types themselves past it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back", show=False)]

    def __init__(self, what: str, *, written: bool) -> None:
        """``what`` is gone, in capitals; ``written`` says that something was being written there, which is kept."""
        super().__init__()
        self._what = what
        self._said = (_KEPT, _BACK) if written else (_BACK,)

    def compose(self) -> ComposeResult:
        """What is gone, what is kept, and the key."""
        with Vertical(classes="box"):
            yield Static(Content(f"{self._what} IS NOT ON FILE ANY MORE"), classes="heading")
            yield Static(Content("\n".join(self._said)), classes="told")
            yield Static(Content("Esc goes back"), classes="muted hint")
