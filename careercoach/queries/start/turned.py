"""Reading what has just turned out, from what the history says became of a thing in the span of days.

What counts is how a day changed where a thing stands, so that what was undone on the same day did not happen, nor what
was taken back later.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from careercoach.coach.hard_lines import tells_of_failing
from careercoach.materials import Happening
from careercoach.queries import positions
from careercoach.store.triggers import Values, read_row

PASSED = timedelta(days=14)
"""A talk whose day is longer ago than this was not called off; only its trace is put in order."""

CLOSES_SOON = timedelta(days=14)
"""What closes within this has to be decided; Today names its day."""

Span = Mapping[str, str | None]
Row = Values | None


def turned(connection: sqlite3.Connection, span: Span) -> Iterator[Happening]:
    """What turned out in the ``span``: talks called off, outcomes, roles written down, learning that ended."""
    for (noun, row), (day, before, after) in _changed(connection, span).items():
        on = date.fromisoformat(day)
        kind = _BECAME[noun](before, after, on)
        now = after or before or {}
        if kind and _spoken_of(connection, noun, row, span):
            yield Happening(kind, on, str(now.get("title") or ""))


def _changed(connection: sqlite3.Connection, span: Span) -> dict[tuple[str, int], tuple[str, Row, Row]]:
    """By noun and row, the last day that changed where a thing stands, how it stood before that day, and now."""
    days: dict[tuple[str, int, str], tuple[Row, Row]] = {}
    for noun, row, was, became, day in connection.execute(_CHANGES, span):
        before, after = (read_row(text) if text else None for text in (was, became))
        morning = days[noun, row, day][0] if (noun, row, day) in days else before
        days[noun, row, day] = (morning, after)
    found: dict[tuple[str, int], tuple[str, Row, Row]] = {}
    for (noun, row, day), (before, after) in days.items():
        known = found.get((noun, row))
        if known is None or _stands(before) != _stands(after):
            found[noun, row] = (day, before, after)
        else:
            found[noun, row] = (known[0], known[1], after)
    return found


def _stands(row: Row) -> object:
    return row and (row.get("status"), row.get("active"))


def _talk(before: Row, after: Row, on: date) -> str | None:
    """Called off, or deleted before its day."""
    if not before or before["status"] != "planned" or (after and after["status"] != "cancelled"):
        return None
    day = before["on_day"]
    return "talk-off" if day and date.fromisoformat(str(day)) >= on - PASSED else None


def _outcome(before: Row, after: Row, _: date) -> str | None:
    """What was waited for is known; that it did not come about is a setback."""
    if not before or not after or before["status"] != "waiting" or not after["result"]:
        return None
    return "setback" if tells_of_failing(str(after["result"])) else "came-good"


def _path(before: Row, after: Row, on: date) -> str | None:
    """A role written down, unless it closes so soon that its day is what counts."""
    if before or not after or not after["active"] or after["move"] == "stay":
        return None
    closes = after["deadline_day"]
    return None if closes and date.fromisoformat(str(closes)) <= on + CLOSES_SOON else "path-opened"


def _learning(before: Row, after: Row, on: date) -> str | None:
    """Learning that ended, also one written down when it was over, unless that is long ago."""
    if not after or after["status"] != "finished" or (before and before["status"] == "finished"):
        return None
    last = after["until_day"] or after["on_day"]
    return "learned" if before or (last and date.fromisoformat(str(last)) >= on - PASSED) else None


_BECAME: Mapping[str, Callable[[Row, Row, date], str | None]] = {
    "meeting": _talk,
    "accomplishment": _outcome,
    "path": _path,
    "learning": _learning,
}
"""By noun, what has become of a thing: a kind of moment, None for nothing to ask about."""

MANY = 1_000
"""Things that one act touched, from which on nothing of them has just turned out: they came out of another program."""

_CHANGES = f"""
WITH lately AS (SELECT id, on_day, things FROM act WHERE on_day BETWEEN :since AND :today),
changed AS (
    SELECT DISTINCT row_id AS row FROM lately CROSS JOIN change ON change.act_id = lately.id
    WHERE coalesce(things, 0) < {MANY} AND noun = 'accomplishment' AND before IS NOT NULL
)
SELECT noun, row_id, before, after, on_day FROM (
    SELECT * FROM change WHERE noun IN ('meeting', 'path', 'learning')
    UNION ALL
    SELECT change.* FROM changed CROSS JOIN change ON noun = 'accomplishment' AND row_id = row
) touched JOIN lately ON lately.id = act_id ORDER BY touched.id"""  # noqa: S608 our own number
"""Of work only what was changed: what was just written down, perhaps ten thousand lines at once, has not turned out."""


def _spoken_of(connection: sqlite3.Connection, noun: str, row: int, span: Span) -> bool:
    """Whether it belongs to no position that is left out; what is deleted, and a role, belong to none."""
    if noun == "path":
        return True
    left_out = f"SELECT 1 FROM {noun}_view WHERE row = :row AND NOT {positions.SPOKEN_OF}"  # noqa: S608 our own nouns
    return span["left_out"] is None or connection.execute(left_out, {**span, "row": row}).fetchone() is None
