"""What each document is made of: several records together, read at once.

What the coach looks at, too, stands in ``careercoach.materials``.
"""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from careercoach.documents.choosing import Choosing
from careercoach.documents.offering import Belonging
from careercoach.frozen import NOTHING, Frozen
from careercoach.materials import Noted, Scope
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
    PaperRecord,
    PathRecord,
    PersonRecord,
    ProfileRecord,
    PromiseRecord,
    RatingRecord,
    ReflectionRecord,
    SetbackRecord,
    StepRecord,
    TrialRecord,
)


class Request(Frozen):
    """What the message asking for a talk is made of. ``proposals`` are moments to offer: a day, and HH:MM or None.

    ``person`` is whom the talk is with, None for somebody not on file; ``among`` is as in a brief. ``agenda`` is what
    is told of the talk's own.
    """

    profile: ProfileRecord
    meeting: MeetingRecord
    proposals: tuple[tuple[date, str | None], ...]
    person: PersonRecord | None = None
    among: tuple[Noted, ...] = ()
    agenda: tuple[str, ...] = ()


class Advice(Frozen):
    """What the message asking a few people for advice is made of; ``words`` are the sender's own, None for none yet.

    ``goal`` is what one works on, chosen for it; None to say nothing of that.
    """

    profile: ProfileRecord
    people: tuple[PersonRecord, ...]
    goal: GoalRecord | None
    words: str | None


class Revision(Frozen):
    """How often a thing was changed since it was made, undoing counted too, and when last (in UTC)."""

    number: int
    at: datetime


class Gone(Frozen):
    """What stood on a day and no longer does, because it was deleted or its day was taken away; words are not kept."""

    noun: str
    id: str
    on: date


