"""Changing the form of the file: whole or not at all, by one process among many, with a copy made first."""

import hashlib
import json
import multiprocessing
import os
import signal
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from careercoach.derive.migration import as_text
from careercoach.errors import Conflict, FileProblem
from careercoach.queries.start import search, unfinished
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes, migrations, triggers
from careercoach.store.file import open_file
from careercoach.store.header import VERSION, read_number
from tests.store import TODAY, do, everything, is_whole, nouns, older_form, reading

FORK = multiprocessing.get_context("fork")

SECOND = f"""
-- A second form of the file: goals have a mood, and there are courses.
ALTER TABLE goal DROP COLUMN as_text;
ALTER TABLE goal ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm; steady';
ALTER TABLE goal ADD COLUMN as_text {as_text((*SQLModel.metadata.tables["goal"].columns.keys(), "mood"))};
CREATE TABLE course (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    as_text {as_text(("id", "uuid", "title"))}
) STRICT;
INSERT INTO course (uuid, title) SELECT 'c' || uuid, 'Course for ' || title FROM goal;
"""
FOUND = """
[course]
title = "title"
body = []
"""


def _with_step(step: str, search_too: str = "") -> migrations.Schema:
    shipped = migrations.shipped()
    return migrations.Schema((*shipped.steps, step), shipped.views, shipped.search + search_too)


@pytest.fixture
def lived_in(path: Path) -> Path:
    """A file with a few acts behind it."""
    goal = do(path, goals.add, {"title": "Lead a night shift", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"progress": 10, "note": "it's a start; slowly"}, TODAY)
    do(path, accomplishments.add, {"title": "Wrote the rota", "tags": ["rota"], "goals": [goal]}, TODAY)
    gone = do(path, goals.add, {"title": "Given up", "horizon": "mid"}, TODAY)
    do(path, goals.delete, gone)
    return path


def _migrate(path: Path, schema: migrations.Schema) -> None:
    with closing(open_file(path)) as connection:
        migrations.migrate(connection, path, schema)


def test_the_version_is_the_number_of_schema_files() -> None:
    assert len(migrations.shipped().steps) == VERSION


def test_a_new_file_is_made_at_once_as_the_steps_would_make_it(path: Path, tmp_path: Path) -> None:
    open_file(path).close()
    stepped, shipped = tmp_path / "stepped.db", migrations.shipped()
    with closing(sqlite3.connect(stepped, isolation_level=None)) as connection:
        migrations.upgrade(connection, migrations.Schema(shipped.steps, shipped.views, shipped.search))
    asked = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name <> 'sqlite_sequence' ORDER BY rowid"
    with closing(sqlite3.connect(path)) as at_once, closing(sqlite3.connect(stepped)) as step_by_step:
        assert at_once.execute(asked).fetchall() == step_by_step.execute(asked).fetchall()
        for pragma in ("user_version", "application_id"):
            assert read_number(at_once, pragma) == read_number(step_by_step, pragma) > 0


def test_a_second_migration_keeps_data_history_search_and_undo(lived_in: Path) -> None:
    before = nouns(lived_in)
    _migrate(lived_in, _with_step(SECOND, FOUND))
    with closing(sqlite3.connect(lived_in, isolation_level=None)) as connection:
        after = {
            table: connection.execute(f"SELECT {columns} FROM {table} ORDER BY id").fetchall()
            for table in before
            for columns in [", ".join(triggers.columns_of(connection, table))]
        }
        assert [(*row, "calm; steady") for row in before.pop("goal")] == after.pop("goal")
        assert after == before
        assert connection.execute("SELECT row_id FROM entry WHERE noun = 'course'").fetchall() == [(1,)]
        assert connection.execute("SELECT count(*) FROM words WHERE words MATCH 'night'").fetchone() == (2,)
        for _ in range(5):
            connection.execute("BEGIN")
            changes.undo(connection, TODAY)
            connection.execute("COMMIT")
        assert connection.execute("SELECT count(*) FROM goal").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM words WHERE words MATCH 'rota'").fetchone() == (0,)
    assert is_whole(lived_in)


