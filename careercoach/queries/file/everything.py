"""Reading everything there is, row by row, whatever tables the file has: what leaves when all of it leaves.

Nothing here names a noun: a table that is new goes out by itself. What is held at a time is one row, or one thing with
its parts; where each thing has its page is kept in a small database of its own, on disk when it grows.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cached_property

from careercoach import __version__
from careercoach.exchange import data, front_page, pages, sheets
from careercoach.exchange.naming import file_name, folded, many
from careercoach.exchange.pages import Part, Place
from careercoach.exchange.shape import Column, Kind, Row, Table, Value, day, heading
from careercoach.store import triggers
from careercoach.store.header import VERSION

_DERIVED = triggers.INDEXED
"""Made from the others, so that it need not leave."""

Pieces = Iterable[str]
File = tuple[str, Pieces]
"""Where a file lies in the folder, and what stands in it."""


@contextmanager
def moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything that is read meanwhile is of one moment, and others who write wait."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def tables(connection: sqlite3.Connection, *, history: bool = False) -> tuple[Table, ...]:
    """The tables that leave, by name; with ``history`` also what was done, act by act."""
    left_out = {_DERIVED, *(() if history else triggers.HISTORY)}
    return tuple(
        _table(connection, name) for name in sorted(triggers.strict_tables(connection)) if name not in left_out
    )


def as_json(connection: sqlite3.Connection, *, history: bool = False) -> Pieces:
    """Everything as JSON."""
    found = tables(connection, history=history)
    return data.written(
        VERSION, f"careercoach {__version__}", ((each.name, _records(connection, each)) for each in found)
    )


def sheets_of(connection: sqlite3.Connection) -> dict[str, int]:
    """What there is as CSV: each noun, and how many of it there are."""
    return {
        table.name: int(connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0])  # noqa: S608 our own table
        for table in tables(connection)
    }


def as_csv(connection: sqlite3.Connection, noun: str) -> Pieces:
    """One noun as CSV, as it is read where it has a view: with names instead of numbers. ``noun`` is a table's name."""
    view = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view' AND name = ?", (f"{noun}_view",))
    (name,) = view.fetchone() or (noun,)
    columns = [column for column in triggers.columns_of(connection, name) if column != "row"]
    listed = ", ".join(f'"{column}"' for column in columns)
    order = "id" if name == noun else "row"
    rows = connection.execute(f'SELECT {listed} FROM "{name}" ORDER BY "{order}"')  # noqa: S608 our own view or table
    return sheets.sheet(columns, rows)


def as_folder(connection: sqlite3.Connection, *, history: bool = False) -> Iterator[File]:
    """The files of a folder that can be read without us."""
    yield "README.txt", [front_page.ABOUT]
    yield "data.json", as_json(connection, history=history)
    with closing(_Library(connection)) as library:
        for table in library.tables:
            yield f"csv/{table.name}.csv", as_csv(connection, table.name)
        yield from library.files()
        yield "index.html", front_page.front_page(library.sections())


