"""SIGKILL at a call of the system, while a file of an earlier version is brought up to date."""

import shutil
import sqlite3
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any
from unittest.mock import patch

from careercoach.store import migrations
from careercoach.store.header import VERSION
from tests.faults import kill, lives
from tests.faults.frame import Case, Seen
from tests.store import older


def attempt(number: int, home: Path) -> Seen:
    """Kill the first command on an older file at one point; look at the file before and after it is opened again."""
    return kill.killed(kill.point(lives.UPDATES, number), home, _half_way)


def _half_way(act: lives.Act, path: Path) -> str:
    """Whether the file has another form than the old one, as it was, or the new one."""
    before = older.form(act.life.file)
    with lives.home() as other:
        shutil.copytree(path.parent, other / "as it is")
        found = other / "as it is" / path.name
        with closing(sqlite3.connect(found)) as connection:
            connection.execute("SELECT 1 FROM sqlite_schema").fetchall()  # SQLite takes back what was not committed
        now = older.form(found)
    if now == before or now[0] == VERSION:
        return ""
    return f"the file says it has the form {now[0]}, and does not hold what it held in the form {before[0]}"


def in_two_halves() -> AbstractContextManager[object]:
    """The tables are changed in one transaction, and what is made from them in another."""
    make_derived = migrations.make_derived

    def halved(connection: Any, schema: migrations.Schema) -> None:
        if connection.in_transaction:
            connection.execute("COMMIT")
            connection.execute("BEGIN IMMEDIATE")
        make_derived(connection, schema)

    return patch.object(migrations, "make_derived", halved)


CASE = Case(
    name="migration",
    promise="Killed at any call of the system, an older file has its old form or the new one, whole, with its history.",
    attempt=attempt,
    sample=4,
    whole=440 * len(lives.UPDATES),
    broken={"two halves": in_two_halves},
    needs="strace",
)
