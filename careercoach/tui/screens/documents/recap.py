"""The messages that follow a talk before they leave: the recap, and a friendly reminder."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.content import Content

from careercoach.documents import recap, reminder
from careercoach.documents.making import Document, made
from careercoach.queries.documents import recaps
from careercoach.queries.documents.choosing import reader_of_talk
from careercoach.queries.talk import meetings
from careercoach.records import MaskRecord
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.documents.choosing import ChosenPreview
from careercoach.tui.screens.documents.preview import DocumentPreview


class RecapPreview(ChosenPreview):
    """The recap of one talk, with one's own notes and the development plan if one chooses."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        *DocumentPreview.WITH_MORE[:2],
        replace(ChosenPreview.CHOOSE, help="Which notes and what of the plan"),
        Command("w", "With the plan", "attach", "With your plan, or without"),
        *DocumentPreview.WITH_MORE[2:],
    )
    BINDINGS = [*bindings(COMMAND_LIST[2:4])]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__("Meetings › Recap", self._recap)
        self._meeting = meeting
        self._with_plan = False

    def first_reader(self) -> str:
        """Whom the talk was with."""
        return reader_of_talk(self.program.reading, meetings.get(self.program.reading, self._meeting))

    def nothing_to_choose(self) -> Content:
        """Without a note and the plan there is no list."""
        none = Content("No notes of this talk; w adds your plan.")
        return super().nothing_to_choose() if self._with_plan else none

    def action_attach(self) -> None:
        """With the plan, or without."""
        self._with_plan = not self._with_plan
        self.show()

    def _recap(
        self, connection: sqlite3.Connection, audience: str, today: date, names: Sequence[MaskRecord] | None
    ) -> Document:
        talk = meetings.get(connection, self._meeting)
        material = recaps.recap(
            connection, talk, today, audience=audience, choice=self.choice, with_plan=self._with_plan
        )
        if not self._with_plan:
            return made(recap.KIND, talk.id, material, audience=audience, today=today, masks=names)
        plan = recaps.plan(connection, talk, audience, today, choice=self.choice)
        return recap.with_its_plan(material, plan, audience, today, names)


class ReminderPreview(DocumentPreview):
    """The reminder of one promise made to the person."""

    def __init__(self, promise: str) -> None:
        """``promise`` is its id."""
        super().__init__("Promises › Reminder", self._reminder)
        self._promise = promise

    def first_reader(self) -> str:
        """Whom the talk was with."""
        reading = self.program.reading
        return reader_of_talk(reading, meetings.get(reading, meetings.promise(reading, self._promise).meeting))

    def _reminder(
        self, connection: sqlite3.Connection, audience: str, today: date, names: Sequence[MaskRecord] | None
    ) -> Document:
        promise = meetings.promise(connection, self._promise)
        material = recaps.reminder(connection, promise)
        return made(reminder.KIND, promise.id, material, audience=audience, today=today, masks=names)
