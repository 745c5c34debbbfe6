"""Reading what documents about a longer time are made of: the plan, the review pack, the hand-over."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from careercoach.coach import readiness
from careercoach.content import loader
from careercoach.dates import days
from careercoach.documents.audience import elsewhere, scope_of, shown
from careercoach.documents.materials import DevelopmentPlan, Handover, ReviewPack, Standing, Turn
from careercoach.errors import InvalidValue
from careercoach.materials import Scope
from careercoach.queries import positions, profile
from careercoach.queries.documents import papers, scopes
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.reading import read
from careercoach.queries.reflect import reflections
from careercoach.queries.talk import meetings
from careercoach.queries.work import accomplishments, learning
from careercoach.records import (
    AccomplishmentRecord,
    CheckInRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    PathRecord,
    ProfileRecord,
    PromiseRecord,
    ReflectionRecord,
    StepRecord,
)
from careercoach.store import triggers
from careercoach.vocabulary import MEETING_KINDS, WITH_THE_MANAGER

_YEAR = timedelta(days=365)
_TALKS = {"manager": WITH_THE_MANAGER, "self": MEETING_KINDS}
_LIKED, _LIKED_SHOWN = ("interests", "motivations"), 4
_GOING = ("active", "paused")

DatedT = TypeVar("DatedT", AccomplishmentRecord, FeedbackRecord)


def plan(
    connection: sqlite3.Connection,
    audience: str,
    today: date,
    *,
    since: date | None = None,
    goal: Sequence[str] = (),
    path: str | None = None,
    reflection: Sequence[str] = (),
    earlier: bool = False,
    meeting: MeetingRecord | None = None,
) -> DevelopmentPlan:
    """All that a development plan for this reader is made of.

    ``since`` is the day of the last version; without it, the day on which this reader was last given the plan before
    today, else that of the last talk held with them.
    ``goal``, ``path`` and ``reflection`` are beginnings of ids: the goals to keep to, the role aimed for, and the
    answers that may leave. With ``earlier`` what was done in earlier positions counts. ``meeting`` is the talk that it
    goes with, whose position it speaks of; without one it is the present. Raises NotFound.
    """
    who = _who(connection, meeting, today)
    scope = scopes.scope(connection, who, (meeting and meeting.on) or today, earlier=earlier)
    since = since or papers.plan_given(connection, audience, who.position, today)
    since = since or _last_talk(connection, _talks(audience), today, who)
    kept = _plan_goals(connection, goal, since, who)
    named = {one.id for one in kept}
    talk = _next_talk(connection, _talks(audience), today, who)
    done = accomplishments.listed(connection)
    work = shown(done, "self", scope=scope)
    names = [one.name for one in company.competencies(connection)]
    return DevelopmentPlan(
        profile=who,
        scope=scope,
        standings=_standings(names, work, today),
        open_standings=_standings(names, _not_private(work), today),
        elsewhere=tuple(one for one in done if elsewhere(one, scope) and readiness.is_fresh(one, today)),
        reflections=_chosen_reflections(connection, reflection) or _liked(connection),
        reflections_chosen=bool(reflection),
        goals=kept,
        goals_chosen=bool(goal),
        steps=tuple(step for step in _steps(connection) if step.goal in named),
        check_ins=tuple(one for one in _check_ins(connection) if one.goal in named),
        turns=tuple(turn for turn in _turns(connection, since) if turn.goal in named) if since else (),
        learning=tuple(one for one in learning.listed(connection) if _goes_on(one, since)),
        path=_applicable(paths.get(connection, path)) if path else None,
        since=since,
        talk=talk,
        review_on=(talk and talk.on) or _review_on(connection, audience, today, who),
        priorities=_priorities(connection, scope),
    )


def _who(connection: sqlite3.Connection, meeting: MeetingRecord | None, today: date) -> ProfileRecord:
    """Who the person is in the position of a talk; without one, today."""
    return profile.in_position(connection, meeting.position) if meeting else profile.get(connection, today)


def review_period(connection: sqlite3.Connection, today: date, last: date | None = None) -> tuple[date, date]:
    """The days a review pack covers when no first day was named, up to ``last``; None is today.

    Since the last review held, else twelve months; never back into an earlier position, but between jobs.
    """
    who = profile.get(connection, last or today)
    held = _last_talk(connection, ("review",), today, who)
    first = held + timedelta(days=1) if held else year_before(today)
    if last:
        first = min(first, year_before(last))
    begun = date.min if scopes.between_jobs(who) else who.start_on or date.min
    return max(first, begun), last or today


def year_before(last: date) -> date:
    """The first of the twelve months that end on ``last``."""
    day = 28 if (last.month, last.day) == (2, 29) else last.day
    return last.replace(year=last.year - 1, day=day) + timedelta(days=1)


def review(
    connection: sqlite3.Connection,
    first: date,
    last: date,
    group_by: str,
    *,
    accomplishment: Sequence[str] = (),
    feedback: Sequence[str] = (),
) -> ReviewPack:
    """All that a review pack of these days is made of; work counts when any day of it lies in them.

    ``accomplishment`` and ``feedback`` are beginnings of ids: work that may leave though it is private or of another
    position, and what others said that is to stand in it. Raises NotFound, and InvalidValue for one that is not of
    these days.
    """
    work = accomplishments.listed(connection, since=first, until=last)[::-1]
    chosen = [accomplishments.get(connection, prefix) for prefix in dict.fromkeys(accomplishment)]
    said = {one.id: one for one in (people.one_feedback(connection, prefix) for prefix in feedback)}
    _of_these_days("accomplishment", chosen, first, last)
    _of_these_days("feedback", said.values(), first, last)
    linked = {goal for done in work for goal in done.goals}
    held = [profile.at(connection, each) for each in positions.held_between(connection, first, last)]
    scope = scope_of(*held)
    return ReviewPack(
        profile=held[-1] if held else profile.at(connection, None),
        scope=scope,
        earlier=tuple(held[:-1]),
        first=first,
        last=last,
        group_by=group_by,
        accomplishments=tuple(work),
        chosen=frozenset(done.id for done in chosen),
        goals=tuple(
            one
            for one in goals.listed(connection)
            if one.id in linked or (one.status == "done" and one.ended_on and first <= one.ended_on <= last)
        ),
        feedback=tuple(sorted(said.values(), key=lambda one: one.on)),
        learning=tuple(
            one for one in learning.listed(connection, status="finished")[::-1] if _between(_ended(one), first, last)
        ),
        priorities=_priorities(connection, scope),
    )


def handover(
    connection: sqlite3.Connection,
    meeting: MeetingRecord | None,
    today: date,
    *,
    goal: Sequence[str] = (),
    reflection: Sequence[str] = (),
    earlier: bool = False,
) -> Handover:
    """All that a hand-over pack is made of; ``meeting`` is the talk with the new manager, None for no talk yet.

    ``goal`` and ``reflection`` are beginnings of ids, and ``earlier`` is as in ``plan``. Raises NotFound.
    """
    who = _who(connection, meeting, today)
    scope = scopes.scope(connection, who, (meeting and meeting.on) or today, earlier=earlier)
    kept = _plan_goals(connection, goal, None, who)
    named = {one.id for one in kept}
    done = accomplishments.listed(connection)
    work = shown(done, "self", scope=scope)
    names = [one.name for one in company.competencies(connection)]
    return Handover(
        profile=who,
        scope=scope,
        meeting=meeting,
        goals=kept,
        goals_chosen=bool(goal),
        steps=tuple(step for step in _steps(connection) if step.goal in named),
        promises=tuple(_former_promises(connection, meeting, today)),
        standings=_standings(names, work, today),
        open_standings=_standings(names, _not_private(work), today),
        recent=tuple(one for one in done if _between(one.until or one.on, today - _YEAR, today)),
        reflections=_chosen_reflections(connection, reflection),
        learning=tuple(learning.listed(connection, status="under-way")),
        priorities=_priorities(connection, scope),
    )


def next_handover(connection: sqlite3.Connection, today: date) -> MeetingRecord | None:
    """The next hand-over planned, else one planned without a day; None when there is none."""
    planned = meetings.listed(connection, status="planned")
    undated = (talk for talk in planned if talk.kind == "handover" and talk.on is None)
    return _next_talk(connection, ("handover",), today, None) or next(undated, None)


def _plan_goals(
    connection: sqlite3.Connection, chosen: Sequence[str], since: date | None, who: ProfileRecord
) -> tuple[GoalRecord, ...]:
    """The goals chosen; without any, those under way or paused, and those that ended after ``since``.
    What ended with a position is not among them.

    In a gap between positions there is no company that they could help.
    """
    known = goals.listed(connection)
    if who.position is None and positions.listed(connection):
        known = [replace(one, benefit=None, priorities=()) for one in known]
    if chosen:
        wanted = {goals.get(connection, prefix).id for prefix in chosen}
        return tuple(one for one in known if one.id in wanted)
    ended = [one for one in known if since and one.ended_on and one.ended_on > since and not one.ended_with]
    return tuple(one for one in known if one.status in _GOING or one in ended)


def _standings(names: Iterable[str], work: Sequence[AccomplishmentRecord], today: date) -> tuple[Standing, ...]:
    return tuple(
        Standing(
            cell.competency,
            cell.standing,
            readiness.MEANINGS[cell.standing],
            tuple(done for done in cell.evidence if readiness.is_fresh(done, today)),
        )
        for cell in readiness.cells(names, work, today)
    )


def _not_private(work: Iterable[AccomplishmentRecord]) -> list[AccomplishmentRecord]:
    return [done for done in work if not done.private]


def _applicable(path: PathRecord) -> PathRecord:
    without = readiness.not_applicable(path)
    return replace(path, competencies=tuple(name for name in path.competencies if name not in without))


def _chosen_reflections(connection: sqlite3.Connection, chosen: Sequence[str]) -> tuple[ReflectionRecord, ...]:
    found = (reflections.get(connection, prefix) for prefix in chosen)
    return tuple({one.id: one for one in found}.values())


def _liked(connection: sqlite3.Connection) -> tuple[ReflectionRecord, ...]:
    """What the person last said of their interests and of what matters to them, one answer to a question."""
    newest: dict[str, ReflectionRecord] = {}
    for topic in _LIKED:
        for one in reflections.listed(connection, topic=topic):
            newest.setdefault(one.question, one)
    return tuple(sorted(newest.values(), key=lambda one: one.on, reverse=True)[:_LIKED_SHOWN])


def _steps(connection: sqlite3.Connection) -> list[StepRecord]:
    return read(connection, StepRecord, "step_view", 'ORDER BY "by" IS NULL, "by", row')


def _check_ins(connection: sqlite3.Connection) -> list[CheckInRecord]:
    return read(connection, CheckInRecord, "check_in_view", 'ORDER BY "on", row')


def _turns(connection: sqlite3.Connection, since: date) -> list[Turn]:
    """Goals that are paused or taken up again after ``since``, told by the change log; undone changes leave none."""
    rows = connection.execute(
        "SELECT c.row_id, c.before, c.after, a.on_day FROM change c JOIN act a ON a.id = c.act_id"
        " WHERE c.noun = 'goal' AND c.before IS NOT NULL AND c.after IS NOT NULL AND a.on_day > ? ORDER BY c.id",
        (since.isoformat(),),
    )
    was: dict[int, object] = {}
    now: dict[int, Turn] = {}
    for number, before, after, on in rows:
        old, new = triggers.read_row(before), triggers.read_row(after)
        if old["status"] != new["status"]:
            was.setdefault(number, old["status"])
            now[number] = Turn(str(new["uuid"]), str(new["status"]), date.fromisoformat(on))
    return [turn for number, turn in now.items() if turn.status in _GOING and turn.status != was[number]]


def _goes_on(one: LearningRecord, since: date | None) -> bool:
    """Whether learning is planned or under way, or was finished after ``since``."""
    ended = _ended(one)
    return one.status in ("planned", "under-way") or bool(
        one.status == "finished" and since and ended and ended > since
    )


def _ended(one: LearningRecord) -> date | None:
    return one.until or one.on


def _between(day: date | None, first: date, last: date) -> bool:
    return day is not None and first <= day <= last


def _of_these_days(field: str, chosen: Iterable[DatedT], first: date, last: date) -> None:
    for one in chosen:
        ended = one.until if isinstance(one, AccomplishmentRecord) else None
        if one.on > last or (ended or one.on) < first:
            period = days(first, last)
            raise InvalidValue(field, f"{{field}} names something that is not of {period}.", "widen")


def _talks(audience: str) -> Sequence[str]:
    """The kinds of talk that are held with this reader."""
    return _TALKS.get(audience, (audience,))


def _last_talk(connection: sqlite3.Connection, kinds: Sequence[str], today: date, who: ProfileRecord) -> date | None:
    """The day of the last talk of these kinds in that position that was held before today."""
    marks = ", ".join("?" * len(kinds))
    (day,) = connection.execute(
        f'SELECT max("on") FROM meeting_view WHERE status = \'held\' AND "on" < ? AND kind IN ({marks})'  # noqa: S608 only marks
        " AND (position IS NULL OR position IS ?)",
        (today.isoformat(), *kinds, who.position),
    ).fetchone()
    return date.fromisoformat(day) if day else None


def _next_talk(
    connection: sqlite3.Connection, kinds: Sequence[str], today: date, who: ProfileRecord | None
) -> MeetingRecord | None:
    """The next talk of these kinds that is planned for a day, today or later; in that position, None for any."""
    marks = ", ".join("?" * len(kinds))
    found = connection.execute(
        f"SELECT id FROM meeting_view WHERE status = 'planned' AND \"on\" >= ? AND kind IN ({marks})"  # noqa: S608 only marks
        ' AND (? OR position IS NULL OR position IS ?) ORDER BY "on", "at", row LIMIT 1',
        (today.isoformat(), *kinds, who is None, who and who.position),
    ).fetchone()
    return meetings.get(connection, found[0]) if found else None


def _review_on(connection: sqlite3.Connection, audience: str, today: date, who: ProfileRecord) -> date:
    """When to look at the plan again without a talk: at the pace of talks with this reader, never in the past."""
    held = _last_talk(connection, _talks(audience), today + timedelta(days=1), who)
    kind = audience if audience in ("skip-level", "mentor") else "career"
    pace = timedelta(days=loader.shape(kind).cadence_days or 91)
    return max((held or today) + pace, today)


def _former_promises(connection: sqlite3.Connection, meeting: MeetingRecord | None, today: date) -> list[PromiseRecord]:
    """What was promised in talks with managers, but for the new one: open, or kept within a year."""
    return [
        one
        for one in meetings.former_promises(connection, meeting)
        if one.state == "open" or _between(one.closed_on, today - _YEAR, today)
    ]


def _priorities(connection: sqlite3.Connection, scope: Scope) -> dict[str, str]:
    """The titles of what was asked for in these positions, by id."""
    return {priority.id: priority.title for priority in shown(company.priorities(connection), "self", scope=scope)}
