"""A rich life, the example's, lived several times over in one file: everything that grows with the years has grown."""

import sqlite3
from contextlib import closing
from pathlib import Path

from careercoach.services.start import demo
from careercoach.store import migrations, triggers
from careercoach.store.file import open_file
from tests.store import TODAY

ONCE_IN_A_LIFE = {"profile", "position", "away", "nudge", "favourite", "mask", "pick"}
"""Tables of which a life holds a few rows however long it is."""

NAMED = {"person", "competency"}
"""Tables whose rows are told by their names."""

ACT = """
INSERT INTO act (uuid, name, at, on_day, zone, open, made_by)
    SELECT 'act-' || max(id), 'log', '2026-10-10T10:10:10Z', '2026-10-10', 'UTC', 1, 'command' FROM act;
"""
"""To what the changes of one life belong."""

MORE = """
INSERT INTO away (uuid, from_day, until_day) VALUES ('away-1', '2025-03-03', '2025-04-04');
INSERT INTO nudge (rule, off) VALUES ('log', 0);
INSERT INTO observation (uuid, key, says, asks, answer, on_day) VALUES ('seen-1', 'seen', 'S', 'A', 'fits', '2026-02-02');
INSERT INTO reply (uuid, meeting_id, agenda_item_id, reply, answer)
    SELECT 'reply-' || id, meeting_id, id, 'not-now', 'Ask again' FROM agenda_item;
INSERT INTO pick (kind, reader, thing, item, picked)
    SELECT 'brief', 'manager', 'accomplishment', uuid, 1 FROM accomplishment;
INSERT INTO paper (uuid, kind, audience, person_id, meeting_id, about, made, text, on_day)
    SELECT 'paper-' || id, 'brief', 'manager', person_id, id, uuid, 'Text', 'Text', '2026-10-10' FROM meeting;
INSERT INTO draft (key, text, on_day, saved_at, state)
    SELECT 'log:' || uuid, 'Half a', '2026-10-10', '2026-10-10T10:10:10Z', 'open' FROM accomplishment;
INSERT INTO proposal (uuid, kind, source, handle, title)
    SELECT 'proposal-' || id, 'accomplishment', 'git', uuid, title FROM accomplishment;
INSERT INTO answered (uuid, asked_at, agent, request, words)
    SELECT 'answered-' || id, '2026-10-10T10:10:10Z', 'agent', 'today', 9 FROM accomplishment;
"""
"""What the example life does not hold."""


def life(path: Path, times: int) -> Path:
    """Make a file in which the example life was lived so many times, each a week before the one that follows."""
    demo.build(path, TODAY)
    with closing(open_file(path)) as connection:
        connection.execute("BEGIN")
        connection.execute("PRAGMA defer_foreign_keys=ON")
        for statement in migrations.statements(f"{ACT}{MORE}"):
            connection.execute(statement)
        copied = {
            table: _copy(connection, table)
            for table in triggers.strict_tables(connection)
            if table not in ONCE_IN_A_LIFE | {"act", "change", "entry"}
        }
        for again in range(1, times):
            connection.execute(ACT)
            for statement in copied.values():
                connection.execute(statement, {"again": again})
        connection.execute("UPDATE act SET open = 0")
        connection.execute("COMMIT")
    return path


def _copy(connection: sqlite3.Connection, table: str) -> str:
    """The SQL that adds the rows of the first life once more, in a life of their own."""
    (last,) = connection.execute(f'SELECT max(id) FROM "{table}"').fetchone()  # noqa: S608 our own tables
    links = dict(connection.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (table,)))
    values = {column: _again(column, table, links) for column in triggers.columns_of(connection, table)}
    columns = ", ".join(f'"{column}"' for column in values)
    return f'INSERT INTO "{table}" ({columns}) SELECT {", ".join(values.values())} FROM "{table}" WHERE id <= {last or 0}'  # noqa: S608 as above


def _again(column: str, table: str, links: dict[str, str]) -> str:
    if column == "id" or links.get(column, table) not in ONCE_IN_A_LIFE and column in links:
        return f'"{column}" + :again * 1000000'
    if column == "uuid" or column == "handle" or (table, column) == ("observation", "key"):
        return f"printf('%06x', :again) || substr(\"{column}\", 7) || CASE WHEN length(\"{column}\") < 36 THEN :again ELSE '' END"
    if column == "key" and table != "draft":
        return "NULL"
    if column == "name" and table in NAMED:
        return "name || ' ' || :again"
    if column.endswith("_day"):
        return f"date(\"{column}\", '-' || (7 * :again) || ' days')"
    return f'"{column}"'
