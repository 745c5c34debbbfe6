"""Every command's help carries an example, every example runs as printed, and answers in JSON as the schema says."""

import json
import shlex
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.main import get_command

from careercoach.cli import app
from careercoach.cli.commands import root
from careercoach.content.help import pages
from careercoach.store import backups
from careercoach.store.example_life import lay_out
from tests.importers import SAMPLES, some_wait
from tests.standing_out import in_the_yard
from tests.store import do, reading

TODAY = date(2026, 11, 22)
SAMPLE_IDS = {
    "7f3a91c2": "SELECT uuid FROM goal WHERE status = 'active' ORDER BY id LIMIT 1",
    "a1b2c3d4": "SELECT uuid FROM accomplishment ORDER BY id LIMIT 1",
    "b2c3d4e5": "SELECT uuid FROM accomplishment ORDER BY id DESC LIMIT 1",
    "9b0c1d2e": "SELECT uuid FROM check_in ORDER BY id DESC LIMIT 1",
    "5e6f7a8b": "SELECT uuid FROM step WHERE done_day IS NULL ORDER BY id LIMIT 1",
    "9c0d1e2f": "SELECT uuid FROM meeting WHERE status = 'planned' ORDER BY id LIMIT 1",
    "b3c4d5e6": "SELECT uuid FROM promise WHERE state = 'open' ORDER BY id LIMIT 1",
    "0a1b2c3d": "SELECT uuid FROM person ORDER BY id LIMIT 1",
    "d7e8f9a0": "SELECT uuid FROM feedback ORDER BY id LIMIT 1",
    "4f5a6b7c": "SELECT uuid FROM reflection ORDER BY id LIMIT 1",
    "6d7e8f90": "SELECT uuid FROM priority ORDER BY id LIMIT 1",
    "1c2d3e4f": "SELECT uuid FROM competency ORDER BY id LIMIT 1",
    "8a9b0c1d": "SELECT i.uuid FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE m.status = 'planned'",
    "5b6c7d8e": "SELECT uuid FROM agenda_item WHERE kind = 'ask' ORDER BY id DESC LIMIT 1",
    "e1f2a3b4": "SELECT uuid FROM path WHERE title LIKE 'Trainer%'",
    "f2a3b4c5": "SELECT uuid FROM path WHERE title LIKE 'Quality%'",
    "d3e4f5a6": "SELECT uuid FROM learning ORDER BY id LIMIT 1",
    "f5a6b7c8": "SELECT uuid FROM learning WHERE status = 'under-way'",
    "6f7a8b9c": "SELECT uuid FROM trial WHERE done_day IS NULL",
    "1f2e3d4c": "SELECT uuid FROM proposal ORDER BY id LIMIT 1",
    "7a8b9c0d": "SELECT uuid FROM setback ORDER BY id LIMIT 1",
    "c9d0e1f2": "SELECT uuid FROM conversation ORDER BY id LIMIT 1",
    "3a4b5c6d": "SELECT uuid FROM note ORDER BY id LIMIT 1",
    "d4e5f6a7": "SELECT uuid FROM mask ORDER BY id LIMIT 1",
    "b5c6d7e8": "SELECT uuid FROM question ORDER BY id LIMIT 1",
    "e5f6a7b8": "SELECT uuid FROM position ORDER BY id DESC LIMIT 1",
    "a7b8c9d0": "SELECT uuid FROM away",
    "c5d6e7f8": "SELECT uuid FROM paper",
    "f6a7b8c9": "SELECT uuid FROM for_others",
    "2b3c4d5e": "SELECT uuid FROM act ORDER BY id DESC LIMIT 1",
}
"""The ids that examples show, and where a real one comes from."""

CODES = {"goal due": 1, "config edit": 2, "decrypt": 2, "serve": 2}
"""Commands whose examples do not end with 0: yes, something is due; no terminal to edit, type or show something on."""


BEFORE = {
    "help scripts": ["log", "Sprint 12 closed", "--key", "sprint-12"],
    "redo": ["undo"],
    "changed back": ["changed", "leave", "--from", "2026-01-12"],
}
"""What must have been done for a command to have something to do."""


def real_ids(connection: sqlite3.Connection) -> dict[str, str]:
    """The real ids in place of those that the examples show, as far as the file has such things."""
    found = {sample: connection.execute(query).fetchone() for sample, query in SAMPLE_IDS.items()}
    return {sample: str(row[0]) for sample, row in found.items() if row}


