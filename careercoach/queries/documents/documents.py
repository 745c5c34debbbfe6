"""Reading what documents about a longer time are made of: the plan, the review pack, the hand-over."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from careercoach.coach import readiness
from careercoach.documents.audience import elsewhere, scope_of, shown
from careercoach.documents.choosing import NO_CHOICE, Choice
from careercoach.documents.for_others import read_as
from careercoach.documents.materials import DevelopmentPlan, Handover, ReviewPack, Standing, Turn
from careercoach.documents.offering import Asked, Chosen, Found
from careercoach.documents.readers import reader_of
from careercoach.materials import Scope
from careercoach.queries import positions, profile
from careercoach.queries.documents import choosing as candidates
from careercoach.queries.documents import papers, scopes, talks
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

_YEAR = timedelta(days=365)
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
    asked = Asked(
        "plan", candidates.reader(connection, "plan", audience, who, meeting), who, scope, choice, _given(connection)
    )
    since = since or _last_time(connection, asked, today)
    if since is None and earlier:
        since = max(
            filter(None, (_last_time(connection, each, today) for each in _as_before(connection, asked))), default=None
        )
    wanted = candidates.goals(connection, choice, since, who)
    found = Found(
        goals=wanted,
        answers=candidates.liked(connection, choice, audience),
        work=_showing(accomplishments.listed(connection), wanted, today),
        learning=[one for one in learning.listed(connection) if _goes_on(one, since)],
        parts=("why", "support"),
    )
    role = _applicable(paths.get(connection, path)) if path else None
    return _plan(connection, asked, found.chosen(asked), today, since=since, path=role)


def _last_time(connection: sqlite3.Connection, asked: Asked, today: date) -> date | None:
    """The day on which the reader was last given a plan in that position, else that of the last talk with them."""
    audience, who = asked.reader.audience, asked.who
    given = papers.plan_given(connection, audience, who.position, today)
    name = asked.reader.name
    return given or talks.last(connection, talks.kinds(audience, name), today, who, name)


def _as_before(connection: sqlite3.Connection, asked: Asked) -> list[Asked]:
    """The same asked in each position on file."""
    return [replace(asked, who=replace(asked.who, position=one.id)) for one in positions.listed(connection)]


def _plan(
    connection: sqlite3.Connection,
    asked: Asked,
    chosen: Chosen,
    today: date,
    *,
    since: date | None,
    path: PathRecord | None,
) -> DevelopmentPlan:
    """The plan of what was chosen, and of what it rests on."""
    who, name, audience = asked.who, asked.reader.name, asked.reader.audience
    done, named = accomplishments.listed(connection), {one.id for one in chosen.goals}
    work = shown(done, "self", scope=asked.scope)
    names = [one.name for one in company.competencies(connection)]
    talk = talks.coming(connection, talks.kinds(audience, name), today, who, name)
    recent = [one for one in done if readiness.is_fresh(one, today) and one not in chosen.found.work]
    material = DevelopmentPlan(
        profile=who,
        scope=asked.scope,
        standings=_standings(names, work, today),
        open_standings=_standings(names, [one for one in work if not one.private], today),
        elsewhere=(*(one for one in recent if elsewhere(one, asked.scope)), *chosen.elsewhere),
        reflections=chosen.answers,
        goals=chosen.goals,
        steps=tuple(step for step in _steps(connection) if step.goal in named),
        work=_showing(chosen.work, chosen.goals, today),
        turns=tuple(turn for turn in _turns(connection, since) if turn.goal in named) if since else (),
        learning=chosen.learning,
        path=path,
        since=since,
        talk=talk,
        review_on=(talk and talk.on) or talks.look_again(connection, audience, today, who),
        priorities=_priorities(connection, asked.scope),
        choosing=chosen.choosing,
        reached=_reached(goals.listed(connection), today - _YEAR, today),
        with_=name,
        among=meetings.noted_with(connection, name),
        between_us=meetings.goals_between(connection, name),
    )
    return read_as(material, asked.reader.words)


def _who(connection: sqlite3.Connection, meeting: MeetingRecord | None, today: date) -> ProfileRecord:
    """Who the person is in the position of a talk; without one, today."""
    return profile.in_position(connection, meeting.position) if meeting else profile.get(connection, today)


def review_period(connection: sqlite3.Connection, today: date, last: date | None = None) -> tuple[date, date]:
    """The days a review pack covers when no first day was named, up to ``last``; None is today.

    Since the last review held, else twelve months; never back into an earlier position, but between jobs.
    """
    who = profile.get(connection, last or today)
    held = talks.last(connection, ("review",), today, who)
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
    candidates.refuse_other_days(connection, choice, first, last)
    held = [profile.at(connection, each) for each in positions.held_between(connection, first, last)]
    who = held[-1] if held else profile.at(connection, None)
    scope = scope_of(*held)
    asked = Asked("review", candidates.reader(connection, "review", audience, who), who, scope, choice)
    chosen = _of_days(connection, first, last, scope).chosen(asked)
    return ReviewPack(
        profile=who,
        scope=scope,
        earlier=tuple(held[:-1]),
        first=first,
        last=last,
        group_by=group_by,
        accomplishments=chosen.work,
        goals=chosen.goals,
        feedback=chosen.feedback,
        learning=chosen.learning,
        elsewhere=chosen.elsewhere,
        priorities=_priorities(connection, scope),
        choosing=chosen.choosing,
        reached=_reached(goals.listed(connection), first, last),
    )


def _of_days(connection: sqlite3.Connection, first: date, last: date, scope: Scope) -> Found:
    """What a review pack of these days could hold, oldest first: goals are those that the work is for, and others that
    were reached in them or lie ahead.
    """
    work = overtaken.over(connection, accomplishments.listed(connection, since=first, until=last)[::-1])
    ended = learning.listed(connection, status="finished")[::-1]
    finished = [one for one in ended if _between(_ended(one), first, last)]
    linked = {goal for done in work for goal in done.goals} | {one.goal for one in finished}
    return Found(
        goals=[
            one
            for one in goals.listed(connection)
            if one.id in linked or _reached_between(one, first, last) or _ahead(one, last, scope)
        ],
        work=work,
        parts=("evidence",),
        feedback=[one for one in people.feedback(connection)[::-1] if first <= one.on <= last],
        learning=finished,
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
    name = candidates.read_by(connection, audience, who, meeting)
    if audience == "manager" and meeting is None and name and talks.were_held(connection, name):
        name = None  # then it is for the next one, whom nobody has named yet
    asked = Asked("handover", candidates.reader_named(connection, "handover", audience, who, name), who, scope, choice)
    asked = replace(asked, given=_given(connection))
    found = Found(
        goals=candidates.goals(connection, choice, None, who),
        promises=candidates.former_promises(connection, meeting, today),
        work=[one for one in done if _between(one.until or one.on, today - _YEAR, today)],
        answers=candidates.answers(connection, choice, () if audience == "self" else _BEST_WORK),
        learning=learning.listed(connection, status="under-way"),
        parts=("support",),
    )
    return _handover(connection, asked, found.chosen(asked), meeting, today)


def _handover(
    connection: sqlite3.Connection, asked: Asked, chosen: Chosen, meeting: MeetingRecord | None, today: date
) -> Handover:
    """The pack of what was chosen, and of what it rests on."""
    named, promises = {one.id for one in chosen.goals}, chosen.found.promises
    material = Handover(
        profile=asked.who,
        scope=asked.scope,
        meeting=meeting,
        goals=chosen.goals,
        steps=tuple(step for step in _steps(connection) if step.goal in named),
        promises=chosen.promises,
        topics=_topics(read_as(meeting, asked.reader.words), asked.reader.audience),
        earlier=tuple(profile.at(connection, one) for one in _before(connection, asked.who)),
        recent=chosen.work,
        reflections=chosen.answers,
        learning=chosen.learning,
        elsewhere=chosen.elsewhere,
        priorities=_priorities(connection, asked.scope),
        choosing=chosen.choosing,
        people=people.of_promises(connection, promises),
        overtaken=overtaken.overtaken(connection, promises),
        reached=_reached(goals.listed(connection), today - _YEAR, today),
    )
    return read_as(material, asked.reader.words)


def _topics(meeting: MeetingRecord | None, audience: str) -> tuple[str, ...]:
    """What the person asks and brings up in the talk, for whom it is with and for oneself."""
    if meeting is None or audience not in ("self", reader_of(meeting, None)):
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
    return talks.coming(connection, ("handover",), today, None) or next(undated, None)


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


def _applicable(path: PathRecord) -> PathRecord:
    without = readiness.not_applicable(path)
    return replace(path, competencies=tuple(name for name in path.competencies if name not in without))


def _given(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What others promised and did: support that was given need not be asked for again."""
    return tuple(one.text for one in meetings.promises(connection, state="kept", owner="them"))


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


def _priorities(connection: sqlite3.Connection, scope: Scope) -> dict[str, str]:
    """The titles of what was asked for in these positions, by id."""
    return {priority.id: priority.title for priority in shown(company.priorities(connection), "self", scope=scope)}
