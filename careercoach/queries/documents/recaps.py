"""Reading what the message after a talk is made of, and the development plan that goes with it."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from careercoach.coach.after import next_day, next_talk, same_person, workday
from careercoach.documents import personnel
from careercoach.documents import recap as messages
from careercoach.documents.audience import here, scope_between
from careercoach.documents.choosing import NO_CHOICE, Choice, Choosing, Reader, settled
from careercoach.documents.for_others import read_as
from careercoach.documents.materials import DevelopmentPlan, Recap, Reminder
from careercoach.errors import InvalidValue
from careercoach.patterns import pattern
from careercoach.queries import profile
from careercoach.queries.documents import choosing as candidates
from careercoach.queries.documents import documents, for_others, papers
from careercoach.queries.people import people
from careercoach.queries.talk import meetings, notes, overtaken
from careercoach.records import MeetingRecord, NoteRecord, ProfileRecord, PromiseRecord
from careercoach.vocabulary import WITH_THE_MANAGER

_CHRISTMAS, _NEW_YEAR, _BACK = 23, 4, 8
"""From which day of December on and before which day of January nobody is asked for a talk, and the day instead."""
_LAST = pattern(r"\b(?:last talk|goodbye|good-bye|farewell|hand(?:ing)? over)\b", re.IGNORECASE)
"""What a talk is for behind which none is proposed."""


def recap(
    connection: sqlite3.Connection,
    meeting: MeetingRecord,
    today: date,
    *,
    audience: str | None = None,
    choice: Choice = NO_CHOICE,
    with_plan: bool = False,
) -> Recap:
    """All that the recap of this talk is made of for a reader; None is whom the talk was with.

    ``choice`` says which notes may stand in it. Raises InvalidValue for a note of another talk.
    """
    who = profile.in_position(connection, meeting.position)
    whom = audience or candidates.reader_of_talk(connection, meeting)
    reader = candidates.reader(connection, "recap", whom, who, meeting)
    taken = read_as(notes.listed(connection, meeting=meeting.id), reader.words)
    chosen = _chosen(taken, reader, choice)
    planned = next_talk(meeting, meetings.listed(connection), today)
    earlier = _made_earlier(connection, meeting, who)
    still_open = [one for one in earlier if one.state == "open"]
    before = _gone_on_from(connection, meeting)
    material = Recap(
        profile=who,
        meeting=meeting,
        notes=tuple(taken),
        chosen=frozenset(identity for _, identity in chosen.wanted),
        promises=tuple(meetings.promises(connection, meeting=meeting.id)),
        talk=planned,
        proposed=None if planned else _next_day(connection, meeting, who, today),
        with_plan=with_plan,
        person=people.of_that_name(connection, meeting.with_),
        closed=tuple(one for one in earlier if _closed_since(one, before, meeting.on)),
        before=tuple(still_open),
        before_on=_one_day(connection, still_open),
        among=meetings.noted_with(connection, meeting.with_),
        overtaken=overtaken.overtaken(connection, still_open),
        choosing=chosen,
    )
    return read_as(material, reader.words)


def _chosen(taken: Sequence[NoteRecord], reader: Reader, choice: Choice) -> Choosing:
    """What is chosen of the notes. Raises InvalidValue for one of another talk."""
    if not {one.id for one in taken}.issuperset(choice.named("note")):
        raise InvalidValue("note", "{field} names a note of another talk.", "look-at-notes")
    return settled(Choosing("recap", reader, tuple(messages.offered(taken, reader))), choice)


def _gone_on_from(connection: sqlite3.Connection, meeting: MeetingRecord) -> date | None:
    """The day of the last talk that this one goes on from; None for none."""
    held = meetings.listed(connection, status="held")
    return _latest_before(meeting, [one for one in held if meetings.goes_on_from(one, meeting)])


def reminder(connection: sqlite3.Connection, promise: PromiseRecord) -> Reminder:
    """All that a reminder of this promise is made of."""
    meeting = meetings.get(connection, promise.meeting)
    who = profile.in_position(connection, promise.position)
    among = meetings.noted_with(connection, promise.person)
    person, kept = people.of_that_name(connection, promise.person), overtaken.overtaken(connection, [promise])
    return for_others.told(connection, Reminder(who, meeting, promise, person, among, kept), "person")


def _made_earlier(connection: sqlite3.Connection, meeting: MeetingRecord, who: ProfileRecord) -> list[PromiseRecord]:
    """What was promised between the two in talks before of that position, with a mentor of any; the earliest first."""
    if not meeting.with_:
        return []
    later = {talk.id for talk in meetings.listed(connection) if talk.on and meeting.on and talk.on > meeting.on}
    made = meetings.promises(connection, person=meeting.with_)
    return [one for one in here(made, scope_between(meeting, who)) if one.meeting not in {meeting.id, *later}]


def _closed_since(promise: PromiseRecord, before: date | None, on: date | None) -> bool:
    """Whether it was kept or let go after the talk before, and no later than on the day of this one."""
    closed = promise.closed_on
    return closed is not None and (before or date.min) < closed <= (on or date.max)


def _one_day(connection: sqlite3.Connection, promises: Sequence[PromiseRecord]) -> date | None:
    """The day of the talk in which all of them were made; None for several days."""
    days = {meetings.get(connection, one.meeting).on for one in promises}
    return days.pop() if len(days) == 1 else None


def _not_between_the_years(day: date) -> date:
    """The day, or one after the first week of January for one from Christmas on, when hardly anybody talks of work."""
    if (day.month, day.day) >= (12, _CHRISTMAS):
        return workday(date(day.year + 1, 1, _BACK))
    return workday(day.replace(day=_BACK)) if day.month == 1 and day.day < _NEW_YEAR else day


def _next_day(connection: sqlite3.Connection, meeting: MeetingRecord, who: ProfileRecord, today: date) -> date | None:
    """The day to propose for the next talk, on which none is planned with anybody; None where there is nobody for it.

    That is with who is not one's manager any more, or in HR, after a last talk, and with all but a mentor when the
    position has ended by then.
    """
    day = next_day(meeting, today)
    person = people.of_that_name(connection, meeting.with_)
    former = person is not None and person.relation == "former-manager"
    over = personnel.works_in_hr(person) or _LAST.search(meeting.purpose or "")
    if day is None or over or (meeting.kind in WITH_THE_MANAGER and former):
        return None
    taken = {talk.on for talk in meetings.listed(connection, status="planned")}
    day = _not_between_the_years(day)
    while day in taken:
        day = workday(day + timedelta(days=1))
    return None if meeting.kind != "mentor" and day > (who.until or date.max) else day


def _talk_before(connection: sqlite3.Connection, meeting: MeetingRecord) -> date | None:
    """The day of the last talk held with the same person in that position before this one; None for none."""
    here = [talk for talk in meetings.listed(connection, status="held") if talk.position in (None, meeting.position)]
    return _latest_before(meeting, [talk for talk in here if same_person(talk, meeting)])


def _latest_before(meeting: MeetingRecord, talks: Sequence[MeetingRecord]) -> date | None:
    """The day of the last of these talks before this one; None for none."""
    return max((talk.on for talk in talks if talk.on and meeting.on and talk.on < meeting.on), default=None)


def plan(
    connection: sqlite3.Connection,
    meeting: MeetingRecord,
    audience: str,
    today: date,
    *,
    choice: Choice = NO_CHOICE,
) -> DevelopmentPlan:
    """All that the development plan below a recap is made of: it tells what changed since it was last given, else since
    the talk before.

    ``choice`` is as for any plan.
    """
    since = papers.plan_given(connection, audience, meeting.position, today) or _talk_before(connection, meeting)
    whole = documents.plan(connection, audience, today, since=since, meeting=meeting, choice=choice)
    again = _next_day(connection, meeting, profile.in_position(connection, meeting.position), today)
    whole = replace(whole, review_on=again or today)
    return whole if since else replace(whole, since=None, turns=())
