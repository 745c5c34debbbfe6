"""Undo and redo: taking an act back from the change log, and bringing it back.

Both are acts themselves, so they stand in the history too; ``standing`` says what is in force and what was taken back.
They happen whole or not at all: when other acts have come to depend on what would go, or what would come no longer
fits, nothing changes and the person is told. New work does not end a redo: it stays possible for as long as it fits.
"""

import sqlite3
from datetime import date

from careercoach.errors import Conflict, NotFound
from careercoach.frozen import Frozen
from careercoach.store import acts, triggers
from careercoach.store.standing import STANDING, THINGS, Change, built_upon, changes_of

UNDO, REDO = "undo", "redo"
"""Under which names they stand in the history."""

MANY = 5
"""More things than so many are more than one sees at a glance."""


class Undone(Frozen):
    """What an undo takes back, or a redo brings back: the work by its UUID and name.

    ``rows`` counts what it touches in the file, ``things`` what the person would count: a sitting of ratings is one.
    ``latest`` is the number of the act to reverse, ``on`` its day, ``made_by`` and ``run`` who did it (None: before
    that was kept; a change from outside has no run). ``brings_back`` is True for a redo.
    """

    act: str
    name: str
    rows: int
    things: int
    latest: int
    on: date
    made_by: str | None
    run: str | None
    brings_back: bool

    @property
    def many(self) -> int | None:
        """How many things it is, when those are more than one sees at a glance; else None."""
        return self.things if self.things > MANY else None


def plan_undo(connection: sqlite3.Connection, act: str | None = None) -> Undone:
    """Say what an undo would take back; of an undo, what it would bring back.

    ``act`` is the UUID of any act; None means the work in force that was done, or brought back, last. Raises NotFound
    when there is nothing to undo.
    """
    if act is None:
        return _plan(connection, f"NOT l.takes_back AND {_NEWEST}", nothing="There is nothing to undo.")
    return _plan(connection, f"{_OF_THE_SAME_WORK} AND later % 2 = 0)", act, nothing="That is undone already.")


def plan_redo(connection: sqlite3.Connection, act: str | None = None) -> Undone:
    """Say what a redo would bring back.

    ``act`` is the UUID of a work taken back, or of an act that took it back or brought it back; None means the work
    that was taken back last. Raises NotFound when there is nothing to bring back.
    """
    if act is None:
        return _plan(connection, f"l.takes_back AND {_NEWEST}", nothing="There is nothing to bring back.")
    nothing = "That was not taken back, or is back already."
    return _plan(connection, f"l.takes_back AND {_OF_THE_SAME_WORK})", act, nothing=nothing)


def undo(
    connection: sqlite3.Connection, today: date, act: str | None = None, maker: acts.Maker = acts.COMMAND
) -> Undone:
    """Do what ``plan_undo`` says, inside the running transaction. Raises NotFound, or Conflict when it cannot be."""
    return _reverse_all(connection, today, plan_undo(connection, act), maker)


def redo(
    connection: sqlite3.Connection, today: date, act: str | None = None, maker: acts.Maker = acts.COMMAND
) -> Undone:
    """Do what ``plan_redo`` says, inside the running transaction. Raises NotFound, or Conflict when it cannot be."""
    return _reverse_all(connection, today, plan_redo(connection, act), maker)


_PLANNED = f"""
SELECT w.uuid, w.name, l.id, l.on_day, l.made_by, l.run, l.takes_back,
    (SELECT count(*) FROM change c WHERE c.act_id = l.id),
    (SELECT count(DISTINCT CASE noun WHEN 'rating' THEN noun ELSE noun || row_id END) FROM change c
        WHERE c.act_id = l.id AND coalesce(c.after, c.before) LIKE 'id=%,uuid=%')
FROM {STANDING} l JOIN act w ON w.id = l.work_id WHERE l.later = 0"""  # noqa: S608 our own text

_NEWEST = "EXISTS (SELECT 1 FROM change c WHERE c.act_id = l.id) ORDER BY l.id DESC"
"""Passes over what was erased: nothing of it is left to turn."""

