"""What somebody said about the person's work, and what came of it."""

from collections.abc import Callable
from dataclasses import asdict

from careercoach.fields.feedback import FEEDBACK
from careercoach.fields.field import Field
from careercoach.queries.people import people
from careercoach.tui.frame.form import FormScreen, Values


class FeedbackForm(FormScreen):
    """The form of one piece of feedback: situation, behaviour, effect; later what changed and who noticed."""

    TITLE_WORDS = "Feedback"
    FIELDS = FEEDBACK

    def __init__(self, row: str | None = None, person: str | None = None) -> None:
        """``person`` is the name to begin a new one with."""
        super().__init__(row)
        self._person = person

    @property
    def draft_key(self) -> str:
        """A new one is unfinished for one person."""
        return f"feedback/{self.row or f'new/{self._person}'}"

    @property
    def begins_with(self) -> str:
        """With what was said when the name is known."""
        return "behaviour" if self._person and self.row is None else "person"

    def load(self) -> Values:
        """What is on file."""
        return asdict(people.one_feedback(self.program.reading, self.row)) if self.row else {"person": self._person}

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep it, or change it."""
        from careercoach.services.people import people as writing

        row, today = self.row, self.program.today
        if row is None:
            return lambda session: writing.add_feedback(session, {"on": self.day, **changes}, today)
        return lambda session: writing.edit_feedback(session, row, changes)

    def says_something(self, changes: Values) -> bool:
        """A name alone is no feedback yet."""
        return bool(set(changes) - ({"kind", "area", "person"} if self.row is None else set()))

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names to complete."""
        if field.name != "person":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]
