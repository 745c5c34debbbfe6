"""Whatever an agent asks, no word leaves but those of the fields that are shown.

A canary stands in every text of a full life: in each column of each table but the shown ones, and in these too where
the thing is private, or a promise that is closed. MCP_REQUESTS=10000 asks so often.
"""

import json
import os
import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

import pytest

from careercoach.agent.answering import Agent
from careercoach.agent.seen import ALLOWED, ShownRecord
from careercoach.documents.audience import GATES, NEVER
from careercoach.queries.file import agent as stored
from careercoach.store.example_life import lay_out
from tests.agent.lines import Behind
from tests.store import TODAY

CANARY = "Canary"
TIMES = int(os.environ.get("MCP_REQUESTS", "300"))
COLUMNS = {
    "goal": {"title"},
    "accomplishment": {"title", "situation", "did", "result", "before", "after", "unit"},
    "promise": {"text"},
}
"""The columns with words that an agent sees."""

WORDS = (
    CANARY,
    "canary",
    "why",
    "support",
    "notes",
    "pay",
    "%",
    "*",
    "a",
    "' OR 1=1 --",
    "{}",
    "../..",
    "\0",
    "é",
    "𝕏" * 9,
)
METHODS = (
    "initialize",
    "ping",
    "resources/list",
    "resources/read",
    "tools/list",
    "tools/call",
    "prompts/list",
    "",
    "∞",
)
URIS = ("goals", "accomplishments", "promises", "people", "goals/../people", "goals?why=1", "reflections", "Goals", "")


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, TODAY)
    with closing(sqlite3.connect(path)) as connection:
        _keep_some_back(connection)
        for table, columns in _texts(connection).items():
            for column in columns - COLUMNS.get(table, set()):
                connection.execute(
                    f'UPDATE OR IGNORE "{table}" SET "{column}" = coalesce("{column}", \'\') || \' {CANARY}\''
                )
        yield connection


def _keep_some_back(connection: sqlite3.Connection) -> None:
    """Every third thing is kept back, and a canary is in all it says."""
    for table, how in (("goal", "private = 1"), ("accomplishment", "private = 1"), ("promise", "state = 'kept'")):
        said = ", ".join(f"\"{column}\" = '{CANARY} kept back'" for column in COLUMNS[table])
        closed = ", closed_day = '2026-11-20'" if table == "promise" else ""
        connection.execute(f"UPDATE {table} SET {how}{closed}, {said} WHERE id % 3 = 0 AND {_open(table)}")
    assert connection.execute(f"SELECT count(*) FROM goal WHERE title LIKE '{CANARY}%'").fetchone()[0]


def _open(table: str) -> str:
    return "state = 'open'" if table == "promise" else "1"


def _texts(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """The columns with text of each table of ours, without ids and days."""
    tables = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    found = {}
    for (table,) in tables.fetchall():
        if table.startswith(("sqlite_", "found")) or table in ("change", "act", "entry", "answered", "draft"):
            continue
        columns = connection.execute(f"SELECT name FROM pragma_table_info('{table}') WHERE type = 'TEXT'").fetchall()
        found[table] = {name for (name,) in columns if name not in ("uuid", "handle") and not name.endswith("_day")}
    return found


class Real(Behind):
    """The life behind the door."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__()
        self.connection = connection

    def seen(self) -> Sequence[ShownRecord]:
        return stored.shown(self.connection, TODAY)


def _line(rng: random.Random) -> bytes:
    """A request that wants more than it may have; one in four is broken besides."""
    word = rng.choice(WORDS)
    asks: tuple[tuple[str, dict[str, Any]], ...] = (
        ("resources/read", {"uri": f"careercoach://{rng.choice(URIS)}"}),
        ("tools/call", {"name": "search", "arguments": {"words": word, "private": True, "for": "self"}}),
        ("tools/call", {"name": rng.choice(("propose", "undo")), "arguments": {"title": word, "on": word}}),
        ("tools/call", {"name": word, "arguments": rng.choice((None, [], {word: word}))}),
        ("initialize", {"protocolVersion": word, "clientInfo": rng.choice(({"name": word}, word, None))}),
        ("resources/read", {"uri": "file:///etc/passwd", "cursor": word}),
    )
    method, params = rng.choice(asks)
    if rng.random() < 0.25:
        method = rng.choice(METHODS)
    identity: Any = rng.choice((1, 1, "x", None, 1.5))
    asked = {"jsonrpc": "2.0", "id": identity, "method": method, "params": params}
    sent = bytearray(json.dumps(asked, ensure_ascii=rng.random() < 0.5).encode())
    if rng.random() < 0.25:
        for _ in range(rng.randint(1, 4)):
            sent[rng.randrange(len(sent))] = rng.randrange(256)
    return bytes(sent)


def test_no_request_brings_out_a_private_word(life: sqlite3.Connection) -> None:
    behind = Real(life)
    assert {each.kind for each in behind.seen()} == {"goal", "accomplishment", "promise"}
    rng, agent, read = random.Random(13), Agent(behind), 0  # noqa: S311 the same requests each time
    for _ in range(TIMES):
        sent = _line(rng)
        answer = agent.answer(sent)
        if answer is None:
            continue
        assert CANARY.lower() not in answer.lower(), sent
        assert json.loads(answer)["jsonrpc"] == "2.0"
        assert "Traceback" not in answer
        read += "contents" in answer
    assert read > TIMES / 100
    assert all(each.shown == () for each in behind.noted if each.request.lower() == "search canary")


def test_what_is_seen_is_the_list_and_nothing_beside_it(life: sqlite3.Connection) -> None:
    allowed = {kind.noun: set(names) for kind, names in ALLOWED.items()}  # type: ignore[attr-defined]  # each is a record
    shown = stored.shown(life, TODAY)
    for each in shown:
        assert set(each.said) <= allowed[each.kind]
    for noun, names in allowed.items():
        met = set().union(*(each.said for each in shown if each.kind == noun))
        assert met >= names - {"until", "situation", "before", "after", "unit", "progress"}, noun
    kept = life.execute(f"SELECT uuid FROM goal WHERE title LIKE '{CANARY}%'").fetchall()
    assert not {identity for (identity,) in kept} & {each.id for each in shown}


def test_an_agent_sees_no_field_that_nobody_else_may() -> None:
    for record, names in ALLOWED.items():
        assert not [name for name in names if GATES[record].rows[name] is NEVER]


def test_the_canary_would_be_seen(life: sqlite3.Connection) -> None:
    """A field that is shown by mistake carries one: each column that is not shown, and is free text, holds it."""
    for table, column in (
        *(("goal", name) for name in ("why", "support", "obstacle", "measure", "benefit", "if_then")),
        *(("person", "notes"), ("reflection", "answer"), ("feedback", "behaviour"), ("check_in", "note")),
        *(("path", "pay"), ("setback", "title"), ("meeting", "notes"), ("conversation", "notes")),
    ):
        (held, all_) = life.execute(f"SELECT sum({column} LIKE '%{CANARY}%'), count(*) FROM {table}").fetchone()
        assert held == all_, (table, column)
