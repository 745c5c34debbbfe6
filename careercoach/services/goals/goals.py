"""Setting goals and keeping them honest: check-ins, pauses, endings."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from sqlmodel import Session, select

from careercoach.dates import horizon_for
from careercoach.errors import Conflict, InvalidValue
from careercoach.incoming import clean
from careercoach.links import GoalCompetency, GoalPriority
from careercoach.models import CheckIn, Goal
from careercoach.rows import make, revise
from careercoach.services import finding
from careercoach.store.session import name_act

_SAID = ("progress", "confidence", "note", "blocker")
"""What a check-in says."""

LINKS = ("priorities", "competencies", "serves", "helper")


def add(session: Session, fields: Mapping[str, object], today: date) -> str:
    """Set a goal; it starts today unless ``started_on`` says otherwise. The same ``key`` again changes that goal.

    Without a horizon the day it is to be reached by gives one.

    ``serves`` is the id of the goal this one is a rung of, ``priorities`` ids, ``competencies`` names, ``helper`` the
    name of whose help it needs, added if not known yet; ``position`` is the one it is tied to, by id or organisation.
    """
    name_act(session, "goal add")
    if known := finding.in_place_of(session, Goal, fields.get("key")):
        return edit(session, known, fields)
    values = {name: value for name, value in finding.belonging(session, fields).items() if name not in LINKS}
    by = values.get("by")
    if "horizon" not in values and isinstance(by, date):
        values["horizon"] = horizon_for(by, today)
    goal = make(Goal, {**values, "started_on": fields.get("started_on") or today})
    session.add(goal)
    session.flush()
    _link(session, goal, fields)
    return goal.uuid


def edit(session: Session, goal: str, changes: Mapping[str, object]) -> str:
    """Change fields; a link field given replaces all links of its kind, ``serves`` None takes the rung away."""
    name_act(session, "goal edit")
    found = finding.find(session, Goal, goal)
    finding.refuse_taken_key(session, found, changes)
    said = finding.belonging(session, changes)
    revise(found, {name: value for name, value in said.items() if name not in LINKS})
    _link(session, found, changes)
    return found.uuid


def delete(session: Session, goal: str) -> str:
    """Take a goal with its steps and check-ins out of the file."""
    name_act(session, "goal delete")
    found = finding.find(session, Goal, goal)
    session.delete(found)
    return found.uuid


def finish(session: Session, goal: str, today: date) -> str:
    """Mark a goal as reached; the day it was first marked stays."""
    return _end(session, goal, "done", today)


def drop(session: Session, goal: str, today: date) -> str:
    """Let a goal go, without having reached it."""
    return _end(session, goal, "dropped", today)


def pause(session: Session, goal: str) -> str:
    """Set a goal aside; no check-in falls due while it rests. One that rests already stays as it is."""
    name_act(session, "goal pause")
    found = finding.find(session, Goal, goal)
    if found.status == "paused":
        return found.uuid
    if found.status != "active":
        raise Conflict(f"That goal is {found.status}, so there is nothing to pause.", "resume-instead")
    return revise(found, {"status": "paused"}).uuid


def resume(session: Session, goal: str, today: date) -> str:
    """Take a goal up again; its check-ins start afresh today, with nothing counted as missed.

    A goal that is active already stays as it is.
    """
    name_act(session, "goal resume")
    found = finding.find(session, Goal, goal)
    if found.status == "active":
        return found.uuid
    return revise(found, {"status": "active", "ended_on": None, "resumed_day": today}).uuid


def check_in(session: Session, goal: str, fields: Mapping[str, object], today: date) -> str:
    """Look at a goal honestly once: progress 0–100, confidence 1–5, note, blocker; ``on`` defaults to today.

    A second check-in for the same goal and day says anew what it says and keeps the rest, but for what it leaves blank;
    the first stays in the history. Raises Conflict for a goal that has ended.
    """
    name_act(session, "goal check-in")
    found = finding.find(session, Goal, goal)
    refuse_ended(found)
    said, on = said_and_day(fields, today)
    known = session.exec(select(CheckIn).where(CheckIn.goal_id == found.id, CheckIn.on_day == on)).first()
    finding.tell(session, replaced=known is not None)
    if known:
        return revise(known, said).uuid
    fresh = make(CheckIn, {"goal_id": found.id, "on": on, **said})
    session.add(fresh)
    session.flush()
    return fresh.uuid


def refuse_ended(goal: Goal) -> None:
    """Raise Conflict for a goal that has ended: it is looked at no more."""
    if goal.status in ("done", "dropped"):
        raise Conflict(f"That goal is {goal.status}.", "resume-first")


def said_and_day(fields: Mapping[str, object], today: date) -> tuple[dict[str, object], date]:
    """What a check-in says, None for what it leaves blank, and its day. Raises InvalidValue."""
    on = cast(date, fields.get("on") or today)
    given = {name: fields[name] for name in _SAID if fields.get(name) is not None}
    said = {name: value if clean(str(value)) else None for name, value in given.items()}
    if all(value is None for value in said.values()):
        raise InvalidValue("progress", "A check-in says something.", "say-something")
    _looks_back(on, today)
    return said, on


def edit_check_in(session: Session, check_in: str, changes: Mapping[str, object], today: date) -> str:
    """Change what a check-in says, or its day. Raises InvalidValue when nothing would be left, or the day is taken."""
    name_act(session, "check-in edit")
    found = finding.find(session, CheckIn, check_in)
    revise(found, {name: value for name, value in changes.items() if (name, value) != ("on", None)})
    if all(getattr(found, name) is None for name in _SAID):
        raise InvalidValue("progress", "A check-in says something.", "say-something")
    _looks_back(found.on_day, today)
    others = select(CheckIn).where(
        CheckIn.goal_id == found.goal_id, CheckIn.on_day == found.on_day, CheckIn.id != found.id
    )
    with session.no_autoflush:
        if session.exec(others).first():
            raise InvalidValue("on", "There is a check-in of that day already; change that one.")
    return found.uuid


def delete_check_in(session: Session, check_in: str) -> str:
    """Take a check-in out of the file."""
    name_act(session, "check-in delete")
    found = finding.find(session, CheckIn, check_in)
    session.delete(found)
    return found.uuid


def _looks_back(on: date, today: date) -> None:
    if on > today:
        raise InvalidValue("on", "A check-in looks back; give today or an earlier day.")


def _end(session: Session, goal: str, status: str, today: date) -> str:
    name_act(session, "goal done" if status == "done" else "goal drop")
    found = finding.find(session, Goal, goal)
    if found.status == status:
        return found.uuid
    return revise(found, {"status": status, "ended_on": today}).uuid


def _link(session: Session, goal: Goal, fields: Mapping[str, object]) -> None:
    owner = ("goal_id", finding.number(goal))
    if "priorities" in fields:
        rows = finding.priority_rows(session, cast(Iterable[str], fields["priorities"]))
        finding.relink(session, GoalPriority, owner, "priority_id", rows)
    if "competencies" in fields:
        rows = finding.competency_rows(session, cast(Iterable[str], fields["competencies"]))
        finding.relink(session, GoalCompetency, owner, "competency_id", rows)
    if "serves" in fields:
        _serve(session, goal, cast(str | None, fields["serves"]))
    if "helper" in fields:
        name = clean(str(fields["helper"] or ""))
        revise(goal, {"helper_id": finding.number(finding.person_named(session, name)) if name else None})


def _serve(session: Session, goal: Goal, prefix: str | None) -> None:
    """Make the goal a rung of another, which must not itself stand on this one."""
    above = finding.find(session, Goal, prefix) if prefix else None
    walker, passed = above, set[int | None]()
    while walker is not None and walker.id not in passed:  # undoing an old act may have closed a circle higher up
        if walker.id == goal.id:
            raise InvalidValue("serves", "A goal cannot serve itself or a goal below it; choose another one to serve.")
        passed.add(walker.id)
        walker = session.get(Goal, walker.serves_id) if walker.serves_id else None
    revise(goal, {"serves_id": above.id if above else None})
