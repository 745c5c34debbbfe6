"""Reading what one act changed, thing by thing, in the person's words."""

from __future__ import annotations

import sqlite3

from careercoach.frozen import Frozen
from careercoach.queries.file import history
from careercoach.store import triggers
from careercoach.store.standing import changes_of
from careercoach.store.triggers import Values


class Value(Frozen):
    """One value of a thing: what stood there ``before`` and what ``after``; None where there was nothing."""

    field: str
    before: str | None
    after: str | None


class Changed(Frozen):
    """What an act did to one thing. ``how`` is made, changed or deleted."""

    noun: str
    title: str
    how: str
    values: tuple[Value, ...]


def by(connection: sqlite3.Connection, act: str, *, limit: int | None = None) -> tuple[Changed, ...]:
    """What the act of that UUID changed, in the order it did; empty once all of it was erased.

    Tags and links count as values of what they hang on. ``limit`` is how many things are told at most, None for all.
    A row of which nothing is left that changed, since its values are kept elsewhere now, is passed over.
    """
    things: dict[tuple[str, int], _Thing] = {}
    for (noun, number), (before, after) in _rows(connection, act).items():
        if before == after:
            continue
        row = {**before, **after}
        owner = history.owner(connection, noun, row)
        key = owner or (noun, number)
        if key not in things and len(things) == limit:
            continue
        thing = things.setdefault(key, _Thing())
        if owner:
            thing.values.append(_link(connection, noun, before, after))
        else:
            thing.before, thing.after = before, after
            thing.values[:0] = _values(connection, noun, before, after)
    return tuple(thing.told(connection, *key) for key, thing in things.items())


class _Thing:
    def __init__(self) -> None:
        self.before: Values = {}
        self.after: Values = {}
        self.values: list[Value] = []

    def told(self, connection: sqlite3.Connection, noun: str, number: int) -> Changed:
        """The thing as a record; it was only changed when nothing but what hangs on it was."""
        row = self.after or self.before or history.row(connection, noun, number)
        alone = bool(self.before) == bool(self.after)
        how = "changed" if alone else "made" if self.after else "deleted"
        return Changed(history.word(noun), history.title(connection, row), how, tuple(self.values))


def _rows(connection: sqlite3.Connection, act: str) -> dict[tuple[str, int], tuple[Values, Values]]:
    """Every row the act touched, as it was before and after the whole act; empty where there was none."""
    (number,) = connection.execute("SELECT id FROM act WHERE uuid = ?", (act,)).fetchone()
    rows: dict[tuple[str, int], tuple[Values, Values]] = {}
    for change in reversed(changes_of(connection, number)):
        before, after = (triggers.read_row(text) if text else {} for text in (change.before, change.after))
        first = rows.get((change.noun, change.row_id), (before, after))
        rows[change.noun, change.row_id] = first[0], after
    return {key: both for key, both in rows.items() if any(both)}


def _values(connection: sqlite3.Connection, noun: str, before: Values, after: Values) -> list[Value]:
    """What differs; the numbers and ids that only the file knows are left out."""
    words = _Words(connection, noun)
    return [
        Value(_field(column), words.of(column, before.get(column)), words.of(column, after.get(column)))
        for column in {**before, **after}
        if column not in ("id", "uuid") and before.get(column) != after.get(column)
    ]


def _link(connection: sqlite3.Connection, noun: str, before: Values, after: Values) -> Value:
    """A tag, a piece of evidence, or a link to another thing: all that stands in its row beside what it hangs on."""
    words = _Words(connection, noun)
    columns = [column for column in {**before, **after} if column != "id"][1:]

    def said(row: Values) -> str | None:
        return ": ".join(filter(None, (words.of(column, row.get(column)) for column in columns))) or None

    linked = [words.links[column] for column in columns if column in words.links]
    return Value(linked[0] if linked else noun, said(before), said(after))


class _Words:
    """The values of a table as people read them: a link as the title of what it leads to, a yes or no as a word."""

    def __init__(self, connection: sqlite3.Connection, noun: str) -> None:
        self._connection = connection
        self.links = history.links(connection, noun)
        (self._sql,) = connection.execute("SELECT max(sql) FROM sqlite_schema WHERE name = ?", (noun,)).fetchone()

    def of(self, column: str, value: str | float | None) -> str | None:
        """The value in words; None stays None."""
        if value is None:
            return None
        if column in self.links:
            return history.title(self._connection, history.row(self._connection, self.links[column], int(value)))
        if f"CHECK ({column} IN (0, 1))" in (self._sql or ""):
            return "yes" if value else "no"
        return str(value)


def _field(column: str) -> str:
    return column.removesuffix("_id").removesuffix("_day").removesuffix("_time").replace("_", " ")
