"""All answers ever given, and the form that changes the words of one."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.content import Content

from careercoach import dates
from careercoach.content import moments
from careercoach.errors import NotFound
from careercoach.fields.field import Field
from careercoach.queries.reflect import reflections
from careercoach.records import ReflectionRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.filtered import FilteredFlow, FilteredPages
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.screens.reflect.making import make, toggle_favourite
from careercoach.tui.widgets.bars import TitleBar


class ReflectionEditor(FormScreen):
    """The words of one answer; its day stays."""

    TITLE_WORDS = "Answer"
    FIELDS = (Field("answer", "Your answer", "prose", lines=8),)

    def load(self) -> Values:
        """What is on file, under the question it answers."""
        self._record = reflections.get(self.program.reading, self.row or "")
        return {"answer": self._record.answer}

    def on_mount(self) -> None:
        """Put the question above."""
        self.query_one(TitleBar).name_it(text.line(self._record.asked))

    def store(self, changes: Values) -> Callable[..., str]:
        """Change the words."""
        from careercoach.services.reflect import reflections as writing

        row, words = self.row or "", str(changes["answer"] or "")
        return lambda session: writing.edit(session, row, words)

    def help_example(self) -> str:
        """The example of the question."""
        return _example(self._record.question)


class Answers(FilteredPages, FilteredFlow):
    """Every answer, newest first; or those to one question over the years."""

    TITLE_WORDS = "Reflect › All answers"
    PART = "answers"
    EMPTY = "Your answers, day by day."
    EMPTY_EXAMPLE = "“The handover sheet. Night staff used it without me.”"
    EMPTY_BUTTON = "Back to the topics"
    UNFINISHED = frozenset({"reflection", "reflectioneditor"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Change the words", shown="⏎"),
        Command("w", "Over the years", "years", "This question, or all"),
        Command("f5", "Log it", "make('accomplishment')", "As something you did"),
        Command("g", "Goal", "make('goal')", "As a goal"),
        Command("a", "For a talk", "make('question')", "As a question for a talk"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("asterisk", "Favourite", "favourite", "A favourite, or not", footer=False),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    _question: str | None = None
    """The key of the one question shown; None for all."""

    def page(self, limit: int, offset: int) -> Sequence[ReflectionRecord]:
        """Newest first."""
        return reflections.listed(self.program.reading, question=self._question, limit=limit, offset=offset)

    def said(self, record: ReflectionRecord) -> str:
        """The question, the answer and its day."""
        return f"{record.asked} {record.answer} {dates.echo(record.on)}"

    def group(self, record: ReflectionRecord) -> str:
        """By month; by year for one question."""
        return f"{record.on:%Y}" if self._question else f"{record.on:%B %Y}"

    def row(self, record: ReflectionRecord, width: int) -> Content:
        """Day and words; the question before them when several are shown."""
        day = Content.styled(f"{record.on:%d %b}  ", "$muted")
        if self._question:
            return Content.assemble(day, text.shortened(record.answer, width - 8))
        column = max(min(36, (width - 8) // 2), 10)
        asked = text.shortened(record.asked, column)
        gap = " " * (column - Content(asked).cell_length + 2)
        return Content.assemble(
            day, (f"{asked}{gap}", "$secondary"), text.shortened(record.answer, max(width - 10 - column, 8))
        )

    def detail(self, record: ReflectionRecord) -> Content:
        """The question, this answer whole, and what was said on other days."""
        lines = [
            text.line(record.asked, "bold"),
            Content.styled(dates.echo(record.on), "$muted"),
            text.prose(record.answer),
        ]
        if not self._question:
            others = reflections.listed(self.program.reading, question=record.question, limit=6)
            for other in [one for one in others if one.id != record.id]:
                words = text.shortened(other.answer, 160)
                lines.append(Content.assemble("\n", (f"{dates.echo(other.on)}  ", "$muted"), (words, "$muted")))
        return Content("\n").join(lines)

    def open(self, record: ReflectionRecord) -> None:
        """Change the words."""
        self.program.open(routes.Answer(record.id))

    def action_new(self) -> None:
        """There is nothing yet: go back to the topics."""
        self.action_back()

    def action_years(self) -> None:
        """Show one question over the years, or everything again."""
        record = self.to_act_on()
        if record is None:
            return
        self._question = None if self._question else record.question
        words = text.line(record.asked) if self._question else Content(self.TITLE_WORDS)
        self.query_one(TitleBar).name_it(words)
        self.show()

    def action_make(self, kind: str) -> None:
        """Make the answer into something else, too; the answer stays."""
        record = self.to_act_on()
        if record is not None:
            make(self.program, kind, record.answer, record.on)

    def action_favourite(self) -> None:
        """Mark the question it answers, or take the mark away."""
        record = self.to_act_on()
        if record is not None:
            toggle_favourite(self.program, record.question)

    def action_delete(self) -> None:
        """Take the highlighted one out of the file."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.reflect import reflections as writing

        self.program.act(lambda session: writing.delete(session, record.id), "Deleted.  u Undo")


def _example(question: str) -> str:
    """The example answer; "" when the content no longer asks that."""
    try:
        return moments.question(question).example
    except NotFound:
        return ""
