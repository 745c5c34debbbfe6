"""A place to write: Enter is a new line, Tab moves on, F4 opens one's own editor.

As a field of a form, Enter on an empty line at the end goes on to what comes after it, and so does ↓ on the last line.
"""

import os
from pathlib import Path

from rich.text import Text
from textual import events
from textual.app import SuspendNotSupported
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea

from careercoach import editor
from careercoach.content.remedies import on_screen
from careercoach.errors import CareerCoachError
from careercoach.tui.program import program_of
from careercoach.tui.widgets.bars import say
from careercoach.tui.widgets.line import visible_in_place


class Prose(TextArea):
    """Text of several lines."""

    class CameBack(Message):
        """Text has come back from one's own editor; until it is on disk here, its working file must stay."""

        def __init__(self, words: str, path: Path) -> None:
            """``path`` is the working file that holds the words too."""
            super().__init__()
            self.words = words
            self.path = path

    class WentOn(Message):
        """Enter was pressed on an empty line at the end of a text that ``goes_on``."""

    BINDINGS = [Binding("f4", "open_editor", "My editor", show=False)]

    def __init__(
        self, text: str = "", *, hint: str = "", lines: int = 3, goes_on: bool = False, id: str | None = None
    ) -> None:
        """``hint`` is our own wording shown while empty; ``lines`` the height; ``goes_on`` makes it a form's field."""
        super().__init__(
            text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False, placeholder=Content(hint), id=id
        )
        self.cursor_blink = False  # as in a line
        self.styles.height = lines
        self.goes_on = goes_on

    def on_focus(self) -> None:
        """Go on where the text ends, when somebody comes to it for the first time."""
        if self.cursor_location == (0, 0):
            self.move_cursor(self.document.end)

    def on_key(self, event: events.Key) -> None:
        """Enter on an empty line at the end leaves the text, without that line; unless more words are typed already.

        Before those it makes no line in an empty text: it was meant for what was answered just before.
        """
        at_end = self.cursor_location == self.document.end and not self.document.get_line(self.cursor_location[0])
        types_on = program_of(self).types_on
        if event.key != "enter" or not self.goes_on or not at_end or (types_on and self.text):
            return
        event.stop()
        event.prevent_default()
        if not types_on:
            self.action_delete_left()
            self.post_message(self.WentOn())

    def action_cursor_down(self, select: bool = False) -> None:
        """A line further; from the last one of a form's field to what comes after it."""
        if self.goes_on and not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)

    def action_cursor_up(self, select: bool = False) -> None:
        """A line back; from the first one of a form's field to what comes before it."""
        if self.goes_on and not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    def load_text(self, text: str) -> None:
        """Put another text in; whoever is writing goes on at its end."""
        super().load_text(text)
        if self.has_focus:
            self.move_cursor(self.document.end)

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn: a control character in it can do nothing to the terminal."""
        return Text(visible_in_place(self.document.get_line(line_index)), end="", no_wrap=True)

    def action_open_editor(self) -> None:
        """Write this text in one's own editor; coming back is one step to undo."""
        try:
            with self.app.suspend():
                desk = program_of(self).desk
                edited = editor.edit(self.text, "text", desk.places.drafts, desk.settings.programs(os.environ))
        except SuspendNotSupported:
            say(self.app, Content("Your editor does not open here; write here."))
            return
        except CareerCoachError as error:
            say(self.app, Content(on_screen(error)), problem=True)
            return
        words = edited.text.rstrip("\n")
        if words != self.text.rstrip("\n"):
            self.replace(words, self.document.start, self.document.end)
        if edited.path:
            self.post_message(self.CameBack(words, edited.path))
