"""What is read: frozen records that lists, JSON, screens, rules and documents are made of.

Why apart from ``models``: a record costs nothing to load, cannot be changed by accident, and its fields are the
contract of ``--json``. A field called ``with_`` is ``with`` there. ``id`` is always the row's UUID. Days are
``date``; None means "not said". ``noun`` names what a record is, in the words of the product.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class ProfileRecord:
    """Who the person is at work. ``manager`` is a person's name; ``serves`` how the role serves the business."""

    noun: ClassVar[str] = "profile"
    id: str | None
    name: str | None
    role: str | None
    team: str | None
    organisation: str | None
    manager: str | None
    start_on: date | None
    serves: str | None


@dataclass(frozen=True, slots=True)
class ReflectionRecord:
    """A dated answer. ``question`` is the key in the content, ``asked`` the words it was asked in that day."""

    noun: ClassVar[str] = "reflection"
    id: str
    question: str
    topic: str
    asked: str
    on: date
    answer: str


@dataclass(frozen=True, slots=True)
class AccomplishmentRecord:
    """Something the person did. ``until`` ends a period; links are names, except ``goals`` and ``priorities`` (ids)."""

    noun: ClassVar[str] = "accomplishment"
    id: str
    title: str
    on: date
    until: date | None
    situation: str | None
    did: str | None
    result: str | None
    before: str | None
    after: str | None
    unit: str | None
    status: str
    energy: str | None
    private: bool
    goals: tuple[str, ...]
    competencies: tuple[str, ...]
    priorities: tuple[str, ...]
    seen_by: tuple[str, ...]
    evidence: tuple[str, ...]
    tags: tuple[str, ...]
    key: str | None
    gives_back: bool


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Somebody in the person's circle. ``relation`` is one of ``vocabulary`` RELATIONS; ``spoken_on`` the last talk."""

    noun: ClassVar[str] = "person"
    id: str
    name: str
    relation: str
    organisation: str | None
    notes: str | None
    spoken_on: date | None


@dataclass(frozen=True, slots=True)
class CompetencyRecord:
    """A capability that work shows. ``area`` is one of AREAS, ``track`` one of TRACKS; ``evidence`` counts the work."""

    noun: ClassVar[str] = "competency"
    id: str
    name: str
    area: str | None
    description: str | None
    evidence: int
    track: str | None


@dataclass(frozen=True, slots=True)
class PriorityRecord:
    """What the company wants: a priority, a strategy or a value. ``active`` is False once it no longer counts."""

    noun: ClassVar[str] = "priority"
    id: str
    title: str
    kind: str
    description: str | None
    active: bool


@dataclass(frozen=True, slots=True)
class GoalRecord:
    """A goal with where it stands. ``progress`` 0–100 and ``confidence`` 1–5 come from the latest check-in.

    ``serves`` is the goal this one is a rung of. ``next_check_in_on`` is None unless the goal is active.
    ``cadence_days`` is the days between check-ins: the goal's own, or its horizon's.
    """

    noun: ClassVar[str] = "goal"
    id: str
    title: str
    horizon: str
    by: date | None
    why: str | None
    benefit: str | None
    measure: str | None
    obstacle: str | None
    if_then: str | None
    support: str | None
    skills: str | None
    exposure: str | None
    status: str
    started_on: date
    ended_on: date | None
    cadence_days: int
    progress: int | None
    confidence: int | None
    checked_in_on: date | None
    next_check_in_on: date | None
    serves: str | None
    priorities: tuple[str, ...]
    competencies: tuple[str, ...]
    steps: tuple[str, ...]
    steps_done: int
    check_ins: tuple[str, ...]
    key: str | None


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A milestone or action of a goal; ``done_on`` None means open."""

    noun: ClassVar[str] = "step"
    id: str
    goal: str
    title: str
    kind: str
    by: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class CheckInRecord:
    """One honest look at a goal on one day. ``progress`` 0–100, ``confidence`` 1–5."""

    noun: ClassVar[str] = "check-in"
    id: str
    goal: str
    on: date
    progress: int | None
    confidence: int | None
    note: str | None
    blocker: str | None


@dataclass(frozen=True, slots=True)
class FeedbackRecord:
    """What somebody said about the person's work: situation, behaviour, effect; then what came of it."""

    noun: ClassVar[str] = "feedback"
    id: str
    person: str | None
    on: date
    kind: str
    area: str | None
    situation: str | None
    behaviour: str
    effect: str | None
    changed: str | None
    noticed: str | None


