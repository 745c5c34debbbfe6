"""What every list can be asked for, so that a script needs no second program to narrow, order and shape it."""

import shlex

import pytest

from careercoach.cli.commands import COMMANDS
from careercoach.cli.frame.groups import load
from tests.cli.conftest import Run
from tests.cli.seeded import seeded

NO_LIST = {"backup", "nudge", "noticed", "config"}
"""Whose list is a page of its own."""


@seeded
def logged(run: Run) -> Run:
    """Three lines of three days, with tags."""
    for title, on, tags in (
        ("Béta", "2026-11-20", "ward"),
        ("alpha", "2026-11-10", "audit"),
        ("Gamma", "2026-11-15", ""),
    ):
        run("log", title, "--on", on, *(["--tag", tags] if tags else []), "--did", "one\ttwo\nthree")
    return run


def _lists() -> list[str]:
    named = {name: where for part in COMMANDS.values() for name, (where, _) in part.items()}
    found = {name: getattr(load(name, where), "commands", {}) for name, where in named.items() if name not in NO_LIST}
    return sorted(name for name, commands in found.items() if "list" in commands)


@pytest.mark.parametrize("noun", _lists())
def test_every_list_takes_an_order_a_number_and_a_shape(run: Run, noun: str) -> None:
    help_text = run(noun, "list", "--help").out
    assert {"--sort", "--limit", "--format", "--json"} <= set(help_text.split())
    assert run(noun, "list", "--sort", "id", "--limit", "1", "--format", "{id}").code == 0


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ("", ["Béta", "Gamma", "alpha"]),
        ("--sort title", ["alpha", "Béta", "Gamma"]),
        ("--sort -title", ["Gamma", "Béta", "alpha"]),
        ("--sort on", ["alpha", "Gamma", "Béta"]),
        ("--sort on --limit 1", ["alpha"]),
        ("--limit 1", ["Béta"]),
        ("--tag ward --tag AUDIT", ["Béta", "alpha"]),
        ("--since 2026-11-12 --until 2026-11-15", ["Gamma"]),
        ("--status done --status waiting --limit 2", ["Béta", "Gamma"]),
    ],
)
def test_a_list_is_narrowed_before_it_is_ordered_and_ordered_before_it_is_cut(
    logged: Run, asked: str, titles: list[str]
) -> None:
    assert logged("accomplishment", "list", *shlex.split(asked), "--format", "{title}").out.splitlines() == titles


def test_what_has_nothing_to_order_by_stands_last(run: Run) -> None:
    run("goal", "add", "No day", "--horizon", "near")
    run("goal", "add", "Soon", "--by", "2026-12-01")
    run("goal", "add", "Late", "--by", "2027-05-01")
    assert run("goal", "list", "--sort", "-by", "--format", "{title}").out.split("\n")[:3] == ["Late", "Soon", "No day"]
    assert run("goal", "list", "--until", "2026-12-31", "--format", "{title}").out == "Soon\n"


def test_a_shape_of_ones_own_keeps_one_thing_on_one_line(logged: Run) -> None:
    answer = logged(
        "accomplishment", "list", "--limit", "1", "--format", "{title}|{did}|{result}|{tags}|{private}|{{}}"
    )
    assert answer.out == "Béta|one\\ttwo\\nthree||ward|false|{}\n"


def test_tab_separated_values_have_a_head_and_as_many_cells_in_every_line(logged: Run) -> None:
    lines = [line.split("\t") for line in logged("accomplishment", "list", "--format", "tsv").out.splitlines()]
    assert len({len(line) for line in lines}) == 1
    assert lines[0][:4] == ["id", "noun", "kind", "title"]
    assert [line[3] for line in lines[1:]] == ["Béta", "Gamma", "alpha"]


