"""Writing down one accomplishment, as briefly or as fully as one likes."""

from collections.abc import Callable
from dataclasses import asdict

from careercoach import vocabulary
from careercoach.queries import accomplishments, company, goals, people
from careercoach.tui.screens.fields import Field
from careercoach.tui.screens.form import FormScreen, Values

FIELDS = (
    Field("title", "What did you do?", hint="One line is enough", example="Cut the refund backlog", needed=True),
    Field("on", "When?", "day", hint="today, yesterday, last fri, 6 oct"),
    Field(
        "result",
        "What came of it?",
        "prose",
        hint="What is different now, for whom? A number is welcome, never required.",
        example="Customers hear back the same day; the Monday queue is gone.",
        lines=2,
    ),
    Field("before", "Before, if there is a number", hint="41", example="41"),
    Field("after", "After", hint="12", example="12"),
    Field("unit", "Counted in", hint="open refunds", example="open refunds"),
    Field("situation", "How were things before?", "prose", hint="What was hard about it?", lines=2),
    Field("did", "What was your own part?", "prose", hint="What you did yourself, also when it was a team", lines=2),
    Field(
        "status",
        "Where does it stand?",
        "choice",
        choices=(("done", "done"), ("waiting", "waiting for the outcome"), ("in-progress", "in progress")),
    ),
    Field(
        "energy",
        "How did it leave you?",
        "choice",
        choices=(("", "not said"), *((energy, energy) for energy in vocabulary.ENERGIES)),
    ),
    Field("seen_by", "Who saw it?", "names", hint="Names, with commas between"),
    Field("competencies", "What does it show?", "names", hint="Coaching, Clear writing"),
    Field("goals", "Which goals does it help?", "picks"),
    Field("priorities", "Which priorities of the company?", "picks"),
    Field("evidence", "Where is it written down?", "links", hint="Links or files, with a comma and a blank between"),
    Field("tags", "Tags", "names", hint="Words to find it by"),
    Field("private", "Who may read it?", "choice", choices=(("", "may be shared"), ("yes", "only me"))),
)


class AccomplishmentEditor(FormScreen):
    """The form of one accomplishment."""

    TITLE_WORDS = "Accomplishment"
    FIELDS = FIELDS

    def load(self) -> Values:
        """What is on file."""
        if self.row is None:
            return {}
        record = asdict(accomplishments.get(self.coach.desk.reading, self.row))
        return {**record, "private": "yes" if record["private"] else ""}

    def store(self, changes: Values) -> Callable[..., str]:
        """Log it, or change it."""
        from careercoach.services import accomplishments as writing

        values = {**changes, **({"private": changes["private"] == "yes"} if "private" in changes else {})}
        row, today = self.row, self.coach.desk.today
        if row is None:
            return lambda session: writing.add(session, values, today)
        return lambda session: writing.edit(session, row, values, today)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Goals and priorities to pick from, what is picked already among them; names to complete."""
        reading, picked = self.coach.desk.reading, self.picked(field)
        if field.name == "goals":
            known = goals.listed(reading)
            return [(goal.id, goal.title) for goal in known if goal.status != "dropped" or goal.id in picked]
        if field.name == "priorities":
            wanted = company.priorities(reading)
            return [(priority.id, priority.title) for priority in wanted if priority.active or priority.id in picked]
        if field.name == "seen_by":
            return [(person.id, person.name) for person in people.listed(reading)]
        if field.name == "competencies":
            return [(competency.id, competency.name) for competency in company.competencies(reading)]
        return []