_OF_THE_SAME_WORK = f"l.work_id = (SELECT work_id FROM {STANDING} WHERE uuid = ?"  # noqa: S608 our own text


def _plan(connection: sqlite3.Connection, where: str, *values: str, nothing: str) -> Undone:
    """The plan for the first latest act ``l`` of a work for which the condition holds. Raises NotFound."""
    row = connection.execute(f"{_PLANNED} AND {where} LIMIT 1", values).fetchone()
    if row is None:
        raise NotFound(nothing, "look-in-history")
    uuid, name, latest, on, made_by, run, takes_back, rows, things = row
    if not rows:
        raise NotFound("What that act changed was erased, so nothing of it can come back.")
    return Undone(
        uuid, name, rows, max(things, 1), latest, date.fromisoformat(on), made_by, run, brings_back=bool(takes_back)
    )


def _reverse_all(connection: sqlite3.Connection, today: date, plan: Undone, maker: acts.Maker) -> Undone:
    """Reverse what the latest act of the work did, as a new act."""
    changes = changes_of(connection, plan.latest)
    if not plan.brings_back and built_upon(connection, plan.latest, changes):
        raise _conflict(plan)
    connection.execute("PRAGMA defer_foreign_keys=ON")
    new = acts.begin(connection, today, maker)
    try:
        for change in changes:
            if plan.brings_back and not _fits(connection, change):
                raise _conflict(plan)
            _reverse(connection, change)
    except sqlite3.IntegrityError:
        raise _conflict(plan) from None
    touched = {(change.noun, change.row_id) for change in changes_of(connection, new)}
    expected = {(change.noun, change.row_id) for change in changes}
    if touched - expected or connection.execute("PRAGMA foreign_key_check").fetchone():
        raise _conflict(plan)
    connection.execute(
        f"UPDATE act SET name = ?, open = 0, things = {THINGS},"  # noqa: S608 our own text
        " undoes_id = (SELECT id FROM act WHERE uuid = ?) WHERE id = ?",
        (REDO if plan.brings_back else UNDO, plan.act, new),
    )
    return plan


def _fits(connection: sqlite3.Connection, change: Change) -> bool:
    """Whether what the change set still is as it left it."""
    columns = triggers.columns_of(connection, change.noun)
    now = _row_now(connection, change, columns)
    if now is None or change.after is None:
        return now is None and change.after is None
    left = triggers.read_row(change.after)
    return all(now[column] == left[column] for column in change.columns & now.keys() & left.keys())


def _row_now(connection: sqlite3.Connection, change: Change, columns: tuple[str, ...]) -> triggers.Values | None:
    row = (
        columns
        and connection.execute(
            f'SELECT as_text FROM "{change.noun}" WHERE id = ?',  # noqa: S608 a noun from our own log
            (change.row_id,),
        ).fetchone()
    )
    return triggers.read_row(row[0]) if row else None


def _reverse(connection: sqlite3.Connection, change: Change) -> None:
    """Put back what the change set in one row; columns it did not set keep what they hold."""
    columns = triggers.columns_of(connection, change.noun)
    if not columns:
        raise Conflict("The file has taken a new form since then, so that can no longer be undone.")
    table, row = f'"{change.noun}"', (change.row_id,)
    if change.before is None:
        connection.execute(f"DELETE FROM {table} WHERE id = ?", row)  # noqa: S608 a noun from our own log
        return
    before = triggers.read_row(change.before)
    back = {column: before[column] for column in columns if column in change.columns & before.keys()}
    names, values = [f'"{column}"' for column in back], tuple(back.values())
    if change.after is None:
        marks = ", ".join("?" for _ in back)
        connection.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", values)  # noqa: S608 as above
    elif back:
        settings = ", ".join(f"{name} = ?" for name in names)
        connection.execute(f"UPDATE {table} SET {settings} WHERE id = ?", values + row)  # noqa: S608 as above


def _conflict(plan: Undone) -> Conflict:
    from careercoach.content.acts import told

    if plan.brings_back:
        return Conflict(f"“{told(plan.name)}” no longer fits what is in your file now.", "redo-earlier")
    return Conflict(f"Something done later builds on “{told(plan.name)}”.", "undo-later")
