"""A copy of the file: private, checked, on the disk before it has its name, or not there at all."""

import json
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from careercoach.errors import FileProblem
from careercoach.store import backups, triggers
from careercoach.store.file import open_file
from tests.store.watching import free_descriptor, handed_to_disk, umask, watched


@pytest.fixture
def connection(filled: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_file(filled)) as opened:
        yield opened


def _folder(path: Path) -> Path:
    return path.with_name(path.name + ".backups")


def test_copies_are_for_their_owner_alone_where_everybody_may_read_by_default(
    filled: Path, connection: sqlite3.Connection
) -> None:
    with umask(0):
        copies = [backups.make(connection, filled, "by-hand") for _ in range(2)]
    assert stat.S_IMODE(_folder(filled).stat().st_mode) == 0o700
    assert {stat.S_IMODE(found.stat().st_mode) for found in _folder(filled).iterdir()} == {0o600}
    assert {found for found in _folder(filled).iterdir() if found.suffix == ".db"} == set(copies)


def test_the_note_beside_a_copy_counts_the_rows_of_each_table_of_ours(
    filled: Path, connection: sqlite3.Connection
) -> None:
    note = backups.make(connection, filled, "by-hand").with_suffix(".json").read_text("utf-8")
    assert note.startswith('{\n  "reason": "by-hand",\n')
    assert note.endswith("}\n")
    rows = json.loads(note)["rows"]
    assert rows.keys() == set(triggers.strict_tables(connection))
    assert (rows["person"], rows["goal"], rows["meeting"]) == (1, 1, 0)


def test_a_copy_is_on_the_disk_with_its_note_before_it_has_its_name(
    filled: Path, connection: sqlite3.Connection
) -> None:
    seen: list[str] = []

    def watcher(event: str, arguments: tuple[Any, ...]) -> None:
        synced = handed_to_disk(event, arguments)
        if event == "os.rename":
            seen.append("named")
        elif synced and (synced == _folder(filled) or synced.suffix in (".unfinished", ".json")):
            seen.append(synced.suffix)

    with watched(watcher):
        backups.make(connection, filled, "by-hand")
    assert seen[-4:] == [".unfinished", ".json", "named", ".backups"]


@pytest.mark.parametrize("moment", ["os.rename", "open"])
def test_ctrl_c_before_the_copy_has_its_name_leaves_nothing_behind(
    filled: Path, connection: sqlite3.Connection, moment: str
) -> None:
    def interrupt(event: str, arguments: tuple[Any, ...]) -> None:
        if event == moment and (moment != "open" or handed_to_disk(event, arguments)):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), watched(interrupt):
        backups.make(connection, filled, "by-hand")
    assert list(_folder(filled).iterdir()) == []


def test_a_copy_that_does_not_pass_its_check_is_thrown_away_and_told(
    filled: Path, connection: sqlite3.Connection
) -> None:
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, 'notes TEXT', 'notes TEXT NOT NULL') WHERE name = 'person'"
    )
    connection.execute("PRAGMA writable_schema=RESET")
    with pytest.raises(FileProblem, match=r"did not pass its check; nothing was changed, please try again\."):
        backups.make(connection, filled, "by-hand")
    assert list(_folder(filled).iterdir()) == []


def test_a_copy_that_cannot_be_begun_is_told_as_it_was(filled: Path, connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN")
    with pytest.raises(sqlite3.OperationalError, match="cannot VACUUM"), umask(0o022):
        backups.make(connection, filled, "by-hand")
    assert list(_folder(filled).iterdir()) == []


def test_what_does_not_reach_a_disk_is_told_and_no_file_stays_open(filled: Path) -> None:
    free = free_descriptor()
    with pytest.raises(OSError, match="Invalid argument"):
        backups.sync(Path("/dev/null"))
    backups.sync(filled)
    assert free_descriptor() == free
