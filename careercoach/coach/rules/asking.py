"""Rules about asking for a talk: a first one with somebody new, a day for one that has none, the next in its rhythm."""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.ahead import called, counterpart, planned
from careercoach.coach.away import just_back
from careercoach.coach.rules.act import ALWAYS, Act, act
from careercoach.dates import echo
from careercoach.materials import Snapshot
from careercoach.records import MeetingRecord
from careercoach.vocabulary import REGULAR_TALKS

RHYTHM = 90
"""Days after a talk about one's work from which the next is worth asking for."""

FIRST_TALK = 60
"""Days after a first talk with somebody new in which no other is asked for."""

ANSWER = timedelta(days=7)
"""So long after asking for a day an answer is waited for."""

SETTLING_IN = 30
"""Days at the beginning of a position in which nobody is sent for a talk about a career."""


def new_manager(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """When earlier talks were with somebody else and none is with whoever it is now: plan one (E1, E9; 003).

    Not with somebody who is no stranger: feedback, a talk or a promise of theirs is on file.
    """
    manager = snapshot.profile.manager
    talks = [talk for talk in snapshot.meetings if talk.status != "cancelled"]
    earlier = any(talk.status == "held" and talk.kind in REGULAR_TALKS for talk in talks)
    if manager and earlier and not snapshot.knows_manager and not any(_with_them(talk, snapshot) for talk in talks):
        last = max((talk.on for talk in talks if talk.status == "held" and talk.on), default=ALWAYS)
        since = max(last, snapshot.profile.start_on or ALWAYS)
        yield act(snapshot, "new-manager", "meeting", None, None, since=since, person=manager)


def ask_talk(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """While a planned talk has no day: the message that asks for it (E1, 003).

    Once that message was given, it waits a week for an answer. Not for what ``first_talk`` and ``still_wanted`` ask,
    nor while another talk with the same person is ahead.
    """
    first = _first_talk(snapshot, today)
    for talk in planned(snapshot.meetings):
        regular = first and talk.kind in REGULAR_TALKS
        if talk.on is None and not (
            regular
            or _another_has_a_day(talk, snapshot, today)
            or _is_first(talk, snapshot)
            or _last_met(talk, snapshot)
        ):
            found = tuple(_asking(talk, "ask-talk", snapshot, today))
            yield from found
            if found:
                return


def first_talk(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """While the first talk with one's manager has no day: the message that asks for it (E1, E9; 003)."""
    for talk in planned(snapshot.meetings):
        if talk.on is None and _is_first(talk, snapshot) and not _last_met(talk, snapshot):
            yield from _asking(talk, "first-talk", snapshot, today)
            return


def still_wanted(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """When one talked with somebody with whom another talk without a day was planned before: is it wanted (E1)?"""
    for talk in planned(snapshot.meetings):
        met = _last_met(talk, snapshot)
        if talk.on is None and met:
            said = {"person": counterpart(talk, snapshot), "date": echo(met)}
            since = met + timedelta(days=SETTLING_IN)
            yield act(snapshot, "still-wanted", "meeting", talk.id, None, since=since, **said)
            return


def _asking(talk: MeetingRecord, rule: str, snapshot: Snapshot, today: date) -> Iterator[Act]:
    """The message that asks for a day, once more a week after it was given."""
    asked = snapshot.given.get(("request", talk.id))
    if asked and today < asked + ANSWER:
        return
    said = {"person": counterpart(talk, snapshot), "date": echo(asked) if asked else ""}
    since = asked + ANSWER if asked else snapshot.made.get(talk.id, ALWAYS)
    words = "ask-talk-again" if asked else "ask-talk"
    yield act(snapshot, rule, "meeting", talk.id, None, since=since, words=words, **said)


def _is_first(talk: MeetingRecord, snapshot: Snapshot) -> bool:
    """Whether a talk is the first with whoever is the manager now."""
    return talk.kind == "handover" and talk.with_ in (None, snapshot.profile.manager)


def _last_met(talk: MeetingRecord, snapshot: Snapshot) -> date | None:
    """The last day on which a talk was held with the same person since this one was planned; None for none."""
    return max((one.on for one in snapshot.meetings if _met(one, talk, snapshot) and one.on), default=None)


def _another_has_a_day(talk: MeetingRecord, snapshot: Snapshot, today: date) -> bool:
    return any(one.on and one.on >= today and _same(one, talk, snapshot) for one in planned(snapshot.meetings))


def _same(one: MeetingRecord, other: MeetingRecord, snapshot: Snapshot) -> bool:
    """Whether two talks are with the same person."""
    return (one.with_ or snapshot.profile.manager) == (other.with_ or snapshot.profile.manager)


def _met(one: MeetingRecord, planned_one: MeetingRecord, snapshot: Snapshot) -> bool:
    """Whether a talk was held with the same person since another was planned without a day."""
    since = snapshot.made.get(planned_one.id, ALWAYS)
    return one.status == "held" and _same(one, planned_one, snapshot) and one.on is not None and one.on >= since


def plan_talk(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """When the last 90 days and the days ahead hold no talk about one's work, nor any with them: ask (E1, 003).

    A passed talk that was never noted counts as well: talk_passed asks about it first. Silent in the first month of a
    position, in the fortnight after a return, and while new_manager asks or the first talk is ahead or just held; in
    the last 90 days of a position only a talk with a mentor is asked for.
    """
    begun, whom = snapshot.profile.start_on, _whom(snapshot)
    settling = begun is not None and 0 <= (today - begun).days < SETTLING_IN
    if whom is None or settling or just_back(snapshot.aways, today):
        return
    if any(new_manager(snapshot, today)) or _first_talk(snapshot, today):
        return
    words, person = whom
    last = snapshot.profile.until
    if last is not None and (last - today).days < RHYTHM and person != snapshot.mentor:
        return
    for talk in snapshot.meetings:
        recent = talk.on is None or (today - talk.on).days < RHYTHM
        theirs = talk.status == "planned" and (talk.with_ or snapshot.profile.manager) == person
        ahead = theirs and (talk.on is None or talk.on >= today)
        if talk.status != "cancelled" and recent and (ahead or _counts(talk, snapshot, person)):
            return
    yield act(
        snapshot, "plan-talk", "meeting", None, None, since=_worth_asking(snapshot, person), words=words, person=person
    )


def _worth_asking(snapshot: Snapshot, person: str) -> date:
    """Since when a talk is worth asking for: a rhythm after the last one, or since it is known with whom."""
    known = max((sitting.on for sitting in snapshot.sittings if "profile" in sitting.did), default=ALWAYS)
    talks = (talk for talk in snapshot.meetings if talk.status != "cancelled" and _counts(talk, snapshot, person))
    return max((talk.on + timedelta(days=RHYTHM) for talk in talks if talk.on), default=known)


def _with_them(talk: MeetingRecord, snapshot: Snapshot) -> bool:
    """Whether a talk was with whoever it is now; one without a name was, if it belongs to the same position."""
    if talk.with_ is None:
        return talk.position == snapshot.profile.position
    return talk.with_ == snapshot.profile.manager


def _first_talk(snapshot: Snapshot, today: date) -> bool:
    """Whether the first talk with somebody new is planned, or was held a short while ago."""
    return any(
        talk.kind == "handover"
        and talk.status != "cancelled"
        and talk.with_ in (None, snapshot.profile.manager)
        and (talk.on is None or (today - talk.on).days <= FIRST_TALK)
        for talk in snapshot.meetings
    )


def _whom(snapshot: Snapshot) -> tuple[str, str] | None:
    """The words for a talk about one's work, and whom it is with; None for somebody who has nobody to ask."""
    profile = snapshot.profile
    nobody = profile.kind is None or profile.no_manager
    if nobody or (profile.kind == "between-jobs" and not profile.manager):
        return ("plan-talk-mentor", snapshot.mentor) if snapshot.mentor else None
    person = profile.manager or called(snapshot)
    staying = snapshot.staying and profile.kind == "employed"
    return "plan-talk-staying" if staying else "plan-talk", person


def _counts(talk: MeetingRecord, snapshot: Snapshot, person: str) -> bool:
    """Whether a talk is one of those that come about once a quarter with this person."""
    if person == snapshot.mentor and snapshot.profile.no_manager:
        return talk.with_ == person or talk.kind in REGULAR_TALKS
    if person == snapshot.mentor:
        return talk.with_ == person
    return talk.kind in REGULAR_TALKS and (talk.with_ in (None, person) or not snapshot.profile.manager)
