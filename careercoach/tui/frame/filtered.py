"""A list that shows less while one types: a line above it, how many are left, and the signs there are."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from careercoach.coach.filtering import holds
from careercoach.materials import Unfinished
from careercoach.tui.commands import Command
from careercoach.tui.frame.listing import Identified, ListPlace
from careercoach.tui.frame.place import Flow
from careercoach.tui.widgets.line import Line

FILTER = Command("slash", "Filter", "filter", "Only what has your words", shown="/", footer=False)

_ALL = 1_000_000
"""More than any file holds."""


class Filtered(ListPlace):
    """Subclasses leave out what ``typed`` does not want, and say in ``counted`` what is left.

    Textual takes a screen's styles from its first class, so this one stands second.
    """

    LEGEND: ClassVar[str] = ""
    """The signs that may be typed besides words."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Filter", show=False),
        Binding("escape", "unfilter", "Everything", show=False),
        Binding("down", "into", "To the list", show=False),
    ]

    typed = ""
    """What is in the line; blank shows everything."""

    def counted(self) -> str:
        """How many are left of how many."""
        raise NotImplementedError

    @property
    def narrowed(self) -> bool:
        """An empty list is no empty place while something is left out."""
        return bool(self.typed) or super().narrowed

    def is_wanted(self, begun: Unfinished) -> bool:
        """Whether it holds what is typed."""
        return not self.typed or holds(f"{begun.title} {begun.what} unfinished", self.typed)

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """The list's own, and the filter where the list does not name it itself."""
        own = super().commands_now
        return own if any(each.action == FILTER.action for each in own) else (*own, FILTER)

    def compose_filter(self) -> ComposeResult:
        """The line, away until it is asked for."""
        with Vertical(id="filter"):
            with Horizontal(id="filtering"):
                yield Line(placeholder="Words", id="wanted", compact=True)
                yield Static(id="left-over")
            yield Static(Content(f"{self.LEGEND}  esc Everything".strip()), classes="muted")

    def compose_body(self) -> ComposeResult:
        """The line above the list."""
        yield from self.compose_filter()
        yield from super().compose_body()

    def _show(self, place: int) -> None:
        super()._show(place)
        self.query_one("#left-over", Static).update(Content(self.counted()))

    def action_filter(self) -> None:
        """Type in the line."""
        self.add_class("-filtering")
        self.query_one("#wanted").focus()

    def action_unfilter(self) -> None:
        """Show everything again; where nothing is left out, Esc means what it means elsewhere."""
        if not self.has_class("-filtering"):
            self.app.call_later(self.app.run_action, "app.how_to_leave")
            return
        self.show_everything()
        self.show()

    def show_everything(self) -> None:
        """Put the line away, with what is in it."""
        self.remove_class("-filtering")
        self.query_one("#wanted", Input).value = self.typed = ""
        self.action_into()

    def action_into(self) -> None:
        """From the line into the list."""
        self.query_one(OptionList).focus()

    @on(Input.Changed, "#wanted")
    def _narrow_down(self, event: Input.Changed) -> None:
        event.stop()
        if event.value.strip() != self.typed:
            self.typed = event.value.strip()
            self._show(0)

    @on(Input.Submitted, "#wanted")
    def _to_the_list(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_into()


class FilteredFlow(Filtered, Flow):
    """Such a list as a flow: Esc shows everything again, then goes back."""

    def action_back(self) -> None:
        """Put the line away; without one, go back."""
        if self.has_class("-filtering"):
            self.action_unfilter()
        else:
            super().action_back()


class FilteredPages(Filtered):
    """A list read by pages that knows no words: what is typed is looked for in what ``said`` says of each record.

    All of it is read once as one begins to type, and again when the file has changed.
    """

    _every: tuple[tuple[Identified, str], ...] | None = None
    _left: Sequence[Identified] = ()

    def said(self, record: Any) -> str:
        """All that one may look for of a record."""
        raise NotImplementedError

    def wanted(self, limit: int, offset: int) -> Sequence[Identified]:
        """One page of what is left."""
        return self._left[offset : offset + limit] if self.typed else super().wanted(limit, offset)

    def show(self) -> None:
        """Read the file again."""
        self._every = None
        super().show()

    def counted(self) -> str:
        """How many are left of how many."""
        return f"{len(self._left):,} of {len(self._every or ()):,}" if self.typed else ""

    def _show(self, place: int) -> None:
        if self.typed:
            if self._every is None:
                self._every = tuple((one, self.said(one)) for one in self.page(_ALL, 0))
            self._left = [one for one, words in self._every if holds(words, self.typed)]
        super()._show(place)
