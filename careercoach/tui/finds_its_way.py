"""How one gets anywhere from wherever one is: the palette, the pages beside this one, and the way out."""

from functools import partial
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.content import Content

from careercoach.tui.program import program_of
from careercoach.tui.widgets.bars import part_of
from careercoach.tui.writing_here import is_written_in


class FindsItsWay(App[int]):
    """An app in which everything can be found, and the arrows turn the pages of a place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "beside(-1)", show=False, priority=True),
        Binding("right", "beside(1)", show=False, priority=True),
        Binding("escape,q", "how_to_leave", show=False),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The arrows turn pages only where there are some and nothing is typed."""
        if action == "beside":
            return part_of(self.screen) is not None and not self._takes_arrows()
        return super().check_action(action, parameters)

    def _takes_arrows(self) -> bool:
        """Whether ← and → move in what has the focus."""
        from careercoach.tui.widgets.choosing import ChoiceLine

        return is_written_in(self.focused) or isinstance(self.focused, ChoiceLine)

    def action_command_palette(self) -> None:
        """Find a place, an act or a thing by what one types."""
        from careercoach.tui import ways
        from careercoach.tui.frame.finding import Find

        if not isinstance(self.screen, Find):
            offered = ways.offered(self, self.screen)
            self.push_screen(Find(offered, ways.own), partial(ways.go, self))

    def action_part(self, place: str, part: str) -> None:
        """Show a page of a place: in front of it, or in place of another page."""
        from careercoach.tui import ways

        ways.show_part(self, place, part)

    def action_beside(self, by: int) -> None:
        """Show the page of this place that stands beside the one in front."""
        from careercoach.tui import ways

        ways.show_beside(self, by)

    def action_how_to_leave(self) -> None:
        """Somebody looks for the way out."""
        back = "Esc goes back, " if len(self.screen_stack) > 1 else ""
        program_of(self).say(Content(f"{back}ctrl+q leaves. All is kept."))
