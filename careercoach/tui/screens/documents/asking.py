"""Asking for a talk: the message to paste into a mail, and the invitation for a calendar."""

import os
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.content import Content

from careercoach.documents import request
from careercoach.documents.audience import reader_of
from careercoach.documents.calendar_file import kind
from careercoach.documents.making import Document, made
from careercoach.queries.documents import calendar, requests
from careercoach.queries.talk import meetings
from careercoach.records import MaskRecord
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.documents.preview import DocumentPreview
from careercoach.zones import local_zone

INVITATION = "invitation"


class RequestPreview(DocumentPreview):
    """The message that asks for one talk; its last form is the invitation to that talk."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("i", "Invitation", "invitation", "See the invitation for a calendar; x writes it to a file"),
        *DocumentPreview.WITH_MORE,
    )
    BINDINGS = [*bindings(COMMAND_LIST[:1])]
    FORMS: ClassVar = {
        "text": DocumentPreview.FORMS["text"],
        "page": DocumentPreview.FORMS["page"],
        "markdown": DocumentPreview.FORMS["markdown"],
        INVITATION: "the invitation for a calendar",
    }
    ENDINGS: ClassVar = {**DocumentPreview.ENDINGS, INVITATION: "ics"}

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__("Meetings › Ask for it", self._made)
        self._meeting = meeting

    def first_reader(self) -> str:
        """Whom the talk is with."""
        return reader_of(meetings.get(self.program.reading, self._meeting))

    def action_invitation(self) -> None:
        """Show the invitation; a talk without a day has none."""
        if meetings.get(self.program.reading, self._meeting).on is None:
            self.program.say(Content("The talk has no day yet; e in the list of meetings gives it one."), problem=True)
            return
        self._form = INVITATION
        self.show()

    def action_form(self) -> None:
        """The next form; the invitation is there once the talk has a day."""
        super().action_form()
        if self._form == INVITATION and meetings.get(self.program.reading, self._meeting).on is None:
            super().action_form()

    def _made(
        self, connection: sqlite3.Connection, audience: str, today: date, names: Sequence[MaskRecord] | None
    ) -> Document:
        meeting = meetings.get(connection, self._meeting)
        if self._form == INVITATION:
            planner = calendar.one_talk(connection, meeting)
            invitation = kind(local_zone(os.environ))
            return made(invitation, meeting.id, planner, audience=audience, today=today, masks=names)
        asking = requests.request(connection, meeting, today)
        return made(request.KIND, meeting.id, asking, audience=audience, today=today, masks=names)
