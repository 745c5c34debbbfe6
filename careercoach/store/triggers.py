"""The triggers that keep the change log and the search index, generated from the tables as they are.

Why triggers: whoever writes a row, by whatever way, is recorded and can be undone, and no writer can forget the
index. A write outside of an act (by another program) becomes an act of its own.

Why they are short: SQLite reads all of them whenever the file is opened. What a row says as text is a column of its
table (``as_text``), and how a change is written down stands in one place, behind a view.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from careercoach import folding, kept
from careercoach.patterns import pattern
from careercoach.store import numbers

HISTORY = ("act", "change")
"""The tables of what was done, in the order in which they are filled: a change belongs to an act."""

HOUSEKEEPING = frozenset({"draft", *HISTORY, "entry", "answered"})
"""Tables that hold no noun of the person: not searched, and not recorded but for drafts thrown away."""

INDEXED = "entry"
"""The table behind the search index: made anew from the others after each migration."""


def noun_tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The tables that hold what the person wrote, in the order they were made."""
    return tuple(name for name in strict_tables(connection) if name not in HOUSEKEEPING)


def strict_tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Every table of ours, in the order they were made; the search index's inner tables are not STRICT."""
    rows = connection.execute(
        "SELECT s.name FROM sqlite_schema s JOIN pragma_table_list t ON t.name = s.name AND t.schema = 'main'"
        " WHERE s.type = 'table' AND t.strict = 1 ORDER BY s.rowid"
    )
    return tuple(name for (name,) in rows)


def columns_of(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """The names of a table's columns, in order."""
    return tuple(row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,)))


Values = dict[str, str | int | float | None]
"""A row as SQLite keeps it, by column."""

_Described = Mapping[str, Any]
"""What is found of one table: see schema/search.toml."""


def literals(text: str) -> dict[str, str]:
    """The columns of a row written in a column ``as_text``, each as it stands there, in SQL's own notation."""
    return dict(_PAIR.findall(text))


def is_row(text: str) -> bool:
    """Whether a text is a row written in a column ``as_text``, every sign of it."""
    pairs = _PAIR.findall(text)
    plain = all(_LITERAL.fullmatch(literal) for _, literal in pairs)
    return bool(pairs) and plain and ",".join(f"{name}={literal}" for name, literal in pairs) == text


def read_row(text: str) -> Values:
    """The values of a row written in a column ``as_text``."""
    return {name: _read_literal(literal) for name, literal in literals(text).items()}


_LITERAL = pattern(r"NULL|'.*'|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", re.DOTALL)
_PAIR = pattern(r"(\w+)=('[^']*(?:''[^']*)*'|[^,]*)(?:,|$)")


def _read_literal(literal: str) -> str | int | float | None:
    if literal == "NULL":
        return None
    if literal.startswith("'"):
        return literal[1:-1].replace("''", "'")
    return int(literal) if literal.lstrip("-").isdigit() else float(literal)


def generate(connection: sqlite3.Connection, search: str) -> Iterator[str]:
    """Yield the views that record changes and show the index its texts, and every trigger, as CREATE statements.

    ``search`` is the text of schema/search.toml.
    """
    yield from _RECORD
    yield from TEXTS
    for table in noun_tables(connection):
        yield from _change_triggers(table)
    yield _THROWN
    for source, description in _sources(search).items():
        yield from _search_triggers(source, description)
    yield from _index_triggers()


@cache
def described(search: str) -> Mapping[str, Any]:
    """What is found of each table, from the text of schema/search.toml; it is kept, for a new file waits for it."""
    known: Mapping[str, Any] | None = kept.found("search", search)
    if known is None:
        import tomllib

        known = tomllib.loads(search)
        kept.keep("search", search, known)
    return known


def reindex(search: str) -> Iterator[str]:
    """Yield the statements that fill the search index anew; its triggers stand already."""
    yield "DROP TRIGGER index_entry_delete"  # it would look in an index that may be damaged
    yield "DELETE FROM entry"
    yield from (f"INSERT INTO {index} ({index}) VALUES ('delete-all')" for index in INDEXES)  # noqa: S608 our own names
    yield _UNINDEX
    yield f"INSERT INTO entry ({ENTRY_COLUMNS})\n{entries(search)}\nORDER BY 1"


def entries(search: str) -> str:
    """The query whose rows, in the order of ``ENTRY_COLUMNS``, the search index should hold."""
    return "\nUNION ALL\n".join(_entries_of(*each) for each in _sources(search).items())


