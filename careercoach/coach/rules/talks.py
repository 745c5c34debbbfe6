"""Rules about talks: the one ahead, and what came of the last."""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.after import undecided_talk
from careercoach.coach.ahead import counterpart, held, planned
from careercoach.coach.away import is_late
from careercoach.coach.discretion import tells_of_ones_own
from careercoach.coach.rehearsal import asks
from careercoach.coach.rules.act import Act, act, done_since
from careercoach.content.kinds import situation
from careercoach.content.loader import shape
from careercoach.dates import echo, named_day
from careercoach.materials import Snapshot
from careercoach.records import MeetingRecord

SOON = timedelta(days=9)
"""So long before a talk it is in sight."""

RECAP = timedelta(days=7)
"""So long after a talk its recap is worth sending."""


def talk_today(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """On the day of a talk for which something is chosen: one more look at the brief (E5, 003)."""
    for talk in planned(snapshot.meetings):
        if talk.on == today and talk.items:
            yield act(
                snapshot, "talk-today", "meeting", talk.id, talk.on, since=talk.on, person=counterpart(talk, snapshot)
            )
            return


def talk_soon(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Up to nine days before a talk: what one wants to ask in it, or what it is for, or misses (E5; 003: prepare)."""
    for talk in planned(snapshot.meetings):
        if talk.on is None or not today <= talk.on <= today + SOON or (talk.on == today and talk.items):
            continue
        words, said = _in_sight(talk, snapshot)
        said |= {"person": counterpart(talk, snapshot), "day": named_day(talk.on, today)}
        yield act(snapshot, "talk-soon", "meeting", talk.id, talk.on, since=talk.on - SOON, words=words, **said)
        return


def _in_sight(talk: MeetingRecord, snapshot: Snapshot) -> tuple[str, dict[str, str]]:
    """What is said of a talk ahead: the first ask typed for it, unless that stays out of sight, or what it is for."""
    if ask := next((one.title for one in asks(talk) if not (one.private or tells_of_ones_own(one.title))), None):
        return "talk-soon-ask", {"ask": ask}
    drafted = shape(talk.kind, situation(snapshot.profile)).purpose
    if talk.purpose not in (None, drafted) and not (talk.items or tells_of_ones_own(talk.purpose)):
        return "talk-soon-purpose", {"purpose": talk.purpose}
    if not talk.items:
        return "talk-soon-empty", {}
    lacking = snapshot.unready.get(talk.id)
    return ("talk-soon", {"missing": f"{lacking[0]}."}) if lacking else ("talk-soon-ready", {})


def talk_passed(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Up to 30 days after a talk that still stands as planned: note what was agreed (E7, E8; 003: recap).

    After that memory has faded and the rule keeps quiet; the talk still stands among the overdue dates.
    """
    for talk in reversed(planned(snapshot.meetings)):
        if talk.on is not None and is_late(snapshot.aways, talk.on, today) and (today - talk.on).days <= 30:
            words = {"person": counterpart(talk, snapshot), "date": echo(talk.on)}
            yield act(snapshot, "talk-passed", "meeting", talk.id, talk.on, since=talk.on + timedelta(days=1), **words)
            return


def recap(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From the evening of a talk held until a week after it: the recap, until it was given (E8; 003: thank them)."""
    for talk in reversed(held(snapshot.meetings)):
        if talk.on is None or not talk.on <= today <= talk.on + RECAP:
            continue
        here = talk.kind == "mentor" or talk.position in (None, snapshot.profile.position)
        if here and ("recap", talk.id) not in snapshot.given:
            words = "recap-today" if talk.on == today else "recap"
            said = {"person": counterpart(talk, snapshot), "date": echo(talk.on)}
            yield act(snapshot, "recap", "meeting", talk.id, talk.on, since=talk.on, words=words, **said)
            return


def advice(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Up to 30 days after a talk held in which advice was noted: decide what becomes of it (E9, 003).

    Silent once the person said that it is done.
    """
    found = undecided_talk(snapshot, today)
    if found and not done_since(snapshot, "advice", found[0].on or today):
        talk, count = found
        things = "1 thing" if count == 1 else f"{count} things"
        words = {"person": counterpart(talk, snapshot), "date": echo(talk.on or today), "things": things}
        yield act(snapshot, "advice", "meeting", talk.id, talk.on, since=talk.on or today, **words)
