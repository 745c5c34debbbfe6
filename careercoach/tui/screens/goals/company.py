"""What the company wants (priorities) and what the work asks for (competencies), side by side with the goals."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach.coach.alignment import uncovered
from careercoach.content import kinds
from careercoach.fields.feedback import AREA_CHOICES, AREAS
from careercoach.fields.field import Field
from careercoach.queries import positions
from careercoach.queries.goals import company, goals
from careercoach.records import CompetencyRecord, GoalRecord, PriorityRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.shown.words import TRACK_CHOICES, TRACKS
from careercoach.tui.widgets.choosing import Choose


class PriorityForm(FormScreen):
    """The form of one priority."""

    TITLE_WORDS = "What your workplace wants"
    FIELDS = (
        Field(
            "title",
            "What does your workplace want?",
            hint="In their words",
            example="Every call answered once, not three times.",
            needed=True,
        ),
        Field(
            "kind",
            "What is it?",
            "choice",
            choices=(("priority", "a priority of now"), ("strategy", "a longer strategy"), ("value", "a value")),
            example="A priority: asked of all this year.",
        ),
        Field(
            "description",
            "What does it mean for your work?",
            "prose",
            hint="Where you heard it; what it means for you",
            example="Said at the spring meeting: no patient tells their story three times.",
        ),
        Field("active", "Does it still count?", "choice", choices=(("yes", "it counts"), ("", "set aside"))),
    )

    def load(self) -> Values:
        """What is on file."""
        if self.row is None:
            return {}
        record = asdict(company.priority(self.program.reading, self.row))
        return {**record, "active": "yes" if record["active"] else ""}

    def store(self, changes: Values) -> Callable[..., str]:
        """Write it down, or change it."""
        from careercoach.services.goals import company as writing

        row = self.row
        values = {**changes, **({"active": changes["active"] == "yes"} if "active" in changes else {})}
        if row is None:
            today = self.program.today
            return lambda session: writing.add_priority(session, {"active": False, **values}, today)
        return lambda session: writing.edit_priority(session, row, values)


class CompetencyForm(FormScreen):
    """The form of one competency."""

    TITLE_WORDS = "What the work asks for"
    FIELDS = (
        Field("name", "What is it called?", hint="Two or three words", example="Clear writing", needed=True),
        Field(
            "area",
            "Where does it belong?",
            "choice",
            choices=AREA_CHOICES,
            example="With people: calming a customer. In the craft: reading a balance sheet.",
        ),
        Field(
            "track",
            "Which kind of work leans on it?",
            "choice",
            choices=TRACK_CHOICES,
            example="Leading people: delegating. Craft: finding causes. Customers: calming.",
        ),
        Field(
            "description",
            "What does it look like when somebody is good at it?",
            "prose",
            hint="What one could see",
            example="A new colleague can follow the note at three in the morning.",
        ),
    )

    def load(self) -> Values:
        """What is on file."""
        return asdict(company.competency(self.program.reading, self.row)) if self.row else {}

    def store(self, changes: Values) -> Callable[..., str]:
        """Write it down, or change it."""
        from careercoach.services.goals import company as writing

        row = self.row
        if row is None:
            return lambda session: writing.add_competency(session, changes)
        return lambda session: writing.edit_competency(session, row, changes)


class Company(ListFlow):
    """Both lists on one screen; words say which priority no goal points at yet."""

    TITLE_WORDS = "Workplace"
    PART = "company"
    EMPTY = "What workplace and work ask for."
    EMPTY_EXAMPLE = "Every call answered once, not three times."
    EMPTY_BUTTON = "Write down the first"
    UNFINISHED = frozenset({"priorityform", "competencyform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("enter", "Change", "open", "Change it", shown="⏎"),
        Command("n", "New", "new", "A priority or a competency"),
        Command("z", "Set aside", "set_aside", "It counts no more, or again"),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(command for command in COMMAND_LIST if command.key != "enter")]

    def __init__(self) -> None:
        """Nothing is read yet."""
        super().__init__()
        self._goals: list[GoalRecord] = []
        self._uncovered: set[str] = set()

    def everything(self) -> Sequence[PriorityRecord | CompetencyRecord]:
        """Priorities that count, those set aside, then competencies."""
        reading = self.program.reading
        self._goals = goals.listed(reading, statuses=("active",))
        found = company.priorities(reading)
        self._uncovered = {priority.id for priority in uncovered(found, self._goals)}
        return [*sorted(found, key=lambda priority: not priority.active), *company.competencies(reading)]

    def heading(self, record: PriorityRecord | CompetencyRecord) -> Content:
        """Which of the two lists."""
        if isinstance(record, PriorityRecord):
            wants = kinds.said("what your workplace wants", self.program.situation)
            return Content.assemble(("PRIORITIES", "bold"), (f"   {wants}", "not bold"))
        return Content.assemble(("COMPETENCIES", "bold"), ("   what the work asks for", "not bold"))

    def row(self, record: PriorityRecord | CompetencyRecord, width: int) -> Content:
        """The name, and how it stands in words."""
        words = self._standing(record)
        style = "$warning" if record.id in self._uncovered else "$muted"
        room = max(width - len(words) - 4, width // 2)
        name = record.title if isinstance(record, PriorityRecord) else record.name
        title = text.line(name).truncate(room, ellipsis=True, pad=True)
        return Content.assemble("  ", title, "  ", (words, style)).truncate(width, ellipsis=True)

    def detail(self, record: PriorityRecord | CompetencyRecord) -> Content:
        """What it is, what it means, and the goals that answer to it."""
        if isinstance(record, PriorityRecord):
            name, facts = record.title, [record.kind]
            answering = [goal.title for goal in self._goals if record.id in goal.priorities]
        else:
            name = record.name
            facts = [*([AREAS[record.area]] if record.area else []), *([TRACKS[record.track]] if record.track else [])]
            answering = [goal.title for goal in self._goals if record.name in goal.competencies]
        lines = [text.line(name, "bold"), Content.styled(" · ".join([*facts, self._standing(record)]), "$muted")]
        if record.description:
            lines.extend([Content(""), text.prose(record.description)])
        if answering:
            lines.extend([Content(""), Content.styled("GOALS", "bold $muted"), *map(text.line, answering)])
        return Content("\n").join(lines)

    def open(self, record: PriorityRecord | CompetencyRecord) -> None:
        """Open its form."""
        form = routes.Priority if isinstance(record, PriorityRecord) else routes.Competency
        self.program.open(form(record.id))

    def action_new(self) -> None:
        """Ask which of the two, then open its form."""
        offered = [
            ("priority", Content("A priority, a strategy or a value")),
            ("competency", Content("A competency")),
        ]
        self.program.ask(Choose("WHAT WOULD YOU LIKE TO WRITE DOWN?", offered), self._start)

    def action_set_aside(self) -> None:
        """A priority that no longer counts, or counts again."""
        record = self.to_act_on()
        if not isinstance(record, PriorityRecord):
            if record:
                self.program.say("Only a priority can be set aside.")
            return
        from careercoach.services.goals import company as writing

        said = "Set aside.  u Undo" if record.active else "It counts again.  u Undo"
        self.program.act(lambda session: writing.edit_priority(session, record.id, {"active": not record.active}), said)

    def action_delete(self) -> None:
        """Take what is highlighted out of the file."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.goals import company as writing

        delete = writing.delete_priority if isinstance(record, PriorityRecord) else writing.delete_competency
        self.program.act(lambda session: delete(session, record.id), "Deleted.  u Undo")

    def _standing(self, record: PriorityRecord | CompetencyRecord) -> str:
        if isinstance(record, CompetencyRecord):
            counts = {0: "nothing shows it yet", 1: "1 accomplishment"}
            return counts.get(record.evidence, f"{record.evidence} accomplishments")
        if not record.active:
            return positions.endings(self.program.reading).get(record.ended_with or "", "set aside")
        if record.id in self._uncovered:
            return "no goal points here yet"
        count = sum(record.id in goal.priorities for goal in self._goals)
        return "1 goal" if count == 1 else f"{count} goals"

    def _start(self, which: str | None) -> None:
        if which is not None:
            self.program.open(routes.Priority() if which == "priority" else routes.Competency())
