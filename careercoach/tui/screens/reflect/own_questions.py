"""The person's own questions, by topic, and the form of one."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach import dates
from careercoach.content import questions as content
from careercoach.fields.field import Field
from careercoach.queries.reflect import questions, reflections
from careercoach.records import OwnQuestionRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values

_LATEST = 3
"""Answers shown of the question in front."""


class QuestionForm(FormScreen):
    """The form of one question."""

    TITLE_WORDS = "Your own question"
    FIELDS = (
        Field(
            "text",
            "What do you want to ask?",
            "prose",
            hint="One open question",
            example="What did I put off this week?",
            needed=True,
        ),
        Field("topic", "Which topic? None: for a talk.", "pick"),
    )

    def load(self) -> Values:
        """What is on file."""
        return asdict(questions.get(self.program.reading, self.row)) if self.row else {}

    def store(self, changes: Values) -> Callable[..., str]:
        """Add it, or change it."""
        from careercoach.services.reflect import questions as writing

        row, topic = self.row, str(changes.get("topic") or "") or None
        if row is None:
            return lambda session: writing.add(session, str(changes.get("text") or ""), topic)
        return lambda session: writing.edit(session, row, changes)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """The topics."""
        return (
            [(topic.key, topic.title) for topic in content.topics(self.program.situation)]
            if field.name == "topic"
            else []
        )


class OwnQuestions(ListFlow):
    """Every question of one's own, with its latest answers."""

    TITLE_WORDS = "Reflect › Your own questions"
    PART = "own-questions"
    EMPTY = "Your own questions. Without a topic, one waits for your next talk."
    EMPTY_EXAMPLE = "What did I put off this week?"
    EMPTY_BUTTON = "Write the first one"
    UNFINISHED = frozenset({"questionform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Words or topic", shown="⏎"),
        Command("n", "New", "new", "A question of your own"),
        Command("r", "Answer", "answer", "Answer it now"),
        Command("asterisk", "Favourite", "favourite", "A favourite, or not"),
        Command("d,delete", "Delete", "delete", "Answers stay; u brings it back"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def everything(self) -> Sequence[OwnQuestionRecord]:
        """In the order of the topics, those for a talk at the end."""
        order = [topic.key for topic in content.topics()]
        mine = questions.own(self.program.reading)
        return sorted(mine, key=lambda one: order.index(one.topic) if one.topic else len(order))

    def heading(self, record: OwnQuestionRecord) -> Content:
        """The topic."""
        words = content.topic(record.topic, self.program.situation).title if record.topic else "To ask in a talk"
        return Content.styled(words.upper(), "bold")

    def row(self, record: OwnQuestionRecord, width: int) -> Content:
        """The words, with a star on favourites."""
        starred = record.id in questions.favourites(self.program.reading)
        return Content.assemble(("★ " if starred else "  ", "$secondary"), text.shortened(record.text, width - 3))

    def detail(self, record: OwnQuestionRecord) -> Content:
        """The question whole, and the latest answers."""
        lines = [text.prose(record.text, "bold")]
        if record.topic is None:
            words = "Your next talk offers it, under Ask."
            return Content("\n").join([*lines, Content.styled(words, "$muted")])
        given = reflections.listed(self.program.reading, question=record.id, limit=_LATEST)
        if not given:
            lines.append(Content.styled("No answer yet.  a Answer", "$muted"))
        for one in given:
            lines.append(Content.assemble((f"{dates.echo(one.on)}  ", "$secondary"), text.prose(one.answer)))
        return Content("\n").join(lines)

    def open(self, record: OwnQuestionRecord) -> None:
        """Change it."""
        self.program.open(routes.Question(record.id))

    def action_new(self) -> None:
        """Write one."""
        self.program.open(routes.Question())

    def action_answer(self) -> None:
        """Answer it now, in its topic."""
        record = self._for_oneself()
        if record is None or record.topic is None:
            return

        self.program.open(routes.Reflect(record.topic, record.id))

    def action_favourite(self) -> None:
        """Mark it, or take the mark away."""
        record = self._for_oneself()
        if record is None:
            return
        from careercoach.tui.screens.reflect.making import toggle_favourite

        toggle_favourite(self.program, record.id)

    def action_delete(self) -> None:
        """Take it out of the file."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.reflect import questions as writing

        self.program.act(lambda session: writing.delete(session, record.id), "Deleted.  u Undo")

    def _for_oneself(self) -> OwnQuestionRecord | None:
        """The highlighted one; of one for a talk, say why it is not to be answered, and None."""
        record: OwnQuestionRecord | None = self.to_act_on()
        if record is not None and record.topic is None:
            self.program.say(Content("It is for a talk; with a topic, you answer it."))
            return None
        return record
