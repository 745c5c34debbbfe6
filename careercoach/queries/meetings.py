"""Reading meetings, their agenda and their promises; and all that a brief is made of."""

import sqlite3
from dataclasses import dataclass, fields, replace
from datetime import date

from careercoach.coach.agenda import budget
from careercoach.errors import NotFound
from careercoach.materials import Brief
from careercoach.queries import accomplishments, company, goals, profile, reflections
from careercoach.queries.reading import page, read
from careercoach.records import AgendaItemRecord, MeetingRecord, PromiseRecord
from careercoach.store import ids


@dataclass(frozen=True, slots=True)
class _MeetingRow:
    """A meeting without its agenda."""

    id: str
    kind: str
    with_: str | None
    on: date | None
    at: str | None
    minutes: int
    status: str
    purpose: str | None
    notes: str | None
    place: str | None
    opening: str | None
    vision: str | None
    alignment: str | None


def listed(
    connection: sqlite3.Connection,
    *,
    status: str | None = None,
    since: date | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[MeetingRecord]:
    """Meetings, the latest day first; those without a day before all others.

    ``since`` leaves out talks before that day, but for planned ones.
    """
    conditions = ["(status = 'planned' OR \"on\" >= :since)"] if since else []
    if status:
        conditions.append("status = :status")
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    parameters = {"status": status, "since": since and since.isoformat()}
    order = f'ORDER BY "on" IS NOT NULL, "on" DESC, row DESC{page(limit, offset)}'
    return [
        _with_agenda(connection, row)
        for row in read(connection, _MeetingRow, "meeting_view", f"{where} {order}", parameters)
    ]


def get(connection: sqlite3.Connection, prefix: str) -> MeetingRecord:
    """One meeting by the beginning of its id. Raises NotFound."""
    row, _ = ids.find(connection, "meeting", prefix, "meeting")
    return _with_agenda(connection, read(connection, _MeetingRow, "meeting_view", "WHERE row = ?", (row,))[0])


def next_planned(connection: sqlite3.Connection, today: date) -> MeetingRecord:
    """The planned meeting that comes next; without one ahead, the last one planned. Raises NotFound."""
    rows = read(
        connection,
        _MeetingRow,
        "meeting_view",
        'WHERE status = \'planned\' ORDER BY coalesce("on" < :today, 0), "on" IS NULL,'
        ' abs(julianday("on") - julianday(:today)), row DESC LIMIT 1',
        {"today": today.isoformat()},
    )
    if not rows:
        raise NotFound("No meeting is planned; plan one with careercoach meeting plan --with NAME --on DATE.")
    return _with_agenda(connection, rows[0])


def promises(
    connection: sqlite3.Connection,
    *,
    state: str | None = None,
    owner: str | None = None,
    person: str | None = None,
    overdue_on: date | None = None,
    meeting: str | None = None,
    since: date | None = None,
    limit: int | None = None,
) -> list[PromiseRecord]:
    """Promises, the earliest due first. ``overdue_on`` keeps open ones due before that day; ``meeting`` is an id.

    ``since`` keeps those of talks on that day or later.
    """
    conditions = {
        "state = :state": state,
        "owner = :owner": owner,
        "person = :person": person,
        "state = 'open' AND \"by\" < :overdue": overdue_on and overdue_on.isoformat(),
        "meeting = :meeting": meeting and ids.find(connection, "meeting", meeting, "meeting")[1],
        "meeting IN (SELECT uuid FROM meeting WHERE on_day >= :since)": since and since.isoformat(),
    }
    given = [condition for condition, value in conditions.items() if value]
    where = f"WHERE {' AND '.join(given)}" if given else ""
    return read(
        connection,
        PromiseRecord,
        "promise_view",
        f'{where} ORDER BY state <> \'open\', "by" IS NULL, "by", row{page(limit)}',
        dict(zip(("state", "owner", "person", "overdue", "meeting", "since"), conditions.values(), strict=True)),
    )


def promise(connection: sqlite3.Connection, prefix: str) -> PromiseRecord:
    """One promise by the beginning of its id. Raises NotFound."""
    row, _ = ids.find(connection, "promise", prefix, "promise")
    return read(connection, PromiseRecord, "promise_view", "WHERE row = ?", (row,))[0]


def brief(connection: sqlite3.Connection, meeting: MeetingRecord) -> Brief:
    """All that a brief for this meeting is made of, in the order chosen; open promises of that person with it.

    What does not fit into the talk's minutes is counted, and stays out.
    """
    minutes = budget(meeting)
    chosen: dict[str, list[str]] = {"accomplishment": [], "goal": [], "vision": []}
    for item in minutes.items:
        if item.subject and item.kind in chosen:
            chosen[item.kind].append(item.subject)
    brought = tuple(goals.get(connection, goal) for goal in chosen["goal"])
    return Brief(
        profile=profile.get(connection),
        meeting=replace(meeting, items=minutes.items),
        accomplishments=tuple(accomplishments.get(connection, found) for found in chosen["accomplishment"]),
        goals=brought,
        steps=tuple(step for goal in brought for step in goals.steps(connection, goal.id)),
        vision=tuple(reflections.get(connection, found) for found in chosen["vision"]),
        asks=tuple(item.title for item in minutes.items if item.kind == "ask"),
        questions=tuple(item.title for item in minutes.items if item.kind == "question"),
        promises=tuple(_open_promises(connection, meeting)),
        priorities={priority.id: priority.title for priority in company.priorities(connection)},
        parked=len(minutes.parked),
    )


def _open_promises(connection: sqlite3.Connection, meeting: MeetingRecord) -> list[PromiseRecord]:
    """All that is open with this person; without a name, what is open from this meeting."""
    if meeting.with_:
        return promises(connection, state="open", person=meeting.with_)
    return promises(connection, state="open", meeting=meeting.id)


def _with_agenda(connection: sqlite3.Connection, row: _MeetingRow) -> MeetingRecord:
    items = read(
        connection,
        AgendaItemRecord,
        "agenda_item_view",
        "WHERE meeting = ? ORDER BY position, row",
        (row.id,),
    )
    said = {field.name: getattr(row, field.name) for field in fields(row)}
    return MeetingRecord(**said, items=tuple(items))
