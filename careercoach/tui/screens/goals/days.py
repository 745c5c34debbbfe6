"""What becomes of a goal, or of a step, whose day is near or past."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList

from careercoach.errors import InvalidValue
from careercoach.fields.days import LET_GO, MOVED
from careercoach.queries.goals import goals
from careercoach.tui import routes, text
from careercoach.tui.frame.form import Values
from careercoach.tui.program import program_of
from careercoach.tui.screens.goals.about_goal import AboutGoal
from careercoach.tui.widgets.choosing import Choose


def _option(words: str, means: str) -> Content:
    return Content.assemble(words, (f"\n{means}", "$muted"))


_GOAL = (
    ("reached", _option("✓ I reached it", "It stands among what you reached")),
    ("another", _option("Another day", "What will be different")),
    ("let-go", _option("I let it go", "What I take along")),
)
_STAYS = ("stays", _option("The day is still right", "It stays as it is"))
"""Only while that day lies ahead."""

_GOES_ON = ("stays", _option("It goes on", "As it is"))
"""For a goal that has no day."""


class GoalDay(Choose):
    """Reached, another day, let go, or the day is still right; each answer leads on."""

    def __init__(self, goal: str) -> None:
        """``goal`` is its id."""
        super().__init__("WHAT BECOMES OF THIS GOAL?", _GOAL)
        self._goal = goal

    def compose(self) -> ComposeResult:
        """Its name, and what can become of it now."""
        program = program_of(self)
        goal = next((each for each in goals.listed(program.reading) if each.id == self._goal), None)
        if goal:
            self._title = f"WHAT BECOMES OF “{text.shortened(goal.title, 40)}”?"
        if goal and not goal.by:
            self._options = (*_GOAL, _GOES_ON)
        elif goal and goal.by and goal.by > program.today:
            self._options = (*_GOAL, _STAYS)
        yield from super().compose()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what the answer means, instead of only giving it back."""
        event.prevent_default()
        event.stop()
        program, goal, today = program_of(self), self._goal, program_of(self).today
        from careercoach.services.goals import days
        from careercoach.services.goals import goals as writing

        match event.option.id:
            case "another":
                program.replace(routes.MovedDay(goal))
            case "let-go":
                program.replace(routes.LettingGo(goal))
            case "reached":
                self.dismiss(None)
                done = "Reached ✓  Worth logging.  u Undo"
                program.act(lambda session: writing.finish(session, goal, today), done)
            case _:
                self.dismiss(None)
                program.act(lambda session: days.stay(session, goal, today), "It stays as it is.  u Undo")


class MovedDay(AboutGoal):
    """Another day for a goal, and what will be different until then."""

    TITLE_WORDS = "Another day"
    FIELDS = MOVED
    told = "It has another day now."

    def store(self, changes: Values) -> Callable[..., str]:
        """Move it, which needs a day."""
        from careercoach.services.goals import days

        by, different = changes.get("by"), str(changes.get("different") or "")
        if by is None:
            raise InvalidValue("by", "Say which day it is now.")
        goal, today = self._goal_id, self.program.today
        return lambda session: days.move(session, goal, by, different, today)  # type: ignore[arg-type]  # a day, as the field says


class LettingGo(AboutGoal):
    """What one takes along from a goal one lets go; Done is enough."""

    TITLE_WORDS = "Letting go"
    FIELDS = LET_GO
    told = "Let go."

    @property
    def enough(self) -> bool:
        """Nobody has to say anything."""
        return True

    def store(self, changes: Values) -> Callable[..., str]:
        """Let it go."""
        from careercoach.services.goals import days

        goal, today, taking = self._goal_id, self.program.today, str(changes.get("taking") or "")
        return lambda session: days.let_go(session, goal, taking, today)


class StepDay(Choose):
    """Done, another day, or not needed any more."""

    def __init__(self, step: str) -> None:
        """``step`` is its id."""
        super().__init__(
            "WHAT BECOMES OF THIS STEP?",
            [
                ("done", _option("✓ Done", "It counts for its goal")),
                ("another", _option("Another day", "Or other words")),
                ("gone", _option("Not needed any more", "It is deleted")),
            ],
        )
        self._step = step

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what the answer means."""
        event.prevent_default()
        event.stop()
        program, step, today = program_of(self), self._step, program_of(self).today
        from careercoach.services.goals import steps

        match event.option.id:
            case "another":
                program.replace(routes.Step(step))
            case "done":
                self.dismiss(None)
                program.act(lambda session: steps.finish(session, step, today), "Step done ✓  u Undo")
            case _:
                self.dismiss(None)
                program.act(lambda session: steps.delete(session, step), "Deleted.  u Undo")
