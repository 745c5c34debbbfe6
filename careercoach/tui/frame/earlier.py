"""What belongs to earlier positions, on asking: the same key on every screen that speaks of the present one."""

from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from careercoach.coach import positions as wording
from careercoach.queries import positions
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Desktop

EARLIER = Command(
    "w",
    "Earlier positions",
    "earlier",
    "Earlier positions, or not",
    footer=False,
)


class SpeaksOfNow(Desktop):
    """A screen that leaves out what belongs to positions that are over, until it is asked for that.

    Textual takes a screen's styles from the first class it is made of, so this one stands second.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings([EARLIER])]

    also_earlier = False
    """Whether it was asked for."""

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """The key is only spoken of where something may be left out."""
        own = super().commands_now
        return (*own, EARLIER) if self._over() else own

    def left_out(self, day: date | None = None) -> frozenset[str]:
        """The ids of the positions that a page about that day leaves out; None means today."""
        return frozenset() if self.also_earlier else self._over(day)

    def more(self, count: int, *, noun: str = "", does: str = "shows") -> Content:
        """The line that says how much is left out; once it is shown, how to leave it out again. Blank for nothing."""
        shown = "Earlier positions too; w hides them." if self.also_earlier else ""
        return Content.styled(wording.more(count, EARLIER.key, noun=noun, does=does) or shown, "$muted")

    def action_earlier(self) -> None:
        """Show what is earlier, or leave it out again."""
        if self._over() or self.also_earlier:
            self.also_earlier = not self.also_earlier
            self.show()
        else:
            self.program.say(Content("Nothing is left out here."))

    def _over(self, day: date | None = None) -> frozenset[str]:
        return positions.left_out(self.program.reading, day or self.program.today)
