"""Running tests against mutants, each in its own process on a copy of the tree.

The copies are made once, one per worker. A worker process is forked from one that has already loaded pytest and the
libraries, which halves the time of a short test file; our own code is loaded anew by each.
"""

import contextlib
import importlib
import os
import resource
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import pytest

from tests.mutation.belonging import ROOT

LOADED = ("hypothesis", "sqlmodel", "typer.testing", "rich.table", "markdown_it", "icalendar")
"""What is loaded before forking: libraries that our code or its tests import."""

OPTIONS = (
    *("-q", "-x", "--tb=short", "-p", "no:cacheprovider", "-p", "no:xdist"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # Hypothesis is loaded before pytest could look at it
)

SECONDS = 60
"""Seconds of a processor that one run may use; what uses more goes round for ever. The longest use a third of it."""

PATIENCE = 600.0
"""Seconds by the clock after which a run waits for what never comes. On a busy machine an honest one takes minutes."""


@dataclass(frozen=True, slots=True)
class Work:
    """Tests to run with a file changed to this text, or with the code as it is."""

    tests: tuple[str, ...]
    file: Path | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How it ended: whether all tests passed, the first that failed (None: it hung or broke), what pytest said."""

    work: int
    passed: bool
    by: str | None
    said: str
    seconds: float


class _Witness:
    """Notes the first test that fails, and keeps Hypothesis to the same few examples."""

    def __init__(self, note: Path) -> None:
        self.note = note

    def pytest_configure(self) -> None:
        hypothesis.settings.register_profile(
            "mutation",
            derandomize=True,
            database=None,
            deadline=None,
            max_examples=30,
            phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
        )
        hypothesis.settings.load_profile("mutation")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.note.write_text(report.nodeid, "utf-8")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.note.write_text(report.nodeid, "utf-8")


def judged(works: list[Work], home: Path, workers: int) -> Iterator[Verdict]:
    """The verdict on each piece of work, as they end."""
    for name in LOADED:
        importlib.import_module(name)
    copies = [copied(home / str(number)) for number in range(workers)]
    waiting = list(enumerate(works))[::-1]
    running: dict[int, tuple[int, Path, float]] = {}
    while waiting or running:
        while waiting and copies:
            number, work = waiting.pop()
            copy = copies.pop()
            running[_started(work, copy)] = number, copy, time.monotonic()
        for pid, (number, copy, since) in list(running.items()):
            seconds = time.monotonic() - since
            ended, status = os.waitpid(pid, os.WNOHANG)
            if not ended and seconds > PATIENCE and works[number].file:
                os.killpg(pid, signal.SIGKILL)
                ended, status = os.waitpid(pid, 0)
            if ended:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(pid, signal.SIGKILL)  # what a test started and left behind
                del running[pid]
                copies.append(copy)
                note = copy / "failed"
                by = note.read_text("utf-8") if note.exists() else None
                yield Verdict(number, status == 0, by, (copy / "output").read_text("utf-8", "replace"), seconds)
        time.sleep(0.02)


def copied(folder: Path) -> Path:
    """What the tests need of the tree, in that folder; made where it is not there yet."""
    if not folder.exists():
        leave = shutil.ignore_patterns("pictures", "*.svg", "*.pyc.*")  # the last is what another is compiling
        shutil.copytree(ROOT / "careercoach", folder / "careercoach", ignore=leave)
        shutil.copytree(ROOT / "tests", folder / "tests", ignore=leave)
        for name in ("pyproject.toml", "README.md", "CHANGELOG.md"):
            shutil.copy2(ROOT / name, folder / name)
    return folder


def _started(work: Work, copy: Path) -> int:
    """Put the text in place and start its tests; the process's id, which is also that of its group."""
    (copy / "failed").unlink(missing_ok=True)
    changed, before = copy / "changed", copy / "before"
    if before.exists():
        before.replace(copy / changed.read_text("utf-8"))
    if work.file:
        changed.write_text(str(work.file), "utf-8")
        shutil.copy2(copy / work.file, before)
        (copy / work.file).write_text(work.text, "utf-8")
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        _run(work, copy)
    return pid


def _run(work: Work, copy: Path) -> None:
    """In the forked process: only this copy's code, its tests until the first failure, and the end."""
    code = 1
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        os.chdir(copy)
        os.environ["PYTHONPATH"] = str(copy)
        sys.path[:] = [str(copy), *(place for place in sys.path if place and Path(place).resolve() != ROOT)]
        for name in [name for name in sys.modules if name.partition(".")[0] in {"careercoach", "tests"}]:
            del sys.modules[name]
        # Compiled files are kept for the code as it is only: a mutant may have its size and its second.
        sys.dont_write_bytecode = bool(work.file)
        if work.file:
            os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
        with (copy / "output").open("w") as output:
            os.dup2(output.fileno(), 1)
            os.dup2(output.fileno(), 2)
        code = pytest.main(
            [*OPTIONS, f"--basetemp={copy / 'temporary'}", *work.tests], plugins=[_Witness(copy / "failed")]
        )
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