@cache
def _sources(search: str) -> Mapping[str, _Described]:
    """Each table of which something is found as it is described, with its kind in the numbers of entries."""
    known = described(search)
    kinds = numbers.kinds(known)
    return {source: {**description, "kind": kinds[source]} for source, description in known.items()}


def _entries_of(source: str, description: _Described) -> str:
    return f'SELECT {_entry_values(source, description, source)} FROM "{source}"'  # noqa: S608 our own names


@contextmanager
def put_off(connection: sqlite3.Connection, search: str, after: Mapping[str, int], act: int | None) -> Iterator[None]:
    """While many rows are added: their changes and their place in the index are written at the end, a table at a time.

    ``after`` says of each table beyond which number its rows are new, ``act`` to which act the changes belong; None
    leaves those out. All in the running transaction, so that nobody sees the file without its triggers.
    """
    waiting = {"index_entry_insert", *(f"{what}_{table}_insert" for table in after for what in ("change", "search"))}
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    resting = [(name, sql) for name, sql in found if name in waiting]
    for name, _ in resting:
        connection.execute(f'DROP TRIGGER "{name}"')
    yield
    _catch_up(connection, search, after, act)
    for _, sql in resting:
        connection.execute(sql)


def _catch_up(connection: sqlite3.Connection, search: str, after: Mapping[str, int], act: int | None) -> None:
    """What the triggers would have done; a text that needs folding is indexed by its own, which never rests."""
    for table in after if act is not None else ():
        if table not in HOUSEKEEPING:
            connection.execute(
                "INSERT INTO change (act_id, noun, row_id, before, after)"  # noqa: S608 our own names
                f' SELECT ?, ?, id, NULL, as_text FROM "{table}" WHERE id > ? ORDER BY id',
                (act, table, after[table]),
            )
    for source, description in _sources(search).items():
        if source in after:
            (last,) = connection.execute(f'SELECT max(id) FROM "{source}"').fetchone()  # noqa: S608 as above
            new = f'SELECT {_number(description, source)} FROM "{source}" WHERE {_SOME}'  # noqa: S608 as above
            put = f"INSERT INTO entry ({ENTRY_COLUMNS}) {_entries_of(source, description)} WHERE {_SOME} ORDER BY 1"
            index = "words_of_parts" if "noun" in description else "words"
            unfolded = _indexed(index, f"id IN ({new}) AND plain IS NULL AND spaceless = 0 ORDER BY id")
            for first in range(after[source], last, _AT_ONCE):  # a statement whose rows have a trigger holds them all
                for statement in (put, unfolded):
                    connection.execute(statement, (first, first + _AT_ONCE))


_SOME = "id > ? AND id <= ?"


_AT_ONCE = 1000
"""Numbers of rows whose texts are held in memory together."""

ENTRY_COLUMNS = "id, source, source_id, noun, row_id, on_day, title, body"
"""What an entry of the search index takes from its row."""

INDEXES = {"words": f"{{}} >= {numbers.THINGS}", "words_of_parts": f"{{}} < {numbers.THINGS}"}
"""The indexes of words, and which entries each knows by their number: things, and what is about a part of one."""

TEXTS = tuple(
    f"CREATE VIEW {name} AS SELECT id, title, body, plain FROM entry WHERE {belongs.format('id')}"  # noqa: S608 our own names
    for name, belongs in zip(("thing_entry", "part_entry"), INDEXES.values(), strict=True)
)
"""What each index takes its texts from."""

_RECORD = (
    "CREATE VIEW recorded (noun, row_id, before, after) AS SELECT noun, row_id, before, after FROM change",
    """CREATE TRIGGER record INSTEAD OF INSERT ON recorded WHEN NEW.before IS NOT NEW.after BEGIN
    INSERT INTO act (uuid, name, at, on_day, zone, open, made_by)
    SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-'
               || hex(randomblob(2)) || '-' || hex(randomblob(6))),
           'changed outside careercoach', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), date('now'), 'UTC', 0, 'outside'
    WHERE NOT EXISTS (SELECT 1 FROM act WHERE open = 1);
    INSERT INTO change (act_id, noun, row_id, before, after)
    VALUES ((SELECT max(id) FROM act), NEW.noun, NEW.row_id, NEW.before, NEW.after);
END;""",
)
"""What all tables share: a change recorded through the view becomes part of the open act, or an act of its own."""


def _change_triggers(table: str) -> Iterator[str]:
    for event, row, before, after in (
        ("INSERT", "NEW", "NULL", "NEW.as_text"),
        ("UPDATE", "NEW", "OLD.as_text", "NEW.as_text"),
        ("DELETE", "OLD", "OLD.as_text", "NULL"),
    ):
        record = f"INSERT INTO recorded VALUES ('{table}', {row}.id, {before}, {after})"  # noqa: S608 our own names
        yield f'CREATE TRIGGER change_{table}_{event.lower()} AFTER {event} ON "{table}" BEGIN {record}; END;'


