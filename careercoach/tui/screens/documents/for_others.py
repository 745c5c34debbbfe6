"""The words in which others read one line: said once, and used by every document for somebody else."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from careercoach.queries.documents import for_others
from careercoach.tui import text
from careercoach.tui.program import Program, program_of
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line

WORDED = ("accomplishment", "goal", "step", "promise", "note", "feedback", "agenda item")
"""What can be worded for others, by noun."""


class SayForOthers(Box[str]):
    """A line as others would read it, to change; the answer is what they are to read."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back", show=False)]

    def __init__(self, thing: str, why: str) -> None:
        """``thing`` is the id of what is worded, ``why`` what is in doubt about it; blank for nothing."""
        super().__init__()
        self._thing = thing
        self._why = why

    def compose(self) -> ComposeResult:
        """What is in doubt, the line, and what Enter does."""
        with Vertical(classes="box"):
            yield Static(Content("SAY IT FOR OTHERS"), classes="heading")
            if self._why:
                yield Static(text.line(self._why), classes="muted")
            yield Line(for_others.to_begin_with(program_of(self).reading, self._thing), id="words", compact=True)
            yield Static(
                Content("\nEnter: documents for others say it so; your own words stay. Esc goes back."),
                classes="muted",
            )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back with the words."""
        event.stop()
        if event.value.strip():
            self.dismiss(event.value)


def say(program: Program, thing: str, why: str, then: Callable[[], None]) -> None:
    """Ask for the words of a thing, keep them, and go on with ``then``."""

    def keep(words: str | None) -> None:
        if words is None:
            return
        from careercoach.services.documents import for_others as writing

        program.act(lambda session: writing.say(session, thing, words), "Kept for documents for others.")
        then()

    program.ask(SayForOthers(thing, why), keep)
