"""The borders of opening the file: whom it waits for, what each failure is called, and what is left as it was."""

import runpy
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from careercoach.errors import CareerCoachError, FileBusy, FileProblem, NotOurFile
from careercoach.store import file
from careercoach.store.file import COMMAND_WAIT, SCREEN_WAIT, explain, open_file, open_for_reading
from careercoach.store.header import APPLICATION_ID
from tests.store.watching import free_descriptor, umask


def test_a_command_waits_ten_seconds_for_another_writer_and_the_screens_two(path: Path) -> None:
    assert (COMMAND_WAIT, SCREEN_WAIT) == (10.0, 2.0)
    with closing(open_file(path)) as connection:
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (10_000,)


@pytest.mark.parametrize(
    ("version", "trusted"), [((3, 40, 1), "ON"), ((3, 43, 2), "ON"), ((3, 44, 0), "OFF"), ((3, 45, 0), "OFF")]
)
def test_the_schema_is_trusted_only_by_a_sqlite_that_needs_it(
    monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int], trusted: str
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    assert runpy.run_path(str(file.__file__))["PRAGMAS"][-1] == f"PRAGMA trusted_schema={trusted}"


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
        (tmp_path, NotOurFile, "is not an ordinary file"),
        (tmp_path / "link", NotOurFile, "is a link to nothing"),
        (tmp_path / "text" / "inside", FileProblem, "cannot be opened"),
    ):
        for opening in (open_file, open_for_reading):
            with pytest.raises(kind, match=sentence):
                opening(path)


def _failure(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("no")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "kind", "sentence"),
    [
        (_failure(sqlite3.SQLITE_BUSY), FileBusy, "is being written by another program"),
        (_failure(sqlite3.SQLITE_BUSY_SNAPSHOT), FileBusy, "is being written by another program"),
        (_failure(sqlite3.SQLITE_CORRUPT), FileProblem, "is damaged"),
        (_failure(sqlite3.SQLITE_FULL), FileProblem, "free some space"),
        (_failure(sqlite3.SQLITE_IOERR_READ), FileProblem, "free some space"),
        (_failure(sqlite3.SQLITE_ERROR), FileProblem, "could not be used"),
        (sqlite3.ProgrammingError("no code at all"), FileProblem, "could not be used"),
        (PermissionError(), FileProblem, "cannot be written"),
        (OSError(), FileProblem, "cannot be opened"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no"), FileProblem, "is damaged"),
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'title'"), FileProblem, "is damaged"),
    ],
)
def test_each_failure_has_its_sentence(error: Exception, kind: type[CareerCoachError], sentence: str) -> None:
    told = explain(error, Path("/file"))
    assert type(told) is kind
    assert sentence in told.sentence
