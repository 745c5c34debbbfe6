"""The borders of opening the file: whom it waits for, what each failure is called, and what is left as it was."""

import _sqlite3
import errno
import os
import runpy
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from careercoach.errors import CareerCoachError, FileBusy, FileMoved, FileProblem, NotOurFile
from careercoach.store import pragmas
from careercoach.store.file import COMMAND_WAIT, SCREEN_WAIT, explain, open_file, open_for_reading
from careercoach.store.header import APPLICATION_ID
from tests.store.watching import free_descriptor, umask


def test_a_command_waits_ten_seconds_for_another_writer_and_the_screens_two(path: Path) -> None:
    assert (COMMAND_WAIT.seconds, SCREEN_WAIT.seconds) == (10.0, 2.0)
    with closing(open_file(path)) as connection:
        assert connection.patience == COMMAND_WAIT


@pytest.mark.parametrize(
    ("version", "trusted"), [((3, 40, 1), "ON"), ((3, 43, 2), "ON"), ((3, 44, 0), "OFF"), ((3, 45, 0), "OFF")]
)
def test_the_schema_is_trusted_only_by_a_sqlite_that_needs_it(
    monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int], trusted: str
) -> None:
    monkeypatch.setattr(_sqlite3, "sqlite_version", ".".join(map(str, version)))
    assert runpy.run_path(str(pragmas.__file__))["PRAGMAS"][-1] == f"PRAGMA trusted_schema={trusted}"


def test_a_reader_never_trusts_the_schema(filled: Path) -> None:
    with closing(open_for_reading(filled)) as connection:
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)


def test_a_new_file_in_new_folders_is_its_owners_and_bears_our_mark(tmp_path: Path) -> None:
    path = tmp_path / "one" / "two" / "careercoach.db"
    with umask(0):
        open_file(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.read_bytes()[68:72] == b"ccoa" == APPLICATION_ID.to_bytes(4)
    assert list(path.parent.iterdir()) == [path]


def test_opening_a_file_of_todays_form_makes_no_copy_of_it(filled: Path) -> None:
    open_file(filled).close()
    assert list(filled.parent.iterdir()) == [filled]


def test_an_empty_file_without_copies_is_filled_even_beside_an_empty_folder_for_them(path: Path) -> None:
    path.touch()
    path.with_name(path.name + ".backups").mkdir()
    with closing(open_file(path)) as connection:
        assert connection.execute("SELECT count(*) FROM goal").fetchone() == (0,)


def test_another_thread_may_use_and_close_the_file(filled: Path) -> None:
    connection = open_file(filled)
    told: list[object] = []

    def look() -> None:
        told.extend(connection.execute("SELECT name FROM person").fetchone())
        connection.close()

    thread = Thread(target=look)
    thread.start()
    thread.join()
    assert told == ["Ines"]


def _text(path: Path) -> None:
    path.write_text("a shopping list\n" * 100)


def _another(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id=7")


def test_a_refused_file_is_not_left_open(filled: Path) -> None:
    for spoil, sentence in ((_another, "belongs to another program"), (_text, "is not a careercoach file")):
        spoil(filled)
        free = free_descriptor()
        with pytest.raises(NotOurFile, match=sentence) as refused:
            open_file(filled)
        assert refused.value.__traceback__
        assert free_descriptor() == free


def test_what_is_no_file_is_told_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nothing")
    (tmp_path / "text").touch()
    for path, kind, sentence in (
        (tmp_path, NotOurFile, "is a folder"),
        (tmp_path / "link", NotOurFile, "is a link to nothing"),
        (tmp_path / "text" / "inside", FileProblem, "could not be opened: its folder is not there"),
    ):
        for opening in (open_file, open_for_reading):
            with pytest.raises(kind, match=sentence):
                opening(path)


def _failure(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("no")
    error.sqlite_errorcode = code
    error.sqlite_errorname = next(name for name in dir(sqlite3) if getattr(sqlite3, name) == code and "SQLITE_" in name)
    return error


@pytest.mark.parametrize(
    ("error", "kind", "sentence"),
    [
        (_failure(sqlite3.SQLITE_BUSY), FileBusy, "is being written by another program"),
        (_failure(sqlite3.SQLITE_BUSY_SNAPSHOT), FileBusy, "is being written by another program"),
        (_failure(sqlite3.SQLITE_CORRUPT), FileProblem, "could not be read: the disk reported an error"),
        (_failure(sqlite3.SQLITE_FULL), FileProblem, "could not be written: the disk is full"),
        (_failure(sqlite3.SQLITE_IOERR_READ), FileProblem, "could not be read: the disk reported an error"),
        (_failure(sqlite3.SQLITE_IOERR_FSYNC), FileProblem, "could not be written: the disk reported an error"),
        (_failure(sqlite3.SQLITE_IOERR_LOCK), FileProblem, "could not be locked: the disk reported an error"),
        (_failure(sqlite3.SQLITE_READONLY), FileProblem, "could not be written: you are not allowed to"),
        (_failure(sqlite3.SQLITE_READONLY_DBMOVED), FileMoved, "was moved or replaced"),
        (_failure(sqlite3.SQLITE_ERROR), FileProblem, "could not be used"),
        (sqlite3.ProgrammingError("no code at all"), FileProblem, "could not be used"),
        (PermissionError(), FileProblem, "could not be opened: you are not allowed to"),
        (OSError(errno.ESTALE, "stale"), FileProblem, "could not be opened: its network drive cannot be reached"),
        (OSError(errno.EMFILE, "many"), FileProblem, "could not be opened: too many files are open"),
        (OSError(), FileProblem, "could not be opened."),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no"), FileProblem, "is damaged"),
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'title'"), FileProblem, "is damaged"),
    ],
)
def test_each_failure_has_its_sentence(
    filled: Path, error: Exception, kind: type[CareerCoachError], sentence: str
) -> None:
    told = explain(error, filled)
    assert type(told) is kind
    assert sentence in told.sentence
    assert list(filled.parent.iterdir()) == [filled], "what was tried beside it is gone again"


@pytest.mark.parametrize(
    ("code", "call", "number", "sentence"),
    [
        (sqlite3.SQLITE_BUSY, "connect", errno.ENOLCK, "could not be locked: its drive knows no locks"),
        (sqlite3.SQLITE_IOERR_WRITE, "fsync", errno.EDQUOT, "could not be written: your share of the disk is used up"),
        (sqlite3.SQLITE_IOERR_WRITE, "write", errno.ENOSPC, "could not be written: the disk is full"),
        (sqlite3.SQLITE_IOERR_FSTAT, "open", errno.ESTALE, "could not be read: its network drive cannot be reached"),
        (sqlite3.SQLITE_CANTOPEN, "open", errno.EMFILE, "could not be opened: too many files are open"),
        (sqlite3.SQLITE_CANTOPEN, "open", errno.EROFS, "could not be opened: its disk can only be read"),
        (sqlite3.SQLITE_CANTOPEN, "open", errno.EACCES, "could not be opened: you are not allowed to"),
    ],
)
def test_what_sqlite_keeps_to_itself_is_found_out(
    filled: Path, monkeypatch: pytest.MonkeyPatch, code: int, call: str, number: int, sentence: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise _failure(sqlite3.SQLITE_BUSY) if call == "connect" else OSError(number, "no")

    with monkeypatch.context() as system:
        system.setattr(sqlite3 if call == "connect" else os, call, refuse)
        told = explain(_failure(code), filled).sentence
    assert sentence in told
    assert list(filled.parent.iterdir()) == [filled]
