"""The learning log: what is under way, what is planned, and what has ended."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach import amounts, dates, vocabulary
from careercoach.coach.learning import MONEY_BACK, PAID_BY, hours_in, open_costs
from careercoach.fields.field import Field
from careercoach.fields.learning import KINDS, LEARNING, STATUSES
from careercoach.queries.goals import company, goals
from careercoach.queries.work import learning as stored
from careercoach.records import LearningRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.frame.of_position import OfPosition

_ROOM_FOR_HOURS = 50
"""Columns from which a row has room for more than a day and a title."""


class LearningForm(FormScreen):
    """The form of one course, certificate, day of shadowing and the like."""

    TITLE_WORDS = "Learning"
    FIELDS = LEARNING

    def load(self) -> Values:
        """What is on file."""
        return asdict(stored.get(self.program.reading, self.row)) if self.row else {"kind": "course"}

    def store(self, changes: Values) -> Callable[..., str]:
        """Add it, or change it; a status left to the days stays as it is."""
        from careercoach.services.work import learning as writing

        values = {name: value for name, value in changes.items() if (name, value) != ("status", None)}
        row, today = self.row, self.program.today
        if row is None:
            return lambda session: writing.add(session, values, today)
        return lambda session: writing.edit(session, row, values, today)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """The kinds in plain words, the goals, and competencies to complete."""
        reading = self.program.reading
        if field.name == "kind":
            return [(kind, KINDS[kind]) for kind in vocabulary.LEARNING_KINDS]
        if field.name == "goal":
            return [(goal.id, goal.title) for goal in goals.listed(reading, statuses=("active", "paused", "done"))]
        if field.name == "competencies":
            return [(competency.id, competency.name) for competency in company.competencies(reading)]
        return []


class LearningLog(ListFlow, OfPosition):
    """All learning, with the hours of this year and the money still out in one line."""

    TITLE_WORDS = "Accomplishments › Learning"
    PART = "learning"
    EMPTY = "Courses, certificates, a day beside somebody."
    EMPTY_EXAMPLE = "Three afternoons at the planning desk, nine hours."
    EMPTY_BUTTON = "Add the first one"
    UNFINISHED = frozenset({"learningform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Read, change", shown="⏎"),
        Command("n", "New", "new", "A course, a certificate, shadowing"),
        Command("x,space", "Finished", "finish", "It is finished"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def everything(self) -> Sequence[LearningRecord]:
        """Under way, planned, ended."""
        return stored.listed(self.program.reading, position=self.only)

    def heading(self, record: LearningRecord) -> Content:
        """Where it stands."""
        return Content.styled(STATUSES[record.status].upper(), "bold")

    def row(self, record: LearningRecord, width: int) -> Content:
        """Day, title and hours; money not back yet is marked."""
        when = text.day(record.on, self.program.today) if record.on else ""
        day, wide = text.filled(when, 12), width >= _ROOM_FOR_HOURS
        hours = f"{f'{amounts.echo(record.hours)} h' if record.hours else '':>9}" if wide else ""
        asked = "  asked back" if record.reimbursement == "asked" and wide else ""
        room = width - 15 - len(asked) - len(hours)
        title = text.line(record.title).truncate(room, ellipsis=True, pad=True)
        return Content.assemble("  ", (day, "$muted"), title, (asked, "$warning"), (hours, "$muted"))

    def detail(self, record: LearningRecord) -> Content:
        """What it was, what it brought, what it cost."""
        goal = goals.get(self.program.reading, record.goal).title if record.goal else None
        lines = [text.line(record.title, "bold"), text.line(" · ".join(_facts(record)), "$muted")]
        if money := _money(record):
            lines.append(text.line(money, "$muted"))
        for label, value in (
            ("Learned", record.learned),
            ("Serves", goal),
            ("Builds", ", ".join(record.competencies)),
        ):
            if value:
                lines.extend([Content(""), Content.assemble((f"{label}: ", "$muted"), text.prose(value))])
        if record.status == "finished" and not record.learned:
            lines.extend([Content(""), Content.styled("What did you learn?  Enter adds it", "$secondary")])
        return Content("\n").join(lines)

    def quiet(self) -> Content:
        """Hours finished this year, and what was asked back without an answer."""
        known = list(self.records.values())
        hours = hours_in(known, self.program.today.year)
        out = len(open_costs(known))
        words = [f"{amounts.echo(hours)} {'hour' if hours == 1 else 'hours'} finished this year"] if hours else []
        words += [f"{out} {'reimbursement' if out == 1 else 'reimbursements'} still open"] if out else []
        return Content(" · ".join(words))

    def open(self, record: LearningRecord) -> None:
        """Open the form."""
        self.program.open(routes.Learning(record.id))

    def action_new(self) -> None:
        """Add something."""
        self.program.open(routes.Learning())

    def action_finish(self) -> None:
        """Mark the highlighted one as finished."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.work import learning as writing

        today = self.program.today
        done = "Finished. Enter: what you learned.  u Undo"
        self.program.act(lambda session: writing.finish(session, record.id, {}, today), done)

    def action_delete(self) -> None:
        """Take the highlighted one out of the log."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.work import learning as writing

        self.program.act(lambda session: writing.delete(session, record.id), "Deleted.  u Undo")


def _facts(record: LearningRecord) -> list[str]:
    """Kind, days, who offers it, and hours, as far as they were said."""
    days = dates.days(record.on, record.until) if record.on else ""
    hours = f"{amounts.echo(record.hours)} {'hour' if record.hours == 1 else 'hours'}" if record.hours else ""
    return [fact for fact in (KINDS[record.kind], days, record.provider, hours) if fact]


def _money(record: LearningRecord) -> str:
    """What it cost, who paid, and whether the money came back; blank when nothing was said."""
    cost = f"{amounts.money(record.cost)} {record.currency or ''}".strip() if record.cost else ""
    facts = (cost, PAID_BY.get(record.paid_by or ""), MONEY_BACK.get(record.reimbursement or ""))
    return " · ".join(fact for fact in facts if fact)
