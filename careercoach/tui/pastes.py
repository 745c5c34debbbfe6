"""A paste goes into the field in front whole, and nowhere else: in a list its letters and line ends are no commands."""

from textual import events
from textual.app import App
from textual.content import Content
from textual.widgets import Input, TextArea

from careercoach.tui.widgets.bars import say
from careercoach.tui.widgets.line import Line, joined

NOWHERE = "A paste needs a field to stand in; open one first. Nothing was done with it."


class PastesIntoFields(App[int]):
    """An app in which no line of a paste is dropped."""

    async def on_event(self, event: events.Event) -> None:
        """Fit a paste into the field in front, or say that there is none."""
        if isinstance(event, events.Paste) and not event.is_forwarded:
            if not isinstance(self.focused, Input | TextArea):
                say(self, Content(NOWHERE), problem=True)
                return
            if isinstance(self.focused, Input) and not isinstance(self.focused, Line):
                event = events.Paste(joined(event.text))  # such as the palette's, which would take its first line alone
        await super().on_event(event)
