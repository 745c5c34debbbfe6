"""Reading what the coach noticed, and what it looks at for that: what was noted before this month began.

That the month is not looked at yet lets the same be said from its first day to its last.
"""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from careercoach.coach.noticing import asks
from careercoach.coach.noticing.material import Material, Skill, Somebody, Wanted, Work
from careercoach.coach.noticing.observing import begins, observed
from careercoach.errors import NotFound
from careercoach.materials import Observation
from careercoach.queries import positions, profile
from careercoach.queries.goals import company, goals
from careercoach.queries.people import people
from careercoach.queries.reading import page, read, to_day
from careercoach.queries.start import ended
from careercoach.records import ObservationRecord, PersonRecord, ProfileRecord

SPAN = timedelta(days=730)
"""How far back work counts: a person changes, and two years hold enough of it."""

MOST = 1_000
"""Pieces of work looked at, the latest: so many hold enough of a person, and a fuller file costs no more."""

QUARTER = timedelta(days=91)
"""So far back it is looked whether what stands out did so before."""

EXPECTED = ("skip-level", "sponsor", "supervisor", "adviser")
"""Relations beside the manager whom one's work is meant to reach."""


def answered(connection: sqlite3.Connection, *, limit: int | None = None, offset: int = 0) -> list[ObservationRecord]:
    """What was answered, the latest first."""
    order = f'ORDER BY "on" DESC, row DESC{page(limit, offset)}'
    return read(connection, ObservationRecord, "observation_view", order)


def current(connection: sqlite3.Connection, today: date) -> Observation | None:
    """What is noticed this month and not answered; None when there is nothing.

    What stood out in the months before already is nothing new: it may be said since then.
    """
    known = answered(connection)
    if not begins(today, known):
        return None
    seen = material(connection, today)
    found, first = observed(seen, known, today), today.replace(day=1)
    while found and today - first < QUARTER:
        first = (first - timedelta(days=1)).replace(day=1)
        before = observed(replace(seen, work=tuple(one for one in seen.work if one.on < first)), known, first)
        if before is None or before.key != found.key:
            break
        found = replace(found, since=before.since)
    return found


def named(connection: sqlite3.Connection, key: str, today: date) -> Observation | ObservationRecord:
    """The one that is open, or one that was answered, by the beginning of its key or by its id. Raises NotFound.

    Where several begin so, the open one is meant.
    """
    wanted, now = key.strip().lower(), current(connection, today)
    if wanted and now and now.key.startswith(wanted):
        return now
    known = answered(connection)
    found = [one for one in known if wanted in (one.key, one.id)]
    found = found or [one for one in known if wanted and one.key.startswith(wanted)]
    if len(found) != 1:
        raise NotFound("Nothing that was noticed goes by that name alone.", "look", where="noticed list")
    return found[0]


def material(connection: sqlite3.Connection, today: date) -> Material:
    """All that is looked at: the work of the position that is held, or all while none is."""
    left_out, who = positions.left_out(connection, today), profile.get(connection, today)
    last = today.replace(day=1) - timedelta(days=1)
    written_down = _since(connection, "priority")
    return Material(
        work=_work(connection, today - SPAN, last, left_out),
        people=_circle(connection, who, today, left_out),
        skills=tuple(Skill(one.id, one.name, one.track) for one in company.competencies(connection)),
        priorities=tuple(
            Wanted(one.id, one.title, written_down.get(one.id))
            for one in company.priorities(connection, active_only=True)
            if one.position not in left_out
        ),
        goals=tuple(one for one in goals.listed(connection) if one.position not in left_out and one.started_on <= last),
        asks=_asks(connection, who, today, left_out),
        role=who.role,
    )


def _work(connection: sqlite3.Connection, since: date, until: date, left_out: Collection[str]) -> tuple[Work, ...]:
    """The work of the span, MOST of it, the latest first."""
    spoken_of = f" AND {positions.SPOKEN_OF}" if left_out else ""
    span = {"since": since.isoformat(), "until": until.isoformat(), "left_out": positions.as_value(left_out)}
    found = read(
        connection,
        Work,
        "accomplishment_view",
        f'WHERE coalesce(until, "on") >= :since AND "on" <= :until{spoken_of}'
        f' ORDER BY "on" DESC, row DESC LIMIT {MOST}',
        span,
    )
    return tuple(found)


def _since(connection: sqlite3.Connection, noun: str) -> dict[str, date | None]:
    """By id the day each thing of a noun was first written down, as the history tells."""
    rows = connection.execute(
        f"SELECT {noun}.uuid, min(act.on_day) FROM {noun}"  # noqa: S608 our own tables
        f" JOIN change ON change.noun = '{noun}' AND change.row_id = {noun}.id AND change.before IS NULL"
        " JOIN act ON act.id = change.act_id GROUP BY 1"
    )
    return {identity: to_day(on) for identity, on in rows}


def _circle(
    connection: sqlite3.Connection, who: ProfileRecord, today: date, left_out: Collection[str]
) -> tuple[Somebody, ...]:
    """The people who are spoken of: nobody of a relation that has ended."""
    managers = connection.execute(
        "SELECT who.uuid FROM position JOIN person who ON who.id = manager_id WHERE until_day < ?", (today.isoformat(),)
    )
    gone = {identity for (identity,) in managers}
    at_work = who.kind != "between-jobs"
    known = _since(connection, "person")

    def is_expected(one: PersonRecord) -> bool:
        if one.relation == "manager" or one.name == who.manager:
            return one.name == who.manager
        since = known.get(one.id)
        arrived = not left_out or bool(since and who.start_on and since >= who.start_on)
        return at_work and arrived and one.relation in EXPECTED

    return tuple(
        Somebody(one.id, one.name, is_expected(one), known.get(one.id))
        for one in people.listed(connection)
        if one.relation != "former-manager"
        and not (one.several or (one.left_on and one.left_on <= today))
        and (one.name == who.manager or one.relation in ended.STAYING or (at_work and one.id not in gone))
    )


def _asks(
    connection: sqlite3.Connection, who: ProfileRecord, today: date, left_out: Collection[str]
) -> tuple[bool, ...]:
    """Of every ask in a talk that was held whether something came of it; not of talks that are of the past."""
    over = ended.talks(connection, who, today)
    rows = connection.execute(
        "SELECT meeting.uuid, seen.position, json_group_array(item.came),"
        " (SELECT count(*) FROM promise WHERE meeting_id = meeting.id AND owner = 'them'),"
        " (SELECT count(*) FROM promise WHERE meeting_id = meeting.id)"
        " FROM agenda_item item JOIN meeting ON meeting.id = item.meeting_id JOIN meeting_view seen"
        " ON seen.row = meeting.id WHERE item.kind = 'ask' AND meeting.status = 'held' AND meeting.on_day BETWEEN ?"
        " AND ? GROUP BY meeting.id ORDER BY meeting.on_day",
        ((today - SPAN).isoformat(), (today.replace(day=1) - timedelta(days=1)).isoformat()),
    )
    return tuple(
        each
        for talk, position, replies, theirs, promises in rows
        if talk not in over and position not in left_out
        for each in asks.came(json.loads(replies), theirs, promises)
    )
