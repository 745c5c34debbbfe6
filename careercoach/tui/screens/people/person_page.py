"""One person, whole."""

from textual.content import Content

from careercoach.queries.people import people
from careercoach.tui import routes
from careercoach.tui.frame.reading import Reading
from careercoach.tui.screens.people.people import whole


class PersonPage(Reading):
    """Who they are, and all that was said, promised and told between you."""

    TITLE_WORDS = "People › To read"
    FORM = routes.Person
    NOUN = "person"

    def lines(self) -> list[Content]:
        """Everything, each talk among it."""
        reading = self.program.reading
        return whole(reading, people.get(reading, self.row), self.program.today, talks=None)
