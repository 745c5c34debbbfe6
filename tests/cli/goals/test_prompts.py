"""A reminder in a prompt: silent, and each way that help shows works as it stands there."""

import json
import shutil
import sqlite3
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.content.help import pages
from careercoach.services.goals import goals
from tests.cli.conftest import Run
from tests.shell import loaded
from tests.store import ROOT, TODAY, do

SAID = next(topic.text for topic in pages().topics if topic.key == "prompts")
DUE, NOT_DUE = "2026-12-22", "2026-11-22"


def shown(program: str, part: int = 0) -> str:
    """What help shows for a program, as one would paste it."""
    found = [each for each in SAID.split("\n\n") if each.startswith(program)]
    return "\n".join(line.removeprefix("  ") for line in found[part].splitlines()[1:]) + "\n"


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """The environment of somebody with one goal, which is due a month later."""
    home = tmp_path_factory.mktemp("home")
    (home / "life").mkdir(mode=0o700)
    do(home / "life" / "careercoach.db", goals.add, {"title": "Lead a shift", "horizon": "near"}, TODAY)
    with loaded() as program:
        (home / "careercoach").write_text(f'#!/bin/sh\nexec {program} "$@"\n')
        (home / "careercoach").chmod(0o755)
        yield {
            "PATH": f"{home}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "CAREERCOACH_DB": str(home / "life" / "careercoach.db"),
            "LANG": "C.UTF-8",
            "TERM": "xterm",
        }


def said(life: Mapping[str, str], day: str, *command: str) -> tuple[int, str]:
    """The exit code of a command and all that it printed."""
    ended = subprocess.run(
        command,
        env={**life, "CAREERCOACH_TODAY": day},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stdout


def there(program: str) -> None:
    """Skip where a program is not on the machine."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not on this machine")


@pytest.mark.parametrize(
    ("shell", "asked", "reminder"),
    [
        (["bash", "-c"], "printf '%s' \"${PS1@P}\"", "* "),
        (["zsh", "-fc"], 'print -nP -- "$PROMPT"', "* "),
        (["fish", "-Nc"], "fish_right_prompt", "a goal is due\n"),
    ],
    ids=["bash", "zsh", "fish"],
)
def test_the_prompt_of_a_shell(life: Mapping[str, str], shell: list[str], asked: str, reminder: str) -> None:
    there(shell[0])
    mine = {"bash": "PS1='> '\n", "zsh": "PROMPT='> '\n", "fish": ""}[shell[0]]
    prompt = "> " if mine else ""
    script = f"{mine}{shown(shell[0])}{asked}"
    assert said(life, DUE, *shell, script) == (0, reminder + prompt)
    assert said(life, NOT_DUE, *shell, script)[1] == prompt


def _asked(program: str) -> str:
    if program == "starship":
        return str(tomllib.loads(shown(program))["custom"]["careercoach"]["when"])
    return str(json.loads(f"{{{shown(program)}}}")["custom/careercoach"]["exec-if"])


@pytest.mark.parametrize("program", ["starship", "waybar"])
def test_a_bar_asks_the_shell_whether_to_show_it(life: Mapping[str, str], program: str) -> None:
    command = _asked(program)
    assert said(life, DUE, "sh", "-c", command) == (0, "")
    assert said(life, NOT_DUE, "sh", "-c", command) == (1, "")
    assert said({**life, "CAREERCOACH_DB": "/none.db"}, DUE, "sh", "-c", command) == (1, "")


def test_the_line_of_cron_mails_what_is_due_and_what_went_wrong_and_nothing_else(life: Mapping[str, str]) -> None:
    *_, command = shown("cron").split(maxsplit=5)
    assert "Lead a shift" in said(life, DUE, "sh", "-c", command)[1]
    assert said(life, NOT_DUE, "sh", "-c", command) == (0, "")
    assert "There is no file" in said({**life, "CAREERCOACH_DB": "/none.db"}, DUE, "sh", "-c", command)[1]


def test_the_bar_of_tmux(life: Mapping[str, str], tmp_path: Path) -> None:
    there("tmux")
    (tmp_path / "tmux.conf").write_text(shown("tmux"))
    tmux = ("tmux", "-S", str(tmp_path / "socket"), "-f", str(tmp_path / "tmux.conf"))
    words = ("new-session", "-d", "cat", ";", "show-options", "-gv", "status-right", ";", "kill-server")
    code, right = said(life, DUE, *tmux, *words)
    assert code == 0
    command = right.strip().removeprefix("#(").removesuffix(")")
    assert said(life, DUE, "sh", "-c", command) == (0, "a goal is due\n")
    assert said(life, NOT_DUE, "sh", "-c", command) == (0, "")


def test_the_timer_of_systemd(life: Mapping[str, str], tmp_path: Path) -> None:
    service, timer = shown("systemd"), shown("systemd", 1)
    assert "SuccessExitStatus=1\n" in service
    start = next(line.partition("=")[2] for line in service.splitlines() if line.startswith("ExecStart="))
    assert said(life, DUE, *start.split())[0] == 1
    there("systemd-analyze")
    for name, text in (("careercoach.service", service), ("careercoach.timer", timer)):
        (tmp_path / name).write_text(text)
    checked = said(life, DUE, "systemd-analyze", "verify", "--man=no", str(tmp_path / "careercoach.timer"))
    assert [line for line in checked[1].splitlines() if "careercoach" in line] == []
    assert said(life, DUE, "systemd-analyze", "calendar", "Mon..Fri 09:00")[0] == 0


def test_quiet_says_nothing_whatever_is_the_matter(
    run: Run, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERCOACH_WAIT", "0")
    file = Path(environment["CAREERCOACH_DB"])
    settings = Path(f"{file}.config.toml")
    settings.write_text("no such = line")
    answer = run("goal", "due", "--quiet")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert "is not understood" in run("goal", "due").err
    settings.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        answer = run("goal", "due", "--quiet")
    assert (answer.code, answer.out, answer.err) == (3, "", "")
    file.unlink()
    answer = run("goal", "due", "-q")
    assert (answer.code, answer.out, answer.err) == (3, "", "")
    assert "There is no file" in run("--debug", "goal", "due", "-q").err
