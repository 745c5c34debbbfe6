"""Erasing for good: unlike a deletion it is no act, stands in no history and has no way back.

What goes: the thing with its parts (whatever cannot be without it), each version of them the history keeps, their
unfinished texts, and their words in the search index. The file is then written anew, so that no byte of it is left.

What stays, and is named: other things in which the same words stand, since a person's sentences are never changed
behind their back. Where only the history still holds the words, in an earlier version of something, they are blanked
there. A link to what is erased is emptied everywhere, in the history too. So everything else can still be undone.

Why no copy is made before, as before other great changes: it would hold what is to be gone. The older copies are still
there; they are named, with the days that would be lost, and removed only when asked for; then one is made of what is
left. What a disk keeps of files that were removed is beyond any program; an encrypted disk is the answer to that.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from careercoach.errors import FileBusy, NotFound
from careercoach.names import fitting, same
from careercoach.paths import Places
from careercoach.store import acts, backups, ids, remains, triggers
from careercoach.store.file import COMMAND_WAIT, FAILURES, begin, explain, open_file
from careercoach.store.waiting import Patience
from careercoach.store.whereabouts import Row, Thing, Whereabouts, tables_with


@dataclass(frozen=True, slots=True)
class Plan:
    """What would go: the things asked for, how many parts, versions in the history and unfinished texts with them.

    ``linked`` counts other things that lose a link, ``elsewhere`` are other things in which the words stand and stay.
    ``marks`` are the texts by which remains are known: ids, and words long enough to tell.
    """

    things: tuple[Thing, ...]
    parts: int
    versions: int
    unfinished: int
    linked: int
    elsewhere: tuple[Thing, ...]
    remains: remains.Remains
    marks: tuple[str, ...] = field(repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing left to erase, in the file or beside it."""
        beside = self.remains.copies or self.remains.working
        return not (self.things or beside or self.versions or self.elsewhere)


def find(connection: sqlite3.Connection, prefix: str) -> Row | str:
    """The row whose id begins so, of any noun; a whole id that is in the file no more stays as it is.

    Raises NotFound.
    """
    wanted = prefix.strip().lower()
    if not re.fullmatch(r"[0-9a-f-]+", wanted) or len(wanted) < ids.SHORTEST:
        raise NotFound(f"An id has at least {ids.SHORTEST} figures and letters from a to f.", "search-for-id")
    found = [
        (table, int(number))
        for table in tables_with(connection, "uuid")
        for (number,) in connection.execute(
            f'SELECT id FROM "{table}" WHERE uuid >= ? AND uuid < ? LIMIT 2',  # noqa: S608 our own table
            (wanted, wanted + "g"),
        )
    ]
    if len(found) > 1:
        raise NotFound(f"More than one thing begins with {wanted[:36]}; give a few more characters of its id.")
    if not found and not ids.UUID.fullmatch(wanted):
        raise NotFound("Nothing in your file has an id that begins so.", "search-for-id")
    return found[0] if found else wanted


def person(connection: sqlite3.Connection, name: str) -> Row | str:
    """The person of that name, however it is written; a part of one is nobody's here, for nothing brings them back.

    A name that no person in the file has stays as it is.
    """
    known = {str(each): int(number) for number, each in connection.execute("SELECT id, name FROM person")}
    found = [each for each in fitting(name, known) if same(each, name)]
    return ("person", known[found[0]]) if len(found) == 1 else name.strip()


def plan(connection: sqlite3.Connection, places: Places, asked: Iterable[Row | str]) -> Plan:
    """Say what erasing would take, and change nothing."""
    return _planned(Whereabouts(connection, asked), places)


def erase(
    places: Places, today: date, asked: Iterable[Row | str], *, copies: bool, wait: Patience = COMMAND_WAIT
) -> Plan:
    """Erase for good, with ``copies`` also what still holds it beside the file, and say what went and what remains.

    ``wait`` is how long to wait for another program. Raises FileProblem.
    """
    with _writing(places.database, wait) as connection:
        found = Whereabouts(connection, asked)
        before = _planned(found, places)
        act = acts.begin(connection, today)
        found.erase()
        acts.close(connection, act, "erase")
    if copies:
        remains.remove(before.remains)
    if copies and before.remains.copies:
        with closing(open_file(places.database, wait=wait)) as connection:
            backups.make(connection, places.database, "after-erasing")
    return before


def plan_everything(connection: sqlite3.Connection, places: Places) -> Plan:
    """Say how much there is."""
    rows = {table: _count(connection, table) for table in (*triggers.noun_tables(connection), "change", "draft")}
    versions, unfinished = rows.pop("change"), rows.pop("draft")
    return Plan((), sum(rows.values()), versions, unfinished, 0, (), remains.everything(places), ())


def erase_everything(places: Places, *, copies: bool, wait: Patience = COMMAND_WAIT) -> Plan:
    """Empty the file, with ``copies`` also the folders beside it. Raises FileProblem."""
    with _writing(places.database, wait) as connection:
        before = plan_everything(connection, places)
        connection.execute("PRAGMA defer_foreign_keys=ON")
        for table in (*triggers.noun_tables(connection), "draft", "answered", "change", "entry"):
            connection.execute(f'DELETE FROM "{table}"')  # noqa: S608 our own tables
        connection.execute("DELETE FROM act")
        connection.execute("DELETE FROM sqlite_sequence")
    if copies:
        remains.remove(before.remains)
    return before


@contextmanager
def _writing(path: Path, wait: Patience) -> Iterator[sqlite3.Connection]:
    """One transaction, after which the file is written anew without a byte of what went."""
    connection = open_file(path, wait=wait)
    try:
        try:
            begin(connection, path)
            yield connection
            for index in triggers.INDEXES:
                connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")  # noqa: S608 our own names
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        _rewrite(connection)
    except FAILURES as error:
        raise explain(error, path) from error
    finally:
        connection.close()


def _rewrite(connection: sqlite3.Connection) -> None:
    """Write the file anew; what went was overwritten before (``secure_delete``), this also packs what is left."""
    try:
        connection.execute("VACUUM")
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise
        raise FileBusy(
            "It is erased, but another program reads the file, so it could not be written anew; close that program and"
            " erase once more."
        ) from None


def _planned(found: Whereabouts, places: Places) -> Plan:
    """What would go, and what would stay."""
    marks = (*found.uuids, *found.words)
    texts = {text for row in found.rows for text in found.texts(row)}
    beside = remains.find(places, marks)
    working = remains.find(places, (*marks, *texts)).working
    return Plan(
        tuple(found.thing(row) for row in found.targets),
        len(found.rows) - len(found.targets),
        sum(1 for _ in found.versions()) + sum(1 for _ in found.quoting()),
        len(found.drafts()),
        sum(1 for _ in found.linked()),
        tuple(found.elsewhere()),
        remains.Remains(beside.copies, working),
        marks,
    )


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 our own tables
