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

LINKS = ("priorities", "competencies", "serves", "helper")


def add(session: Session, fields: Mapping[str, object], today: date) -> str:
    """Set a goal; it starts today unless ``started_on`` says otherwise. The same ``key`` again changes that goal.

    Without a horizon the day it is to be reached by gives one.

    ``serves`` is the id of the goal this one is a rung of, ``priorities`` ids, ``competencies`` names, ``helper`` the
    name of whose help it needs, added if not known yet; ``position`` is the one it is tied to, by id or organisation.
    """
    name_act(session, "goal add")
    known = finding.keyed(session, Goal, fields.get("key"))
    if known:
        return _change(session, known, fields)
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
    return _change(session, finding.find(session, Goal, goal), changes)


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
    """Set a goal aside; no check-in falls due while it rests."""
    name_act(session, "goal pause")
    found = finding.find(session, Goal, goal)
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

    A second check-in for the same goal and day replaces the first; the first stays in the history. Raises Conflict
    for a goal that has ended.
    """
    name_act(session, "goal check-in")
    found = finding.find(session, Goal, goal)
    if found.status in ("done", "dropped"):
        raise Conflict(f"That goal is {found.status}.", "resume-first")
    on = fields.get("on") or today
    given = {name: fields.get(name) for name in ("progress", "confidence", "note", "blocker")}
    said = {name: value for name, value in given.items() if value is not None and clean(str(value))}
    if not said:
        raise InvalidValue("progress", "A check-in says something.", "say-something")
    if isinstance(on, date) and on > today:
        raise InvalidValue("on", "A check-in looks back; give today or an earlier day.")
    known = session.exec(select(CheckIn).where(CheckIn.goal_id == found.id, CheckIn.on_day == on)).first()
    fresh = make(CheckIn, {"goal_id": found.id, "on": on, **said})
    if known:
        fresh.id, fresh.uuid = known.id, known.uuid
        return revise(known, fresh.model_dump()).uuid
    session.add(fresh)
    session.flush()
    return fresh.uuid


def _end(session: Session, goal: str, status: str, today: date) -> str:
    name_act(session, "goal done" if status == "done" else "goal drop")
    found = finding.find(session, Goal, goal)
    if found.status == status:
        return found.uuid
    return revise(found, {"status": status, "ended_on": today}).uuid


def _change(session: Session, goal: Goal, changes: Mapping[str, object]) -> str:
    finding.refuse_taken_key(session, goal, changes.get("key"))
    said = finding.belonging(session, changes)
    revise(goal, {name: value for name, value in said.items() if name not in LINKS})
    _link(session, goal, changes)
    return goal.uuid


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
