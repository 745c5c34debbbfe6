"""The seventeen conventions of the command line, one claim each, over every command where one holds for all."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from careercoach.cli.commands import root
from careercoach.dates import Toward
from tests.cli.conftest import TODAY, Run

Found = tuple[tuple[str, ...], Any, str]
"""A command or group: its words, itself, its help."""


def _every(context: Any, words: tuple[str, ...] = ()) -> Iterator[Found]:
    command = context.command
    yield words, command, context.get_help()
    for name in command.list_commands(context) if hasattr(command, "list_commands") else ():
        found = command.get_command(context, name)
        yield from _every(type(context)(found, info_name=name, parent=context), (*words, name))


ROOT = get_command(root)
EVERY = list(_every(ROOT.context_class(ROOT, info_name="careercoach", **root.info.context_settings or {})))
COMMANDS = [(words, command) for words, command, _ in EVERY if not hasattr(command, "list_commands")]
TEXT_ALONE = {"help", "schema", "config edit", "completion show", "completion offer", "serve"}
"""Commands that print text, or are JSON anyway."""


def _options(command: Any) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}


def test_01_help_stands_at_every_level_with_an_example_and_the_version_loads_next_to_nothing(
    environment: Mapping[str, str],
) -> None:
    assert [words for words, _, said in EVERY if "careercoach " not in said.partition("Example")[2]] == []
    script = (
        "import sys; from careercoach.__main__ import main; sys.argv[1:] = ['--version']; main();"
        "sys.exit(bool({'sqlmodel', 'textual', 'rich', 'typer'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("\n"), done.stderr) == (0, 1, "")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_01_both_options_for_help_end_with_0(run: Run, option: str) -> None:
    for words in ((), ("goal",), ("goal", "add")):
        answer = run(*words, option)
        assert (answer.code, answer.out[:6], answer.err) == (0, "Usage:", "")


def test_02_alone_and_without_a_terminal_it_says_on_stderr_what_to_type(run: Run) -> None:
    answer = run()
    assert (answer.code, answer.out) == (2, "")
    assert "careercoach today" in answer.err


def test_03_data_goes_to_stdout_and_all_else_to_stderr(run: Run) -> None:
    assert run("goal", "list").out == ""
    assert "\x1b" not in run("log", "Wrote the rota", "--seen-by", "Noor").out
    assert run("accomplishment", "list", "--quiet").err == ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("today", 0),
        ("goal list", 0),
        ("goal due", 1),
        ("goal gaol", 2),
        ("--db /dev/null today", 3),
        ("goal show ffff", 4),
    ],
)
def test_04_the_exit_code_says_how_it_ended(run: Run, goal: str, words: str, code: int) -> None:
    assert goal
    assert run(*words.split(), today="2027-03-01").code == code


def test_05_every_command_answers_a_mistake_with_one_sentence(run: Run) -> None:
    for words, _ in COMMANDS:
        answer = run(*words, "--no-such-option")
        assert (answer.code, answer.out) == (2, ""), words
        assert answer.err.startswith("careercoach: "), words
        assert answer.err.count("\n") == 1, answer.err


def test_06_every_command_answers_in_json(run: Run) -> None:
    lacking = {" ".join(words) for words, command in COMMANDS if "--json" not in _options(command)}
    assert lacking == TEXT_ALONE
    assert run("goal", "list", "--json").out == "[]\n"


def test_07_any_unique_beginning_of_four_signs_is_an_id_and_so_is_a_key(run: Run, goal: str) -> None:
    assert run("goal", "show", goal[:4], "--quiet").out.strip() == goal
    assert run("goal", "show", goal[:3]).code == 4
    run("goal", "edit", goal, "--key", "lead")
    assert run("goal", "show", "key:lead", "--quiet").out.strip() == goal


def test_08_a_dash_reads_stdin_and_nothing_is_kept_of_an_empty_one(run: Run) -> None:
    assert run("log", "-", "--json", stdin="Wrote the rota\n").json["title"] == "Wrote the rota"
    assert run("log", "-", stdin=" \n").code == 2
    assert len(run("accomplishment", "list", "--json").json) == 1


def test_09_nobody_is_asked_without_a_terminal_and_what_is_missing_is_named(run: Run) -> None:
    for words, missing in (
        ("log", "TEXT"),
        ("goal add --horizon near", "TITLE"),
        ("mask add", "NAME"),
        ("question add", "TEXT"),
    ):
        answer = run(*words.split(), "--no-input")
        assert (answer.code, missing in answer.err) == (2, True), answer.err


@pytest.mark.parametrize(
    ("said", "toward", "day"),
    [
        ("2026-12-06", "future", "2026-12-06"),
        ("yesterday", "past", "2026-11-21"),
        ("next fri", "future", "2026-11-27"),
        ("3 days ago", "past", "2026-11-19"),
        ("in 2 weeks", "future", "2026-12-06"),
        ("+6m", "future", "2027-05-22"),
        ("-10d", "past", "2026-11-12"),
        ("eoy", "future", "2026-12-31"),
    ],
)
def test_10_one_grammar_for_days(run: Run, said: str, toward: Toward, day: str) -> None:
    words = ("goal", "add", "Lead", "--horizon", "near", "--by") if toward == "future" else ("log", "x", "--on")
    assert run(*words, said, "--json").json["by" if toward == "future" else "on"] == day


def test_10_every_list_with_days_refuses_what_is_none_and_gives_examples(run: Run) -> None:
    lists = [words for words, command in COMMANDS if {"--since", "--until"} <= _options(command)]
    assert len(lists) > 10
    for words in lists:
        answer = run(*words, "--since", "smarch")
        assert (answer.code, "--since" in answer.err) == (2, True), answer.err


def test_10_a_span_that_ends_before_it_begins_is_no_empty_list(run: Run) -> None:
    for words, command in COMMANDS:
        if {"--since", "--until"} <= _options(command):
            answer = run(*words, "--since", "2026-11-10", "--until", "2026-11-01")
            assert (answer.code, "turn them round" in answer.err) == (2, True), words


def test_11_repeating_is_safe_and_everything_that_is_added_takes_a_key(run: Run, goal: str) -> None:
    adds = [each for each in COMMANDS if each[0][-1] in ("add", "log", "plan") and each[0][0] not in ("export", "mcp")]
    assert [words for words, command in adds if "--key" not in _options(command)] == []
    first, again = (run("goal", "check-in", goal, "--progress", one, "--json").json for one in ("20", "30"))
    assert (first["id"], again["progress"]) == (again["id"], 30)


def test_12_a_plan_changes_no_byte(run: Run, goal: str, environment: Mapping[str, str], tmp_path: Path) -> None:
    (tmp_path / "done.txt").write_text("x 2026-11-20 Wrote the rota\n")
    copy = run("backup", "--quiet").out.strip()
    file = Path(environment["CAREERCOACH_DB"])
    before = file.read_bytes()
    for words in (("undo",), ("erase", goal), ("import", str(tmp_path / "done.txt")), ("restore", copy)):
        assert run(*words, "--dry-run").code == 0
        assert file.read_bytes() == before, words


def test_13_cron_needs_a_home_alone(tmp_path: Path, environment: Mapping[str, str]) -> None:
    alone = {"HOME": str(tmp_path), "PYTHONPATH": environment["PYTHONPATH"]}
    done = subprocess.run(
        [sys.executable, "-m", "careercoach", "goal", "due"], env=alone, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_14_quiet_prints_ids_alone_and_colour_only_where_it_is_wanted(run: Run, goal: str) -> None:
    assert run("goal", "list", "--quiet").out == f"{goal}\n"
    due = run("goal", "due", "--quiet", today="2027-03-01")
    assert (due.code, due.out, due.err) == (1, "", "")
    assert "\x1b" in run("--color", "always", "goal", "list").out
    assert run("log", "--json", "--", "--not an option").json["title"] == "--not an option"


def test_15_the_environment_goes_before_what_was_set_and_the_list_says_which(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("config", "set", "day_ends", "3")
    assert _setting(run)["origin"] != "default"
    monkeypatch.setenv("CAREERCOACH_DAY_ENDS", "5")
    assert (str(_setting(run)["value"]), _setting(run)["origin"]) == ("05:00", "CAREERCOACH_DAY_ENDS")


def _setting(run: Run) -> Any:
    return next(one for one in run("config", "list", "--json").json if one["id"] == "day_ends")


def test_16_root_options_stand_anywhere(run: Run, tmp_path: Path) -> None:
    other = str(tmp_path / "other.db")
    assert run("log", "Elsewhere", "--db", other).code == 0
    assert run("accomplishment", "list", "--json", "--db", other).json[0]["title"] == "Elsewhere"
    assert run("accomplishment", "list", "--today", TODAY, "--json").json == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_17_each_shell_has_its_completion(run: Run, shell: str) -> None:
    answer = run("completion", "show", shell)
    assert (answer.code, "careercoach" in answer.out) == (0, True)
