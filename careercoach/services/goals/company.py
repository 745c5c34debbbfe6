"""Keeping what the company wants (priorities) and what the work asks for (competencies)."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from careercoach.errors import InvalidValue, NotFound
from careercoach.incoming import alike
from careercoach.models import Competency, Priority
from careercoach.queries.goals.company import no_competency
from careercoach.rows import make, revise
from careercoach.services import positions
from careercoach.services.finding import belonging, find, in_place_of, named, number, refuse_taken_key
from careercoach.store.session import name_act


def add_priority(session: Session, fields: Mapping[str, object], today: date | None = None) -> str:
    """Write down a priority, a strategy or a value of the company: of the position held ``today``, unless one is said.

    Without a day it is that of the position without an end.
    """
    name_act(session, "priority add")
    if known := in_place_of(session, Priority, fields.get("key")):
        return edit_priority(session, known, fields)
    values = belonging(session, fields)
    if "position_id" not in values:
        held = positions.present(session, today or date.max)
        values["position_id"] = number(held) if held else None
    priority = make(Priority, values)
    session.add(priority)
    return priority.uuid


def edit_priority(session: Session, priority: str, changes: Mapping[str, object]) -> str:
    """Change fields of a priority; ``active`` False sets it aside."""
    name_act(session, "priority edit")
    found = find(session, Priority, priority)
    refuse_taken_key(session, found, changes)
    return revise(found, belonging(session, changes)).uuid


def delete_priority(session: Session, priority: str) -> str:
    """Take a priority out of the file."""
    name_act(session, "priority delete")
    found = find(session, Priority, priority)
    session.delete(found)
    return found.uuid


def add_competency(session: Session, fields: Mapping[str, object]) -> str:
    """Write down a competency. Raises InvalidValue when the name is taken."""
    name_act(session, "competency add")
    if known := in_place_of(session, Competency, fields.get("key")):
        return edit_competency(session, known, fields)
    _free(session, str(fields.get("name") or ""))
    competency = make(Competency, fields)
    session.add(competency)
    return competency.uuid


def edit_competency(session: Session, competency: str, changes: Mapping[str, object]) -> str:
    """Change fields of a competency, found by name or id."""
    name_act(session, "competency edit")
    found = _find_competency(session, competency)
    name = changes.get("name")
    if name and alike(str(name)) != alike(found.name):
        _free(session, str(name))
    refuse_taken_key(session, found, changes)
    return revise(found, changes).uuid


def delete_competency(session: Session, competency: str) -> str:
    """Take a competency out of the file; the work that shows it stays."""
    name_act(session, "competency delete")
    found = _find_competency(session, competency)
    session.delete(found)
    return found.uuid


def _find_competency(session: Session, name_or_id: str) -> Competency:
    known = named(session, Competency, name_or_id)
    if known:
        return known
    try:
        return find(session, Competency, name_or_id)
    except NotFound:
        raise no_competency() from None


def _free(session: Session, name: str) -> None:
    if named(session, Competency, name):
        raise InvalidValue("name", "A competency of that name is on file already; use that one or another name.")
