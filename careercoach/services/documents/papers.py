"""Writing a document in one's own words, and remembering what was given to whom.

A draft is kept beside what was ``made`` of the file when it was written, so that it can be said what changed since. A
text that says nothing of its own is no draft: then the document is what the file says.
"""

from datetime import date
from typing import TypeVar

from sqlmodel import Session, col, select

from careercoach.documents import papers
from careercoach.documents.comparing import joined
from careercoach.documents.making import Document, is_of_days
from careercoach.errors import InvalidValue
from careercoach.incoming import clean
from careercoach.models import Meeting, Paper, Person, Position, Promise
from careercoach.queries.documents import papers as stored
from careercoach.rows import Noun, make, revise
from careercoach.services.documents import picks
from careercoach.services.finding import find
from careercoach.store.session import name_act, raw

RowT = TypeVar("RowT", bound=Noun)


def write(session: Session, document: Document, text: str, today: date) -> str | None:
    """Keep a text as the draft of a document for its reader, and return its id; None where it says nothing of its own.

    An empty text, or one that says what the file says, throws the draft away.
    """
    name_act(session, "paper write")
    draft = _draft(session, document)
    if not clean(text) or papers.is_unchanged(document.made, text):
        if draft:
            session.delete(draft)
        return None
    if draft:
        return revise(draft, {"text": text, "on": today, "about": papers.about(document)}).uuid
    return _add(session, document, text, today).uuid


def edit(session: Session, paper: str, text: str, today: date) -> str:
    """Change the text of a draft. Raises NotFound, and InvalidValue for an empty one or one that was given."""
    name_act(session, "paper write")
    found = find(session, Paper, paper)
    _refuse_given(found)
    if not clean(text):
        raise InvalidValue("text", "An empty text is no document; throw the draft away if you do not need it.")
    return revise(found, {"text": text, "on": today}).uuid


def keep(session: Session, document: Document) -> None:
    """Keep one's own text as it stands: what changed in the file up to now is known, and is not said again."""
    name_act(session, "paper keep")
    draft = _draft(session, document)
    if draft:
        revise(draft, {"made": document.made})


def join(session: Session, document: Document, today: date) -> None:
    """Put what the file says since into one's own words, and take out what it no longer says."""
    name_act(session, "paper join")
    draft = _draft(session, document)
    if draft:
        text = joined(draft.made, draft.text, document.made)
        revise(draft, {"made": document.made, "text": text, "on": today, "about": papers.about(document)})


def throw_away(session: Session, paper: str) -> str:
    """Throw a paper away. Raises NotFound."""
    name_act(session, "paper throw-away")
    found = find(session, Paper, paper)
    session.delete(found)
    return found.uuid


def give(session: Session, document: Document, on: date) -> str:
    """Remember that its reader was given the document as it says, on that day, and return the paper's id.

    What is attached to it was given with it; what the person chose for that reader is remembered from now on.
    """
    name_act(session, "paper give")
    picks.remember(session, document.choosings)
    for one in document.attached:
        _add(session, one, one.markdown, on, given=on)
    draft = _draft(session, document)
    if draft:
        return revise(draft, {"text": document.markdown, "given_on": on}).uuid
    return _add(session, document, document.markdown, on, given=on).uuid


def give_draft(session: Session, paper: str, on: date, today: date) -> str:
    """Remember that a draft was given on that day. Raises NotFound, and InvalidValue for a day to come."""
    name_act(session, "paper give")
    found = find(session, Paper, paper)
    _refuse_given(found)
    if on > today:
        raise InvalidValue("on", "That day is still to come; say so once they have it.")
    return revise(found, {"given_on": on}).uuid


def _draft(session: Session, document: Document) -> Paper | None:
    found = stored.of(raw(session), document)
    return find(session, Paper, found.id) if found and found.given_on is None else None


def _add(session: Session, document: Document, text: str, on: date, given: date | None = None) -> Paper:
    paper = make(
        Paper,
        {
            "kind": papers.kind(document),
            "audience": document.audience,
            "about": papers.about(document),
            "made": document.made,
            "text": text,
            "on": on,
            "given_on": given,
            **_links(session, document),
        },
    )
    session.add(paper)
    return paper


def _links(session: Session, document: Document) -> dict[str, int | None]:
    """The talk and the person it is for, and the position it speaks of."""
    position = _row(session, Position, document.position)
    meeting, person = None, None
    about = None if is_of_days(document.id) else document.id
    promise = _row(session, Promise, about)
    if promise:
        meeting = session.get_one(Meeting, promise.meeting_id)
    elif about:
        meeting, person = _row(session, Meeting, about), _row(session, Person, about)
    elif document.audience == "manager" and position:
        person = session.get(Person, position.manager_id) if position.manager_id else None
    return {
        "meeting_id": meeting.id if meeting else None,
        "person_id": person.id if person else meeting.person_id if meeting else None,
        "position_id": position.id if position else None,
    }


def _row(session: Session, table: type[RowT], identity: str | None) -> RowT | None:
    """The row of that whole id; None when it is none of this table's."""
    return session.exec(select(table).where(col(table.uuid) == identity)).first() if identity else None


def _refuse_given(paper: Paper) -> None:
    if paper.given_day:
        raise InvalidValue("text", "That was given and stays as it was; make the document again to change it.")
