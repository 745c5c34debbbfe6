"""Reading what documents about a longer time are made of: the plan, the review pack, the hand-over."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from careercoach.coach import readiness
from careercoach.coach.after import workday
from careercoach.content import loader
from careercoach.documents.audience import elsewhere, reader_of, scope_of, shown
from careercoach.documents.choosing import NO_CHOICE, Choice, Found, chosen
from careercoach.documents.materials import DevelopmentPlan, Handover, ReviewPack, Standing, Turn
from careercoach.materials import Scope
from careercoach.queries import positions, profile
from careercoach.queries.documents import choosing as candidates
from careercoach.queries.documents import papers, scopes
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.reading import read
from careercoach.queries.talk import meetings, overtaken
from careercoach.queries.work import accomplishments, learning
from careercoach.records import (
    AccomplishmentRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    PathRecord,
    PositionRecord,
    ProfileRecord,
    PromiseRecord,
    StepRecord,
)
from careercoach.store import triggers
from careercoach.vocabulary import MEETING_KINDS, WITH_THE_MANAGER

_YEAR = timedelta(days=365)
_TALKS = {"manager": WITH_THE_MANAGER, "self": MEETING_KINDS}
_BEST_WORK = ("strengths", "motivations", "interests")

R = TypeVar("R", AccomplishmentRecord, GoalRecord, LearningRecord, PromiseRecord)


def plan(
    connection: sqlite3.Connection,
    audience: str,
    today: date,
    *,
    since: date | None = None,
    path: str | None = None,
    choice: Choice = NO_CHOICE,
    earlier: bool = False,
    meeting: MeetingRecord | None = None,
) -> DevelopmentPlan:
    """All that a development plan for this reader is made of.

    ``since`` is the day of the last version; without it, the day on which this reader was last given the plan before
    today, else that of the last talk held with them.
    ``path`` is the beginning of the id of the role aimed for, ``choice`` what the person says of what may stand in it.
    With ``earlier`` what was done in earlier positions counts. ``meeting`` is the talk that it goes with, whose
    position it speaks of; without one it is the present. Raises NotFound.
    """
    who = _who(connection, meeting, today)
    scope = scopes.scope(connection, who, (meeting and meeting.on) or today, earlier=earlier)
    since = since or papers.plan_given(connection, audience, who.position, today)
    name = meeting.with_ if meeting else who.manager if audience == "manager" else None
    since = since or _last_talk(connection, _talks(audience), today, who, name if audience == "manager" else None)
    they = name if not meeting or audience == reader_of(meeting) else None
    reader = candidates.reader(connection, "plan", audience, name, who.position)
    wanted, done = candidates.goals(connection, choice, since, who), accomplishments.listed(connection)
    found = Found(
        goals=wanted,
        answers=candidates.liked(connection, choice, audience),
        work=_showing(done, wanted, today),
        learning=[one for one in learning.listed(connection) if _goes_on(one, since)],
        parts=("why", "support"),
    )
    decided = found.decided("plan", reader, scope, who, choice)
    kept = chosen(found.goals, decided)
    named = {one.id for one in kept}
    talk = _next_talk(connection, _talks(audience), today, who, name)
    work = shown(done, "self", scope=scope)
    names = [one.name for one in company.competencies(connection)]
    return DevelopmentPlan(
        profile=who,
        scope=scope,
        standings=_standings(names, work, today),
        open_standings=_standings(names, _not_private(work), today),
        elsewhere=(
            *(
                one
                for one in done
                if elsewhere(one, scope) and readiness.is_fresh(one, today) and one not in found.work
            ),
            *found.elsewhere(decided, scope),
        ),
        reflections=chosen(found.answers, decided),
        goals=kept,
        steps=tuple(step for step in _steps(connection) if step.goal in named),
        work=_showing(chosen(found.work, decided), kept, today),
        turns=tuple(turn for turn in _turns(connection, since) if turn.goal in named) if since else (),
        learning=chosen(found.learning, decided),
        path=_applicable(paths.get(connection, path)) if path else None,
        since=since,
        talk=talk,
        review_on=(talk and talk.on) or _review_on(connection, audience, today, who),
        priorities=_priorities(connection, scope),
        choosing=decided,
        reached=_reached(goals.listed(connection), today - _YEAR, today),
        with_=they,
        among=meetings.noted_with(connection, they),
        between_us=meetings.goals_between(connection, they),
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
    audience: str,
    first: date,
    last: date,
    group_by: str,
    *,
    choice: Choice = NO_CHOICE,
) -> ReviewPack:
    """All that a review pack of these days is made of for this reader; work counts when any day of it lies in them.

    ``choice`` is what the person says of what may stand in it. Raises NotFound, and InvalidValue for work or feedback
    that is named and not of these days.
    """
    work = overtaken.over(connection, accomplishments.listed(connection, since=first, until=last)[::-1])
    candidates.refuse_other_days(connection, choice, first, last)
    finished = [
        one for one in learning.listed(connection, status="finished")[::-1] if _between(_ended(one), first, last)
    ]
    linked = {goal for done in work for goal in done.goals} | {one.goal for one in finished}
    held = [profile.at(connection, each) for each in positions.held_between(connection, first, last)]
    who = held[-1] if held else profile.at(connection, None)
    scope = scope_of(*held)
    name = who.manager if audience == "manager" else None
    reader = candidates.reader(connection, "review", audience, name, who.position)
    known = goals.listed(connection)
    found = Found(
        goals=[
            one for one in known if one.id in linked or _reached_between(one, first, last) or _ahead(one, last, scope)
        ],
        work=work,
        parts=("evidence",),
        feedback=[one for one in people.feedback(connection)[::-1] if first <= one.on <= last],
        learning=finished,
    )
    decided = found.decided("review", reader, scope, who, choice)
    return ReviewPack(
        profile=who,
        scope=scope,
        earlier=tuple(held[:-1]),
        first=first,
        last=last,
        group_by=group_by,
        accomplishments=chosen(found.work, decided),
        goals=chosen(found.goals, decided),
        feedback=chosen(found.feedback, decided),
        learning=chosen(found.learning, decided),
        elsewhere=found.elsewhere(decided, scope),
        priorities=_priorities(connection, scope),
        choosing=decided,
        reached=_reached(known, first, last),
    )


def handover(
    connection: sqlite3.Connection,
    meeting: MeetingRecord | None,
    audience: str,
    today: date,
    *,
    choice: Choice = NO_CHOICE,
    earlier: bool = False,
) -> Handover:
    """All that a hand-over pack is made of; ``meeting`` is the talk with the new manager, None for no talk yet.

    ``choice`` and ``earlier`` are as in ``plan``. Raises NotFound.
    """
    who = _who(connection, meeting, today)
    scope = scopes.scope(connection, who, (meeting and meeting.on) or today, earlier=earlier)
    done = overtaken.over(connection, accomplishments.listed(connection, since=today - _YEAR, until=today))
    name = meeting.with_ if meeting and audience == reader_of(meeting) else None
    reader = candidates.reader(connection, "handover", audience, name, who.position)
    found = Found(
        goals=candidates.goals(connection, choice, None, who),
        promises=candidates.former_promises(connection, meeting, today),
        work=[one for one in done if _between(one.until or one.on, today - _YEAR, today)],
        answers=candidates.answers(connection, choice, () if audience == "self" else _BEST_WORK),
        learning=learning.listed(connection, status="under-way"),
        parts=("support",),
    )
    decided = found.decided("handover", reader, scope, who, choice)
    kept = chosen(found.goals, decided)
    return Handover(
        profile=who,
        scope=scope,
        meeting=meeting,
        goals=kept,
        steps=tuple(step for step in _steps(connection) if step.goal in {one.id for one in kept}),
        promises=chosen(found.promises, decided),
        topics=_topics(meeting, audience),
        earlier=tuple(profile.at(connection, one) for one in _before(connection, who)),
        recent=chosen(found.work, decided),
        reflections=chosen(found.answers, decided),
        learning=chosen(found.learning, decided),
        elsewhere=found.elsewhere(decided, scope),
        priorities=_priorities(connection, scope),
        choosing=decided,
        people=people.of_promises(connection, found.promises),
        overtaken=overtaken.overtaken(connection, found.promises),
        reached=_reached(goals.listed(connection), today - _YEAR, today),
    )


def _topics(meeting: MeetingRecord | None, audience: str) -> tuple[str, ...]:
    """What the person asks and brings up in the talk, for whom it is with and for oneself."""
    if meeting is None or audience not in ("self", reader_of(meeting)):
        return ()
    return tuple(item.title for item in meeting.items if item.kind in ("ask", "question"))


def _before(connection: sqlite3.Connection, who: ProfileRecord) -> list[PositionRecord]:
    """The positions held before that one, the latest first."""
    known = positions.listed(connection)
    place = next((place for place, one in enumerate(known) if one.id == who.position), len(known))
    return known[place + 1 :]


def next_handover(connection: sqlite3.Connection, today: date) -> MeetingRecord | None:
    """The next hand-over planned, else one planned without a day; None when there is none."""
    planned = meetings.listed(connection, status="planned")
    undated = (talk for talk in planned if talk.kind == "handover" and talk.on is None)
    return _next_talk(connection, ("handover",), today, None) or next(undated, None)


def _showing(
    work: Iterable[AccomplishmentRecord], wanted: Sequence[GoalRecord], today: date
) -> tuple[AccomplishmentRecord, ...]:
    """Recent work for one of these goals, or that shows what they ask for; all recent work where there is none."""
    ids, names = {goal.id for goal in wanted}, {name for goal in wanted for name in goal.competencies}
    recent = tuple(done for done in work if readiness.is_fresh(done, today))
    return tuple(done for done in recent if ids & set(done.goals) or names & set(done.competencies)) or recent


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


def _steps(connection: sqlite3.Connection) -> list[StepRecord]:
    return read(connection, StepRecord, "step_view", 'ORDER BY "by" IS NULL, "by", row')


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
    return [turn for number, turn in now.items() if turn.status in candidates.GOING and turn.status != was[number]]


def _goes_on(one: LearningRecord, since: date | None) -> bool:
    """Whether learning is planned or under way, or was finished after ``since``."""
    ended = _ended(one)
    return one.status in ("planned", "under-way") or bool(
        one.status == "finished" and since and ended and ended > since
    )


def _ended(one: LearningRecord) -> date | None:
    return one.until or one.on


def _reached(known: Iterable[GoalRecord], first: date, last: date) -> dict[str, date]:
    """The goals reached in these days, and when each was."""
    return {one.id: one.ended_on for one in known if one.ended_on and _reached_between(one, first, last)}


def _reached_between(goal: GoalRecord, first: date, last: date) -> bool:
    return goal.status == "done" and _between(goal.ended_on, first, last)


def _ahead(goal: GoalRecord, last: date, scope: Scope) -> bool:
    """Whether a goal of these positions is under way for a day after that one."""
    return goal.status == "active" and goal.by is not None and goal.by > last and not elsewhere(goal, scope)


def _between(day: date | None, first: date, last: date) -> bool:
    return day is not None and first <= day <= last


def _talks(audience: str) -> Sequence[str]:
    """The kinds of talk that are held with this reader."""
    return _TALKS.get(audience, (audience,))


def _last_talk(
    connection: sqlite3.Connection, kinds: Sequence[str], today: date, who: ProfileRecord, name: str | None = None
) -> date | None:
    """The day of the last talk of these kinds in that position that was held before today.

    ``name`` is with whom, None for whomever: what was told to a former manager the next one does not know.
    """
    marks = ", ".join("?" * len(kinds))
    (day,) = connection.execute(
        f'SELECT max("on") FROM meeting_view WHERE status = \'held\' AND "on" < ? AND kind IN ({marks})'  # noqa: S608 only marks
        " AND (position IS NULL OR position IS ?) AND (? IS NULL OR coalesce(with_, ?) = ?)",
        (today.isoformat(), *kinds, who.position, name, name, name),
    ).fetchone()
    return date.fromisoformat(day) if day else None


def _next_talk(
    connection: sqlite3.Connection,
    kinds: Sequence[str],
    today: date,
    who: ProfileRecord | None,
    name: str | None = None,
) -> MeetingRecord | None:
    """The next talk of these kinds that is planned for a day, today or later; in that position, None for any.

    ``name`` is with whom, None for whomever.
    """
    marks = ", ".join("?" * len(kinds))
    found = connection.execute(
        f"SELECT id FROM meeting_view WHERE status = 'planned' AND \"on\" >= ? AND kind IN ({marks})"  # noqa: S608 only marks
        " AND (? OR position IS NULL OR position IS ?) AND (? IS NULL OR coalesce(with_, ?) = ?)"
        ' ORDER BY "on", "at", row LIMIT 1',
        (today.isoformat(), *kinds, who is None, who and who.position, name, name, name),
    ).fetchone()
    return meetings.get(connection, found[0]) if found else None


def _review_on(connection: sqlite3.Connection, audience: str, today: date, who: ProfileRecord) -> date:
    """When to look at the plan again without a talk: at the pace of talks with this reader, never in the past."""
    held = _last_talk(connection, _talks(audience), today + timedelta(days=1), who)
    kind = audience if audience in ("skip-level", "mentor") else "career"
    pace = timedelta(days=loader.shape(kind).cadence_days or 91)
    return max(workday((held or today) + pace), today)


def _priorities(connection: sqlite3.Connection, scope: Scope) -> dict[str, str]:
    """The titles of what was asked for in these positions, by id."""
    return {priority.id: priority.title for priority in shown(company.priorities(connection), "self", scope=scope)}
