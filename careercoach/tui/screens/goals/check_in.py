"""A check-in: one honest look at a goal, in a minute or two."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from careercoach.coach.check_ins import WELCOME, is_fresh_start, plan_to_remember
from careercoach.coach.rules.act import reason
from careercoach.coach.stuck import WHOLE
from careercoach.content.remedies import on_screen
from careercoach.errors import InvalidValue, NotFound
from careercoach.fields.check_ins import CHECK_IN, meant, standing
from careercoach.fields.field import Field, as_text
from careercoach.queries.goals import goals, stuck
from careercoach.records import CheckInRecord, GoalRecord
from careercoach.tui import routes, text
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.program import Program
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.choosing import ChoiceLine, Choose
from careercoach.tui.widgets.line import Line
from careercoach.tui.widgets.progress import bar
from careercoach.tui.widgets.prose import Prose

_FIVE_MINUTES = (
    ("unstick", Content.assemble("Take five minutes", ("\nThree ways on, one of them smaller", "$muted"))),
    ("later", Content.assemble("Not now", ("\nToday names it again", "$muted"))),
)

_ROOMY = 60
"""Columns from which the bar is a long one."""


def _taken(program: Program, goal: str) -> Callable[[str | None], None]:
    return lambda answer: program.open(routes.Unstick(goal)) if answer == "unstick" else None


class ProgressInput(Line):
    """A number from 0 to 100; ← and → move it by five."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-5)", "Less", show=False),
        Binding("right", "move(5)", "More", show=False),
    ]

    def action_move(self, by: int) -> None:
        """Move to the next multiple of five that way, within 0 and 100."""
        now = int(self.value) if self.value.isascii() and self.value.isdigit() else 0
        goal = (now // 5 + 1) * 5 if by > 0 else (now - 1) // 5 * 5
        self.value = str(min(max(goal, 0), 100))
        self.cursor_position = len(self.value)


class CheckIn(FormScreen):
    """The form of a check-in. A second one on the same day replaces the first."""

    TITLE_WORDS = "Check-in"
    FIELDS = CHECK_IN

    def __init__(self, goal: str, on: date | None = None) -> None:
        """``goal`` is its id; ``on`` the day looked back on, None for today."""
        super().__init__()
        self._goal_id = goal
        self._on = on
        self._goal: GoalRecord | None = None
        self._before: CheckInRecord | None = None
        self._same_day: CheckInRecord | None = None

    @property
    def on(self) -> date:
        """The day of this check-in."""
        return self._on or self.program.today

    def begin(self) -> None:
        """It stays a check-in of the day on which it is begun, also past midnight."""
        self._on = self.on
        super().begin()

    def adopt(self, row: str) -> None:
        """There is one a day anyway."""

    @property
    def called(self) -> str:
        """The goal looked at."""
        return self._goal.title if self._goal else ""

    @property
    def draft_key(self) -> str:
        """Unfinished for one goal and one day."""
        return f"check-in/{self._goal_id}/{self.on}"

    def load(self) -> Values:
        """The check-in of that day; else where the goal stood last time."""
        reading = self.program.reading
        try:
            self._goal = goals.get(reading, self._goal_id)
            earlier = [each for each in goals.check_ins(reading, self._goal_id) if each.on <= self.on]
        except NotFound:
            return {}
        self._same_day = next((each for each in earlier if each.on == self.on), None)
        self._before = next((each for each in reversed(earlier) if each.on < self.on), None)
        return standing(self._same_day or self._before, same_day=self._same_day is not None)

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep it as it stands on the form: what is blank there is said no more."""
        from careercoach.services.goals import goals as writing

        said = {**meant(changes), "on": self.on}
        return lambda session: writing.check_in(session, self._goal_id, said, self.program.today)

    def says_something(self, changes: Values) -> bool:
        """A figure alone is a check-in, and 0 is a figure."""
        return any(value not in (None, "") for value in changes.values())

    def compose_body(self) -> ComposeResult:
        """What was said last time, then the form."""
        yield Static(id="before")
        yield from super().compose_body()

    def on_mount(self) -> None:
        """Name the goal, and draw the bar."""
        title = self._goal.title if self._goal else ""
        self.query_one(TitleBar).name_it(Content.assemble("Check-in › ", text.line(title)))
        self.query_one("#before", Static).update(self._last_time())
        self._draw()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Draw the bar anew."""
        self._draw()

    def on_choice_line_changed(self) -> None:
        """Low confidence calls the plan to mind."""
        self._draw()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something in the way calls the plan to mind."""
        self._draw()

    def action_done(self) -> None:
        """Keep it, changed or not, unless the number is none; then say so and stay."""
        if self._wrong():
            self.query_one("#progress").focus()
            return
        self._dirty = True
        self.action_back()

    def finished(self, row: str) -> None:
        """Say when the next look is due."""
        goal = goals.get(self.program.reading, self._goal_id)
        due = goal.next_check_in_on
        again = f"  The next one is around {text.day(due, self.program.today)}." if due else ""
        self.app.call_later(self.program.say, Content(f"Checked in ✓  u Undo{again}"))
        self._lead_on(goal)

    def _lead_on(self, goal: GoalRecord) -> None:
        """At the end ask whether it is reached; where it is stuck, offer five minutes."""
        today, program = self.program.today, self.program
        found = stuck.stuck(program.reading, goal, today)
        if goal.status == "active" and goal.progress == WHOLE:
            self.app.call_later(program.open, routes.GoalDay(goal.id))
        elif found:
            why = reason(found.words, program.situation, **found.in_words())
            self.app.call_later(program.ask, Choose(why, _FIVE_MINUTES), _taken(program, goal.id))

    def _widget(self, field: Field) -> Widget:
        if field.name != "progress":
            return super()._widget(field)
        value = as_text(self._loaded.get(field.name))
        return ProgressInput(
            value,
            placeholder=Content(field.hint).plain,
            restrict=r"\d{0,3}",
            id=field.name,
            compact=True,
            select_on_focus=True,
        )

    def _check(self, field: Field) -> None:
        if field.name in ("progress", "confidence", "blocker"):
            self._draw()
        else:
            super()._check(field)

    def _wrong(self) -> str | None:
        """What is wrong with the number."""
        try:
            value = self._value(CHECK_IN[0])
        except InvalidValue as error:
            return on_screen(error)
        return None if value is None or 0 <= int(str(value)) <= 100 else "A number from 0 to 100."

    def _draw(self) -> None:
        """The bar below the number with last time's beside it, and the plan for hard days below the blocker."""
        if not self.query("#problem-progress"):
            return
        below = self.query_one("#problem-progress", Static)
        below.add_class("-shown")
        problem = self._wrong()
        if problem:
            _tell(below, Content.styled(problem, "$error"))
        else:
            number = self.query_one("#progress", Input).value
            last = self._before.progress if self._before else None
            cells = 20 if self.app.size.width >= _ROOMY else 10
            drawn = Content("") if text.is_heard() else bar(int(number) if number else None, cells)
            beside = f"      last time {last} %" if last is not None else ""
            _tell(below, Content.assemble(drawn, (beside, "$muted")))
        self._call_to_mind()

    def _call_to_mind(self) -> None:
        """The plan for hard days, below what calls it to mind: the blocker, else the confidence."""
        if self._goal is None:
            return
        figure = self.query_one("#confidence", ChoiceLine).value
        hindered = plan_to_remember(self._goal, None, self.query_one("#blocker", Prose).text)
        unsure = plan_to_remember(self._goal, int(figure) if figure else None, None)
        for name, plan in (("blocker", hindered), ("confidence", None if hindered else unsure)):
            line = self.query_one(f"#problem-{name}", Static)
            appears = bool(plan) and not line.has_class("-shown")
            _tell(line, Content.assemble(("Your plan: ", "$secondary"), text.line(plan, "$secondary")))
            line.set_class(bool(plan), "-shown")
            if appears:
                self.call_after_refresh(line.scroll_visible, animate=False)

    def _last_time(self) -> Content:
        goal, today = self._goal, self.program.today
        if goal is None:
            return Content("This goal is gone.")
        if self._same_day:
            return Content.styled("This replaces today's check-in.", "$muted")
        if self._before is None:
            return Content.styled("A rough number will do.", "$muted")
        fresh = f"{WELCOME}\n" if is_fresh_start(goal, today) else ""
        on = text.day(self._before.on, today)
        said = self._before.note or self._before.blocker
        last = Content.assemble((f"Last time ({on}): ", "$muted"), text.line(said)) if said else Content("")
        return Content.assemble((fresh, "$secondary"), last or Content.styled(f"Last time was {on}.", "$muted"))


def _tell(line: Static, words: Content) -> None:
    """Write it where it says something else: a screen reader says whatever is drawn, with each letter typed."""
    if line.content != words:
        line.update(words)
