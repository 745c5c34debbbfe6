"""Reading what was done, act by act."""

import sqlite3
from datetime import date

from careercoach.errors import NotFound
from careercoach.records import ActRecord
from careercoach.store import triggers
from careercoach.store.standing import STANDING, THINGS
from careercoach.store.triggers import Values

_OWNERS = ("accomplishment", "goal", "learning")
"""Nouns with parts (check-ins, steps) that go by the title of the whole when they have none of their own."""

_TITLES = (
    "title",
    "name",
    "text",
    "says",
    "answer",
    "behaviour",
    "purpose",
    "note",
    "about",
    "rule",
    "role",
    "organisation",
    "reason",
)

_FIRST = "(SELECT id FROM change WHERE act_id = act.work_id{and_so} ORDER BY id LIMIT 1)"
_MADE_OR_DELETED = " AND (before IS NULL OR after IS NULL)"
_OF_THE_NOUN = " AND noun = act.first_word"
_TITLED_BY = f"""coalesce(
    CASE WHEN EXISTS (SELECT 1 FROM change WHERE noun = act.first_word) THEN coalesce(
        {_FIRST.format(and_so=_OF_THE_NOUN + _MADE_OR_DELETED)},
        {_FIRST.format(and_so=_OF_THE_NOUN)}) END,
    {_FIRST.format(and_so=_MADE_OR_DELETED)},
    {_FIRST.format(and_so="")})"""  # noqa: S608 our own text
"""The change whose row an act is titled by. Each is looked for up to the first: an act may hold a hundred thousand."""

_ACTS = f"""
SELECT act.uuid, act.name, act.on_day, act.at, act.later % 2, undone, act.made_by, c.noun, coalesce(c.after, c.before),
    coalesce(act.things, {THINGS})
FROM (SELECT a.*, o.uuid AS undone, substr(coalesce(o.name, a.name), 1, instr(coalesce(o.name, a.name), ' ') - 1)
    AS first_word FROM {STANDING} a LEFT JOIN act o ON o.id = a.undoes_id) act
LEFT JOIN change c ON c.id = {_TITLED_BY}"""  # noqa: S608 our own text


def listed(connection: sqlite3.Connection, *, limit: int | None = 50, offset: int = 0) -> list[ActRecord]:
    """Acts, the latest first, each titled by the thing it was about.

    That is the first row of the noun the act is named for, made or deleted rows before changed ones; else the first.
    An undo or redo goes by the title of what it takes back or brings back.
    """
    page = (-1 if limit is None else limit, offset)
    rows = connection.execute(f"{_ACTS} ORDER BY act.id DESC LIMIT ? OFFSET ?", page)
    return [_record(connection, *row) for row in rows]


def came_about(connection: sqlite3.Connection, table: str, thing: str) -> list[tuple[str, date]]:
    """Name and day of each act in force that changed the row of that id in a table of the file, the latest first."""
    this = f"(SELECT id FROM {table} WHERE uuid = ?)"  # noqa: S608 our own text
    acts = f"(SELECT act_id FROM change WHERE noun = ? AND row_id = {this})"  # noqa: S608 our own text
    rows = connection.execute(
        f"SELECT name, on_day FROM {STANDING} WHERE undoes_id IS NULL AND later % 2 = 0 AND id IN {acts}"  # noqa: S608 our own text
        " ORDER BY id DESC",
        (table, thing),
    )
    return [(name, date.fromisoformat(day)) for name, day in rows]


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing was ever done with this file."""
    return connection.execute(f"SELECT 1 FROM {STANDING} LIMIT 1").fetchone() is None  # noqa: S608 our own text


def get(connection: sqlite3.Connection, act: str) -> ActRecord:
    """The act of that UUID. Raises NotFound."""
    row = connection.execute(f"{_ACTS} WHERE act.uuid = ?", (act,)).fetchone()
    if row is None:
        raise NotFound("That act is not in the history.", "look-in-history")
    return _record(connection, *row)


def latest(connection: sqlite3.Connection, act: str) -> ActRecord:
    """The act that put the work of that UUID where it stands: itself, or the last undo or redo of it."""
    (found,) = connection.execute(
        "SELECT uuid FROM act WHERE uuid = :act OR undoes_id = (SELECT id FROM act WHERE uuid = :act)"
        " ORDER BY id DESC LIMIT 1",
        {"act": act},
    ).fetchone()
    return get(connection, found)


def _record(connection: sqlite3.Connection, *values: str) -> ActRecord:
    uuid, name, day, at, undone, undoes, made_by, table, text, things = values
    about = triggers.read_row(text or "")
    holder = owner(connection, table, about) if table else None
    if holder:
        table, about = holder[0], row(connection, *holder)
    return ActRecord(
        uuid,
        word(table or "act"),
        name,
        title(connection, about),
        date.fromisoformat(day),
        at,
        bool(undone),
        undoes,
        made_by,
        max(int(things), 1) if table else 0,
    )


def word(table: str) -> str:
    """The product's word for a table."""
    return table.replace("_", "-")


def owner(connection: sqlite3.Connection, table: str, row: Values) -> tuple[str, int] | None:
    """What a tag or a link, which has no id of its own, hangs on: its table and number. None for a thing of its own."""
    led = [(target, row[column]) for column, target in links(connection, table).items() if row.get(column) is not None]
    return None if "uuid" in row or not led else (led[0][0], int(str(led[0][1])))


def links(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """The columns of a table that lead to another, in their order."""
    found = dict(connection.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (table,)))
    return {column: found[column] for column in triggers.columns_of(connection, table) if column in found}


def row(connection: sqlite3.Connection, table: str, number: int) -> Values:
    """A row as it is, or as it was last; empty when the file knows nothing of it any more."""
    for select in (
        f'SELECT as_text FROM "{table}" WHERE id = :row',  # noqa: S608 our own tables
        "SELECT coalesce(after, before) FROM change WHERE noun = :table AND row_id = :row ORDER BY id DESC LIMIT 1",
    ):
        found = connection.execute(select, {"table": table, "row": number}).fetchone()
        if found:
            return triggers.read_row(found[0])
    return {}


def title(connection: sqlite3.Connection, about: Values) -> str:
    """What a row is called: its own title, else that of what it hangs on, else its first words."""
    for whole in _OWNERS:
        number = about.get(f"{whole}_id")
        if number is not None and not about.get("title"):
            found = row(connection, whole, int(number)).get("title")
            if found:
                return str(found)
    return next((str(about[column]) for column in _TITLES if about.get(column)), "")
