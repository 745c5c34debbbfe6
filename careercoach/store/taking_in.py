"""Putting the rows of one file into another: what is new is added, what is there already stays as it is.

Two rows are the same thing when they have the same uuid, or the same name, key or whatever else no two rows may share.
Nothing is ever overwritten: what differs is left as it is in the file, and named. A row that only connects things, or
is one text of a thing, comes along with a thing that is new: of one that was there, it may have been taken out since.

New rows are numbered behind all that the file ever had, in their order; so into a file that never held anything they
come with the numbers they had.

What is held meanwhile does not grow with the rows: which of them are there already stands beside them, in the file they
come from.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from careercoach.frozen import Frozen
from careercoach.incoming import alike
from careercoach.store import migrations, triggers

_Key = tuple[str, ...]
_Value = str | int | float | None
_Row = dict[str, _Value]
_Ask = Callable[[list[_Value]], int | None]
"""Asks which row here has the values of a key."""

_BESIDE = """
CREATE TEMP TABLE IF NOT EXISTS met (noun TEXT, row INTEGER, here INTEGER, PRIMARY KEY (noun, row)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS named (noun TEXT, value TEXT, here INTEGER, PRIMARY KEY (noun, value)) WITHOUT ROWID;
DELETE FROM met;
DELETE FROM named;
"""
"""Beside the rows that come in: those that are there already, NULL for what does not come; and names in the file."""


class Left(Frozen):
    """Something that is in the file already, and is not as it comes. ``id`` is its uuid; None for what has none."""

    noun: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be added, by table, how much is there already, and what of that differs and stays as it is."""

    added: Mapping[str, int]
    known: int
    left: tuple[Left, ...]
    tables: "tuple[_Table, ...]" = field(repr=False)


@dataclass
class _Table:
    """A table on both sides. ``keys`` are columns whose values no two rows share together, ``links`` lead elsewhere.

    ``offset`` is what the numbers of new rows rise by. Of the rows that come, ``fresh`` are new, ``known`` are there
    already, and ``skipped`` do not come.
    """

    name: str
    columns: _Key
    keys: tuple[_Key, ...]
    links: Mapping[str, str]
    offset: int
    fresh: int = 0
    known: int = 0
    skipped: int = 0

    @property
    def connects(self) -> bool:
        """Whether its rows only connect things, or are texts of one."""
        return bool(self.links) and "uuid" not in self.columns

    def number(self, scratch: sqlite3.Connection, row: int) -> int:
        """The number that a row has here, or will have."""
        if self.known:
            met = scratch.execute("SELECT here FROM met WHERE noun = ? AND row = ?", (self.name, row)).fetchone()
            if met and met[0] is not None:
                return int(met[0])
        return row + self.offset


def is_blank(connection: sqlite3.Connection) -> bool:
    """Whether a file holds nothing, and nothing was ever done in it."""
    tables = [name for name in triggers.strict_tables(connection) if name != triggers.INDEXED]
    return not any(connection.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone() for name in tables)  # noqa: S608 our own table


def acts_in(scratch: sqlite3.Connection) -> int:
    """How many acts the rows that come in know of."""
    return int(scratch.execute("SELECT count(*) FROM act").fetchone()[0])


def plan(connection: sqlite3.Connection, scratch: sqlite3.Connection) -> Plan:
    """Say what taking in would do, and change nothing."""
    scratch.executescript(_BESIDE)
    tables = {table.name: table for table in _tables(connection)}
    left: dict[tuple[str, int], Left] = {}
    for table in _in_order(tables):
        if scratch.execute(f'SELECT 1 FROM "{table.name}" LIMIT 1').fetchone():  # noqa: S608 our own table
            for noun, row in _compare(connection, scratch, table, tables):
                left[noun, row] = Left(noun, _uuid(connection, tables[noun], row))
    added = {name: table.fresh for name, table in sorted(tables.items()) if table.fresh}
    known = sum(table.known for table in tables.values())
    return Plan(added, known, tuple(left[key] for key in sorted(left)), tuple(tables.values()))


def take_in(connection: sqlite3.Connection, scratch: sqlite3.Connection, planned: Plan, act: int | None) -> None:
    """Do what was planned, inside the running transaction, as part of an act; None for what brings its own history."""
    connection.execute("PRAGMA defer_foreign_keys=ON")
    tables = {table.name: table for table in planned.tables}
    after = {name: tables[name].offset for name in planned.added}
    with triggers.put_off(connection, migrations.shipped().search, after, act):
        for table in (tables[name] for name in planned.added):
            names, marks = ", ".join(f'"{name}"' for name in table.columns), ", ".join("?" for _ in table.columns)
            new = (tuple(row.values()) for _, row in _renumbered(scratch, table, tables))
            connection.executemany(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', new)  # noqa: S608 our own table


def take_history(connection: sqlite3.Connection, scratch: sqlite3.Connection) -> None:
    """Let the history be that of what was taken into a blank file, inside the running transaction."""
    for table in reversed(triggers.HISTORY):
        connection.execute(f'DELETE FROM "{table}"')  # noqa: S608 our own table
    for table in triggers.HISTORY:
        columns = triggers.columns_of(connection, table)
        names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" for _ in columns)
        rows = scratch.execute(f'SELECT {names} FROM "{table}" ORDER BY id')  # noqa: S608 our own table
        connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)  # noqa: S608 as above
    highest = connection.execute("SELECT noun, max(row_id) FROM change GROUP BY noun").fetchall()
    for table, number in highest:  # what was deleted may come back under its number
        if _counts_on(connection, table):
            connection.execute("DELETE FROM sqlite_sequence WHERE name = ? AND seq < ?", (table, number))
            connection.execute(
                "INSERT INTO sqlite_sequence SELECT ?1, ?2 WHERE ?1 NOT IN (SELECT name FROM sqlite_sequence)",
                (table, number),
            )


def _counts_on(connection: sqlite3.Connection, table: str) -> bool:
    """Whether a table never gives a number twice."""
    row = connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", (table,)).fetchone()
    return row is not None and "AUTOINCREMENT" in row[0]


def _tables(connection: sqlite3.Connection) -> Iterator[_Table]:
    """Every table but the history and what is made from the others."""
    counted = () if is_blank(connection) else connection.execute("SELECT name, seq FROM sqlite_sequence")
    highest = dict(counted)
    for name in triggers.strict_tables(connection):
        if name in (*triggers.HISTORY, triggers.INDEXED):
            continue
        columns = triggers.columns_of(connection, name)
        found = dict(connection.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (name,)).fetchall())
        links = {column: found[column] for column in columns if column in found}
        rows = connection.execute(
            "SELECT group_concat(i.name) FROM pragma_index_list(?) l, pragma_index_info(l.name) i"
            ' WHERE l."unique" GROUP BY l.name',
            (name,),
        )
        keys = sorted((tuple(names.split(",")) for (names,) in rows), key=lambda key: key != ("uuid",))
        if not _counts_on(connection, name):  # it has the one row there can be
            keys.append(("id",))
        yield _Table(name, columns, tuple(keys or [columns[1:]]), links, highest.get(name, 0))


