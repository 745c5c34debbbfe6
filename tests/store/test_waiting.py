"""Waiting for other programs: as long as they get on, not longer, and told once. The clock is turned by hand here."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.errors import FileBusy
from careercoach.services.work import accomplishments
from careercoach.store.file import open_file
from careercoach.store.session import act
from careercoach.store.waiting import Patience
from tests.store import TODAY, nouns

Another = Callable[[float], None]
"""What the other program does at a second of the wait."""


class Clock:
    """Seconds that pass only while somebody waits; with each of them the other program may do something."""

    def __init__(self, another: Another) -> None:
        self.now = 0.0
        self.another = another

    def sleep(self, seconds: float) -> None:
        assert 0 < seconds < 0.1, "Ctrl-C is answered between two tries"
        self.now += 1.0
        self.another(self.now)


@pytest.fixture
def other(filled: Path) -> Iterator[sqlite3.Connection]:
    """Another program, in the middle of an act."""
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def _write(other: sqlite3.Connection) -> None:
    other.execute("UPDATE person SET name = name || '.'")
    other.execute("COMMIT")


def _log(path: Path, monkeypatch: pytest.MonkeyPatch, another: Another, told: list[str]) -> float:
    """Log something while another program does as told; how many seconds that took."""
    clock = Clock(another)
    with monkeypatch.context() as turned:
        turned.setattr(time, "monotonic", lambda: clock.now)
        turned.setattr(time, "sleep", clock.sleep)
        try:
            with act(path, TODAY, wait=Patience(10.0, lambda: told.append("waiting"))) as session:
                accomplishments.add(session, {"title": "Waited"}, TODAY)
        except FileBusy:
            told.append("gave up")
    return clock.now


def test_who_waits_goes_on_as_soon_as_the_other_is_done(
    filled: Path, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    assert _log(filled, monkeypatch, lambda now: _write(other) if now == 5 else None, told) == 5
    assert told == ["waiting"]
    assert [row[2] for row in nouns(filled)["accomplishment"]] == ["Waited"]


def test_who_waits_ten_seconds_without_anybody_getting_on_gives_up(
    filled: Path, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert other.in_transaction
    told: list[str] = []
    assert _log(filled, monkeypatch, lambda _: None, told) == 10
    assert told == ["waiting", "gave up"]


@pytest.mark.parametrize(("until", "end"), [(45, ["waiting"]), (1000, ["waiting", "gave up"])])
def test_who_waits_while_the_others_get_on_waits_up_to_a_minute(
    filled: Path, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, until: int, end: list[str]
) -> None:
    def crowd(now: float) -> None:
        if now % 8 == 0 and now < until:
            _write(other)
            other.execute("BEGIN IMMEDIATE")
        elif now == until:
            _write(other)

    told: list[str] = []
    assert _log(filled, monkeypatch, crowd, told) == min(until, 60)
    assert told == end


def test_who_reads_waits_for_who_writes_and_who_commits_for_who_reads(
    filled: Path, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    other.execute("ROLLBACK")
    reader = other.execute("SELECT * FROM person")
    assert _log(filled, monkeypatch, lambda now: reader.close() if now == 3 else None, []) == 3
    other.execute("BEGIN EXCLUSIVE")
    clock = Clock(lambda now: _write(other) if now == 4 else None)
    monkeypatch.setattr(time, "monotonic", lambda: clock.now)
    monkeypatch.setattr(time, "sleep", clock.sleep)
    with closing(open_file(filled)) as connection:
        assert connection.execute("SELECT name FROM person").fetchall() == [("Ines.",)]


def test_a_large_act_keeps_no_reader_out_until_its_end(filled: Path) -> None:
    with act(filled, TODAY) as session, closing(sqlite3.connect(filled, timeout=0)) as reader:
        for each in range(500):
            accomplishments.add(session, {"title": f"Entry {each}", "did": "words " * 400}, TODAY)
        session.flush()
        assert reader.execute("SELECT count(*) FROM accomplishment").fetchone() == (0,)
