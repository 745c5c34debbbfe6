"""Keeping what a conversation about work brought."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from careercoach.errors import InvalidValue
from careercoach.incoming import clean
from careercoach.models import Conversation, Person
from careercoach.rows import make, revise
from careercoach.services.finding import find, in_place_of, refuse_taken_key
from careercoach.services.people import people
from careercoach.store.session import name_act


def add(session: Session, fields: Mapping[str, object], today: date) -> str:
    """Keep a conversation with ``person`` (a name, added if unknown); ``on`` defaults to today.

    The same act notes that one spoke with them that day.
    """
    name_act(session, "conversation add")
    if known := in_place_of(session, Conversation, fields.get("key")):
        return edit(session, known, fields, today)
    if not clean(str(fields.get("person") or "")):
        raise InvalidValue("person", "A conversation needs the name of the person you spoke with.")
    found = make(Conversation, {**people.with_person(session, fields), "on": fields.get("on") or today})
    _not_ahead(found, today)
    session.add(found)
    _spoke(session, found)
    return found.uuid


def edit(session: Session, conversation: str, changes: Mapping[str, object], today: date) -> str:
    """Change fields; another person or a later day also counts as having spoken."""
    name_act(session, "conversation edit")
    found = find(session, Conversation, conversation)
    refuse_taken_key(session, found, changes)
    values = {
        name: value for name, value in people.with_person(session, changes).items() if (name, value) != ("on", None)
    }
    revise(found, values)
    _not_ahead(found, today)
    if values.keys() & {"on", "person_id"}:
        _spoke(session, found)
    return found.uuid


def delete(session: Session, conversation: str) -> str:
    """Take a conversation out of the file; the day one last spoke stays."""
    name_act(session, "conversation delete")
    found = find(session, Conversation, conversation)
    session.delete(found)
    return found.uuid


def _spoke(session: Session, conversation: Conversation) -> None:
    if conversation.person_id is not None:
        people.mark_spoken(session, session.get_one(Person, conversation.person_id).uuid, conversation.on_day)


def _not_ahead(conversation: Conversation, today: date) -> None:
    if conversation.on_day > today:
        raise InvalidValue("on", "That day is still to come; give today or an earlier one, or plan a meeting for it.")
