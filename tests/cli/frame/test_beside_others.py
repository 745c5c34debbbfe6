"""Commands beside other programs: they wait and say so, Ctrl-C ends the wait, and what lies around the file is told."""

import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WAITING = "Waiting for another careercoach…\n"


@pytest.fixture
def file(run: Run, environment: Mapping[str, str]) -> Path:
    """The person's file, with one entry."""
    assert run("log", "Calmed the ward").code == 0
    return Path(environment["CAREERCOACH_DB"])


@pytest.fixture
def other(file: Path) -> Iterator[sqlite3.Connection]:
    """Another program that nobody gets past."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield connection


def test_a_command_says_once_that_it_waits_and_then_does_its_work(
    run: Run, file: Path, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0

    def sleep(_: float) -> None:
        """A second passes; the other program lets go for a moment now and then."""
        nonlocal now
        now += 1
        if now in (3, 6):
            other.execute("ROLLBACK")

    connect = sqlite3.connect

    def opened(*arguments: object, **named: object) -> sqlite3.Connection:
        if now == 3:
            other.execute("BEGIN EXCLUSIVE")
        return connect(*arguments, **named)  # type: ignore[call-overload, no-any-return]  # handed on as they came

    monkeypatch.setattr(time, "sleep", sleep)
    monkeypatch.setattr(time, "monotonic", lambda: now)
    monkeypatch.setattr(sqlite3, "connect", opened)
    answer = run("log", "Wrote the sheet", "--quiet")
    assert (answer.code, answer.err) == (0, WAITING)
    assert now == 6, "it waited twice"
    assert file.exists()


def test_ctrl_c_ends_a_wait_at_once(environment: Mapping[str, str], other: sqlite3.Connection) -> None:
    command = [sys.executable, "-m", "careercoach", "log", "Never"]
    with subprocess.Popen(
        command, env={**environment, "CAREERCOACH_WAIT": "3600"}, stderr=subprocess.PIPE, text=True
    ) as waiting:
        assert waiting.stderr
        assert waiting.stderr.readline() == WAITING
        waiting.send_signal(signal.SIGINT)
        assert waiting.stderr.read() == ""
    assert waiting.returncode == 130
    assert other.execute("SELECT count(*) FROM accomplishment").fetchone() == (1,)


@pytest.mark.parametrize("wait", ["soon", "-1", "nan", "inf", "1e9", "10s"])
def test_a_wait_that_is_no_number_of_seconds_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch, wait: str) -> None:
    monkeypatch.setenv("CAREERCOACH_WAIT", wait)
    answer = run("today")
    assert answer.code == 2
    assert answer.err == "careercoach: CAREERCOACH_WAIT takes a number of seconds, 0 to 86400, for example 10.\n"


def test_who_asks_not_to_wait_is_told_at_once(
    run: Run, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERCOACH_WAIT", "0")
    answer = run("log", "Never")
    assert answer.code == 3
    assert "is being written by another program" in answer.err
    assert other.in_transaction


def test_what_lies_around_the_file_is_told_once_and_never_within_the_answer(run: Run, file: Path) -> None:
    shutil.copy(file, file.with_name("careercoach (Ines's conflicted copy 2026-11-21).db"))
    file.chmod(0o666)
    answer = run("accomplishment", "list", "--json")
    assert len(answer.json) == 1
    assert [line.split(" was ")[0].split(" is ")[0] for line in answer.err.splitlines()] == [
        str(file),
        "careercoach (Ines's conflicted copy 2026-11-21).db",
    ]
    assert file.stat().st_mode & 0o777 == 0o600
    assert run("accomplishment", "list").err == ""


def test_what_goes_wrong_after_an_act_does_not_hide_that_it_is_saved(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from careercoach.queries.work import accomplishments

    def fail(connection: sqlite3.Connection, _: str) -> None:
        connection.execute("SELECT * FROM a_page_that_the_disk_does_not_give")

    monkeypatch.setattr(accomplishments, "get", fail)
    answer = run("log", "Wrote the sheet")
    assert answer.code == 3
    assert answer.err == (
        f"careercoach: It is saved, but then this went wrong: {file} could not be used; see careercoach history.\n"
    )
    assert len(run("accomplishment", "list", "--json").json) == 2
