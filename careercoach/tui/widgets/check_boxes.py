"""Check boxes that are signs, so that nobody needs to see a colour to know what is chosen."""

from textual.strip import Strip
from textual.widgets import OptionList, SelectionList

from careercoach.tui.widgets.marked import CURSOR, line_of_front, of_row, with_sign

CHOSEN, NOT_CHOSEN = "[x] ", "[ ] "


class CheckBoxes(SelectionList[str]):
    """A list of check boxes whose sign says what is chosen: Textual's own differ by colour alone."""

    @property
    def row_in_front(self) -> int:
        """The first line of the row in front."""
        return line_of_front(self)

    def render_line(self, y: int) -> Strip:
        """The sign of the cursor, the box, and the words; a heading has no box."""
        drawn = OptionList.render_line(self, y)
        row, line = of_row(self, y)
        if row is None:
            return drawn
        option, box = self.get_option_at_index(row), ""
        if not option.disabled:
            box = (CHOSEN if option.value in self.selected else NOT_CHOSEN) if line == 0 else " " * len(CHOSEN)
        return with_sign(drawn, (CURSOR if row == self.highlighted and line == 0 else " ") + box)