@dataclass(frozen=True, slots=True)
class AgendaItemRecord:
    """One thing chosen for a meeting, in order. ``kind`` is one of ITEM_KINDS.

    ``subject`` is the id of the accomplishment, goal or reflection brought, or the key of a question (an own
    one has its id); None for the person's own words. ``title`` is what to show. ``minutes`` is the time planned for it.
    ``private`` says that the thing itself is private and leaves only because it was chosen here.
    """

    noun: ClassVar[str] = "agenda item"
    id: str
    kind: str
    subject: str | None
    title: str
    minutes: float
    private: bool


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A talk, planned or held. ``with_`` is a person's name, ``at`` is HH:MM, ``minutes`` its length.

    ``opening``, ``vision`` and ``alignment`` are the person's own words to say; None until they wrote some.
    """

    noun: ClassVar[str] = "meeting"
    id: str
    kind: str
    with_: str | None
    on: date | None
    at: str | None
    minutes: int
    status: str
    purpose: str | None
    notes: str | None
    place: str | None
    opening: str | None
    vision: str | None
    alignment: str | None
    items: tuple[AgendaItemRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """A note taken in a talk. ``part`` is the key of the talk's part, ``item`` the id of the agenda item it is about.

    ``kind`` is one of NOTE_KINDS; ``became`` one of NOTE_OUTCOMES, None until the person decided.
    """

    noun: ClassVar[str] = "note"
    id: str
    meeting: str
    part: str | None
    item: str | None
    kind: str
    text: str
    became: str | None


@dataclass(frozen=True, slots=True)
class PromiseRecord:
    """A next step agreed in a meeting. ``owner`` is me or them, ``person`` the name of the other."""

    noun: ClassVar[str] = "promise"
    id: str
    meeting: str
    person: str | None
    text: str
    owner: str
    by: date | None
    state: str
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class RatingRecord:
    """A statement of the growth check or the compass, rated 1–5 on one day. ``statement`` is its key."""

    noun: ClassVar[str] = "rating"
    id: str
    instrument: str
    statement: str
    on: date
    rating: int
    remark: str | None


@dataclass(frozen=True, slots=True)
class PathRecord:
    """A candidate role. ``inside`` the company or not; ``move`` one of MOVES; ``person`` whom to ask.

    ``competencies`` are the names of what the role needs; ``not_applicable`` those among them that do not apply, each
    as "name: reason".
    """

    noun: ClassVar[str] = "path"
    id: str
    title: str
    track: str | None
    move: str
    inside: bool
    organisation: str | None
    attracts: str | None
    asks: str | None
    style: str | None
    colleagues: str | None
    lifestyle: str | None
    pay: str | None
    stop_doing: str | None
    link: str | None
    deadline: date | None
    person: str | None
    active: bool
    competencies: tuple[str, ...]
    not_applicable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LearningRecord:
    """A course, a certificate, a shadowing and the like. ``hours`` and ``cost`` None mean not said; ``goal`` an id."""

    noun: ClassVar[str] = "learning"
    id: str
    title: str
    kind: str
    status: str
    provider: str | None
    on: date | None
    until: date | None
    hours: float | None
    cost: float | None
    currency: str | None
    paid_by: str | None
    reimbursement: str | None
    learned: str | None
    goal: str | None
    competencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConversationRecord:
    """A talk with somebody about work: what it was about, notes, and what to ask ``next_time``."""

    noun: ClassVar[str] = "conversation"
    id: str
    person: str | None
    on: date
    about: str
    notes: str | None
    next_time: str | None


@dataclass(frozen=True, slots=True)
class NudgeRecord:
    """What the person told a rule of Today: switched ``off``, ``snoozed_until`` a day, or last ``done_on`` one."""

    noun: ClassVar[str] = "nudge"
    rule: str
    off: bool
    snoozed_until: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class OwnQuestionRecord:
    """A question of the person's own: for a topic of reflection, or, without one, to be put to somebody.

    ``key`` is what answers are kept under: the id.
    """

    noun: ClassVar[str] = "question"
    id: str
    key: str
    text: str
    topic: str | None


@dataclass(frozen=True, slots=True)
class MaskRecord:
    """A name that documents for others replace: ``shown_as`` stands in its place."""

    noun: ClassVar[str] = "mask"
    id: str
    name: str
    shown_as: str


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A hit of the search: ``id`` and ``noun`` say what, ``excerpt`` the words around the first match."""

    id: str
    noun: str
    title: str
    on: date | None
    excerpt: str


@dataclass(frozen=True, slots=True)
class ActRecord:
    """One act in the history. ``at`` is UTC, ``on`` the person's day; ``undoes`` the id of the act it took back."""

    id: str
    noun: str
    name: str
    title: str
    on: date
    at: str
    undone: bool
    undoes: str | None
