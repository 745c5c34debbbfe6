"""One command in a forked child of this process, under strace: what it asks of the system, and faults in the answers.

Why a fork: loading the program takes ten times as long as what it then does, and is not what is tried here.
"""

import gc
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests import shell
from tests.store import TODAY, do
from tests.terminal import private_environment

CHANGING = (
    *("openat", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "unlinkat", "rename", "renameat"),
    *("renameat2", "link", "linkat", "mkdir", "mkdirat", "rmdir", "chmod", "fchmod"),
)
"""Calls of the system that change what a disk holds, or make it sure."""

_CALL = re.compile(r"\d+ +(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+)")
_PART = re.compile(r'(?P<file>\d+|AT_FDCWD)<(?P<path>[^>]*)>|"(?P<text>[^"]*)"|\b(?P<number>\d+)\b|(?P<flags>O_[\w|]+)')


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the system: the ``nth`` of its name; ``on`` is the open file, ``texts`` are paths or what is written.

    ``file`` is None where the call is about a path.
    """

    name: str
    nth: int
    file: int | None
    on: Path | None
    texts: tuple[bytes, ...]
    numbers: tuple[int, ...]
    flags: str
    result: int

    @property
    def paths(self) -> tuple[Path, ...]:
        """The paths it names itself."""
        if self.name in ("write", "pwrite64"):
            return ()
        return tuple(Path(os.fsdecode(text)) for text in self.texts)

    def touches(self, folder: Path) -> bool:
        """Whether it is about something in ``folder``, or says something to the person."""
        return self.file == 1 or any(
            path.is_relative_to(folder) for path in (*self.paths, *([self.on] if self.on else []))
        )


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended; ``code`` is 128 + the number of the signal that ended it."""

    code: int
    out: str
    err: str
    calls: tuple[Call, ...]


def careercoach(*arguments: str) -> Callable[[], int]:
    """The command, to be run in a fork."""

    def command() -> int:
        from careercoach.cli.app import run

        return run(arguments)

    return command


def run(command: Callable[[], int], home: Path, *options: str, trace: Sequence[str] = CHANGING) -> Ended:
    """Run a command in a fork; ``options`` are further ones of strace. ``home`` holds nothing but what it is given."""
    load()
    with tempfile.TemporaryDirectory(prefix="said-") as folder:
        said = Path(folder)
        gate, opened = os.pipe()
        child = os.fork()
        if child == 0:
            _become(command, home, said, gate)
        os.close(gate)
        traced = ",".join(f"?{name}" for name in trace)  # "?": a call this kind of machine need not have
        watch = ["strace", "-f", "-y", "-xx", "-s", "10000000", "-e", f"trace={traced or 'none'}", *options]
        with subprocess.Popen(
            [*watch, "-o", str(said / "calls"), "-p", str(child)], stderr=subprocess.PIPE, text=True
        ) as strace:
            assert strace.stderr
            assert "attached" in strace.stderr.readline(), "strace cannot attach to a process here"
            os.write(opened, b"!")
            os.close(opened)
            _, status = os.waitpid(child, 0)
            strace.stderr.read()
        code = os.waitstatus_to_exitcode(status)
        return Ended(
            code=128 - code if code < 0 else code,
            out=(said / "out").read_text("utf-8", "replace"),
            err=(said / "err").read_text("utf-8", "replace"),
            calls=tuple(_calls((said / "calls").read_text("ascii"))),
        )


@cache
def load() -> None:
    """Load all that commands need, and write once, so that no fork has to."""
    from careercoach.services.work import accomplishments

    shell.load()
    with tempfile.TemporaryDirectory() as folder:
        do(Path(folder) / "careercoach.db", accomplishments.add, {"title": "Got ready"}, TODAY)
    gc.freeze()


def _become(command: Callable[[], int], home: Path, said: Path, gate: int) -> None:
    """Be the command: its streams, its environment, and its end. Never returns."""
    code = 70
    try:
        for number, name in ((0, os.devnull), (1, said / "out"), (2, said / "err")):
            os.dup2(os.open(name, os.O_RDWR | os.O_CREAT, 0o600), number)
        sys.stdin, sys.stdout = os.fdopen(0), os.fdopen(1, "w")
        sys.stderr = os.fdopen(2, "w", buffering=1)
        os.environ.clear()
        os.environ.update(private_environment(home, CAREERCOACH_TODAY=TODAY.isoformat()))
        os.chdir(home)
        os.read(gate, 1)
        code = command()
        sys.stdout.flush()
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)


def _calls(trace: str) -> Iterator[Call]:
    counted: Counter[str] = Counter()
    for line in trace.splitlines():
        if not (found := _CALL.match(line)):
            continue
        name = found["name"]
        counted[name] += 1
        parts = list(_PART.finditer(found["arguments"]))
        files = [part for part in parts if part["file"] not in (None, "AT_FDCWD")]
        yield Call(
            name=name,
            nth=counted[name],
            file=int(files[0]["file"]) if files else None,
            on=Path(os.fsdecode(_bytes(files[0]["path"]))) if files else None,
            texts=tuple(_bytes(part["text"]) for part in parts if part["text"] is not None),
            numbers=tuple(int(part["number"]) for part in parts if part["number"]),
            flags="".join(part["flags"] or "" for part in parts),
            result=int(found["result"]),
        )


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
