"""What was agreed in a talk, by whom and until when."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from careercoach.models import Meeting, Promise
from careercoach.rows import make, revise
from careercoach.services.finding import belonging, find
from careercoach.store.session import name_act


def add(session: Session, meeting: str, fields: Mapping[str, object]) -> str:
    """Write down a next step agreed in a meeting; ``owner`` is me or them."""
    name_act(session, "promise add")
    promise = make(Promise, {"meeting_id": find(session, Meeting, meeting).id, **belonging(session, fields)})
    session.add(promise)
    return promise.uuid


def edit(session: Session, promise: str, changes: Mapping[str, object]) -> str:
    """Change the words, the owner, the day or the position of a promise."""
    name_act(session, "promise edit")
    return revise(find(session, Promise, promise), belonging(session, changes)).uuid


def delete(session: Session, promise: str) -> str:
    """Take a promise out of the file, as one that was never made."""
    name_act(session, "promise delete")
    found = find(session, Promise, promise)
    session.delete(found)
    return found.uuid


def keep(session: Session, promise: str, today: date) -> str:
    """Mark a promise as kept."""
    name_act(session, "promise keep")
    return _close(session, promise, "kept", today)


def drop(session: Session, promise: str, today: date) -> str:
    """Let a promise go."""
    name_act(session, "promise drop")
    return _close(session, promise, "dropped", today)


def reopen(session: Session, promise: str) -> str:
    """Take up a promise again that was closed."""
    name_act(session, "promise reopen")
    return revise(find(session, Promise, promise), {"state": "open", "closed_on": None}).uuid


def _close(session: Session, promise: str, state: str, today: date) -> str:
    """Close a promise; the day it was first closed so stays."""
    found = find(session, Promise, promise)
    if found.state == state:
        return found.uuid
    return revise(found, {"state": state, "closed_on": today}).uuid
