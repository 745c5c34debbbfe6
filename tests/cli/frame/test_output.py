"""The form of answers: JSON, plain lines, colour, and text that can do nothing to a terminal."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from careercoach.cli.frame import context
from careercoach.cli.frame.output import to_json
from careercoach.records import AgendaItemRecord, StepRecord
from tests.cli.conftest import Run
from tests.coach import talk

HOSTILE = "red \x1b[31m \x9b31m \u202eabc\x07 [bold]x[/bold]"


def test_version_is_one_line(program: Run) -> None:
    answer = program("--version")
    assert (answer.code, answer.out, answer.err) == (0, "careercoach 0.1.0\n", "")


def test_nothing_is_drawn_into_a_pipe_and_nothing_is_cut_short(run: Run) -> None:
    title = "A very long title, " * 40
    run("log", title)
    answer = run("accomplishment", "list")
    assert "\x1b" not in answer.out
    assert title.strip() in answer.out
    assert answer.out.count("\n") == 1


@pytest.mark.parametrize("words", [["accomplishment", "list"], ["search", "red"], ["history"], ["today"]])
def test_hostile_text_is_shown_as_signs(run: Run, words: list[str]) -> None:
    run("log", HOSTILE)
    answer = run(*words)
    assert "␛[31m" in answer.out
    assert "[bold]x[/bold]" in answer.out
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(answer.out + answer.err)


def test_json_keeps_every_character_and_shows_none_that_acts(run: Run) -> None:
    run("log", HOSTILE + " Süß 日本")
    answer = run("accomplishment", "list", "--json")
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(answer.out)
    assert answer.json[0]["title"] == HOSTILE + " Süß 日本"


def test_an_empty_list_is_an_answer_and_what_is_said_about_it_goes_to_stderr(run: Run) -> None:
    answer = run("goal", "list")
    assert (answer.code, answer.out) == (0, "")
    assert "careercoach goal add" in answer.err
    assert run("goal", "list", "--json").json == []
    assert (run("goal", "list", "--quiet").out, run("goal", "list", "--quiet").err) == ("", "")


def test_reading_makes_no_file(run: Run, environment: Mapping[str, str]) -> None:
    Path(environment["CAREERCOACH_DB"]).unlink()
    run("goal", "list")
    told = run("where", "--json").json
    assert (told["exists"], told["origin"], told["database"]) == (
        False,
        "CAREERCOACH_DB",
        environment["CAREERCOACH_DB"],
    )
    assert run("--db", "x.db", "where", "--json").json["origin"] == "--db"


@pytest.mark.parametrize(
    ("options", "variables", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_follows_the_option_then_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch, options: list[str], variables: dict[str, str], coloured: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run(*options, "today").out) is coloured


@pytest.mark.parametrize("encoding", ["latin-1", "ascii:strict", "cp1252"])
def test_whatever_the_terminal_is_called_what_is_piped_loses_no_sign(run: Run, program: Run, encoding: str) -> None:
    words = "日本 “Zoë” ✓ 🙂 سلام"
    run("meeting", "plan", "--with", "Sam", "--on", "tomorrow")
    logged = run("log", words, "--quiet").out.strip()
    run("meeting", "bring", "--accomplishment", logged)
    brief = program("export", "brief", PYTHONIOENCODING=encoding)
    assert brief.code == 0
    assert words in brief.out
    assert "?" not in brief.out.replace(" ask?", "")
    assert program("accomplishment", "show", logged, "--json", PYTHONIOENCODING=encoding).json["title"] == words


def test_the_path_of_a_file_is_printed_byte_for_byte(program: Run, environment: Mapping[str, str]) -> None:
    path = environment["HOME"] + os.fsdecode(b"/caf\xe9.db")
    assert program("where", "--quiet", CAREERCOACH_DB=path).out.endswith("/caf\ufffd.db\n")  # as the byte 0xE9 is read


def test_a_record_is_its_fields_with_noun_and_kind() -> None:
    item = AgendaItemRecord("i", "ask", None, "More time", 2.0, False, None)
    meeting = talk("m", None, (item,), with_="Sam")
    told = to_json(meeting)
    assert (told["noun"], told["kind"], told["with"]) == ("meeting", "career", "Sam")
    assert told["items"][0]["title"] == "More time"
    assert to_json(StepRecord("s", "g", "Ask", "action", None, None))["kind"] == "action"
    json.dumps(told)


@pytest.mark.parametrize("words", ["today", "goal list", "search x", "history", "where", "goal due", "goal --help"])
def test_reading_loads_neither_models_nor_screens(environment: Mapping[str, str], words: str) -> None:
    script = (
        "import sys; from careercoach.cli.app import run; run(sys.argv[1:]);"
        "print({'sqlmodel', 'sqlalchemy', 'pydantic', 'textual', 'rich'} & sys.modules.keys(), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words.split()], capture_output=True, env=dict(environment), check=True
    )
    assert done.stderr.decode().splitlines()[-1] == "set()"


def test_on_a_terminal_a_list_says_where_it_starts_and_ends_as_it_was_understood(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("where")
    for interactive in (True, False):
        context.enter(replace(context.current(), interactive=interactive))
        assert context.bound("--since", "last 7 days", "first") == date(2026, 11, 16)
        assert context.bound("--until", "this week", "last") == date(2026, 11, 22)
        assert context.bound("--since", "2026-11-16", "first") == date(2026, 11, 16)
        assert context.bound("--since", None, "first") is None
        said = "From Mon 16 Nov 2026.\nUp to Sun 22 Nov 2026.\n" if interactive else ""
        assert capsys.readouterr().err == said
