"""When a thing came into the file and was last changed, in its JSON: what a script compares with its last visit."""

import re
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from careercoach.store.file import open_file
from tests.cli.conftest import Run

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

Made = tuple[str, ...]


class Clock:
    """Runs commands, and lets the act of each be of the hour after the one before."""

    def __init__(self, run: Run, file: Path) -> None:
        self.run, self._file = run, file

    def at(self, hour: int, *words: str) -> str:
        """Run a command at that hour, and give the id it prints."""
        said = self.run(*words, "--quiet")
        assert said.code == 0, said.err
        with closing(open_file(self._file)) as connection:
            connection.execute(
                "UPDATE act SET at = ? WHERE id = (SELECT max(id) FROM act)", (f"2026-11-22T{hour:02}:00:00Z",)
            )
        return said.out.split()[0] if said.out else ""

    def hours(self, *words: str) -> tuple[int, int]:
        """The hours of the only thing of a list."""
        (thing,) = self.run(*words, "--json").json
        return tuple(int(thing[name][11:13]) for name in ("created_at", "updated_at"))  # type: ignore[return-value]  # two


@pytest.fixture
def clock(run: Run, environment: Mapping[str, str]) -> Clock:
    return Clock(run, Path(environment["CAREERCOACH_DB"]))


def test_a_thing_is_dated_when_it_is_written_and_when_its_words_change(clock: Clock) -> None:
    logged = clock.at(1, "log", "Wrote the rota")
    assert clock.hours("accomplishment", "list") == (1, 1)
    clock.at(2, "accomplishment", "edit", logged, "--result", "Nobody works two nights in a row")
    clock.at(3, "log", "Another line")
    assert clock.hours("accomplishment", "list", "--limit", "1", "--sort", "-updated_at") == (3, 3)
    assert clock.hours("accomplishment", "list", "--limit", "1", "--sort", "updated_at") == (1, 2)


@pytest.mark.parametrize("change", [("--add-tag", "yard"), ("--remove-tag", "ward"), ("--add-seen-by", "Mina")])
def test_a_part_that_comes_or_goes_is_a_change_of_the_whole(clock: Clock, change: Made) -> None:
    logged = clock.at(1, "log", "Wrote the rota", "--tag", "ward", "--tag", "night")
    clock.at(2, "accomplishment", "edit", logged, *change)
    clock.at(3, "setback", "add", "The shop closes")
    assert clock.hours("accomplishment", "list") == (1, 2)


def test_a_look_at_a_goal_and_a_step_taken_out_count_as_a_change_of_the_goal_alone(clock: Clock) -> None:
    goal = clock.at(1, "goal", "add", "Lead a shift", "--horizon", "near")
    step = clock.at(2, "step", "add", goal, "Ask Tom")
    other = clock.at(3, "goal", "add", "Learn to teach", "--horizon", "mid")
    clock.at(4, "goal", "check-in", goal, "--progress", "10")
    shown = clock.run("goal", "show", goal, "--json").json
    assert (shown["created_at"], shown["updated_at"]) == ("2026-11-22T01:00:00Z", "2026-11-22T04:00:00Z")
    clock.at(5, "step", "delete", step)
    assert clock.run("goal", "show", goal, "--json").json["updated_at"] == "2026-11-22T05:00:00Z"
    assert clock.run("goal", "show", other, "--json").json["updated_at"] == "2026-11-22T03:00:00Z"


def test_what_was_deleted_and_came_back_keeps_its_first_hour(clock: Clock) -> None:
    logged = clock.at(1, "log", "Wrote the rota")
    clock.at(2, "log", "Another line")
    gone = clock.run("accomplishment", "delete", logged, "--json").json
    assert gone["created_at"] == "2026-11-22T01:00:00Z"
    assert MOMENT.fullmatch(gone["updated_at"])
    clock.at(4, "undo")
    shown = clock.run("accomplishment", "show", logged, "--json").json
    assert (shown["created_at"], shown["updated_at"]) == ("2026-11-22T01:00:00Z", "2026-11-22T04:00:00Z")


def test_a_line_of_ones_own_and_a_table_can_say_it(clock: Clock) -> None:
    clock.at(1, "log", "Wrote the rota")
    assert clock.run("accomplishment", "list", "--format", "{updated_at} {title}").out == (
        "2026-11-22T01:00:00Z Wrote the rota\n"
    )
    head, line = clock.run("accomplishment", "list", "--format", "tsv").out.splitlines()
    assert line.split("\t")[head.split("\t").index("created_at")] == "2026-11-22T01:00:00Z"


def test_things_within_things_are_dated_too(clock: Clock) -> None:
    talk = clock.at(1, "meeting", "plan", "--on", date(2026, 11, 25).isoformat())
    clock.at(2, "meeting", "bring", talk, "--question", "skills-role")
    (item,) = clock.run("meeting", "show", talk, "--json").json["items"]
    assert (item["created_at"], item["updated_at"]) == ("2026-11-22T02:00:00Z", "2026-11-22T02:00:00Z")