_THROWN = """CREATE TRIGGER change_draft_thrown AFTER UPDATE ON draft
WHEN OLD.state IS NOT NEW.state AND 'thrown' IN (OLD.state, NEW.state)
BEGIN INSERT INTO recorded VALUES ('draft', NEW.id, OLD.as_text, NEW.as_text); END;"""
"""Of unfinished text is recorded only that it was thrown away, or brought back: typing it is no act."""


def _search_triggers(source: str, description: _Described) -> Iterator[str]:
    """Keep ``entry`` in step with one table."""
    put = f"""
    INSERT INTO entry ({ENTRY_COLUMNS})
    VALUES ({_entry_values(source, description, "NEW")});"""  # noqa: S608 our own names
    drop = f"""
    DELETE FROM entry WHERE id = {_number(description, "OLD")};"""  # noqa: S608 our own names
    for event, actions in (("INSERT", put), ("UPDATE", drop + put), ("DELETE", drop)):
        yield f'CREATE TRIGGER search_{source}_{event.lower()} AFTER {event} ON "{source}" BEGIN{actions}\nEND;'


_UNINDEX = "\n".join(
    (
        "CREATE TRIGGER index_entry_delete AFTER DELETE ON entry BEGIN",
        *(
            f"    INSERT INTO {index} ({index}, rowid, title, body, plain)"
            f" SELECT 'delete', OLD.id, OLD.title, OLD.body, OLD.plain WHERE {belongs.format('OLD.id')};"
            for index, belongs in INDEXES.items()
        ),
        "END;",
    )
)


def _indexed(index: str, which: str) -> str:
    """The SQL that puts entries into an index of words."""
    return f"INSERT INTO {index} (rowid, title, body, plain) SELECT id, title, body, plain FROM entry WHERE {which}"  # noqa: S608 our own names


def _index_triggers() -> Iterator[str]:
    """Keep the word index in step with ``entry``, whose folded spelling is made here, table by table of the folding.

    Two triggers for a new entry, of which one does its work: most texts need no folding, which takes longer.
    """
    text, new = "title || char(10) || body", "NEW.title || char(10) || NEW.body"
    steps = [
        ("spaceless = 1", folding.sql_is_spaceless(text)),
        (f"plain = {text}", folding.sql_needs_folding(text)),
        *((f"plain = {value}", condition) for condition, value in folding.sql_steps()),
    ]
    fold = "".join(
        f"\n    UPDATE entry SET {value} WHERE id = NEW.id AND {condition};"  # noqa: S608 our own names
        for value, condition in steps
    )
    put = "".join(
        "\n    " + _indexed(index, f"id = NEW.id AND {belongs.format('id')};") for index, belongs in INDEXES.items()
    )
    special = f"({folding.sql_needs_folding(new)} OR {folding.sql_is_spaceless(new)})"
    yield f"CREATE TRIGGER index_entry_insert AFTER INSERT ON entry WHEN NOT {special} BEGIN{put}\nEND;"
    yield f"CREATE TRIGGER index_folded_insert AFTER INSERT ON entry WHEN {special} BEGIN{fold}{put}\nEND;"
    yield _UNINDEX


def _number(description: _Described, values: str) -> str:
    """The SQL for the number of one row's entry. ``values`` is NEW, OLD or the table's name."""
    on = description.get("on")
    day = f'{values}."{on}"' if on else None
    return numbers.sql(description["kind"], f"{values}.id", day, part="noun" in description)


def _entry_values(source: str, description: _Described, values: str) -> str:
    """The SQL for one row's entry. ``values`` is NEW or the table's name.

    ``description``: ``title`` and ``body`` name columns; ``on`` the column of the day; ``noun`` and ``row`` say
    which noun a match belongs to when it is not the table itself.
    """
    noun, row = description.get("noun", source), description.get("row", "id")
    on, title = description.get("on"), description.get("title")
    body = " || char(10) || ".join(f"coalesce({values}.\"{column}\", '')" for column in description["body"]) or "''"
    day = f'{values}."{on}"' if on else "NULL"
    heading = f"coalesce({values}.\"{title}\", '')" if title else "''"
    number = _number(description, values)
    return f"{number}, '{source}', {values}.id, '{noun}', {values}.\"{row}\", {day}, {heading}, {body}"
