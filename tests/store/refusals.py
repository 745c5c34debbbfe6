"""Every system call of an act refused, one at a time: whether what is said of the act is what is on file.

    python -m tests.store.refusals                            each call of a log and of an undo, with four errors
    python -m tests.store.refusals --every 20                 each twentieth of them

It needs strace, which makes the calls fail. ``tests/store/test_refusals.py`` does the same with a few.
"""

import argparse
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.shell import load_everything

ERRORS = ("EIO", "ENOSPC", "EACCES", "ENOLCK")
ACTS = {"log": ("log", "Calmed the ward"), "undo": ("undo",)}
CALLS = (
    "openat,newfstatat,fstat,stat,lstat,access,faccessat2,fcntl,pread64,pwrite64,read,write,fsync,fdatasync,"
    "ftruncate,unlink,unlinkat,close,chmod,fchmod,fchown,mkdir,lseek,getdents64,statx"
)
"""What a file system can refuse."""

_CALL = re.compile(r"^(\w+)\(")


@dataclass(frozen=True, slots=True)
class Case:
    """One call of an act that fails: the ``nth`` of its name."""

    act: str
    call: str
    nth: int
    error: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a case ended: what was said, and whether the act is on file."""

    case: Case
    code: int
    said: str
    on_file: bool

    @property
    def is_true(self) -> bool:
        """Whether what was said is so, in a sentence."""
        if "Traceback" in self.said or self.code < 0:
            return False
        if "could not be found out" in self.said:
            return True
        return (self.code == 0 or "It is saved" in self.said) == self.on_file


class Bench:
    """A program that is loaded once and forked for each case, with a fresh copy of a small life."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is empty and ours."""
        from careercoach.cli.app import run

        load_everything()
        self._run, self._life, self._file = run, folder / "life.db", folder / "work" / "careercoach.db"
        self._trace, self._said = folder / "trace", folder / "said"
        self._file.parent.mkdir()
        for words in (("goal", "add", "Lead a shift", "--horizon", "near"), ACTS["log"], ACTS["undo"], ACTS["log"]):
            assert self._fork(words) == 0
        shutil.copy(self._file, self._life)

    def calls(self, act: str) -> Iterator[tuple[str, int]]:
        """Each call of an act that may fail, with its number among those of its name."""
        self._once(act, [])
        counts: Counter[str] = Counter()
        for line in self._trace.read_text().splitlines():
            if found := _CALL.match(line):
                counts[found[1]] += 1
                yield found[1], counts[found[1]]

    def judge(self, case: Case) -> Verdict:
        """Do the act with the one call refused, and look."""
        code = self._once(case.act, ["-e", f"inject={case.call}:error={case.error}:when={case.nth}"])
        return Verdict(case, code, self._said.read_text(), self._entries() == (0 if case.act == "undo" else 2))

    def _once(self, act: str, injection: Sequence[str]) -> int:
        shutil.rmtree(self._file.parent)
        self._file.parent.mkdir()
        shutil.copy(self._life, self._file)
        return self._fork(ACTS[act], injection)

    def _entries(self) -> int:
        """How many entries there are: one before, two after a log, none after an undo."""
        with closing(sqlite3.connect(self._file)) as connection:
            return int(connection.execute("SELECT count(*) FROM accomplishment").fetchone()[0])

    def _fork(self, words: Sequence[str], injection: Sequence[str] | None = None) -> int:
        """Run a command in a fork, under strace if there is something to inject or to see; its exit code."""
        go, ready = os.pipe()
        child = os.fork()
        if child == 0:
            self._act(go, words)
        os.close(go)
        tracer = self._tracer(child, injection) if injection is not None else None
        os.write(ready, b"g")
        os.close(ready)
        _, status = os.waitpid(child, 0)
        if tracer:
            tracer.wait()
        return os.waitstatus_to_exitcode(status)

    def _tracer(self, child: int, injection: Sequence[str]) -> subprocess.Popen[str]:
        command = ["strace", "-p", str(child), "-o", str(self._trace), "-e", f"trace={CALLS}", *injection]
        tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert tracer.stderr
        assert "attached" in (said := tracer.stderr.readline()), said
        return tracer

    def _act(self, go: int, words: Sequence[str]) -> None:
        """The fork: wait until somebody watches, then do the command, its words into a file."""
        code = 70
        with suppress(BaseException):
            said = os.open(self._said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.dup2(said, 1)
            os.dup2(said, 2)
            sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w", buffering=1)
            os.read(go, 1)
            code = self._run(["--db", str(self._file), "--today", "2026-11-22", *words])
            sys.stdout.flush()
        os._exit(code)


def cases(bench: Bench, every: int = 1) -> Iterator[Case]:
    """All cases, or each so-many-th."""
    number = 0
    for act in ACTS:
        for call, nth in list(bench.calls(act)):
            for error in ERRORS:
                if number % every == 0:
                    yield Case(act, call, nth, error)
                number += 1


def main() -> None:
    """Print the lies, and how often what was said."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--each", action="store_true", help="print each case")
    wanted = parser.parse_args()
    said: Counter[str] = Counter()
    lies = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for case in cases(bench, wanted.every):
            verdict = bench.judge(case)
            if wanted.each:
                print(f"{case}: {_plain(verdict.said, folder)}")  # noqa: T201 it is asked for
            said[f"{verdict.code} {'on file' if verdict.on_file else 'not'}: {_plain(verdict.said, folder)}"] += 1
            if not verdict.is_true:
                lies += 1
                print(f"LIE {case} code {verdict.code} on file {verdict.on_file}: {verdict.said.strip()}")  # noqa: T201
    for sentence, count in said.most_common():
        print(f"{count:5}  {sentence}")  # noqa: T201 it is asked for
    print(f"{said.total()} refusals, {lies} of them told wrongly")  # noqa: T201 as above


def _plain(said: str, folder: str) -> str:
    last = said.strip().splitlines()[-1:] or [""]
    return re.sub("  [0-9a-f]{8}$", "", last[0].replace(folder, ""))[:150]


if __name__ == "__main__":
    main()
