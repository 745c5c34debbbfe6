"""A talk under way: keeping where it stands, and turning what was written into notes."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from careercoach.coach.drafts import headline
from careercoach.coach.run import Run, key, picked_up
from careercoach.content import loader
from careercoach.incoming import clean
from careercoach.models import AgendaItem, Meeting, Note
from careercoach.queries import drafts as stored
from careercoach.records import NoteRecord
from careercoach.services import drafts
from careercoach.services.finding import find
from careercoach.services.talk import meetings, notes
from careercoach.store.session import name_act, raw


def keep(session: Session, meeting: str, run: Run, today: date | None = None) -> Run:
    """Keep where the talk stands and what is being written, begun ``today``. A draft: it stands in no history."""
    drafts.keep(session, key(meeting), run.kept, clean(run.text) or None, today)
    return run


def advance(session: Session, meeting: str, written: Run, after: Run) -> str | None:
    """Turn what was written into a note, where it was written, and keep the run as it is ``after`` that.

    The id of the note; None when nothing was written. When the talk was marked as held meanwhile, what had been
    written by then stands in a note already; that one then says all of it.
    """
    note = None
    if clean(written.text):
        found = find(session, Meeting, meeting)
        begun = _begun(session, found, written)
        if begun:
            note = notes.edit(session, begun, {"text": written.text})
        else:
            said = {"kind": written.kind, "text": written.text, **_still_there(session, found, written)}
            note = notes.add(session, meeting, said)
    keep(session, meeting, after)
    return note


def keep_caught(session: Session, meeting: str, caught: Sequence[NoteRecord], today: date) -> str:
    """Keep what was caught in a talk that is not on file any more, as one unfinished text. A draft, too."""
    words = "\n\n".join(
        note.text if note.kind == "note" else f"{note.kind.capitalize()}: {note.text}" for note in caught
    )
    drafts.keep(session, f"caught:{meeting}", words, headline(words), today)
    return words


def end(session: Session, meeting: str, today: date) -> str:
    """Mark a talk as held, and turn what was still being written in it into a note: one act."""
    name_act(session, "meeting hold")
    found = find(session, Meeting, meeting).uuid
    kept = stored.get(raw(session), key(found))
    if kept:
        run = picked_up(kept)
        advance(session, found, run, run.without_text)
    return meetings.hold(session, found, today)


def _begun(session: Session, meeting: Meeting, run: Run) -> str | None:
    """The note that the end of the talk made of the beginning of what was written; None while the talk goes on."""
    of_this = select(Note).where(Note.meeting_id == meeting.id).order_by(col(Note.id).desc())
    latest = session.exec(of_this).first() if meeting.status == "held" else None
    if latest and latest.kind == run.kind and (clean(run.text) or "").startswith(latest.text):
        return latest.uuid
    return None


def _still_there(session: Session, meeting: Meeting, run: Run) -> dict[str, object]:
    """The part and the item, as far as the talk still has them: it may have been changed while it went on."""
    parts = {section.key for section in loader.shape(meeting.kind).sections}
    items = session.exec(select(AgendaItem.uuid).where(AgendaItem.meeting_id == meeting.id)).all()
    return {"part": run.part if run.part in parts else None, "item": run.item if run.item in items else None}
