"""The draft of a migration: what models.py has and the newest step of the schema has not, and the other way round."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from sqlalchemy import Column, MetaData, Table
from sqlmodel import SQLModel

from careercoach.derive.readings import linked, model_of
from careercoach.store import migrations, triggers

_KEPT_AS = {bool: "INTEGER", int: "INTEGER", float: "REAL"}


def draft(models: MetaData = SQLModel.metadata) -> tuple[str, str] | None:
    """The name and the text of the next step; None when the schema has all that the models say.

    A draft is read and completed by hand: it knows no moving of values, no rule between two columns.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        migrations.apply(connection, migrations.shipped().steps)
        kept = {table: triggers.columns_of(connection, table) for table in triggers.strict_tables(connection)}
    changes = list(_changes(models, kept))
    if not changes:
        return None
    title = "_".join(changes[0][0].split("."))
    number = len(migrations.shipped().steps) + 1
    text = "".join(f"{statement}\n" for _, statement in changes)
    return f"{number:04}_{title}.sql", f"-- What this step is for, in one line.\n\n{text}"


def _changes(models: MetaData, kept: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """What changed, as table or table.column, and the statement that changes it."""
    for table in models.sorted_tables:
        name, columns = table.name, tuple(column.name for column in table.columns)
        recorded = name not in triggers.HOUSEKEEPING - {"draft"}
        if name not in kept:
            written = [_written(table, column, fresh=True) for column in table.columns]
            written += [f"as_text {as_text(columns)}"] if recorded else []
            listed = ",\n    ".join(written)
            yield name, f"CREATE TABLE {name} (\n    {listed}\n) STRICT;"
            continue
        changes = list(_changes_of(table, kept[name]))
        if changes and recorded:
            stay = [column for column in kept[name] if column in columns]
            new = [column for column in columns if column not in stay]
            yield changes[0][0], f"ALTER TABLE {name} DROP COLUMN as_text;"
            yield from changes
            yield name, f"ALTER TABLE {name} ADD COLUMN as_text {as_text((*stay, *new))};"
        else:
            yield from changes


def _changes_of(table: Table, kept: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for column in table.columns:
        if column.name not in kept:
            added = _written(table, column, fresh=False)
            yield f"{table.name}.{column.name}", f"ALTER TABLE {table.name} ADD COLUMN {added};"
    for name in kept:
        if name not in table.columns:
            yield f"{table.name}.{name}", f"ALTER TABLE {table.name} DROP COLUMN {name};"


def as_text(columns: tuple[str, ...]) -> str:
    """What the column ``as_text`` is: the row as the change log keeps it, ``name=literal,…``."""
    return f"TEXT AS ({row_as_text(columns)}) VIRTUAL"


def row_as_text(columns: tuple[str, ...]) -> str:
    """An SQL expression for a row as ``name=literal,…``.

    Why not JSON: SQLite 3.40 refuses its JSON functions in triggers while trusted_schema is off.
    """
    form, values = ",".join(f"{name}=%s" for name in columns), ", ".join(f"quote({name})" for name in columns)
    return f"printf('{form}', {values})"


def _written(table: Table, column: Column[Any], *, fresh: bool) -> str:
    """A column as a table of ours says it; in a ``fresh`` table one that is always there needs no default."""
    if column.name == "id":
        return "id INTEGER PRIMARY KEY AUTOINCREMENT"
    kind = column.type.python_type
    parts = [column.name, _KEPT_AS.get(kind, "TEXT")]
    if not column.nullable:
        parts += ["NOT NULL", *([] if fresh else [f"DEFAULT {_default(table, column)}"])]
    if column.unique:
        parts.append("UNIQUE")
    if column.foreign_keys:
        ending = next(iter(column.foreign_keys)).ondelete
        parts.append(f"REFERENCES {linked(column)} (id) ON DELETE {ending}")
    if check := _check(table, column):
        parts.append(f"CHECK ({check})")
    return " ".join(parts)


def _default(table: Table, column: Column[Any]) -> str:
    """What rows written before get. Raises ValueError when the model says no default."""
    value = model_of(table.name).model_fields[column.name].default
    if isinstance(value, bool | int | float):
        return str(float(value) if isinstance(value, float) else int(value))
    if isinstance(value, str):
        return f"'{value}'"
    raise ValueError(f"Rows written before have no {table.name}.{column.name}: give it a default in models.py.")


def _check(table: Table, column: Column[Any]) -> str:
    model, name = model_of(table.name), column.name
    if name in model.choices:
        values = ", ".join(f"'{value}'" for value in model.choices[name])
        return f"{name} IN ({values})"
    if name in model.ranges:
        least, most = model.ranges[name]
        return f"{name} BETWEEN {least} AND {most}"
    if name.endswith("_day"):
        return f"{name} IS date({name}, '+0 days')"
    if column.type.python_type is bool:
        return f"{name} IN (0, 1)"
    return f"trim({name}) <> ''" if name in model.needs else ""
