"""What repeats models.py or the help is what the command writes, and the command drafts what a new field needs."""

import sqlite3
import subprocess
import sys
import tomllib
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, Date, MetaData, String
from sqlmodel import SQLModel

from careercoach.derive import migration
from careercoach.derive.__main__ import HOUSE, PAGE, stale
from careercoach.store import migrations, triggers


def test_what_repeats_the_models_and_the_help_is_as_the_command_writes_it() -> None:
    names = ", ".join(str(path.relative_to(HOUSE.parent)) for path, _ in stale())
    assert not names, f"{names}: run python -m careercoach.derive, and keep what it writes"


def test_the_page_for_man_goes_where_an_installation_looks_for_it() -> None:
    project = tomllib.loads((HOUSE.parent / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["shared-data"] == {"careercoach/man": "share/man"}
    assert PAGE.relative_to(HOUSE.parent) == Path("careercoach/man/man1/careercoach.1")


def test_a_schema_that_has_all_the_models_say_needs_no_step() -> None:
    assert migration.draft() is None


@pytest.mark.parametrize(
    ("column", "line"),
    [
        (
            Column("seen_day", Date),
            "ALTER TABLE goal ADD COLUMN seen_day TEXT CHECK (seen_day IS date(seen_day, '+0 days'));",
        ),
        (Column("remark", String), "ALTER TABLE goal ADD COLUMN remark TEXT;"),
    ],
    ids=["a day", "a text"],
)
def test_a_field_the_schema_lacks_is_drafted_as_the_next_step(column: "Column[object]", line: str) -> None:
    wanted = MetaData()
    for table in SQLModel.metadata.tables.values():
        table.to_metadata(wanted)
    wanted.tables["goal"].append_column(column)
    drafted = migration.draft(wanted)
    assert drafted is not None
    name, text = drafted
    assert name == f"{len(migrations.shipped().steps) + 1:04}_goal_{column.name}.sql"
    assert f"\n{line}\n" in text
    with closing(sqlite3.connect(":memory:")) as connection:
        migrations.build_empty(connection)
        for statement in migrations.statements(text):
            connection.execute(statement)
        kept = triggers.columns_of(connection, "goal")
        (made,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'goal'").fetchone()
    assert column.name in kept
    assert f"as_text {migration.as_text(kept)}" in made


def test_a_field_that_is_always_there_needs_a_default_for_older_rows() -> None:
    table = SQLModel.metadata.tables["goal"]
    assert migration._written(table, table.columns["status"], fresh=False).startswith(
        "status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active',"
    )
    with pytest.raises(ValueError, match=r"have no goal\.title: give it a default in models\.py"):
        migration._written(table, table.columns["title"], fresh=False)


@pytest.mark.parametrize("room", ["models", "housekeeping"])
def test_each_room_of_tables_stands_by_itself_so_that_any_command_may_load_it_alone(room: str) -> None:
    told = (
        f"import careercoach.{room}; from sqlmodel import SQLModel; known = SQLModel.metadata.tables;"
        "print({link.target_fullname for each in known.values() for link in each.foreign_keys"
        " if link.target_fullname.split('.')[0] not in known})"
    )
    found = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    assert found.stdout == "set()\n"
