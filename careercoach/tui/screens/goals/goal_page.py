"""One goal, whole."""

from typing import ClassVar

from textual.content import Content

from careercoach import dates
from careercoach.queries import positions
from careercoach.queries.goals import company, goals
from careercoach.records import CheckInRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.reading import BACK, CHANGE, READ_ON, Reading, section
from careercoach.tui.shown.goals import goal_detail, over

_WIDEST = 72
"""Columns of the chart at most."""


class GoalPage(Reading):
    """Where it stands, why it is there, its steps and every look at it."""

    TITLE_WORDS = "Goals › To read"
    FORM = routes.Goal
    NOUN = "goal"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        CHANGE,
        Command("c", "Check in", "check_in", "How far, how sure, one line"),
        Command("s", "Steps", "steps", "Its steps"),
        Command("W", "Workplace", "company", "What is asked of you", footer=False),
        READ_ON,
        BACK,
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:4])]

    def lines(self) -> list[Content]:
        """What the list shows of it, then every check-in."""
        reading, today = self.program.reading, self.program.today
        goal, looks = goals.get(reading, self.row), goals.check_ins(reading, self.row)
        shown = goal_detail(
            goal,
            goals.steps(reading, goal.id),
            looks,
            goals.delivered(reading, goal.id),
            goals=goals.listed(reading),
            priorities=company.priorities(reading),
            endings=positions.endings(reading),
            today=today,
            width=min(self.app.size.width - 8, _WIDEST),
            last_words=False,
        )
        return [shown, *section("CHECK-INS", *(_look(one) for one in reversed(looks)))]

    def action_check_in(self) -> None:
        """Look at it honestly once, unless it has ended."""
        reading = self.program.reading
        why = over(goals.get(reading, self.row), positions.endings(reading))
        if why:
            self.program.say(Content(why))
        else:
            self.program.open(routes.CheckIn(self.row))

    def action_steps(self) -> None:
        """Show its steps."""
        self.program.open(routes.Steps(self.row))

    def action_company(self) -> None:
        """Show what the company wants."""
        self.program.open(routes.Company())


def _look(one: CheckInRecord) -> Content:
    """One check-in with all that was said in it."""
    figures = [f"{one.progress} %"] if one.progress is not None else []
    figures += [f"{one.confidence} of 5 sure"] if one.confidence is not None else []
    lines = [Content.styled(" · ".join([dates.echo(one.on), *figures]), "$muted")]
    lines += [text.prose(one.note)] if one.note else []
    lines += [Content.assemble(("In the way: ", "$muted"), text.prose(one.blocker))] if one.blocker else []
    return Content("\n").join(lines)
