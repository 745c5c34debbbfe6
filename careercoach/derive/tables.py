"""All tables of today's form in one go, as the numbered steps leave them behind: what a new file is made of.

Why: the steps make, copy and drop tables of years ago, which costs whoever starts a file more than all else.
"""

import sqlite3
from contextlib import closing

from careercoach.store import migrations

_HEAD = "-- Made by python -m careercoach.derive from the numbered steps.\n\n"


def whole(steps: tuple[str, ...]) -> str:
    """The script that makes what ``steps`` make, in the same order."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.apply(connection, steps)
        found = connection.execute(
            "SELECT s.sql FROM sqlite_schema s LEFT JOIN pragma_table_list t ON t.name = s.name AND t.schema = 'main'"
            " WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite_%' AND coalesce(t.type, '') <> 'shadow'"
            " ORDER BY s.rowid"
        )
        return _HEAD + "".join(f"{sql};\n" for (sql,) in found)
