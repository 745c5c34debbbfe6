"""Readiness for a role: what the person's work shows of each competency the role asks for.

A grid, never a sum: no total, no percentage, no level. Each cell carries the work it rests on, so that a person can
look and disagree. What strong, thin, stale and none mean is said here and nowhere else:

- **strong**: STRONG_PIECES accomplishments or more that show it within the last RECENT_MONTHS months;
- **thin**: at least one within those months, but fewer than for strong;
- **stale**: some, but none within those months;
- **none**: no accomplishment shows it yet;
- **not applicable**: the person says that it cannot count for them in this role, and why.

Where earlier positions are left out, the cell counts what was shown there, so that nobody looks poorer than they are.
More evidence never makes a cell worse. Source: product A6 (001); competencies are read as tick-boxes otherwise.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from types import MappingProxyType

from careercoach.frozen import Frozen
from careercoach.names import listed
from careercoach.records import AccomplishmentRecord, PathRecord

STRONG_PIECES = 2
"""Accomplishments within the recent months that make a competency strong."""

RECENT_MONTHS = 12
"""Months, counted back from today, in which evidence is fresh."""

STRONG, THIN, STALE, NONE, NOT_APPLICABLE = "strong", "thin", "stale", "none", "not applicable"
STANDINGS = (STRONG, THIN, STALE, NONE, NOT_APPLICABLE)
"""How a cell can stand, the best first."""

MEANINGS: Mapping[str, str] = {
    STRONG: f"{STRONG_PIECES} or more pieces of work within {RECENT_MONTHS} months show it",
    THIN: f"1 piece of work within {RECENT_MONTHS} months shows it",
    STALE: f"work shows it, but none of the last {RECENT_MONTHS} months",
    NONE: "no work on file shows it yet",
    NOT_APPLICABLE: "it does not count for you in this role",
}
"""What each standing means, in words."""

SHOWN_BEFORE = "no work in this position shows it yet, that of earlier ones does"
"""What none means where it was shown before."""


class Cell(Frozen):
    """One competency of a role. ``evidence`` is newest first; ``because`` says why it is not applicable, else None.

    ``before`` is the work of earlier positions that shows it, where those are left out of the evidence.
    """

    competency: str
    standing: str
    evidence: tuple[AccomplishmentRecord, ...]
    because: str | None
    before: tuple[AccomplishmentRecord, ...] = ()

    @property
    def open(self) -> bool:
        """Whether a piece of work is missing here: nothing on file, or nothing fresh."""
        return self.standing in (NONE, STALE)


def grid(
    path: PathRecord, work: Iterable[AccomplishmentRecord], today: date, left_out: Collection[str] = ()
) -> tuple[Cell, ...]:
    """One cell for each competency of the path, in the path's order; () when it names none.

    ``left_out`` are ids of positions whose work is counted apart.
    """
    return cells(path.competencies, work, today, not_applicable(path), left_out)


def cells(
    competencies: Iterable[str],
    work: Iterable[AccomplishmentRecord],
    today: date,
    reasons: Mapping[str, str] = MappingProxyType({}),
    left_out: Collection[str] = (),
) -> tuple[Cell, ...]:
    """One cell for each competency named; ``reasons`` say by name why some do not count; ``left_out`` as for a grid."""
    known = sorted(work, key=lambda one: (one.until or one.on, one.id), reverse=True)
    return tuple(_cell(name, known, reasons.get(name), today, left_out) for name in competencies)


def not_applicable(path: PathRecord) -> dict[str, str]:
    """Why competencies do not count, by name."""
    reasons = {}
    for said in path.not_applicable:
        names = [name for name in path.competencies if said.startswith(f"{name}: ")]
        if names:
            name = max(names, key=len)
            reasons[name] = said.removeprefix(f"{name}: ")
    return reasons


def in_words(cells: Iterable[Cell]) -> str | None:
    """How many cells stand how, as words for a comparison: "2 strong, 1 stale"; None for no cells.

    What earlier positions show stands behind: "2 none; 1 also shown before".
    """
    known = tuple(cells)
    standings = [cell.standing for cell in known]
    counts = [f"{standings.count(each)} {each}" for each in STANDINGS if each in standings]
    before = sum(bool(cell.before) for cell in known)
    return "; ".join([", ".join(counts), *([f"{before} also shown before"] if before else [])]) or None


def said(cells: Iterable[Cell]) -> str:
    """What a grid shows in a sentence, by name and without a sum; "" where nothing counts."""
    known = tuple(cells)
    fresh = _named(each for each in known if each.standing in (STRONG, THIN))
    missing = _named(each for each in known if each.open)
    months = f"the last {RECENT_MONTHS} months"
    if not fresh:
        return f"No work of {months} shows {missing} yet." if missing else ""
    return f"Work of {months} shows {f'{fresh}; none of it shows {missing} yet' if missing else f'all of it: {fresh}'}."


def meaning(cell: Cell) -> str:
    """What the standing of a cell means, in words."""
    return SHOWN_BEFORE if cell.standing == NONE and cell.before else MEANINGS[cell.standing]


def is_fresh(one: AccomplishmentRecord, today: date) -> bool:
    """Whether work ended within the last RECENT_MONTHS months; the same day a year ago still counts."""
    ended = one.until or one.on
    return (_months(ended), ended.day) >= (_months(today) - RECENT_MONTHS, today.day)


def _cell(
    name: str, work: Iterable[AccomplishmentRecord], because: str | None, today: date, left_out: Collection[str]
) -> Cell:
    shown = [one for one in work if name in one.competencies]
    evidence = tuple(one for one in shown if one.position not in left_out)
    before = tuple(one for one in shown if one.position in left_out)
    standing = NOT_APPLICABLE if because else _standing(evidence, today)
    return Cell(name, standing, evidence, because, before)


def _standing(evidence: tuple[AccomplishmentRecord, ...], today: date) -> str:
    fresh = sum(is_fresh(one, today) for one in evidence)
    if fresh >= STRONG_PIECES:
        return STRONG
    if fresh:
        return THIN
    return STALE if evidence else NONE


def _named(cells: Iterable[Cell]) -> str:
    return listed([" ".join(each.competency.split()) for each in cells])


def _months(day: date) -> int:
    return day.year * 12 + day.month
