"""The hand-written schema, the models, the closed lists and the generated triggers say the same."""

import re
import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.types import TypeEngine
from sqlmodel import SQLModel

from careercoach import vocabulary
from careercoach.content.acts import MAKERS
from careercoach.derive.migration import as_text
from careercoach.links import Link
from careercoach.queries.goals import goals
from careercoach.queries.start import search
from careercoach.queries.work import accomplishments
from careercoach.rows import Noun, Row
from careercoach.store import migrations, triggers
from careercoach.store.file import open_file
from tests.store import TODAY

KEPT_AS = {"DATE": "TEXT", "BOOLEAN": "INTEGER", "INTEGER": "INTEGER", "FLOAT": "REAL", "VARCHAR": "TEXT"}
"""How each type of the models is kept in a STRICT table."""


DERIVE = "models.py and the newest step of store/schema differ: run python -m careercoach.derive and read its draft"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_file(path)) as connection:
        yield connection


def _is_of_a_noun(_: object, name: str | None, kind: str, __: bool, ___: object) -> bool:
    if kind == "table":
        return not (name or "").startswith("words") and name not in {"act", "change", "entry"}
    return kind not in ("index", "unique_constraint") and name != "as_text"


def _differs(_: object, __: object, ___: object, found: TypeEngine[Any], wanted: TypeEngine[Any]) -> bool:
    return KEPT_AS[wanted.compile(dialect())] != str(found)


