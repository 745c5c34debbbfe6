"""What stands in a calendar: the talks, the check-ins and the days things are due.

An invitation, which is for somebody else, says what the talk is for and what it would be about, and no more. The file
itself is written by ``calendar_file``.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from careercoach.content import kinds
from careercoach.content.messages import messages
from careercoach.documents import doubts, phrases
from careercoach.documents.audience import EVERYWHERE, scope_of, shown
from careercoach.documents.kept_back import kept_back
from careercoach.documents.materials import Planner, Revision
from careercoach.documents.pay import about_pay
from careercoach.frozen import Frozen
from careercoach.language import shorthand
from careercoach.records import GoalRecord, MeetingRecord, ProfileRecord
from careercoach.visible import one_line, visible

CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"

_SHORT = 8
_UNKNOWN = Revision(0, datetime(2000, 1, 1, tzinfo=UTC))
"""For a thing the change log does not know."""


class Entry(Frozen):
    """One entry of a calendar. ``at`` and ``minutes`` None mean the whole day; ``status`` is a word of iCalendar.

    ``noun`` and ``id`` name the thing on file; a check-in goes by the id of its goal. ``revision`` says how often it
    changed and when last.
    """

    noun: str
    id: str
    summary: str
    on: date
    at: str | None
    minutes: int | None
    status: str
    place: str | None
    description: str
    revision: Revision

    @property
    def uid(self) -> str:
        """What the entry is known by in every calendar, for good."""
        return f"{self.id}-{self.noun}@careercoach"


def entries(material: Planner, audience: str, today: date) -> tuple[Entry, ...]:
    """Everything with a day, the earliest first, as this reader may see it.

    What was closed, called off or deleted before its day came is there as cancelled, so that a calendar takes it out;
    what was closed and is past stays out. Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope_of(material.profile))
    found = [
        _talk(meeting, meeting.on, profile, material.revisions.get(meeting.id, _UNKNOWN), own=audience == "self")
        for meeting in shown(material.meetings, audience, scope=EVERYWHERE)
        if meeting.on
    ]
    if audience == "self":
        found += [one for one in _due(material) if one.status != CANCELLED or one.on >= today]
    return tuple(sorted(found, key=lambda one: (one.on, one.at or "", one.summary, one.uid)))


def left_out(material: Planner, audience: str) -> tuple[str, ...]:
    """What stays out of the calendar, a plain sentence each; often empty."""
    waits = () if audience == "self" else (_purpose_waits(talk) for talk in material.meetings)
    return (
        *without_a_day(material),
        *filter(None, waits),
        *kept_back([material.profile, *material.meetings], audience),
    )


def _purpose_waits(talk: MeetingRecord) -> str:
    """Why what a talk is for is not said in its invitation; blank where it is."""
    why = doubts.of_purpose(talk, talk.with_)
    return (
        f"“{one_line(talk.purpose or '')}”: {why}; careercoach meeting edit ID --purpose says it anew." if why else ""
    )


def without_a_day(material: Planner) -> tuple[str, ...]:
    """A sentence about the planned talks that no calendar can hold; () when there are none."""
    undated = sum(meeting.on is None and meeting.status == "planned" for meeting in material.meetings)
    if not undated:
        return ()
    said = (
        "1 planned talk has no day yet and is" if undated == 1 else f"{undated} planned talks have no day yet and are"
    )
    return (f"{said} left out; careercoach meeting edit ID --on DATE gives a day.",)


def _talk(meeting: MeetingRecord, on: date, profile: ProfileRecord, revision: Revision, *, own: bool) -> Entry:
    talk, other = phrases.talk(meeting.kind, profile), one_line(meeting.with_ or "")
    both = " and ".join(filter(None, (one_line(profile.name or ""), other)))
    parts = "\n".join(f"- {part}" for part in messages(kinds.situation(profile))[meeting.kind].parts)
    purpose = "" if not own and doubts.of_purpose(meeting, meeting.with_) else _lines(meeting.purpose or "")
    said = [purpose, f"What it would be about:\n{parts}"]
    if own:
        named = f"{talk} with {other}" if other else talk
        said.append(f"To prepare: careercoach meeting agenda {meeting.id[:_SHORT]}")
    else:
        named = f"{talk}: {both}" if both else talk
    where = one_line(meeting.place or "") if own else one_line(shorthand.raised(phrases.where(meeting)))
    return Entry(
        noun="meeting",
        id=meeting.id,
        summary=named,
        on=on,
        at=meeting.at,
        minutes=meeting.minutes if meeting.at else None,
        status=CANCELLED if meeting.status == "cancelled" else CONFIRMED if own and meeting.at else TENTATIVE,
        place=where or None,
        description="\n\n".join(filter(None, said)),
        revision=revision,
    )


