"""A list of what belongs to positions, narrowed to one of them."""

from textual.content import Content

from careercoach.coach.positions import called, days_held
from careercoach.queries import positions
from careercoach.records import PositionRecord
from careercoach.tui import text
from careercoach.tui.commands import Command
from careercoach.tui.frame.listing import ListPlace
from careercoach.tui.widgets.choosing import Choose

NARROW = Command("", "Of one position", "of_position", "Only one position")

_EVERYTHING = "everything"


class OfPosition(ListPlace):
    """A list that can be narrowed. Textual takes a screen's styles from its first class, so this one stands second."""

    position: PositionRecord | None = None
    """The one it is narrowed to; None shows everything."""

    @property
    def only(self) -> str | None:
        """The id of that position."""
        return self.position.id if self.position else None

    @property
    def narrowing(self) -> tuple[Command, ...]:
        """The command, once there is something to choose."""
        return (NARROW,) if len(positions.listed(self.program.reading)) > 1 else ()

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """The list's own, and the one that narrows it."""
        return (*super().commands_now, *self.narrowing)

    def above(self) -> Content | None:
        """Which position this is about."""
        return Content.styled(f"ONLY {text.shortened(called(self.position), 60)}", "bold") if self.position else None

    def empty_words(self) -> Content:
        """That nothing belongs to the position; else what the place is for."""
        if self.position is None:
            return super().empty_words()
        name = text.shortened(called(self.position), 60)
        return Content(f"Nothing here belongs to {name}.  ctrl+p, then “{NARROW.label}”, shows everything again.")

    def action_of_position(self) -> None:
        """Choose a position, or everything again."""
        offered = [
            (
                each.id,
                Content.assemble(text.line(called(each)), (f"   {days_held(each, self.program.today)}", "$muted")),
            )
            for each in positions.listed(self.program.reading)
        ]
        self.program.ask(Choose("OF WHICH POSITION?", [(_EVERYTHING, Content("Everything")), *offered]), self._narrow)

    def _narrow(self, chosen: str | None) -> None:
        if chosen is not None:
            self.position = None if chosen == _EVERYTHING else positions.get(self.program.reading, chosen)
            self.show()
