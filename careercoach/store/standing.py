"""Where acts stand: what is in force, what was taken back, and what builds upon what.

Acts are a log that only grows. Some are *work*: a goal added, an answer kept. The others carry the number of a work in
``undoes_id``: the first of them took that work back, the second brought it back, the third took it back again, and so
on. From that alone follows where everything stands:

- An act is *in force* while an even number of later acts speak of the same work. So an undo is no longer in force once
  it was undone itself, and a redo is nothing but the undo of an undo.
- A work is taken back while the latest act that speaks of it is an undo.
- What is undone, or redone, is always the latest act of a work: what it changed is reversed, and that is an act too.

Undoing newest first, by the latest act of each work, is the order in which everything came into force, backwards;
therefore it fits whatever was undone out of that order before. An undo out of order is refused when it would spoil
that: ``built_upon`` says when.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence

from careercoach.frozen import Frozen
from careercoach.patterns import pattern
from careercoach.store import triggers

STANDING = """(
    SELECT act.*, coalesce(undoes_id, id) AS work_id,
        (SELECT count(*) FROM act f WHERE f.undoes_id = coalesce(act.undoes_id, act.id) AND f.id > act.id) AS later,
        (SELECT count(*) % 2 FROM act f WHERE f.undoes_id = act.undoes_id AND f.id <= act.id) AS takes_back
    FROM act WHERE open = 0
)"""
"""Every act with the number of its ``work_id``, how many ``later`` acts speak of the same work, and whether it
``takes_back`` that work. The one definition that undo, redo, the history and the screens go by: an act is in force
while ``later`` is even, and the latest of its work when it is 0."""

THINGS = """(
    SELECT count(DISTINCT noun || row_id) FROM change t
    WHERE t.act_id = act.id AND coalesce(t.after, t.before) LIKE 'id=%,uuid=%'
)"""
"""How many things of their own an act touched, counted in its changes; a tag or a link counts with what it hangs on. An
act says it in its column ``things`` once it is closed, unless it was done outside."""


class Change(Frozen):
    """What an act did to one row. ``before`` and ``after`` are the row as text; None where there was, or is, none."""

    noun: str
    row_id: int
    before: str | None
    after: str | None

    @property
    def columns(self) -> set[str]:
        """The columns it set: those that differ, and all of a row that it made or deleted."""
        before, after = (triggers.literals(text or "") for text in (self.before, self.after))
        return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def changes_of(connection: sqlite3.Connection, act: int) -> list[Change]:
    """What an act did, last things first."""
    rows = connection.execute(
        "SELECT noun, row_id, before, after FROM change WHERE act_id = ? ORDER BY id DESC", (act,)
    )
    return [Change(*row) for row in rows]


def built_upon(connection: sqlite3.Connection, act: int, changes: Sequence[Change]) -> bool:
    """Whether an act that came into force after ``act`` needs what these changes of it left.

    It does when it set the same column of the same row, or one that a key or a check binds to it; when it speaks of a
    row that would go; and when it once had, or has, a key that would come back. Else both can be undone in any order.
    """
    left = _Left(connection, changes)
    later = connection.execute(
        f"SELECT c.noun, c.row_id, c.before, c.after FROM change c JOIN {STANDING} a ON a.id = c.act_id"  # noqa: S608 our own text
        " WHERE c.act_id > ? AND a.later = 0 AND NOT a.takes_back",
        (act,),
    )
    return any(left.is_needed_by(Change(*row)) for row in later)


class _Left:
    """What an act left, as far as others may need it."""

    def __init__(self, connection: sqlite3.Connection, changes: Sequence[Change]) -> None:
        self._columns: dict[tuple[str, int], set[str]] = defaultdict(set)
        """By row, the columns that it set, and those bound to them."""
        self._values: dict[str, dict[_Columns, set[tuple[str, ...]]]] = defaultdict(lambda: defaultdict(set))
        """By noun and columns, the values that no row can have there without what the act did."""
        nouns = {change.noun for change in changes}
        self._keys = {noun: _keys(connection, noun) for noun in nouns}
        self._checks = {noun: list(_checked_together(connection, noun)) for noun in nouns}
        self._links = {noun: _links_to(connection, noun) for noun in nouns}
        for change in changes:
            self._note(change)

    def _note(self, change: Change) -> None:
        noun, columns = change.noun, change.columns
        bound = [each for each in [*self._keys[noun], *self._checks[noun]] if columns.intersection(each)]
        self._columns[noun, change.row_id].update(columns, *bound)
        if change.before is None:
            for other, column in self._links[noun]:
                self._values[other][(column,)].add((str(change.row_id),))
            return
        before = triggers.literals(change.before)
        for key in self._keys[noun]:
            values = tuple(before.get(column, "NULL") for column in key)
            if columns.intersection(key) and "NULL" not in values:
                self._values[noun][key].add(values)

    def is_needed_by(self, other: Change) -> bool:
        """Whether a later change needs it."""
        here, there = self._columns.get((other.noun, other.row_id), set()), other.columns
        if here & there or (here and "id" in here | there):  # all of a row that was made or deleted
            return True
        wanted = self._values.get(other.noun)
        rows = [triggers.literals(text) for text in (other.before, other.after) if text] if wanted else []
        return any(
            tuple(row.get(column, "NULL") for column in columns) in values
            for columns, values in (wanted or {}).items()
            for row in rows
        )


_Columns = tuple[str, ...]


def _links_to(connection: sqlite3.Connection, noun: str) -> list[tuple[str, str]]:
    """The tables and columns that speak of rows of a noun."""
    return connection.execute(
        'SELECT t.name, k."from" FROM pragma_table_list t, pragma_foreign_key_list(t.name) k WHERE k."table" = ?',
        (noun,),
    ).fetchall()


def _keys(connection: sqlite3.Connection, noun: str) -> list[_Columns]:
    """The columns whose values no two rows share together."""
    rows = connection.execute(
        "SELECT group_concat(i.name) FROM pragma_index_list(?) l, pragma_index_info(l.name) i"
        ' WHERE l."unique" GROUP BY l.name',
        (noun,),
    )
    return [tuple(names.split(",")) for (names,) in rows]


def _checked_together(connection: sqlite3.Connection, noun: str) -> Iterator[_Columns]:
    """The columns that one check of the table speaks of."""
    columns = triggers.columns_of(connection, noun)
    for (sql,) in connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", (noun,)):
        for check in _CHECK.findall(sql):
            words = set(re.findall(r"\w+", check))
            yield tuple(column for column in columns if column in words)


_CHECK = pattern(r"CHECK (\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))")
"""A check with up to two brackets within another."""
