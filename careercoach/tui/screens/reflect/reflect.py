"""Reflect: the seven topics, how far each one is, and the latest answers to the one in front."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.content import Content

from careercoach.coach.journey import FAVOURITES
from careercoach.content.questions import Topic
from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.queries.reflect import questions, reflections
from careercoach.records import ReflectionRecord
from careercoach.tui import routes, text, wanted, working_life
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.listing import ListPlace
from careercoach.tui.screens.reflect.reflection_flow import position_key

_ROOMY = 30
"""Rows from which topics stand apart and several answers are shown."""

_LATEST = 4
"""Answers shown of the topic in front, where there is room."""


class Round(Frozen):
    """A topic and how it stands. ``answers`` newest first; ``stopped_at`` the key where a sitting stopped, or None."""

    topic: Topic
    answers: tuple[ReflectionRecord, ...]
    stopped_at: str | None

    @property
    def id(self) -> str:
        """The topic's key."""
        return self.topic.key

    @property
    def answered(self) -> int:
        """Questions of today's content that have an answer."""
        return len({answer.question for answer in self.answers} & {one.key for one in self.topic.questions})


class Reflect(ListPlace):
    """The seven topics."""

    UNFINISHED = frozenset({"reflection", "reflectioneditor", "questionform", "growth-check", "compass", "profileform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Reflect", "open", "One question at a time", shown="⏎"),
        Command("A", "All answers", "answers", "Newest first"),
        Command("G", "Growth check", "growth", "Where your work helps you grow"),
        Command("K", "Compass", "compass", "Which kind of work draws you"),
        Command("O", "Own questions", "own", "For a topic or for a talk"),
        Command("asterisk", "Favourites", "favourites", "The ones you marked"),
        Command("N", "What I notice", "noticed", "What stands out", footer=False),
        Command("e", "Who you are", "profile", "Role, team, manager", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def page(self, limit: int, offset: int) -> Sequence[Round]:
        """All that are at hand, at once."""
        if offset:
            return []
        answers = reflections.listed(self.program.reading)
        return [
            Round(
                topic,
                tuple(answer for answer in answers if answer.topic == topic.key),
                self.program.desk.draft(position_key(topic.key)),
            )
            for topic in questions.offered(self.program.reading, self.program.today)
        ]

    def row(self, record: Round, width: int) -> Content:
        """The topic with its standing at the right; what it is for below, where there is room."""
        narrow = width < 60 or self.has_class("-short")
        title = record.topic.title
        standing = _standing(record, self.program.today, brief=narrow)
        gap = max(width - len(title) - standing.cell_length, 2)
        head = Content.assemble((title, "bold"), " " * gap, standing)
        if narrow:
            return head
        purpose = record.topic.purpose
        if self._roomy:
            return Content.assemble(head, "\n", (purpose, "$muted"), "\n")
        fitting = purpose if len(purpose) <= width else purpose.rpartition(", ")[0]
        return Content.assemble(head, "\n", (text.shortened(fitting, width), "$muted"))

    def detail(self, record: Round) -> Content:
        """The latest answers; before there are any, the first question."""
        if not record.answers:
            first = record.topic.questions[0]
            return Content("\n").join(
                [
                    Content.styled("THE FIRST QUESTION", "bold $muted"),
                    Content(first.text),
                    Content.styled(f"For example: {first.example}", "$muted"),
                ]
            )
        shown = record.answers[: _LATEST if self._roomy else 1]
        lines = [Content.styled("LATEST ANSWERS" if len(shown) > 1 else "LATEST ANSWER", "bold $muted")]
        for answer in shown:
            lines.append(Content.assemble((f"{echo(answer.on)}  ", "$secondary"), text.line(answer.asked, "$muted")))
            lines.append(Content.assemble(text.prose(answer.answer), "\n" if self._roomy else ""))
        return Content("\n").join(lines)

    @property
    def _roomy(self) -> bool:
        return self.app.size.height >= _ROOMY

    def open(self, record: Round) -> None:
        """Start, or go on where it stopped."""
        self.program.open(routes.Reflect(record.topic.key))

    def action_answers(self) -> None:
        """Show all answers."""
        self.program.open(routes.Answers())

    def action_own(self) -> None:
        """Show the questions of one's own."""
        self.program.open(routes.OwnQuestions())

    def action_favourites(self) -> None:
        """Ask the favourites alone."""
        if not questions.topic(self.program.reading, FAVOURITES).questions:
            self.program.say(Content("No favourite yet: F8 marks one."))
            return
        self.program.open(routes.Reflect(FAVOURITES))

    def action_growth(self) -> None:
        """Show how the growth check moved; before the first one, and where one stopped, begin."""

        self.program.open(wanted.Record("growth-check", None))

    def action_compass(self) -> None:
        """Show the compass; before the first sitting, and where one stopped, begin."""

        self.program.open(wanted.Record("compass", None))

    def action_noticed(self) -> None:
        """Show what the coach noticed."""
        self.program.open(routes.Noticed())

    def action_profile(self) -> None:
        """Who you are at work."""
        self.program.open(working_life.Profile())


def _standing(record: Round, today: date, *, brief: bool) -> Content:
    """How many questions are answered and when last, and whether a sitting waits to be continued."""
    count = f"{record.answered} of {len(record.topic.questions)}"
    last = f" · last {text.day(record.answers[0].on, today)}" if record.answers else ""
    waiting = "▸ continue   " if record.stopped_at and not brief else "▸ " if record.stopped_at else ""
    return Content.assemble((waiting, "$primary"), (count if brief else f"{count}{last}", "$muted"))
