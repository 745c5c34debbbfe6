"""Things on file by their titles, for the palette."""

import sqlite3

from careercoach.coach.finding import ranked
from careercoach.content.finding import SEPARATOR, Findable
from careercoach.queries.reading import to_day
from careercoach.store import search

_FEW = ("goal", "person", "path", "learning", "priority", "competency", "question")
"""Nouns of which there are few enough to look through them all, slips of the fingers among them."""

_MANY = "accomplishment"
"""The noun of which there may be a hundred thousand: the index of words finds the newest."""

_MOST = 8
"""Things of each kind that are shown; whoever means another types one more word."""

_EACH = """
SELECT t.uuid, e.title, e.on_day FROM entry e JOIN {noun} t ON t.id = e.row_id
WHERE e.noun = '{noun}' AND e.source = '{noun}' ORDER BY e.row_id DESC LIMIT 2000"""

_NEWEST = f"""
SELECT t.uuid, e.title, e.on_day FROM words w JOIN entry e ON e.id = w.rowid JOIN {_MANY} t ON t.id = e.source_id
WHERE w.words MATCH :match AND e.source = '{_MANY}' ORDER BY w.rowid DESC LIMIT {_MOST}"""  # noqa: S608 our own names


def things(connection: sqlite3.Connection, typed: str) -> list[Findable]:
    """What is called so, a few of each kind. Blank, and a single letter, find nothing."""
    if len(typed.strip()) < 2:
        return []
    found = []
    for noun in _FEW:
        rows = connection.execute(_EACH.format(noun=noun)).fetchall()
        found += ranked(typed, (_thing(noun, *row) for row in rows))[:_MOST]
    match = " AND ".join(word.match for word in search.understood(typed) if word.match)
    rows = connection.execute(_NEWEST, {"match": f"{{title plain}} : ({match})"}).fetchall() if match else []
    return found + [_thing(_MANY, *row) for row in rows]


def _thing(noun: str, identity: str, title: str, on_day: str | None) -> Findable:
    day = to_day(on_day)
    says = f"{noun.capitalize()}{f' of {day.day} {day:%b %Y}' if day else ''}"
    return Findable(f"{noun}{SEPARATOR}{identity}", title, "thing", says)
