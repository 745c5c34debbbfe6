"""One path, whole."""

from typing import ClassVar

from textual.content import Content

from careercoach.queries.paths import paths
from careercoach.tui import routes
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.reading import BACK, CHANGE, READ_ON, Reading
from careercoach.tui.screens.paths.paths import whole


class PathPage(Reading):
    """A role one could take: what is known of it, and how it stands."""

    TITLE_WORDS = "Paths › To read"
    FORM = routes.Path
    NOUN = "path"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        CHANGE,
        Command("E", "Readiness", "readiness", "What you can show"),
        Command("T", "Try it", "try_it", "Try a little of it"),
        READ_ON,
        BACK,
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:3])]

    def lines(self) -> list[Content]:
        """Everything said of it."""
        return whole(self.program, paths.get(self.program.reading, self.row))

    def action_readiness(self) -> None:
        """Show what the work shows of it."""
        self.program.open(routes.Readiness(self.row))

    def action_try_it(self) -> None:
        """Open its small tests."""
        self.program.open(routes.Trials(self.row))
