"""Letting what is open come along, rest, end or pass to somebody, when something changed at work."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from careercoach.coach.changing import LATER, LEFT, Open
from careercoach.errors import InvalidValue, NotFound
from careercoach.incoming import clean
from careercoach.models import Goal, Learning, Meeting, Path, Position, Priority, Promise, Step
from careercoach.rows import Row, revise
from careercoach.services.finding import find, number

Decided = tuple[tuple[Open, str, str], ...]
"""Open things, what becomes of each, and who takes it on where it passes to somebody."""

_SHORTEST = 4
"""Signs of an id that say which is meant."""

_TAKEN = re.compile(r" \([^()]* takes it on\)$")

_TABLES: Mapping[str, type[Row]] = {
    "promise": Promise,
    "meeting": Meeting,
    "goal": Goal,
    "step": Step,
    "priority": Priority,
    "path": Path,
    "learning": Learning,
}


@dataclass(frozen=True, slots=True)
class Case:
    """One change: of which kind, from which day on, the position ``left`` and the one held ``now``, None if none."""

    kind: str
    first: date
    today: date
    left: Position | None
    now: Position | None


def decided(
    kind: str, found: tuple[Open, ...], choices: Mapping[str, str], takes_on: Mapping[str, str], manager: str
) -> Decided:
    """What becomes of each, as chosen by the beginning of its id, or else by default.

    What passes to nobody by name passes to a new ``manager``. Raises NotFound for an id that fits none or several,
    InvalidValue for a choice it does not have, or when nobody is named.
    """
    chosen = {
        _meant(found, prefix): choice for prefix, choice in {**choices, **dict.fromkeys(takes_on, "passes")}.items()
    }
    named = {_meant(found, prefix): clean(name) for prefix, name in takes_on.items()}
    return tuple(
        _checked(kind, thing, chosen.get(thing.id, thing.choice), named.get(thing.id, ""), manager) for thing in found
    )


def let(session: Session, case: Case, thing: Open, choice: str, who: str) -> None:
    """Let it come along, rest, end or pass on."""
    row = find(session, _TABLES[thing.noun], thing.id)
    changes = _BECOMES[choice](case, row)
    if choice == "passes":
        words = "text" if thing.noun == "promise" else "title"
        changes[words] = f"{_TAKEN.sub('', thing.title)} ({who} takes it on)"
    revise(row, changes)


def _meant(found: tuple[Open, ...], prefix: str) -> str:
    """The id of the open thing whose id begins so. Raises NotFound."""
    said = prefix.strip().lower()
    fitting = [thing.id for thing in found if thing.id.startswith(said)] if len(said) >= _SHORTEST else []
    if len(fitting) != 1:
        raise NotFound(
            f"{'Several' if fitting else 'None'} of what is open and touched by this goes by that id.", "look-open"
        )
    return fitting[0]


def _checked(kind: str, thing: Open, choice: str, who: str, manager: str) -> tuple[Open, str, str]:
    if choice not in thing.choices:
        raise InvalidValue("choice", f"What becomes of a {thing.noun} is one of: {', '.join(thing.choices)}.")
    if choice == "passes" and kind == "new-manager":
        who = who or manager
    if choice == "passes" and not who:
        raise InvalidValue("passes", "Say by name who takes it on.")
    return thing, choice, who


def _comes_along(case: Case, row: Row) -> dict[str, object]:
    """It goes on, in the position held now; when one is back, with a new day, and goals afresh."""
    changes = _moved(case, row)
    if isinstance(row, Goal) and (case.kind == "back" or row.status == "paused"):
        changes |= {"status": "active", "resumed_on": case.first if case.kind == "back" else case.today}
    if isinstance(row, Promise | Step) and case.kind == "back":
        changes["by"] = case.first + LATER
    return changes


def _rests(case: Case, row: Row) -> dict[str, object]:
    """It goes on, too, without a day; a goal is set aside."""
    changes = _moved(case, row)
    if isinstance(row, Goal):
        return changes | {"status": "paused"}
    return changes | ({"on": None, "at": None} if isinstance(row, Meeting) else {"by": None})


def _ends(case: Case, row: Row) -> dict[str, object]:
    """It is closed, and marked as ended with the position that was left; learning is stopped."""
    if isinstance(row, Learning):
        return {"status": "stopped"}
    changes: dict[str, object] = {"ended_with_id": number(case.left) if case.left else None}
    if isinstance(row, Meeting):
        return changes | {"status": "cancelled"}
    if isinstance(row, Promise):
        return changes | {"state": "dropped", "closed_on": case.today}
    if isinstance(row, Goal):
        return changes | {"status": "dropped", "ended_on": case.today}
    return changes | {"active": False}


def _passes(case: Case, row: Row) -> dict[str, object]:
    """It ends; but what a former manager promised stays open for the new one."""
    return {} if case.kind == "new-manager" else _ends(case, row)


_BECOMES: Mapping[str, Callable[[Case, Row], dict[str, object]]] = {
    "along": _comes_along,
    "rests": _rests,
    "ends": _ends,
    "passes": _passes,
}


def _moved(case: Case, row: Row) -> dict[str, object]:
    """What comes along belongs to the position held now, a goal only if it was tied to the former."""
    if case.kind == "new-manager" and isinstance(row, Meeting) and case.now:
        return {"person_id": case.now.manager_id}
    tied = isinstance(row, Goal) and row.position_id is not None and case.left and row.position_id == case.left.id
    if case.kind in LEFT and case.now and (tied or isinstance(row, Promise | Meeting | Priority | Learning)):
        return {"position_id": number(case.now)}
    return {}
