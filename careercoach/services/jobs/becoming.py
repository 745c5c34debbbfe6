"""Letting what is open come along, rest, end or pass to somebody, when something changed at work."""

from collections.abc import Callable, Mapping
from datetime import date

from sqlmodel import Session

from careercoach.coach.changing import LATER, LEFT, Open
from careercoach.frozen import Frozen
from careercoach.incoming import alike
from careercoach.models import Goal, Learning, Meeting, Path, Position, Priority, Promise, Step
from careercoach.patterns import pattern
from careercoach.rows import Row, revise
from careercoach.services.finding import find, number, person_meant, person_named

_TAKEN = pattern(r" \([^()]* takes it on\)$")

_TABLES: Mapping[str, type[Row]] = {
    "promise": Promise,
    "meeting": Meeting,
    "goal": Goal,
    "step": Step,
    "priority": Priority,
    "path": Path,
    "learning": Learning,
}


class Case(Frozen):
    """One change: of which kind, from which day on, the position ``left`` and the one held ``now``, None if none.

    ``manager`` is the name of a new one, who takes on what the former promised without a line that says so.
    """

    kind: str
    first: date
    today: date
    left: Position | None
    now: Position | None
    manager: str


def let(session: Session, case: Case, thing: Open, choice: str, who: str) -> None:
    """Let it come along, rest, end or pass on."""
    row = find(session, _TABLES[thing.noun], thing.id)
    changes = _BECOMES[choice](case, row)
    if choice == "passes":
        changes |= _taken_on(session, case, thing, row, who)
    revise(row, changes)


def _comes_along(case: Case, row: Row) -> dict[str, object]:
    """It goes on, in the position held now; when one is back, with a new day, and goals afresh."""
    changes = _moved(case, row)
    if isinstance(row, Goal) and (case.kind == "back" or row.status == "paused"):
        changes |= {"status": "active", "resumed_on": case.first if case.kind == "back" else case.today}
    if isinstance(row, Promise | Step) and case.kind == "back":
        changes["by"] = case.first + LATER
    return changes


def _rests(case: Case, row: Row) -> dict[str, object]:
    """It goes on without a day, a goal is set aside; only a talk with a mentor is brought up in another job."""
    changes: dict[str, object] = {}
    if case.kind not in LEFT:
        changes = _moved(case, row)
    elif isinstance(row, Meeting):
        changes = {"position_id": None} if row.kind == "mentor" else _stays(case, row)
    if isinstance(row, Goal):
        return changes | {"status": "paused"}
    return changes | ({"on": None, "at": None} if isinstance(row, Meeting) else {"by": None})


def _ends(case: Case, row: Row) -> dict[str, object]:
    """It is closed, and marked as ended with the position that was left; learning is stopped.

    A talk is of that position even if its day would have come in the next; but for one with a mentor, as in ``_moved``.
    """
    if isinstance(row, Learning):
        return {"status": "stopped"}
    changes: dict[str, object] = {"ended_with_id": number(case.left) if case.left else None}
    if isinstance(row, Meeting):
        to_come = row.kind != "mentor" and (row.on_day or date.max) >= case.first
        return changes | (_stays(case, row) if to_come else {}) | {"status": "cancelled"}
    if isinstance(row, Promise):
        return changes | {"state": "dropped", "closed_on": case.today}
    if isinstance(row, Goal):
        return changes | {"status": "dropped", "ended_on": case.today}
    return changes | {"active": False}


def _passes(case: Case, row: Row) -> dict[str, object]:
    """It ends; but what a former manager promised stays open for the new one."""
    theirs = isinstance(row, Promise) and row.owner == "them"
    return {} if case.kind == "new-manager" and theirs else _ends(case, row)


def _taken_on(session: Session, case: Case, thing: Open, row: Row, who: str) -> dict[str, object]:
    """Who takes it on: a line that says so, but for a new manager; what was promised to me is then theirs."""
    field, words = ("text" if thing.noun == "promise" else "title"), _TAKEN.sub("", thing.title)
    if case.kind == "new-manager" and alike(who) == alike(case.manager):
        return {field: words}
    if case.kind == "new-manager" and isinstance(row, Promise) and row.owner == "them":
        return {field: words, "person_id": number(person_named(session, who))}
    known = person_meant(session, who)
    return {field: f"{words} ({known.name if known else who} takes it on)"}


_BECOMES: Mapping[str, Callable[[Case, Row], dict[str, object]]] = {
    "along": _comes_along,
    "rests": _rests,
    "ends": _ends,
    "passes": _passes,
}


def _stays(case: Case, talk: Meeting) -> dict[str, object]:
    """A talk is of the position that was left, unless it is said to be of an earlier one."""
    return {"position_id": number(case.left)} if case.left and talk.position_id is None else {}


def _moved(case: Case, row: Row) -> dict[str, object]:
    """What comes along belongs to the position held now, a goal only if it was tied to the former.

    A talk with a mentor that is still to come is of whatever position one will hold then.
    """
    if (
        case.kind in LEFT
        and isinstance(row, Meeting)
        and row.kind == "mentor"
        and (row.on_day or date.max) >= case.first
    ):
        return {"position_id": None}
    if case.kind == "new-manager" and isinstance(row, Meeting) and case.now:
        return {"person_id": case.now.manager_id}
    tied = isinstance(row, Goal) and row.position_id is not None and case.left and row.position_id == case.left.id
    if case.kind in LEFT and case.now and (tied or isinstance(row, Promise | Meeting | Priority | Learning)):
        return {"position_id": number(case.now)}
    return {}
