"""When the express lane leaves a line to the ordinary way, and what it costs. No clock is asked."""

import ast
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach import stuck
from careercoach.express.deeds import may_be_stuck
from careercoach.express.lane import answer
from careercoach.records import CheckInRecord
from careercoach.services.work import accomplishments
from tests.coach import goal as a_goal
from tests.store import ROOT, do, everything

TODAY = date(2026, 11, 22)
MODULES = """
import sys
import _datetime, _sqlite3, gc, resource, time
known = set(sys.modules)
sys.argv = ["careercoach", *sys.argv[1:]]
from careercoach.__main__ import main
code = main()
print([code, sorted(set(sys.modules) - known)], file=sys.stderr)
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAREERCOACH_TODAY", TODAY.isoformat())
    path = tmp_path / "careercoach.db"
    monkeypatch.setenv("CAREERCOACH_DB", str(path))
    do(path, accomplishments.add, {"title": "Wrote the rota"}, TODAY)
    return path


def _write(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


ODD: dict[str, Callable[[Path], object]] = {
    "a setting that counts": lambda path: path.with_name("careercoach.db.config.toml").write_text(
        'day_ends = "04:00"\n'
    ),
    "a folder that is kept in step": lambda path: (path.parent / ".stfolder").mkdir(),
    "a second copy by a number": lambda path: shutil.copy(path, path.with_name("careercoach (1).db")),
    "a second copy by a sync": lambda path: shutil.copy(path, path.with_name("careercoach.sync-conflict-1.db")),
    "a file open to others": lambda path: path.chmod(0o644),
    "a newer file": lambda path: _write(path, "PRAGMA user_version = 99"),
    "the file of another program": lambda path: _write(path, "PRAGMA application_id = 7"),
    "a journal that stays": lambda path: path.with_name("careercoach.db-journal").write_text("left"),
    "the first act of a day": lambda path: _write(path, "UPDATE act SET at = '2026-01-02T03:04:05Z'"),
    "no file yet": Path.unlink,
}


@pytest.mark.parametrize("oddity", ODD)
def test_whatever_is_odd_around_the_file_is_for_the_ordinary_way(file: Path, oddity: str) -> None:
    ODD[oddity](file)
    before = file.read_bytes() if file.exists() else b""
    assert answer(["log", "Wrote it again", "-q"]) is None
    assert (file.read_bytes() if file.exists() else b"") == before


def test_a_variable_that_counts_is_for_the_ordinary_way(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERCOACH_WAIT", "0")
    before = everything(file)
    assert answer(["log", "Wrote it again", "-q"]) is None
    assert everything(file) == before


def test_colours_that_were_chosen_and_other_files_are_nothing_odd(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(file, file.with_name("careercoaches.db"))
    file.with_name("careercoach.db.config.toml").write_text('theme = "paper"\n')
    assert answer(["log", "Wrote it again"]) == 0
    assert capsys.readouterr().out.startswith("Logged for Sun 22 Nov 2026: “Wrote it again”  ")


def test_a_file_that_stays_taken_is_waited_for_by_the_ordinary_way(file: Path) -> None:
    before = everything(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert answer(["log", "Wrote it again", "-q"]) is None
    assert everything(file) == before


def test_two_who_come_at_once_both_get_through(file: Path) -> None:
    command = [sys.executable, "-m", "careercoach", "log", "Wrote it again", "-q"]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [each.wait() for each in both] == [0, 0]
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM accomplishment").fetchone() == (3,)
        assert connection.execute("SELECT count(*) FROM act WHERE open").fetchone() == (0,)


DEED, NO_DEED = LINES = "Wrote the rota", "A good day"
LANE = {
    "__future__",
    "careercoach",
    "careercoach.__main__",
    "careercoach.coach",
    "careercoach.coach.check_ins",
    "careercoach.spoken_days",
    "careercoach.store",
    "careercoach.store.header",
    "careercoach.store.pragmas",
}
RULES = {
    "_sre",
    "careercoach.coach.activities",
    "careercoach.coach.amounts",
    "careercoach.coach.signs",
    "careercoach.coach.wording",
    "careercoach.kept",
    "careercoach.patterns",
}
NEWS = {
    "careercoach.coach.hard_lines",
    "careercoach.coach.news",
    "careercoach.content",
    "careercoach.content.heard",
    "careercoach.content.heard_phrases",
}


@pytest.fixture
def used(file: Path) -> dict[str, str]:
    """The environment of somebody who has logged something before, so that all is ready that is made ready once."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(file.parent / "ready"), "PYTHONHASHSEED": "0"}
    for line in LINES:
        _started(["-m", "careercoach", "log", line], environment)
    return environment


def _started(words: list[str], environment: dict[str, str], *before: str) -> str:
    """What a new interpreter says on stderr; ``before`` stands a program that looks on."""
    command = [*before, sys.executable, *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stderr


@pytest.mark.parametrize(
    ("words", "more"),
    [
        (["log", "Wrote it again", "--json"], set()),
        (["goal", "due"], set()),
        (["log", NO_DEED], RULES),
        (["log", DEED], RULES | NEWS),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)
def test_nothing_is_loaded_but_the_lane_itself_and_the_rules_that_look_at_a_line(
    used: dict[str, str], words: list[str], more: set[str]
) -> None:
    code, loaded = ast.literal_eval(_started(["-c", MODULES, *words], used).splitlines()[-1])
    room = {name for name in loaded if not name.startswith("careercoach.express")}
    assert (code, room) == (0, LANE | more)


@pytest.mark.skipif(shutil.which("valgrind") is None, reason="valgrind counts the instructions, and is not here")
@pytest.mark.parametrize(
    ("words", "most"),
    [(["log", DEED, "-q"], 3), (["log", DEED], 4), (["goal", "due"], 3)],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)
def test_what_is_done_most_costs_a_few_bare_interpreters(used: dict[str, str], words: list[str], most: int) -> None:
    bare = _instructions(["-c", "pass"], used)
    assert _instructions(["-m", "careercoach", *words], used) < most * bare


def _instructions(words: list[str], environment: dict[str, str]) -> int:
    count = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    said = _started(words, environment, *count)
    (line,) = (line for line in said.splitlines() if "I refs" in line or "I   refs" in line)
    return int(line.rpartition(" ")[2].replace(",", ""))


LOOK = st.tuples(
    st.integers(1, 30),
    st.none() | st.integers(0, 99),
    st.none() | st.integers(1, 5),
    st.none() | st.sampled_from(("no hour", "no one")),
)


@given(st.lists(LOOK, min_size=1, max_size=8))
def test_a_goal_that_may_be_stuck_is_looked_at_closer(
    looks: list[tuple[int, int | None, int | None, str | None]],
) -> None:
    days = [TODAY - timedelta(days=5 * (len(looks) - at) - 5) for at, _ in enumerate(looks)]
    records = [
        CheckInRecord("id", "goal", day, *look[1:3], None, look[3]) for day, look in zip(days, looks, strict=True)
    ]
    told = next((look[1] for look in reversed(looks) if look[1] is not None), None)
    goal = a_goal("goal", started_on=days[0], progress=told, cadence_days=7)
    if stuck.stuck(goal, records, TODAY):
        assert may_be_stuck(
            [(day.isoformat(), *look[1:]) for day, look in zip(days, looks, strict=True)], TODAY.isoformat()
        )
