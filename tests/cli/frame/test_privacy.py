"""Nothing private of a whole file reaches anybody else, by any document, in any form."""

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from careercoach.cli.documents.export import app
from careercoach.store.example_life import lay_out
from tests.cli.conftest import Run

CANARY = "Canary"
DOCUMENTS = ("brief", "plan", "review", "handover", "request", "recap", "reminder", "leaving", "thanks", "reference")
"""Names of documents under ``export``; a new one is one word more."""

TO_ONE = ("thanks", "reference")
"""Those that are for one person by name, and hold what that person said."""

SILENT = "Lucie Fenwright"
"""Somebody on file who said nothing that is kept."""

FOR_ONESELF = {"calendar", "data", "csv", "folder"}
"""What is exported for the person alone; the last three hold everything there is, and are for no reader."""

FORMS = (
    ("manager",),
    ("manager", "--preview"),
    ("skip-level", "--format", "text"),
    ("mentor", "--json"),
    ("manager", "--mask", "--format", "text", "--json"),
)
"""Readers, and the forms they get it in."""

PRIVATE = {
    "goal": "obstacle if_then key",
    "check_in": "note blocker",
    "meeting": "notes opening",
    "person": "notes",
    "rating": "remark",
    "path": "lifestyle pay stop_doing",
    "conversation": "about notes next_time",
    "trial": "title learned",
    "setback": "title learned",
    "learning": "learned",
    "feedback": "situation behaviour effect changed noticed",
    "tag": "name",
}
"""Columns that nobody chose anything of, by table."""


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example life with a word of warning in everything that is private or was not chosen."""
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, date(2026, 11, 22))
    put_canaries(path)
    return path


def put_canaries(path: Path) -> None:
    """Write a word of warning into everything in the example life that is private or was not chosen."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, columns in PRIVATE.items():
            for column in columns.split():
                connection.execute(f'UPDATE "{table}" SET "{column}" = \'{CANARY} \' || id')
        chosen = "SELECT {} FROM agenda_item WHERE {} IS NOT NULL"
        connection.execute(
            f"UPDATE reflection SET answer = '{CANARY}' WHERE id NOT IN ({chosen.format(*['reflection_id'] * 2)})"
        )
        texts = ", ".join(f"{name} = '{CANARY}'" for name in ("title", "situation", "did", "result"))
        connection.execute(
            f"UPDATE accomplishment SET {texts} WHERE private"
            f" AND id NOT IN ({chosen.format(*['accomplishment_id'] * 2)})"
        )
        connection.execute(
            "INSERT INTO note (uuid, meeting_id, kind, text)"
            f" SELECT lower(hex(randomblob(16))), id, 'note', '{CANARY}' FROM meeting"
        )
        changed = connection.execute(f"SELECT count(*) FROM accomplishment WHERE title = '{CANARY}'").fetchone()
        assert changed[0] > 0


def test_every_document_is_tried() -> None:
    assert {
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    } - FOR_ONESELF == set(DOCUMENTS)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_document_for_others_holds_anything_private(
    document: str, full: Path, environment: Mapping[str, str], run: Run
) -> None:
    file = Path(environment["CAREERCOACH_DB"])
    shutil.copy(full, file)
    promise = run("promise", "list", "--owner", "them", "--json").json[0]["id"]
    goal = run("goal", "list", "--json").json[0]["id"]
    named = {"reminder": (promise,), "plan": ("--pick", goal)}.get(document, ())
    for reader, *form in FORMS:
        to = ("--person", SILENT) if document in TO_ONE else ("--for", reader)
        answer = run("export", document, *named, *to, *form)
        assert answer.code == 0, answer.err
        assert answer.out
        assert CANARY not in answer.out + answer.err
        assert "energised" not in answer.out
