"""From a view's row to a record: the one place that knows how values are kept."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, TypeVar

from careercoach.folding import name_order
from careercoach.frozen import Frozen
from careercoach.store import ids

SEPARATOR = "\x1f"
"""Joins several values in one column of a view."""


Conversions = tuple[tuple[int, Callable[[Any], Any]], ...]
"""The places of what is not kept as it is in a record, each with what makes it so."""

RecordT = TypeVar("RecordT", bound=Frozen)


def read(
    connection: sqlite3.Connection,
    record: type[RecordT],
    view: str,
    rest: str = "",
    parameters: Mapping[str, object] | tuple[object, ...] = (),
) -> list[RecordT]:
    """Read records from a view; ``rest`` is what follows FROM view: WHERE, ORDER BY, LIMIT.

    What the record has ``filled`` is in no view and keeps its default; whoever asks fills it.
    """
    names, conversions = _columns(record)
    columns = ", ".join(f'"{name}"' for name in names)
    rows = connection.execute(f"SELECT {columns} FROM {view} {rest}", _storable(parameters))  # noqa: S608 our own views
    if record.filled:
        return [record(**dict(zip(names, _read(conversions, row), strict=True))) for row in rows]
    return [record(*_read(conversions, row)) for row in rows]


def read_one(connection: sqlite3.Connection, record: type[RecordT], table: str, prefix: str) -> RecordT:
    """Read the row of a table whose id begins so, or that goes by ``key:NAME``, from the table's view.

    Raises NotFound when there is none, or more than one.
    """
    row, _ = ids.find(connection, table, prefix, ids.called(table))
    return read(connection, record, f"{table}_view", "WHERE row = ?", (row,))[0]


def matching(
    connection: sqlite3.Connection, record: type[RecordT], view: str, conditions: Mapping[str, object], rest: str
) -> list[RecordT]:
    """Read what meets all ``conditions`` that have a value, which stands for the parameter the condition names.

    ``rest`` is what follows WHERE: ORDER BY, LIMIT.
    """
    met = {condition: value for condition, value in conditions.items() if value}
    where = f"WHERE {' AND '.join(met)} " if met else ""
    parameters = {name: value for condition, value in met.items() for name in _parameters(condition)}
    return read(connection, record, view, f"{where}{rest}", parameters)


@cache
def _parameters(condition: str) -> tuple[str, ...]:
    words = condition.replace("(", " ").replace(")", " ").split()
    return tuple(word[1:] for word in words if word.startswith(":"))


def _read(conversions: Conversions, row: tuple[Any, ...]) -> list[Any]:
    values = [*row]
    for place, convert in conversions:
        values[place] = convert(values[place])
    return values


def by_name(connection: sqlite3.Connection) -> str:
    """The SQL to order by a column ``name`` as people of any language read it, not by the codes of its letters.

    The order is our own function's, so it is only asked for here and stands in no view: any SQLite can read the file.
    """
    connection.create_collation("as_read", _compare)
    return "name COLLATE as_read"


def _compare(one: str, other: str) -> int:
    first, second = name_order(one), name_order(other)
    return (first > second) - (first < second)


def _storable(parameters: Mapping[str, object] | tuple[object, ...]) -> Mapping[str, object] | tuple[object, ...]:
    """The parameters as they are stored."""
    if isinstance(parameters, tuple):
        return tuple(_as_stored(value) for value in parameters)
    return {name: _as_stored(value) for name, value in parameters.items()}


def _as_stored(value: object) -> object:
    """A day as ISO 8601; a text without lone surrogates: an argument that was not UTF-8 holds them, no stored text."""
    if isinstance(value, date):
        return value.isoformat()
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def page(limit: int | None, offset: int = 0) -> str:
    """The SQL for one page. ``limit`` None means everything."""
    return f" LIMIT {-1 if limit is None else int(limit)} OFFSET {int(offset)}"


def in_order_of(column: str) -> str:
    """The SQL for what has one of several values in its ``column``, in their order; its parameter is their JSON."""
    return f"JOIN (SELECT key AS turn, value AS sought FROM json_each(?)) ON sought = {column} ORDER BY turn"  # noqa: S608 our own


def to_day(text: str | None) -> date | None:
    """A stored day as a date."""
    return date.fromisoformat(text) if text else None


@cache
def _columns(record: type[Frozen]) -> tuple[tuple[str, ...], Conversions]:
    """The names of what is read of a record, and what is converted of it."""
    filled = record.filled.split()
    names = tuple(name for name in record.names if name not in filled)
    converted = ((place, _conversion(record.types[name])) for place, name in enumerate(names))
    return names, tuple((place, convert) for place, convert in converted if convert)


def _conversion(wanted: str) -> Callable[[Any], Any] | None:
    if wanted in ("date", "date | None"):
        return to_day
    if wanted == "tuple[str, ...]":
        return lambda value: tuple(value.split(SEPARATOR)) if value else ()
    return bool if wanted == "bool" else None