def commands(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every command that does something, with its help."""
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        if hasattr(command, "list_commands"):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command.help or ""


ALL = dict(commands(get_command(root)))
EXAMPLES = [
    (name, line.strip().removeprefix("careercoach "))
    for name, text in ALL.items()
    for line in text.splitlines()
    if line.strip().startswith("careercoach ")
] + [
    (f"help {topic.key}", line.strip().removeprefix("careercoach "))
    for topic in pages().topics
    for line in topic.text.splitlines()
    if line.startswith("  careercoach ")
]


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example life, built once."""
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, TODAY)
    do(path, in_the_yard)
    do(path, some_wait)
    app.run(["--db", str(path), "export", "brief", "--text", "Dear Priya, ...", "--quiet"])
    with reading(path) as connection:
        (line,) = connection.execute(SAMPLE_IDS["a1b2c3d4"]).fetchone()
    app.run(["--db", str(path), "for-others", "say", line, "I taught two newcomers.", "--quiet"])
    app.run(["--db", str(path), "changed", "leave", "--from", "2026-01-05", "--until", "2026-01-07"])
    return path


def _copy_as_in_the_examples(connection: sqlite3.Connection, file: Path) -> None:
    """Make a copy under the name that the examples of restore show."""
    made = backups.make(connection, file, backups.OF_THE_DAY)
    for part in (made, made.with_suffix(".json")):
        part.rename(part.with_name(f"2026-11-22T071502.000000Z-day-1{part.suffix}"))


@pytest.mark.parametrize("name", ALL)
def test_every_command_shows_an_example(name: str) -> None:
    assert any(example.startswith(name) for owner, example in EXAMPLES if owner == name), ALL[name]


@cache
def _ids_of(life: Path) -> dict[str, str]:
    """The real id for each that the examples show."""
    with closing(sqlite3.connect(life)) as connection:
        found = real_ids(connection)
    assert found.keys() == SAMPLE_IDS.keys()
    return found


def _arrange(name: str, example: str, life: Path, folder: Path) -> list[str]:
    """Lay out the file and all else that an example speaks of, and give its words with the real ids."""
    file = folder / "careercoach.db"
    shutil.copy(life, file)
    shutil.copy(SAMPLES / "tasks.json", folder)
    (folder / "brief.md.age").write_bytes(b"age-encryption.org/v1\n")
    lines = '{"goal": "7f3a91c2", "progress": 60}\n'
    for sample, real in _ids_of(life).items():
        example, lines = example.replace(sample, real), lines.replace(sample, real)
    (folder / "check-ins.jsonl").write_text(lines)
    if name == "restore":
        with closing(sqlite3.connect(file)) as connection:
            _copy_as_in_the_examples(connection, file)
    if name == "import":
        app.run(["export", "data", "-o", "careercoach.json"])
    if name in BEFORE:
        app.run(BEFORE[name])
    return ["--today", TODAY.isoformat(), *shlex.split(example, comments=True)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where an example is run, with the file in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAREERCOACH_DB", str(tmp_path / "careercoach.db"))
    return tmp_path


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_the_example_runs_as_printed(
    name: str, example: str, life: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = app.run(_arrange(name, example, life, folder))
    told = capsys.readouterr()
    assert code == CODES.get(name, 0), told.err
    assert "Traceback" not in told.err


PRINTS: dict[str, Any] = json.loads((files("careercoach.cli") / "output.schema.json").read_text("utf-8"))
"""The schema, with the map from commands to what they print."""

NO_JSON = {"help", "schema", "config edit", "completion show", "completion offer", "serve"}
"""Commands that print text alone, or a schema."""

GROUPS = {"growth-check": "--set fair-say=3", "compass": "--set help-grow=3", "backup": ""}
"""Groups that do something when no command of theirs is named."""


def test_every_command_stands_in_the_map_of_the_schema() -> None:
    assert set(PRINTS["commands"]) == (set(ALL) | set(GROUPS)) - NO_JSON


JSON = [
    *(each for each in EXAMPLES if "anyOf" in PRINTS["commands"].get(each[0], ())),
    *(
        (name, said)
        for name, said in dict(reversed(EXAMPLES)).items()
        if "anyOf" not in PRINTS["commands"].get(name, "anyOf")
    ),
    *((name, f"{name} {more}") for name, more in GROUPS.items()),
]
"""The first example of each command, and every one of those that answer in several ways."""


@pytest.mark.parametrize(("name", "example"), JSON, ids=[example for _, example in JSON])
def test_what_a_command_prints_as_json_is_what_the_map_says(
    name: str, example: str, life: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if name == "decrypt":
        pytest.skip("a passphrase is typed on a terminal")
    words = _arrange(name, example, life, folder)
    capsys.readouterr()
    app.run([*(word for word in words if word not in ("--quiet", "--json")), "--json"])
    said = json.loads(capsys.readouterr().out)
    Draft202012Validator({**PRINTS["commands"][name], "$defs": PRINTS["$defs"]}).validate(said)
