"""What a case is, and how tries are counted."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import ParamSpec, TypeAlias, TypeVar, cast


@dataclass(frozen=True, slots=True)
class Seen:
    """What one try, or many, came to: how many of each. ``notes`` say what went wrong, a line for each."""

    tries: int = 0
    lost: int = 0
    corrupted: int = 0
    tracebacks: int = 0
    untrue: int = 0
    refused: int = 0
    leaks: int = 0
    notes: tuple[str, ...] = ()

    def __add__(self, other: "Seen") -> "Seen":
        return Seen(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)})

    @property
    def good(self) -> bool:
        """Whether nothing went wrong."""
        return not any(getattr(self, name) for name in COUNTS[1:])


COUNTS = ("tries", "lost", "corrupted", "tracebacks", "untrue", "refused", "leaks")
"""The columns of the table. ``untrue`` is something said that is not so."""

Try: TypeAlias = Callable[[int, Path], Seen]
"""One try: its number, which decides everything about it, and an empty folder of its own."""

Break: TypeAlias = Callable[[], AbstractContextManager[object]]
"""Makes the program worse for as long as the context lasts."""


@dataclass(frozen=True, slots=True)
class Case:
    """One kind of fault. ``sample`` and ``whole`` are numbers of tries; ``needs`` a program that must be there.

    ``broken`` names ways to break the promise; every one must be noticed within ``catch`` tries, and those in ``quick``
    are tried in the ordinary run of the tests. ``known`` says why the case fails at present, None when it must pass.
    """

    name: str
    promise: str
    attempt: Try
    sample: int
    whole: int
    broken: Mapping[str, Break] = field(default_factory=dict)
    quick: tuple[str, ...] = ()
    catch: int = 200
    needs: str | None = None
    known: str | None = None

    @property
    def missing(self) -> str | None:
        """The program this needs and the machine does not have; None when it can run."""
        return self.needs if self.needs and shutil.which(self.needs) is None else None


def run(case: Case, tries: int, seed: int = 0, *, until_wrong: bool = False, show: bool = False) -> Seen:
    """Do so many tries from ``seed`` on; ``until_wrong`` ends at the first that goes wrong, ``show`` counts aloud."""
    seen = Seen()
    for number in range(seed, seed + tries):
        with tempfile.TemporaryDirectory(prefix=f"{case.name}-") as folder:
            one = _tried(case, number, Path(folder))
        seen += one if one.good else _named(one, number)
        if show:
            print(f"\r{number - seed + 1} of {tries}, {len(seen.notes)} wrong\r", end="", file=sys.stderr)  # noqa: T201
        if until_wrong and not seen.good:
            break
    return seen


def noticed(case: Case, way: str, seed: int = 0) -> Seen:
    """Run the case on the program broken in this way until it notices, or gives up."""
    _forget()
    try:
        with case.broken[way]():
            return run(case, case.catch, seed, until_wrong=True)
    finally:
        _forget()


Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
_remembered: list[Callable[[], None]] = []


def remembered(work: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Do this once for all tries on the same program, whole or broken."""
    kept = cache(work)
    _remembered.append(kept.cache_clear)
    return cast(Callable[Parameters, Result], kept)


def _forget() -> None:
    for clear in _remembered:
        clear()


def _tried(case: Case, number: int, home: Path) -> Seen:
    """One try; what it waited for and did not come is a refusal."""
    try:
        return case.attempt(number, home)
    except AssertionError as error:
        return Seen(1, refused=1, notes=(str(error),))


def _named(seen: Seen, number: int) -> Seen:
    notes = tuple(f"{number}: {note}" for note in seen.notes or ("went wrong",))
    return Seen(**{name: getattr(seen, name) for name in COUNTS}, notes=notes)
