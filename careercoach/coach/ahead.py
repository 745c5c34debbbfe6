"""The dates ahead: what has a day of its own, and what has passed unanswered."""

from collections.abc import Iterable
from datetime import date, timedelta

from careercoach.coach.away import away_on, days_away, is_late
from careercoach.coach.paths import openings
from careercoach.coach.promises import due_on
from careercoach.coach.quiet_time import ailing, mourning
from careercoach.content.kinds import names, situation
from careercoach.frozen import Frozen
from careercoach.materials import Snapshot
from careercoach.patterns import IGNORECASE, pattern
from careercoach.records import AwayRecord, GoalRecord, MeetingRecord, PromiseRecord

OTHERS = {"skip-level": "your manager's manager", "mentor": "your mentor"}
"""Whom a talk of that kind is with when no name was given; any other kind is with the counterpart."""

OPENING = 30
"""Days ahead from which a path that closes is named."""


class Due(Frozen):
    """A date ahead, or one that has passed unanswered. For a check-in ``id`` is the goal's."""

    noun: str
    id: str
    title: str
    on: date
    overdue: bool


def upcoming(snapshot: Snapshot, today: date, days: int = 14) -> tuple[Due, ...]:
    """What has a date up to ``days`` days ahead, and everything overdue, by date.

    Check-ins that were not let pass, goals and steps of active goals, open promises, planned meetings, tests of open
    paths, the first day of what one is going to learn; and paths that close, which are named OPENING days ahead, since
    an application takes time. In days of grief or illness no check-in; while away only talks planned for a day away.
    """
    away = away_on(snapshot.aways, today)
    if away:
        within = [(talk, talk.on) for talk in planned(snapshot.meetings) if talk.on and talk.on >= today]
        return tuple(
            Due("meeting", talk.id, _named(talk, snapshot), on, overdue=False)
            for talk, on in within
            if away_on([away], on) and on <= today + timedelta(days=days)
        )
    last = today + timedelta(days=days)
    spared = mourning(snapshot, today) or ailing(snapshot, today)
    due = [
        Due(noun, id, title, on, on < today)
        for noun, id, title, on in _dated(snapshot, today)
        if on is not None
        and on <= last
        and not (spared and noun == "check-in")
        and (on >= today or is_late(snapshot.aways, on, today))
    ]
    due += [
        Due("path", path.id, path.title, path.deadline, False)
        for path in openings(snapshot.paths, today)
        if path.deadline and path.deadline <= today + timedelta(days=max(days, OPENING))
    ]
    return tuple(sorted(due, key=lambda each: each.on))


def patience(goal: GoalRecord) -> timedelta:
    """How long after a check-in fell due it counts as one that was let pass: two of its rhythms."""
    return timedelta(days=2 * goal.cadence_days)


def is_let_pass(goal: GoalRecord, aways: Iterable[AwayRecord], today: date) -> bool:
    """Whether nobody looked at a goal for two check-ins running; days away count for none."""
    on = goal.next_check_in_on
    return on is not None and today - on - timedelta(days=days_away(aways, on, today)) >= patience(goal)


def _dated(snapshot: Snapshot, today: date) -> list[tuple[str, str, str, date | None]]:
    """All that is open and may have a date: what it is, its id, its words, its date."""
    active = {goal.id: goal for goal in snapshot.goals if goal.status == "active"}
    return [
        *(("meeting", talk.id, _named(talk, snapshot), talk.on) for talk in planned(snapshot.meetings)),
        *(("promise", it.id, _promised(it), due_on(it)) for it in snapshot.promises if it.state == "open"),
        *(
            ("check-in", goal.id, goal.title, goal.next_check_in_on)
            for goal in active.values()
            if not is_let_pass(goal, snapshot.aways, today)
        ),
        *(
            ("step", step.id, step.title, step.by)
            for step in snapshot.steps
            if step.done_on is None and step.goal in active
        ),
        *(("goal", goal.id, goal.title, goal.by) for goal in active.values()),
        *(
            ("trial", trial.id, trial.title, trial.by)
            for each in snapshot.open_paths
            for trial in each.trials
            if trial.done_on is None
        ),
        *(("learning", it.id, it.title, it.on) for it in snapshot.courses if it.on and it.on >= today),
    ]


def planned(talks: Iterable[MeetingRecord]) -> list[MeetingRecord]:
    """Planned talks by day and time; those without a day come last."""
    ahead = [talk for talk in talks if talk.status == "planned"]
    return sorted(ahead, key=lambda talk: (talk.on or date.max, talk.at or ""))


def held(talks: Iterable[MeetingRecord]) -> list[MeetingRecord]:
    """The talks that were held, by day and time."""
    over = [talk for talk in talks if talk.status == "held"]
    return sorted(over, key=lambda talk: (talk.on or date.min, talk.at or ""))


def soonest(talks: Iterable[MeetingRecord], today: date) -> MeetingRecord | None:
    """The planned talk that comes next, today or later, else one without a day; None when there is none."""
    return next((talk for talk in planned(talks) if talk.on is None or talk.on >= today), None)


def counterpart(talk: MeetingRecord, snapshot: Snapshot) -> str:
    """The name of the other in a talk, or what they are to the person."""
    named = talk.with_ or OTHERS.get(talk.kind) or snapshot.profile.manager
    return named or called(snapshot, new=talk.kind == "handover")


def talk_with(talk: MeetingRecord, situation: str) -> str:
    """The name of the other in a talk, or what they are to the person, where no snapshot is at hand."""
    return talk.with_ or OTHERS.get(talk.kind) or names(situation).counterpart


def called(snapshot: Snapshot, *, new: bool = False) -> str:
    """What whoever one talks with about one's work is to the person, such as "your client"."""
    counterpart = names(situation(snapshot.profile)).counterpart
    return counterpart.replace("your ", "your new ", 1) if new else counterpart


def _named(talk: MeetingRecord, snapshot: Snapshot) -> str:
    return f"Talk with {counterpart(talk, snapshot)}"


_NAMES_SOMEBODY = pattern(r"(?:\w+ ){1,3}(?:will|wants to|is going to)\b", IGNORECASE)


def _promised(promise: PromiseRecord) -> str:
    """The words, and whose they are; alone where they say themselves who it is that will."""
    if not promise.person or (promise.owner == "them" and _NAMES_SOMEBODY.match(promise.text)):
        return promise.text
    return f"To {promise.person}: {promise.text}" if promise.owner == "me" else f"{promise.person}: {promise.text}"
