"""Reading what belongs in a calendar: everything with a day, or one talk."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from careercoach.documents.materials import Gone, Planner, Revision
from careercoach.queries import profile
from careercoach.queries.goals import goals
from careercoach.queries.paths import paths, trials
from careercoach.queries.people import people
from careercoach.queries.reading import read, to_day
from careercoach.queries.talk import meetings
from careercoach.queries.work import learning
from careercoach.records import MeetingRecord, StepRecord
from careercoach.store import triggers

_DAYS: Mapping[str, tuple[str, ...]] = {
    "meeting": ("on_day",),
    "goal": ("by_day",),
    "step": ("by_day",),
    "promise": ("by_day",),
    "learning": ("until_day", "on_day"),
    "path": ("deadline_day",),
    "trial": ("by_day",),
}
"""The tables that a calendar is made of, and the columns with the day; the first that is filled counts."""

_WHOLES: Mapping[str, str] = {"step": "goal", "trial": "path"}
"""What a thing hangs on that no longer counts when that rests or is over, and so changes with it."""

_NEVER = Revision(0, datetime(2000, 1, 1, tzinfo=UTC))
"""For what the change log does not know."""


def everything(connection: sqlite3.Connection, today: date) -> Planner:
    """Talks planned, or called off before their day; goals, steps, promises, learning, paths and tests, open or not."""
    return Planner(
        profile=profile.get(connection, today),
        meetings=tuple(one for one in meetings.listed(connection) if _counts(one, today)),
        goals=tuple(goals.listed(connection)),
        steps=tuple(read(connection, StepRecord, "step_view", 'WHERE "by" IS NOT NULL ORDER BY row')),
        promises=tuple(meetings.promises(connection)),
        learning=tuple(learning.listed(connection)),
        paths=tuple(paths.listed(connection)),
        gone=tuple(_gone(connection, today)),
        revisions=_revisions(connection),
        trials=tuple(trials.listed(connection)),
        left=frozenset(one.name for one in people.listed(connection) if one.left_on and one.left_on <= today),
    )


def one_talk(connection: sqlite3.Connection, meeting: MeetingRecord) -> Planner:
    """What the invitation to one talk is made of."""
    who = profile.in_position(connection, meeting.position)
    return Planner(who, (meeting,), (), (), (), (), (), (), _revisions(connection))


def _counts(meeting: MeetingRecord, today: date) -> bool:
    ahead = meeting.on is not None and meeting.on >= today
    return meeting.status == "planned" or (meeting.status == "cancelled" and ahead)


def _gone(connection: sqlite3.Connection, today: date) -> Iterator[Gone]:
    """What had a day and has none now, or was deleted; the day is the last it had, for check-ins ``today``."""
    for noun, columns in _DAYS.items():
        empty = " AND ".join(f't."{column}" IS NULL' for column in columns)
        rows = connection.execute(
            f'SELECT c.row_id, c.before FROM change c LEFT JOIN "{noun}" t ON t.id = c.row_id'  # noqa: S608 our own tables
            f" WHERE c.noun = ? AND c.before IS NOT NULL AND {empty} ORDER BY c.id",
            (noun,),
        )
        last: dict[int, Gone] = {}
        for row, text in rows:
            values = triggers.read_row(text)
            if day := next((values[column] for column in columns if values.get(column)), None):
                last[row] = Gone(noun, str(values["uuid"]), to_day(str(day)) or today)
        yield from last.values()
    kept = {uuid for (uuid,) in connection.execute("SELECT uuid FROM goal")}
    for goal in dict.fromkeys(str(values["uuid"]) for _, values in _deleted(connection, "goal")):
        if goal not in kept:
            yield Gone("check-in", goal, today)


def _revisions(connection: sqlite3.Connection) -> dict[str, Revision]:
    """How often each thing was changed, from the change log: a number that never goes down, not even by undoing.

    What hangs on a whole changes with that, too.
    """
    logged = {
        (noun, row): Revision(count - 1, _utc(at))
        for noun, row, count, at in connection.execute(
            "SELECT c.noun, c.row_id, count(*), max(a.at) FROM change c JOIN act a ON a.id = c.act_id"
            " WHERE c.noun IN (SELECT value FROM json_each(?)) GROUP BY c.noun, c.row_id",
            (json.dumps(list(_DAYS)),),
        )
    }
    moved = _check_ins(connection)
    found: dict[str, Revision] = {}
    for noun in _DAYS:
        for row, uuid, whole in _rows(connection, noun):
            own = logged.get((noun, row), _NEVER)
            found[uuid] = _both(own, logged.get((_WHOLES[noun], whole), _NEVER)) if whole else own
            if noun == "goal":
                found[f"check-in {uuid}"] = _both(own, moved.get(row, _NEVER))
    return found


def _rows(connection: sqlite3.Connection, noun: str) -> Iterator[tuple[int, str, int | None]]:
    """Every row there is and every row deleted: its number, its id, and the number of the whole it hangs on."""
    whole = f"{_WHOLES[noun]}_id" if noun in _WHOLES else "NULL"
    yield from connection.execute(f'SELECT id, uuid, {whole} FROM "{noun}"')  # noqa: S608 our own tables
    for row, values in _deleted(connection, noun):
        yield row, str(values["uuid"]), int(values[whole] or 0) if noun in _WHOLES else None


def _deleted(connection: sqlite3.Connection, noun: str) -> Iterator[tuple[int, triggers.Values]]:
    """Every row that was deleted at some time, as it was then."""
    rows = connection.execute("SELECT row_id, before FROM change WHERE noun = ? AND after IS NULL ORDER BY id", (noun,))
    return ((row, triggers.read_row(text)) for row, text in rows)


def _check_ins(connection: sqlite3.Connection) -> dict[int, Revision]:
    """How often the check-ins of each goal changed, by the goal's number.

    A deleted check-in stands in the log alone, which says in its text whose it was.
    """
    moved: dict[int, Revision] = {}
    changes = connection.execute(
        "SELECT coalesce(c.after, c.before), a.at FROM change c JOIN act a ON a.id = c.act_id WHERE c.noun = 'check_in'"
    )
    for text, at in changes:
        goal = int(triggers.read_row(text)["goal_id"] or 0)
        moved[goal] = _both(moved.get(goal, _NEVER), Revision(1, _utc(at)))
    return moved


def _both(one: Revision, other: Revision) -> Revision:
    """For what changes with either of two things."""
    return Revision(one.number + other.number, max(one.at, other.at))


def _utc(at: str) -> datetime:
    return datetime.fromisoformat(at).astimezone(UTC)
