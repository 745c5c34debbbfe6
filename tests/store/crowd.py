"""Many commands at one file at once: how many were turned away, and whose words are missing.

    python -m tests.store.crowd                     50 check-ins at once, then 200 logs beside 40 readers
    python -m tests.store.crowd --loading           the same, each command a process that first loads itself

``tests/store/test_concurrency.py`` does the same in small.
"""

import argparse
import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from tests.shell import AS_PROCESSES, ROOT, loaded
from tests.terminal import private_environment

TODAY = "2026-11-22"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a crowd: how many commands said they had failed, and how many words of the others are missing."""

    commands: int
    refused: int
    lost: int
    complaints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Crowd:
    """Commands on the file at ``file``; ``program`` is what a shell starts for careercoach."""

    file: Path
    program: str

    def check_ins(self, count: int) -> Outcome:
        """So many check-ins at once, each of another goal."""
        goals = [self._answer("goal", "add", f"Goal {each}", "--horizon", "near", "--quiet") for each in range(count)]
        running = [self._start("goal", "check-in", goal, "--progress", "60") for goal in goals]
        outcome = _ended(running)
        kept = self._answer("goal", "list", "--json").count('"progress": 60')
        return Outcome(count, outcome.refused, count - outcome.refused - kept, outcome.complaints)

    def logs(self, count: int, readers: int) -> Outcome:
        """So many logs at once, while so many readers list again and again."""
        with self._reading(readers):
            outcome = _ended([self._start("log", f"Entry {each}", "--quiet") for each in range(count)])
        kept = len(self._answer("accomplishment", "list", "--quiet").split())
        return Outcome(count, outcome.refused, count - outcome.refused - kept, outcome.complaints)

    @contextmanager
    def _reading(self, readers: int) -> Iterator[None]:
        list_ = self._line("accomplishment", "list", "--quiet")
        loops = [
            subprocess.Popen(["bash", "-c", f"while {list_} >/dev/null; do :; done"], env=self._environment(), cwd=ROOT)
            for _ in range(readers)
        ]
        try:
            yield
            assert all(loop.poll() is None for loop in loops), "a reader was turned away"
        finally:
            for loop in loops:
                loop.kill()
                loop.wait()

    def _line(self, *words: str) -> str:
        return f"{self.program} --db {shlex.quote(str(self.file))} --today {TODAY} {shlex.join(words)}"

    def _start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            ["bash", "-c", self._line(*words)],
            env=self._environment(),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _answer(self, *words: str) -> str:
        answer, complaint = (process := self._start(*words)).communicate()
        assert process.returncode == 0, complaint
        return answer.strip()

    def _environment(self) -> dict[str, str]:
        return private_environment(self.file.parent, PYTHONPATH=str(ROOT))


def _ended(running: Sequence[subprocess.Popen[str]]) -> Outcome:
    said = [(process.communicate()[1], process.returncode) for process in running]
    complaints = tuple(complaint for complaint, code in said if code)
    return Outcome(len(said), len(complaints), 0, complaints)


def main() -> None:
    """Print one line for each crowd."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check-ins", type=int, default=50)
    parser.add_argument("--logs", type=int, default=200)
    parser.add_argument("--readers", type=int, default=40)
    parser.add_argument("--loading", action="store_true")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, nullcontext(AS_PROCESSES) if wanted.loading else loaded() as program:
        crowd = Crowd(Path(folder, "careercoach.db"), program)
        for name, outcome in (
            (f"{wanted.check_ins} check-ins at once", crowd.check_ins(wanted.check_ins)),
            (f"{wanted.logs} logs beside {wanted.readers} readers", crowd.logs(wanted.logs, wanted.readers)),
        ):
            print(f"{name}: refused {outcome.refused}, lost {outcome.lost}")  # noqa: T201 it is asked for
            for complaint in set(outcome.complaints):
                print(f"  {complaint.strip()}")  # noqa: T201 as above


if __name__ == "__main__":
    os.umask(0o077)
    main()
