"""Who the person is at work: the one form about the person, not about what they do."""

from collections.abc import Callable
from dataclasses import asdict

from careercoach.fields.field import Field
from careercoach.queries import profile
from careercoach.queries.people import people
from careercoach.tui.frame.form import FormScreen, Values

FIELDS = (
    Field("name", "Your name", hint="As it should stand on a brief", example="Noor Haddad"),
    Field("role", "Your role", hint="Support agent, ward nurse, analyst …", example="Senior support agent"),
    Field("team", "Your team", example="Refunds, early shift"),
    Field("organisation", "Where you work", example="Harrowbeck Energy"),
    Field("manager", "Your manager", hint="A name", example="Priya Anand"),
    Field("start_on", "Since when are you there?", "day", hint="march 2024, 2024-03-04", example="4 march 2024"),
    Field(
        "serves",
        "How does your work serve the organisation?",
        "prose",
        hint="One or two sentences: who is better off because you do it well?",
        example="Customers with a billing problem get one clear answer, so they stay and do not have to call twice.",
    ),
)


class ProfileForm(FormScreen):
    """Who you are at work."""

    TITLE_WORDS = "Who you are at work"
    FIELDS = FIELDS

    def __init__(self) -> None:
        """There is one profile, so this always edits it."""
        super().__init__("profile")

    def load(self) -> Values:
        """What is on file."""
        return asdict(profile.get(self.program.reading, self.program.today))

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep what changed."""
        from careercoach.services.start import profile as writing

        today = self.program.today
        return lambda session: writing.update(session, changes, today)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names to complete."""
        if field.name != "manager":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]
