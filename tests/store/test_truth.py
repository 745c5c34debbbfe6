"""What is said of an act is what is on file, whatever the disk does at its end and wherever the file goes meanwhile."""

import errno
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlmodel import Session

from careercoach.content.remedies import remedies
from careercoach.errors import FileMoved, FileProblem, SavedAnyway
from careercoach.services.work import accomplishments
from careercoach.store import acts, causes, changes
from careercoach.store.waiting import PatientConnection
from tests.store import TODAY, do, nouns


def fail_at_commit(monkeypatch: pytest.MonkeyPatch, *, already_on_disk: bool, lose: Path | None = None) -> None:
    """The disk fails at the very end of the next commit: before the file has it all, or after."""
    commit = PatientConnection.commit

    def failing(self: PatientConnection) -> None:
        monkeypatch.setattr(PatientConnection, "commit", commit)
        if already_on_disk:
            commit(self)
        if lose:
            lose.write_text("something else " * 100)
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode, error.sqlite_errorname = sqlite3.SQLITE_IOERR_FSYNC, "SQLITE_IOERR_FSYNC"
        raise error

    monkeypatch.setattr(PatientConnection, "commit", failing)


def _titles(path: Path) -> list[str]:
    return [str(row[2]) for row in nouns(path)["accomplishment"]]


@pytest.mark.parametrize("saved", [True, False])
def test_a_disk_that_fails_at_the_end_of_an_act_does_not_change_what_is_so(
    filled: Path, monkeypatch: pytest.MonkeyPatch, saved: bool
) -> None:
    fail_at_commit(monkeypatch, already_on_disk=saved)
    with pytest.raises(FileProblem, match="the disk reported an error") as told:
        do(filled, accomplishments.add, {"title": "Calmed the ward"}, TODAY)
    assert isinstance(told.value, SavedAnyway) == saved == told.value.sentence.startswith("It is saved, but")
    assert _titles(filled) == ["Calmed the ward"] * saved


@pytest.mark.parametrize("saved", [True, False])
def test_nor_does_it_at_the_end_of_an_undo(filled: Path, monkeypatch: pytest.MonkeyPatch, saved: bool) -> None:
    do(filled, accomplishments.add, {"title": "Calmed the ward"}, TODAY)
    fail_at_commit(monkeypatch, already_on_disk=saved)
    with pytest.raises(FileProblem) as told, acts.transaction(filled) as connection:
        changes.undo(connection, TODAY)
    assert isinstance(told.value, SavedAnyway) == saved
    assert _titles(filled) == ["Calmed the ward"] * (not saved)


def test_what_nobody_can_find_out_is_not_claimed(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_at_commit(monkeypatch, already_on_disk=True, lose=filled)
    with pytest.raises(FileProblem, match="could not be found out whether this was saved"):
        do(filled, accomplishments.add, {"title": "Calmed the ward"}, TODAY)


@pytest.mark.parametrize("begun", [False, True], ids=["before its first statement", "before its end"])
def test_an_act_is_written_into_no_file_that_was_replaced_or_moved_meanwhile(
    filled: Path, tmp_path: Path, begun: bool
) -> None:
    other, away = Path(shutil.copy(filled, tmp_path / "other.db")), tmp_path / "away.db"
    away.hardlink_to(filled)

    def replaced_in_the_middle(session: Session) -> None:
        if begun:
            accomplishments.add(session, {"title": "Calmed the ward"}, TODAY)
            session.flush()
        os.replace(other, filled)  # noqa: PTH105 as a sync does
        accomplishments.add(session, {"title": "Wrote the sheet"}, TODAY)

    with pytest.raises(FileMoved, match="nothing was written"):
        do(filled, replaced_in_the_middle)
    assert [_titles(path) for path in (filled, away)] == [[], []]


@pytest.mark.parametrize(
    ("names", "doing"),
    [
        (("CANTOPEN", "CANTOPEN_ISDIR"), "opened"),
        (("BUSY", "BUSY_SNAPSHOT"), "locked"),
        (("IOERR_LOCK", "IOERR_RDLOCK", "IOERR_UNLOCK", "IOERR_CHECKRESERVEDLOCK"), "locked"),
        (("IOERR_READ", "IOERR_SHORT_READ", "IOERR_FSTAT", "IOERR_ACCESS", "IOERR_CORRUPTFS", "CORRUPT"), "read"),
        (("IOERR_WRITE", "IOERR_FSYNC", "FULL", "READONLY"), "written"),
    ],
)
def test_it_is_said_what_could_not_be_done_to_the_file(names: tuple[str, ...], doing: str) -> None:
    for name in names:
        error = sqlite3.OperationalError("as SQLite says it")
        error.sqlite_errorname = f"SQLITE_{name}"
        assert causes.doing(error) == doing, name
    assert causes.doing(OSError()) == "opened"


@pytest.mark.parametrize("number", sorted(causes.CAUSES))
def test_every_cause_comes_with_a_next_step_that_is_written(number: int, tmp_path: Path) -> None:
    sentence, remedy = causes.said(number, tmp_path / "none.db")
    assert remedy in remedies()
    assert len(sentence.split()) > 2


def test_a_machine_with_too_many_files_open_is_not_taken_for_a_full_disk(tmp_path: Path) -> None:
    for number in (errno.EMFILE, errno.ENFILE):
        assert causes.said(number, tmp_path) == ("too many files are open", "close-programs")
    assert causes.said(errno.ENOSPC, tmp_path) == ("the disk is full", "free-space")