class Planner(Frozen):
    """Everything with a day in it that belongs in a calendar; a talk without one too, so that it can be named.

    ``revisions`` stand under the id of the thing; those of a goal's check-ins under ``check-in`` and its id.
    ``left`` names everybody who has left, of whom nothing is expected any more.
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
    left: frozenset[str] = frozenset()


class Standing(Frozen):
    """How a competency stands: ``status`` is one of ``coach.readiness`` STANDINGS, ``meaning`` says it in words.

    ``fresh`` is the work of the recent months that shows it, the newest first.
    """

    competency: str
    status: str
    meaning: str
    fresh: tuple[AccomplishmentRecord, ...]


class Turn(Frozen):
    """A goal that was set aside or taken up again: ``status`` is what it is now, ``on`` the day it became so."""

    goal: str
    status: str
    on: date


class DevelopmentPlan(Frozen):
    """Everything a development plan is made of: what was chosen of what ``choosing`` offered, and what it rests on.

    ``goals`` are chosen among those under way or paused, and those that ended after ``since``: the day of the last
    version, None for the first one; their steps come with them. ``work`` is what shows them already, chosen among the
    recent work for them; among all recent work while none is for them. ``standings`` rest on all work,
    ``open_standings`` on what is not private. ``path`` is the role chosen to work towards, without the competencies
    that do not apply. ``talk`` is the next one with this reader; ``review_on`` the day to look at the plan again.
    ``scope`` says of which positions it speaks; ``elsewhere`` is what belongs to others and was not chosen. ``reached``
    is as in a review pack, of the last twelve months. ``with_`` is whom it is read by, None where that is nobody by
    name; ``among`` and ``between_us`` are as in a brief.
    """

    profile: ProfileRecord
    scope: Scope
    standings: tuple[Standing, ...]
    open_standings: tuple[Standing, ...]
    elsewhere: tuple[Belonging, ...]
    reflections: tuple[ReflectionRecord, ...]
    goals: tuple[GoalRecord, ...]
    steps: tuple[StepRecord, ...]
    work: tuple[AccomplishmentRecord, ...]
    turns: tuple[Turn, ...]
    learning: tuple[LearningRecord, ...]
    path: PathRecord | None
    since: date | None
    talk: MeetingRecord | None
    review_on: date
    priorities: dict[str, str]
    choosing: Choosing
    reached: Mapping[str, date] = MappingProxyType({})
    with_: str | None = None
    among: tuple[Noted, ...] = ()
    between_us: frozenset[str] = frozenset()


class ReviewPack(Frozen):
    """Everything a review pack is made of: the days from ``first`` to ``last``, and what they hold, oldest first.

    ``profile`` is who the person was last in these days, ``earlier`` who they were in positions before, in order; these
    make its ``scope``. All else was chosen of what ``choosing`` offered: ``goals`` among those that the work is linked
    to, those reached in these days, and those for a day after them. ``elsewhere`` is what belongs to other positions
    and was not chosen; ``group_by`` one of ``documents.review`` GROUPS. ``reached`` has every goal reached in these
    days, chosen or not, and the day: never told, it says which results are worth telling.
    """

    profile: ProfileRecord
    scope: Scope
    first: date
    last: date
    group_by: str
    accomplishments: tuple[AccomplishmentRecord, ...]
    goals: tuple[GoalRecord, ...]
    feedback: tuple[FeedbackRecord, ...]
    learning: tuple[LearningRecord, ...]
    elsewhere: tuple[Belonging, ...]
    priorities: dict[str, str]
    choosing: Choosing
    earlier: tuple[ProfileRecord, ...] = ()
    reached: Mapping[str, date] = MappingProxyType({})


class YearPage(Frozen):
    """Everything a page about the days from ``first`` to ``last`` of one year is made of, each list oldest first.

    ``profile`` and ``earlier`` are as in a review pack. ``begun`` is the first day on file of any work, None for none.
    ``work`` is what was done, ``hard`` what was written down as work and was bad news, as ``coach.celebration`` tells
    them apart. ``goals`` ended in these days or were looked at in them and went on; ``check_ins`` are theirs, up to
    ``last``. ``ratings`` are of the growth check, of these days and of the year before. ``kept`` are promises of both
    sides, ``talks`` were held; ``thanked`` are letters of thanks that were given.
    """

    profile: ProfileRecord
    first: date
    last: date
    begun: date | None
    work: tuple[AccomplishmentRecord, ...]
    hard: tuple[AccomplishmentRecord, ...]
    setbacks: tuple[SetbackRecord, ...]
    goals: tuple[GoalRecord, ...]
    check_ins: tuple[CheckInRecord, ...]
    ratings: tuple[RatingRecord, ...]
    kept: tuple[PromiseRecord, ...]
    talks: tuple[MeetingRecord, ...]
    conversations: tuple[ConversationRecord, ...]
    thanked: tuple[PaperRecord, ...]
    feedback: tuple[FeedbackRecord, ...]
    learning: tuple[LearningRecord, ...]
    reflections: tuple[ReflectionRecord, ...]
    aways: tuple[AwayRecord, ...] = ()
    earlier: tuple[ProfileRecord, ...] = ()


class Handover(Frozen):
    """Everything a hand-over pack is made of. ``meeting`` is the talk it is for, None when none was planned.

    What was chosen of what ``choosing`` offered: ``goals`` among those under way or paused; ``promises`` among those
    made in talks with former managers, open or kept in the last year; ``recent`` accomplishments of the last year,
    newest first. ``topics`` are what one asks and brings up in the talk; () for a reader whom it is not with.
    ``earlier`` is who the person was in the positions held before, the latest first; ``people`` with whom the promises
    were made. ``scope``, ``elsewhere`` and ``reached`` are as in a development plan, ``overtaken`` as in a brief.
    """

    profile: ProfileRecord
    scope: Scope
    meeting: MeetingRecord | None
    goals: tuple[GoalRecord, ...]
    steps: tuple[StepRecord, ...]
    promises: tuple[PromiseRecord, ...]
    topics: tuple[str, ...]
    earlier: tuple[ProfileRecord, ...]
    recent: tuple[AccomplishmentRecord, ...]
    reflections: tuple[ReflectionRecord, ...]
    learning: tuple[LearningRecord, ...]
    elsewhere: tuple[Belonging, ...]
    priorities: dict[str, str]
    choosing: Choosing
    people: tuple[PersonRecord, ...] = ()
    reached: Mapping[str, date] = MappingProxyType({})
    overtaken: Mapping[str, str] = NOTHING


class Leaving(Frozen):
    """What is open in one position, for its end. ``profile`` is who the person is or was there.

    ``to`` is the name of who goes on with it, None for nobody yet. What ended with the position counts as open.
    ``promises`` are those chosen of what ``choosing`` offered; ``between_two`` the others. ``work`` is
    not finished, the latest first; ``learning`` under way and paid by the company. ``goals`` are only what was chosen,
    ``kept`` is finished work with its evidence; ``people`` are those with whom the promises were made, ``chosen`` the
    ids of promises that were named. ``reader`` is the name of who gets it, once that is settled; ``overtaken`` as in a
    brief. ``next_`` is the position in the same house that follows it; where else one goes is one's own affair.
    ``gone`` are the names of those who lead the person no more, or have left.
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
    people: tuple[PersonRecord, ...] = ()
    chosen: frozenset[str] = frozenset()
    choosing: Choosing | None = None
    reader: str | None = None
    overtaken: Mapping[str, str] = NOTHING
    next_: ProfileRecord | None = None
    gone: frozenset[str] = frozenset()

    def goes_to(self, audience: str) -> str | None:
        """The name of who gets it; None for oneself, and where it is not on file."""
        in_hr = self.choosing.reader.name if self.choosing else None
        return {"manager": self.profile.manager, "person": self.to, "hr": in_hr}.get(audience)


