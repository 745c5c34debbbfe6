"""Screens without frames, bars and charts, for somebody who hears them: a screen reader names each sign of them."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.reactive import reactive

from careercoach.tui.cover import FRAMES

_WRITTEN = {**dict.fromkeys(FRAMES, " "), ord("▸"): " ", ord("●"): "*", ord("○"): " "}
"""What stands in place of a sign, by its number; * stands before what is chosen."""


class Bare(LineFilter):
    """Writes a blank for whatever is only drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments without what is drawn, each as wide as before."""
        return [Segment(text.translate(_WRITTEN), style, control) for text, style, control in segments]


class DrawsNoLines(App[int]):
    """A program that can leave out what is only drawn."""

    is_bare = reactive(False, init=False)
    _bare = Bare()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line that is drawn goes through."""
        return [*super().get_line_filters(), self._bare] if self.is_bare else super().get_line_filters()

    def watch_is_bare(self) -> None:
        """Draw everything anew."""
        for screen in self.screen_stack:
            for widget in (screen, *screen.query("*")):
                widget.refresh()
