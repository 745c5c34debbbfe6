"""What the tests of the file share: doing an act, looking at the file, starting another process."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlmodel import Session

from careercoach.store import migrations, triggers
from careercoach.store.file import open_for_reading
from careercoach.store.header import APPLICATION_ID
from careercoach.store.session import act
from tests.terminal import PATIENCE

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Rows = dict[str, list[tuple[Any, ...]]]

FIRST_BY_DAY = 20
"""The version of the file from which on an index of words takes its texts from a view."""

PAGE = 4096
"""Bytes of a page of the file."""


def do(
    path: Path,
    service: Callable[Concatenate[Session, Parameters], Result],
    *arguments: Parameters.args,
    **named: Parameters.kwargs,
) -> Result:
    """Do one act."""
    with act(path, TODAY) as session:
        return service(session, *arguments, **named)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_for_reading(path)) as connection:
        yield connection


def nouns(path: Path) -> Rows:
    """Every row of every noun."""
    with reading(path) as connection:
        return {
            table: connection.execute(f'SELECT {columns} FROM "{table}" ORDER BY id').fetchall()
            for table in triggers.noun_tables(connection)
            for columns in [", ".join(triggers.columns_of(connection, table))]
        }


def everything(path: Path) -> list[str]:
    """The whole file as SQL, its header's version in front."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        return [f"version {version}", *connection.iterdump()]


def is_whole(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with the file, its links and its search index."""
    with closing(sqlite3.connect(path)) as connection:
        for index in triggers.INDEXES:
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        return (
            connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            and connection.execute("PRAGMA foreign_key_check").fetchone() is None
        )


def ruin(path: Path, *tables: str) -> bytes:
    """Write over the first page of each table, as a dying disk does, and return what the file is then."""
    with closing(sqlite3.connect(path)) as connection:
        places = [
            connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
            for table in tables
        ]
    with path.open("r+b") as file:
        for place in places:
            file.seek((place - 1) * PAGE)
            file.write(b"\xa5" * PAGE)
    return path.read_bytes()


def python(code: str, *arguments: object, **options: Any) -> subprocess.Popen[str]:
    """Start another Python process in the repository."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def finished(process: subprocess.Popen[str]) -> str:
    """What a process printed, once it has ended well."""
    printed, complaints = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, complaints
    return printed


def older_form(connection: sqlite3.Connection, version: int) -> None:
    """Give an empty file the tables of an older version; what it is filled with stands in no history."""
    for step in migrations.shipped().steps[:version]:
        for statement in migrations.statements(step):
            connection.execute(statement)
    if version >= FIRST_BY_DAY:
        for view in triggers.TEXTS:
            connection.execute(view)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={version}")