class _Due(Frozen):
    """A day something is due. ``still`` says that it counts; ``command`` does it or shows it, blank for neither."""

    noun: str
    id: str
    summary: str
    on: date | None
    still: bool
    command: str
    about: str = ""


def _due(material: Planner) -> Iterator[Entry]:
    open_and_closed = (*_goals(material), *_steps(material), *_promises(material), *_learning(material))
    for one in (*open_and_closed, *_paths(material), *_trials(material), *_gone(material)):
        if one.on is not None:
            key = f"check-in {one.id}" if one.noun == "check-in" else one.id
            said = (_lines(one.about), f"careercoach {one.command} {one.id[:_SHORT]}" if one.command else "")
            yield Entry(
                noun=one.noun,
                id=one.id,
                summary=one_line(one.summary),
                on=one.on,
                at=None,
                minutes=None,
                status=CONFIRMED if one.still else CANCELLED,
                place=None,
                description="\n\n".join(filter(None, said)),
                revision=material.revisions.get(key, _UNKNOWN),
            )


def _goals(material: Planner) -> Iterator[_Due]:
    """The next check-in of each goal, and the day it is to be reached; what a private one is stays out of it."""
    for goal in material.goals:
        active = goal.status == "active"
        look = goal.next_check_in_on or _would_look_on(goal)
        counts = goal.next_check_in_on is not None
        looking, due = f"Check-in: {goal.title}", f"Goal due: {goal.title}"
        if goal.private:
            looking, due = "Check-in on a goal", "A goal is due"
        yield _Due("check-in", goal.id, looking, look, counts, "goal check-in")
        yield _Due("goal", goal.id, due, goal.by, active, "goal show")


def _would_look_on(goal: GoalRecord) -> date:
    """When a goal that rests would have had its next check-in, and one whose owner is away."""
    return (goal.checked_in_on or goal.started_on) + timedelta(days=goal.cadence_days)


def _steps(material: Planner) -> Iterator[_Due]:
    active = {goal.id: goal.title for goal in material.goals if goal.status == "active"}
    private = {goal.id for goal in material.goals if goal.private}
    for step in material.steps:
        still = step.done_on is None and step.goal in active
        about = f"For the goal: {active.get(step.goal, '')}" if still and step.goal not in private else ""
        title = "A step is due" if step.goal in private else f"Step due: {step.title}"
        yield _Due("step", step.id, title, step.by, still, "step done", about)


def _promises(material: Planner) -> Iterator[_Due]:
    for promise in material.promises:
        mine = f"I promised {promise.person or ''}".rstrip()
        who = mine if promise.owner == "me" else f"{promise.person or 'They'} promised"
        still = promise.state == "open" and promise.person not in material.left
        summary = f"{who} something" if about_pay(promise.text) else f"{who}: {promise.text}"
        yield _Due("promise", promise.id, summary, promise.by, still, "promise keep")


def _learning(material: Planner) -> Iterator[_Due]:
    private = {goal.id for goal in material.goals if goal.private}
    for learning in material.learning:
        ends = "Learning ends" if learning.until else "Learning"
        title = ends if learning.goal in private else f"{ends}: {learning.title}"
        still = learning.status in ("planned", "under-way")
        on = learning.until or learning.on
        yield _Due("learning", learning.id, title, on, still, "learning show")


def _paths(material: Planner) -> Iterator[_Due]:
    for path in material.paths:
        yield _Due("path", path.id, f"Deadline: {path.title}", path.deadline, path.active, "path show")


def _trials(material: Planner) -> Iterator[_Due]:
    still_open = {path.id: path.title for path in material.paths if path.active}
    for trial in material.trials:
        still = trial.done_on is None and trial.path in still_open
        about = f"To try the path: {still_open.get(trial.path, '')}" if still else ""
        yield _Due("trial", trial.id, trial.title, trial.by, still, "trial done", about)


def _gone(material: Planner) -> Iterator[_Due]:
    for gone in material.gone:
        yield _Due(gone.noun, gone.id, "No longer planned", gone.on, still=False, command="")


def _lines(text: str) -> str:
    """Text of the person with line ends of one kind, and nothing in it that a program could act on."""
    return visible(text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")).strip()
