"""A journal beside the file: its own is played back, one of another state of the file never spoils it."""

import os
import shutil
from pathlib import Path

import pytest

from careercoach.errors import FileProblem
from careercoach.services.work import accomplishments
from careercoach.store import journal
from careercoach.store.file import open_file
from careercoach.store.header import VERSION
from tests.store import TODAY, do, is_whole, nouns, python
from tests.store.test_file import DIE_WRITING

DIE_COMMITTING = DIE_WRITING.replace(
    'connection.execute("BEGIN IMMEDIATE")',
    f'connection.execute("BEGIN IMMEDIATE"); connection.execute("PRAGMA user_version={VERSION}")',
)
"""Killed with the file's first page in the journal, where every commit puts it."""


def _left_by_a_killed_writer(path: Path) -> Path:
    """The journal of a writer who was killed, as it lies there some time later."""
    python(DIE_COMMITTING, path).communicate()
    left = journal.beside(path)
    os.utime(left, (1_000_000_000, 1_000_000_000))
    return left


def test_a_journal_of_the_file_itself_is_played_back_however_old(filled: Path) -> None:
    before = nouns(filled)
    _left_by_a_killed_writer(filled)
    assert not journal.is_foreign(filled)
    assert nouns(filled) == before
    assert is_whole(filled)


def test_a_journal_that_came_with_a_sync_is_named_and_spoils_nothing(filled: Path, tmp_path: Path) -> None:
    kept = Path(shutil.copy(filled, tmp_path / "kept.db"))
    for title in ("One", "Two", "Three"):
        do(filled, accomplishments.add, {"title": title}, TODAY)
    for newer, older in ((filled, kept), (kept, filled)):
        left = _left_by_a_killed_writer(newer)
        others = Path(shutil.copy2(left, journal.beside(older)))
        sound = older.read_bytes()
        with pytest.raises(FileProblem, match=others.name) as refused:
            open_file(older)
        assert "move that away first" in refused.value.sentence
        assert older.read_bytes() == sound
        others.unlink()
        assert is_whole(older)
        open_file(newer).close()  # its own is played back


def test_a_journal_that_nobody_can_read_as_one_is_left_to_sqlite() -> None:
    page = bytes(24) + (5).to_bytes(4) + bytes(64) + (5).to_bytes(4)
    for bytes_ in (b"", b"no journal at all", bytes(600), journal._MAGIC + bytes(20)):
        assert journal.belongs(bytes_, page)


def test_a_file_with_nothing_beside_it_has_no_journal_of_another(filled: Path) -> None:
    assert not journal.beside(filled).exists()
    assert not journal.is_foreign(filled)
