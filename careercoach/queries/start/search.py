"""Reading by words: everything in the file."""

import sqlite3
from collections.abc import Collection

from careercoach.coach.positions import days_of
from careercoach.frozen import Frozen
from careercoach.queries import positions
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
    "paper": "kind || coalesce(' for ' || (SELECT name FROM person WHERE id = person_id), '')",
}
"""What a noun's title is, where its column is not called so."""


_POSITIONS = {
    **{
        noun: f"SELECT position FROM {noun}_view WHERE row = f.row_id"  # noqa: S608 our own views
        for noun in ("feedback", "meeting", "promise", "learning", "conversation", "setback", "paper")
    },
    **{
        noun: f"SELECT p.uuid FROM {noun} n JOIN position p ON p.id = {tie} WHERE n.id = f.row_id"  # noqa: S608 our own tables
        for noun, tie in (
            ("goal", "coalesce(n.position_id, n.ended_with_id)"),
            ("priority", "coalesce(n.position_id, n.ended_with_id)"),
            ("path", "n.ended_with_id"),
        )
    },
    "step": "SELECT p.uuid FROM step s JOIN goal n ON n.id = s.goal_id"
    " JOIN position p ON p.id = coalesce(n.position_id, n.ended_with_id) WHERE s.id = f.row_id",
}
"""Which position a thing found belongs to, by its noun; all else but accomplishments is the person's own."""

_LEFT_OUT = f"""CASE f.noun WHEN 'accomplishment' THEN (
    SELECT CASE WHEN n.position_id IS NULL THEN {{days}} ELSE n.position_id IN (
        SELECT id FROM position WHERE uuid IN (SELECT value FROM json_each(:left_out))) END
    FROM accomplishment n WHERE n.id = f.row_id)
ELSE (CASE f.noun {" ".join(f"WHEN {noun!r} THEN ({its})" for noun, its in _POSITIONS.items())} END)
    IN (SELECT value FROM json_each(:left_out)) END"""  # noqa: S608 our own SQL
"""Whether a thing found belongs to a position that is left out. Of accomplishments there are many: what their view says
of each is said here by the spans of days of those positions, which is five times faster."""


class Found(Frozen):
    """The newest things found, and how many there are in all.

    ``earlier`` counts what was left out beside them; ``only_earlier``: all of it is of positions that are left out, and
    shown because there is nothing else.
    """

    records: list[FoundRecord]
    total: int
    earlier: int = 0
    only_earlier: bool = False


def found(connection: sqlite3.Connection, text: str, left_out: Collection[str], *, limit: int = 50) -> Found:
    """What holds every word of ``text``; of positions that are left out only what is called just so.

    Where nothing else is found, all of it is. ``left_out`` are ids.
    """
    hits = search.find(connection, text, limit, _spoken_of(connection, text, left_out))
    records = _records(connection, hits.newest)
    if not left_out:
        return Found(records, hits.total)
    every, here = search.counts(connection, text, _spoken_of(connection, text, left_out))
    if every and not here:
        return Found(words(connection, text, limit=limit), every, only_earlier=True)
    return Found(records, here, every - here)


def words(connection: sqlite3.Connection, text: str, *, limit: int = 50) -> list[FoundRecord]:
    """The newest things that hold every word of ``text``, each once."""
    return _records(connection, search.find(connection, text, limit).newest)


def _records(connection: sqlite3.Connection, hits: list[search.Hit]) -> list[FoundRecord]:
    called: dict[tuple[str, int], tuple[str, str]] = {}
    for noun in {hit.noun for hit in hits}:
        title = _TITLES.get(noun, "title")
        rows = ", ".join(str(hit.row_id) for hit in hits if hit.noun == noun)
        named = f"SELECT id, uuid, {title} FROM {noun} WHERE id IN ({rows})"  # noqa: S608 nouns from the index
        called |= {(noun, row): (uuid, name) for row, uuid, name in connection.execute(named)}
    return [
        FoundRecord(uuid, hit.noun, title, to_day(hit.on_day), hit.excerpt.strip())
        for hit in hits
        for uuid, title in [called[hit.noun, hit.row_id]]
    ]


def _spoken_of(connection: sqlite3.Connection, text: str, left_out: Collection[str]) -> search.Only:
    """What belongs to no position that is left out, or has ``text`` for its title."""
    value = positions.as_value(left_out)
    if value is None:
        return search.EVERYTHING
    spans = days_of(positions.listed(connection), left_out)
    days = " OR ".join(f"n.on_day BETWEEN '{first}' AND '{last}'" for first, last in spans) or "FALSE"
    whole = text.strip().encode("utf-8", "replace").decode("utf-8")
    spoken_of = f"NOT coalesce({_LEFT_OUT.format(days=days)}, FALSE)"
    return search.Only(f"(f.title = :whole COLLATE NOCASE OR {spoken_of})", {"left_out": value, "whole": whole})


def beside(record: FoundRecord) -> str:
    """The words around what was found, where they say more than its title; else blank."""
    return "" if record.excerpt.strip("…") in record.title else record.excerpt
