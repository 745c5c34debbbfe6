"""The words in which others read one line: said once, and used by every document for somebody else."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from careercoach.frozen import Frozen
from careercoach.queries.documents import for_others
from careercoach.tui import text
from careercoach.tui.program import Program, program_of
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line

WORDED = ("accomplishment", "goal", "step", "promise", "note", "feedback", "agenda item")
"""What can be worded for others, by noun."""


class Said(Frozen):
    """What is to be read of a line; ``everybody`` reads it so, and not its reader alone. No words leave it as it is."""

    words: str
    everybody: bool


class SayForOthers(Box[Said]):
    """A line as others would read it, to change; the answer is what they are to read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", show=False),
        Binding("f2", "everybody", "Everybody", show=False),
        Binding("down", "leave", "The next line", show=False),
    ]

    def __init__(self, thing: str, why: str, reader: str | None = None) -> None:
        """``thing`` is the id of what is worded, ``why`` what is in doubt about it; blank for nothing. ``reader`` is
        the name of who reads it, None for nobody by name.
        """
        super().__init__()
        self._thing = thing
        self._why = why
        self._reader = reader

    def compose(self) -> ComposeResult:
        """What is in doubt, the line, and what Enter does."""
        who = f"Enter: {self._reader} reads it so; F2: everybody." if self._reader else "Enter: others read it so."
        with Vertical(classes="box"):
            yield Static(Content("SAY IT FOR OTHERS"), classes="heading")
            if self._why:
                yield Static(text.line(self._why), classes="muted")
            yield Line(for_others.to_begin_with(program_of(self).reading, self._thing), id="words", compact=True)
            yield Static(
                Content.assemble("\n", text.line(who), " Your own words stay. Down leaves it, Esc goes back."),
                classes="muted",
            )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on with the words, for this reader."""
        event.stop()
        self._say(everybody=self._reader is None)

    def action_everybody(self) -> None:
        """Go on with the words, for everybody."""
        self._say(everybody=True)

    def action_leave(self) -> None:
        """Go on without words."""
        self.dismiss(Said("", everybody=False))

    def _say(self, *, everybody: bool) -> None:
        words = self.query_one("#words", Line).value
        if words.strip():
            self.dismiss(Said(words, everybody))


def say(
    program: Program,
    thing: str,
    why: str,
    then: Callable[[], None],
    *,
    reader: str | None = None,
    left: Callable[[], None] | None = None,
) -> None:
    """Ask for the words of a thing, keep them, and go on with ``then``; with ``left`` where it is left as it is."""

    def keep(said: Said | None) -> None:
        if said is None:
            return
        if not said.words:
            (left or then)()
            return
        from careercoach.services.documents import for_others as writing

        whom = None if said.everybody else reader
        kept = f"Kept for {whom}." if whom else "Kept for documents for others."
        program.act(lambda session: writing.say(session, thing, said.words, whom), kept)
        then()

    program.ask(SayForOthers(thing, why, reader), keep)
