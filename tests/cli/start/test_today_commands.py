"""What a script reads from today: for each thing what one would type, and whether its day has passed."""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from careercoach.cli.commands import root
from careercoach.cli.start.today import commands
from careercoach.coach.rules.act import Act
from careercoach.coach.today import everything
from careercoach.queries.start.today import snapshot
from careercoach.store.example_life import lay_out
from careercoach.store.file import open_for_reading
from tests.cli.conftest import Run
from tests.standing_out import in_the_yard
from tests.store import ROOT, do

TODAY = date(2026, 11, 22)
SAID = {"DATE": "2027-01-04", "N": "3", "KIND": "talk", "NAME": "Ines", "ROLE": "Nurse"}
"""A word of one's own for each that stands in capital letters."""


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example life with what stands out in it."""
    path = tmp_path_factory.mktemp("rich") / "careercoach.db"
    lay_out(path, TODAY)
    do(path, in_the_yard)
    return path


def _understood(command: str) -> None:
    """Raise what the parser says of a command, without doing it."""
    _, *words = (SAID.get(word, word) for word in shlex.split(command))
    at: Any = get_command(root).make_context("careercoach", words)
    while left := at._protected_args:  # the parser offers no other way to what is left
        name, found, rest = at.command.resolve_command(at, [*left, *at.args])
        at = found.make_context(name, rest, parent=at)


def _weeks(file: Path) -> Iterator[tuple[Act, ...]]:
    """The life as it stands, looked at every five weeks of the year to come."""
    with closing(open_for_reading(file)) as connection:
        for week in range(0, 52, 5):
            day = TODAY + timedelta(days=7 * week)
            yield everything(snapshot(connection, day), day)


def test_everything_today_may_say_in_a_year_comes_with_a_command_that_is_understood(rich: Path) -> None:
    seen: dict[str, Act] = {}
    for acts in _weeks(rich):
        seen |= {act.rule: act for act in acts}
    assert len(seen) > 12
    for rule, act in seen.items():
        typed = commands(act)
        assert typed, rule
        for command in typed:
            _understood(command)


@pytest.mark.parametrize("day", ["2026-11-22", "2026-12-01", "2027-03-01"])
def test_each_thing_has_its_command_and_is_overdue_exactly_when_its_day_has_passed(
    rich: Path, run: Run, day: str
) -> None:
    said = run("--db", str(rich), "today", "--json", today=day).json
    assert {one["kind"] for one in said} == {"act", "due"}
    for one in said:
        assert one["overdue"] == (one["on"] is not None and one["on"] < day)
        assert one["command"] == one["commands"][0]
        assert re.match(r"careercoach( |$)", one["command"])
        for command in one["commands"]:
            _understood(command)


def test_what_is_due_yesterday_today_and_tomorrow(run: Run) -> None:
    goal = run("goal", "add", "Lead", "--horizon", "mid", "--quiet", today="2026-11-20").out.strip()
    for day in ("2026-11-21", "2026-11-22", "2026-11-23"):
        run("step", "add", goal, f"By {day}", "--by", day)
    due = {one["title"]: one for one in run("today", "--json").json if one["noun"] == "step" and one["kind"] == "due"}
    assert [due[f"By 2026-11-{day}"]["overdue"] for day in (21, 22, 23)] == [True, False, False]
    assert run(*shlex.split(due["By 2026-11-21"]["command"])[1:]).code == 0
    assert "By 2026-11-21" not in [one["title"] for one in run("today", "--json").json]


PLACES: dict[str, dict[str, str]] = {
    "a life": {},
    "no file yet": {"CAREERCOACH_DB": "", "HOME": "nowhere"},
    "a file that was named and is not there": {"CAREERCOACH_DB": "missing.db"},
    "a file of another kind": {"CAREERCOACH_DB": "letter.txt"},
    "a setting that is not understood": {"CAREERCOACH_WEEK_START": "someday"},
    "a day that is none": {"CAREERCOACH_TODAY": "someday"},
    "settings that are not understood": {"CAREERCOACH_DB": "odd.db"},
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_today_alone_says_the_same_as_behind_the_parser(rich: Path, place: dict[str, str]) -> None:
    (rich.parent / "letter.txt").write_text("Dear Rosa")
    shutil.copy(rich, rich.with_name("odd.db"))
    rich.with_name("odd.db.config.toml").write_text('week_start = "someday"\n')
    told = []
    for words in (("today",), ("--color", "auto", "today")):
        environment = {"HOME": str(rich.parent), "CAREERCOACH_DB": str(rich), "CAREERCOACH_TODAY": TODAY.isoformat()}
        ended = subprocess.run(
            [sys.executable, "-m", "careercoach", *words],
            cwd=rich.parent,
            env={"PYTHONPATH": str(ROOT), "PATH": "", **environment, **place},
            capture_output=True,
            check=False,
        )
        told.append((ended.returncode, ended.stdout, ended.stderr))
    assert told[0] == told[1]
    assert told[0][1] or told[0][2]
