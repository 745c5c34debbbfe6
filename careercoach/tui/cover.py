"""Covering the words of every screen for whoever works where others pass behind them; the shape of it all stays."""

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import category

from rich.cells import cell_len
from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.reactive import reactive

BLANK = "▒"
"""What stands in place of each column of a word."""

FRAMES = range(0x2500, 0x25A0)
"""Lines, blocks and shades, of which frames and bars are drawn."""


class Cover(LineFilter):
    """Writes a blank for every letter, figure and sign; spaces, frames and bars stay."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments without their words, each as wide as before."""
        return [Segment(covered(text), style, control) for text, style, control in segments]


@lru_cache(4096)
def covered(text: str) -> str:
    """The text without its words, exactly as wide."""
    return "".join(_blank(sign) for sign in text)


def _blank(sign: str) -> str:
    stays = sign.isspace() or ord(sign) in FRAMES or category(sign) == "Cc"
    return sign if stays else BLANK * cell_len(sign)


class CoversItsWords(App[int]):
    """A program whose words can be covered by one key, and are shown again by the same."""

    is_covered = reactive(False, init=False)
    _cover = Cover()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line that is drawn goes through."""
        return [*super().get_line_filters(), self._cover] if self.is_covered else super().get_line_filters()

    def action_cover(self) -> None:
        """Cover the words, or show them again."""
        self.is_covered = not self.is_covered

    def watch_is_covered(self) -> None:
        """Draw everything anew."""
        for screen in self.screen_stack:
            for widget in (screen, *screen.query("*")):
                widget.refresh()
