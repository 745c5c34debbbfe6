"""The growth check: a dozen statements with a figure from 1 to 5 each, a few words if one likes, kept as one act."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, Label, Static

from careercoach.coach.growth_check import INSTRUMENT
from careercoach.content.growth_check import Statement, growth_check
from careercoach.queries import ratings
from careercoach.records import RatingRecord
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.fields import Field
from careercoach.tui.screens.form import FormScreen, Values
from careercoach.tui.widgets.bars import TitleBar, say
from careercoach.tui.widgets.choosing import ChoiceLine

if TYPE_CHECKING:
    from sqlmodel import Session

    from careercoach.tui.app import CareerCoachApp

_ROOMY = 76
"""Columns from which each figure stands beside its word."""

_CHECK = growth_check()


def _remark(one: Statement) -> str:
    """The name of the field for a few words beside a rating."""
    return f"{one.key}-remark"


class RatingLine(ChoiceLine):
    """The figures 1 to 5 side by side; typing one of them goes on to the next statement."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(figure), f"rate('{figure}')", "Rate", show=False) for figure in range(1, 6)),
        Binding("0,backspace,delete", "choose('')", "Not rated", show=False),
    ]

    class Rated(Message):
        """A figure was typed."""

    def action_rate(self, figure: str) -> None:
        """Choose a figure and go on."""
        self.choose(figure)
        self.post_message(self.Rated())

    def action_choose(self, value: str) -> None:
        """Choose a value and stay."""
        self.choose(value)


