"""What two changed at the same time: both shown side by side, and the person says whose words stay."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from careercoach.fields.field import Field, Raw
from careercoach.frozen import Frozen
from careercoach.tui import text
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.marked import MarkedList

_WIDTH = 48
"""Columns for either side's words."""


class Both(Frozen):
    """A field that was changed here and elsewhere. ``words`` are those for ids that were picked."""

    field: Field
    mine: Raw
    theirs: Raw
    words: Sequence[tuple[str, str]] = ()

    def said(self, raw: Raw) -> str:
        """One side in words."""
        known = dict(self.words) | dict(self.field.choices)
        words = [known.get(one, one) for one in (raw if isinstance(raw, list) else [raw])]
        return text.shortened(" · ".join(words), _WIDTH) or "nothing"


class ChangedMeanwhile(Box[list[str] | None]):
    """Answers with the names of the fields in which what others wrote stays; None goes back to writing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "all(False)", "Mine", show=False),
        Binding("2", "all(True)", "Theirs", show=False),
        Binding("space", "switch", "The other", show=False),
        Binding("escape", "dismiss(None)", "Back", show=False),
    ]

    def __init__(self, both: Sequence[Both]) -> None:
        """``both`` are the fields in question; to begin with one's own words stay."""
        super().__init__()
        self._both = both
        self._theirs: set[str] = set()

    def compose(self) -> ComposeResult:
        """What happened, the fields, and the keys."""
        with Vertical(classes="box"):
            yield Static(Content("CHANGED MEANWHILE"), classes="heading")
            yield Static(Content("Whose words stay?"), classes="told")
            yield MarkedList(*[Option(self._side_by_side(one), id=one.field.name) for one in self._both])
            yield Static(Content("1 mine · 2 theirs · Space switches · Enter done · Esc back"), classes="muted hint")

    def on_mount(self) -> None:
        """Begin at the first field."""
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_selected(self) -> None:
        """Go on with what is marked."""
        self.dismiss([one.field.name for one in self._both if one.field.name in self._theirs])

    def action_all(self, theirs: bool) -> None:
        """Keep all of one side."""
        self.dismiss([one.field.name for one in self._both] if theirs else [])

    def action_switch(self) -> None:
        """Mark the other side of the highlighted field."""
        options = self.query_one(OptionList)
        if options.highlighted is None:
            return
        one = self._both[options.highlighted]
        self._theirs ^= {one.field.name}
        options.replace_option_prompt_at_index(options.highlighted, self._side_by_side(one))

    def _side_by_side(self, one: Both) -> Content:
        lines: list[Content | str | tuple[str, str]] = [(one.field.label or "The words beside it", "bold")]
        for side, raw, here in (
            ("yours", one.mine, one.field.name not in self._theirs),
            ("changed meanwhile to", one.theirs, one.field.name in self._theirs),
        ):
            lines += ["\n", ("● " if here else "○ ", "$primary"), (f"{side}: ", "$muted"), one.said(raw)]
        return Content.assemble(*lines)
