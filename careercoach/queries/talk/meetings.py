"""Reading meetings, their agenda and their promises; and all that a brief is made of.

What only a brief needs is loaded with one: Today and every list of talks come here, too.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from careercoach.coach.after import same_person
from careercoach.coach.away import away_on, just_back
from careercoach.errors import NotFound
from careercoach.materials import Brief, Noted
from careercoach.queries import positions, profile
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.reading import in_order_of, matching, page, read, read_one
from careercoach.queries.work import accomplishments
from careercoach.records import (
    AgendaItemRecord,
    FeedbackRecord,
    GoalRecord,
    MeetingRecord,
    NoteRecord,
    ProfileRecord,
    PromiseRecord,
)
from careercoach.store import ids
from careercoach.vocabulary import WITH_THE_MANAGER


class Item(AgendaItemRecord):
    """A thing on an agenda, with the id of its meeting."""

    meeting: str


def listed(
    connection: sqlite3.Connection,
    *,
    status: str | None = None,
    since: date | None = None,
    position: str | None = None,
    limit: int | None = None,
) -> list[MeetingRecord]:
    """Meetings, the latest day first; those without a day before all others.

    ``since`` leaves out talks before that day, but for planned ones; ``position`` is an id or an organisation.
    """
    conditions = {
        "(status = 'planned' OR \"on\" >= :since)": since and since.isoformat(),
        "status = :status": status,
        "position = :position": positions.named(connection, position),
    }
    order = f'ORDER BY "on" IS NOT NULL, "on" DESC, row DESC{page(limit)}'
    return _with_agendas(connection, matching(connection, MeetingRecord, "meeting_view", conditions, order))


def get(connection: sqlite3.Connection, prefix: str) -> MeetingRecord:
    """One meeting by the beginning of its id. Raises NotFound."""
    return _with_agendas(connection, [read_one(connection, MeetingRecord, "meeting", prefix)])[0]


def these(connection: sqlite3.Connection, wanted: Sequence[str]) -> list[MeetingRecord]:
    """The meetings of these whole ids, in their order."""
    rows = read(connection, MeetingRecord, "meeting_view", in_order_of("id"), (json.dumps(list(wanted)),))
    return _with_agendas(connection, rows)


def item(connection: sqlite3.Connection, prefix: str) -> Item:
    """One thing on an agenda by the beginning of its id. Raises NotFound."""
    return read_one(connection, Item, "agenda_item", prefix)


def next_planned(connection: sqlite3.Connection, today: date) -> MeetingRecord:
    """The planned meeting that comes next; without one ahead, the last one planned. Raises NotFound."""
    rows = read(
        connection,
        MeetingRecord,
        "meeting_view",
        'WHERE status = \'planned\' ORDER BY coalesce("on" < :today, 0), "on" IS NULL,'
        ' abs(julianday("on") - julianday(:today)), row DESC LIMIT 1',
        {"today": today.isoformat()},
    )
    if not rows:
        raise NotFound("No meeting is planned.", "plan")
    return _with_agendas(connection, rows)[0]


def named(connection: sqlite3.Connection, prefix: str | None, today: date) -> MeetingRecord:
    """The meeting of that id; None means the next one planned. Raises NotFound."""
    return next_planned(connection, today) if prefix is None else get(connection, prefix)


def promises(
    connection: sqlite3.Connection,
    *,
    state: str | None = None,
    owner: str | None = None,
    person: str | None = None,
    overdue_on: date | None = None,
    meeting: str | None = None,
    since: date | None = None,
    position: str | None = None,
    limit: int | None = None,
) -> list[PromiseRecord]:
    """Promises, the earliest due first. ``overdue_on`` keeps open ones that are late that day, but for those of
    somebody who has left by then; ``meeting`` is an id.

    ``since`` keeps those of talks on that day or later; ``position`` is an id or an organisation.
    """
    aways = positions.away(connection) if overdue_on else []
    back = just_back(aways, overdue_on) if overdue_on else None
    if overdue_on and away_on(aways, overdue_on):
        return []
    conditions = {
        "state = :state": state,
        "owner = :owner": owner,
        "person = :person": person,
        "state = 'open' AND \"by\" < :overdue AND NOT (owner = 'them' AND coalesce(person, '') IN"
        " (SELECT name FROM person WHERE left_day <= :overdue)) AND NOT EXISTS (SELECT 1 FROM away"
        ' WHERE from_day <= "by" AND coalesce(until_day, \'9999\') >= "by")': overdue_on and overdue_on.isoformat(),
        '"by" >= :back': back and back.isoformat(),
        "meeting = :meeting": meeting and ids.find(connection, "meeting", meeting, "meeting")[1],
        "meeting IN (SELECT uuid FROM meeting WHERE on_day >= :since)": since and since.isoformat(),
        "position = :position": positions.named(connection, position),
    }
    order = f'ORDER BY state <> \'open\', "by" IS NULL, "by", row{page(limit)}'
    return matching(connection, PromiseRecord, "promise_view", conditions, order)


def promise(connection: sqlite3.Connection, prefix: str) -> PromiseRecord:
    """One promise by the beginning of its id. Raises NotFound."""
    return read_one(connection, PromiseRecord, "promise", prefix)


def brief(connection: sqlite3.Connection, meeting: MeetingRecord) -> Brief:
    """All that a brief for this meeting is made of, in the order chosen; open promises of that person with it.

    What does not fit into the talk's minutes is named, and stays out.
    """
    from careercoach.coach.agenda import budget
    from careercoach.coach.stale_words import has_words, out_of_date
    from careercoach.documents.audience import scope_of, shown
    from careercoach.queries.goals import company
    from careercoach.queries.reflect import reflections
    from careercoach.queries.talk import overtaken, replies

    minutes = budget(meeting)
    who = profile.in_position(connection, meeting.position)
    aims = [goals.get(connection, goal) for goal in _subjects(minutes.items, "goal")]
    brought = tuple(_as_then(_told_to(who, goal), meeting) for goal in aims)
    work = [accomplishments.get(connection, found) for found in _subjects(minutes.items, "accomplishment")]
    material = Brief(
        profile=who,
        meeting=replace(meeting, items=minutes.items),
        accomplishments=overtaken.over(connection, work),
        goals=brought,
        steps=tuple(step for goal in brought for step in goals.steps(connection, goal.id)),
        vision=tuple(reflections.get(connection, found) for found in _subjects(minutes.items, "vision")),
        asks=tuple(item.title for item in minutes.items if item.kind == "ask"),
        questions=tuple(item.title for item in minutes.items if item.kind == "question"),
        promises=tuple(_open_promises(connection, meeting)),
        priorities={one.id: one.title for one in shown(company.priorities(connection), "self", scope=scope_of(who))},
        parked=tuple(item.title for item in minutes.parked),
        replies=tuple(replies.listed(connection, meeting=meeting.id)),
        person=people.of_that_name(connection, meeting.with_),
        feedback=tuple(people.one_feedback(connection, found) for found in _subjects(minutes.items, "feedback")),
        among=noted_with(connection, meeting.with_),
        between_us=goals_between(connection, meeting.with_),
        before=positions.houses_before(connection, who),
    )
    told = _with_what_was_said(connection, material)
    return replace(told, out_of_date=out_of_date(told)) if has_words(meeting) else told


def _with_what_was_said(connection: sqlite3.Connection, material: Brief) -> Brief:
    """A brief with what came of the last talk with the same person, and what was left open by others."""
    from careercoach.queries.talk import notes, overtaken

    meeting = material.meeting
    last = _last_with(connection, meeting)
    former = tuple(one for one in former_promises(connection, meeting) if one.state == "open")
    return replace(
        material,
        last_on=last.on if last else None,
        kept=tuple(_kept_since(connection, last, meeting.on)),
        notes=tuple(notes.listed(connection, meeting=last.id)) if last else (),
        heard=tuple(_heard_since(connection, last)),
        left_open=former if meeting.kind in WITH_THE_MANAGER else (),
        overtaken=overtaken.overtaken(connection, (*material.promises, *former)),
    )


def _subjects(items: Iterable[AgendaItemRecord], kind: str) -> list[str]:
    """The ids of what was brought of a kind, in the order chosen."""
    return [item.subject for item in items if item.subject and item.kind == kind]


def goals_between(connection: sqlite3.Connection, person: str | None) -> frozenset[str]:
    """The goals of which somebody is who is meant: brought to a talk with them first, and to nobody like them since.

    Of whoever they were brought to later, what was noted says surely that they are spoken of in another way.
    """
    from careercoach.documents.noted import unlike

    rows = connection.execute(
        "SELECT item.subject, coalesce(talk.with_, '') FROM agenda_item_view item"
        " JOIN meeting_view talk ON talk.id = item.meeting WHERE item.kind = 'goal' ORDER BY item.row"
    )
    brought: dict[str, dict[str, None]] = {}
    for subject, name in rows:
        brought.setdefault(subject, {})[name] = None
    theirs = {goal: others for goal, (first, *others) in brought.items() if first == person}
    others = {name for names in theirs.values() for name in names}
    said = {name: noted_with(connection, name) for name in ((person or "", *others) if others else ())}
    like = {name for name in others if not unlike(said[person or ""], said[name])}
    return frozenset(goal for goal, names in theirs.items() if like.isdisjoint(names))


def noted_with(connection: sqlite3.Connection, person: str | None) -> tuple[Noted, ...]:
    """All that was promised and noted in talks with somebody, in the order in which it was; () without a name."""
    if not person:
        return ()
    theirs = "WHERE meeting IN (SELECT id FROM meeting_view WHERE with_ = ?) ORDER BY row"
    made = read(connection, PromiseRecord, "promise_view", "WHERE person = ? ORDER BY row", (person,))
    return (*made, *read(connection, NoteRecord, "note_view", theirs, (person,)))


def _last_with(connection: sqlite3.Connection, meeting: MeetingRecord) -> MeetingRecord | None:
    """The last talk held with the same person in that position, no later than this one; None for none."""
    until = meeting.on or date.max
    held = [one for one in listed(connection, status="held") if one.on and one.on <= until and one.id != meeting.id]
    return max((one for one in held if goes_on_from(one, meeting)), key=lambda one: one.on or date.min, default=None)


def goes_on_from(earlier: MeetingRecord, meeting: MeetingRecord) -> bool:
    """Whether a talk goes on from an earlier one: with the same person, and in that position.

    A mentor is one's own, whatever position one is in.
    """
    stays = meeting.kind == "mentor" or earlier.position in (None, meeting.position)
    return same_person(earlier, meeting) and stays


def _kept_since(connection: sqlite3.Connection, last: MeetingRecord | None, until: date | None) -> list[PromiseRecord]:
    """What was agreed with the person of the last talk and kept on its day or later, but not after ``until``."""
    if last is None or last.with_ is None or last.on is None:
        return []
    since = last.on
    kept = promises(connection, state="kept", person=last.with_)
    return [one for one in kept if one.closed_on is not None and since <= one.closed_on <= (until or date.max)]


def _heard_since(connection: sqlite3.Connection, last: MeetingRecord | None) -> list[FeedbackRecord]:
    if last is None or last.with_ is None or last.on is None:
        return []
    since = last.on
    return [one for one in people.feedback(connection, person=last.with_) if one.on >= since]


def _told_to(who: ProfileRecord, goal: GoalRecord) -> GoalRecord:
    """A goal without what was written for the company of another position."""
    from careercoach.documents.audience import written_for

    return goal if written_for(who, goal) else replace(goal, benefit=None, priorities=())


def _as_then(goal: GoalRecord, meeting: MeetingRecord) -> GoalRecord:
    """A goal as it stood on the day of a talk: one that ended later went on."""
    ended = goal.ended_on is not None and meeting.on is not None and goal.ended_on > meeting.on
    return replace(goal, status="active", ended_on=None) if ended else goal


def former_promises(connection: sqlite3.Connection, meeting: MeetingRecord | None) -> list[PromiseRecord]:
    """What was promised in talks with managers and not let go, but for whom this talk is with; None leaves nobody out.

    Open ones come first, the earliest due first.
    """
    marks = ", ".join("?" * len(WITH_THE_MANAGER))
    made = read(
        connection,
        PromiseRecord,
        "promise_view",
        f"WHERE state <> 'dropped' AND meeting IN (SELECT uuid FROM meeting WHERE kind IN ({marks}))"  # noqa: S608 only marks
        ' ORDER BY state <> \'open\', "by" IS NULL, "by", row',
        WITH_THE_MANAGER,
    )
    return [
        one
        for one in made
        if meeting is None or (one.meeting != meeting.id and (one.person is None or one.person != meeting.with_))
    ]


def still_open(connection: sqlite3.Connection, meeting: MeetingRecord, part: str) -> list[PromiseRecord]:
    """What earlier talks left open and this part of a talk is the place for, the earliest due first.

    With what was agreed so far belongs what is open from former managers, with the next steps what is open with this
    person, both in the position of the talk, with a mentor in any; with any other part nothing. ``part`` is a key.
    """
    from careercoach.documents.audience import here, scope_between, scope_of

    who = profile.in_position(connection, meeting.position)
    of_the_time: list[PromiseRecord] = []
    if part == "agreements":
        of_the_time = here(former_promises(connection, meeting), scope_of(who))
    elif part == "next-steps":
        of_the_time = here(_open_promises(connection, meeting), scope_between(meeting, who))
    return [one for one in of_the_time if one.state == "open" and one.meeting != meeting.id]


def _open_promises(connection: sqlite3.Connection, meeting: MeetingRecord) -> list[PromiseRecord]:
    """All that is open with this person; without a name, what is open from this meeting."""
    if meeting.with_:
        made = promises(connection, state="open", person=meeting.with_)
        later = made_later(connection, meeting) | ({meeting.id} if meeting.status == "held" else set())
        return [one for one in made if one.meeting not in later]
    return promises(connection, state="open", meeting=meeting.id)


def made_later(connection: sqlite3.Connection, meeting: MeetingRecord) -> frozenset[str]:
    """The ids of the talks after this one, of which a page about it knows nothing."""
    rows = connection.execute('SELECT id FROM meeting_view WHERE "on" > ?', (meeting.on and meeting.on.isoformat(),))
    return frozenset(identity for (identity,) in rows)


def _with_agendas(connection: sqlite3.Connection, rows: list[MeetingRecord]) -> list[MeetingRecord]:
    """The meetings with what is on their agendas, which is read for all of them at once."""
    brought: dict[str, list[AgendaItemRecord]] = {row.id: [] for row in rows}
    of_these = "WHERE meeting IN (SELECT value FROM json_each(?)) ORDER BY position, row"
    for one in read(connection, Item, "agenda_item_view", of_these, (json.dumps(list(brought)),)):
        brought[one.meeting].append(AgendaItemRecord(**{name: getattr(one, name) for name in AgendaItemRecord.names}))
    return [replace(row, items=tuple(brought[row.id])) for row in rows]
