"""A paste goes into the field in front whole, and nowhere else: in a list its letters and line ends are no commands.

What the terminal sent that is no text goes nowhere.
"""

from textual import events
from textual.app import App
from textual.content import Content
from textual.widgets import Input

from careercoach.tui.typed_bytes import NOT_TEXT
from careercoach.tui.widgets.bars import say
from careercoach.tui.widgets.line import Line, joined
from careercoach.tui.writing_here import is_written_in

OTHER_ENCODING = "Left out: your terminal has to send UTF-8."


class PastesIntoFields(App[int]):
    """An app in which no line of a paste is dropped."""

    def take_in_what_was_let_go(self, words: str) -> None:
        """Keep or tell what was pasted where nothing is written. Subclasses do."""

    async def on_event(self, event: events.Event) -> None:
        """Fit a paste into the field in front; where there is none it waits, as typed words do. Leave out no text."""
        typed = event.text if isinstance(event, events.Paste) else getattr(event, "character", None)
        if NOT_TEXT in (typed or ""):
            say(self, Content(OTHER_ENCODING), problem=True)
            return
        if isinstance(event, events.Paste) and not event.is_forwarded:
            if not is_written_in(self.focused):
                self.take_in_what_was_let_go(event.text.replace("\r", "\n").strip())
                return
            if isinstance(self.focused, Input) and not isinstance(self.focused, Line):
                event = events.Paste(joined(event.text))  # such as the palette's, which would take its first line alone
        await super().on_event(event)
