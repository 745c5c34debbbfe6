"""Check: silent about a file that is well, and naming what is not, and nothing else."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.content.remedies import for_command
from careercoach.paths import folder_of_copies
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store import check, copies
from careercoach.store.restore import keep, restore
from tests.store import TODAY, do, ruin


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Path:
    """A file with two goals, one of them deleted, an entry that belongs to the other, and a copy of it all."""
    path = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("lived") / "careercoach.db"))
    goal = do(path, goals.add, {"title": "Lead a night shift", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"progress": 10}, TODAY)
    do(path, accomplishments.add, {"title": "Wrote the rota", "goals": [goal]}, TODAY)
    do(path, goals.delete, do(path, goals.add, {"title": "Given up", "horizon": "mid"}, TODAY))
    keep(path, "by-hand")
    return path


@pytest.fixture
def lived(path: Path, once: Path) -> Path:
    """The same in a file of its own."""
    shutil.copytree(folder_of_copies(once), folder_of_copies(path))
    return Path(shutil.copy(once, path))


def found(path: Path) -> list[str]:
    """The names of what is found."""
    return [finding.kind for finding in check.findings(path)]


def sql(path: Path, *statements: str, unseen_by: str = "none") -> None:
    """What another program may do to the file, unseen by the triggers whose names begin so."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA ignore_check_constraints=ON")
        triggers = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE ? || '%'"
        connection.execute("BEGIN")
        hidden = connection.execute(triggers, (unseen_by,)).fetchall()
        for name, _ in hidden:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in (*statements, *(trigger for _, trigger in hidden), "COMMIT"):
            connection.execute(statement)


def test_a_file_that_is_well_is_passed_over_in_silence(lived: Path, tmp_path: Path) -> None:
    assert found(lived) == []
    assert found(tmp_path / "not made yet.db") == []


def test_checking_leaves_every_byte_as_it_was(lived: Path) -> None:
    before = (lived.read_bytes(), lived.stat().st_mtime_ns, sorted(lived.parent.rglob("*")))
    assert found(lived) == []
    assert (lived.read_bytes(), lived.stat().st_mtime_ns, sorted(lived.parent.rglob("*"))) == before


ACT = """INSERT INTO act (uuid, name, at, on_day, zone, open)
VALUES ('0f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a001', 'x', '2026-11-22T10:00:00Z', '2026-11-22', 'UTC', 0)"""
CHANGE = "INSERT INTO change (act_id, noun, row_id, before, after) VALUES ({}, '{}', 1, NULL, NULL)"
FORGET = (
    "INSERT INTO words (words, rowid, title, body) SELECT 'delete', id, title, body FROM entry WHERE source = 'goal'"
)

BROKEN = [
    ("impossible-value", "none", ["UPDATE goal SET horizon = 'someday'"]),
    ("impossible-value", "none", ["UPDATE check_in SET on_day = '2026-02-30'"]),
    ("broken-link", "none", ["UPDATE check_in SET goal_id = 99"]),
    ("broken-link", "none", [CHANGE.format(99, "goal"), "UPDATE change SET row_id = 999 WHERE act_id = 99"]),
    ("other-form", "none", ["CREATE TABLE mine (id INTEGER PRIMARY KEY)"]),
    ("other-form", "none", ["DROP INDEX goal_by_status"]),
    ("other-rules", "none", ["DROP VIEW goal_view"]),
    ("other-rules", "none", ["DROP TRIGGER change_goal_update"]),
    ("id", "none", ["UPDATE goal SET uuid = 'aaaa0000'"]),
    ("history", "change_", ["UPDATE goal SET why = 'it is mine'"]),
    ("history", "change_", ["DELETE FROM check_in"]),
    ("unknown-noun", "none", [CHANGE.format(1, "dream")]),
    ("open-act", "none", ["UPDATE act SET open = 1 WHERE id = 1"]),
    ("empty-act", "none", [ACT]),
    ("act-day", "none", ["UPDATE act SET on_day = 'yesterday' WHERE id = 1"]),
    ("search-index", "search_", ["UPDATE goal SET why = 'it is mine'"]),
    ("search-index", "none", ["DELETE FROM entry WHERE source = 'goal'"]),
    ("search-index", "none", [FORGET]),
]
"""What is found, the triggers that do not see it, and what another program did."""


@pytest.mark.parametrize(("kind", "unseen_by", "statements"), BROKEN)
def test_what_another_program_broke_is_named_and_nothing_else(
    lived: Path, kind: str, unseen_by: str, statements: list[str]
) -> None:
    sql(lived, *statements, unseen_by=unseen_by)
    assert found(lived) == [kind]


def _page(path: Path) -> None:
    """A page of the file is written over."""
    ruin(path, "goal")


def _copy_flipped(path: Path) -> None:
    (copy,) = copies.listed(path)
    content = copy.path.read_bytes()
    copy.path.write_bytes(content[:9000] + bytes([content[9000] ^ 4]) + content[9001:])


def _copy_old(path: Path) -> None:
    (copy,) = copies.listed(path)
    for part in (copy.path, copy.path.with_suffix(".json")):
        part.rename(part.with_name(f"2020-01-01T100000.000000Z-day-1{part.suffix}"))


def _no_copies(path: Path) -> None:
    shutil.rmtree(folder_of_copies(path))
    sql(path, "UPDATE act SET at = '2020-01-01T10:00:00Z' WHERE id = 1")


def _note_gone(path: Path) -> None:
    copies.listed(path)[0].path.with_suffix(".json").unlink()


@pytest.mark.parametrize(
    ("kind", "harm"),
    [
        ("damaged", _page),
        ("gone", Path.unlink),
        ("damaged-copy", _copy_flipped),
        ("damaged-copy", _note_gone),
        ("old-copy", _copy_old),
        ("old-copy", _no_copies),
        ("open-copy", lambda path: copies.listed(path)[0].path.chmod(0o644)),
        ("open-copies", lambda path: folder_of_copies(path).chmod(0o755)),
        ("mode", lambda path: path.chmod(0o644)),
        ("conflict-copy", lambda path: shutil.copy(path, path.with_stem(f"{path.stem}.sync-conflict-20261122-1-ABC"))),
        ("synced", lambda path: (path.parent / ".stfolder").mkdir()),
    ],
)
def test_what_lies_around_the_file_is_looked_at_too(lived: Path, kind: str, harm: Callable[[Path], object]) -> None:
    harm(lived)
    assert found(lived) == [kind]


def test_each_finding_says_the_way_out(lived: Path) -> None:
    sql(lived, "DROP VIEW goal_view", FORGET)
    _copy_flipped(lived)
    for finding in check.findings(lived):
        assert "; " in for_command(finding), finding.sentence


def test_going_back_to_a_copy_makes_anew_what_can_be_made_anew(lived: Path) -> None:
    sql(lived, "DROP VIEW goal_view", FORGET, "DROP TRIGGER change_goal_update")
    assert found(lived) == ["other-rules", "search-index"]
    restore(lived, keep(lived, "by-hand"), TODAY)
    assert found(lived) == []
