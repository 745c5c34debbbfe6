"""A year of one invented nurse, as the plan, the review pack and the hand-over read it. The canary stands in every
field that never leaves.
"""

from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeVar

from careercoach.documents.choosing import Choosing, Offered, Reader
from careercoach.documents.materials import DevelopmentPlan, Handover, ReviewPack, Standing, Turn
from careercoach.materials import Scope
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

TODAY = date(2026, 11, 22)
SINCE = date(2026, 8, 14)
CANARY = "Canary"
R = TypeVar("R")


def made(record: type[R], **told: Any) -> R:
    """A record that says what is told and nothing else."""
    blank = {field.name: () if "tuple" in str(field.type) else None for field in fields(record)}  # type: ignore[arg-type] # records are dataclasses
    return record(**(blank | told))


def work(id_: str, title: str, on: date, **told: Any) -> AccomplishmentRecord:
    """An accomplishment with private marks on it."""
    private = {"energy": CANARY, "tags": (CANARY,), "key": CANARY}
    plain = {"status": "done", "private": False, "gives_back": False}
    return made(AccomplishmentRecord, **{"id": id_, "title": title, "on": on, **private, **plain, **told})


def goal(id_: str, title: str, horizon: str, **told: Any) -> GoalRecord:
    """A goal under way since the spring of the year before, with private marks on it."""
    private = {"obstacle": CANARY, "if_then": CANARY, "check_ins": (CANARY,), "key": CANARY, "confidence": 2}
    plain = {"status": "active", "started_on": date(2025, 4, 1), "cadence_days": 14, "steps_done": 0}
    return made(GoalRecord, **{"id": id_, "title": title, "horizon": horizon, **private, **plain, **told})


def check_in(goal_id: str, on: date, progress: int | None) -> CheckInRecord:
    """A look at a goal, with private words."""
    return CheckInRecord(f"c-{goal_id}-{on}", goal_id, on, progress, 2, CANARY, CANARY)


def course(id_: str, title: str, kind: str, status: str, **told: Any) -> LearningRecord:
    """A piece of learning whose cost nobody needs to know."""
    private = {"hours": 7.5, "cost": 480.0, "currency": "EUR", "paid_by": "me", "learned": CANARY}
    return made(LearningRecord, **{"id": id_, "title": title, "kind": kind, "status": status, **private, **told})


