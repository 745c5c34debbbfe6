"""Run the cases and print one table; exit 1 when anything at all went wrong."""

import argparse
import sys
import time
from collections.abc import Iterable

from tests.faults.cases import CASES
from tests.faults.frame import COUNTS, Case, Seen, noticed, run


def main(arguments: list[str]) -> int:
    """Run what was asked for."""
    asked = _asked(arguments)
    chosen = [case for case in CASES if not asked.case or case.name in asked.case]
    if asked.list:
        for case in chosen:
            print(f"{case.name:10} {case.sample:6} {case.whole:6}  {case.promise}")  # noqa: T201 what was asked for
        return 0
    return _broken(chosen, asked.seed) if asked.broken else _table(chosen, asked)


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("case", nargs="*", metavar="CASE", help=", ".join(case.name for case in CASES))
    parser.add_argument("--whole", action="store_true", help="all tries; without it, a sample of each case")
    parser.add_argument("--tries", type=int, metavar="N", help="so many tries of each case")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="the number of the first try")
    parser.add_argument("--list", action="store_true", help="name the cases, their sample and whole, and run nothing")
    parser.add_argument("--broken", action="store_true", help="break each promise on purpose: every case must notice")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.case) - {case.name for case in CASES}:
        parser.error(f"there is no case {', '.join(unknown)}; see --list")
    return asked


def _table(chosen: Iterable[Case], asked: argparse.Namespace) -> int:
    print("".join([f"{'case':12}", *(f"{name:>11}" for name in COUNTS), f"{'seconds':>9}"]))  # noqa: T201 the table
    good, notes = True, []
    for case in chosen:
        if case.missing:
            print(f"{case.name:12}  not run: there is no {case.missing} here")  # noqa: T201 as above
            continue
        began = time.monotonic()
        tries = asked.tries or (case.whole if asked.whole else case.sample)
        seen = run(case, tries, asked.seed, show=sys.stderr.isatty())
        print(f"{case.name:12}{_counts(seen)}{time.monotonic() - began:9.0f}", flush=True)  # noqa: T201 as above
        good &= seen.good
        notes += [f"{case.name} {note}" for note in seen.notes]
    print("\n".join(notes), file=sys.stderr)  # noqa: T201 what went wrong, after the table
    return 0 if good else 1


def _broken(chosen: Iterable[Case], seed: int) -> int:
    good = True
    for case in chosen:
        for way in case.broken if not case.missing else ():
            seen = noticed(case, way, seed)
            good &= not seen.good
            said = f"noticed at try {seen.tries}" if not seen.good else f"NOT noticed in {seen.tries} tries"
            print(f"{case.name:12}{way:32}{said}", flush=True)  # noqa: T201 a line per way
    return 0 if good else 1


def _counts(seen: Seen) -> str:
    return "".join(f"{getattr(seen, name):11}" for name in COUNTS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
