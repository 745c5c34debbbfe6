"""Notes of a talk: for oneself, or advice and feedback in the words of the other person."""

from collections.abc import Mapping

from sqlmodel import Session

from careercoach.content import loader
from careercoach.errors import InvalidValue
from careercoach.models import AgendaItem, Meeting, Note
from careercoach.rows import make, revise
from careercoach.services.finding import find, number
from careercoach.store.session import name_act


def add(session: Session, meeting: str, fields: Mapping[str, object]) -> str:
    """Note something said in a talk. ``part`` is the key of a part, ``item`` the id of something on the agenda.

    An item without a part belongs to the part in which such things are dealt with. Raises InvalidValue, NotFound.
    """
    name_act(session, "note add")
    found = find(session, Meeting, meeting)
    note = make(Note, {"meeting_id": found.id, **_placed(session, found, fields)})
    session.add(note)
    return note.uuid


def edit(session: Session, note: str, changes: Mapping[str, object]) -> str:
    """Change the words, the kind, the place, or what the note became."""
    name_act(session, "note edit")
    found = find(session, Note, note)
    return revise(found, _placed(session, session.get_one(Meeting, found.meeting_id), changes)).uuid


def delete(session: Session, note: str) -> str:
    """Take a note out of the file."""
    name_act(session, "note delete")
    found = find(session, Note, note)
    session.delete(found)
    return found.uuid


def _placed(session: Session, meeting: Meeting, fields: Mapping[str, object]) -> dict[str, object]:
    """The fields with the item's row in place of its id. Raises InvalidValue for a part or item of another talk."""
    values = {name: value for name, value in fields.items() if value is not None or name != "kind"}
    shape = loader.shape(meeting.kind)
    if "item" in values:
        prefix = values.pop("item")
        item = find(session, AgendaItem, str(prefix)) if prefix else None
        if item and item.meeting_id != meeting.id:
            raise InvalidValue("item", "That is on the agenda of another talk.", "look-at-agenda")
        values["agenda_item_id"] = number(item) if item else None
        if item and not values.get("part"):
            values["part"] = shape.placement[item.kind]
    keys = [section.key for section in shape.sections]
    if values.get("part") and values["part"] not in keys:
        raise InvalidValue("part", f"The parts of this talk are: {', '.join(keys)}.")
    return values
