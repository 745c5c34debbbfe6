"""Changing the form of the file without losing a word of it.

One transaction: copy the file, foreign keys off, begin immediately, read the version again (another process may
have been faster), the numbered steps statement by statement, foreign keys and row counts checked, views and
triggers made anew, version set, commit. Anything that goes wrong leaves the file as it was.
Why statement by statement: ``executescript`` commits by itself.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from careercoach.errors import FileProblem
from careercoach.frozen import Frozen
from careercoach.store import backups, triggers
from careercoach.store.header import APPLICATION_ID, read_number
from careercoach.store.thinning import BEFORE_VERSION

WHOLE = "whole.sql"
"""The file in schema/ that ``python -m careercoach.derive`` makes from the steps."""


Rows = Mapping[str, Sequence[Sequence[str | int | float | None]]]
"""Whole rows by table, which has one at least."""

NO_ROWS: Rows = {}


class Schema(Frozen):
    """The file's form: numbered steps from nothing to now, the views, and what the search index holds.

    ``whole`` makes in one go the tables that the steps lead to; blank means that a new file goes through the steps.
    """

    steps: tuple[str, ...]
    views: str
    search: str
    whole: str = ""


@cache
def shipped() -> Schema:
    """The schema of this program."""
    folder = Path(__file__).with_name("schema")
    steps = sorted(found for found in folder.iterdir() if found.name[:4].isdigit())
    return Schema(
        steps=tuple(step.read_text("utf-8") for step in steps),
        views=(folder / "views.sql").read_text("utf-8"),
        search=(folder / "search.toml").read_text("utf-8"),
        whole=(folder / WHOLE).read_text("utf-8"),
    )


def build_empty(connection: sqlite3.Connection) -> None:
    """Give an empty database in memory today's tables and views, to be read only."""
    schema = shipped()
    apply(connection, (schema.whole, schema.views))


def apply(connection: sqlite3.Connection, scripts: Iterable[str]) -> None:
    """Run scripts statement by statement, in whatever transaction is open."""
    for script in scripts:
        for statement in statements(script):
            connection.execute(statement)


def migrate(connection: sqlite3.Connection, path: Path, schema: Schema | None = None) -> None:
    """Bring the file at ``path`` to the schema's newest version. Raises FileProblem and leaves it as it was."""
    schema = schema or shipped()
    version = read_number(connection, "user_version")
    if version > 0:
        backups.make(connection, path, f"{BEFORE_VERSION}{len(schema.steps)}")
    upgrade(connection, schema)


def upgrade(connection: sqlite3.Connection, schema: Schema | None = None, rows: Rows = NO_ROWS) -> None:
    """Bring what ``connection`` has open to the newest version, without a copy of it. Raises FileProblem.

    ``rows`` fill a new file, by table; its triggers, which come after them, record nothing of it.
    """
    schema = schema or shipped()
    connection.execute("PRAGMA foreign_keys=OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = read_number(connection, "user_version")
            if version < len(schema.steps):
                _apply(connection, schema, version, rows)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


def remake(connection: sqlite3.Connection) -> None:
    """Make the views, the triggers and the search index of a file of today's form anew."""
    connection.execute("BEGIN IMMEDIATE")
    drop_derived(connection)
    make_derived(connection, shipped())
    connection.execute("COMMIT")


def statements(script: str) -> Iterator[str]:
    """Cut a script into single statements."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        yield pending


def _apply(connection: sqlite3.Connection, schema: Schema, version: int, rows: Rows) -> None:
    before = _row_counts(connection)
    drop_derived(connection)
    at_once = schema.whole if version == 0 else ""
    apply(connection, ((at_once,) if at_once else schema.steps[version:]))
    for table, values in rows.items():
        marks = ", ".join("?" for _ in values[0])
        connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)  # noqa: S608 our own table
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise FileProblem("The file could not be brought up to date: a link leads nowhere; nothing was changed.")
    if _loses_rows(before, _row_counts(connection)):
        raise FileProblem("The file could not be brought up to date: rows would be lost; nothing was changed.")
    make_derived(connection, schema)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={len(schema.steps)}")


def make_derived(connection: sqlite3.Connection, schema: Schema) -> None:
    """Make the views, the triggers and the search index from the tables as they are."""
    apply(connection, (schema.views,))
    for statement in triggers.generate(connection, schema.search):
        connection.execute(statement)
    for statement in triggers.reindex(schema.search):
        connection.execute(statement)


def drop_derived(connection: sqlite3.Connection) -> None:
    """Drop every view and trigger: they are made anew from today's tables."""
    rows: Sequence[tuple[str, str]] = connection.execute(
        "SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'trigger')"
    ).fetchall()
    for kind, name in rows:
        connection.execute(f'DROP {kind} IF EXISTS "{name}"')


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    return {table: rows for table, rows in backups.row_counts(connection).items() if table != triggers.INDEXED}


def _loses_rows(before: dict[str, int], after: dict[str, int]) -> bool:
    """Whether a table has fewer rows than before, or tables that went hold more rows than those that came."""
    gone = sum(rows for table, rows in before.items() if table not in after)
    come = sum(rows for table, rows in after.items() if table not in before)
    return gone > come or any(after.get(table, rows) < rows for table, rows in before.items())
