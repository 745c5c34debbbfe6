"""What a command asks of the system, seen by strace, and faults in the answers."""

import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults import forks

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
class Traced:
    """How a command ended, and what it asked of the system."""

    ended: forks.Ended
    calls: tuple[Call, ...]


def run(command: forks.Command, home: Path, *options: str, trace: Sequence[str] = CHANGING) -> Traced:
    """Run a command in a fork and note the calls named in ``trace``; ``options`` are further ones of strace."""
    traced = ",".join(f"?{name}" for name in trace)  # "?": a call that this kind of machine need not have
    fork = forks.Fork(command, home)
    log = fork.said / "calls"
    watch = ["strace", "-f", "-y", "-xx", "-s", "10000000", "-e", f"trace={traced}", *options, "-o", str(log)]
    with subprocess.Popen([*watch, "-p", str(fork.process)], stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr
        assert "attached" in strace.stderr.readline(), "strace cannot attach to a process here"
        fork.go()
        ended = fork.wait()
        strace.stderr.read()
    calls = tuple(_calls(log.read_text("ascii")))
    fork.forget()
    return Traced(ended, calls)


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
