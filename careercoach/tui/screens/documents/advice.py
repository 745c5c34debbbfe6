"""Asking a few people for advice: the same short message to each, and the way to keep what they answer."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.content import Content

from careercoach.documents import advice
from careercoach.documents.making import Document, made
from careercoach.queries.documents import requests
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.documents.letters import LetterPreview, Masks
from careercoach.tui.widgets.choosing import Choose

_ANSWERS = "f keeps answers."


class AdvicePreview(LetterPreview):
    """The message to one of those who are asked; ``r`` goes to the next of them."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        replace(LetterPreview.OWN_WORDS, label="Question", help="One thing you want to know"),
        Command("commercial_at", "Next", "reader", "The next one's message"),
        Command("f", "Answer", "answer", "Keep their answer"),
        Command("g", "Goal", "goal", "The goal it names", footer=False),
        *(replace(one, footer=one.name in ("write", "copy", "back")) for one in LetterPreview.OF_A_LETTER),
    )
    BINDINGS = [*bindings(COMMAND_LIST[:4])]

    def __init__(self, people: Sequence[str]) -> None:
        """``people`` are the ids of those who are asked."""
        super().__init__("People › Ask for advice", people, f"advice/{'+'.join(people)}", self._advice)
        self._goal: str | None = None

    def action_goal(self) -> None:
        """Choose what one works on, or not to say it."""
        known = goals.listed(self.program.reading, statuses=("active",))
        if not known:
            self.program.say(Content("No goal is under way yet."))
            return
        offered = [("", Content.styled("none", "$muted")), *((one.id, text.line(one.title)) for one in known)]
        self.program.ask(Choose("WHICH GOAL MAY IT NAME?", offered), self._take_goal)

    def action_answer(self) -> None:
        """Keep what the person in front answered."""
        self.program.open(routes.Feedback(person=people.get(self.program.reading, self.person).name))

    def _advice(self, connection: sqlite3.Connection, words: str, today: date, names: Masks) -> Document:
        material = requests.advice(connection, [self.person], today, goal=self._goal, words=words)
        to = advice.said_to(material)
        return made(advice.KIND, self.person, material, audience="person", today=today, masks=names, to=to)

    def _take_goal(self, goal: str | None) -> None:
        if goal is not None:
            self._goal = goal or None
            self.show()

    def _kept_back(self, document: Document, *, at_length: bool) -> Content:
        told = super()._kept_back(document, at_length=at_length)
        return Content("\n").join([told, Content.styled(_ANSWERS, "$secondary")])
