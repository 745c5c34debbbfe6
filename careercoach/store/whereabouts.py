"""Every trace of some rows in the file: their parts, their versions in the history, and where their words stand."""

import re
import sqlite3
from collections.abc import Iterable, Iterator

from careercoach import folding
from careercoach.frozen import Frozen
from careercoach.store import triggers
from careercoach.store.standing import THINGS
from careercoach.visible import cut

Row = tuple[str, int]
"""A table and the number of a row in it."""

_WORDS = (
    "name",
    "title",
    "text",
    "says",
    "answer",
    "behaviour",
    "about",
    "purpose",
    "note",
    "remark",
    "blocker",
    "role",
)
"""Columns that say what a thing is, the first that is filled."""

_LONG_ENOUGH = 8
"""Characters from which the words of a thing are looked for elsewhere; shorter ones stand everywhere. Names always."""


class Thing(Frozen):
    """One thing by its noun, its id, and the words that say what it is."""

    noun: str
    id: str
    title: str


class Whereabouts:
    """All that the file holds of some rows, gathered from the rows and from the history."""

    def __init__(self, connection: sqlite3.Connection, asked: Iterable[Row | str]) -> None:
        """``asked`` are rows, or ids and names of which the file itself holds nothing any more."""
        self._connection = connection
        self._asked = list(dict.fromkeys(asked))
        self.targets = [row for row in self._asked if not isinstance(row, str)]
        self.rows = self._with_parts()
        self.uuids = {uuid for row in self.rows for uuid in self._ever(row, "uuid")}
        gone = [word for word in self._asked if isinstance(word, str)]
        self.words = {*gone, *(word for row in self.targets for word in self._telling(row))} - self.uuids
        self._patterns = [_pattern(word) for word in self.words]

    def erase(self) -> None:
        """Delete the rows, and then every trace of them and of their deletion."""
        connection = self._connection
        drafts = self.drafts()
        self._forget_answers()
        for table, number in self.rows:
            connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (number,))  # noqa: S608 our own table
        self._unlink_history()
        for change, before, after in list(self.quoting()):
            blanked = [text and self._blanked(text) for text in (before, after)]
            connection.execute("UPDATE change SET before = ?, after = ? WHERE id = ?", (*blanked, change))
        connection.execute("DELETE FROM change WHERE before = after")
        connection.executemany("DELETE FROM change WHERE id = ?", [(number,) for number in self.versions()])
        connection.executemany("DELETE FROM draft WHERE id = ?", [(number,) for number in drafts])
        connection.execute(f"UPDATE act SET things = {THINGS}")  # noqa: S608 our own text
        forget = (
            "DELETE FROM act WHERE open = 0 AND NOT EXISTS (SELECT 1 FROM change c WHERE c.act_id = act.id)"
            " AND NOT EXISTS (SELECT 1 FROM act u WHERE u.undoes_id = act.id)"
        )
        while connection.execute(forget).rowcount:
            pass

    def _forget_answers(self) -> None:
        """Of what agents were answered, the ids of what goes are taken out, and the words of a search that found it."""
        gone = {uuid for row in self.rows for uuid in self._ever(row, "uuid")}
        kept = self._connection.execute("SELECT id, request, coalesce(things, '') FROM answered").fetchall()
        for number, request, things in kept:
            left = [each for each in things.split("\n") if each.rpartition(" ")[2] not in gone]
            names = any(pattern.search(request) for pattern in self._patterns)
            if names or "\n".join(left) != things:
                asked = "search" if request.startswith("search ") else request
                told = "UPDATE answered SET request = ?, things = ? WHERE id = ?"
                self._connection.execute(told, (asked, "\n".join(left) or None, number))

    def _with_parts(self) -> dict[Row, None]:
        """The rows with all that cannot be without them, also what was deleted before and only the history keeps."""
        rows = dict.fromkeys(self.targets)
        fresh = list(rows)
        while fresh:
            found = [part for row in fresh for part in self._parts(row) if part not in rows]
            rows |= dict.fromkeys(found)
            fresh = list(dict.fromkeys(found))
        return rows

    def _parts(self, row: Row) -> Iterator[Row]:
        table, number = row
        for uuid in set(self._ever(row, "uuid")):
            told = self._connection.execute("SELECT id FROM nudge WHERE instr(rule, ?)", (uuid,))
            yield from (("nudge", part) for (part,) in told)
            written = self._connection.execute("SELECT id FROM paper WHERE about = ?", (uuid,))
            yield from (("paper", part) for (part,) in written)
            proposed = self._connection.execute("SELECT id FROM proposal WHERE became = ?", (uuid,))
            yield from (("proposal", part) for (part,) in proposed)
        for child, column, parent, rule in _links(self._connection):
            if parent == table and rule == "CASCADE":
                select = f'SELECT id FROM "{child}" WHERE "{column}" = ?'  # noqa: S608 our own tables
                yield from ((child, part) for (part,) in self._connection.execute(select, (number,)))
                for _, part, before, after in self._history_of(child, f"{column}={number}"):
                    linked = (triggers.read_row(text).get(column) == number for text in (before, after) if text)
                    if any(linked) and self._now((child, part)) is None:
                        yield child, part

    def linked(self) -> Iterator[Row]:
        """Rows that stay, with a link to one that goes."""
        for child, column, parent, rule in _links(self._connection):
            for number in [number for table, number in self.rows if table == parent and rule == "SET NULL"]:
                select = f'SELECT id FROM "{child}" WHERE "{column}" = ?'  # noqa: S608 our own tables
                for (other,) in self._connection.execute(select, (number,)):
                    if (child, other) not in self.rows:
                        yield child, other

    def _unlink_history(self) -> None:
        """Empty the links to what went in every version kept of other rows."""
        for child, column, parent, rule in _links(self._connection):
            for number in [number for table, number in self.rows if table == parent and rule == "SET NULL"]:
                for change, _, before, after in list(self._history_of(child, f"{column}={number}")):
                    emptied = [text and _emptied(text, column, str(number)) for text in (before, after)]
                    self._connection.execute("UPDATE change SET before = ?, after = ? WHERE id = ?", (*emptied, change))

    def _history_of(self, table: str, holding: str) -> Iterator[tuple[int, int, str | None, str | None]]:
        """Number, row and both versions of the changes to a table's rows that hold a text."""
        yield from self._connection.execute(
            "SELECT id, row_id, before, after FROM change WHERE noun = ?"
            " AND (instr(coalesce(before, ''), ?) OR instr(coalesce(after, ''), ?))",
            (table, holding, holding),
        )

    def versions(self) -> Iterator[int]:
        """The changes that go: those of the rows, and those in which an id of them stands."""
        for change, table, number, text in self._changes():
            if (table, number) in self.rows or any(uuid in text for uuid in self.uuids):
                yield change

    def quoting(self) -> Iterator[tuple[int, str | None, str | None]]:
        """The changes of other rows that hold the words, where the row itself does not or no more: both versions.

        A version is None where there was no row.
        """
        for change, table, number, text in self._changes():
            if (table, number) not in self.rows and self._holds_words(text):
                now = self._now((table, number))
                if now is None or not self._holds_words(now):
                    select = "SELECT id, before, after FROM change WHERE id = ?"
                    yield self._connection.execute(select, (change,)).fetchone()

    def _changes(self) -> Iterator[tuple[int, str, int, str]]:
        yield from self._connection.execute(
            "SELECT id, noun, row_id, coalesce(before, '') || char(10) || coalesce(after, '') FROM change"
        )

    def _holds_words(self, row: str) -> bool:
        """Whether a row as the history writes it holds the words."""
        text = row.replace("''", "'")
        return any(pattern.search(text) for pattern in self._patterns)

    def _blanked(self, text: str) -> str:
        """A row as the history writes it, with the words blanked."""
        pairs = []
        for name, literal in triggers.literals(text).items():
            value = literal
            if literal.startswith("'"):
                plain = literal[1:-1].replace("''", "'")
                for pattern in self._patterns:
                    plain = pattern.sub("…", plain)
                value = "'" + plain.replace("'", "''") + "'"
            pairs.append(f"{name}={value}")
        return ",".join(pairs)

    def drafts(self) -> list[int]:
        """Unfinished texts about what goes; and those no longer open in which its words stand."""
        return [
            number
            for number, is_open, text in self._unfinished()
            if any(uuid in text for uuid in self.uuids) or (not is_open and self._holds_words(text))
        ]

    def _unfinished(self) -> Iterator[tuple[int, bool, str]]:
        """Every unfinished text: its number, whether it is open, and all it holds."""
        yield from self._connection.execute(
            "SELECT id, state = 'open', key || char(10) || coalesce(title, '') || char(10) || coalesce(text, '')"
            " || char(10) || coalesce(based, '') || char(10) || coalesce(became, '') FROM draft"
        )

    def elsewhere(self) -> Iterator[Thing]:
        """Other things in which the words stand."""
        found: dict[Row, None] = {}
        for noun, number, source, source_id, title, body in self._connection.execute(
            "SELECT noun, row_id, source, source_id, title, body FROM entry ORDER BY on_day DESC, id"
        ):
            ours = (source, source_id) in self.rows or (noun, number) in self.rows
            if not ours and any(pattern.search(f"{title}\n{body}") for pattern in self._patterns):
                found[noun, number] = None
        for number, name in self._connection.execute("SELECT id, name FROM mask"):
            if ("mask", number) not in self.rows and any(pattern.search(name) for pattern in self._patterns):
                found["mask", number] = None
        found |= dict.fromkeys(self._papers())
        found |= dict.fromkeys(self._proposals())
        for row in found:
            yield self.thing(row)
        drafts = self.drafts()
        for number, _, text in self._unfinished():
            if number not in drafts and self._holds_words(text):
                yield Thing("draft", "", "an unfinished text")

    def _papers(self) -> Iterator[Row]:
        """Documents in which the words or a sentence of what goes stand, however the lines break there."""
        said = {_on_one_line(text) for row in self.rows for text in self.texts(row) if " " in text}
        for number, page in self._connection.execute("SELECT id, made || char(10) || text FROM paper"):
            plain = _on_one_line(_ESCAPED.sub("", page))
            quotes = any(one in plain for one in said) or any(each.search(plain) for each in self._patterns)
            if quotes and ("paper", number) not in self.rows:
                yield "paper", number

    def _proposals(self) -> Iterator[Row]:
        """Proposals in which the words stand; the search does not know them."""
        for number, text in self._connection.execute("SELECT id, as_text FROM proposal"):
            if ("proposal", number) not in self.rows and self._holds_words(text):
                yield "proposal", number

    def thing(self, row: Row) -> Thing:
        """A row as the person knows it, as it is now; without id and words when it is there no more."""
        values = triggers.read_row(self._now(row) or "")
        title = cut(_words_of(values), _TITLE, "…")
        return Thing(row[0].replace("_", "-"), str(values.get("uuid", "")), title)

    def _telling(self, row: Row) -> Iterator[str]:
        """The words that say what a row is or was, where they are long enough to tell."""
        for text in self._ever_kept(row):
            words = _words_of(triggers.read_row(text))
            if row[0] in ("person", "mask") or len(words) >= _LONG_ENOUGH:
                yield words

    def texts(self, row: Row) -> Iterator[str]:
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
        select = f'SELECT as_text FROM "{table}" WHERE id = ?'  # noqa: S608 our own table
        found = self._connection.execute(select, (number,)).fetchone()
        return str(found[0]) if found else None


_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_ESCAPED = re.compile(r"\\(?=[^\w\s])")
"""What a document puts before a sign that would mean something in Markdown."""

_TITLE = 200
"""Signs of the words that say what a thing is; a whole document is told by its first."""


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _words_of(values: triggers.Values) -> str:
    return next((str(values[column]) for column in _WORDS if values.get(column)), "")


def _pattern(words: str) -> re.Pattern[str]:
    """The words wherever they stand as words; in scripts without blanks, anywhere."""
    escaped = re.escape(words)
    if re.search(f"[{folding.SPACELESS}]", words):
        return re.compile(escaped)
    return re.compile(rf"(?<!\w){escaped}(?!\w)", re.IGNORECASE)


def _emptied(text: str, column: str, number: str) -> str:
    """A row as the history writes it, with a link emptied."""
    pairs = triggers.literals(text).items()
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


def tables_with(connection: sqlite3.Connection, column: str) -> list[str]:
    """The tables of nouns that have a column of that name."""
    return [table for table in triggers.noun_tables(connection) if column in triggers.columns_of(connection, table)]
