"""No command opens the file but through SQLite: closing it again would drop SQLite's locks, and cost others work."""

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.store import older_form, ruin
from tests.store.watching import opened_by_hand


@pytest.fixture
def file(environment: Mapping[str, str], run: Run) -> Path:
    """A file of two entries with a copy from before the second, and a second file that a sync made of it."""
    assert run("log", "Rewrote the night handover").code == 0
    assert run("backup").code == 0
    assert run("log", "Calmed the ward").code == 0
    assert run("goal", "add", "Lead a shift", "--horizon", "near").code == 0
    file = Path(environment["CAREERCOACH_DB"])
    shutil.copy(file, file.with_name("careercoach (1).db"))
    file.chmod(0o644)
    return file


COMMANDS = (
    ("today",),
    ("log", "Showed the new nurse around"),
    ("log", "-"),
    ("search", "nurse"),
    ("history",),
    ("undo",),
    ("redo",),
    ("where",),
    ("config", "set", "day_ends", "04:00"),
    ("check",),
    ("backup",),
    ("backup", "list"),
    ("backup", "-o", "{elsewhere}/copy.db"),
    ("restore", "{elsewhere}/copy.db", "--dry-run"),
    ("--yes", "restore", "{elsewhere}/copy.db"),
    ("restore", "{file}", "--dry-run"),
    ("export", "plan", "--for", "self", "-o", "{elsewhere}/plan.md"),
    ("export", "plan", "--for", "self", "--force", "-o", "{file}"),
    ("erase", "--person", "Ines", "--dry-run"),
    ("erase", "--everything", "--copies", "--yes"),
)


def test_no_command_opens_the_file_by_itself(file: Path, run: Run, tmp_path: Path) -> None:
    codes = {}
    with opened_by_hand(file) as opened:
        for words in COMMANDS:
            said = [word.format(file=file, elsewhere=tmp_path) for word in words]
            codes[" ".join(words)] = run(*said, stdin="Written elsewhere").code
            assert opened == [], words
        file.open("rb").close()
    assert len(opened) == 1, "the watch works"
    refused = {words for words, code in codes.items() if code not in (0, 1)}
    assert refused == {"export plan --for self --force -o {file}", "erase --person Ines --dry-run"}


def test_nor_does_going_back_from_a_damaged_file_which_is_only_given_another_name(file: Path, run: Run) -> None:
    copy = run("backup", "list", "--quiet").out.split()[0]
    ruin(file, "accomplishment")
    with opened_by_hand(file) as opened:
        assert run("log", "Went on").code == 3
        assert run("--yes", "restore", copy).code == 0
        assert run("check").code in (0, 1)
    assert opened == []
    assert "Calmed the ward" in run("accomplishment", "list").out
    assert list(file.parent.glob("careercoach.db.damaged-*"))


def test_nor_does_bringing_an_older_file_up_to_date(environment: Mapping[str, str], run: Run) -> None:
    file = Path(environment["CAREERCOACH_DB"])
    file.unlink()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        older_form(connection, 3)
    with opened_by_hand(file) as opened:
        assert run("today").code == 0
    assert opened == []
