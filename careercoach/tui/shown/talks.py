"""What a talk is called, how long it is, and what was caught in it."""

from textual.content import Content

from careercoach.coach import agenda
from careercoach.content import loader
from careercoach.records import MeetingRecord, NoteRecord
from careercoach.tui import text


def meeting_title(meeting: MeetingRecord) -> str:
    """What a talk is called; holds a person's name, so it is user text."""
    title = loader.shape(meeting.kind).title
    if not meeting.with_:
        return title
    return f"{title}: {meeting.with_}" if " with " in title else f"{title} with {meeting.with_}"


def length(meeting: MeetingRecord) -> str:
    """The minutes taken of those there are, as in "17½ of 30 min"."""
    budget = agenda.budget(meeting)
    return f"{minutes_words(budget.fixed + budget.chosen)} of {budget.minutes} min"


def minutes_words(minutes: float) -> str:
    """Minutes in halves, as in 17½."""
    whole, half = divmod(round(minutes * 2), 2)
    return f"{whole or ''}½" if half else f"{whole}"


def caught_line(note: NoteRecord, width: int) -> Content:
    """A note on one line, with its kind unless it is a plain one."""
    kind = "" if note.kind == "note" else f"{note.kind.capitalize()}: "
    return Content.assemble("· ", (kind, "bold"), text.shortened(note.text, max(width - len(kind) - 2, 10)))
