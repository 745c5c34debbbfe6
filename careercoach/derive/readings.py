"""What is read of each noun, from models.py and reading.toml together."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.resources import files
from types import NoneType, UnionType
from typing import Any, get_args

from sqlalchemy import Column, ForeignKey, Table
from sqlmodel import SQLModel

from careercoach import housekeeping, links, models, rows
from careercoach.frozen import Frozen
from careercoach.store.triggers import HOUSEKEEPING

BY_NAME = frozenset({"person", "competency"})
"""Tables whose rows are known by their name; a link to any other reads as an id."""


class Read(Frozen):
    """One field of a record. ``type`` is as in Python, with Id for an id; ``sql`` None: not in the view.

    ``values`` are those of a closed list.
    """

    name: str
    type: str
    sql: str | None
    values: tuple[str, ...] = ()
    default: str = ""


class Reading(Frozen):
    """A noun as it is read; ``table`` None for a record that is made of no table. ``said`` is its part of the file."""

    table: Table | None
    fields: tuple[Read, ...]
    said: Mapping[str, Any]
    key: str

    @property
    def noun(self) -> str:
        """The word for it; blank for a record whose noun is one of its fields."""
        return str(self.said.get("noun", self.key))

    @property
    def tables(self) -> tuple[str, ...]:
        """The table of its rows and those of its parts, which name it in their first link.

        Empty for what has no id, or is in no log.
        """
        if self.table is None or "uuid" not in self.table.columns or self.table.name in HOUSEKEEPING:
            return ()
        return (
            self.table.name,
            *(part.name for part in SQLModel.metadata.sorted_tables if owner(part) == self.table.name),
        )

    @property
    def links(self) -> Iterator[tuple[Column[Any], str]]:
        """The links that are read, each with the name of its field."""
        for column in self.table.columns if self.table is not None else ():
            if column.foreign_keys and column.name not in self.said.get("unread", ()):
                yield column, _link_name(column.name, self.said)


def readings() -> tuple[Reading, ...]:
    """Every noun that is read, in the order of the file. Raises ValueError for a name no model knows."""
    described = tomllib.loads((files("careercoach.derive") / "reading.toml").read_text("utf-8"))
    return tuple(_reading(key, said) for key, said in described.items())


def model_of(table: str) -> type[rows.Row]:
    """The class behind a table."""
    known = vars(models) | vars(links) | vars(housekeeping)
    found = [each for each in known.values() if isinstance(each, type) and issubclass(each, rows.Row)]
    return next(each for each in found if getattr(each, "__tablename__", None) == table)


def linked(column: Column[Any]) -> str:
    """The table a link leads to."""
    link: ForeignKey = next(iter(column.foreign_keys))
    return link.column.table.name


def owner(part: Table) -> str | None:
    """The table of the things that rows are parts of, and go with; None when they stand for themselves."""
    first = next((column for column in part.columns if column.foreign_keys), None)
    if first is None or first.nullable or next(iter(first.foreign_keys)).ondelete != "CASCADE":
        return None
    return linked(first)


def _reading(key: str, said: Mapping[str, Any]) -> Reading:
    table = SQLModel.metadata.tables.get(key)
    more = dict(said.get("fields", {}))
    fields = [_column(table, column, said) for column in table.columns] if table is not None else []
    kept = [each for each in fields if each is not None]
    for name, described in more.items():
        fresh = _described(key, name, described)
        names = [each.name for each in kept]
        place = names.index(name) if name in names else len(names)
        for column in kept[place : place + 1]:
            kept.remove(column)
            fresh = replace(fresh, sql=fresh.sql or column.sql)
        if "after" in described:
            place = [each.name for each in kept].index(described["after"]) + 1
        kept.insert(place, fresh)
    return Reading(table, tuple(kept), said, key)


def _column(table: Table, column: Column[Any], said: Mapping[str, Any]) -> Read | None:
    """The field a column is read as, if it is."""
    if column.name == "id" or column.name in said.get("unread", ()):
        return None
    if column.name == "uuid":
        return Read("id", "Id", f"{table.name}.uuid")
    blank = " | None" if column.nullable else ""
    if column.foreign_keys:
        name, by_name = _link_name(column.name, said), linked(column) in BY_NAME
        return Read(name, f"{'str' if by_name else 'Id'}{blank}", f"{name}.{'name' if by_name else 'uuid'}")
    model = model_of(table.name)
    kind = _plain(model.model_fields[column.name].annotation)
    values = model.choices.get(column.name, ())
    return Read(rows.field_of(column.name), f"{kind}{blank}", f"{table.name}.{column.name}", values)


def _belongs(tables: Sequence[str], day: str) -> str:
    """The position something belongs to: the one the person said, else the latest one held on its ``day``.

    It is said of the thing itself or of what it hangs on, in the order of ``tables``. What has no day yet belongs to
    the position without an end.
    """
    said = "".join(f"(SELECT p.uuid FROM position p WHERE p.id = {table}.position_id),\n        " for table in tables)  # noqa: S608 our own names
    on = f"coalesce({day}, '9999')"
    return f"""coalesce({said}(SELECT p.uuid FROM position p
        WHERE coalesce(p.from_day, '') <= {on} AND coalesce(p.until_day, '9999') >= {on}
        ORDER BY coalesce(p.from_day, '') DESC, p.id DESC LIMIT 1))"""  # noqa: S608 our own names


def _described(key: str, name: str, described: Mapping[str, str]) -> Read:
    if "belongs" in described:
        return Read(name, "Id | None", _belongs((key, *described.get("through", "").split()), described["belongs"]))
    if "list" not in described:
        return Read(name, described["type"], described.get("sql", "").strip() or None, (), described.get("default", ""))
    table, _, column = described["list"].partition(".")
    joined = ""
    if not column:
        columns = SQLModel.metadata.tables[table].columns
        link = next(each for each in columns if each.foreign_keys and linked(each) != key)
        joined = f" JOIN {linked(link)} far ON far.id = l.{link.name}"
        column = "name" if linked(link) in BY_NAME else "uuid"
    word = f"{'far' if joined else 'l'}.{column} AS word"
    ordered = f"WHERE l.{key}_id = {key}.id ORDER BY l.{described.get('order', 'id')}"
    among = f"SELECT {word} FROM {table} l{joined}\n        {ordered}"  # noqa: S608 our own names
    kind = "Id" if column == "uuid" else "str"
    return Read(name, f"tuple[{kind}, ...]", f"(SELECT group_concat(word, char(31)) FROM ({among}))")  # noqa: S608 likewise


def _link_name(column: str, said: Mapping[str, Any]) -> str:
    return str(said.get("names", {}).get(column, column.removesuffix("_id")))


def _plain(annotation: Any) -> str:
    """The name of a type without None."""
    if isinstance(annotation, UnionType):
        annotation = next(each for each in get_args(annotation) if each is not NoneType)
    return str(annotation.__name__)
