"""One goal, whole."""

from textual.content import Content

from careercoach import dates
from careercoach.queries import positions
from careercoach.queries.goals import company, goals
from careercoach.records import CheckInRecord
from careercoach.tui import routes, text
from careercoach.tui.frame.reading import Reading, section
from careercoach.tui.shown.goals import goal_detail

_WIDEST = 72
"""Columns of the chart at most."""


class GoalPage(Reading):
    """Where it stands, why it is there, its steps and every look at it."""

    TITLE_WORDS = "Goals › To read"
    FORM = routes.Goal
    NOUN = "goal"

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
        )
        return [shown, *section("CHECK-INS", *(_look(one) for one in reversed(looks)))]


def _look(one: CheckInRecord) -> Content:
    """One check-in with all that was said in it."""
    figures = [f"{one.progress} %"] if one.progress is not None else []
    figures += [f"{one.confidence} of 5 sure"] if one.confidence is not None else []
    lines = [Content.styled(" · ".join([dates.echo(one.on), *figures]), "$muted")]
    lines += [text.prose(one.note)] if one.note else []
    lines += [Content.assemble(("In the way: ", "$muted"), text.prose(one.blocker))] if one.blocker else []
    return Content("\n").join(lines)
