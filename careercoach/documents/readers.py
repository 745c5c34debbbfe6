"""Who reads a document: those one chooses from, and whom a talk is with."""

from careercoach.content import kinds
from careercoach.documents.personnel import works_in_hr
from careercoach.records import MeetingRecord, PersonRecord
from careercoach.vocabulary import READERS_CHOSEN


def readers(situation: str) -> tuple[str, ...]:
    """Those of READERS_CHOSEN there are in one of ``content.kinds`` SITUATIONS: without an employer nobody is in HR."""
    return tuple(one for one in READERS_CHOSEN if one != "hr" or kinds.has_employer(situation))


def reader_of(meeting: MeetingRecord, person: PersonRecord | None) -> str:
    """Who reads the documents of this talk when nobody else was named: one of AUDIENCES. ``person`` is who it is with,
    None for nobody on file.
    """
    if works_in_hr(person):
        return "hr"
    return meeting.kind if meeting.kind in ("skip-level", "mentor") else "manager"
