"""Lists whose cursor is a sign, so that nobody needs to see a colour to find it."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList

CURSOR = "›"
"""Stands before the row in front."""


@runtime_checkable
class HasRowInFront(Protocol):
    """A widget in which one row is in front."""

    @property
    def row_in_front(self) -> int:
        """Its line on screen, counted from the widget's first one."""


class MarkedList(OptionList):
    """A list with a sign before the row in front: Textual's own tells it by its colour alone."""

    @property
    def row_in_front(self) -> int:
        """The first line of the row in front."""
        return line_of_front(self)

    def on_resize(self) -> None:
        """What stands below or beside it may have taken rows: the row in front stays in sight."""
        self.scroll_to_highlight()

    def render_line(self, y: int) -> Strip:
        """A line as Textual draws it; its first column, blank elsewhere, holds the sign of the cursor."""
        drawn = super().render_line(y)
        row, line = of_row(self, y)
        in_front = row is not None and (row, line) == (self.highlighted, 0)
        return with_sign(drawn, CURSOR) if in_front else drawn


def of_row(listed: OptionList, y: int) -> tuple[int | None, int]:
    """The row that a line on screen belongs to, None below the last one, and which of its lines it is.

    Why a private name of Textual: it offers no public way to ask which row a line belongs to.
    """
    at = listed.scroll_offset.y + y
    return listed._lines[at] if at < len(listed._lines) else (None, 0)


def line_of_front(listed: OptionList) -> int:
    """The line on screen of the row in front; 0 without one."""
    first = next((at for at, (row, _) in enumerate(listed._lines) if row == listed.highlighted), 0)
    return max(first - listed.scroll_offset.y, 0)


def with_sign(drawn: Strip, sign: str) -> Strip:
    """The line with a sign in its first column; what is longer moves the rest to the right."""
    first: Iterable[Segment] = drawn.crop(0, 1)
    return Strip([*(Segment(sign, segment.style) for segment in first), *drawn.crop(1)])
