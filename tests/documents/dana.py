"""Dana Okafor, who wants to train new colleagues: what stands in her brief, and what must not."""

from dataclasses import replace
from datetime import date

from careercoach.materials import Brief
from careercoach.records import (
    AccomplishmentRecord,
    AgendaItemRecord,
    GoalRecord,
    MeetingRecord,
    ProfileRecord,
    PromiseRecord,
    ReflectionRecord,
    StepRecord,
)

TODAY = date(2026, 11, 22)
CANARY = "Canary"
"""In every field that nobody else may read."""


def accomplishment(title: str, on: date, **told: object) -> AccomplishmentRecord:
    bare = AccomplishmentRecord(
        id=f"a-{on}",
        title=title,
        on=on,
        until=None,
        situation=None,
        did=None,
        result=None,
        before=None,
        after=None,
        unit=None,
        status="done",
        energy=CANARY,
        private=False,
        goals=(),
        competencies=(),
        priorities=(),
        seen_by=(),
        evidence=(),
        tags=(CANARY,),
        key=CANARY,
        gives_back=False,
        position=None,
    )
    return replace(bare, **told)  # type: ignore[arg-type] # each test names fields of the record


def goal(id_: str, title: str, horizon: str, **told: object) -> GoalRecord:
    bare = GoalRecord(
        id=id_,
        title=title,
        horizon=horizon,
        by=None,
        why=None,
        benefit=None,
        measure=None,
        obstacle=CANARY,
        if_then=CANARY,
        support=None,
        skills=None,
        exposure=None,
        status="active",
        started_on=date(2026, 1, 5),
        ended_on=None,
        cadence_days=14,
        progress=None,
        confidence=2,
        checked_in_on=None,
        next_check_in_on=None,
        serves=None,
        priorities=(),
        competencies=(),
        steps=(),
        steps_done=0,
        check_ins=(CANARY,),
        key=CANARY,
        position=None,
        ended_with=None,
    )
    return replace(bare, **told)  # type: ignore[arg-type] # each test names fields of the record


PROFILE = ProfileRecord(
    id="me",
    name="Dana Okafor",
    role="support agent",
    team="Billing Care",
    organisation="Northwind",
    manager="Priya Nair",
    start_on=date(2024, 5, 6),
    serves="Customers stay because their bills are put right",
)
MEETING = MeetingRecord(
    id="m1",
    kind="career",
    with_="Priya Nair",
    on=date(2026, 11, 24),
    at="14:30",
    minutes=30,
    status="planned",
    purpose="Agree on how I grow into training new colleagues over the next year.",
    notes=CANARY,
    place=None,
    opening=None,
    vision=None,
    alignment=None,
    items=(AgendaItemRecord("i1", "goal", "g1", CANARY, 5.0, True, None),),
    position=None,
    ended_with=None,
    lens=None,
    behind=None,
)
EMPTY = Brief(
    profile=ProfileRecord(None, None, None, None, None, None, None, None),
    meeting=replace(MEETING, with_=None, on=None, at=None, purpose=None, notes=None, items=()),
    accomplishments=(),
    goals=(),
    steps=(),
    vision=(),
    asks=(),
    questions=(),
    promises=(),
    priorities={},
)
EXAMPLE = Brief(
    profile=PROFILE,
    meeting=MEETING,
    accomplishments=(
        accomplishment(
            "Rewrote the refund guide",
            date(2026, 3, 2),
            until=date(2026, 3, 27),
            did="Sat with ten agents, then cut the guide from nine pages to two",
            result="Refund calls are mostly solved the first time",
            before="61",
            after="78",
            unit="% of calls",
            seen_by=("Priya Nair", "Tom Reyes"),
        ),
        accomplishment(
            "Led the onboarding week for six new agents",
            date(2026, 6, 8),
            result="All six took calls alone sooner than any group before.",
            before="12",
            after="8",
            unit="days",
            private=True,
        ),
        accomplishment(
            "Calmed a line of 40 callers during the outage",
            date(2026, 9, 3),
            result="Nobody had to call twice",
            seen_by=("Tom Reyes",),
        ),
        accomplishment(
            "Pilot of peer listening hours",
            date(2026, 11, 2),
            did="Paired agents to listen to each other's calls once a week.",
            status="waiting",
        ),
    ),
    goals=(
        goal("g3", "Lead the training team", "long", benefit="knowledge stays when people move on"),
        goal(
            "g1",
            "Adult training certificate",
            "near",
            by=date(2027, 6, 30),
            benefit="new agents are ready sooner",
            progress=60,
            priorities=("p1",),
            steps=("s1", "s2", "s3"),
            steps_done=2,
        ),
        goal(
            "g2",
            "Run two onboarding weeks on my own",
            "near",
            by=date(2027, 5, 28),
            benefit="team leads get those weeks back.",
            support="a team lead to watch the first one.",
            progress=25,
        ),
    ),
    steps=(
        StepRecord("s1", "g1", "Enrol", "course", date(2026, 2, 2), date(2026, 2, 1)),
        StepRecord("s3", "g1", "Hand in the practice lesson", "action", date(2027, 1, 15), None),
    ),
    vision=(
        ReflectionRecord(
            "r1",
            "vision-three-years",
            "vision",
            "Where in three years?",
            date(2026, 1, 5),
            "In three years I want to run the training of new agents, and still take calls one day a week.",
        ),
    ),
    asks=("Two study afternoons a month until June.",),
    questions=(
        "What would you need to see before you hand me an onboarding week?",
        "Which skill should I build first?",
        "Who else should know about this work?",
        "How does training fit the plans for next year?",
    ),
    promises=(
        PromiseRecord(
            "q1",
            "m0",
            "Priya Nair",
            "Ask HR about the course budget",
            "them",
            date(2026, 11, 13),
            "open",
            None,
            position=None,
            ended_with=None,
        ),
        PromiseRecord(
            "q2",
            "m0",
            "Priya Nair",
            "Draft a plan for the spring intake",
            "me",
            date(2026, 11, 30),
            "open",
            None,
            position=None,
            ended_with=None,
        ),
        PromiseRecord(
            "q3",
            "m0",
            "Priya Nair",
            "Introduce me to the training lead",
            "them",
            None,
            "open",
            None,
            position=None,
            ended_with=None,
        ),
    ),
    priorities={"p1": "Faster onboarding"},
)
