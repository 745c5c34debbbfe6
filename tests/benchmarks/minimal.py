"""The bare Textual app that first pictures are compared with."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The line that is waited for."""
        yield Static("ready for you")


if __name__ == "__main__":
    Minimal().run()