@pytest.mark.usefixtures("connection")
def test_the_tables_are_what_the_models_say(path: Path) -> None:
    """Links and uniqueness are compared below: Alembic cannot read ON DELETE from a column of SQLite's."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as reading:
        context = MigrationContext.configure(reading, opts={"compare_type": _differs, "include_object": _is_of_a_noun})
        differences = compare_metadata(context, SQLModel.metadata)
    engine.dispose()
    changed = [found[0] if isinstance(found, list) else found for found in differences]
    assert [found for found in changed if not found[0].endswith("_fk") and found[3] != "id"] == [], DERIVE


def test_links_lead_where_the_models_say_and_end_the_same_way(connection: sqlite3.Connection) -> None:
    in_file = {
        (table, column, target, ending)
        for table in triggers.noun_tables(connection)
        for column, target, ending in connection.execute(
            'SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?)', (table,)
        )
    }
    in_models = {
        (table.name, link.parent.name, link.column.table.name, link.ondelete)
        for table in SQLModel.metadata.tables.values()
        for link in table.foreign_keys
    }
    assert in_file == in_models


def test_what_the_models_call_unique_is_unique_in_the_file(connection: sqlite3.Connection) -> None:
    for table in SQLModel.metadata.tables.values():
        unique = {
            name
            for (name,) in connection.execute(
                'SELECT i.name FROM pragma_index_list(:t) l, pragma_index_info(l.name) i WHERE l."unique"'
                " AND l.origin <> 'pk' AND (SELECT count(*) FROM pragma_index_info(l.name)) = 1",
                {"t": table.name},
            )
        }
        assert {column.name for column in table.columns if column.unique} == unique, table.name


def _tables(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"))


def test_every_table_is_strict(connection: sqlite3.Connection) -> None:
    ours = {name for name in _tables(connection) if not name.startswith(("words", "sqlite_"))}
    assert ours == set(triggers.strict_tables(connection))


def test_the_closed_lists_are_the_same_in_file_and_models(connection: sqlite3.Connection) -> None:
    listed = re.compile(r"CHECK \((\w+) IN\s*\(('[^)]*)\)\)")
    in_file = {
        (table, column): tuple(re.findall(r"'([^']*)'", values))
        for table, sql in _tables(connection).items()
        for column, values in listed.findall(sql)
    }
    assert in_file.pop(("act", "made_by")) == tuple(MAKERS)
    in_models = {
        (str(model.__tablename__), column): allowed
        for model in (*Row.__subclasses__(), *Noun.__subclasses__(), *Link.__subclasses__())
        for column, allowed in model.choices.items()
    }
    assert in_file == in_models
    lists = {value for name, value in vars(vocabulary).items() if name.isupper()}
    assert set(in_models.values()) <= lists


def test_the_ranges_are_the_same_in_file_and_models(connection: sqlite3.Connection) -> None:
    between = re.compile(r"CHECK \((\w+) BETWEEN (\d+) AND (\d+)\)")
    in_file = {
        (table, column): (int(least), int(most))
        for table, sql in _tables(connection).items()
        for column, least, most in between.findall(sql)
    }
    in_models = {
        (str(model.__tablename__), column): allowed
        for model in (*Row.__subclasses__(), *Noun.__subclasses__(), *Link.__subclasses__())
        for column, allowed in model.ranges.items()
    }
    assert in_file == in_models


def test_every_noun_is_recorded_and_what_is_searched_is_indexed(connection: sqlite3.Connection) -> None:
    events = ("insert", "update", "delete")
    wanted = {f"change_{table}_{event}" for table in triggers.noun_tables(connection) for event in events}
    wanted |= {"change_draft_thrown", "record"}
    searched = tomllib.loads(migrations.shipped().search)
    wanted |= {f"search_{source}_{event}" for source in searched for event in events}
    wanted |= {"index_entry_insert", "index_folded_insert", "index_entry_delete"}
    made = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    assert made == wanted


def test_a_row_says_each_of_its_columns_so_that_nothing_of_it_is_missing_in_the_history(
    connection: sqlite3.Connection,
) -> None:
    for table in (*triggers.noun_tables(connection), "draft"):
        (made,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        assert f"as_text {as_text(triggers.columns_of(connection, table))}" in made, table


UNSEARCHED = {"uuid", "key", "about", "made", "question", "statement", "currency", "rule", "not_applicable", "part"}
"""Columns that hold an id, a key of ours, a code or what was made of the file; not_applicable stands beside a name."""


def test_every_text_a_person_writes_is_searched(connection: sqlite3.Connection) -> None:
    """But ids, keys, days, times and values from closed lists."""
    searched = tomllib.loads(migrations.shipped().search)
    models = {
        str(model.__tablename__): model
        for model in (*Row.__subclasses__(), *Noun.__subclasses__(), *Link.__subclasses__())
    }
    for table in set(triggers.noun_tables(connection)) - {
        "mask",
        "pick",
        "proposal",
        "for_others",
    }:  # no nouns of their own
        described = searched.get(table, {"body": []})
        found = {*described["body"], described.get("title"), *models[table].choices, *UNSEARCHED}
        texts = {
            name
            for name, kind in connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,))
            if kind == "TEXT" and not name.endswith(("_day", "_time"))
        }
        missing = ", ".join(f"{table}.{name}" for name in sorted(texts - found))
        assert not missing, f"{missing}: name it in store/schema/search.toml, or excuse it in UNSEARCHED here"


def _plans(connection: sqlite3.Connection, statements: list[str]) -> list[str]:
    """The steps of the plans; a step inside another is indented."""
    return [
        f"{'  ' if inside else ''}{step}"
        for statement in statements
        if statement.startswith("SELECT")
        for _, inside, _, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
    ]


def test_the_queries_asked_most_use_indexes(connection: sqlite3.Connection) -> None:
    """Their cost may not grow with the links between things."""
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    accomplishments.listed(connection, limit=20)
    accomplishments.listed(connection, since=TODAY - timedelta(days=90), tags=("rota",), limit=20)
    goals.due(connection, TODAY)
    search.words(connection, "rota")
    connection.set_trace_callback(None)
    plans = _plans(connection, asked)
    scans = {found.strip() for found in plans if "SCAN" in found}
    allowed = {
        "SCAN accomplishment USING INDEX accomplishment_by_day",
        "SCAN away USING INDEX away_by_days",  # a life has few times away
        "SCAN words VIRTUAL TABLE INDEX",
        "SCAN words_of_parts VIRTUAL TABLE INDEX",
        "SCAN p VIRTUAL TABLE INDEX",  # the same
        "SCAN b",  # things of which a part holds a word
        "SCAN (subquery",
        "SCAN every",
        "SCAN json_each",
        "SCAN f",  # what was found
        "SCAN entry USING INDEX entry_spaceless",  # the texts in scripts without blanks, and no others
    }
    assert {found for found in scans if not found.startswith(tuple(allowed))} <= {
        "SCAN c",
        "SCAN accomplishment",
        "SCAN p",
    }
    assert any("goal_by_status" in found for found in plans)
    assert not any(found.startswith("USE TEMP B-TREE") for found in _plans(connection, asked[:1]))


GOAL = "INSERT INTO goal (uuid, title, horizon, status, started_day) VALUES ('a', '{}', 'near', 'active', '{}')"


@pytest.mark.parametrize(
    "statement",
    [
        GOAL.format(" ", "2026-01-01"),
        GOAL.format("No such month", "2026-13-01"),
        GOAL.format("No day at all", "tomorrow"),
        "INSERT INTO person (uuid, name, relation) VALUES ('a', 'x', 'enemy')",
        "INSERT INTO person (uuid, name, relation) VALUES ('a', 'x', 'peer'), ('b', 'x', 'peer')",
        "INSERT INTO priority (uuid, title, kind, active) VALUES ('a', 'x', 'value', 'yes')",
        "INSERT INTO step (uuid, goal_id, title, kind) VALUES ('a', 99, 'x', 'action')",
        "INSERT INTO meeting (uuid, kind, minutes, status, at_time) VALUES ('a', 'career', 30, 'planned', '25:00')",
    ],
)
def test_an_unfit_value_stops_at_the_file_when_nobody_stopped_it_before(
    connection: sqlite3.Connection, statement: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
