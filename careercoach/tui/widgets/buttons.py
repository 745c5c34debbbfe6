"""Buttons side by side, going on in the next line where there is no room."""

from textual.geometry import Offset, Size
from textual.layout import ArrangeResult, Layout
from textual.layouts.horizontal import HorizontalLayout
from textual.widget import Widget


class _Wrapping(HorizontalLayout):
    """From left to right like words in a line; what does not fit begins the next one."""

    name = "wrapping"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Place them side by side, then move what lies beyond the end to lines of its own."""
        placed, lines, begins = [], 0, 0
        for each in super().arrange(parent, children, size, greedy):
            if each.region.right - begins > size.width and each.region.x > begins:
                lines, begins = lines + 1, each.region.x
            placed.append(each._replace(region=each.region.translate(Offset(-begins, lines))))
        return placed


_WRAPPING = _Wrapping()


class Buttons(Widget):
    """A line of buttons; in a narrow terminal it becomes several, so that none is cut off."""

    @property
    def layout(self) -> Layout:
        """From left to right, wrapped."""
        return _WRAPPING