class GrowthCheck(FormScreen):
    """All statements, one below the other. A second sitting on the same day replaces the first."""

    TITLE_WORDS = "Growth check"
    FIELDS = tuple(
        field
        for one in _CHECK.statements
        for field in (
            Field(
                one.key,
                one.text,
                "choice",
                choices=(("", "–"), *((str(figure), str(figure)) for figure in range(1, 6))),
            ),
            Field(_remark(one), "", hint="A few words, if you like"),
        )
    )
    COMMAND_LIST = (
        Command("down", "Next", "statement(1)", "Go to the next statement", shown="↓", priority=True),
        Command("up", "Before", "statement(-1)", "Go to the statement before", shown="↑", footer=False, priority=True),
        Command("tab", "A few words", "app.focus_next", "From the figures to the words beside them"),
        Command("f2", "Done", "done", "Keep this sitting and see how things moved"),
        *(one for one in FormScreen.COMMAND_LIST if one.key in ("escape", "")),
    )
    BINDINGS = [*bindings(COMMAND_LIST[:2]), *bindings(COMMAND_LIST[3:4])]

    def __init__(self) -> None:
        """A sitting is always that of today."""
        super().__init__()
        self._before: dict[str, RatingRecord] = {}
        self._done = False

    @property
    def draft_key(self) -> str:
        """Under which the unfinished sitting is kept; the command line uses the same."""
        return INSTRUMENT

    def load(self) -> Values:
        """What was said today already."""
        today = self.coach.desk.today
        found = ratings.listed(self.coach.desk.reading, INSTRUMENT)
        self._before = {one.statement: one for one in reversed(found) if one.on < today}
        said: dict[str, object] = {}
        for one in found:
            if one.on == today:
                said |= {one.statement: str(one.rating), f"{one.statement}-remark": one.remark}
        return said

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep the sitting as one act; what was taken back since this morning goes."""
        from careercoach.services import ratings as writing

        values = {field.name: self._value(field) for field in self.FIELDS}
        figures: dict[str, int | None] = {}
        words: dict[str, str | None] = {}
        for one in _CHECK.statements:
            figure, remark = values[one.key], values[_remark(one)]
            if figure or self._loaded.get(one.key):
                figures[one.key] = int(str(figure)) if figure else None
            if figure or remark:
                words[one.key] = str(remark or "")

        def keep(session: "Session") -> str:
            writing.record(session, INSTRUMENT, figures, words, self.coach.desk.today)
            return INSTRUMENT

        return keep

    def says_something(self, changes: Values) -> bool:
        """One figure is enough; taking one back counts, too."""
        return any(changes.values()) or any(self._loaded.values())

    def compose_body(self) -> ComposeResult:
        """What it is, then the statements under their themes, then the two ways out."""
        self._loaded = {field.name: None for field in self.FIELDS} | dict(self.load())
        with VerticalScroll(id="form", can_focus=False):
            yield Static(Content(_CHECK.purpose), classes="purpose muted column")
            theme = ""
            for one in _CHECK.statements:
                if one.theme != theme:
                    theme = one.theme
                    yield Static(Content(theme.upper()), classes="heading")
                with Vertical(classes="field"):
                    yield Label(self._label(one), classes="label")
                    yield self._figures(one)
                    yield self._widget(self._field(_remark(one)))
                    for field in (one.key, _remark(one)):
                        yield Static(classes="problem", id=f"problem-{field}")
        with Horizontal(id="buttons"):
            yield Button("Done", id="done", variant="primary")
            yield Button("Discard", id="discard")

    @property
    def begins_with(self) -> str:
        """The first statement that is not rated yet."""
        lines = list(self.query(RatingLine))
        return str(next((line for line in lines if not line.value), lines[0]).id)

    def on_mount(self) -> None:
        """Show the statement one begins at, where the form would show its top."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        first = self.query_one(f"#{self.begins_with}")
        if first is not self.query(RatingLine).first():
            self._go_to(first)
        self._count()

    def on_choice_line_changed(self) -> None:
        """A figure was chosen."""
        self._count()

    def on_rating_line_rated(self) -> None:
        """A figure was typed: go on."""
        self.action_statement(1)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The two ways out that are drawn."""
        event.stop()
        event.prevent_default()
        self.action_discard() if event.button.id == "discard" else self.action_done()

    def action_statement(self, by: int) -> None:
        """Go to another statement; after the last one comes Done."""
        lines = list(self.query(RatingLine))
        field = self.focused.parent if self.focused else None
        here = next((at for at, line in enumerate(lines) if line.parent is field), len(lines) if by < 0 else -1)
        if here + by >= len(lines):
            self.query_one("#done").focus()
        else:
            self._go_to(lines[max(here + by, 0)])

    def action_done(self) -> None:
        """Keep the sitting, and show how things moved."""
        self._done = True
        self.action_back()

    def finished(self, row: str) -> None:
        """Show what follows from it, unless one just left."""
        if self._done:
            self.app.call_later(_show_trend, self.coach)
        else:
            self.app.call_later(say, self.app, Content("Growth check kept ✓  u Undo"))

    def help_example(self) -> str:
        """What the words beside a figure may look like."""
        return "2, then: There are two posts, and nobody has said how one gets there."

    def _figures(self, one: Statement) -> RatingLine:
        roomy = self.app.size.width >= _ROOMY
        words = [f"{figure} {word}" if roomy else str(figure) for figure, word in enumerate(_CHECK.scale, 1)]
        choices = [("", "–"), *((str(figure), word) for figure, word in enumerate(words, 1))]
        return RatingLine(choices, str(self._loaded.get(one.key) or ""), id=one.key)

    def _label(self, one: Statement) -> Content:
        """The statement, and what was said of it last time."""
        before = self._before.get(one.key)
        last = f"  {before.rating} on {text.day(before.on, self.coach.desk.today)}" if before else ""
        return Content.assemble(one.text, (last, "$muted"))

    def _field(self, name: str) -> Field:
        return next(field for field in self.FIELDS if field.name == name)

    def _go_to(self, line: Widget) -> None:
        """Focus a statement's figures and show the whole statement."""
        line.focus(scroll_visible=False)
        if line.parent is not None:
            self.call_after_refresh(line.parent.scroll_visible, animate=False)  # type: ignore[attr-defined]  # a Vertical

    def _count(self) -> None:
        """How many are rated, in the title."""
        lines = list(self.query(RatingLine))
        done = sum(bool(line.value) for line in lines)
        self.query_one(TitleBar).name_it(Content(f"Growth check   {done} of {len(lines)}"))


def _show_trend(coach: "CareerCoachApp") -> None:
    """Show how things moved, unless that is what one came from."""
    from careercoach.tui.screens.growth_trend import GrowthTrend

    if not isinstance(coach.screen, GrowthTrend):
        coach.push_screen(GrowthTrend())
