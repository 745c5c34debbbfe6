"""What somebody said about the person's work, and what came of it."""

from collections.abc import Callable
from dataclasses import asdict

from careercoach.fields.field import Field
from careercoach.queries.people import people
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.shown.words import AREA_CHOICES, FEEDBACK_KINDS


class FeedbackForm(FormScreen):
    """The form of one piece of feedback: situation, behaviour, effect; later what changed and who noticed."""

    TITLE_WORDS = "Feedback"
    FIELDS = (
        Field("person", "Who said it?", "person", hint="A name; empty if you do not know", example="Priya"),
        Field(
            "kind", "What is it about?", "choice", choices=tuple(FEEDBACK_KINDS.items()), example="Something I do well."
        ),
        Field(
            "situation",
            "When and where was it?",
            hint="One concrete moment",
            example="The Tuesday handover, with two agency nurses new on the ward.",
        ),
        Field(
            "behaviour",
            "What did you do that they noticed?",
            "prose",
            hint="What one could see or hear, in their words",
            example="You wrote the three open jobs on the board before anybody asked.",
            needed=True,
            lines=2,
        ),
        Field(
            "effect",
            "What did it lead to?",
            "prose",
            hint="For them, for a customer, for the work",
            example="Nobody rang me at home that night for the first time this month.",
            lines=2,
        ),
        Field("area", "Where does it belong?", "choice", choices=AREA_CHOICES),
        Field("on", "When was it said?", "day", hint="today, last fri, 6 oct", example="last fri"),
        Field(
            "changed",
            "What did you change because of it?",
            "prose",
            hint="For later: one thing you do differently now",
            example="I send the figures the evening before, so that nobody reads them in the meeting.",
            lines=2,
        ),
        Field(
            "noticed",
            "Did anybody notice?",
            "prose",
            hint="Who, and what they said; “not yet” is fine",
            example="Tomasz said in March that the meetings are shorter.",
            lines=2,
        ),
    )

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
