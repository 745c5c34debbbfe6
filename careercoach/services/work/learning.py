"""Keeping the learning log: courses, certificates, shadowing and the like."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from sqlmodel import Session

from careercoach.coach.learning import standing
from careercoach.errors import InvalidValue
from careercoach.incoming import clean
from careercoach.links import LearningCompetency
from careercoach.models import Goal, Learning
from careercoach.rows import make, revise
from careercoach.services import finding
from careercoach.store.session import name_act

_MOST = 1_000_000_000

_CODE = 3
"""Letters in the code of a currency."""


def add(session: Session, fields: Mapping[str, object], today: date) -> str:
    """Add to the log. Without a ``status`` it follows from the days; ``goal`` is an id, ``competencies`` names."""
    name_act(session, "learning add")
    if known := finding.in_place_of(session, Learning, fields.get("key")):
        return edit(session, known, fields, today)
    values = _values(session, fields)
    if not values.get("status"):
        on, until = cast(date | None, values.get("on")), cast(date | None, values.get("until"))
        values["status"] = standing(on, until, today)
    learning = _sensible(make(Learning, values), today)
    session.add(learning)
    session.flush()
    _link(session, learning, fields)
    return learning.uuid


def edit(session: Session, learning: str, changes: Mapping[str, object], today: date) -> str:
    """Change fields; ``competencies`` given replace all, ``goal`` None takes the goal away."""
    name_act(session, "learning edit")
    found = finding.find(session, Learning, learning)
    finding.refuse_taken_key(session, found, changes)
    _sensible(revise(found, _values(session, changes)), today)
    _link(session, found, changes)
    return found.uuid


def finish(session: Session, learning: str, fields: Mapping[str, object], today: date) -> str:
    """Mark it as finished; what was ``learned`` may be said with it.

    What was under way ends today, and what had no day, or one ahead, gets today. Of what is finished already only what
    is said anew changes.
    """
    name_act(session, "learning finish")
    found = finding.find(session, Learning, learning)
    if found.status == "finished":
        return edit(session, found.uuid, fields, today)
    changes: dict[str, object] = {**fields, "status": "finished"}
    ends_later = found.until_day > today if found.until_day else found.status == "under-way"
    if found.on_day is None or found.on_day > today:
        changes |= {"on": today, "until": None}
    elif ends_later:
        changes["until"] = today if found.on_day < today else None
    return revise(found, changes).uuid


def delete(session: Session, learning: str) -> str:
    """Take it out of the log."""
    name_act(session, "learning delete")
    found = finding.find(session, Learning, learning)
    session.delete(found)
    return found.uuid


def _values(session: Session, fields: Mapping[str, object]) -> dict[str, object]:
    """The columns: the goal found, and the code of a currency in capitals."""
    said = finding.belonging(session, fields)
    values = {name: value for name, value in said.items() if name not in ("competencies", "goal")}
    if "goal" in fields:
        goal = cast(str | None, fields["goal"])
        values["goal_id"] = finding.number(finding.find(session, Goal, goal)) if goal else None
    code = clean(str(values.get("currency") or ""))
    if len(code) == _CODE and code.isalpha():
        values["currency"] = code.upper()
    return values


def _sensible(learning: Learning, today: date) -> Learning:
    for name in ("hours", "cost"):
        value = getattr(learning, name)
        if value is not None and not 0 <= value < _MOST:
            raise InvalidValue(name, f"{name.capitalize()} is a number, zero or more, such as 7.5.")
    last = learning.until_day or learning.on_day
    if learning.status == "finished" and last is not None and last > today:
        raise InvalidValue("on", "That day is still to come; call it planned or under way, or give an earlier day.")
    if learning.until_day is not None and learning.on_day is None:
        raise InvalidValue("on", "It has a last day but no first one; say when it began, too.")
    return learning


def _link(session: Session, learning: Learning, fields: Mapping[str, object]) -> None:
    if "competencies" in fields:
        names = [name for name in cast(Iterable[str], fields["competencies"] or ()) if clean(name)]
        owner = ("learning_id", finding.number(learning))
        rows = finding.competency_rows(session, names)
        finding.relink(session, LearningCompetency, owner, "competency_id", rows)
