"""Remembering what one did."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from sqlmodel import Session

from careercoach.errors import InvalidValue
from careercoach.incoming import alike, clean, composed
from careercoach.links import (
    AccomplishmentCompetency,
    AccomplishmentGoal,
    AccomplishmentPerson,
    AccomplishmentPriority,
    Evidence,
    Tag,
)
from careercoach.models import Accomplishment
from careercoach.rows import make, revise
from careercoach.services import finding
from careercoach.store.session import name_act

LINKS = ("goals", "competencies", "priorities", "seen_by", "evidence", "tags")


def add(session: Session, fields: Mapping[str, object], today: date) -> str:
    """Log something done; ``on`` defaults to today. The same ``key`` again changes what was logged under it.

    ``goals`` and ``priorities`` hold ids, the other links names; people and competencies unknown so far are added.
    """
    name_act(session, "log")
    if known := finding.in_place_of(session, Accomplishment, fields.get("key")):
        return edit(session, known, fields, today)
    values = {name: value for name, value in finding.belonging(session, fields).items() if name not in LINKS}
    accomplishment = make(Accomplishment, {**values, "on": fields.get("on") or today})
    _not_ahead(accomplishment, today)
    session.add(accomplishment)
    session.flush()
    _link(session, accomplishment, fields)
    return accomplishment.uuid


def edit(session: Session, accomplishment: str, changes: Mapping[str, object], today: date) -> str:
    """Change fields; a link field given replaces all links of its kind.

    A first ``result`` on something that waited for its outcome makes it done, unless ``status`` says otherwise.
    """
    name_act(session, "accomplishment edit")
    found = finding.find(session, Accomplishment, accomplishment)
    finding.refuse_taken_key(session, found, changes)
    said = finding.belonging(session, changes)
    values = {name: value for name, value in said.items() if name not in LINKS and (name, value) != ("on", None)}
    if found.status == "waiting" and not found.result and _said(values.get("result")):
        values.setdefault("status", "done")
    revise(found, values)
    if "on" in values:
        _not_ahead(found, today)
    _link(session, found, changes)
    return found.uuid


def delete(session: Session, accomplishment: str) -> str:
    """Take an accomplishment out of the file, and out of every agenda it was brought to."""
    name_act(session, "accomplishment delete")
    found = finding.find(session, Accomplishment, accomplishment)
    session.delete(found)
    return found.uuid


def _not_ahead(accomplishment: Accomplishment, today: date) -> None:
    if accomplishment.on_day > today:
        raise InvalidValue("on", "That day is still to come; give today or an earlier one, or set a goal for it.")


def _said(text: object) -> bool:
    return isinstance(text, str) and bool(clean(text))


def _link(session: Session, accomplishment: Accomplishment, fields: Mapping[str, object]) -> None:
    owner = ("accomplishment_id", finding.number(accomplishment))

    def given(name: str) -> list[str]:
        return [clean(text) for text in cast(Iterable[str], fields[name]) if clean(text)]

    if "goals" in fields:
        rows = finding.goal_rows(session, given("goals"))
        finding.relink(session, AccomplishmentGoal, owner, "goal_id", rows)
    if "competencies" in fields:
        rows = finding.competency_rows(session, given("competencies"))
        finding.relink(session, AccomplishmentCompetency, owner, "competency_id", rows)
    if "priorities" in fields:
        rows = finding.priority_rows(session, given("priorities"))
        finding.relink(session, AccomplishmentPriority, owner, "priority_id", rows)
    if "seen_by" in fields:
        rows = finding.person_rows(session, given("seen_by"))
        finding.relink(session, AccomplishmentPerson, owner, "person_id", rows)
    if "evidence" in fields:
        finding.relink(session, Evidence, owner, "place", given("evidence"))
    if "tags" in fields:
        tags = {alike(tag): composed(tag) for tag in reversed(given("tags"))}  # the first spelling of each counts
        finding.relink(session, Tag, owner, "name", reversed(tags.values()))
