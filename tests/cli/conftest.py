"""Two ways to run the program: as a process of its own, and within this one, which is faster."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

TODAY = "2026-11-22"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def environment(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Mapping[str, str]:
    """The environment of somebody who has just installed the program and begun a file."""
    home = tmp_path_factory.mktemp("home")
    (home / "life").mkdir(mode=0o700)
    shutil.copy(empty_file, home / "life" / "careercoach.db")
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "CAREERCOACH_DB": str(home / "life" / "careercoach.db"),
        "CAREERCOACH_TODAY": TODAY,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "LANG": "C.UTF-8",
    }


@pytest.fixture
def program(environment: Mapping[str, str]) -> Run:
    """Run the real program in a process of its own, without a terminal."""

    def run(*arguments: str | bytes, stdin: str = "", **more: str) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "careercoach", *arguments],
            input=stdin.encode(),
            capture_output=True,
            env={**environment, **more},
            check=False,
        )
        return Answer(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))

    return run


@pytest.fixture
def run(environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program within this process, without a terminal."""
    from careercoach.cli import app

    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    def within(*arguments: str, stdin: str = "", today: str = TODAY) -> Answer:
        monkeypatch.setenv("CAREERCOACH_TODAY", today)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8", "surrogateescape"))))
        code = app.run(list(arguments))
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return within


@pytest.fixture
def goal(run: Run) -> str:
    """The id of a near goal that was set on 2 November."""
    answer = run("goal", "add", "Shadow two induction groups", "--horizon", "near", "--quiet", today="2026-11-02")
    return answer.out.strip()
