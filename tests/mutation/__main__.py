"""Put faults into a copy of the code and tell which of them the tests notice."""

import argparse
import ast
import os
import random
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.mutation.belonging import ROOT, claims, modules, source
from tests.mutation.changes import changes, mutated
from tests.mutation.judging import Verdict, Work, judged

EQUIVALENT = Path(__file__).parent / "equivalent.toml"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change to one module, by its number there; ``line`` is the text of the line it starts on."""

    module: str
    number: int
    at: int
    line: str
    change: str

    def __str__(self) -> str:
        return f"{self.module}.py:{self.at}  {self.change}"


def mutants(module: str, all_of_them: bool = False) -> list[Mutant]:
    """The mutants of a module, unless all are asked for without those known to change nothing."""
    text = (ROOT / source(module)).read_text("utf-8")
    lines = text.splitlines()
    known = {(entry["line"], entry["change"]) for entry in equivalents() if entry["module"] == module}
    found = []
    said: Counter[tuple[int, str]] = Counter()
    for number, change in enumerate(changes(ast.parse(text))):
        said[change.line, str(change)] += 1
        which = said[change.line, str(change)]
        words = f"{change} (place {which})" if which > 1 else str(change)
        found.append(Mutant(module, number, change.line, lines[change.line - 1].strip(), words))
    return [one for one in found if all_of_them or (one.line, one.change) not in known]


def equivalents() -> list[dict[str, str]]:
    """What ``equivalent.toml`` lists: module, line, change and the reason why nobody could notice."""
    return list(tomllib.loads(EQUIVALENT.read_text("utf-8")).get("mutant", []))


def main(arguments: list[str]) -> int:
    """Run, print a line per mutant and a table per room; 1 when fewer than asked die, 2 when tests fail anyway."""
    asked = _asked(arguments)
    pool = [mutant for module in modules(tuple(asked.only)) for mutant in mutants(module)]
    if not pool:
        sys.exit(f"No module at or under {', '.join(asked.only)}.")
    if asked.list:
        print("\n".join(f"{mutant}    | {mutant.line}" for mutant in pool))  # noqa: T201 what was asked for
        return 0
    count = min(asked.sample or len(pool), len(pool))
    chosen = sorted(random.Random(asked.seed).sample(pool, count), key=_most_to_run)  # noqa: S311 drawing lots
    print(f"{count} of {len(pool)} mutants, seed {asked.seed}")  # noqa: T201 says what is run
    with tempfile.TemporaryDirectory(prefix="mutants-", ignore_cleanup_errors=True) as home:
        return _judge(chosen, Path(home), asked.workers, asked.least)


def _most_to_run(mutant: Mutant) -> tuple[int, str, int]:
    """Those of many tests come first, so that no worker waits at the end for one long run of another."""
    return -len(claims(mutant.module)), mutant.module, mutant.number


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--sample", type=int, metavar="N", help="draw so many mutants; without it, all are run")
    parser.add_argument("--seed", default=None, help="what the draw begins from; without it, the id of the tree")
    parser.add_argument("--only", action="append", default=[], metavar="MODULE", help="such as coach or coach/today")
    parser.add_argument("--list", action="store_true", help="show the mutants and run nothing")
    parser.add_argument("--least", type=float, default=85.0, metavar="PERCENT", help="the score below which this fails")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N")
    asked = parser.parse_args(arguments)
    asked.seed = asked.seed or seed_of_the_tree()
    return asked


def seed_of_the_tree(root: Path = ROOT) -> str:
    """The full id of what the last commit holds, the same in every clone; "0" where there is no Git.

    Not the commit's own id, which is another each time the same files are committed, nor a shortened one, whose
    length hangs on how many objects a clone has.
    """
    told = subprocess.run(
        ["git", "-C", str(root), "rev-parse", "--verify", "--quiet", "HEAD^{tree}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.strip() or "0"


def _judge(chosen: list[Mutant], home: Path, workers: int, least: float) -> int:
    without = sorted({mutant.module for mutant in chosen if not claims(mutant.module)})
    if without:
        sys.exit(f"No tests are known for {', '.join(without)}: name them in tests/mutation/belonging.py.")
    survived: list[Mutant] = []
    killers: set[str] = set()
    for verdict in judged([_work(mutant) for mutant in chosen], home, workers):
        mutant = chosen[verdict.work]
        print(f"{_told(verdict)}  {mutant}", flush=True)  # noqa: T201 a line per mutant
        if verdict.passed:
            survived.append(mutant)
        elif verdict.by:
            killers.add(verdict.by)
    if not _sound(sorted(killers), home, workers):
        return 2
    return _table(chosen, survived, least)


def _work(mutant: Mutant) -> Work:
    file = source(mutant.module)
    return Work(claims(mutant.module), file, mutated((ROOT / file).read_text("utf-8"), mutant.number))


def _sound(killers: list[str], home: Path, workers: int) -> bool:
    """Whether the tests that killed pass on the code as it is; where one fails there too, it proves nothing."""
    parts = [tuple(killers[number::workers]) for number in range(workers)]
    for verdict in judged([Work(part) for part in parts if part], home, workers):
        if not verdict.passed:
            print(f"{verdict.said}\n{verdict.by} fails before anything is changed.")  # noqa: T201
            return False
    return True


def _told(verdict: Verdict) -> str:
    return f"{'SURVIVED' if verdict.passed else 'killed  '} {verdict.seconds:5.1f} s"


def _table(chosen: list[Mutant], survived: list[Mutant], least: float) -> int:
    alive = Counter(mutant.module for mutant in survived)
    total = Counter(mutant.module for mutant in chosen)
    rooms = list(dict.fromkeys(name.partition("/")[0] for name in total))
    print(f"\n{'':28}{'mutants':>9}{'killed':>9}{'survived':>9}{'score':>8}")  # noqa: T201
    for room in [*rooms, ""]:
        inside = [name for name in total if not room or name.partition("/")[0] == room]
        for name in [*(inside if room and len(rooms) == 1 else []), room or "all"]:
            of = [name] if name in inside else inside
            print(_row(name, sum(total[one] for one in of), sum(alive[one] for one in of)))  # noqa: T201
    for mutant in survived:
        print(f"\nSURVIVED {mutant}\n    {mutant.line}")  # noqa: T201
    score = 100 * (1 - len(survived) / len(chosen))
    print(f"\n{score:.0f} % of the mutants died; at least {least:.0f} % are asked for.")  # noqa: T201
    return int(score < least)


def _row(name: str, mutants: int, survived: int) -> str:
    return f"{name:28}{mutants:9}{mutants - survived:9}{survived:9}{100 * (1 - survived / mutants):7.0f} %"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