def test_a_new_column_and_a_new_table_are_recorded_searched_and_undone(lived_in: Path) -> None:
    _migrate(lived_in, _with_step(SECOND, FOUND))
    with closing(sqlite3.connect(lived_in, isolation_level=None)) as connection:
        connection.execute("UPDATE goal SET mood = 'eager'")
        connection.execute("INSERT INTO course (uuid, title) VALUES ('c2', 'First aid')")
        assert connection.execute("SELECT count(*) FROM words WHERE words MATCH 'aid'").fetchone() == (1,)
        for left in ("eager", "calm; steady"):
            connection.execute("BEGIN")
            changes.undo(connection, TODAY)
            connection.execute("COMMIT")
            assert connection.execute("SELECT mood FROM goal").fetchone() == (left,)
        assert connection.execute("SELECT count(*) FROM course").fetchone() == (1,)


def test_an_act_from_before_a_migration_is_undone_once_what_was_done_to_it_since_is(lived_in: Path) -> None:
    with reading(lived_in) as connection:
        (first,) = connection.execute("SELECT uuid FROM act ORDER BY id").fetchone()
    _migrate(lived_in, _with_step(SECOND))
    with closing(sqlite3.connect(lived_in, isolation_level=None)) as connection:
        for _ in range(4):  # all that was done to the goal in the old form
            connection.execute("BEGIN")
            changes.undo(connection, TODAY)
            connection.execute("COMMIT")
        connection.execute("UPDATE goal SET mood = 'eager'")
        connection.execute("BEGIN")
        with pytest.raises(Conflict):
            changes.undo(connection, TODAY, first)
        connection.execute("ROLLBACK")
        connection.execute("BEGIN")
        changes.undo(connection, TODAY)
        assert changes.undo(connection, TODAY, first).name == "goal add"