class Thanks(Frozen):
    """What a letter of thanks to one person is made of; ``words`` are the sender's own, None before there are any.

    ``profile`` is who the sender is in the last position in which they had to do with each other, ``earlier`` who in
    those before, the latest first. ``feedback`` is theirs, ``promises`` are what they kept, ``seen`` is finished work
    they saw; each the latest first, and chosen of what ``choosing`` offered. ``among`` as in a brief. ``thanked_on`` is
    the day on which they were last given such a letter; ``stays`` says that the sender goes on in the same house.
    """

    profile: ProfileRecord
    person: PersonRecord
    words: str | None
    feedback: tuple[FeedbackRecord, ...]
    promises: tuple[PromiseRecord, ...]
    seen: tuple[AccomplishmentRecord, ...]
    earlier: tuple[ProfileRecord, ...] = ()
    among: tuple[Noted, ...] = ()
    choosing: Choosing | None = None
    thanked_on: date | None = None
    stays: bool = False


class Together(Frozen):
    """What one person saw and said of the work in one position, the latest first. ``profile`` is who one was there."""

    profile: ProfileRecord
    seen: tuple[AccomplishmentRecord, ...]
    said: tuple[FeedbackRecord, ...]


class Reference(Frozen):
    """What somebody needs who is to speak for the person's work; ``words`` are the sender's own, None for none.

    ``together`` are the positions in which they had to do with each other, the latest first. ``chosen`` are ids of
    private work that may leave all the same; ``criticism`` counts what they said should grow and was not chosen, of
    what ``choosing`` offered. ``among`` as in a brief.
    """

    profile: ProfileRecord
    person: PersonRecord
    words: str | None
    together: tuple[Together, ...]
    chosen: frozenset[str]
    criticism: int
    choosing: Choosing | None = None
    among: tuple[Noted, ...] = ()


class Recap(Frozen):
    """What the message after a talk is made of. ``notes`` are all of the talk, ``promises`` those made in it.

    ``chosen`` are ids of notes that the person chose, of what ``choosing`` offered. ``talk`` is the next one planned
    with the same person; ``proposed`` the day to offer instead, None when there is nothing to propose. ``with_plan``
    says that the development plan goes along. ``person`` is whom it was with, None for somebody not on file.
    ``closed`` is what was kept or let go between the two since the talk before, ``before`` what earlier talks left
    open; ``before_on`` is the day of the talk that left it open, None when there were several. ``among`` and
    ``overtaken`` as in a brief.
    """

    profile: ProfileRecord
    meeting: MeetingRecord
    notes: tuple[NoteRecord, ...]
    chosen: frozenset[str]
    promises: tuple[PromiseRecord, ...]
    talk: MeetingRecord | None
    proposed: date | None
    with_plan: bool
    person: PersonRecord | None = None
    closed: tuple[PromiseRecord, ...] = ()
    before: tuple[PromiseRecord, ...] = ()
    before_on: date | None = None
    among: tuple[Noted, ...] = ()
    overtaken: Mapping[str, str] = NOTHING
    choosing: Choosing | None = None


class Reminder(Frozen):
    """What a reminder of something the other person agreed to do is made of. ``meeting`` is where it was agreed.

    ``person`` is who agreed to it, None for somebody not on file; ``among`` and ``overtaken`` as in a brief.
    """

    profile: ProfileRecord
    meeting: MeetingRecord
    promise: PromiseRecord
    person: PersonRecord | None = None
    among: tuple[Noted, ...] = ()
    overtaken: Mapping[str, str] = NOTHING
