"""Keeping setbacks: what went wrong or was bad news, apart from what one did."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from careercoach.errors import InvalidValue
from careercoach.models import Setback
from careercoach.rows import make, revise
from careercoach.services.finding import belonging, find, in_place_of, refuse_taken_key
from careercoach.store.session import name_act


def add(session: Session, fields: Mapping[str, object], today: date) -> str:
    """Keep a setback; ``on`` defaults to today."""
    name_act(session, "setback add")
    if known := in_place_of(session, Setback, fields.get("key")):
        return edit(session, known, fields, today)
    setback = _not_ahead(make(Setback, {**belonging(session, fields), "on": fields.get("on") or today}), today)
    session.add(setback)
    return setback.uuid


def edit(session: Session, setback: str, changes: Mapping[str, object], today: date) -> str:
    """Change fields; a day taken away stays as it was."""
    name_act(session, "setback edit")
    found = find(session, Setback, setback)
    refuse_taken_key(session, found, changes)
    values = {name: value for name, value in belonging(session, changes).items() if (name, value) != ("on", None)}
    return _not_ahead(revise(found, values), today).uuid


def delete(session: Session, setback: str) -> str:
    """Take a setback out of the file."""
    name_act(session, "setback delete")
    found = find(session, Setback, setback)
    session.delete(found)
    return found.uuid


def _not_ahead(setback: Setback, today: date) -> Setback:
    if setback.on_day > today:
        raise InvalidValue("on", "That day is still to come; give today or an earlier one.")
    return setback
