"""A rich life, the example's, lived several times over in one file: everything that grows with the years has grown."""

import sqlite3
from contextlib import closing
from pathlib import Path

from careercoach.store import migrations, triggers
from careercoach.store.file import open_file

ONCE_IN_A_LIFE = {"profile", "position", "away", "nudge", "favourite", "mask", "pick"}
"""Tables of which a life holds a few rows however long it is."""

WRITTEN_BY_ITSELF = {"change", "entry"}
"""What the triggers write while the others grow."""

ACT = """
INSERT INTO act (uuid, name, at, on_day, zone, open, made_by)
    SELECT printf('%08x-0000-4000-8000-000000000000', 6000000 + max(id)), 'log', '2026-10-10T10:10:10Z',
        '2026-10-10', 'UTC', 1, 'command' FROM act;
"""
"""To what the changes of one life belong."""

MORE = """
INSERT INTO away (uuid, from_day, until_day)
    VALUES ('0000a0a0-0000-4000-8000-000000000000', '2025-03-03', '2025-04-04');
INSERT INTO nudge (rule, off) VALUES ('log', 0);
INSERT INTO observation (uuid, key, says, asks, answer, on_day)
    VALUES ('0000b0b0-0000-4000-8000-000000000000', 'seen', 'Words', 'Words', 'fits', '2026-02-02');
INSERT INTO reply (uuid, meeting_id, agenda_item_id, reply, answer)
    SELECT printf('%08x-0000-4000-8000-000000000000', 1000000 + id), meeting_id, id, 'not-now', 'Ask again'
    FROM agenda_item;
INSERT INTO pick (kind, reader, thing, item, picked)
    SELECT 'brief', 'manager', 'accomplishment', uuid, 1 FROM accomplishment;
INSERT INTO paper (uuid, kind, audience, person_id, meeting_id, about, made, text, on_day)
    SELECT printf('%08x-0000-4000-8000-000000000000', 2000000 + id), 'brief', 'manager', person_id, id, uuid, 'Text',
        'Text', '2026-10-10' FROM meeting;
INSERT INTO draft (key, text, on_day, saved_at, state)
    SELECT 'log:' || uuid, 'Half a', '2026-10-10', '2026-10-10T10:10:10Z', iif(id % 9, 'kept', 'open')
    FROM accomplishment;
INSERT INTO proposal (uuid, kind, source, handle, title)
    SELECT printf('%08x-0000-4000-8000-000000000000', 3000000 + id), 'accomplishment', 'git', uuid, title
    FROM accomplishment;
INSERT INTO answered (uuid, asked_at, agent, request, words)
    SELECT printf('%08x-0000-4000-8000-000000000000', 4000000 + id), '2026-10-10T10:10:10Z', 'agent', 'today', 9
    FROM accomplishment;
INSERT INTO act (uuid, name, at, on_day, zone, open, made_by)
    SELECT printf('%08x-0000-4000-8000-000000000000', 5000000 + id), 'log', '2026-10-10T10:10:10Z', on_day, 'UTC', 0,
        'command' FROM accomplishment;
UPDATE accomplishment SET until_day = on_day WHERE id % 9 = 0;
"""
"""What the example life does not hold."""


def live_again(path: Path, times: int) -> None:
    """Make of a file with the example life one in which it was lived so many times, each a week before the next."""
    with closing(open_file(path)) as connection:
        connection.execute("BEGIN")
        connection.execute("PRAGMA defer_foreign_keys=ON")
        for statement in migrations.statements(f"{ACT}{MORE}"):
            connection.execute(statement)
        tables = set(triggers.strict_tables(connection)) - ONCE_IN_A_LIFE - WRITTEN_BY_ITSELF
        lived_again = [_lived_again(connection, table) for table in sorted(tables)]
        for again in range(1, times):
            for statement in (ACT, *lived_again):
                connection.execute(statement, {"again": again})
        connection.execute("UPDATE act SET open = 0")
        connection.execute("COMMIT")


def _lived_again(connection: sqlite3.Connection, table: str) -> str:
    """The SQL that adds the rows of the first life once more; what they lead to is added with them."""
    (last,) = connection.execute(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()
    links = dict(connection.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (table,)))
    led = {"id", *(column for column, other in links.items() if other not in ONCE_IN_A_LIFE)}
    values = {column: _again(table, column, led) for column in triggers.columns_of(connection, table)}
    columns = ", ".join(f'"{column}"' for column in values)
    return f'INSERT INTO "{table}" ({columns}) SELECT {", ".join(values.values())} FROM "{table}" WHERE id <= {last}'


def _again(table: str, column: str, led: set[str]) -> str:
    if column in led:
        return f'"{column}" + :again * 1000000'
    if column in ("uuid", "handle"):
        return f"printf('%06x', :again) || substr(\"{column}\", 7)"
    if (table, column) in (("person", "name"), ("competency", "name"), ("observation", "key")):
        return f"\"{column}\" || ' ' || :again"
    if column == "key" and table != "draft":
        return "NULL"  # a key of one's own is of one thing
    if column.endswith("_day"):
        return f"date(\"{column}\", '-' || (7 * :again) || ' days')"
    return f'"{column}"'
