"""The session of an act: one transaction with one name, and no private word in what is told when it fails."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text
from sqlmodel import Session

from careercoach.errors import CareerCoachError, FileBusy, FileProblem, FileTooNew, InvalidValue
from careercoach.models import Person
from careercoach.rows import make
from careercoach.store.header import VERSION
from careercoach.store.session import act, name_act, raw
from careercoach.store.waiting import Patience
from tests.store import TODAY, nouns, reading


def _add(session: Session, name: str) -> Person:
    person = make(Person, {"name": name, "relation": "peer"})
    session.add(person)
    return person


def _add_and_run(session: Session, statement: str) -> None:
    _add(session, "Omar")
    session.flush()
    session.connection().execute(text(statement), {"word": "salary"})


def _names(path: Path) -> list[str]:
    return [row[2] for row in nouns(path)["person"]]


def _latest(path: Path) -> tuple[str, str, int]:
    with reading(path) as connection:
        name, on, still_open = connection.execute(
            "SELECT name, on_day, open FROM act ORDER BY id DESC LIMIT 1"
        ).fetchone()
    return name, on, still_open


def test_an_act_stands_in_the_history_under_the_first_name_it_was_given(filled: Path) -> None:
    with act(filled, TODAY) as session:
        person = _add(session, "Omar")
        name_act(session, "person add")
        name_act(session, "another name")
        assert raw(session).in_transaction
    assert _latest(filled) == ("person add", TODAY.isoformat(), 0)
    assert _names(filled) == ["Ines", "Omar"]
    assert person.name == "Omar", "what an act returned can be read after it"


def test_an_act_without_a_name_is_called_a_change(filled: Path) -> None:
    with act(filled, TODAY) as session:
        _add(session, "Omar")
    assert _latest(filled)[0] == "change"


def test_a_value_the_file_refuses_is_told_as_one_and_nothing_is_kept(filled: Path) -> None:
    with pytest.raises(InvalidValue, match="One of the values does not fit") as told, act(filled, TODAY) as session:
        _add_and_run(session, "UPDATE person SET relation = :word")
    assert told.value.field == "value"
    assert _names(filled) == ["Ines"]


def test_no_private_word_is_in_what_a_failure_is_told_from(filled: Path) -> None:
    with pytest.raises(FileProblem, match="could not be used") as told, act(filled, TODAY) as session:
        _add_and_run(session, "INSERT INTO nowhere VALUES (:word)")
    assert "no such table" in str(told.value.__cause__)
    assert "salary" not in str(told.value.__cause__)
    assert _names(filled) == ["Ines"]


def test_an_act_keeps_nobody_waiting_until_its_first_statement_and_everybody_from_then_on(filled: Path) -> None:
    with act(filled, TODAY) as session, closing(sqlite3.connect(filled, timeout=0, isolation_level=None)) as other:
        person = _add(session, "Omar")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE person SET name = 'Ana' WHERE name = 'Ines'")
        other.execute("COMMIT")
        session.flush()
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        session.delete(person)
    assert _names(filled) == ["Ana"]


def test_an_act_waits_for_other_writers_only_so_long(filled: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FileBusy), act(filled, TODAY, wait=Patience(0.01)) as session:
            _add(session, "Omar")
    assert _names(filled) == ["Ines"]


def test_an_act_that_waited_while_a_newer_program_changed_the_form_is_refused(filled: Path) -> None:
    told: list[CareerCoachError] = []

    def write() -> None:
        try:
            with act(filled, TODAY) as session:
                _add(session, "Omar")
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
