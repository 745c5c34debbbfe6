"""The example life as the services write it, turned into rows that lead up to whatever day they are read on.

A line is a row, with its values in the order of the columns. A day is written as its distance from today, ``{-3}``,
and what differs from run to run by its name, ``{now}``: ``store/example_life.py`` puts the rows into a file. The random
ids become such as follow from table and number.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import NAMESPACE_OID, uuid5

from careercoach.services.start import demo
from careercoach.store import triggers
from careercoach.store.file import open_for_reading

ANY_DAY = date(2026, 11, 30)
"""The day up to which the life is led while it is derived; another gives the same text."""

_OF_THE_RUN = {"at": "{now}", "zone": "{zone}", "run": "{run}"}
"""What an act says of the moment in which the file is made, and of who makes it."""

_DAY = re.compile(r"(?<=_day=')\d{4}-\d\d-\d\d(?=')")


def rows(today: date = ANY_DAY) -> str:
    """Build the example life up to ``today`` in a file that is thrown away, and write down what is in it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "example.db"
        demo.build(path, today)
        with closing(open_for_reading(path)) as connection:
            return written(connection, today)


def written(connection: sqlite3.Connection, today: date) -> str:
    """All that a file holds but its search index, which is made from the rest, with days counted from ``today``."""
    tables = [name for name in triggers.strict_tables(connection) if name != triggers.INDEXED]
    rows = {table: list(_rows(connection, table, today)) for table in tables}
    listed = (f"{json.dumps(table)}: [\n" + ",\n".join(lines) + "\n]" for table, lines in rows.items() if lines)
    text = "{\n" + ",\n".join(listed) + "\n}\n"
    for random, settled in _ids(connection, tables):
        text = text.replace(random, settled)
    return text


def _rows(connection: sqlite3.Connection, table: str, today: date) -> Iterator[str]:
    """Each row of a table, in the order of their numbers."""
    columns = triggers.columns_of(connection, table)
    names = ", ".join(f'"{column}"' for column in columns)
    for row in connection.execute(f'SELECT {names} FROM "{table}" ORDER BY id'):  # noqa: S608 our own table
        told = [_told(table, column, value, today) for column, value in zip(columns, row, strict=True)]
        yield json.dumps(told, ensure_ascii=False)


def _told(table: str, column: str, value: object, today: date) -> object:
    """A value with its days counted from today."""
    if table == "act" and column in _OF_THE_RUN:
        return _OF_THE_RUN[column]
    if not isinstance(value, str):
        return value
    if table == "change":
        return _DAY.sub(lambda found: _counted(found[0], today), value)
    return _counted(value, today) if column.endswith("_day") else value


def _counted(day: str, today: date) -> str:
    return f"{{{(date.fromisoformat(day) - today).days}}}"


def _ids(connection: sqlite3.Connection, tables: list[str]) -> Iterator[tuple[str, str]]:
    """Each random id with the one that stands for it, which is the same however often the life is built."""
    for table in tables:
        if "uuid" in triggers.columns_of(connection, table):
            for number, uuid in connection.execute(f'SELECT id, uuid FROM "{table}" ORDER BY id'):  # noqa: S608 our own table
                yield uuid, str(uuid5(NAMESPACE_OID, f"{table} {number}"))
