"""Live some lives, and say what was wrong in them; exit 1 when anything was."""

import argparse
import random
import re
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.lives.lived import lived


def main(arguments: list[str]) -> int:
    """Live as many lives as asked for, each from a seed of its own."""
    asked = _asked(arguments)
    whole: dict[str, int] = {}
    wrong: list[str] = []
    for seed in range(asked.seed, asked.seed + asked.lives):
        began = time.monotonic()
        with TemporaryDirectory() as folder:
            lots = random.Random(seed).randint  # noqa: S311 a life that can be lived again
            seen = lived(
                Path(folder) / "careercoach.db", lots, every=asked.every, months=asked.months, weeks=asked.weeks
            )
        print(f"{seed:5} {seen.said()} {time.monotonic() - began:6.0f} s", flush=True)  # noqa: T201 a line per life
        wrong += [f"{seed}: {fault}" for fault in seen.faults]
        whole = {name: whole.get(name, 0) + count for name, count in seen.counts.items()}
    print(f"whole {', '.join(f'{count} {name}' for name, count in whole.items())}, {len(wrong)} wrong")  # noqa: T201 the sum
    for alike in list(_alike(wrong).values())[: asked.show]:
        print(f"{len(alike)} times, as in {alike[0]}", file=sys.stderr)  # noqa: T201 what went wrong
    return 1 if wrong else 0


def _alike(faults: Iterable[str]) -> dict[str, list[str]]:
    """Faults that are the same but for their numbers."""
    found: dict[str, list[str]] = {}
    for fault in faults:
        found.setdefault(re.sub(r"\d+", "", fault.partition("“")[0]), []).append(fault)
    return found


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.lives", description=__doc__)
    parser.add_argument("--lives", type=int, default=1, help="how many lives")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first; the others follow")
    parser.add_argument(
        "--every", type=int, default=2, metavar="MONTHS", help="months between two sittings at the file"
    )
    parser.add_argument("--months", type=int, default=1, help="look at the documents every so many months")
    parser.add_argument("--weeks", type=int, default=1, help="look at Today every so many weeks")
    parser.add_argument("--show", type=int, default=100, help="so many kinds of faults are told")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
