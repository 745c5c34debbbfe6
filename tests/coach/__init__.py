"""The rules of the coach, and small makers of the records they look at."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from careercoach.coach.tones import is_dark, tone
from careercoach.materials import DayLine, Snapshot, Words
from careercoach.records import (
    AccomplishmentRecord,
    AgendaItemRecord,
    GoalRecord,
    MeetingRecord,
    ProfileRecord,
    PromiseRecord,
    StepRecord,
)

TODAY = date(2026, 3, 11)

PROFILE = ProfileRecord(
    id="profile",
    name="Sam",
    role="support agent",
    team="Billing",
    organisation="Northline",
    manager="Priya",
    start_on=None,
    serves=None,
    kind="employed",
)
NOBODY = ProfileRecord(None, None)

EMPTY = Snapshot(
    profile=NOBODY,
    accomplishments=0,
    reflections=0,
    last_logged_on=None,
    last_reflected_on=None,
    since=None,
    recent=(),
    waiting=(),
    goals=(),
    steps=(),
    promises=(),
    meetings=(),
    weeks=(0,) * 12,
    remembered=None,
    nudges=(),
    staying=False,
)


def day(offset: int) -> date:
    """So many days from the tests' today; negative is past."""
    return TODAY + timedelta(days=offset)


def goal(id: str, horizon: str = "near", **fields: Any) -> GoalRecord:
    """An active goal that needs nothing today."""
    plain = GoalRecord(
        id=id,
        title=f"Goal {id}",
        horizon=horizon,
        by=None,
        why=None,
        benefit=None,
        measure=None,
        obstacle=None,
        if_then=None,
        support=None,
        skills=None,
        exposure=None,
        status="active",
        started_on=day(-60),
        ended_on=None,
        cadence_days=14,
        progress=None,
        confidence=None,
        checked_in_on=None,
        next_check_in_on=day(10),
        serves=None,
        priorities=(),
        competencies=(),
        steps=(),
        steps_done=0,
        check_ins=(),
        key=None,
        position=None,
        ended_with=None,
    )
    return replace(plain, **fields)


def item(kind: str, minutes: float = 1.0, id: str = "item") -> AgendaItemRecord:
    """One thing chosen for a talk."""
    return AgendaItemRecord(
        id=id, kind=kind, subject=None, title=f"{kind} {id}", minutes=minutes, private=False, came=None
    )


PREPARED = (item("accomplishment"), item("goal"), item("ask"))


def talk(id: str, on: date | None, items: tuple[AgendaItemRecord, ...] = (), **fields: Any) -> MeetingRecord:
    """A planned career talk of 30 minutes with Priya."""
    plain = MeetingRecord(
        id=id,
        kind="career",
        with_="Priya",
        on=on,
        at=None,
        minutes=30,
        status="planned",
        purpose=None,
        notes=None,
        place=None,
        opening=None,
        vision=None,
        alignment=None,
        items=items,
        position=None,
        ended_with=None,
        lens=None,
        behind=None,
    )
    return replace(plain, **fields)


def promise(id: str, owner: str, by: date | None, **fields: Any) -> PromiseRecord:
    """An open promise from a talk with Priya."""
    plain = PromiseRecord(
        id=id,
        meeting="talk",
        person="Priya",
        text=f"Promise {id}",
        owner=owner,
        by=by,
        state="open",
        closed_on=None,
        position=None,
        ended_with=None,
    )
    return replace(plain, **fields)


def waiting(id: str, on: date) -> AccomplishmentRecord:
    """An accomplishment that waits for its outcome."""
    return AccomplishmentRecord(
        id=id,
        title=f"Work {id}",
        on=on,
        until=None,
        situation=None,
        did=None,
        result=None,
        before=None,
        after=None,
        unit=None,
        status="waiting",
        energy=None,
        private=False,
        goals=(),
        competencies=(),
        priorities=(),
        seen_by=(),
        evidence=(),
        tags=(),
        key=None,
        gives_back=False,
        position=None,
    )


def step(id: str, goal: str, by: date | None, done_on: date | None = None) -> StepRecord:
    """An action of a goal."""
    return StepRecord(id=id, goal=goal, title=f"Step {id}", kind="action", by=by, done_on=done_on)


def in_order(**fields: Any) -> Snapshot:
    """A file that needs nothing today, with the given fields changed."""
    calm = replace(
        EMPTY,
        profile=PROFILE,
        accomplishments=14,
        reflections=5,
        last_logged_on=day(-2),
        last_reflected_on=day(-5),
        since=day(-40),
        goals=(goal("near"),),
        meetings=(talk("held", day(-40), status="held"),),
    )
    found = replace(calm, **fields)
    if "day" not in fields:
        found = replace(
            found, day=tuple(day_line(one, found.profile.role) for one in found.told[::-1] if one.on == TODAY)
        )
    return replace(found, goals=tuple(map(told_whole, found.goals)), unready=unready(found.meetings))


def day_line(words: Words, role: str | None) -> DayLine:
    """A line of the day as it is read from the file."""
    return DayLine(f"“{words.text}”", tone(words, role), words.hidden, dark=is_dark(words, role))


def told_whole(one: GoalRecord) -> GoalRecord:
    """The same goal, with what a goal worth having says."""
    return replace(
        one,
        benefit=one.benefit or "Whoever comes next",
        obstacle=one.obstacle or "Busy weeks",
        if_then=one.if_then or "If it is busy, ten minutes",
    )


def unready(talks: Iterable[MeetingRecord]) -> dict[str, tuple[str, ...]]:
    """What talks miss: something to ask for, and enough to talk about."""
    missing = {
        talk.id: (
            *(("Nothing is asked for",) if not {"ask", "question"} & {each.kind for each in talk.items} else ()),
            *(("Nothing you did is chosen",) if len(talk.items) < 3 else ()),
        )
        for talk in talks
    }
    return {identity: lacking for identity, lacking in missing.items() if lacking}
