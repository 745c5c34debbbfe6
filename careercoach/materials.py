"""What several records make together: all that a rule or a document looks at, read at once.

Why apart from ``records``: a record is one thing on file and a contract of ``--json``; a material is put together for
one reader of it and may change with that reader.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from careercoach.records import (
    AccomplishmentRecord,
    AwayRecord,
    CheckInRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    NoteRecord,
    NudgeRecord,
    OwnQuestionRecord,
    PathRecord,
    PersonRecord,
    PriorityRecord,
    ProfileRecord,
    PromiseRecord,
    RatingRecord,
    ReflectionRecord,
    ReplyRecord,
    StepRecord,
    TrialRecord,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which positions a document speaks of, by their ids; what belongs to another one stays back from every reader.

    Of ``positions`` everything may stand in it; of ``work`` only what the person did and learned there. What belongs
    to no position may always stand in it.
    """

    positions: frozenset[str] = frozenset()
    work: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything a brief is made of, exactly as chosen; the audience gate decides what of it may be shown.

    ``promises`` are the open ones with this person; ``goals``, ``accomplishments`` and ``vision`` only what was
    chosen; ``questions`` and ``asks`` in the order chosen; ``priorities`` maps ids to titles. What the minutes do not
    reach is in none of them, nor among the items of ``meeting``; ``parked`` counts it. ``former`` are open
    promises made with former managers, for a first talk with a new one. ``replies`` are those rehearsed to its asks.
    """

    profile: ProfileRecord
    meeting: MeetingRecord
    accomplishments: tuple[AccomplishmentRecord, ...]
    goals: tuple[GoalRecord, ...]
    steps: tuple[StepRecord, ...]
    vision: tuple[ReflectionRecord, ...]
    asks: tuple[str, ...]
    questions: tuple[str, ...]
    promises: tuple[PromiseRecord, ...]
    priorities: dict[str, str]
    parked: int = 0
    former: tuple[PromiseRecord, ...] = ()
    replies: tuple[ReplyRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """What the message asking for a talk is made of. ``proposals`` are moments to offer: a day, and HH:MM or None."""

    profile: ProfileRecord
    meeting: MeetingRecord
    proposals: tuple[tuple[date, str | None], ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """What the message asking a few people for advice is made of; ``words`` are the sender's own, None for none yet.

    ``goal`` is what one works on, chosen for it; None to say nothing of that.
    """

    profile: ProfileRecord
    people: tuple[PersonRecord, ...]
    goal: GoalRecord | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Revision:
    """How often a thing was changed since it was made, undoing counted too, and when last (in UTC)."""

    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Gone:
    """What stood on a day and no longer does, because it was deleted or its day was taken away; words are not kept."""

    noun: str
    id: str
    on: date


@dataclass(frozen=True, slots=True)
class Planner:
    """Everything with a day in it that belongs in a calendar; a talk without one too, so that it can be named.

    ``revisions`` stand under the id of the thing; those of a goal's check-ins under ``check-in`` and its id.
    """

    profile: ProfileRecord
    meetings: tuple[MeetingRecord, ...]
    goals: tuple[GoalRecord, ...]
    steps: tuple[StepRecord, ...]
    promises: tuple[PromiseRecord, ...]
    learning: tuple[LearningRecord, ...]
    paths: tuple[PathRecord, ...]
    gone: tuple[Gone, ...]
    revisions: dict[str, Revision]
    trials: tuple[TrialRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a competency stands: ``status`` is one of ``coach.readiness`` STANDINGS, ``meaning`` says it in words.

    ``fresh`` is the work of the recent months that shows it, the newest first.
    """

    competency: str
    status: str
    meaning: str
    fresh: tuple[AccomplishmentRecord, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A goal that was set aside or taken up again: ``status`` is what it is now, ``on`` the day it became so."""

    goal: str
    status: str
    on: date


@dataclass(frozen=True, slots=True)
class DevelopmentPlan:
    """Everything a development plan is made of; asking for the plan chose its goals, and with them their steps.

    ``goals`` are those under way or paused, and those that ended after ``since``: the day of the last version, None
    for the first one. ``standings`` rest on all work, ``open_standings`` on what is not private. ``path`` is the role
    chosen to work towards, without the competencies that do not apply. ``reflections`` reach others only if
    ``reflections_chosen``. ``talk`` is the next one with this reader; ``review_on`` the day to look at the plan again.
    ``scope`` says of which positions it speaks; ``elsewhere`` is the fresh work of others, which counts for nothing.
    """

    profile: ProfileRecord
    scope: Scope
    standings: tuple[Standing, ...]
    open_standings: tuple[Standing, ...]
    elsewhere: tuple[AccomplishmentRecord, ...]
    reflections: tuple[ReflectionRecord, ...]
    reflections_chosen: bool
    goals: tuple[GoalRecord, ...]
    goals_chosen: bool
    steps: tuple[StepRecord, ...]
    check_ins: tuple[CheckInRecord, ...]
    turns: tuple[Turn, ...]
    learning: tuple[LearningRecord, ...]
    path: PathRecord | None
    since: date | None
    talk: MeetingRecord | None
    review_on: date
    priorities: dict[str, str]


@dataclass(frozen=True, slots=True)
class ReviewPack:
    """Everything a review pack is made of: the days from ``first`` to ``last``, and what they hold, oldest first.

    ``profile`` is who the person was last in these days, ``earlier`` who they were in positions before, in order; these
    make its ``scope``. ``chosen`` are ids of accomplishments that may leave though they are private or of another
    position; ``feedback`` is only what was chosen.
    ``goals`` are those the work is linked to and those reached in these days; ``group_by`` one of
    ``documents.review`` GROUPS.
    """

    profile: ProfileRecord
    scope: Scope
    first: date
    last: date
    group_by: str
    accomplishments: tuple[AccomplishmentRecord, ...]
    chosen: frozenset[str]
    goals: tuple[GoalRecord, ...]
    feedback: tuple[FeedbackRecord, ...]
    learning: tuple[LearningRecord, ...]
    priorities: dict[str, str]
    earlier: tuple[ProfileRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Handover:
    """Everything a hand-over pack is made of. ``meeting`` is the talk it is for, None when none was planned.

    ``goals`` are those under way or paused; ``promises`` those made in talks with former managers, open or kept in the
    last year; ``recent`` accomplishments of the last year, newest first; ``reflections`` only what was chosen.
    Standings and ``scope`` are as in a development plan.
    """

    profile: ProfileRecord
    scope: Scope
    meeting: MeetingRecord | None
    goals: tuple[GoalRecord, ...]
    goals_chosen: bool
    steps: tuple[StepRecord, ...]
    promises: tuple[PromiseRecord, ...]
    standings: tuple[Standing, ...]
    open_standings: tuple[Standing, ...]
    recent: tuple[AccomplishmentRecord, ...]
    reflections: tuple[ReflectionRecord, ...]
    learning: tuple[LearningRecord, ...]
    priorities: dict[str, str]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is open in one position, for its end. ``profile`` is who the person is or was there.

    ``to`` is the name of who goes on with it, None for nobody yet. What ended with the position counts as open.
    ``promises`` are those of talks with the manager, and chosen ones; ``between_two`` those of other talks. ``work`` is
    not finished, the latest first; ``learning`` under way and paid by the company. ``goals`` are only what was chosen,
    ``kept`` is finished work with its evidence.
    """

    profile: ProfileRecord
    to: str | None
    promises: tuple[PromiseRecord, ...]
    between_two: tuple[PromiseRecord, ...]
    work: tuple[AccomplishmentRecord, ...]
    talks: tuple[MeetingRecord, ...]
    goals: tuple[GoalRecord, ...]
    steps: tuple[StepRecord, ...]
    learning: tuple[LearningRecord, ...]
    kept: tuple[AccomplishmentRecord, ...]


@dataclass(frozen=True, slots=True)
class Thanks:
    """What a letter of thanks to one person is made of; ``words`` are the sender's own, None before there are any.

    ``profile`` is who the sender is in the last position in which they had to do with each other, ``earlier`` who in
    those before, the latest first. ``feedback`` is theirs, ``promises`` are what they kept, ``seen`` is finished work
    they saw; each the latest first.
    """

    profile: ProfileRecord
    person: PersonRecord
    words: str | None
    feedback: tuple[FeedbackRecord, ...]
    promises: tuple[PromiseRecord, ...]
    seen: tuple[AccomplishmentRecord, ...]
    earlier: tuple[ProfileRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """What one person saw and said of the work in one position, the latest first. ``profile`` is who one was there."""

    profile: ProfileRecord
    seen: tuple[AccomplishmentRecord, ...]
    said: tuple[FeedbackRecord, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """What somebody needs who is to speak for the person's work; ``words`` are the sender's own, None for none.

    ``together`` are the positions in which they had to do with each other, the latest first. ``chosen`` are ids of
    private work that may leave all the same; ``criticism`` counts what they said should grow and was not chosen.
    """

    profile: ProfileRecord
    person: PersonRecord
    words: str | None
    together: tuple[Together, ...]
    chosen: frozenset[str]
    criticism: int


@dataclass(frozen=True, slots=True)
class Preparation:
    """What a talk can draw on: what was chosen for it, and the file around it.

    ``meeting`` has its whole agenda, ``brief`` holds what fits. ``ratings`` are of the growth check; ``paths`` are
    active ones and ``evidence`` the work that shows what they ask for; ``goals`` are active; ``feedback`` is of
    everybody; ``advice`` are notes that became nothing yet, each with its talk. ``on_file`` counts accomplishments
    and answers.
    """

    meeting: MeetingRecord
    brief: Brief
    ratings: tuple[RatingRecord, ...]
    paths: tuple[PathRecord, ...]
    evidence: tuple[AccomplishmentRecord, ...]
    goals: tuple[GoalRecord, ...]
    priorities: tuple[PriorityRecord, ...]
    feedback: tuple[FeedbackRecord, ...]
    advice: tuple[tuple[NoteRecord, MeetingRecord], ...]
    on_file: int


@dataclass(frozen=True, slots=True)
class AfterTalk:
    """What the end of a talk looks at: its notes and promises, and every talk on file."""

    meeting: MeetingRecord
    notes: tuple[NoteRecord, ...]
    promises: tuple[PromiseRecord, ...]
    talks: tuple[MeetingRecord, ...]


@dataclass(frozen=True, slots=True)
class Recap:
    """What the message after a talk is made of. ``notes`` are all of the talk, ``promises`` those made in it.

    ``chosen`` are ids of plain notes that may leave. ``talk`` is the next one planned with the same person;
    ``proposed`` the day to offer instead, None when there is nothing to propose. ``with_plan`` says that the
    development plan goes along.
    """

    profile: ProfileRecord
    meeting: MeetingRecord
    notes: tuple[NoteRecord, ...]
    chosen: frozenset[str]
    promises: tuple[PromiseRecord, ...]
    talk: MeetingRecord | None
    proposed: date | None
    with_plan: bool


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a reminder of something the other person agreed to do is made of. ``meeting`` is where it was agreed."""

    profile: ProfileRecord
    meeting: MeetingRecord
    promise: PromiseRecord


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Text that was begun and not kept yet. ``noun`` is what it becomes and ``what`` the same in words.

    ``number`` and ``key`` are the draft's; ``title`` is what it is called, "" when it has no words of its own; ``on``
    the day of its first key.
    """

    number: int
    key: str
    noun: str
    what: str
    title: str
    on: date


@dataclass(frozen=True, slots=True)
class OpenPath:
    """A path still open, and what was tried of it. ``since`` is the day from which it stands open.

    ``talked_on`` is the last conversation since then with whoever it names, None for none; ``trials`` are all of its
    tests, those ahead first, then those done, the earliest first.
    """

    path: PathRecord
    since: date
    talked_on: date | None
    trials: tuple[TrialRecord, ...]


@dataclass(frozen=True, slots=True)
class Sitting:
    """A day on which something was done here; ``did`` are the rules of Today that ask for what was done."""

    on: date
    did: frozenset[str]


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that has just happened: ``kind`` is one of ``content.moments`` KINDS, ``what`` the person's words."""

    kind: str
    on: date
    what: str


@dataclass(frozen=True, slots=True)
class Observation:
    """What the coach noticed in the file, not answered yet: ``says`` are the counts, ``asks`` is one question.

    ``key`` is what it is known by, ``since`` the day from which it may be said. ``about`` is the noun on file of which
    ``subject`` is the id, None for none.
    """

    noun: ClassVar[str] = "observation"
    key: str
    says: str
    asks: str
    since: date
    about: str | None
    subject: str

    @property
    def id(self) -> str:
        """What a list knows it by."""
        return self.key


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What Today looks at: the whole of the file's state in a few small lists, so that rules stay pure.

    Counts are totals. ``since`` is the day of the last held meeting, or None; ``recent`` are accomplishments
    since then (newest first). ``weeks`` counts accomplishments in each of the last twelve weeks, oldest first.
    ``earlier`` counts what was done in these weeks in positions that are left out of these lists, None when none is.
    ``nudges`` is what the rules were told; ``staying`` says that staying put is one of the person's active paths.
    ``growth_check_due`` is the day a growth check falls due, None while it is too early for one, ``growth_checked_on``
    that of the last. ``paths`` are the
    active ones, ``unfinished`` what waits to be picked up, the latest first. ``advice`` are notes of talks of which it
    is not decided yet what becomes of them. ``meetings`` and ``promises`` hold nothing open with somebody of an earlier
    position that did not come along; ``meetings`` are those of the last months, whatever is planned, and the last one
    held with each person.
    ``aways`` are all times away, the latest first; ``mentor`` the name of one, None without; ``arrived`` says what of
    ``coach.rules.arriving`` EVIDENCE is on file since the position began; ``anniversary`` is the sentence that notices
    the day it began in an earlier year, None on any other day. ``open_paths`` say what was tried of the active paths.
    ``sittings`` are the days before today on which something was done here, the oldest first, back to the beginning of
    last year. ``made`` says by id on which day a talk without
    a day was planned. ``answered`` has the latest day of each question's answers by its key, ``asked`` the person's own
    questions. ``happened`` is of the last fortnight.
    ``feedback`` waits for a change or somebody who noticed it, ``in_progress`` for its end, the oldest first,
    ``refunds`` for an answer; ``people`` are the relations anybody on file stands in, None when that is not looked at;
    ``evidence`` is the newest work for each competency of the active paths; ``unready`` says by id what talks of the
    next days still miss (``coach.talk_readiness``).
    ``looks`` are the check-ins of active goals. By a goal's id, ``begun`` is the day on which it was taken up again or
    a new way was chosen for it, ``planned`` the day on which it was last set or changed, or its day said to be right.
    ``worth_a_look`` is the page, metrics or compass, that has something to say where no rule finds anything, and what.
    ``noticed`` is what stands out in the file this month and is not answered, None for nothing.
    """

    profile: ProfileRecord
    accomplishments: int
    reflections: int
    last_logged_on: date | None
    last_reflected_on: date | None
    since: date | None
    recent: tuple[AccomplishmentRecord, ...]
    waiting: tuple[AccomplishmentRecord, ...]
    goals: tuple[GoalRecord, ...]
    steps: tuple[StepRecord, ...]
    promises: tuple[PromiseRecord, ...]
    meetings: tuple[MeetingRecord, ...]
    weeks: tuple[int, ...]
    remembered: ReflectionRecord | None
    nudges: tuple[NudgeRecord, ...]
    staying: bool
    growth_check_due: date | None = None
    growth_checked_on: date | None = None
    advice: tuple[NoteRecord, ...] = ()
    paths: tuple[PathRecord, ...] = ()
    unfinished: tuple[Unfinished, ...] = ()
    aways: tuple[AwayRecord, ...] = ()
    mentor: str | None = None
    arrived: frozenset[str] = frozenset()
    anniversary: str | None = None
    earlier: int | None = None
    open_paths: tuple[OpenPath, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    made: Mapping[str, date] = field(default_factory=dict)
    answered: Mapping[str, date] = field(default_factory=dict)
    asked: tuple[OwnQuestionRecord, ...] = ()
    happened: tuple[Happening, ...] = ()
    unready: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    feedback: tuple[FeedbackRecord, ...] = ()
    in_progress: tuple[AccomplishmentRecord, ...] = ()
    refunds: tuple[LearningRecord, ...] = ()
    people: frozenset[str] | None = None
    evidence: tuple[AccomplishmentRecord, ...] = ()
    looks: tuple[CheckInRecord, ...] = ()
    begun: Mapping[str, date] = field(default_factory=dict)
    planned: Mapping[str, date] = field(default_factory=dict)
    noticed: Observation | None = None
    worth_a_look: tuple[str, str] | None = None
