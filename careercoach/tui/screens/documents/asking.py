"""Asking for a talk: the message to paste into a mail, and the invitation for a calendar."""

import os
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.content import Content

from careercoach.documents import request
from careercoach.documents.calendar import entries
from careercoach.documents.calendar_file import kind, listed, remarks
from careercoach.documents.making import Document, made
from careercoach.documents.masking import masked
from careercoach.documents.materials import Planner
from careercoach.queries.documents import calendar, requests
from careercoach.queries.documents.choosing import reader_of_talk
from careercoach.queries.talk import meetings
from careercoach.records import MaskRecord
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.documents.preview import DocumentPreview
from careercoach.zones import zone_meant

INVITATION = "invitation"


class CalendarForm(DocumentPreview):
    """A document that can be a calendar: its entries are read as a list, and what leaves is the file."""

    ENDINGS: ClassVar = {**DocumentPreview.ENDINGS, INVITATION: "ics"}
    _entries = ""

    def shown(self) -> str:
        """The entries in place of the file."""
        return self._entries if self._form == INVITATION else super().shown()

    def _calendar(
        self, planner: Planner, identity: str, audience: str, today: date, names: Sequence[MaskRecord] | None
    ) -> Document:
        zone = zone_meant(planner.profile.zone, os.environ)
        found = entries(masked(planner, names) if names else planner, audience, today)
        said = remarks(found, zone, kept=planner.profile.zone is not None)
        self._entries = "\n\n".join(filter(None, (*said, listed(found, zone))))
        return made(kind(zone), identity, planner, audience=audience, today=today, masks=names)


class CalendarPreview(CalendarForm):
    """Everything with a day in it, as one calendar for oneself."""

    FORMS: ClassVar = {INVITATION: "a calendar of your own"}

    def __init__(self) -> None:
        """It is for oneself alone."""
        super().__init__("Meetings › Calendar", self._made, reader="self")

    def readers(self) -> list[tuple[str, str]]:
        """Nobody else."""
        return [one for one in super().readers() if one[0] == "self"]

    def _made(
        self, connection: sqlite3.Connection, audience: str, today: date, names: Sequence[MaskRecord] | None
    ) -> Document:
        return self._calendar(calendar.everything(connection, today), "everything", audience, today, names)


class RequestPreview(CalendarForm):
    """The message that asks for one talk; its last form is the invitation to that talk."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("w", "Invitation", "invitation", "For a calendar; F2 writes a file"),
        *DocumentPreview.WITH_MORE,
    )
    BINDINGS = [*bindings(COMMAND_LIST[:1])]
    FORMS: ClassVar = {
        "text": DocumentPreview.FORMS["text"],
        "page": DocumentPreview.FORMS["page"],
        "markdown": DocumentPreview.FORMS["markdown"],
        INVITATION: "the invitation for a calendar",
    }

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__("Meetings › Ask for it", self._made)
        self._meeting = meeting

    def first_reader(self) -> str:
        """Whom the talk is with."""
        return reader_of_talk(self.program.reading, meetings.get(self.program.reading, self._meeting))

    def action_invitation(self) -> None:
        """Show the invitation; a talk without a day has none."""
        if meetings.get(self.program.reading, self._meeting).on is None:
            self.program.say(Content("No day yet; e in Meetings sets one."), problem=True)
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
            return self._calendar(calendar.one_talk(connection, meeting), meeting.id, audience, today, names)
        asking = requests.request(connection, meeting, today)
        return made(request.KIND, meeting.id, asking, audience=audience, today=today, masks=names)
