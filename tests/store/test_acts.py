"""One act is one transaction: whole, named, in the zone of its person, or not there."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Thread

import pytest

from careercoach.errors import CareerCoachError, FileProblem, FileTooNew
from careercoach.store import acts
from careercoach.store.file import open_file
from careercoach.store.header import VERSION
from tests.store import TODAY, nouns, reading

RENAME = "UPDATE person SET name = 'Omar'"


def _names(path: Path) -> list[str]:
    return [row[2] for row in nouns(path)["person"]]


def _fail_after(connection: sqlite3.Connection, statement: str) -> None:
    connection.execute(statement)
    raise ZeroDivisionError


def test_a_transaction_is_kept_at_its_end_and_closed(filled: Path) -> None:
    with acts.transaction(filled) as connection:
        assert connection.in_transaction
        connection.execute(RENAME)
        assert _names(filled) == ["Ines"]
    assert _names(filled) == ["Omar"]
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")


@pytest.mark.parametrize("statement", [RENAME, "ROLLBACK"])
def test_any_error_takes_everything_back_and_is_told_as_it_was(filled: Path, statement: str) -> None:
    with pytest.raises(ZeroDivisionError), acts.transaction(filled) as connection:
        _fail_after(connection, statement)
    assert _names(filled) == ["Ines"]


def test_what_sqlite_refuses_is_told_without_its_words(filled: Path) -> None:
    with pytest.raises(FileProblem, match="could not be used"), acts.transaction(filled) as connection:
        connection.execute("INSERT INTO nowhere VALUES ('secret')")
    assert _names(filled) == ["Ines"]


def test_a_transaction_holds_back_other_writers_from_its_beginning(filled: Path) -> None:
    with (
        acts.transaction(filled),
        closing(sqlite3.connect(filled, timeout=0)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_who_waited_while_a_newer_program_changed_the_form_writes_nothing(filled: Path) -> None:
    told: list[CareerCoachError] = []

    def write() -> None:
        try:
            with acts.transaction(filled) as connection:
                connection.execute(RENAME)
        except CareerCoachError as error:
            told.append(error)

    with closing(sqlite3.connect(filled, isolation_level=None)) as newer:
        newer.execute("BEGIN IMMEDIATE")
        newer.execute(f"PRAGMA user_version={VERSION + 1}")
        waiting = Thread(target=write)
        waiting.start()
        time.sleep(0.1)
        newer.execute("COMMIT")
        waiting.join()
        assert [type(error) for error in told] == [FileTooNew]
        assert newer.execute("SELECT name FROM person").fetchall() == [("Ines",)]


def test_an_act_is_numbered_named_and_closed_and_forgotten_when_it_changed_nothing(filled: Path) -> None:
    with acts.transaction(filled) as connection:
        empty = acts.begin(connection, TODAY)
        acts.close(connection, empty, "nothing")
        number = acts.begin(connection, date(2026, 11, 23))
        assert connection.execute("SELECT id, open FROM act WHERE open = 1").fetchall() == [(number, 1)]
        connection.execute(RENAME)
        acts.close(connection, number, "person edit")
    with reading(filled) as connection:
        found = connection.execute("SELECT id, name, on_day, open FROM act ORDER BY id DESC LIMIT 1").fetchone()
        assert found == (number, "person edit", "2026-11-23", 0)
        assert connection.execute("SELECT count(*) FROM act WHERE name IN ('', 'nothing')").fetchone() == (0,)
        assert connection.execute("SELECT act_id FROM change ORDER BY id DESC LIMIT 1").fetchone() == (number,)


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("summer", [True, False])
def test_the_zone_of_an_act_is_that_of_the_season(filled: Path, zone: pytest.MonkeyPatch, summer: bool) -> None:
    half = datetime.now(UTC).timetuple().tm_yday <= 182
    first, last = (1, 250) if half else (100, 365)
    away, until = (300, 330) if half else (30, 60)
    zone.setenv("TZ", f"WIN0SUM-1,J{first},J{last}/25" if summer else f"WIN0SUM-1,J{away},J{until}")
    time.tzset()
    with closing(open_file(filled)) as connection:
        connection.execute("BEGIN")
        number = acts.begin(connection, TODAY)
        told = connection.execute("SELECT zone FROM act WHERE id = ?", (number,)).fetchone()
    assert told == ("SUM" if summer else "WIN",)
