"""A copy of the file: private, checked, on the disk before it has its name, or not there at all."""

import errno
import fcntl
import json
import os
import random
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from careercoach.errors import CopiesClosed, FileProblem
from careercoach.paths import sync
from careercoach.services import drafts
from careercoach.services.work import accomplishments
from careercoach.store import acts, backups, copies, telling, triggers
from careercoach.store.check import findings
from careercoach.store.file import open_file
from careercoach.store.restore import keep
from tests.store import TODAY, do, finished, nouns, python
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


def _spoil(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, 'notes TEXT', 'notes TEXT NOT NULL') WHERE name = 'person'"
    )
    connection.execute("PRAGMA writable_schema=RESET")


def test_a_copy_that_does_not_pass_its_check_is_thrown_away_and_told(
    filled: Path, connection: sqlite3.Connection
) -> None:
    _spoil(connection)
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
        sync(Path("/dev/null"))
    sync(filled)
    assert free_descriptor() == free


def _yesterday(path: Path) -> None:
    """What was done in the file so far was done yesterday."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE act SET at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-1 day')")


def _act(path: Path, title: str = "Wrote the rota") -> None:
    do(path, accomplishments.add, {"title": title}, TODAY)


def test_the_file_is_copied_before_the_first_work_of_a_day_and_only_then(filled: Path) -> None:
    assert copies.listed(filled) == []
    _act(filled)
    assert copies.listed(filled) == [], "what was begun today needs no copy yet"
    _yesterday(filled)
    _act(filled, "Second")
    with acts.transaction(filled) as connection:
        connection.execute("DELETE FROM goal")
    (made,) = copies.listed(filled)
    assert (made.reason, made.rows and made.rows["accomplishment"]) == ("day", 1)
    assert copies.is_good(made)


def test_unfinished_words_of_a_morning_are_copied_for_once(filled: Path) -> None:
    """Drafts are no acts, but a copy is made before the first of them and not before each."""
    _yesterday(filled)
    for words in ("I", "I did"):
        do(filled, drafts.keep, "quick-log", words)
    assert len(copies.listed(filled)) == 1


def test_who_begins_the_day_while_another_program_copies_goes_on_without_a_copy(filled: Path) -> None:
    """So fifty commands at once make one copy, not fifty."""
    _yesterday(filled)
    _folder(filled).mkdir()
    another = os.open(_folder(filled), os.O_RDONLY)
    fcntl.flock(another, fcntl.LOCK_EX)
    do(filled, drafts.keep, "quick-log", "I did")
    assert copies.listed(filled) == []
    os.close(another)
    do(filled, drafts.keep, "quick-log", "I did it")
    assert len(copies.listed(filled)) == 1


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "no"), "{copy}: the disk is full."),
        (OSError(errno.EROFS, "no"), "{copy}: its disk can only be read."),
        (
            PermissionError(errno.EACCES, "no"),
            "The folder of copies, {folder}, cannot be used: you are not allowed to.",
        ),
    ],
)
def test_a_copy_that_cannot_be_made_is_told_and_the_work_is_kept(filled: Path, error: OSError, words: str) -> None:
    _yesterday(filled)

    def refuse(event: str, _: tuple[Any, ...]) -> None:
        if event == "os.rename":
            raise error

    told: list[str] = []
    with watched(refuse), telling.listening(lambda trouble: told.append(trouble.sentence)):
        _act(filled)
    copy = "Today's copy of the file could not be made"
    assert told == [words.format(copy=copy, folder=_folder(filled))]
    assert len(nouns(filled)["accomplishment"]) == 1
    assert not list(_folder(filled).iterdir())


def test_a_folder_of_copies_that_lets_nobody_in_is_named_and_never_said_to_be_empty(filled: Path) -> None:
    keep(filled, "by-hand")

    def refuse(happens: str, values: tuple[Any, ...]) -> None:
        if happens in ("os.listdir", "os.scandir") and str(values[0]) == str(_folder(filled)):
            raise PermissionError(errno.EACCES, "no")

    with watched(refuse):
        with pytest.raises(CopiesClosed, match=r"The folder of copies, .*, cannot be used: you are not allowed to"):
            keep(filled, "by-hand")
        with pytest.raises(CopiesClosed):
            copies.listed(filled)
        assert "closed-copies" in [finding.kind for finding in findings(filled)]
    assert "closed-copies" not in [finding.kind for finding in findings(filled)]


def test_what_killed_programs_left_is_swept_and_what_is_being_made_is_not(
    filled: Path, connection: sqlite3.Connection
) -> None:
    ours = backups.make(connection, filled, "by-hand")
    gone = python("")
    finished(gone)
    dead, alive = f"2026-11-20T100000.000000Z-day-{gone.pid}", f"2026-11-20T100000.000000Z-day-{os.getppid()}"
    for name in (dead, alive):
        for ending in (".unfinished", ".unfinished-journal", ".json"):
            (_folder(filled) / f"{name}{ending}").touch()
    (_folder(filled) / "my own notes.json").touch()
    second = backups.make(connection, filled, "by-hand")
    parts = [copy.with_suffix(ending).name for copy in (ours, second) for ending in (".db", ".json")]
    left = [f"{alive}{ending}" for ending in (".json", ".unfinished", ".unfinished-journal")]
    assert sorted(found.name for found in _folder(filled).iterdir()) == sorted([*parts, *left, "my own notes.json"])
    for name in left:
        os.utime(_folder(filled) / name, (0, 0))
    backups.make(connection, filled, "by-hand")
    assert not [found for found in _folder(filled).iterdir() if found.name in left], "an hour old, so nobody's"


def _every_day_of_february(copy: Path) -> None:
    for day in range(1, 29):
        for ending in (".db", ".json"):
            name = f"2026-02-{day:02}T100000.000000Z-day-1{ending}"
            shutil.copy(copy.with_suffix(ending), copy.with_name(name))


def test_old_copies_make_room_each_with_its_note(filled: Path, connection: sqlite3.Connection) -> None:
    _every_day_of_february(backups.make(connection, filled, "day"))
    newest = backups.make(connection, filled, "day")
    left = sorted(found.name[:10] for found in _folder(filled).iterdir())
    assert left == sorted([newest.name[:10], *(f"2026-02-{day}" for day in (15, 22, 23, 24, 25, 26, 27, 28))] * 2)


def test_nothing_goes_when_the_new_copy_does_not_pass_its_check(filled: Path, connection: sqlite3.Connection) -> None:
    first = backups.make(connection, filled, "day")
    _every_day_of_february(first)
    _spoil(connection)
    with pytest.raises(FileProblem, match="did not pass its check"):
        backups.make(connection, filled, "day")
    assert len(copies.listed(filled)) == 29


FLIPS = int(os.environ.get("BIT_FLIPS", "60"))
"""How many single bits are flipped; 1500 for the whole."""


def test_every_flipped_bit_of_a_copy_is_noticed(filled: Path, connection: sqlite3.Connection) -> None:
    """SQLite's own check would let three of four pass."""
    copy = copies.read(backups.make(connection, filled, "by-hand"))
    whole, draw = copy.path.read_bytes(), random.Random(7)  # noqa: S311 the same draw each time
    assert copies.is_good(copy)
    for _ in range(FLIPS):
        position, bit = draw.randrange(len(whole)), 1 << draw.randrange(8)
        with copy.path.open("r+b") as file:
            file.seek(position)
            file.write(bytes([whole[position] ^ bit]))
        assert not copies.is_good(copy), position
        with copy.path.open("r+b") as file:
            file.seek(position)
            file.write(whole[position : position + 1])
    assert copies.is_good(copy)
