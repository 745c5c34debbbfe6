"""Reading by words: everything in the file."""

import sqlite3

from careercoach.queries.reading import to_day
from careercoach.records import FoundRecord
from careercoach.store import search

_TITLES = {
    "profile": "coalesce(name, 'Profile')",
    "position": "coalesce(role, organisation, 'Position')",
    "away": "coalesce(reason, 'Away')",
    "person": "name",
    "competency": "name",
    "feedback": "behaviour",
    "meeting": "coalesce('Talk with ' || (SELECT name FROM person WHERE id = person_id), purpose, kind)",
    "reflection": "asked",
    "promise": "text",
    "question": "text",
    "conversation": "about",
    "rating": "statement",
}
"""What a noun's title is, where its column is not called so."""


def words(connection: sqlite3.Connection, text: str, *, limit: int = 50) -> list[FoundRecord]:
    """The newest things that hold every word of ``text``, each once."""
    records = []
    for hit in search.find(connection, text, limit):
        identity, title = connection.execute(
            f"SELECT uuid, {_TITLES.get(hit.noun, 'title')} FROM {hit.noun} WHERE id = ?",  # noqa: S608 nouns from the index
            (hit.row_id,),
        ).fetchone()
        records.append(FoundRecord(identity, hit.noun, title, to_day(hit.on_day), hit.excerpt.strip()))
    return records


def total(connection: sqlite3.Connection, text: str, found: list[FoundRecord], limit: int = 50) -> int:
    """How many things hold every word of ``text``, of which ``words`` found these with that ``limit``."""
    return len(found) if len(found) < limit else search.count(connection, text)


def beside(record: FoundRecord) -> str:
    """The words around what was found, where they say more than its title; else blank."""
    return "" if record.excerpt.strip("…") in record.title else record.excerpt