PROFILE = ProfileRecord(
    "me",
    "Marta Lindqvist",
    "staff nurse",
    "Ward 7",
    "St Brannoc Hospital",
    "Helen Oduya",
    date(2021, 9, 1),
    "Patients go home with wounds that heal, and students leave knowing how to dress them.",
)
CERTIFICATE, STUDENTS, CLINIC = "Wound care certificate", "Teach two students a term", "wound clinic"
GOALS = (
    goal(
        "students",
        STUDENTS,
        "near",
        by=date(2027, 3, 31),
        benefit="students choose this ward for their first post",
        progress=25,
        started_on=date(2026, 10, 1),
        serves="clinic",
        steps=("s5",),
    ),
    goal(
        "certificate",
        CERTIFICATE,
        "near",
        by=date(2027, 6, 30),
        why="Wounds are the part of the work I like best",
        benefit="fewer patients wait for a specialist from outside",
        measure="The certificate, and 20 assessed dressings",
        support="Two study days before the assessment in May",
        progress=60,
        serves="clinic",
        priorities=("p1",),
        competencies=("Wound care",),
        steps=("s1", "s2", "s3", "s4"),
        steps_done=2,
    ),
    goal("newsletter", "Write for the ward newsletter", "near", status="paused"),
    goal(
        "clinic",
        "Run the wound clinic one day a week",
        "mid",
        by=date(2028, 9, 1),
        why="Patients should not travel for a dressing",
        measure="A clinic day in the rota",
        skills="How a clinic is paid for",
        exposure=CANARY,
        serves="hospital",
        competencies=("Budget", "Planning"),
    ),
    goal("hospital", "Lead wound care for the whole hospital", "long", measure="Every ward knows whom to call"),
)
ENDED = (
    goal(
        "handovers",
        "Lead ten shift handovers",
        "near",
        status="done",
        ended_on=date(2026, 10, 30),
        benefit="nights start calmly",
        measure="Ten handovers without a missed note",
    ),
    goal("rota", "Learn the new rota program", "near", status="dropped", ended_on=date(2026, 10, 15)),
)
STEPS = (
    StepRecord("s1", "certificate", "Enrol on the course", "course", date(2026, 9, 1), date(2026, 9, 7)),
    StepRecord("s2", "certificate", "Ten assessed dressings", "milestone", None, date(2026, 6, 30)),
    StepRecord("s4", "certificate", "Hand in the case study", "milestone", date(2027, 1, 15), None),
    StepRecord("s3", "certificate", "A day with the tissue viability nurse", "shadowing", date(2026, 12, 4), None),
    StepRecord("s5", "students", "Ask Tom Reyes which students start in spring", "action", None, None),
)
POWER_CUT = work(
    "power",
    "Led the night shift through a power cut",
    date(2026, 2, 10),
    situation="The lights failed at two in the morning",
    result="No patient was moved",
    goals=("handovers",),
)
OWN_ERROR = work(
    "error", f"Told the ward of my own error {CANARY}", date(2026, 5, 5), private=True, competencies=("Wound care",)
)
OLD_WOUND = work(
    "wound",
    "Closed a wound that had been open for a year",
    date(2026, 6, 8),
    result="It closed in ten weeks",
    goals=("certificate",),
    competencies=("Wound care",),
)
GUIDE = work(
    "guide",
    "Rewrote the dressing guide",
    date(2026, 9, 3),
    until=date(2026, 9, 25),
    did="Sat with four night nurses, then cut it from nine pages to two",
    result="Dressings are changed on time more often",
    before="61",
    after="78",
    unit="% of dressings",
    goals=("certificate", "students"),
    competencies=("Documentation and teaching",),
    priorities=("p1",),
    seen_by=("Helen Oduya", "Tom Reyes"),
    evidence=("https://ward7.example.org/dressings", "the guide itself"),
)
ROUND = work(
    "round",
    "Proposed a weekly wound round",
    date(2026, 11, 2),
    did="Asked each ward for its three worst wounds",
    status="waiting",
)
PACKING = work(
    "packing",
    "Showed two students how to pack a wound",
    date(2026, 11, 20),
    result="They do it alone now",
    goals=("students",),
    competencies=("Documentation and teaching", "Wound care"),
    seen_by=("Helen Oduya",),
)
WORK = (POWER_CUT, OWN_ERROR, OLD_WOUND, GUIDE, ROUND, PACKING)
_NONE, _STALE = "no work on file shows it yet", "work shows it, but none of the last 12 months"
STANDINGS = (
    Standing("Budget", "none", _NONE, ()),
    Standing("Documentation and teaching", "strong", "", (PACKING, GUIDE)),
    Standing("Planning", "stale", _STALE, ()),
    Standing("Wound care", "strong", "", (PACKING, OLD_WOUND, OWN_ERROR)),
)
OPENLY = tuple(replace(one, fresh=tuple(done for done in one.fresh if not done.private)) for one in STANDINGS)
DIPLOMA = course(
    "diploma",
    "Wound care diploma, module 2",
    "course",
    "under-way",
    provider="Open College",
    until=date(2027, 2, 26),
    goal="certificate",
)
SUTURING = course("suturing", "Suturing workshop", "course", "finished", on=date(2026, 10, 10))
CONFERENCE = course("conference", "Dressings conference", "conference", "planned", on=date(2027, 4, 15))
INTERESTS = ReflectionRecord(
    "r1",
    "energy-lost-time",
    "interests",
    "Which hours of work pass without your noticing?",
    date(2026, 1, 5),
    f"Slow work with my hands, and the moment a student gets it. {CANARY}",
)
BEST_WORK = ReflectionRecord(
    "r2",
    "strengths-best",
    "strengths",
    "How do you do your best work?",
    date(2026, 3, 5),
    "In the morning, with one thing at a time. Tell me the reason and leave me to it.",
)
SPECIALIST = made(
    PathRecord,
    id="path",
    title="Wound care specialist",
    move="deeper",
    inside=True,
    attracts="Other wards call me when nothing heals",
    lifestyle=CANARY,
    pay=CANARY,
    stop_doing=CANARY,
    person=CANARY,
    active=True,
    competencies=("Wound care", "Budget"),
)


def talk(kind: str, with_: str, on: date, at: str | None) -> MeetingRecord:
    """A planned talk with private notes on it."""
    return made(
        MeetingRecord,
        id=f"m-{kind}",
        kind=kind,
        with_=with_,
        on=on,
        at=at,
        minutes=30,
        status="planned",
        notes=CANARY,
        opening=CANARY,
    )


