"""One command as a whole process: what it cost, and rounds of many in turn."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

Cell = TypeVar("Cell")


@dataclass(frozen=True, slots=True)
class Command:
    """A row's command of one program: its words, the home it runs in, and what it needs there.

    ``answers`` are the exit codes that mean it did its work.
    """

    words: Sequence[str]
    home: Path
    environment: Mapping[str, str]
    answers: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of the processor, and the most memory held, in MiB."""

    wall: float
    cpu: float
    memory: float


class Failed(Exception):
    """A command did not do its work, so that its time means nothing."""


def private(home: Path, more: Mapping[str, str]) -> dict[str, str]:
    """An environment that knows nothing but a home of its own."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
        **more,
    }


class Starter:
    """Starts commands from a small process of its own, one at a time."""

    def __init__(self) -> None:
        """Start that process."""
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(Path(__file__).with_name("starter.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "Starter":
        """For as long as commands are measured."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._process.communicate()

    def cost(self, command: Command) -> Cost:
        """Run it once. Raises Failed when it answers otherwise than it should."""
        told, answers = self._process.stdin, self._process.stdout
        assert told is not None
        assert answers is not None
        words = [str(word) for word in command.words]
        told.write(json.dumps([words, private(command.home, command.environment), str(command.home)]) + "\n")
        told.flush()
        answer = json.loads(answers.readline())
        if answer["exit"] not in command.answers:
            raise Failed(f"{' '.join(words)}: exit {answer['exit']}")
        return Cost(answer["wall"], answer["cpu"], answer["memory"])


def in_turn(cells: Sequence[Cell], round_: int) -> list[Cell]:
    """All of them, beginning at another one each round, so that none is always the one after the same."""
    begin = round_ * 7 % len(cells) if cells else 0
    return [*cells[begin:], *cells[:begin]]


def over(costs: Sequence[Cost], bare: Sequence[Cost]) -> Cost:
    """Medians of the ratios to the bare cost of the same round; the memory as a ratio, too."""
    pairs = list(zip(costs, bare, strict=True))
    return Cost(
        median(one.wall / other.wall for one, other in pairs),
        median(one.cpu / other.cpu for one, other in pairs),
        median(one.memory / other.memory for one, other in pairs),
    )