def _in_order(tables: Mapping[str, _Table]) -> Iterator[_Table]:
    """Each table after those it links to."""
    done: set[str] = set()

    def reach(name: str) -> Iterator[_Table]:
        if name not in done:
            done.add(name)
            for other in tables[name].links.values():
                yield from reach(other)
            yield tables[name]

    for name in tables:
        yield from reach(name)


def _compare(
    connection: sqlite3.Connection, scratch: sqlite3.Connection, table: _Table, tables: Mapping[str, _Table]
) -> Iterator[tuple[str, int]]:
    """Find what is there already; yields the table and number of each thing that is not as it comes."""
    find = _finding(connection, scratch, table)
    for number, row in _renumbered(scratch, table, tables):
        found = find(row)
        if found is not None:
            _met(scratch, table, number, found)
            if _differs(connection, table, found, row):
                yield table.name, found
        elif table.connects and not any(_is_new(row, link, tables[other]) for link, other in table.links.items()):
            _met(scratch, table, number, None)
            link, other = next(iter(table.links.items()))
            yield other, _whole(row[link])
        else:
            table.fresh += 1


def _met(scratch: sqlite3.Connection, table: _Table, number: int, here: int | None) -> None:
    """Remember of a row that it is there already, or with None that it does not come."""
    scratch.execute("INSERT INTO met VALUES (?, ?, ?)", (table.name, number, here))
    if here is None:
        table.skipped += 1
    else:
        table.known += 1


