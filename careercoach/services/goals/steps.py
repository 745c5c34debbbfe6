"""The steps of a goal."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from careercoach.models import Goal, Step
from careercoach.rows import make, revise
from careercoach.services.finding import find, in_place_of, refuse_taken_key
from careercoach.store.session import name_act


def add(session: Session, goal: str, fields: Mapping[str, object]) -> str:
    """Add a step to a goal."""
    name_act(session, "step add")
    if known := in_place_of(session, Step, fields.get("key")):
        return edit(session, known, fields)
    step = make(Step, {"goal_id": find(session, Goal, goal).id, **fields})
    session.add(step)
    return step.uuid


def edit(session: Session, step: str, changes: Mapping[str, object]) -> str:
    """Change fields of a step."""
    name_act(session, "step edit")
    found = find(session, Step, step)
    refuse_taken_key(session, found, changes)
    return revise(found, changes).uuid


def finish(session: Session, step: str, on: date) -> str:
    """Mark a step as done on a day."""
    name_act(session, "step done")
    return revise(find(session, Step, step), {"done_on": on}).uuid


def reopen(session: Session, step: str) -> str:
    """Mark a step as not done after all."""
    name_act(session, "step reopen")
    return revise(find(session, Step, step), {"done_on": None}).uuid


def delete(session: Session, step: str) -> str:
    """Take a step out of its goal."""
    name_act(session, "step delete")
    found = find(session, Step, step)
    session.delete(found)
    return found.uuid
