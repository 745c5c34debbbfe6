"""A file of its own for the moment, filled with rows from elsewhere and brought to today's form.

What somebody wants to put into their file stands here first: the tables of the version it was written in say whether
it fits, the numbered steps bring it up to date, and nobody's file is open meanwhile. It has no name, goes when it is
closed, and lies on disk where it grows beyond a few megabytes.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from careercoach.errors import CareerCoachError, FileProblem
from careercoach.incoming import clean, is_whole
from careercoach.store import migrations, triggers

Values = Mapping[str, str | int | float | None]
Tables = Iterable[tuple[str, Iterable[Values]]]
"""Each table with its rows, which are read before the next."""
Misfit = Callable[[str, int, str], CareerCoachError]
"""Makes the error for a record: its table, its place in it counted from 1, and what does not fit."""

_HIGHEST = 1 << 53
"""Numbers of rows stay far below what SQLite can count, so that new ones are never used up."""


def filled(schema: int, tables: Tables, misfit: Misfit, place_of: Callable[[str, int], int]) -> sqlite3.Connection:
    """The rows of an export in ``schema``, in today's form. ``place_of`` says where a row of a table stands in it.

    Raises what ``misfit`` makes for the first record that does not fit, FileProblem when there is no room for it.
    """
    connection = sqlite3.connect("", isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode=OFF")
        steps = migrations.shipped().steps
        migrations.apply(connection, steps[:schema])
        connection.execute("BEGIN")
        for table, records in tables:
            _fill(connection, table, records, misfit)
        _check_links(connection, misfit, place_of)
        connection.execute("COMMIT")
        migrations.apply(connection, steps[schema:])
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.OperationalError):
            raise FileProblem("There is no room to look at what comes in; make some and try again.") from error
        raise
    return connection


def _fill(connection: sqlite3.Connection, table: str, records: Iterable[Values], misfit: Misfit) -> None:
    if table not in triggers.strict_tables(connection) or table == triggers.INDEXED:
        raise misfit(table, 1, "there is no such noun")
    info = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    optional = {row[1] for row in info if not row[3]}
    columns = {row[1] for row in info}
    for number, record in enumerate(records, 1):
        if not record.keys() <= columns:
            raise misfit(
                table, number, f"{_named(next(each for each in record if each not in columns))} is not kept of it"
            )
        if wrong := _wrong(table, record):
            raise misfit(table, number, wrong)
        values = record if table in triggers.HISTORY else _tidy(record, optional)
        try:
            connection.execute(_insert(table, tuple(values)), tuple(values.values()))
        except sqlite3.OperationalError:
            raise
        except (sqlite3.Error, OverflowError) as error:
            raise misfit(table, number, _why(str(error), columns)) from None


@lru_cache(maxsize=64)
def _insert(table: str, names: tuple[str, ...]) -> str:
    listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" for _ in names)
    return f'INSERT INTO "{table}" ({listed}) VALUES ({marks})'  # noqa: S608 columns of our own table


def _wrong(table: str, record: Values) -> str:
    """What is wrong with a record whatever its table says; blank when nothing is."""
    number, uuid = record.get("id"), record.get("uuid")
    if not isinstance(number, int) or isinstance(number, bool) or abs(number) > _HIGHEST:
        return "its “id” is no number of a row"
    if table != "change" and number < 1:
        return "its “id” is no number of a row"
    if uuid is not None and not re.fullmatch("[0-9a-zA-Z-]{1,64}", str(uuid)):
        return "its “uuid” is none"
    if broken := next((name for name, value in record.items() if isinstance(value, str) and not is_whole(value)), None):
        return f"{_named(broken)} holds half of a sign"
    if table == "act" and record.get("open"):
        return "it was not finished"
    return "it is no change of a row" if table == "change" and not _is_change(record) else ""


def _is_change(record: Values) -> bool:
    number, rows = record.get("row_id"), [record.get(side) for side in ("before", "after")]
    return (
        isinstance(number, int)
        and 1 <= number <= _HIGHEST
        and all(row is None or triggers.is_row(str(row)) for row in rows)
    )


def _tidy(record: Values, optional: set[str]) -> Values:
    """The texts as they are kept, however they were edited outside."""
    texts = {name: clean(value) for name, value in record.items() if isinstance(value, str)}
    return {**record, **{name: text if text or name not in optional else None for name, text in texts.items()}}


def _why(message: str, columns: set[str]) -> str:
    """What SQLite says of a row, without any value of it."""
    words = set(re.findall(r"\w+", message))
    found = next((name for name in sorted(columns, key=len, reverse=True) if name in words), None)
    of = f"its “{found}” " if found else "one of its values "
    if message.startswith("UNIQUE"):
        return f"{of}stands there twice"
    return f"{of}is missing" if message.startswith("NOT NULL") else f"{of}is nothing that can stand there"


def _check_links(connection: sqlite3.Connection, misfit: Misfit, place_of: Callable[[str, int], int]) -> None:
    found = connection.execute("PRAGMA foreign_key_check").fetchone()
    if found:
        table, row, other, _ = found
        raise misfit(table, place_of(table, row), f"it belongs to a {other.replace('_', ' ')} that is not there")


def _named(column: str) -> str:
    return f"“{column}”" if column.isidentifier() and column.islower() and len(column) <= 40 else "what stands in it"
