"""The options of the program stand anywhere on the line, and never take the value of another."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from careercoach.cli.commands import root
from careercoach.cli.frame.anywhere import ANYWHERE, in_front
from tests.cli.conftest import Run
from tests.cli.frame.test_help_examples import EXAMPLES

ROOT = get_command(root)
GIVEN = ("--today", "2026-11-01", "--no-input", "--color=never")


def leaves(group: Any, path: str = "careercoach") -> Iterator[tuple[str, Any]]:
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        if hasattr(command, "list_commands"):
            yield from leaves(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def test_no_command_has_an_option_of_the_same_name() -> None:
    of_program = {name for option in ROOT.params for name in option.opts}
    assert of_program >= set(ANYWHERE)
    twice = {
        (path, name)
        for path, leaf in leaves(ROOT)
        for option in leaf.params
        for name in option.opts
        if name in ANYWHERE
    }
    assert not twice


@pytest.mark.parametrize("example", [example for _, example in EXAMPLES if not example.startswith("--")])
def test_wherever_they_stand_the_rest_of_the_line_stays_as_it_was(example: str) -> None:
    words = [word for word in shlex.split(example, comments=True) if word != "--yes"]
    options_end = words.index("--") if "--" in words else len(words)
    for place in range(options_end + 1):
        behind_an_option = place and words[place - 1].startswith("-")
        if not behind_an_option:
            assert in_front([*words[:place], *GIVEN, *words[place:]], ROOT) == [*GIVEN, *words]


def test_what_looks_like_one_but_is_a_text_stays_a_text(run: Run) -> None:
    said = ("log", "Kept calm", "--did", "--yes", "--tag=--debug", "--json", "--today", "2026-11-01")
    logged = run(*said).json
    assert (logged["did"], logged["tags"], logged["on"]) == ("--yes", ["--debug"], "2026-11-01")
    assert run("log", "--json", "--no-input", "--", "--yes").json["title"] == "--yes"
    assert in_front(["export", "brief", "-o", "--db"], ROOT) == ["export", "brief", "-o", "--db"]


def test_the_last_of_two_counts(run: Run) -> None:
    assert run("--today", "2026-11-01", "log", "x", "--json", "--today", "2026-11-02").json["on"] == "2026-11-02"


def test_a_file_may_be_named_behind_the_command(run: Run, tmp_path: Path) -> None:
    for words in (("log", "There", "--db", "x.db"), ("--db", "y.db", "log", "There")):
        named = [str(tmp_path / word) if word.endswith(".db") else word for word in words]
        assert run(*named).code == 0
    assert run("accomplishment", "--db", str(tmp_path / "x.db"), "list", "--json").json
    assert run("accomplishment", "list", "--json").json == []
