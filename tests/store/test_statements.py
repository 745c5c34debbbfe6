"""A step of the file's form: cut into statements, made once, and weighed by the rows it leaves."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.errors import FileProblem
from careercoach.store import migrations
from careercoach.store.file import open_file
from careercoach.store.header import VERSION
from tests.store import older_form


@pytest.mark.parametrize(
    ("script", "cut"),
    [
        ("SELECT 1;\n\n  \n", ["SELECT 1;\n"]),
        ("SELECT 1;\nSELECT 2", ["SELECT 1;\n", "SELECT 2"]),
        ("-- said; first\nSELECT 1;\n", ["-- said; first\nSELECT 1;\n"]),
        ("", []),
    ],
)
def test_a_script_is_cut_into_its_statements_and_blanks_are_none(script: str, cut: list[str]) -> None:
    assert list(migrations.statements(script)) == cut


@pytest.mark.parametrize(
    ("before", "after", "loses"),
    [
        ({"a": 2}, {"a": 2}, False),
        ({"a": 2}, {"a": 1}, True),
        ({"a": 2}, {"a": 3}, False),
        ({"a": 2, "b": 1}, {"a": 2, "b": 0}, True),
        ({"a": 2}, {"b": 2}, False),
        ({"a": 2}, {"b": 1}, True),
        ({"a": 0}, {}, False),
        ({"a": 2, "b": 5}, {"a": 2, "c": 4}, True),
    ],
)
def test_rows_may_move_to_another_table_and_none_may_go(
    before: dict[str, int], after: dict[str, int], loses: bool
) -> None:
    assert migrations._loses_rows(before, after) is loses


def test_a_file_of_the_first_form_is_copied_and_one_of_todays_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        older_form(connection, 1)
        assert list(path.parent.iterdir()) == [path]
        connection.execute("INSERT INTO person (uuid, name, relation) VALUES ('aaaa', 'Ines', 'peer')")
    open_file(path).close()
    (copy,) = path.with_name(path.name + ".backups").glob("*.db")
    assert f"before-version-{VERSION}" in copy.name
    content = path.read_bytes()
    with closing(open_file(path)) as connection:
        migrations.migrate(connection, path)
        assert connection.execute("SELECT name FROM person").fetchall() == [("Ines",)]
    assert path.read_bytes() == content


def test_a_table_that_others_hang_on_may_be_made_anew(filled: Path) -> None:
    shipped = migrations.shipped()
    rebuilt = (
        "CREATE TABLE anew AS SELECT * FROM person;\nDROP TABLE person;\n"
        "CREATE TABLE person (id INTEGER PRIMARY KEY, uuid TEXT, name TEXT, relation TEXT, organisation TEXT,\n"
        "    notes TEXT, spoken_day TEXT, address TEXT) STRICT;\n"
        "INSERT INTO person SELECT id, uuid, name, relation, organisation, notes, spoken_day, address FROM anew;\n"
        "DROP TABLE anew;\n"
    )
    with closing(open_file(filled)) as connection:
        connection.execute(
            "INSERT INTO feedback (uuid, person_id, on_day, kind, behaviour)"
            " VALUES ('ffff', 1, '2026-11-01', 'strength', 'Spoke up')"
        )
        migrations.migrate(connection, filled, migrations.Schema((*shipped.steps, rebuilt), "", shipped.search))
        assert connection.execute("SELECT person_id FROM feedback").fetchall() == [(1,)]
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert not connection.in_transaction


def test_a_step_may_empty_the_index_which_is_filled_anew(filled: Path) -> None:
    shipped = migrations.shipped()
    emptied = migrations.Schema((*shipped.steps, "DELETE FROM entry;"), shipped.views, shipped.search)
    with closing(open_file(filled)) as connection:
        migrations.migrate(connection, filled, emptied)
        assert connection.execute("SELECT count(*) FROM entry").fetchone() == (2,)


def test_a_refused_step_leaves_the_connection_as_it_was(filled: Path) -> None:
    shipped = migrations.shipped()
    losing = migrations.Schema((*shipped.steps, "DELETE FROM person;"), shipped.views, shipped.search)
    with closing(open_file(filled)) as connection:
        with pytest.raises(FileProblem, match="rows would be lost"):
            migrations.migrate(connection, filled, losing)
        assert not connection.in_transaction
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert connection.execute("SELECT name FROM person").fetchall() == [("Ines",)]
