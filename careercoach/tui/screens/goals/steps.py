"""The steps of a goal: what comes next, what is done."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach import dates, vocabulary
from careercoach.errors import NotFound
from careercoach.fields.field import Field
from careercoach.fields.steps import KINDS, STEP
from careercoach.queries.goals import goals
from careercoach.records import StepRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.shown.goals import step_line
from careercoach.tui.widgets.bars import TitleBar


class StepForm(FormScreen):
    """The form of one step."""

    TITLE_WORDS = "Step"
    FIELDS = STEP

    def __init__(self, row: str | None = None, goal: str | None = None) -> None:
        """``goal`` is the goal a new step belongs to; a step on file knows its own."""
        super().__init__(row)
        self._goal = goal

    @property
    def draft_key(self) -> str:
        """A new step is unfinished for one goal."""
        return f"step/{self.row or f'new/{self._goal}'}"

    def load(self) -> Values:
        """What is on file; a new step is something to do."""
        return asdict(goals.step(self.program.reading, self.row)) if self.row else {"kind": "action"}

    def store(self, changes: Values) -> Callable[..., str]:
        """Add it, or change it."""
        from careercoach.services.goals import steps as writing

        row, goal = self.row, str(self._goal)
        if row is None:
            return lambda session: writing.add(session, goal, changes)
        return lambda session: writing.edit(session, row, changes)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """The kinds in plain words."""
        return [(kind, KINDS[kind]) for kind in vocabulary.STEP_KINDS] if field.name == "kind" else []


class Steps(ListFlow):
    """The list of a goal's steps."""

    TITLE_WORDS = "Steps"
    EMPTY = "Small steps, each with a day."
    EMPTY_EXAMPLE = "Ask Marek to let me sit in on his close, by Friday."
    EMPTY_BUTTON = "Add the first step"
    UNFINISHED = frozenset({"step"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("n", "New", "new", "Add a step"),
        Command("x,space", "Done", "tick", "Done, or not"),
        Command("enter", "Change", "open", "Change this step", shown="⏎"),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(command for command in COMMAND_LIST if command.key != "enter")]

    def __init__(self, goal: str) -> None:
        """``goal`` is its id."""
        super().__init__()
        self._goal = goal

    def show(self) -> None:
        """Read the goal again; without it there is nothing to show."""
        try:
            title = goals.get(self.program.reading, self._goal).title
        except NotFound:
            title = ""
        self.query_one(TitleBar).name_it(Content.assemble("Steps › ", text.line(title)))
        super().show()

    def everything(self) -> Sequence[StepRecord]:
        """Open ones first, by day."""
        try:
            return goals.steps(self.program.reading, self._goal)
        except NotFound:
            return []

    def row(self, record: StepRecord, width: int) -> Content:
        """Sign, title, day."""
        return step_line(record, self.program.today).truncate(width, ellipsis=True)

    def detail(self, record: StepRecord) -> Content:
        """Kind and days in words."""
        facts = [KINDS[record.kind]]
        if record.by:
            facts.append(f"by {dates.echo(record.by)}, {dates.relative(record.by, self.program.today)}")
        if record.done_on:
            facts.append(f"done {dates.echo(record.done_on)}")
        return Content.assemble(text.line(record.title, "bold"), "\n", (" · ".join(facts), "$muted"))

    def open(self, record: StepRecord) -> None:
        """Open its form."""
        self.program.open(routes.Step(record.id))

    def action_new(self) -> None:
        """Add a step."""
        self.program.open(routes.Step(goal=self._goal))

    def action_tick(self) -> None:
        """Done, or not done after all."""
        step = self.to_act_on()
        if step is None:
            return
        from careercoach.services.goals import steps as writing

        today = self.program.today
        if step.done_on:
            self.program.act(lambda session: writing.reopen(session, step.id), "Open again.  u Undo")
        else:
            self.program.act(lambda session: writing.finish(session, step.id, today), "Step done ✓  u Undo")

    def action_delete(self) -> None:
        """Take the highlighted step out of its goal."""
        step = self.to_act_on()
        if step is None:
            return
        from careercoach.services.goals import steps as writing

        self.program.act(lambda session: writing.delete(session, step.id), "Deleted.  u Undo")
