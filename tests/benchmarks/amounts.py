"""Much at once: what goes through a whole file, beside the same done with nothing but sqlite3."""

import json
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

from careercoach.queries.start import search
from careercoach.store.file import open_file
from tests.benchmarks.entries import RARE, Entry
from tests.benchmarks.measuring import Command, Cost, Starter, over
from tests.benchmarks.ours import FILE, PROGRAM, Ours, as_export

HEADS = ("", "processor, × sqlite3 alone", "most MiB")
_RAW = (sys.executable, "-I", str(Path(__file__).with_name("raw.py")))
_NEW, _COPY = "a file that is not there yet", "a copy of the file"
"""Stand for a file in a command."""

_CHECK_INS = 10_000
_TYPED = ("per", RARE, "w", "ward", "for the ward", "audits", "zzz")
"""What somebody types: the beginning of a rare word, all of it, a letter, a common word, three, a plural, none."""


def measured(folder: Path, mine: Ours, entries: Sequence[Entry], rounds: int) -> dict[str, list[str]]:
    """A line of the table for each."""
    lines = {}
    with Starter() as starter:
        for name, (raw, own) in _commands(folder, mine, entries).items():
            pairs = [(_cost(starter, raw, mine), _cost(starter, own, mine)) for _ in range(rounds)]
            costs = over([own for _, own in pairs], [raw for raw, _ in pairs])
            lines[name] = [f"{costs.cpu:.2f}", f"{max(own.memory for _, own in pairs):.0f}"]
        batch = _batch(folder, mine, entries)
        taken = [_cost(starter, batch, mine) for _ in range(rounds)]
        seconds = median(one.cpu for one in taken)
        lines[f"{_CHECK_INS:,} check-ins"] = [f"{seconds:.1f} s", f"{max(one.memory for one in taken):.0f}"]
    return lines | {f"search “{words}”": [ratio, ""] for words, ratio in _searched(mine, rounds).items()}


def _commands(folder: Path, mine: Ours, entries: Sequence[Entry]) -> Mapping[str, tuple[list[str], list[str]]]:
    """By name the same done with sqlite3 alone, and by us. Each makes a file that is not there yet, or replaces one."""
    file, out, export = str(mine.home / FILE), str(folder / "out"), str(as_export(folder, entries))
    since = entries[0].at.date().isoformat()
    to_file = ["--force", "-o", out]
    return {
        "export data": ([*_RAW, "json", file, out], [*PROGRAM, "export", "data", *to_file]),
        "export csv": ([*_RAW, "csv", file, out], [*PROGRAM, "export", "csv", "accomplishment", *to_file]),
        "review of all of it": (
            [*_RAW, "rows", file, out],
            [*PROGRAM, "export", "review", "--from", since, "--to", "today", "--for", "self", *to_file],
        ),
        "import": ([*_RAW, "import", export, _NEW], [*PROGRAM, "--db", _NEW, "import", export]),
    }


def _cost(starter: Starter, words: Sequence[str], mine: Ours) -> Cost:
    """What the command costs, on a copy of the file or a new one where it needs that."""
    new = mine.home / "new.db"
    new.unlink(missing_ok=True)
    if _COPY in words:
        shutil.copy(mine.home / FILE, new)
    said = [str(new) if word in (_NEW, _COPY) else word for word in words]
    return starter.cost(Command(said, mine.home, mine.environment))


def _batch(folder: Path, mine: Ours, entries: Sequence[Entry]) -> list[str]:
    """The command that takes in many check-ins, each of a day of its own."""
    lines, last = folder / "check-ins.jsonl", entries[-1].at.date()
    days = ((last - timedelta(number)).isoformat() for number in range(_CHECK_INS))
    told = ({"goal": mine.goal, "on": day, "progress": place % 100} for place, day in enumerate(days))
    lines.write_text("".join(f"{json.dumps(one)}\n" for one in told), "utf-8")
    return [*PROGRAM, "--db", _COPY, "goal", "check-in", "--from", str(lines)]


def _searched(mine: Ours, rounds: int) -> Mapping[str, str]:
    """What each search as one types costs, × the newest rows of the index that hold the words."""
    found = {}
    with closing(open_file(mine.home / FILE)) as connection:
        raw = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50"
        for words in _TYPED:
            search.found(connection, words, ())  # what is loaded once is loaded
            match = " AND ".join(f'"{word}" *' for word in words.split())
            pairs = [
                (
                    _taken(partial(lambda one: connection.execute(raw, (one,)).fetchall(), match)),
                    _taken(partial(search.found, connection, words, ())),
                )
                for _ in range(rounds)
            ]
            times, seconds = median(own / bare for bare, own in pairs), median(own for _, own in pairs)
            found[words] = f"{times:.1f} ({seconds * 1000:.1f} ms)"
    return found


def _taken(ask: Callable[[], object]) -> float:
    began = process_time()
    ask()
    return process_time() - began
