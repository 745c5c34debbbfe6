"""The bare Textual app that moving in a list is compared with."""

from textual.app import App, ComposeResult
from textual.widgets import OptionList


class MinimalList(App[None]):
    """A hundred lines of text."""

    def compose(self) -> ComposeResult:
        """The lines that are gone through."""
        yield OptionList(*(f"ready for you {number}" for number in range(100)))


if __name__ == "__main__":
    MinimalList().run()
