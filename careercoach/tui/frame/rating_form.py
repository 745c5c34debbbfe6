"""A sheet of statements with a figure from 1 to 5 each, a few words if the sheet takes them, kept as one act."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Label, Static

from careercoach.content.sheets import Sheet, Statement
from careercoach.fields.field import Field
from careercoach.queries.reflect import ratings
from careercoach.records import RatingRecord
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame import where
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.choosing import RatingLine

if TYPE_CHECKING:
    from sqlmodel import Session

_ROOMY = 76
"""Columns from which each figure stands beside its word."""

_COLUMN, _FRAME = 76, 5
"""Columns of a statement at most, and those that stand around it."""


def _remark(statement: str) -> str:
    """The name of the field for a few words beside the rating of a statement, which is named by its key."""
    return f"{statement}-remark"


def rating_fields(sheet: Sheet, *, words: bool) -> tuple[Field, ...]:
    """A field for the figure of each statement, and with ``words`` one for a few words beside it."""
    figures = (("", "–"), *((str(figure), str(figure)) for figure in range(1, 6)))
    return tuple(
        field
        for one in sheet.statements
        for field in (
            Field(one.key, one.text, "choice", choices=figures),
            *([Field(_remark(one.key), "", hint="A few words, if you like")] if words else []),
        )
    )


class RatingForm(FormScreen):
    """All statements, one below the other. A second sitting on the same day replaces the first.

    Subclasses name the ``INSTRUMENT`` and its ``SHEET``, make the fields with ``rating_fields``, and say what ``group``
    a statement stands in and what to ``show_result``.
    """

    INSTRUMENT: ClassVar[str] = ""
    SHEET: Sheet
    COMMAND_LIST = (
        Command("down", "Next", "statement(1)", "The next one", shown="↓", priority=True),
        Command("up", "Before", "statement(-1)", "The one before", shown="↑", footer=False, priority=True),
        Command("f2", "Done", "done", "Keep it"),
        *(one for one in FormScreen.COMMAND_LIST if one.key in ("escape", "")),
    )
    BINDINGS = [*bindings(COMMAND_LIST[:2])]

    def __init__(self) -> None:
        """A sitting is that of the day on which it is begun."""
        super().__init__()
        self._before: dict[str, RatingRecord] = {}
        self._done = False

    @property
    def draft_key(self) -> str:
        """Under which the unfinished sitting is kept; the command line uses the same."""
        return self.INSTRUMENT

    @property
    def called(self) -> str:
        """A sitting goes by no words of its own."""
        return ""

    def adopt(self, row: str) -> None:
        """A sitting is one a day anyway."""

    def load(self) -> Values:
        """What was said already on the day of this sitting."""
        found = ratings.listed(self.program.reading, self.INSTRUMENT)
        self._before = {one.statement: one for one in reversed(found) if one.on < self.day}
        said: dict[str, object] = {}
        for one in found:
            if one.on == self.day:
                said |= {one.statement: str(one.rating), _remark(one.statement): one.remark}
        return said

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep the sitting as one act; what was taken back since this morning goes."""
        from careercoach.services.reflect import ratings as writing

        values = {field.name: self._value(field) for field in self.FIELDS}
        figures: dict[str, int | None] = {}
        words: dict[str, str | None] = {}
        for one in self.SHEET.statements:
            figure, remark = values[one.key], values.get(_remark(one.key))
            if figure or self._loaded.get(one.key):
                figures[one.key] = int(str(figure)) if figure else None
            if _remark(one.key) in values and (figure or remark):
                words[one.key] = str(remark or "")

        def keep(session: "Session") -> str:
            writing.record(session, self.INSTRUMENT, figures, words, self.program.today, on=self.day)
            return self.INSTRUMENT

        return keep

    def says_something(self, changes: Values) -> bool:
        """One figure is enough; taking one back counts, too."""
        return any(changes.values()) or any(self._loaded.values())

    def compose_body(self) -> ComposeResult:
        """What it is, then the statements, then the two ways out."""
        self.begin()
        with VerticalScroll(id="form", can_focus=False):
            yield Static(Content(self.SHEET.purpose), classes="purpose muted column")
            before = ""
            for one in self.SHEET.statements:
                if (group := self.group(one)) != before:
                    before = group
                    yield Static(Content(group.upper()), classes="heading")
                yield from self._statement(one)
        with Buttons(id="buttons"):
            yield Button("Done", id="done", variant="primary")
            yield Button("Discard", id="discard")

    def _statement(self, one: Statement) -> ComposeResult:
        fields = [field for field in self.FIELDS if field.name in (one.key, _remark(one.key))]
        with Vertical(classes="field"):
            yield Label(self._label(one), classes="label")
            yield self._figures(one)
            for field in fields[1:]:
                yield self._widget(field)
            for field in fields:
                yield Static(classes="problem", id=f"problem-{field.name}")

    def group(self, statement: Statement) -> str:
        """The heading a statement stands under; blank for none."""
        return self.SHEET.part_of(statement).lead

    def help_example(self) -> str:
        """How a figure is given."""
        return "1 to 5; 0 takes it back."

    def show_result(self) -> None:
        """Show what follows from a sitting that was just kept."""
        raise NotImplementedError

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

    def action_next(self) -> None:
        """Enter and a figure go on to the next statement."""
        self.action_statement(1)

    def action_statement(self, by: int) -> None:
        """Go to another statement; after the last one comes Done."""
        lines = list(self.query(RatingLine))
        field = self.focused.parent if self.focused else None
        here = next((at for at, line in enumerate(lines) if line.parent is field), len(lines) if by < 0 else -1)
        if here + by >= len(lines):
            self.query_one("#done").focus()
        elif here + by < 0:
            self.program.say(Content("The first one; Esc goes back."))
        else:
            self._go_to(lines[here + by])

    def action_done(self) -> None:
        """Keep the sitting, and show what follows from it."""
        self._done = True
        self.action_back()

    def finished(self, row: str) -> None:
        """Show what follows from it, unless one just left."""
        if self._done:
            self.app.call_later(self.show_result)
        else:
            self.app.call_later(self.program.say, Content(f"{self.TITLE_WORDS} {where.kept(self)} ✓  u Undo"))

    def _figures(self, one: Statement) -> RatingLine:
        roomy = self.app.size.width >= _ROOMY
        scale = self.SHEET.part_of(one).scale
        words = [f"{figure} {word}" if roomy else str(figure) for figure, word in enumerate(scale, 1)]
        choices = [("", "–"), *((str(figure), word) for figure, word in enumerate(words, 1))]
        return RatingLine(choices, str(self._loaded.get(one.key) or ""), id=one.key)

    def _label(self, one: Statement) -> Content:
        """The statement, and what was said of it last time."""
        before = self._before.get(one.key)
        if before is None:
            return Content(one.text)
        last = f"{before.rating} on {text.day(before.on, self.program.today)}"
        line = one.text.splitlines()[-1]
        fits = len(line) + 2 + len(last) <= min(self.app.size.width - _FRAME, _COLUMN)
        return Content.assemble(one.text, "  " if fits else "\n", (last, "$muted"))

    def _go_to(self, line: Widget) -> None:
        """Focus a statement's figures and show the whole statement."""
        line.focus(scroll_visible=False)
        if line.parent is not None:
            self.call_after_refresh(line.parent.scroll_visible, animate=False)  # type: ignore[attr-defined]  # a Vertical

    def _count(self) -> None:
        """How many are rated, in the title."""
        lines = list(self.query(RatingLine))
        done = sum(bool(line.value) for line in lines)
        self.query_one(TitleBar).name_it(Content(f"{self.TITLE_WORDS}   {done} of {len(lines)}"))
