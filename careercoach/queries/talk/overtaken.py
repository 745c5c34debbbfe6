"""Reading what may say that something open is over: a promise kept unmarked, work that went on and ended."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date

from careercoach.documents import likeness
from careercoach.documents.likeness import Later
from careercoach.queries.goals import goals
from careercoach.queries.reading import read
from careercoach.queries.work import accomplishments, learning
from careercoach.records import AccomplishmentRecord, NoteRecord, PromiseRecord

LATEST = 100
"""Lines among which one is looked for that says that something is over: the newest since it began."""


def overtaken(connection: sqlite3.Connection, promises: Iterable[PromiseRecord]) -> Mapping[str, str]:
    """The ids of those open promises that may have been kept, each with the line on file that may say so."""
    wanted = [one for one in promises if one.state == "open"]
    days = {row[0]: date.fromisoformat(row[1]) for row in connection.execute(_DAYS)}
    first = min((days[one.meeting] for one in wanted if one.meeting in days), default=date.max)
    notes = read(connection, NoteRecord, "note_view", "ORDER BY row")
    made = read(connection, PromiseRecord, "promise_view", "WHERE state <> 'dropped' ORDER BY row")
    kept, theirs = [one for one in made if one.state == "kept"], [one for one in made if one.owner == "them"]
    lines = connection.execute(_LINES, (first.isoformat(), LATEST)).fetchall()
    courses = learning.listed(connection)

    def later(agreed: date) -> Later:
        """What is on file from after a day."""
        return Later(
            texts=(
                *(note.text for note in notes if days.get(note.meeting, date.min) > agreed),
                *(" ".join(filter(None, said)) for on, *said in lines if on > agreed.isoformat()),
            ),
            made=tuple(one for one in theirs if days.get(one.meeting, date.min) > agreed),
            kept=tuple(one for one in kept if (one.closed_on or date.min) > agreed),
            learning=tuple(one for one in courses if (one.until or one.on or date.min) > agreed),
        )

    found = {one.id: likeness.overtaken(one, later(days[one.meeting])) for one in wanted if one.meeting in days}
    return {identity: line for identity, line in found.items() if line}


_DAYS = 'SELECT id, "on" FROM meeting_view WHERE "on" IS NOT NULL'
_LINES = "SELECT on_day, title, result FROM accomplishment WHERE on_day > ? ORDER BY on_day DESC, id DESC LIMIT ?"


def over(connection: sqlite3.Connection, work: Iterable[AccomplishmentRecord]) -> tuple[AccomplishmentRecord, ...]:
    """The work as ``likeness.over`` has it, by the newest lines since the first of it that is under way."""
    told = tuple(work)
    first = min((one.on for one in told if one.status == "in-progress"), default=date.max)
    reached = frozenset(goal.id for goal in goals.listed(connection) if goal.status == "done")
    done = accomplishments.listed(connection, since=first, statuses=("done",), limit=LATEST)
    return likeness.over(told, done, reached)
