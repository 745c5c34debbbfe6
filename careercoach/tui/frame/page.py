"""A page to read: it scrolls, and Esc goes back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from careercoach.errors import NotFound
from careercoach.tui.frame.place import Flow


class Page(Flow):
    """Subclasses say in ``words`` what stands on it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll(1)", "Down", show=False),
        Binding("k", "scroll(-1)", "Up", show=False),
    ]

    def words(self) -> Content:
        """Everything on the page. Raises NotFound once what it is about is gone."""
        raise NotImplementedError

    def compose_body(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll(classes="body", id="page"):
            yield Static(id="words")

    def on_mount(self) -> None:
        """Arrow keys scroll at once."""
        self.query_one("#page").focus()

    def show(self) -> None:
        """Read the file and write the page; what it was about may be gone by now."""
        try:
            words = self.words()
        except NotFound:
            self.dismiss(None)
            return
        self.query_one("#words", Static).update(words)

    def action_scroll(self, by: int) -> None:
        """j and k."""
        self.query_one("#page").scroll_relative(y=by, animate=False)
