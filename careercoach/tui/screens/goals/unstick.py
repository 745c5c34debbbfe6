"""Five minutes for a goal that is stuck: what done would look like, what is in the way, and a way on."""

from collections.abc import Callable
from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Label, Static

from careercoach.coach.ahead import talk_with
from careercoach.coach.rules.act import reason
from careercoach.dates import echo
from careercoach.errors import InvalidValue
from careercoach.fields.field import Field
from careercoach.fields.unsticking import ASK, BEFORE, BY, PLAN, STEP, TAKING, WAY
from careercoach.queries.goals import stuck
from careercoach.queries.start import ended
from careercoach.records import MeetingRecord
from careercoach.tui import text
from careercoach.tui.frame.form import Values
from careercoach.tui.screens.goals.about_goal import AboutGoal
from careercoach.tui.widgets.choosing import ChoiceLine

_PIECES = {way: replace(field, name=f"step-{way}") for way, field in STEP.items()}
"""The next step of each way: what was typed for one stays while one looks at the other."""

_SHOWN = {
    "smaller": (_PIECES["smaller"].name, BY.name, PLAN.name, ASK.name),
    "ask": (_PIECES["ask"].name, BY.name, PLAN.name, ASK.name),
    "let-go": (TAKING.name,),
}
"""The fields that belong to each way."""

_ALWAYS = "Others may read only the step and the ask."

_NO_TALK = "No talk planned; 6, then n, plans one."


class Unstick(AboutGoal):
    """The form of five minutes. All of it is one act."""

    TITLE_WORDS = "Five minutes"
    FIELDS = (*BEFORE, WAY, *_PIECES.values(), BY, PLAN, ASK, TAKING)

    def __init__(self, goal: str) -> None:
        """``goal`` is its id."""
        super().__init__(goal)
        self._talk: MeetingRecord | None = None

    def compose_body(self) -> ComposeResult:
        """Why one is asked, then the form."""
        yield Static(id="why")
        yield from super().compose_body()

    def on_mount(self) -> None:
        """Say why, and whom one talks with next."""
        reading, today, situation = self.program.reading, self.program.today, self.program.situation
        found = stuck.stuck(reading, self._goal, today) if self._goal else None
        why = reason(found.words, situation, **found.in_words()) if found else _ALWAYS
        self.query_one("#why", Static).update(Content(why))
        self._talk = ended.next_talk(reading, today)
        if self._talk:
            day = f" on {echo(self._talk.on)}" if self._talk.on else ""
            asked = f"What do you want to ask {talk_with(self._talk, situation)} for{day}?"
            self._around(ASK.name).query_one(Label).update(Content(asked))
        self._fit_to_way()

    def on_choice_line_changed(self) -> None:
        """Show what belongs to the way chosen."""
        self._fit_to_way()

    @property
    def told(self) -> str:
        """Which way it went."""
        return "Let go." if self._way == "let-go" else "A new way on ✓"

    @property
    def enough(self) -> bool:
        """Letting go needs no words."""
        return self._way == "let-go"

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep what belongs to the way chosen. To let go takes Done, or a word about it: going back is not enough."""
        from careercoach.services import unsticking

        way, today, goal = self._way, self.program.today, self._goal_id
        if way == "let-go" and not (self._decided or changes.get(TAKING.name)):
            raise InvalidValue("way", "Done lets it go.")
        shown = (*(field.name for field in BEFORE), *_SHOWN[way])
        said = {"step" if name.startswith("step-") else name: changes.get(name) for name in shown}
        said |= {"way": way, "talk": self._talk.id if self._talk else None}
        return lambda session: unsticking.unstick(session, goal, said, today)

    @property
    def _way(self) -> str:
        return self.query_one(f"#{WAY.name}", ChoiceLine).value

    def _around(self, name: str) -> Widget:
        """A field with its label."""
        around = self.query_one(f"#{name}").parent
        assert isinstance(around, Widget)  # noqa: S101 the form puts each field into a box
        return around

    def _fit_to_way(self) -> None:
        shown = _SHOWN[self._way]
        for name in (name for names in _SHOWN.values() for name in names):
            self._around(name).display = name in shown and (name != ASK.name or self._talk is not None)
        for field in (_PIECES["ask"], PLAN):
            self._check(field)

    def _check(self, field: Field) -> None:
        """Below the plan stands the one there is, and below whom to ask that no talk is planned."""
        super()._check(field)
        if field.name == PLAN.name and self._goal and self._goal.if_then:
            self._below(field.name, f"So far: {self._goal.if_then}")
        elif field.name == _PIECES["ask"].name and self._talk is None:
            self._below(field.name, _NO_TALK)

    def _below(self, name: str, words: str) -> None:
        line = self.query_one(f"#problem-{name}", Static)
        line.update(text.line(words, "$muted"))
        line.add_class("-shown")