TOM = FeedbackRecord(
    "f1",
    "Tom Reyes",
    date(2026, 9, 28),
    "strength",
    "interpersonal",
    "On the night shift",
    "Explains why before she shows how",
    "The new nurses ask her first",
    None,
    None,
    position=None,
)
PROMISES = (
    PromiseRecord(
        "q1",
        "m0",
        "Helen Oduya",
        "Put me on the student rota",
        "them",
        None,
        "kept",
        date(2026, 10, 1),
        position=None,
        ended_with=None,
    ),
    PromiseRecord(
        "q2",
        "m0",
        "Helen Oduya",
        "Draft a plan for the wound clinic",
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
        "Helen Oduya",
        "Ask for two study days in May",
        "them",
        date(2026, 11, 13),
        "open",
        None,
        position=None,
        ended_with=None,
    ),
)


def chosen(kind: str, *things: Any, with_why: bool = False, unchosen: tuple[Any, ...] = ()) -> Choosing:
    """What was chosen for the manager; ``with_why`` what is said to oneself of goals, too."""
    parts = ("why", "support") if with_why else ()
    of_goals = [(part, one.id) for one in things if isinstance(one, GoalRecord) for part in parts]
    picked = [Offered(thing, id_, "", True) for thing, id_ in (*((one.noun, one.id) for one in things), *of_goals)]
    stays = [Offered(one.noun, one.id, CANARY, False, "own" if one is INTERESTS else "private") for one in unchosen]
    return Choosing(kind, Reader("manager", "manager"), (*picked, *stays))


PLAN = DevelopmentPlan(
    profile=PROFILE,
    scope=Scope(),
    standings=STANDINGS,
    open_standings=OPENLY,
    elsewhere=(),
    reflections=(INTERESTS,),
    goals=(*GOALS[:2], *ENDED, *GOALS[2:]),
    steps=STEPS,
    work=(PACKING, ROUND, GUIDE, OLD_WOUND),
    turns=(Turn("newsletter", "paused", date(2026, 9, 20)),),
    learning=(DIPLOMA, CONFERENCE, SUTURING),
    path=SPECIALIST,
    since=SINCE,
    talk=talk("career", "Helen Oduya", date(2026, 11, 24), "14:30"),
    review_on=date(2026, 11, 24),
    priorities={"p1": "Fewer readmissions"},
    choosing=chosen(
        "plan",
        *GOALS,
        *ENDED,
        PACKING,
        ROUND,
        GUIDE,
        OLD_WOUND,
        DIPLOMA,
        CONFERENCE,
        SUTURING,
        with_why=True,
        unchosen=(INTERESTS,),
    ),
)
REVIEW = ReviewPack(
    profile=PROFILE,
    scope=Scope(),
    first=date(2025, 11, 14),
    last=TODAY,
    group_by="goal",
    accomplishments=WORK,
    goals=(ENDED[0], *GOALS[:2]),
    feedback=(TOM,),
    learning=(SUTURING,),
    elsewhere=(),
    priorities={"p1": "Fewer readmissions"},
    choosing=chosen(
        "review",
        ENDED[0],
        *GOALS[:2],
        *(done for done in WORK if not done.private),
        TOM,
        SUTURING,
        unchosen=(OWN_ERROR,),
    ),
)
HANDOVER = Handover(
    profile=PROFILE,
    scope=Scope(),
    meeting=talk("handover", "Ruth Kessler", date(2026, 12, 1), "10:00"),
    goals=tuple(replace(one, why=None, measure=None) for one in GOALS if one.status == "active"),
    steps=STEPS,
    promises=PROMISES,
    topics=("What must the ward get right this year?",),
    earlier=(),
    recent=WORK[::-1],
    reflections=(BEST_WORK,),
    learning=(DIPLOMA, CONFERENCE),
    elsewhere=(),
    priorities={"p1": "Fewer readmissions"},
    choosing=chosen(
        "handover",
        *GOALS,
        *PROMISES,
        *(done for done in WORK if not done.private),
        BEST_WORK,
        DIPLOMA,
        CONFERENCE,
        with_why=True,
        unchosen=(OWN_ERROR,),
    ),
)
EMPTY_PROFILE = ProfileRecord(None, None, None, None, None, None, None, None)
EMPTY_PLAN = DevelopmentPlan(
    EMPTY_PROFILE, Scope(), (), (), (), (), (), (), (), (), (), None, None, None, TODAY, {}, chosen("plan")
)
