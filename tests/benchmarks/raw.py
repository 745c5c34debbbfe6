"""What goes through a whole file, done with nothing but sqlite3: the least that it can cost.

    python raw.py json FILE TARGET      every row as JSON
    python raw.py csv FILE TARGET       every accomplishment as CSV
    python raw.py rows FILE TARGET      every accomplishment as JSON: what a review of all of them reads
    python raw.py import FILE TARGET    the accomplishments of an export into a table like ours, in one transaction

FILE is ours, for the last one an export. Started by path, so that nothing of careercoach is loaded.
"""

import csv
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

_WHOLE = Path(__file__).parents[2] / "careercoach" / "store" / "schema" / "whole.sql"
_LEFT_OUT = ("act", "change", "entry")


def main(what: str, file: str, target: str) -> None:
    """Do it."""
    if what == "import":
        _take_in(Path(file), Path(target))
        return
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection, Path(target).open("w") as out:
        if what == "csv":
            columns = _columns(connection, "accomplishment")
            csv.writer(out).writerows(connection.execute(f"SELECT {columns} FROM accomplishment"))
        else:
            strict = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'")
            every = [name for (name,) in strict.fetchall() if name not in _LEFT_OUT]
            names = ["accomplishment"] if what == "rows" else every
            out.write(json.dumps({name: _rows(connection, name) for name in names}, ensure_ascii=False))


def _columns(connection: sqlite3.Connection, table: str) -> str:
    return ", ".join(f'"{row[1]}"' for row in connection.execute(f'PRAGMA table_info("{table}")'))


def _rows(connection: sqlite3.Connection, table: str) -> list[dict[str, object]]:
    connection.row_factory = sqlite3.Row
    rows = connection.execute(f'SELECT {_columns(connection, table)} FROM "{table}"')
    return [dict(row) for row in rows]


def _take_in(file: Path, target: Path) -> None:
    rows = json.loads(file.read_text("utf-8"))["rows"]["accomplishment"]
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.executescript(_WHOLE.read_text("utf-8"))
        connection.execute("BEGIN IMMEDIATE")
        names, marks = ", ".join(rows[0]), ", ".join("?" for _ in rows[0])
        connection.executemany(
            f"INSERT INTO accomplishment ({names}) VALUES ({marks})",
            (tuple(row.values()) for row in rows),
        )
        connection.execute("COMMIT")


if __name__ == "__main__":
    main(*sys.argv[1:])
