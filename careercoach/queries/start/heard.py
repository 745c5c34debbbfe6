"""Reading what was told in passing: in lines, setbacks, answers, notes of check-ins and of conversations."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date

from careercoach.coach.news import news
from careercoach.coach.quiet_time import DEEP, EIGHT_WEEKS
from careercoach.content import moments
from careercoach.materials import Happening
from careercoach.queries import positions
from careercoach.records import ProfileRecord

Span = Mapping[str, str | None]
"""The days, and the positions left out, that the conditions of a search name."""

AS = {
    "grief": "grief",
    "harm": "harm",
    "ill": "illness",
    "worry": "worry",
    "clear": "good-news",
    "birth": "good-news",
    "saved": "good-news",
    "glad": "good-news",
    "won": "won",
    "ends": "work-ends",
    "failed": "setback",
}
"""By what a text tells, what has happened."""

QUOTED = ("won", "work-ends", "setback")
"""What is told in the words of a line; of health and family nothing is repeated."""

AN_ANSWER = "a few words of yours"
"""What stands for an answer or a note, whose words are not repeated."""

NEWEST = 400
"""So many texts are read at most, the newest first."""


def heard(connection: sqlite3.Connection, who: ProfileRecord, span: Span) -> Iterator[Happening]:
    """The latest of each kind in the span of days; what does not pass so soon, in eight weeks, until it is over.

    What was answered to a question about such a thing is no news.
    """
    first = date.fromisoformat(f"{span['today']}") - EIGHT_WEEKS
    people = names(connection)
    found: dict[str, Happening] = {}
    over = False
    asked = json.dumps(moments.asked())
    limits = {"first": first.isoformat(), "newest": NEWEST, "own": asked}
    for day, text, own in connection.execute(_TOLD, {**span, **limits}):
        told = news(text, who.role, people)
        over = over or told == "clear"
        kind = AS.get(told or "")
        if kind and (kind in DEEP or day >= f"{span['since']}") and not (over and kind == "illness"):
            what = (AN_ANSWER if own else text) if kind in QUOTED else ""
            found.setdefault(kind, Happening(kind, date.fromisoformat(day), what))
    yield from found.values()


def names(connection: sqlite3.Connection) -> list[str]:
    """The names of all people on file; no groups."""
    return [name for (name,) in connection.execute("SELECT name FROM person WHERE NOT several")]


_TOLD = f"""
SELECT "on", text, own FROM (
    SELECT * FROM (
        SELECT "on", title AS text, 0 AS own, row FROM accomplishment_view
        WHERE "on" BETWEEN :first AND :today AND {positions.SPOKEN_OF} ORDER BY "on" DESC, row DESC LIMIT :newest)
    UNION ALL
    SELECT "on", title, 0, row FROM setback_view WHERE "on" BETWEEN :first AND :today AND {positions.SPOKEN_OF}
    UNION ALL
    SELECT "on", answer, 1, row FROM reflection_view WHERE "on" BETWEEN :first AND :today
        AND question NOT IN (SELECT value FROM json_each(:own))
    UNION ALL
    SELECT on_day, trim(coalesce(note, '') || '. ' || coalesce(blocker, ''), '. '), 1, check_in.id
    FROM goal CROSS JOIN check_in ON check_in.goal_id = goal.id AND on_day BETWEEN :first AND :today
    WHERE coalesce(note, blocker) IS NOT NULL
    UNION ALL
    SELECT on_day, notes, 1, id FROM conversation WHERE on_day BETWEEN :first AND :today AND notes IS NOT NULL)
ORDER BY "on" DESC, row DESC LIMIT :newest"""  # noqa: S608 our own condition
