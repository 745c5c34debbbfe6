"""Saying that something changed at work: one act for all that follows from it, which one undo takes back."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from sqlmodel import Session, col, select

from careercoach.coach import changing
from careercoach.coach.changing import LATER, Decided, goes_on, proposals, takes_effect
from careercoach.coach.refusals import refuse
from careercoach.errors import Conflict
from careercoach.fields.positions import NOBODY
from careercoach.frozen import Frozen
from careercoach.housekeeping import Nudge
from careercoach.incoming import clean
from careercoach.models import Away, Meeting, Person, Position
from careercoach.names import Met
from careercoach.queries.jobs import open_things
from careercoach.rows import make, revise
from careercoach.services import positions
from careercoach.services.finding import find, number, remember
from careercoach.services.jobs import becoming
from careercoach.services.talk import meetings
from careercoach.store.session import name_act, raw

_DAY = timedelta(days=1)


class _Happened(Frozen):
    """What a change made: ``id`` of the position or the time away; the position ``left``, and the one held ``now``."""

    id: str
    left: Position | None
    now: Position | None


def change(
    session: Session,
    kind: str,
    fields: Mapping[str, object],
    choices: Mapping[str, str],
    today: date,
    *,
    takes_on: Mapping[str, str] | None = None,
) -> str:
    """Let one of KINDS happen; the id of the position or the time away it made or changed.

    ``fields`` are a position's for a new job, and for what comes after a lost one, whose last day is ``on``: another
    job that is still held, or the time between two. ``on`` is the first day back, too; ``from_``, ``until`` and
    ``reason`` are of a leave; ``hours`` of a week. For a new manager ``manager`` is the name and ``talk`` the day of
    the first talk. A day that is not said is today.

    ``choices`` says what becomes of an open thing, by its id; what is not in it gets its default. ``takes_on`` names
    who takes on what passes to somebody. Raises InvalidValue, NotFound for an id that is not open, Conflict for what is
    so already.
    """
    material, before = open_things.material(raw(session), today), raw(session).total_changes
    typed = str(fields.get("manager") or "")
    fields = changing.as_on_file(fields, material)
    if fields.get("manager") and typed != fields["manager"]:
        remember(session, Met(typed, str(fields["manager"])))
    refuse(kind, fields, material, today)
    found, first = proposals(kind, material, today, fields), takes_effect(kind, fields, today)
    manager = str(fields.get("manager") or "")
    settled = changing.decided(kind, found, choices, takes_on or {}, manager)
    happened = _HAPPENS[kind](session, fields, today)
    left = happened.left or (_unnamed(session, first - _DAY) if _marks(kind, settled) else None)
    case = becoming.Case(kind, first, today, left, happened.now, manager)
    for thing, choice, who in settled:
        becoming.let(session, case, thing, choice, who)
    session.flush()
    if raw(session).total_changes == before and (kind != "back" or _came_back(session, first)):
        raise Conflict("That is so already; there is nothing to change.")
    return happened.id


def _new_job(session: Session, fields: Mapping[str, object], today: date) -> _Happened:
    name_act(session, "changed new-job")
    first = takes_effect("new-job", fields, today)
    left = _end(session, first - _DAY)
    now = _begin(session, {**fields, "from_": first})
    _no_longer_the_manager(session, left, now)
    return _Happened(now.uuid, left, now)


def _job_lost(session: Session, fields: Mapping[str, object], today: date) -> _Happened:
    name_act(session, "changed job-lost")
    first = takes_effect("job-lost", fields, today)
    of_the_next = {name: value for name, value in fields.items() if name != "on"}
    other = goes_on(open_things.material(raw(session), today), first)
    left = _end(session, first - _DAY)
    if other and not of_the_next:
        now = find(session, Position, other.id)
    else:
        now = _begin(session, {**of_the_next, "kind": "between-jobs", "from_": first})
    _no_longer_the_manager(session, left, now)
    return _Happened(now.uuid, left, now)


def _new_manager(session: Session, fields: Mapping[str, object], today: date) -> _Happened:
    name_act(session, "changed new-manager")
    now = positions.answer_to(session, positions.present(session, today), clean(str(fields["manager"])))
    _let_speak(session, "new-manager")
    _plan_first_talk(session, now, fields.get("talk"))
    return _Happened(now.uuid, now, now)


def _let_speak(session: Session, rule: str) -> None:
    """Let a rule speak again that was told to rest: what it would say now is about somebody else."""
    for told in session.exec(select(Nudge).where(Nudge.rule == rule, col(Nudge.snoozed_day).is_not(None))).all():
        revise(told, {"snoozed_until": None})


def _no_manager(session: Session, fields: Mapping[str, object], today: date) -> _Happened:  # noqa: ARG001 as the others
    name_act(session, "changed no-manager")
    now = positions.answer_to(session, positions.present(session, today), NOBODY)
    return _Happened(now.uuid, now, now)


def _leave(session: Session, fields: Mapping[str, object], today: date) -> _Happened:
    name_act(session, "changed leave")
    until, reason = fields.get("until"), fields.get("reason")
    first = takes_effect("leave", fields, today)
    away = positions.go_away(
        session, first, until if isinstance(until, date) else None, str(reason) if reason else None
    )
    held = positions.present(session, first)
    return _Happened(away, held, held)


def _back(session: Session, fields: Mapping[str, object], today: date) -> _Happened:
    name_act(session, "changed back")
    first = takes_effect("back", fields, today)
    begun = select(Away).where(col(Away.from_day) < first).order_by(col(Away.from_day).desc())
    away = session.exec(begun.limit(1)).one()
    moved = isinstance(fields.get("on"), date) and away.until_day is not None and away.until_day >= first - LATER
    if away.until_day is None or away.until_day >= first or moved:  # a return that is on file keeps its day
        positions.come_back(session, away.uuid, first - _DAY)
    held = positions.present(session, first)
    return _Happened(away.uuid, held, held)


def _came_back(session: Session, first: date) -> bool:
    """Whether it was said since that day that one is back: a leave may have had its last day from the beginning."""
    said = "SELECT 1 FROM act WHERE name = 'changed back' AND on_day >= ?"
    return raw(session).execute(said, (first.isoformat(),)).fetchone() is not None


def _hours(session: Session, fields: Mapping[str, object], today: date) -> _Happened:
    name_act(session, "changed hours")
    held = positions.present(session, today)
    if held is None:
        raise ValueError("refuse() lets no hours change without a position")
    positions.edit(session, held.uuid, {"hours": fields["hours"]})
    return _Happened(held.uuid, held, held)


_HAPPENS: Mapping[str, Callable[[Session, Mapping[str, object], date], _Happened]] = {
    "new-job": _new_job,
    "new-manager": _new_manager,
    "no-manager": _no_manager,
    "job-lost": _job_lost,
    "leave": _leave,
    "back": _back,
    "hours": _hours,
}


def _end(session: Session, last: date) -> Position | None:
    """Let the position held on a day end with it; else it is the one that ended last, None when there was none."""
    held = positions.present(session, last)
    if held is None:
        return max(session.exec(select(Position)), key=lambda each: each.until_day or date.min, default=None)
    return revise(held, {"until": last})


def _begin(session: Session, fields: Mapping[str, object]) -> Position:
    made = positions.add(session, fields)
    return session.exec(select(Position).where(Position.uuid == made)).one()


def _unnamed(session: Session, last: date) -> Position:
    """A position of which nothing is known but that it ended, for what ended with it."""
    position = make(Position, {"until": last})
    session.add(position)
    session.flush()
    return position


def _marks(kind: str, settled: Decided) -> bool:
    """Whether anything ends with a position that was left."""
    return kind in changing.LEFT and any(choice in ("ends", "passes") for _, choice, _ in settled)


def _plan_first_talk(session: Session, now: Position, talk: object) -> None:
    """Plan the first talk with a new manager, unless one is planned already."""
    planned = select(Meeting).where(
        Meeting.kind == "handover", Meeting.status == "planned", Meeting.person_id == now.manager_id
    )
    if session.exec(planned).first() is None:
        person = session.get_one(Person, now.manager_id)
        meetings.plan(session, {"kind": "handover", "with_": person.name, "on": talk, "position_id": number(now)})


def _no_longer_the_manager(session: Session, left: Position | None, now: Position) -> None:
    if left and left.manager_id:
        positions.no_longer_the_manager(session.get(Person, left.manager_id), now)
