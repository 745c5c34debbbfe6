"""One path, whole."""

from textual.content import Content

from careercoach.queries.paths import paths
from careercoach.tui import routes
from careercoach.tui.frame.reading import Reading
from careercoach.tui.screens.paths.paths import whole


class PathPage(Reading):
    """A role one could take: what is known of it, and how it stands."""

    TITLE_WORDS = "Paths › To read"
    FORM = routes.Path
    NOUN = "path"

    def lines(self) -> list[Content]:
        """Everything said of it."""
        return whole(self.program, paths.get(self.program.reading, self.row))
