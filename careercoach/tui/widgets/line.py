"""One line to write in, drawn so that a control character in it can do nothing to the terminal."""

from typing import Any

from rich.text import Text
from textual import events
from textual.widgets import Input

from careercoach.tui.text import shortened
from careercoach.visible import visible


class Line(Input):
    """An Input whose value may hold anything; typing goes on where the text ends, and never replaces it unasked."""

    def __init__(self, value: str | None = None, *, keeps_lines: bool = False, **settings: Any) -> None:
        """As for Textual's Input, but that nothing is selected on arrival unless ``select_on_focus`` asks for it.

        ``keeps_lines`` leaves the line ends of a paste as they are, and draws them as ↵; else it becomes one line.
        """
        self._keeps_lines = keeps_lines
        self._comes = False
        """Whether one has come to it, and not clicked in it yet."""
        super().__init__(value, **({"select_on_focus": False} | settings))
        self.cursor_blink = False  # a screen reader would say the line again each time, and a slow line carry it
        self._hint = self.placeholder
        self.cursor_position = len(self.value)

    def on_focus(self) -> None:
        """One comes to it."""
        self._comes = True

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """The click that one comes with selects as a key would; the next one goes between the letters."""
        if self._comes and self.select_on_focus:
            event.prevent_default()
        self._comes = False

    def hint(self, words: str) -> None:
        """Say in an empty line what is meant to stand there."""
        self._hint = words
        self._draw_hint()

    def on_resize(self) -> None:
        """What does not fit ends with an ellipsis."""
        self._draw_hint()

    def _draw_hint(self) -> None:
        room = self.content_size.width
        self.placeholder = shortened(str(self._hint), room) if room else self._hint

    def on_paste(self, event: events.Paste) -> None:
        """Take all that is pasted: Textual's own keeps only the first line."""
        event.prevent_default()
        event.stop()
        self._take(event.text)

    def action_paste(self) -> None:
        """Take what was copied in here, as a paste from outside."""
        self._take(self.app.clipboard)

    def _take(self, text: str) -> None:
        words = "\n".join(text.splitlines()) if self._keeps_lines else joined(text)
        self.replace(words, *self.selection)

    @property
    def _value(self) -> Text:
        """The value as it is drawn.

        Why override a private property: Textual's own sends escape sequences in the value to the terminal.
        """
        return Text(visible_in_place(self.value.replace("\n", "↵")), no_wrap=True, overflow="ignore", end="")


def joined(text: str) -> str:
    """One line as it is, and several with one blank between two."""
    lines = [line for line in text.splitlines() if line.strip()] or text.splitlines()[:1]
    return " ".join(line.strip() for line in lines) if len(lines) > 1 else "".join(lines)


def visible_in_place(words: str) -> str:
    """The words as one may draw them, every sign in its place so that the cursor stays right."""
    return "".join(" " if sign in "\n\u2028\u2029" else sign if sign == "\t" else visible(sign) for sign in words)
