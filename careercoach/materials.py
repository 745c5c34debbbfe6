"""What several records make together: all that a rule or a document looks at, read at once.

Why apart from ``records``: a record is one thing on file and a contract of ``--json``; a material is put together for
one reader of it and may change with that reader.
"""

from dataclasses import dataclass
from datetime import date

from careercoach.records import (
    AccomplishmentRecord,
    GoalRecord,
    MeetingRecord,
    NudgeRecord,
    PathRecord,
    ProfileRecord,
    PromiseRecord,
    ReflectionRecord,
    StepRecord,
)


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything a brief is made of, exactly as chosen; the audience gate decides what of it may be shown.

    ``promises`` are the open ones with this person; ``goals``, ``accomplishments`` and ``vision`` only what was
    chosen; ``questions`` and ``asks`` in the order chosen; ``priorities`` maps ids to titles.
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


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Text that was begun and not kept yet. ``noun`` is what it becomes, ``on`` the day it was last typed at.

    ``question`` is the key of the question it answers and ``topic`` its topic; both None for anything but an answer.
    """

    noun: str
    question: str | None
    topic: str | None
    on: date


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What Today looks at: the whole of the file's state in a few small lists, so that rules stay pure.

    Counts are totals. ``since`` is the day of the last held meeting, or None; ``recent`` are accomplishments
    since then (newest first). ``weeks`` counts accomplishments in each of the last twelve weeks, oldest first.
    ``nudges`` is what the rules were told; ``staying`` says that staying put is one of the person's active paths.
    ``growth_check_due`` is the day a growth check falls due, None while it is too early for one. ``paths`` are the
    active ones, ``unfinished`` what waits to be picked up, the latest first.
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
    paths: tuple[PathRecord, ...] = ()
    unfinished: tuple[Unfinished, ...] = ()