def test_an_act_from_before_it_was_kept_who_does_one_is_of_nobody_unless_it_came_from_outside(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        older_form(connection, 3)
        for name in ("goal add", "changed outside careercoach"):
            connection.execute(
                "INSERT INTO act (uuid, name, at, on_day, zone, open) VALUES (?, ?, '', '2026-11-01', 'UTC', 0)",
                (name, name),
            )
    open_file(path).close()
    with reading(path) as connection:
        assert connection.execute("SELECT made_by, run FROM act").fetchall() == [(None, None), ("outside", None)]


def test_an_act_on_a_table_that_is_gone_can_no_longer_be_undone(path: Path) -> None:
    with closing(open_file(path)) as connection:
        migrations.migrate(connection, path, _with_step(SECOND))
        connection.execute("INSERT INTO course (uuid, title) VALUES ('c2', 'First aid')")
        connection.execute("DELETE FROM course")
        schema = _with_step(SECOND)
        third = migrations.Schema((*schema.steps, "DROP TABLE course;"), schema.views, schema.search)
        migrations.migrate(connection, path, third)
        connection.execute("BEGIN")
        with pytest.raises(Conflict):
            changes.undo(connection, TODAY)


@pytest.mark.parametrize("position", range(len(list(migrations.statements(SECOND))) + 1))
def test_a_statement_that_fails_leaves_the_file_as_it_was(lived_in: Path, position: int) -> None:
    before, content = everything(lived_in), lived_in.read_bytes()
    good = list(migrations.statements(SECOND))
    broken = "".join((*good[:position], "INSERT INTO nowhere VALUES (1);\n", *good[position:]))
    with pytest.raises(sqlite3.OperationalError):
        _migrate(lived_in, _with_step(broken))
    assert lived_in.read_bytes() == content
    assert everything(lived_in) == before
    assert do(lived_in, accomplishments.add, {"title": "Went on"}, TODAY)


@pytest.mark.parametrize(
    "step",
    [
        "DELETE FROM check_in;",
        "DROP TABLE tag;",
        "DELETE FROM change WHERE id = 1;",
        "INSERT INTO step (uuid, goal_id, title, kind) VALUES ('s', 99, 'x', 'action');",
    ],
    ids=["a row", "a table", "history", "a link that leads nowhere"],
)
def test_a_migration_that_would_lose_something_is_refused(lived_in: Path, step: str) -> None:
    content = lived_in.read_bytes()
    with pytest.raises(FileProblem, match="nothing was changed"):
        _migrate(lived_in, _with_step(step))
    assert lived_in.read_bytes() == content


def test_a_migration_may_give_a_table_another_name(lived_in: Path) -> None:
    schema = _with_step("ALTER TABLE favourite RENAME TO starred;\nCREATE TABLE favourite (id INTEGER) STRICT;")
    do(lived_in, lambda session: session.connection().exec_driver_sql("INSERT INTO favourite (question) VALUES ('q')"))
    with pytest.raises(FileProblem, match="rows would be lost"):
        _migrate(lived_in, schema)
    _migrate(lived_in, _with_step("ALTER TABLE favourite RENAME TO starred;"))
    with closing(sqlite3.connect(lived_in)) as connection:
        assert connection.execute("SELECT question FROM starred").fetchall() == [("q",)]


def test_what_was_unfinished_in_an_older_file_waits_as_before(tmp_path: Path) -> None:
    path, shipped = tmp_path / "before.db", migrations.shipped()
    before = next(number for number, step in enumerate(shipped.steps) if "draft_before" in step)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        older_form(connection, before)
        connection.execute("INSERT INTO draft VALUES ('quick-log', 'Trained tw', '2026-11-18T22:10:00Z')")
    with closing(open_file(path)):
        pass
    with closing(sqlite3.connect(path)) as connection:
        (begun,) = unfinished.listed(connection)
    assert (begun.title, begun.on) == ("Trained tw", date(2026, 11, 18))


def test_a_private_checked_copy_is_made_before_the_form_changes(lived_in: Path) -> None:
    before = everything(lived_in)
    _migrate(lived_in, _with_step(SECOND))
    folder = lived_in.with_name(lived_in.name + ".backups")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    copy, note = sorted(folder.iterdir())
    assert (copy.suffix, note.suffix) == (".db", ".json")
    assert {stat.S_IMODE(found.stat().st_mode) for found in (copy, note)} == {0o600}
    manifest = json.loads(note.read_text("utf-8"))
    assert manifest["sha256"] == hashlib.sha256(copy.read_bytes()).hexdigest()
    assert manifest["rows"]["goal"] == 1
    assert manifest["reason"] in copy.name
    assert everything(copy) == before
    with closing(open_file(copy)) as connection:
        assert connection.execute("SELECT title FROM goal_view").fetchall() == [("Lead a night shift",)]


def test_a_copy_that_cannot_be_finished_leaves_nothing_behind(lived_in: Path) -> None:
    content = lived_in.read_bytes()
    with closing(open_file(lived_in)) as connection:
        connection.execute("BEGIN")
        with pytest.raises(sqlite3.OperationalError):
            migrations.migrate(connection, lived_in, _with_step(SECOND))
        connection.execute("ROLLBACK")
    assert list(lived_in.with_name(lived_in.name + ".backups").iterdir()) == []
    assert lived_in.read_bytes() == content


def _make_at_once(path: Path, ready: Barrier, schema: migrations.Schema | None) -> None:
    ready.wait()
    with closing(open_file(path)) as connection:
        if schema:
            migrations.migrate(connection, path, schema)


@pytest.mark.parametrize("name", ["first.db", "second.db", "third.db"])
def test_eight_processes_may_make_and_migrate_the_file_at_once(tmp_path: Path, name: str) -> None:
    path, schema = tmp_path / name, _with_step(SECOND, FOUND)
    for new_form in (None, schema):
        ready = FORK.Barrier(8)
        crowd = [FORK.Process(target=_make_at_once, args=(path, ready, new_form)) for _ in range(8)]
        for process in crowd:
            process.start()
        for process in crowd:
            process.join()
        assert [process.exitcode for process in crowd] == [0] * 8
    assert is_whole(path)
    assert everything(path)[0] == f"version {len(schema.steps)}"


def _die_while_making(path: Path, statement: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        left = iter(range(statement))

        def count_down(_: str) -> None:
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        connection.execute("PRAGMA cache_size=1")
        connection.set_trace_callback(count_down)
        migrations.migrate(connection, path)


def _total_statements() -> int:
    counted: list[str] = []
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.set_trace_callback(counted.append)
        migrations.migrate(connection, Path("nowhere"))
    return len(counted)


def _positions() -> Iterator[int]:
    total = _total_statements()
    yield from sorted({0, 1, 2, 3, *range(4, total, total // 12), total - 3, total - 2, total - 1})


def test_a_process_killed_while_making_the_file_leaves_a_usable_one(tmp_path: Path) -> None:
    for position in _positions():
        path = tmp_path / f"{position}.db"
        maker = FORK.Process(target=_die_while_making, args=(path, position))
        maker.start()
        maker.join()
        assert maker.exitcode == -signal.SIGKILL
        with closing(open_file(path)) as connection:
            assert len(triggers.noun_tables(connection)) > 15
        assert is_whole(path)
    with acts.transaction(path) as connection:
        connection.execute("INSERT INTO person (uuid, name, relation) VALUES ('aaaa', 'Ines', 'peer')")
    with reading(path) as connection:
        assert [found.title for found in search.words(connection, "ines")] == ["Ines"]
