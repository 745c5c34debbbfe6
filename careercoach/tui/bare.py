"""Screens for somebody who hears them: without frames, bars and charts, and nothing is drawn that stands there already.

Why: a screen reader for terminals names each sign of a frame, and says whatever is drawn, each time it is.
"""

from collections.abc import Mapping, Sequence

from rich.console import Console, RenderableType
from rich.segment import Segment
from textual._compositor import CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.timer import Timer

from careercoach.tui.cover import FRAMES

_WRITTEN = {**dict.fromkeys(FRAMES, " "), **dict.fromkeys(map(ord, "▸○▰▱"), " "), ord("●"): "*"}
"""What stands in place of a sign, by its number; * stands before what is chosen."""

_SETTLED = 0.15
"""Seconds without a new arrangement of a screen after which it is drawn: Textual arranges one several times."""


class Bare(LineFilter):
    """Writes a blank for whatever is only drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments without what is drawn, each as wide as before."""
        return [Segment(text.translate(_WRITTEN), style, control) for text, style, control in segments]


class Lines(CompositorUpdate):
    """Some whole lines of the screen, by their number from its top."""

    def __init__(self, lines: Mapping[int, Strip]) -> None:
        """``lines`` as they are to stand there."""
        self.lines = lines

    def render_segments(self, console: Console) -> str:
        """As the terminal takes them, with line ends, by which a screen reader tells them apart."""
        return "\n".join(f"\x1b[{y + 1};1H{strip.render(console)}" for y, strip in self.lines.items())


class DrawsNoLines(App[int]):
    """A program that can leave out what need not be heard."""

    is_bare = reactive(False, init=False)
    _bare = Bare()
    _waits: Timer | None = None
    """Runs while a screen is being arranged."""
    _stands: tuple[Size, list[Strip]] = (Size(), [])
    """What stands in the terminal, as far as that is known, and the size it had then."""

    def on_mount(self) -> None:
        """After another program had the terminal, nothing of ours stands there."""
        self.app_resume_signal.subscribe(self, lambda _: self._forget())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line that is drawn goes through."""
        return [*super().get_line_filters(), self._bare] if self.is_bare else super().get_line_filters()

    @property
    def _background_screens(self) -> list[Screen[object]]:
        """What shows around a box is heard as halves of lines: then there is the box alone.

        Why override a private property: Textual asks it alone what lies behind.
        """
        return [] if self.is_bare else super()._background_screens

    def watch_is_bare(self) -> None:
        """Draw everything anew."""
        self._forget()
        for screen in self.screen_stack:
            for widget in (screen, *screen.query("*")):
                widget.refresh()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Draw a screen once it is arranged, and what changes in one that is at once.

        Why private names of Textual: it offers no public way to know that a screen is complete, or what stands there.
        """
        if not (self.is_bare and isinstance(renderable, CompositorUpdate)):
            super()._display(screen, renderable)
        elif isinstance(renderable, LayoutUpdate):
            if self._waits:
                self._waits.stop()
            self._waits = self.set_timer(_SETTLED, self._draw_news)
        elif self._waits is None:
            super()._display(screen, renderable)
            if self._stands[1]:
                self._stands = (self.size, self._picture())

    def _draw_news(self) -> None:
        """Draw the lines that stand otherwise now."""
        self._waits = None
        size, before = self._stands
        now = self._picture()
        known = before if size == self.size else []
        news = {y: strip for y, strip in enumerate(now) if y >= len(known) or strip != known[y]}
        super()._display(self.screen, Lines(news))  # type: ignore[arg-type]  # it asks for a CompositorUpdate by isinstance
        self._stands = (self.size, now)

    def _picture(self) -> list[Strip]:
        """The whole screen, line by line."""
        update = self.screen._compositor.render_update(full=True, screen_stack=self._background_screens)
        return [Strip.join(parts) for parts in update.strips] if isinstance(update, LayoutUpdate) else []

    def _forget(self) -> None:
        self._stands = (Size(), [])
