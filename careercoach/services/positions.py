"""Saying which positions one holds and held, and when one is away."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session, select

from careercoach.content.kinds import EMPLOYED, names
from careercoach.errors import InvalidValue
from careercoach.fields.positions import NOBODY
from careercoach.models import Away, Person, Position
from careercoach.rows import make, revise
from careercoach.services.finding import find, in_place_of, number, person_named, refuse_taken_key
from careercoach.store.session import name_act

_MAY_BECOME_THE_MANAGER = ("other", "peer", "former-manager", "skip-level")
"""Relations that say less of somebody, once they are the manager; a mentor stays one."""


def add(session: Session, values: Mapping[str, object]) -> str:
    """Add a position; ``manager`` is a name, and becomes a person with that relation. The position before it stays.

    Raises InvalidValue when nothing is said of it.
    """
    name_act(session, "position add")
    if known := in_place_of(session, Position, values.get("key")):
        return edit(session, known, values)
    position = make(Position, _with_manager(session, values, str(values.get("kind") or EMPLOYED)))
    own = {"id", "uuid"}
    if position.model_dump(exclude=own) == make(Position, {}).model_dump(exclude=own):
        raise InvalidValue("role", "Say something of this position: what you are there, or where.")
    session.add(position)
    session.flush()
    return position.uuid


def edit(session: Session, prefix: str, changes: Mapping[str, object]) -> str:
    """Change a position. Raises NotFound."""
    name_act(session, "position edit")
    position = find(session, Position, prefix)
    refuse_taken_key(session, position, changes)
    revise(position, _with_manager(session, changes, str(changes.get("kind") or position.kind)))
    return position.uuid


def end(session: Session, prefix: str, last: date) -> str:
    """Say which day is the last in a position. Raises NotFound, InvalidValue when that is before its first."""
    name_act(session, "position end")
    position = find(session, Position, prefix)
    revise(position, {"until": last})
    return position.uuid


def delete(session: Session, prefix: str) -> str:
    """Take a position out of the file; what belonged to it stays. Raises NotFound."""
    name_act(session, "position delete")
    position = find(session, Position, prefix)
    session.delete(position)
    return position.uuid


def present(session: Session, day: date) -> Position | None:
    """The position held on ``day``, the one begun last when there are several; None when there is none."""
    held = [
        each
        for each in session.exec(select(Position))
        if (each.from_day or date.min) <= day <= (each.until_day or date.max)
    ]
    return max(held, key=lambda each: (each.from_day or date.min, number(each)), default=None)


def go_away(session: Session, first: date | None, last: date | None, reason: str | None = None) -> str:
    """Say that one is away from ``first`` to ``last``, None while unknown.

    Raises InvalidValue without a first day, and when the days overlap with another time away.
    """
    name_act(session, "away add")
    away = make(Away, {"from_": first, "until": last, "reason": reason})
    _refuse_overlap(session, away)
    session.add(away)
    session.flush()
    return away.uuid


def edit_away(session: Session, prefix: str, changes: Mapping[str, object]) -> str:
    """Change a time away. Raises NotFound, InvalidValue when it overlaps with another."""
    name_act(session, "away edit")
    away = find(session, Away, prefix)
    revise(away, changes)
    _refuse_overlap(session, away)
    return away.uuid


def delete_away(session: Session, prefix: str) -> str:
    """Take a time away out of the file. Raises NotFound."""
    name_act(session, "away delete")
    away = find(session, Away, prefix)
    session.delete(away)
    return away.uuid


def come_back(session: Session, prefix: str, last: date) -> str:
    """Say which was the last day away. Raises NotFound, InvalidValue."""
    name_act(session, "away end")
    away = find(session, Away, prefix)
    revise(away, {"until": last})
    return away.uuid


def answer_to(session: Session, held: Position | None, name: str) -> Position:
    """Let a position have that manager, or NOBODY: how one addressed the former goes with them, who is one from now on.

    Without any position, one is made.
    """
    if held is None:
        made = add(session, {"manager": name})
        return session.exec(select(Position).where(Position.uuid == made)).one()
    before = session.get(Person, held.manager_id) if held.manager_id else None
    edit(session, held.uuid, {"manager": name, "address": None})
    no_longer_the_manager(before, held)
    return held


def no_longer_the_manager(person: Person | None, now: Position) -> None:
    """Let somebody be a former manager, unless they are it in the position held ``now``."""
    if person and person.relation == "manager" and number(person) != now.manager_id:
        revise(person, {"relation": "former-manager"})


def _refuse_overlap(session: Session, away: Away) -> None:
    for each in session.exec(select(Away).where(Away.uuid != away.uuid)):
        if each.from_day <= (away.until_day or date.max) and away.from_day <= (each.until_day or date.max):
            raise InvalidValue("from", "These days overlap with a time away that is on file already.", "look-at-away")


def _with_manager(session: Session, values: Mapping[str, object], kind: str) -> dict[str, object]:
    """The values with the manager as a person: NOBODY is that there is none, a blank that it is not known yet.

    Who stands there is a client, a supervisor or an adviser in a position of another ``kind``.
    """
    known = dict(values)
    if "manager" in known:
        name = str(known.pop("manager") or "").strip()
        nobody = name.casefold() == NOBODY
        known |= {"manager_id": None, "no_manager": nobody}
        if name and not nobody:
            relation = names(kind).relation
            person = person_named(session, name, relation)
            if person.relation in _MAY_BECOME_THE_MANAGER:
                person.relation = relation
            known["manager_id"] = number(person)
    return known
