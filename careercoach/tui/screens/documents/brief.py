"""The brief for one talk before it is handed over."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from careercoach.documents import brief
from careercoach.documents.making import Document, made
from careercoach.queries.documents import for_others
from careercoach.queries.documents.choosing import reader_of_talk
from careercoach.queries.talk import meetings
from careercoach.records import MaskRecord
from careercoach.tui.screens.documents.preview import DocumentPreview


class BriefPreview(DocumentPreview):
    """The brief of one talk."""

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__("Meetings › Brief", self._brief)
        self._meeting = meeting

    def first_reader(self) -> str:
        """Whom the talk is with."""
        return reader_of_talk(self.program.reading, meetings.get(self.program.reading, self._meeting))

    def _brief(
        self, connection: sqlite3.Connection, audience: str, today: date, names: Sequence[MaskRecord] | None
    ) -> Document:
        whole = meetings.brief(connection, meetings.get(connection, self._meeting))
        material = for_others.told(connection, whole, audience)
        return made(brief.KIND, self._meeting, material, audience=audience, today=today, masks=names)
