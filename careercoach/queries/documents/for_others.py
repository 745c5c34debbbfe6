"""Reading what a person worded for others, and things on file in these words."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import TypeVar

from careercoach.documents import doubts, drafting, for_others
from careercoach.documents.fit import reads
from careercoach.documents.for_others import SaidForOthers, Worded, Words, read_as
from careercoach.errors import NotFound
from careercoach.incoming import alike
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.reading import page, read
from careercoach.queries.talk import meetings, notes
from careercoach.queries.work import accomplishments
from careercoach.records import ForOthersRecord
from careercoach.store import ids

M = TypeVar("M")

_KEPT: Mapping[str, tuple[str, Callable[[sqlite3.Connection, str], Worded]]] = {
    "accomplishment": ("accomplishment", accomplishments.get),
    "goal": ("goal", goals.get),
    "step": ("step", goals.step),
    "promise": ("promise", meetings.promise),
    "note": ("note", notes.get),
    "feedback": ("feedback", people.one_feedback),
    "agenda_item": ("agenda item", meetings.item),
}
"""What can be worded for others, by table: its noun, and how one is read by the beginning of its id."""


def listed(connection: sqlite3.Connection, *, limit: int | None = None) -> list[ForOthersRecord]:
    """All that is worded for others, the latest first."""
    return read(connection, ForOthersRecord, "for_others_view", f"ORDER BY row DESC{page(limit)}", ())


def get(connection: sqlite3.Connection, prefix: str) -> ForOthersRecord:
    """The words for others by the beginning of their id, or of the id of the thing they are of. Raises NotFound."""
    found = [one for one in listed(connection) if prefix and one.item.startswith(prefix.strip().lower())]
    if len(found) == 1:
        return found[0]
    row, _ = ids.find(connection, "for_others", prefix, "for-others")
    return read(connection, ForOthersRecord, "for_others_view", "WHERE row = ?", (row,))[0]


def thing(connection: sqlite3.Connection, prefix: str) -> tuple[str, Worded]:
    """What can be worded for others, and the table it is kept in. Raises NotFound."""
    for table, (noun, read_one) in _KEPT.items():
        try:
            ids.find(connection, table, prefix, noun)
        except NotFound:
            continue
        return table, read_one(connection, prefix)
    if ids.begins(connection, "learning", prefix):
        raise NotFound("Learning is read by its title; choose it for a page as it is, or change it.", "look-at-choices")
    raise NotFound("Nothing that others may read begins with that id, or more than one thing does.", "look-at-choices")


def as_it_stands(connection: sqlite3.Connection, prefix: str) -> str:
    """What others read of a thing now: its words for others, else its own as they would stand. Raises NotFound."""
    _, found = thing(connection, prefix)
    said = _said(connection, found.id)
    return said.text if said else for_others.as_it_stands(found)


def to_begin_with(connection: sqlite3.Connection, prefix: str) -> str:
    """The words to begin to write on: those that stand, else a draft of them where that is sure. Raises NotFound."""
    return offered(connection, prefix) or as_it_stands(connection, prefix)


def offered(connection: sqlite3.Connection, prefix: str) -> str:
    """Words for others that are drafted from a thing's own, or that were said for one reader alone and could be read by
    everybody; blank where that would be a guess. Raises NotFound.
    """
    _, found = thing(connection, prefix)
    said = _said(connection, found.id)
    if said:
        fits_all = said.reader and not doubts.to_one(SaidForOthers(said.text))
        return said.text if fits_all else ""
    return drafting.drafted(found)


def words(connection: sqlite3.Connection, reader: str | None) -> Mapping[str, Words]:
    """What is worded for everybody, and for the reader of that name alone, by the id of the thing."""
    name = alike(reader or "")
    theirs = (one for one in listed(connection) if one.reader is None or alike(one.reader) == name)
    return {one.item: Words(one.text, one.own, alone=one.reader is not None) for one in theirs}


def told(connection: sqlite3.Connection, material: M, audience: str) -> M:
    """The material as its reader reads it; one's own copy says what was typed."""
    return material if audience == "self" else read_as(material, words(connection, reads(material, audience)))


def _said(connection: sqlite3.Connection, identity: str) -> ForOthersRecord | None:
    return next((one for one in listed(connection) if one.item == identity), None)
