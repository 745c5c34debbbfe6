"""A screen that opens is given its looks once and laid out once.

Why override what is private: Textual does each twice before the first picture, and works out where all stands a third
time for whoever asks where one thing does, as the cursor does: 0.07 of what a bare Textual app costs.
"""

from typing import TypeVar

from textual._compositor import Compositor, ReflowResult
from textual.events import ScreenResume
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

T = TypeVar("T")


class _Arranged(Compositor):
    """Knows after each layout where all stands."""

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lay all out: that holds for what is out of sight, too."""
        found = super().reflow(parent, size)
        self._full_map_invalidated = False
        return found


class LaidOutOnce(Screen[T]):
    """A screen that does nothing again that was just done."""

    _was_in_front = False

    def __init__(self, *names: str | None, **named: str | None) -> None:
        """As any screen."""
        super().__init__(*names, **named)
        self._compositor = _Arranged()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Come to the front: the first time, each part has been given its looks just now."""
        event.refresh_styles &= self._was_in_front
        self._was_in_front = True

    def _screen_resized(self, size: Size) -> None:
        """Lay all out in another size; what needs it in the same one asks for it itself."""
        if size != self._compositor.size:
            super()._screen_resized(size)
