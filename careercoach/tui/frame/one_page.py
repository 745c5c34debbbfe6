"""A long form on one page: the few fields that matter most, and the rest folded below, named with what is in it."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, Static

from careercoach.coach.forms import worded
from careercoach.fields.field import Field
from careercoach.tui import text
from careercoach.tui.frame.form import FormScreen
from careercoach.tui.frame.form_fields import FieldLabel, Fields, said_in
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.choosing import PickLine

_SAID = 24
"""Columns for what a folded field says."""


class Fold(Static, can_focus=True):
    """The line that stands for the folded fields; Enter, Space or a click opens them and closes them again."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "turn", "Open or close", show=False)]

    class Turned(Message):
        """The fields behind it shall be shown or folded."""

    def action_turn(self) -> None:
        """Say so to the form."""
        self.post_message(self.Turned())

    def on_click(self, event: events.Click) -> None:
        """A click does the same."""
        event.stop()
        self.action_turn()


class OnePage(FormScreen):
    """Subclasses say in ``SHOWN``, line by line, the names of the fields that always show; all others are folded."""

    SHOWN: ClassVar[tuple[tuple[str, ...], ...]] = ()
    BETWEEN: ClassVar[str] = "→"
    """Stands between the first two fields of one line."""

    MAKES: ClassVar[frozenset[str]] = frozenset()
    """The fields in whose list one can write down a new thing."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-beside")]

    @property
    def begins_with(self) -> str:
        """What one came to write."""
        return "title"

    def compose_body(self) -> ComposeResult:
        """The fields that show, the fold with the others, and the buttons."""
        self.begin()
        fields = {field.name: field for field in worded(self.FIELDS, self.situation)}
        shown = {name for line in self.SHOWN for name in line}
        with Fields(id="form"):
            for line in self.SHOWN:
                yield from self._line([fields[name] for name in line])
            yield Fold(id="fold")
            with Vertical(id="folded"):
                for name, field in fields.items():
                    if name not in shown:
                        yield from self._line([field])
        with Buttons(id="buttons"):
            yield Button("Done", id="done", variant="primary")
            yield Button("Discard", id="discard")

    def on_mount(self) -> None:
        """Open the fold if one begins in it; say what is in it."""
        self._fold(open_=self._is_folded(self.goes_on_in))

    def make(self, field: Field, words: str) -> str | None:
        """Make a new thing for one of the fields in ``MAKES``: its id; None, and why is said, when that failed."""
        raise NotImplementedError

    def on_fold_turned(self, event: Fold.Turned) -> None:
        """Show what is folded and begin there, or fold it and come back to its line."""
        event.stop()
        opens = not self.query_one("#folded").display
        self._fold(open_=opens)
        self.query_one(f"#{self._folded()[0].name}" if opens else "#fold").focus()

    def go_to(self, name: str) -> None:
        """A field that is folded is shown first."""
        if self._is_folded(name):
            self._fold(open_=True)
        super().go_to(name)

    def on_descendant_blur(self) -> None:
        """What is in the fold may have changed."""
        if self.is_mounted:
            self._tell()

    def _line(self, fields: list[Field]) -> Iterator[Vertical]:
        """Some fields side by side, the label of the first before them, and below what is said of each."""
        between: list[Static] = [Static(self.BETWEEN, classes="between")] if len(fields) > 1 else []
        first, *others = [self._widget(field) for field in fields]
        yield Vertical(
            Horizontal(
                FieldLabel(fields[0]),
                first,
                *between,
                *others,
                classes=f"line of{len(fields)}",
            ),
            *(Static(classes="problem", id=f"problem-{field.name}") for field in fields),
            classes="field",
        )

    def _widget(self, field: Field) -> Widget:
        widget = super()._widget(field)
        if isinstance(widget, PickLine) and field.name in self.MAKES:
            widget.maker = partial(self.make, field)
        return widget

    def _folded(self) -> list[Field]:
        shown = {name for line in self.SHOWN for name in line}
        return [field for field in worded(self.FIELDS, self.situation) if field.name not in shown]

    def _is_folded(self, name: str) -> bool:
        return name in {field.name for field in self._folded()}

    def _fold(self, *, open_: bool) -> None:
        self.query_one("#folded").display = open_
        self._tell()

    def _tell(self) -> None:
        """The line of the fold: what is in it, then what could be said there."""
        if self.query_one("#folded").display:
            self.query_one("#fold", Static).update(Content.assemble(("▾ ", "$primary"), ("Less", "bold")))
            return
        there: list[Content] = []
        empty: list[str] = []
        for field in self._folded():
            words = said_in(field, self.query_one(f"#{field.name}"))
            name = (field.page or field.label).rstrip("?")
            if words:
                there.append(Content.assemble((f"{name}: ", "$muted"), text.shortened(words, _SAID)))
            else:
                empty.append(name.lower())
        more = Content.styled(" · ".join(empty), "$muted")
        said = Content(" · ").join([*there, more] if empty else there)
        self.query_one("#fold", Static).update(Content.assemble(("▸ ", "$primary"), ("More   ", "bold"), said))
