"""Where the terminal's own cursor stands: at what is in front, although the screens do not show it.

Why: after an arrow or Tab a screen reader for terminals says the line in which that cursor is, and a braille display or
a magnifier follows it. Textual moves it in fields to type in alone.
"""

from textual.app import App
from textual.geometry import Offset

from careercoach.tui.widgets.marked import HasRowInFront
from careercoach.tui.writing_here import is_written_in


class CaretInFront(App[int]):
    """An app whose cursor goes with the focus, and in a list with its row."""

    _typed_at = Offset(0, 0)

    @property
    def cursor_position(self) -> Offset:
        """Where it stands when the screen is drawn."""
        front = self.focused
        if front is None or is_written_in(front):
            return self._typed_at
        row = front.row_in_front if isinstance(front, HasRowInFront) else 0
        return front.content_region.offset + Offset(0, row)

    @cursor_position.setter
    def cursor_position(self, at: Offset) -> None:
        """A field to type in says where one types."""
        self._typed_at = at
