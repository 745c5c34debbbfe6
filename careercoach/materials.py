"""What several records make together: all that a rule or a document looks at, read at once.

Why apart from ``records``: a record is one thing on file and a contract of ``--json``; a material is put together for
one reader of it and may change with that reader.
"""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from careercoach.frozen import NOTHING, Frozen
from careercoach.records import (
    AccomplishmentRecord,
    AwayRecord,
    CheckInRecord,
    ConversationRecord,
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


class Scope(Frozen):
    """Which positions a document speaks of, by their ids; what belongs to another one stays back from every reader.

    Of ``positions`` everything may stand in it; of ``work`` only what the person did and learned there. What belongs
    to no position may always stand in it.
    """

    positions: frozenset[str] = frozenset()
    work: frozenset[str] = frozenset()


Noted = PromiseRecord | NoteRecord
"""What stands on file of a talk besides its agenda."""


class Brief(Frozen):
    """Everything a brief is made of, exactly as chosen; the audience gate decides what of it may be shown.

    ``promises`` are the open ones with this person; ``goals``, ``accomplishments``, ``vision`` and ``feedback`` only
    what was chosen; ``questions`` and ``asks`` in the order chosen; ``priorities`` maps ids to titles. What the minutes
    do not reach is in none of them, nor among the items of ``meeting``; ``parked`` has its titles. ``replies`` are
    those rehearsed to its asks. ``person`` is whom the talk is with, None for somebody not on file; ``last_on`` the day
    of the last talk with them in that position, None for none. Since that talk ``kept`` was kept of what the two
    agreed, ``notes`` are of it. For oneself alone are ``heard``, the feedback of that person since then, and
    ``left_open``, what a former manager promised and nobody took on. ``among`` is all that was ever noted in talks with
    them: never told, it says whom a pronoun means, as do ``between_us``, the goals that were brought to talks with them
    and with nobody else. ``out_of_date`` says what the words for the talk tell otherwise than the file does now, a
    plain sentence each. ``overtaken`` has ids of open promises that may have been kept, each with the line on file that
    may say so; ``before`` ids of positions in another house, each with what that is called. ``theirs`` is whether who
    reads it is whom the talk is with, once it passed the gate.
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
    parked: tuple[str, ...] = ()
    replies: tuple[ReplyRecord, ...] = ()
    feedback: tuple[FeedbackRecord, ...] = ()
    person: PersonRecord | None = None
    last_on: date | None = None
    kept: tuple[PromiseRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()
    heard: tuple[FeedbackRecord, ...] = ()
    left_open: tuple[PromiseRecord, ...] = ()
    among: tuple[Noted, ...] = ()
    between_us: frozenset[str] = frozenset()
    out_of_date: tuple[str, ...] = ()
    overtaken: Mapping[str, str] = NOTHING
    before: Mapping[str, str] = NOTHING
    theirs: bool = False


class Preparation(Frozen):
    """What a talk can draw on: what was chosen for it, and the file around it.

    ``meeting`` has its whole agenda, ``brief`` holds what fits. ``ratings`` are of the growth check; ``paths`` are
    active ones and ``evidence`` the work that shows what they ask for; ``goals`` are active; ``feedback`` is of
    everybody; ``advice`` are notes that became nothing yet, each with its talk. ``on_file`` counts accomplishments
    and answers; ``aways`` are the times away.
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
    aways: tuple[AwayRecord, ...] = ()


class AfterTalk(Frozen):
    """What the end of a talk looks at: its notes and promises, and every talk on file."""

    meeting: MeetingRecord
    notes: tuple[NoteRecord, ...]
    promises: tuple[PromiseRecord, ...]
    talks: tuple[MeetingRecord, ...]


class Unfinished(Frozen):
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


class OpenPath(Frozen):
    """A path still open, and what was tried of it. ``since`` is the day from which it stands open.

    ``talked_on`` is the last conversation since then with whoever it names or in which the role is named, None for
    none; ``maybe`` is the last that may have been about it, with somebody outside, None for none. ``trials`` are all of
    its tests, those ahead first, then those done, the earliest first.
    """

    path: PathRecord
    since: date
    talked_on: date | None
    trials: tuple[TrialRecord, ...]
    maybe: ConversationRecord | None = None


class Sitting(Frozen):
    """A day on which something was done here; ``did`` are the rules of Today that ask for what was done.

    ``full`` says that it was more than a line, ``wrote`` that it was something in the person's own words.
    """

    on: date
    did: frozenset[str]
    full: bool = False
    wrote: bool = False


class Words(Frozen):
    """Something the person wrote of their own: ``kind`` is line, setback, answer, note, talk or trial.

    ``hidden`` says that it is not for a screen on which others may look, ``energy`` how the person marked it,
    ``tells`` what news is heard in it (``content.heard`` NEWS), None for none.
    """

    kind: str
    on: date
    text: str
    hidden: bool = False
    energy: str | None = None
    tells: str | None = None


class DayLine(Frozen):
    """Something typed today as it stands on Today: ``says`` it whole, in the person's words.

    ``met`` is how it sounds (``coach.tones``), ``hidden`` that it is not for a screen on which others may look; ``of``
    is the id of what it is about, of a talk for what is brought to it. ``weight`` is what it weighs as a deed, 0 for
    words; ``dark`` that nothing beside it is called good.
    """

    says: str
    met: str
    hidden: bool = False
    of: str | None = None
    weight: int = 0
    dark: bool = False


class Happening(Frozen):
    """Something that has just happened: ``kind`` is one of ``content.moments`` KINDS, ``what`` the person's words.

    ``again`` says that it is the second of its sort, or the fourth, in half a year: its other question comes first.
    """

    kind: str
    on: date
    what: str
    again: bool = False


class Observation(Frozen):
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


class Snapshot(Frozen):
    """What Today looks at: the whole of the file's state in a few small lists, so that rules stay pure.

    Counts are totals. ``since`` is the day of the last held meeting, or None; ``recent`` are accomplishments
    since then (newest first). ``weeks`` counts accomplishments in each of the last twelve weeks, oldest first,
    ``reflected`` the answers in all of them.
    ``earlier`` counts what was done in these weeks in positions that are left out of these lists, None when none is.
    ``proposals`` counts what waits in the inbox.
    ``nudges`` is what the rules were told; ``staying`` says that staying put is one of the person's active paths.
    ``paths`` are the active ones, ``unfinished`` what waits to be picked up, the latest first, ``in_progress`` work
    that waits for its end, the oldest first. ``advice`` are notes of talks of which it is not decided yet what becomes
    of them. ``meetings`` and ``promises`` hold nothing open with somebody of an earlier position that did not come
    along; ``meetings`` are those of the last months, whatever is planned, and the last one held with each person.
    ``former`` are the ids of open promises with a manager who has left since, ``over`` the day by the id of a goal from
    which what it was set for may be over.
    ``aways`` are all times away, the latest first.

    ``rhythm`` is the usual number of days from one line to the next, None while there are too few to tell.

    What other pages know: ``growth_check_due`` is the day a growth check falls due, None while it is too early for
    one, ``growth_checked_on`` that of the last. ``mentor`` is the name of one, None without; ``people`` are the
    relations anybody on file stands in, None when that is not looked at. ``open_paths`` say what was tried of the
    active paths; ``evidence`` is the newest work for each competency they ask for. ``feedback`` waits for a change or
    somebody who noticed it, ``refunds`` for an answer, ``courses`` for their day; ``unready`` says by id what talks of
    the next days still miss (``coach.talk_readiness``). ``noticed`` is what stands out in the file this month and is
    not answered, None for nothing. ``worth_a_look`` is the page, metrics or compass, that has something to say where no
    rule finds anything, and what.

    What the history tells: ``arrived`` says what of ``coach.rules.arriving`` EVIDENCE is on file since the position
    began; ``anniversary`` is the sentence that notices the day it began in an earlier year, None on any other day.
    ``sittings`` are the days before today on which something was done here, the oldest first, back to the beginning of
    last year; ``here_on`` is the last of such days, today too, None before the first; ``full`` says that more than
    a line was written today, ``day`` is all that was typed today, in its order, and ``tended`` the ids of goals for
    which something is learnt just now, or was done since a look at them fell due, ``served`` of those towards which
    something was learnt or done in the last half year; ``knows_manager`` says that feedback, a talk or a promise of the
    manager is on file. ``hurt_on`` is the last day of
    something that hurt in the last months, None for none, ``happened`` is of the last fortnight; ``told``, the person's
    own words, of the last ten weeks, the newest first. ``made`` says by id on which day a talk without one was planned.
    ``answered`` has the latest day of each question's answers by its key, ``asked`` the person's own questions.
    ``given`` says by the kind of document and the talk's id on which day its reader was given it.
    ``looks`` are the check-ins of active goals. By a goal's id, ``begun`` is the day on which it was taken up again or
    a new way was chosen for it, ``planned`` the day on which it was last set or changed, or its day said to be right.
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
    reflected: int = 0
    advice: tuple[NoteRecord, ...] = ()
    paths: tuple[PathRecord, ...] = ()
    former: frozenset[str] = frozenset()
    over: Mapping[str, date] = NOTHING
    unfinished: tuple[Unfinished, ...] = ()
    in_progress: tuple[AccomplishmentRecord, ...] = ()
    aways: tuple[AwayRecord, ...] = ()
    earlier: int | None = None
    proposals: int = 0
    rhythm: int | None = None
    growth_check_due: date | None = None
    growth_checked_on: date | None = None
    mentor: str | None = None
    people: frozenset[str] | None = None
    open_paths: tuple[OpenPath, ...] = ()
    evidence: tuple[AccomplishmentRecord, ...] = ()
    feedback: tuple[FeedbackRecord, ...] = ()
    refunds: tuple[LearningRecord, ...] = ()
    courses: tuple[LearningRecord, ...] = ()
    unready: Mapping[str, tuple[str, ...]] = NOTHING
    noticed: Observation | None = None
    worth_a_look: tuple[str, str] | None = None
    arrived: frozenset[str] = frozenset()
    anniversary: str | None = None
    sittings: tuple[Sitting, ...] = ()
    here_on: date | None = None
    full: bool = False
    day: tuple[DayLine, ...] = ()
    tended: frozenset[str] = frozenset()
    served: frozenset[str] = frozenset()
    knows_manager: bool = False
    hurt_on: date | None = None
    happened: tuple[Happening, ...] = ()
    told: tuple[Words, ...] = ()
    applied: frozenset[str] = frozenset()
    made: Mapping[str, date] = NOTHING
    answered: Mapping[str, date] = NOTHING
    asked: tuple[OwnQuestionRecord, ...] = ()
    looks: tuple[CheckInRecord, ...] = ()
    begun: Mapping[str, date] = NOTHING
    planned: Mapping[str, date] = NOTHING
    given: Mapping[tuple[str, str], date] = NOTHING
