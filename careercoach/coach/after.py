"""After a talk: what is still to be decided, and when the next one would come. Nothing here is ever overdue."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from careercoach.coach.ahead import soonest
from careercoach.coach.rehearsal import asks, compares
from careercoach.content.loader import shape
from careercoach.frozen import Frozen
from careercoach.materials import AfterTalk, Snapshot
from careercoach.records import AgendaItemRecord, MeetingRecord, NoteRecord, PromiseRecord

_SATURDAY = 5
_HOLIDAYS = ((1, 1), (24, 12), (25, 12), (26, 12))
"""Day and month."""
NOTICE = timedelta(days=7)
"""A talk is proposed at least so far ahead, since the other person has to find the time for it."""

FRESH = timedelta(days=30)
"""So long after a talk the coach asks what becomes of the advice."""


class Way(Frozen):
    """Something a note may become: the key for it, the word for it, what it means, and how it is told afterwards.

    All words are ours.
    """

    key: str
    label: str
    meaning: str
    told: str


WAYS: Mapping[str, Way] = {
    "feedback": Way("f", "Feedback", "Keep it with what others said about your work", "Kept as feedback"),
    "goal": Way("g", "Goal", "Make it a near goal of its own", "Now a goal"),
    "step": Way("s", "Step", "Make it a step of a goal you have", "Now a step"),
    "question": Way("a", "Ask", "Ask about it next time", "Kept as a question for next time"),
    "nothing": Way("x", "Nothing", "It was good to hear, and that is enough", "Heard, and left at that"),
}
"""By what it becomes, in the order offered; the same as ``vocabulary`` NOTE_OUTCOMES."""

NO_GOAL = f"No goal is under way yet; {WAYS['goal'].key} makes it a goal of its own."
"""What is said to somebody who wants to make a note a step."""


BEHIND_ASKED = "How far do they stand behind you now?"
"""What is asked once a talk was held; only the person's own sense of it is meant."""


class Left(Frozen):
    """What is left to do after a talk: advice to decide about, promises that have no day, and the next talk.

    ``planned`` is the next talk planned with the same person; ``next_on`` the day to propose, None while one is
    planned or when talks of that kind come once. ``unanswered`` are asks of which it is not noted what came;
    ``behind_open`` says that it is not noted how far the other stands behind one now.
    """

    undecided: tuple[NoteRecord, ...]
    undated: tuple[PromiseRecord, ...]
    planned: MeetingRecord | None
    next_on: date | None
    unanswered: tuple[AgendaItemRecord, ...] = ()
    behind_open: bool = False

    @property
    def waiting(self) -> int:
        """How much about the talk itself waits for an answer: advice, replies, and how far they stand behind one."""
        return len(self.undecided) + len(self.unanswered) + self.behind_open


def left(material: AfterTalk, today: date) -> Left:
    """What is left to do after this talk."""
    planned = next_talk(material.meeting, material.talks, today)
    return Left(
        undecided=tuple(note for note in material.notes if undecided(note)),
        undated=tuple(one for one in material.promises if one.state == "open" and one.by is None),
        planned=planned,
        next_on=None if planned else next_day(material.meeting, today),
        unanswered=tuple(ask for ask in asks(material.meeting) if ask.came is None),
        behind_open=compares(material.meeting) and material.meeting.behind is None,
    )


def undecided(note: NoteRecord) -> bool:
    """Whether the note holds words of the other of which nothing has become yet."""
    return note.kind != "note" and note.became is None


def same_person(one: MeetingRecord, other: MeetingRecord) -> bool:
    """Whether two talks are with the same person: by name, and without one by the kind of talk."""
    return one.with_ == other.with_ if one.with_ else one.kind == other.kind and not other.with_


def next_talk(meeting: MeetingRecord, talks: Iterable[MeetingRecord], today: date) -> MeetingRecord | None:
    """The next talk planned with the same person: today, later, or without a day yet."""
    others = (talk for talk in talks if talk.id != meeting.id and same_person(talk, meeting))
    return soonest(others, today)


def next_day(meeting: MeetingRecord, today: date) -> date | None:
    """The day to propose for the next talk of that kind; None when it comes once.

    One cadence after this talk, and later by whole weeks where that would be too soon, so that the weekday stays;
    on a ``workday`` in any case.
    """
    cadence = shape(meeting.kind).cadence_days
    if cadence is None:
        return None
    day, earliest = (meeting.on or today) + timedelta(days=cadence), today + NOTICE
    if day < earliest:
        day += timedelta(weeks=-(-(earliest - day).days // 7))
    return workday(day)


def workday(day: date) -> date:
    """The day, or the next one that is no weekend and no holiday kept nearly everywhere."""
    while day.weekday() >= _SATURDAY or (day.day, day.month) in _HOLIDAYS:
        day += timedelta(days=1)
    return day


def has_begun(meeting: MeetingRecord, today: date) -> bool:
    """Whether something can have been agreed in the talk: it was held, or its day has come."""
    return meeting.status == "held" or (meeting.status == "planned" and meeting.on is not None and meeting.on <= today)


def undecided_talk(snapshot: Snapshot, today: date) -> tuple[MeetingRecord, int] | None:
    """The latest talk held lately with advice to decide about, and how much; None when there is none."""
    waiting = [note.meeting for note in snapshot.advice if undecided(note)]
    held = [
        (talk.on, talk)
        for talk in snapshot.meetings
        if talk.status == "held" and talk.id in waiting and talk.on is not None and today - FRESH <= talk.on <= today
    ]
    if not held:
        return None
    _, talk = max(held, key=lambda each: each[0])
    return talk, waiting.count(talk.id)
