"""Check: silent about a file that is well, and naming what is not, and nothing else."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from careercoach.content.remedies import for_command
from careercoach.services.goals import goals
from careercoach.services.start.demo import build
from careercoach.services.work import accomplishments
from careercoach.store import check, copies
from careercoach.store.restore import keep, restore
from tests.store import TODAY, do

UNDO_TRIGGERS = "DROP TRIGGER change_goal_update"


@pytest.fixture
def lived(path: Path) -> Path:
    """A file with two goals, one of them deleted, an entry that belongs to the other, and a copy of it all."""
    goal = do(path, goals.add, {"title": "Lead a night shift", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"progress": 10}, TODAY)
    do(path, accomplishments.add, {"title": "Wrote the rota", "goals": [goal]}, TODAY)
    do(path, goals.delete, do(path, goals.add, {"title": "Given up", "horizon": "mid"}, TODAY))
    keep(path, "by-hand")
    return path


def found(path: Path) -> list[str]:
    """The names of what is found."""
    return [finding.kind for finding in check.findings(path)]


def sql(path: Path, *statements: str) -> None:
    """What another program may do to the file; triggers that are dropped come back as they were."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA ignore_check_constraints=ON")
        kept = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in kept:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, trigger in kept:
            connection.execute(trigger)


def test_a_file_that_is_well_is_passed_over_in_silence(lived: Path, tmp_path: Path) -> None:
    assert found(lived) == []
    assert found(tmp_path / "not made yet.db") == []
    build(tmp_path / "example.db", TODAY)
    assert found(tmp_path / "example.db") == []


def test_checking_leaves_every_byte_as_it_was(lived: Path) -> None:
    before = (lived.read_bytes(), lived.stat().st_mtime_ns, sorted(lived.parent.rglob("*")))
    assert found(lived) == []
    assert (lived.read_bytes(), lived.stat().st_mtime_ns, sorted(lived.parent.rglob("*"))) == before


BROKEN = {
    "an index that lacks a row": ("damaged", ["PRAGMA writable_schema=ON", "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'goal_by_serves') WHERE name = 'goal_by_status'"]),
    "a horizon that is none": ("impossible-value", ["UPDATE goal SET horizon = 'someday'", "UPDATE change SET after = replace(after, '''near''', '''someday''')"]),
    "a check-in of no goal": ("broken-link", ["UPDATE check_in SET goal_id = 99", "UPDATE change SET after = replace(after, 'goal_id=1', 'goal_id=99') WHERE noun = 'check_in'", "UPDATE entry SET row_id = 99 WHERE source = 'check_in'"]),
    "a table more": ("other-form", ["CREATE TABLE mine (id INTEGER PRIMARY KEY)"]),
    "an index less": ("other-form", ["DROP INDEX goal_by_status"]),
    "a view less": ("other-rules", ["DROP VIEW goal_view"]),
    "an id that is none": ("id", ["UPDATE goal SET uuid = 'aaaa0000'", "UPDATE change SET after = replace(after, substr(after, instr(after, 'uuid='), 43), 'uuid=''aaaa0000''') WHERE noun = 'goal' AND row_id = 1"]),
    "a row the history does not know": ("history", ["UPDATE goal SET why = 'it is mine' WHERE id = 1", "UPDATE entry SET body = (SELECT replace(body, char(10), 'it is mine' || char(10)) FROM entry WHERE 0)  WHERE 0", "DELETE FROM entry WHERE source = 'goal'"]),
}