def _renumbered(scratch: sqlite3.Connection, table: _Table, tables: Mapping[str, _Table]) -> Iterator[tuple[int, _Row]]:
    """The rows not met yet that come in, each with the number it had; what they link to has the numbers of here."""
    names = ", ".join(f'"{name}"' for name in table.columns)
    unmet = f"id NOT IN (SELECT row FROM met WHERE noun = '{table.name}')" if table.known or table.skipped else "TRUE"  # noqa: S608 our own table
    for values in scratch.execute(f'SELECT {names} FROM "{table.name}" WHERE {unmet} ORDER BY id'):  # noqa: S608 likewise
        row: _Row = dict(zip(table.columns, values, strict=True))
        number = _whole(row["id"])
        row["id"] = number + table.offset
        for link, other in table.links.items():
            if row[link] is not None:
                row[link] = tables[other].number(scratch, _whole(row[link]))
        yield number, row


def _finding(
    connection: sqlite3.Connection, scratch: sqlite3.Connection, table: _Table
) -> Callable[[_Row], int | None]:
    """How a row of this table that is there already is found by its keys; names however they are written."""
    if not connection.execute(f'SELECT 1 FROM "{table.name}" LIMIT 1').fetchone():  # noqa: S608 our own table
        return lambda _: None
    asked = [
        (key, _by_name(connection, scratch, table, *key) if _is_name(key) else _by_values(connection, table, key))
        for key in table.keys
    ]

    def find(row: _Row) -> int | None:
        for key, ask in asked:
            values = [row[name] for name in key]
            if None in values and key != table.columns[1:]:
                continue
            if found := ask(values):
                return found
        return None

    return find


def _is_name(key: _Key) -> bool:
    """Whether a key may be written in more than one way."""
    return len(key) == 1 and key[0] not in ("id", "uuid")


def _by_values(connection: sqlite3.Connection, table: _Table, key: _Key) -> _Ask:
    same = " AND ".join(f'"{name}" IS ?' for name in key)
    query = f'SELECT id FROM "{table.name}" WHERE {same}'  # noqa: S608 our own table
    return lambda values: next((int(here) for (here,) in connection.execute(query, values)), None)


def _by_name(connection: sqlite3.Connection, scratch: sqlite3.Connection, table: _Table, column: str) -> _Ask:
    of = f"{table.name}.{column}"
    here = connection.execute(f'SELECT "{column}", id FROM "{table.name}" WHERE "{column}" IS NOT NULL')  # noqa: S608 our own table
    folded = ((of, alike(str(value)), number) for value, number in here)
    scratch.executemany("INSERT OR REPLACE INTO named VALUES (?, ?, ?)", folded)
    query = "SELECT here FROM named WHERE noun = ? AND value = ?"
    return lambda values: next((int(here) for (here,) in scratch.execute(query, (of, alike(str(values[0]))))), None)


def _whole(value: _Value) -> int:
    """The number of a row."""
    assert isinstance(value, int)  # noqa: S101 so the tables keep it
    return value


def _differs(connection: sqlite3.Connection, table: _Table, number: int, row: _Row) -> bool:
    names = [name for name in table.columns if name not in ("id", "uuid")]
    listed = ", ".join(f'"{name}"' for name in names)
    here = connection.execute(f'SELECT {listed} FROM "{table.name}" WHERE id = ?', (number,)).fetchone()  # noqa: S608 our own table
    return tuple(here) != tuple(row[name] for name in names)


def _is_new(row: _Row, link: str, other: _Table) -> bool:
    """Whether a link leads to a thing that comes in now: its number is none that was here before."""
    return row[link] is not None and _whole(row[link]) > other.offset


def _uuid(connection: sqlite3.Connection, table: _Table, number: int) -> str | None:
    if "uuid" not in table.columns:
        return None
    (uuid,) = connection.execute(f'SELECT uuid FROM "{table.name}" WHERE id = ?', (number,)).fetchone()  # noqa: S608 our own table
    return str(uuid)
