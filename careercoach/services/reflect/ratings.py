"""Keeping what a person says of a set of statements on one day: the growth check and the compass."""

from collections.abc import Callable, Mapping
from datetime import date

from sqlmodel import Session, select

from careercoach.content import compass, growth_check
from careercoach.errors import InvalidValue
from careercoach.models import Rating
from careercoach.rows import make, revise
from careercoach.store.session import name_act

_KNOWN: Mapping[str, Callable[[str], object]] = {
    "compass": compass.statement,
    "growth-check": growth_check.statement,
}
"""By instrument, what finds a statement by its key and raises NotFound when there is none."""


def record(
    session: Session,
    instrument: str,
    ratings: Mapping[str, int | None],
    remarks: Mapping[str, str | None],
    today: date,
    *,
    on: date | None = None,
) -> list[str]:
    """Keep one sitting, by statement key; return the ids of the ratings given, in their order.

    A statement that was rated that day before is rated anew, and with None its rating goes. A remark stands beside a
    rating of that day, and what is not said stays. ``on`` None means today.
    """
    name_act(session, instrument)
    day = on or today
    if day > today:
        raise InvalidValue("on", "That day is still to come; give today or an earlier one.")
    chosen = select(Rating).where(Rating.instrument == instrument, Rating.on_day == day)
    kept = {row.statement: row for row in session.exec(chosen)}
    written = []
    for statement in dict.fromkeys([*ratings, *remarks]):
        if instrument in _KNOWN:
            _KNOWN[instrument](statement)
        before = kept.get(statement)
        if ratings.get(statement, 0) is None and not remarks.get(statement):
            if before:
                session.delete(before)
            continue
        said: dict[str, object] = {"rating": ratings[statement]} if statement in ratings else {}
        said |= {"remark": remarks[statement]} if statement in remarks else {}
        written.append(_keep(session, before, {"instrument": instrument, "statement": statement, "on": day}, said).uuid)
    return written


def _keep(session: Session, before: Rating | None, which: Mapping[str, object], said: Mapping[str, object]) -> Rating:
    if said.get("rating", before) is None:
        raise InvalidValue("remark", f"A remark stands beside a rating; rate {which['statement']} from 1 to 5, too.")
    if before:
        return revise(before, said)
    row = make(Rating, {**which, **said})
    session.add(row)
    return row
