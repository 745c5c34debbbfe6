"""Reading by words: everything in the file."""

import sqlite3

from careercoach.queries.reading import to_day
from careercoach.records import FoundRecord
from careercoach.store import search

_SHOWN = {
    "profile": "coalesce(name, 'Profile'), NULL",
    "position": "coalesce(role, organisation, 'Position'), from_day",
    "away": "coalesce(reason, 'Away'), from_day",
    "person": "name, NULL",
    "competency": "name, NULL",
    "priority": "title, NULL",
    "reflection": "asked, on_day",
    "goal": "title, by_day",
    "step": "title, by_day",
    "accomplishment": "title, on_day",
    "feedback": "behaviour, on_day",
    "meeting": "coalesce(purpose, kind), on_day",
    "promise": "text, by_day",
    "path": "title, deadline_day",
    "learning": "title, on_day",
    "conversation": "about, on_day",
    "question": "text, NULL",
    "rating": "statement, on_day",
}
"""For each noun, its title and its day; None where a thing has no day."""


def words(connection: sqlite3.Connection, text: str, *, limit: int = 50) -> list[FoundRecord]:
    """The newest things that hold every word of ``text``, each once."""
    found: dict[tuple[str, int], FoundRecord] = {}
    for hit in search.find(connection, text):
        if len(found) == limit:
            break
        if (hit.noun, hit.row_id) in found:
            continue
        identity, title, day = connection.execute(
            f"SELECT uuid, {_SHOWN[hit.noun]} FROM {hit.noun} WHERE id = ?",  # noqa: S608 nouns from the table above
            (hit.row_id,),
        ).fetchone()
        found[hit.noun, hit.row_id] = FoundRecord(identity, hit.noun, title, to_day(day), hit.excerpt.strip())
    return list(found.values())
