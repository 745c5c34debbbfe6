"""Reading when a reader of documents was talked with last, and is next."""

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta

from careercoach.coach.after import workday
from careercoach.content import loader
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord, ProfileRecord
from careercoach.vocabulary import MEETING_KINDS, WITH_THE_MANAGER

_KINDS = {"manager": WITH_THE_MANAGER, "self": MEETING_KINDS}


def kinds(audience: str, name: str | None) -> Sequence[str]:
    """The kinds of talk that are held with one of ``vocabulary`` AUDIENCES, who has that ``name``, None for no known.

    With who is in HR there are none of their own: any may be with them.
    """
    if audience == "hr":
        return MEETING_KINDS if name else ()
    return _KINDS.get(audience, (audience,))


def last(
    connection: sqlite3.Connection, kinds: Sequence[str], before: date, who: ProfileRecord, name: str | None = None
) -> date | None:
    """The day of the last talk of these kinds in that position that was held before a day; None for none.

    ``name`` is with whom, None for whomever: what was told to a former manager the next one does not know.
    """
    marks = ", ".join("?" * len(kinds))
    (day,) = connection.execute(
        f'SELECT max("on") FROM meeting_view WHERE status = \'held\' AND "on" < ? AND kind IN ({marks})'  # noqa: S608 only marks
        " AND (position IS NULL OR position IS ?) AND (? IS NULL OR coalesce(with_, ?) = ?)",
        (before.isoformat(), *kinds, who.position, name, name, name),
    ).fetchone()
    return date.fromisoformat(day) if day else None


def were_held(connection: sqlite3.Connection, name: str) -> bool:
    """Whether any talk with somebody was held."""
    held = "SELECT 1 FROM meeting_view WHERE status = 'held' AND with_ = ? LIMIT 1"
    return connection.execute(held, (name,)).fetchone() is not None


def coming(
    connection: sqlite3.Connection,
    kinds: Sequence[str],
    today: date,
    who: ProfileRecord | None,
    name: str | None = None,
) -> MeetingRecord | None:
    """The next talk of these kinds that is planned for a day, today or later; in that position, None for any.

    ``name`` is with whom, None for whomever.
    """
    marks = ", ".join("?" * len(kinds))
    found = connection.execute(
        f"SELECT id FROM meeting_view WHERE status = 'planned' AND \"on\" >= ? AND kind IN ({marks})"  # noqa: S608 only marks
        " AND (? OR position IS NULL OR position IS ?) AND (? IS NULL OR coalesce(with_, ?) = ?)"
        ' ORDER BY "on", "at", row LIMIT 1',
        (today.isoformat(), *kinds, who is None, who and who.position, name, name, name),
    ).fetchone()
    return meetings.get(connection, found[0]) if found else None


def look_again(connection: sqlite3.Connection, audience: str, today: date, who: ProfileRecord) -> date:
    """When to look at a plan again without a talk: at the pace of talks with this reader, never in the past."""
    held = last(connection, kinds(audience, None), today + timedelta(days=1), who)
    kind = audience if audience in ("skip-level", "mentor") else "career"
    pace = timedelta(days=loader.shape(kind).cadence_days or 91)
    return max(workday((held or today) + pace), today)