@pytest.mark.parametrize("asked", ["--sort nonsense", "--format {nonsense}", "--since 2026-11-15 --until 2026-11-12"])
def test_nonsense_is_refused_with_what_there_is(logged: Run, asked: str) -> None:
    answer = logged("setback", "list", *asked.split())
    logged("setback", "add", "The post went to somebody else")
    answer = logged("setback", "list", *asked.split())
    assert (answer.code, answer.out) == (2, "")
    assert "learned" in answer.err or "turn them round" in answer.err


def test_a_tag_is_put_on_and_taken_off_without_naming_the_others(logged: Run) -> None:
    both = logged("accomplishment", "list", "--sort", "title", "--limit", "2", "--quiet").out.split()
    changed = logged("accomplishment", "edit", *both, "--add-tag", "Report", "--remove-tag", "WARD", "--json").json
    assert [one["tags"] for one in changed] == [["audit", "Report"], ["Report"]]
    again = logged("accomplishment", "edit", both[0], "--add-tag", "report", "--json").json
    assert again["tags"] == ["audit", "Report"]
    logged("undo")
    assert logged("accomplishment", "show", both[1], "--json").json["tags"] == ["ward"]


def test_a_goal_is_taken_off_by_the_beginning_of_its_id(logged: Run, goal: str) -> None:
    one = logged("accomplishment", "list", "--limit", "1", "--quiet").out.strip()
    assert logged("accomplishment", "edit", one, "--add-goal", goal, "--json").json["goals"] == [goal]
    assert logged("accomplishment", "edit", one, "--remove-goal", goal[:8], "--json").json["goals"] == []
    assert logged("accomplishment", "edit", one, "--add-goal", "ffffffff").code == 4
    assert logged("accomplishment", "edit", one, "--remove-goal", "ffffffff").code == 4


@pytest.mark.parametrize(
    ("noun", "first", "second"),
    [
        ("goal", "goal add One --horizon near", "goal add Two --horizon mid"),
        ("path", "path add One", "path add Two"),
        ("learning", "learning add One", "learning add Two"),
    ],
)
def test_a_competency_is_put_on_several_things_in_one_act_and_taken_off_again(
    run: Run, noun: str, first: str, second: str
) -> None:
    one = run(*first.split(), "--competency", "Teaching", "--quiet").out.strip()
    two = run(*second.split(), "--competency", "Planning", "--quiet").out.strip()
    changed = run(
        noun, "edit", one, two, one, "--add-competency", "TEACHING", "--remove-competency", "planning", "--json"
    )
    assert [(each["id"], each["competencies"]) for each in changed.json] == [(one, ["Teaching"]), (two, ["Teaching"])]
    run("undo")
    assert run(noun, "show", two, "--json").json["competencies"] == ["Planning"]
    assert run(noun, "edit", one, "ffffffff", "--add-competency", "Coaching").code == 4
    assert run(noun, "show", one, "--json").json["competencies"] == ["Teaching"]


def test_what_a_goal_serves_is_put_on_and_taken_off_by_its_key(run: Run, goal: str) -> None:
    run("priority", "add", "Shorter waits", "--key", "waits")
    added = run("goal", "edit", goal, "--add-priority", "key:waits", "--add-priority", "key:waits", "--json").json
    assert len(added["priorities"]) == 1
    assert run("goal", "edit", goal, "--remove-priority", "key:waits", "--json").json["priorities"] == []


def test_a_list_is_either_replaced_or_changed_and_what_was_not_there_is_named(logged: Run) -> None:
    one = logged("accomplishment", "list", "--limit", "1", "--quiet").out.strip()
    both = logged("accomplishment", "edit", one, "--tag", "new", "--add-tag", "more")
    assert (both.code, "--tag replaces them all" in both.err) == (2, True)
    gone = logged("accomplishment", "edit", one, "--remove-tag", "unknown")
    assert (gone.code, "“unknown” was not there" in gone.err) == (0, True)
    assert logged("accomplishment", "show", one, "--json").json["tags"] == ["ward"]
