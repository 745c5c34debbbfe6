"""Erasing for good: unlike a deletion it is no act, stands in no history and has no way back.

What goes: the thing with its parts (whatever cannot be without it), each version of them the history keeps, their
unfinished texts, and their words in the search index. The file is then written anew, so that no byte of it is left.

What stays, and is named: other things in which the same words stand, since a person's sentences are never changed
behind their back. Earlier versions of them go, where only the history still held the words. A link to what is
erased is emptied everywhere, in the history too, so that everything else can still be undone.

Why no copy is made before, as before other great changes: it would hold what is to be gone. The older copies are still
there; they are named, with the days that would be lost, and removed only when asked for; then one is made of what is
left. What a disk keeps of files that were removed is beyond any program; an encrypted disk is the answer to that.
"""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from careercoach.errors import FileBusy, NotFound
from careercoach.paths import Places
from careercoach.store import acts, backups, folding, ids, remains, triggers
from careercoach.store.file import COMMAND_WAIT, FAILURES, check_version, explain, open_file

Row = tuple[str, int]
"""A table and the number of a row in it."""

_WORDS = ("name", "title", "text", "answer", "behaviour", "about", "purpose", "note", "remark", "blocker", "role")
"""Columns that say what a thing is, the first that is filled."""

_LONG_ENOUGH = 8
"""Characters from which the words of a thing are looked for elsewhere; shorter ones stand everywhere. Names always."""

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing by its noun, its id, and the words that say what it is."""

    noun: str
    id: str
    title: str


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
        for table in _tables_with(connection, "uuid")
        for (number,) in connection.execute(
            f'SELECT id FROM "{table}" WHERE uuid >= ? AND uuid < ? LIMIT 2',  # noqa: S608 our own table
            (wanted, wanted + "g"),
        )
    ]
    if len(found) > 1:
        raise NotFound(f"More than one thing begins with {wanted[:36]}; give a few more characters of its id.")
    if not found and not _UUID.fullmatch(wanted):
        raise NotFound("Nothing in your file has an id that begins so.", "search-for-id")
    return found[0] if found else wanted


def person(connection: sqlite3.Connection, name: str) -> Row | str:
    """The person of that name; a name that no person in the file has stays as it is."""
    wanted = _plain(name)
    for number, known in connection.execute("SELECT id, name FROM person"):
        if _plain(known) == wanted:
            return "person", int(number)
    return name.strip()


def plan(connection: sqlite3.Connection, places: Places, asked: Iterable[Row | str]) -> Plan:
    """Say what erasing would take, and change nothing."""
    return _Erasing(connection, asked).plan(places)


def erase(places: Places, today: date, asked: Iterable[Row | str], *, copies: bool, wait: float = COMMAND_WAIT) -> Plan:
    """Erase for good, with ``copies`` also what still holds it beside the file, and say what went and what remains.

    ``wait`` is how many seconds to wait for another program. Raises FileProblem.
    """
    with _writing(places.database, wait) as connection:
        erasing = _Erasing(connection, asked)
        before = erasing.plan(places)
        act = acts.begin(connection, today)
        erasing.erase()
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


def erase_everything(places: Places, *, copies: bool, wait: float = COMMAND_WAIT) -> Plan:
    """Empty the file, with ``copies`` also the folders beside it. Raises FileProblem."""
    with _writing(places.database, wait) as connection:
        before = plan_everything(connection, places)
        connection.execute("PRAGMA defer_foreign_keys=ON")
        for table in (*triggers.noun_tables(connection), "draft", "change", "entry"):
            connection.execute(f'DELETE FROM "{table}"')  # noqa: S608 our own tables
        connection.execute("DELETE FROM act")
        connection.execute("DELETE FROM sqlite_sequence")
    if copies:
        remains.remove(before.remains)
    return before


@contextmanager
def _writing(path: Path, wait: float) -> Iterator[sqlite3.Connection]:
    """One transaction, after which the file is written anew without a byte of what went."""
    connection = open_file(path, wait=wait)
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            check_version(connection, path)
            yield connection
            connection.execute("INSERT INTO words (words) VALUES ('optimize')")
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


class _Erasing:
    """What is to go, gathered from the rows and from the history."""

    def __init__(self, connection: sqlite3.Connection, asked: Iterable[Row | str]) -> None:
        """``asked`` are rows, or ids and names of which the file itself holds nothing any more."""
        self._connection = connection
        self._asked = list(dict.fromkeys(asked))
        self._targets = [row for row in self._asked if not isinstance(row, str)]
        self._rows = self._with_parts()
        self._uuids = {uuid for row in self._rows for uuid in self._ever(row, "uuid")}
        gone = [word for word in self._asked if isinstance(word, str)]
        self._words = {*gone, *(word for row in self._targets for word in self._telling(row))} - self._uuids

    def plan(self, places: Places) -> Plan:
        """What would go, and what would stay."""
        marks = (*self._uuids, *self._words)
        texts = {text for row in self._rows for text in self._texts(row)}
        beside = remains.find(places, marks)
        working = remains.find(places, (*marks, *texts)).working
        return Plan(
            tuple(self._thing(row) for row in self._targets),
            len(self._rows) - len(self._targets),
            sum(1 for _ in self._versions()),
            len(self._drafts()),
            sum(1 for _ in self._linked()),
            tuple(self._elsewhere()),
            remains.Remains(beside.copies, working),
            marks,
        )

    def erase(self) -> None:
        """Delete the rows, and then every trace of them and of their deletion."""
        connection = self._connection
        drafts = self._drafts()
        for table, number in self._targets:
            connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (number,))  # noqa: S608 our own table
        self._unlink_history()
        connection.executemany("DELETE FROM change WHERE id = ?", [(number,) for number in self._versions()])
        connection.executemany("DELETE FROM draft WHERE key = ?", [(key,) for key in drafts])
        forget = (
            "DELETE FROM act WHERE open = 0 AND NOT EXISTS (SELECT 1 FROM change c WHERE c.act_id = act.id)"
            " AND NOT EXISTS (SELECT 1 FROM act u WHERE u.undoes_id = act.id)"
        )
        while connection.execute(forget).rowcount:
            pass

    def _with_parts(self) -> dict[Row, None]:
        """The rows with all that cannot be without them, also what was deleted before and only the history keeps."""
        rows = dict.fromkeys(self._targets)
        fresh = list(rows)
        while fresh:
            found = [part for row in fresh for part in self._parts(row) if part not in rows]
            rows |= dict.fromkeys(found)
            fresh = list(dict.fromkeys(found))
        return rows

    def _parts(self, row: Row) -> Iterator[Row]:
        table, number = row
        for child, column, parent, rule in _links(self._connection):
            if parent == table and rule == "CASCADE":
                select = f'SELECT id FROM "{child}" WHERE "{column}" = ?'  # noqa: S608 our own tables
                yield from ((child, part) for (part,) in self._connection.execute(select, (number,)))
                for _, part, before, after in self._history_of(child, f"{column}={number}"):
                    linked = (triggers.read_row(text).get(column) == number for text in (before, after) if text)
                    if any(linked) and self._now((child, part)) is None:
                        yield child, part

    def _linked(self) -> Iterator[Row]:
        """Rows that stay, with a link to one that goes."""
        for child, column, parent, rule in _links(self._connection):
            for number in [number for table, number in self._rows if table == parent and rule == "SET NULL"]:
                select = f'SELECT id FROM "{child}" WHERE "{column}" = ?'  # noqa: S608 our own tables
                for (other,) in self._connection.execute(select, (number,)):
                    if (child, other) not in self._rows:
                        yield child, other

    def _unlink_history(self) -> None:
        """Empty the links to what went in every version kept of other rows; a version that differs no more goes."""
        for child, column, parent, rule in _links(self._connection):
            for number in [number for table, number in self._rows if table == parent and rule == "SET NULL"]:
                for change, _, before, after in list(self._history_of(child, f"{column}={number}")):
                    emptied = [text and _emptied(text, column, str(number)) for text in (before, after)]
                    self._connection.execute("UPDATE change SET before = ?, after = ? WHERE id = ?", (*emptied, change))
        self._connection.execute("DELETE FROM change WHERE before = after")

    def _history_of(self, table: str, holding: str) -> Iterator[tuple[int, int, str | None, str | None]]:
        """Number, row and both versions of the changes to a table's rows that hold a text."""
        yield from self._connection.execute(
            "SELECT id, row_id, before, after FROM change WHERE noun = ?"
            " AND (instr(coalesce(before, ''), ?) OR instr(coalesce(after, ''), ?))",
            (table, holding, holding),
        )

    def _versions(self) -> Iterator[int]:
        """The changes that go: of the rows themselves, and of others in which only the history keeps id or words."""
        uuids, words = list(self._uuids), [_pattern(word) for word in self._words]
        for change, table, number, before, after in self._connection.execute(
            "SELECT id, noun, row_id, before, after FROM change"
        ):
            text = f"{before or ''}\n{after or ''}"
            if (table, number) in self._rows or any(uuid in text for uuid in uuids):
                yield change
            elif any(word.search(unquoted) for word in words for unquoted in (text.replace("''", "'"),)):
                now = self._now((table, number)) or ""
                if not any(word.search(now.replace("''", "'")) for word in words):
                    yield change

    def _drafts(self) -> list[str]:
        """The keys of unfinished texts about what goes."""
        kept = self._connection.execute("SELECT key, text FROM draft")
        return [key for key, text in kept if any(uuid in f"{key}\n{text}" for uuid in self._uuids)]

    def _elsewhere(self) -> Iterator[Thing]:
        """Other things in which the words stand."""
        patterns = [_pattern(word) for word in self._words]
        found: dict[Row, None] = {}
        for noun, number, source, source_id, title, body in self._connection.execute(
            "SELECT noun, row_id, source, source_id, title, body FROM entry ORDER BY on_day DESC, id"
        ):
            ours = (source, source_id) in self._rows or (noun, number) in self._rows
            if not ours and any(pattern.search(f"{title}\n{body}") for pattern in patterns):
                found[noun, number] = None
        for number, name in self._connection.execute("SELECT id, name FROM mask"):
            if ("mask", number) not in self._rows and any(pattern.search(name) for pattern in patterns):
                found["mask", number] = None
        for row in found:
            yield self._thing(row)
        drafts = self._drafts()
        for key, text in self._connection.execute("SELECT key, text FROM draft"):
            if key not in drafts and any(pattern.search(text) for pattern in patterns):
                yield Thing("draft", key, "an unfinished text")

    def _thing(self, row: Row) -> Thing:
        values = triggers.read_row(self._now(row) or "")
        return Thing(row[0].replace("_", "-"), str(values.get("uuid", "")), _words_of(values))

    def _telling(self, row: Row) -> Iterator[str]:
        """The words that say what a row is or was, where they are long enough to tell."""
        for text in self._ever_kept(row):
            words = _words_of(triggers.read_row(text))
            if row[0] in ("person", "mask") or len(words) >= _LONG_ENOUGH:
                yield words

    def _texts(self, row: Row) -> Iterator[str]:
        """What a person wrote in a row, where it is long enough to tell."""
        for value in triggers.read_row(self._now(row) or "").values():
            if isinstance(value, str) and len(value) >= _LONG_ENOUGH and not _DAY.fullmatch(value):
                yield value

    def _ever(self, row: Row, column: str) -> Iterator[str]:
        for text in self._ever_kept(row):
            value = triggers.read_row(text).get(column)
            if isinstance(value, str):
                yield value

    def _ever_kept(self, row: Row) -> Iterator[str]:
        """A row as it is and as it ever was."""
        changes = self._connection.execute("SELECT before, after FROM change WHERE noun = ? AND row_id = ?", row)
        yield from (text for change in changes for text in change if text)
        now = self._now(row)
        if now:
            yield now

    def _now(self, row: Row) -> str | None:
        """A row as the history writes it; None when it is there no more."""
        table, number = row
        columns = triggers.columns_of(self._connection, table)
        if not columns or "id" not in columns:
            return None
        select = f'SELECT {triggers.row_as_text(columns, table)} FROM "{table}" WHERE id = ?'  # noqa: S608 our own table
        found = self._connection.execute(select, (number,)).fetchone()
        return str(found[0]) if found else None


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _words_of(values: triggers.Values) -> str:
    return next((str(values[column]) for column in _WORDS if values.get(column)), "")


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


def _pattern(words: str) -> re.Pattern[str]:
    """The words wherever they stand as words; in scripts without blanks, anywhere."""
    escaped = re.escape(words)
    if re.search(f"[{folding.SPACELESS}]", words):
        return re.compile(escaped)
    return re.compile(rf"(?<!\w){escaped}(?!\w)", re.IGNORECASE)


def _emptied(text: str, column: str, number: str) -> str:
    """A row as the history writes it, with a link emptied."""
    pairs = triggers.read_literals(text)
    return ",".join(f"{name}={'NULL' if name == column and value == number else value}" for name, value in pairs)


def _links(connection: sqlite3.Connection) -> list[tuple[str, str, str, str]]:
    """The links between nouns: table, column, the table it leads to, and what happens when that row goes."""
    return [
        (table, column, parent, rule)
        for table in triggers.noun_tables(connection)
        for parent, column, rule in connection.execute(
            'SELECT "table", "from", on_delete FROM pragma_foreign_key_list(?)', (table,)
        )
    ]


def _tables_with(connection: sqlite3.Connection, column: str) -> list[str]:
    return [table for table in triggers.noun_tables(connection) if column in triggers.columns_of(connection, table)]


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 our own tables
