"""What was agreed in a talk, by whom and until when."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from careercoach.errors import Conflict, InvalidValue
from careercoach.incoming import clean
from careercoach.models import Meeting, Position, Promise
from careercoach.queries.talk import meetings as stored
from careercoach.rows import make, revise
from careercoach.services import positions
from careercoach.services.finding import belonging, find, in_place_of, number, person_named, refuse_taken_key
from careercoach.store.session import name_act, raw


def add(session: Session, meeting: str, fields: Mapping[str, object]) -> str:
    """Write down a next step agreed in a meeting; ``owner`` is me or them.

    ``person`` is the name of the other, where that is not whom the talk is with.
    """
    name_act(session, "promise add")
    if known := in_place_of(session, Promise, fields.get("key")):
        return edit(session, known, fields)
    talk = find(session, Meeting, meeting)
    promise = make(Promise, {"meeting_id": talk.id, **_with_person(session, fields, talk)})
    session.add(promise)
    return promise.uuid


def edit(session: Session, promise: str, changes: Mapping[str, object]) -> str:
    """Change the words, the owner, the day, the position of a promise, or the ``person`` it is with.

    A blank name is whom the talk was with.
    """
    name_act(session, "promise edit")
    found = find(session, Promise, promise)
    refuse_taken_key(session, found, changes)
    return revise(found, _with_person(session, changes, session.get_one(Meeting, found.meeting_id))).uuid


def pass_on(session: Session, promise: str, name: str, today: date) -> str:
    """Let somebody take it on: what was promised to me is theirs from now on, what I promised is not mine any more.

    Raises InvalidValue without a name, Conflict for one that is closed.
    """
    name_act(session, "promise pass")
    found = find(session, Promise, promise)
    if found.state != "open":
        raise Conflict("That promise is closed already.", "reopen-promise")
    if not clean(name):
        raise InvalidValue("person", "Say by name who takes it on.")
    if found.owner == "them":
        return edit(session, found.uuid, {"person": name})
    who = person_named(session, name).name
    return revise(found, {"text": f"{found.text} ({who} takes it on)", "state": "dropped", "closed_on": today}).uuid


def end(session: Session, promise: str, today: date) -> str:
    """It ended with a change at work, such as that somebody left: let go, and in no figure. A closed one stays so."""
    name_act(session, "promise end")
    found = find(session, Promise, promise)
    if found.state != "open":
        return found.uuid
    belongs = stored.promise(raw(session), found.uuid).position
    position = find(session, Position, belongs) if belongs else positions.present(session, today)
    ended = {"ended_with_id": number(position) if position else None}
    return revise(found, {"state": "dropped", "closed_on": today, **ended}).uuid


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


def _with_person(session: Session, fields: Mapping[str, object], talk: Meeting) -> dict[str, object]:
    values = belonging(session, fields)
    if "person" in values:
        name = clean(str(values.pop("person") or ""))
        other = number(person_named(session, name)) if name else None
        values["person_id"] = None if other == talk.person_id else other
    return values


def _close(session: Session, promise: str, state: str, today: date) -> str:
    """Close a promise; the day it was first closed so stays."""
    found = find(session, Promise, promise)
    if found.state == state:
        return found.uuid
    return revise(found, {"state": state, "closed_on": today}).uuid
