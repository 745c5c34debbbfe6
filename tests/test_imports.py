"""What a command loads: reading no SQLModel, no command the screens, and the version hardly anything."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from careercoach.services.goals import goals
from tests.store import ROOT, TODAY, do

RUN = """
import json, sys
sys.argv = ["careercoach", *sys.argv[1:]]
from careercoach.__main__ import main
try:
    code = main()
except SystemExit as end:
    code = end.code
sys.stdout.flush()
print("\\n" + json.dumps([code or 0, sorted({name.partition(".")[0] for name in sys.modules})]))
"""
READING = [
    ["goal", "list"],
    ["goal", "due"],
    ["today"],
    ["search", "shift"],
    ["history"],
    ["where"],
    ["accomplishment", "list"],
    ["profile", "show"],
    ["--help"],
]


def _loaded(path: Path, *words: str) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", RUN, *words],
        cwd=ROOT,
        env={"HOME": str(path.parent), "CAREERCOACH_DB": str(path), "CAREERCOACH_TODAY": TODAY.isoformat(), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    code, modules = json.loads(ended.stdout.splitlines()[-1])
    assert code == 0, ended.stderr
    return set(modules)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("home") / "careercoach.db"
    do(path, goals.add, {"title": "Lead a shift", "horizon": "near", "key": "shift"}, TODAY)
    return path


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_loads_neither_tables_nor_screens(path: Path, words: list[str]) -> None:
    assert not _loaded(path, *words) & {"sqlmodel", "sqlalchemy", "pydantic", "textual"}


def test_a_brief_is_read_and_a_talk_prepared_without_tables_or_screens(path: Path) -> None:
    _loaded(path, "meeting", "plan", "--with", "Rosa")
    for words in (("export", "brief"), ("meeting", "suggest"), ("meeting", "ready"), ("meeting", "words")):
        assert not _loaded(path, *words) & {"sqlmodel", "sqlalchemy", "pydantic", "textual"}


def test_writing_loads_no_screens(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Lead a shift", "horizon": "near", "key": "shift"}, TODAY)
    for words in (
        ("log", "Trained two nurses"),
        ("goal", "add", "Teach", "--horizon", "mid"),
        ("goal", "check-in", goal, "--progress", "20"),
    ):
        loaded = _loaded(path, *words)
        assert "sqlmodel" in loaded
        assert "textual" not in loaded


def test_the_version_is_told_without_loading_typer(path: Path) -> None:
    assert not _loaded(path, "--version") & {"typer", "sqlmodel", "textual", "rich", "sqlite3"}