class _Library:
    """Each thing and its page, with the links between them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._file = connection
        self.tables = tables(connection)
        self._places = sqlite3.connect("", isolation_level=None)
        self._places.execute("PRAGMA journal_mode=OFF")
        self._places.execute(
            "CREATE TABLE place (noun TEXT, row INTEGER, path TEXT, title TEXT, folded TEXT UNIQUE,"
            " PRIMARY KEY (noun, row)) WITHOUT ROWID"
        )
        for table in self._things:
            for row in self._read(table):
                self._give_place(table, row)

    def close(self) -> None:
        """Forget the places."""
        self._places.close()

    def files(self) -> Iterator[File]:
        """The page of each thing, and one for all rows of what is no thing of its own."""
        for table in self._things:
            for row in self._read(table):
                place = self._place(table.name, int(row["id"] or 0))
                assert place is not None  # noqa: S101 each was given one above
                yield place.path, pages.page(self._whole(table, row))
        for table in self._others:
            if next(self._read(table), None):
                rows = (self._whole(table, row) for row in self._read(table))
                yield f"other/{many(table.name)}.md", pages.sheet(table, rows)

    def sections(self) -> Iterator[tuple[str, Iterable[Place]]]:
        """The first page's headings, with the pages below each."""
        for table in self._things:
            found = self._places.execute("SELECT title, path FROM place WHERE noun = ? ORDER BY path", (table.name,))
            (count,) = self._places.execute("SELECT count(*) FROM place WHERE noun = ?", (table.name,)).fetchone()
            if count:
                yield f"{many(table.name).capitalize()} ({count})", (Place(*row) for row in found)

    @cached_property
    def _things(self) -> Sequence[Table]:
        return [table for table in self.tables if table.is_named and table.owner is None]

    @cached_property
    def _others(self) -> Sequence[Table]:
        return [table for table in self.tables if not table.is_named and table.owner is None]

    @cached_property
    def _parts(self) -> dict[str, list[Table]]:
        """By table, the tables of its parts."""
        owned = [(table, table.owner.leads_to) for table in self.tables if table.owner]
        return {name: [table for table, owner in owned if owner == name] for _, name in owned if name}

    def _read(self, table: Table, where: str = "", *values: int) -> Iterator[Row]:
        names = [column.name for column in table.columns]
        for row in _rows(self._file, table, where, *values):
            yield dict(zip(names, row, strict=True))

    def _give_place(self, table: Table, row: Row) -> None:
        title = heading(row) or f"{table.name.replace('_', ' ')} {row['id']}"
        name = file_name(day(row), title, f"{table.name} {row['id']}")
        for more in ("", f" {str(row['uuid'])[:8]}", f" {row['id']}"):
            path = f"{many(table.name)}/{name}{more}.md"
            found = self._places.execute(
                "INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?)",
                (table.name, row["id"], path, title, folded(path)),
            )
            if found.rowcount:
                return

    def _place(self, noun: str, row: int) -> Place | None:
        found = self._places.execute("SELECT title, path FROM place WHERE noun = ? AND row = ?", (noun, row)).fetchone()
        return Place(*found) if found else None

    def _whole(self, table: Table, row: Row) -> Part:
        parts = [
            self._whole(part, each)
            for part in self._parts.get(table.name, ())
            for each in self._read(part, f'WHERE "{part.owner.name}" = ?' if part.owner else "", int(row["id"] or 0))
        ]
        links = {column.name: self._leads_to(column, row[column.name]) for column in table.said if column.leads_to}
        return Part(table, row, {name: place for name, place in links.items() if place}, parts)

    def _leads_to(self, column: Column, value: Value) -> Place | None:
        return self._place(column.leads_to or "", int(value)) if value is not None else None


def _rows(connection: sqlite3.Connection, table: Table, where: str = "", *values: int) -> Iterator[Sequence[Value]]:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    return connection.execute(f'SELECT {names} FROM "{table.name}" {where} ORDER BY id', values)  # noqa: S608 our own table


def _records(connection: sqlite3.Connection, table: Table) -> Iterator[str]:
    """Each row as JSON, which SQLite writes in half the time; but fractions it would shorten, so they are quoted."""
    said = ", ".join(
        f'\'{name}\', iif(typeof("{name}") = \'real\', json(quote("{name}")), "{name}")'
        if column.kind == "number"
        else f"'{name}', \"{name}\""
        for column in table.columns
        for name in [column.name]
    )
    rows = connection.execute(f'SELECT json_object({said}) FROM "{table.name}" ORDER BY id')  # noqa: S608 our own table
    return (record for (record,) in rows)


def _table(connection: sqlite3.Connection, name: str) -> Table:
    """A table as the schema tells it; it is a part of what its first link leads to that goes with it."""
    links, owners = {}, []
    for _, _, other, column, _, _, goes, _ in connection.execute(f'PRAGMA foreign_key_list("{name}")'):
        links[column] = other
        if goes == "CASCADE":
            owners.append(column)
    (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", (name,)).fetchone()
    info = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
    columns = {row[1]: Column(row[1], _kind(sql, row[1], row[2], links), links.get(row[1])) for row in info}
    owner = next((columns[row[1]] for row in info if row[1] in owners and row[3]), None)
    return Table(name, tuple(columns.values()), owner)


def _kind(sql: str, column: str, stored: str, links: dict[str, str]) -> Kind:
    if column in links:
        return "link"
    for kind, mark in _MARKS:
        if re.search(mark.format(column=column), sql):
            return kind
    return "words" if stored == "TEXT" else "number"


_MARKS: tuple[tuple[Kind, str], ...] = (
    ("day", r"\b{column} IS date\("),
    ("flag", r"\b{column} IN \(0, 1\)"),
    ("choice", r"\b{column} IN\s*\(\s*'"),
)
"""How the checks of a table tell what a column takes."""
