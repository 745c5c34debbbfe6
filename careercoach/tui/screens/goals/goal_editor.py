"""Setting a goal worth having, as briefly or as fully as one likes."""

from collections.abc import Callable
from datetime import date

from textual.content import Content
from textual.widgets import Input, Static

from careercoach import dates
from careercoach.content.horizons import Horizon, horizons
from careercoach.errors import InvalidValue
from careercoach.fields.field import Field
from careercoach.fields.goals import GOAL, meant, standing
from careercoach.queries.goals import goals
from careercoach.queries.goals.offered import offered
from careercoach.tui import routes
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.form import Values
from careercoach.tui.frame.one_page import OnePage
from careercoach.tui.widgets.choosing import ChoiceLine, PickOne


class GoalEditor(OnePage):
    """The form of one goal. The date suggests a horizon as long as none was chosen; any choice is fine."""

    TITLE_WORDS = "Goal"
    FIELDS = GOAL
    SHOWN = (("private",), ("title",), ("by",), ("horizon",), ("why",), ("benefit",), ("measure",))
    MAKES = frozenset({"priorities"})
    COMMAND_LIST = (
        *OnePage.COMMAND_LIST,
        Command("f3", "Steps", "steps", "Keep it; its steps next", priority=True),
    )
    BINDINGS = [*bindings(COMMAND_LIST[-1:])]

    def __init__(self, row: str | None = None, prefill: Values | None = None) -> None:
        """As for every form."""
        super().__init__(row, prefill)
        self._chosen_horizon = row is not None
        self._suggested: str | None = None
        self._kept = row

    def load(self) -> Values:
        """What is on file."""
        if self.row is None:
            return {}
        return standing(goals.get(self.program.reading, self.row))

    def store(self, changes: Values) -> Callable[..., str]:
        """Set it, or change it."""
        from careercoach.services.goals import goals as writing

        row, today, values = self.row, self.program.today, meant(changes)
        if row is None:
            return lambda session: writing.add(session, {"started_on": self.day, **values}, today)
        return lambda session: writing.edit(session, row, values)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Goals of the same or a longer horizon, priorities to pick from, competencies and people to complete."""
        if field.name == "serves":
            return self._above(str(self._loaded.get("horizon") or "near"))
        return offered(self.program.reading, field.name, self.picked(field))

    def make(self, field: Field, words: str) -> str | None:
        """A priority by its title alone; the rest of it can be said later."""
        from careercoach.services.goals import company as company_writing

        return self.program.act(lambda session: company_writing.add_priority(session, {"title": words}))

    def help_example(self) -> Content:
        """What a horizon is for, and goals that others have set at it."""
        told = (Content("\n").join([Content(one.about), *_examples(one)]) for one in horizons())
        return Content("\n\n").join(told)

    def finished(self, row: str) -> None:
        """Remember the goal for the way to its steps."""
        self._kept = row
        super().finished(row)

    def on_input_changed(self, event: Input.Changed) -> None:
        """A date suggests a horizon."""
        if event.input.id == "by" and event.input.has_focus:
            self._suggest()

    def on_choice_line_changed(self) -> None:
        """Another horizon offers other goals to serve."""
        horizon = self.query_one("#horizon", ChoiceLine).value
        if self.focused is not None and self.focused.id == "horizon":
            self._chosen_horizon = True
        self.query_one("#serves", PickOne).offer(self._above(horizon))

    def action_steps(self) -> None:
        """Keep the goal and go to its steps."""
        problem = self._finish()
        if problem or self._kept is None:
            self.program.say(Content(problem or "First the goal, then its steps."), problem=True)
            return
        goal = self._kept
        self._gone()
        self.app.call_later(self.program.open, routes.Steps(goal))

    def _above(self, horizon: str) -> list[tuple[str, str]]:
        served = str(self._loaded.get("serves") or "")
        return offered(self.program.reading, "serves", (served,), row=self.row, horizon=horizon)

    def _suggest(self) -> None:
        try:
            by = self._value(next(field for field in GOAL if field.name == "by"))
        except InvalidValue:
            return
        self._suggested = dates.horizon_for(by, self.program.today) if isinstance(by, date) else None
        if self._suggested and not self._chosen_horizon:
            self.query_one("#horizon", ChoiceLine).choose(self._suggested)
        self._say_suggested()

    def _check(self, field: Field) -> None:
        """Below the horizon stands the one that the date suggests."""
        super()._check(field)
        if field.name == "horizon":
            self._say_suggested()

    def _say_suggested(self) -> None:
        line = self.query_one("#problem-horizon", Static)
        if self._suggested:
            words = f"suggested: {self._suggested}, from the date"
            line.update(Content.styled(words, "$secondary"))
        line.set_class(self._suggested is not None, "-shown")


def _examples(horizon: Horizon) -> list[Content]:
    return [Content.assemble((f"{trade}: ", "$muted"), said) for trade, said in horizon.titled_examples]
