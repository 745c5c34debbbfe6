"""The words of the page of metrics."""

from dataclasses import dataclass
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw

FIGURES_FILE = "figures.toml"

FIGURE = {"key": checks.key, **dict.fromkeys(("title", "says", "steady", "attend"), checks.words(LINE))}


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of one figure; ``steady`` and ``attend`` say what to do about it."""

    key: str
    title: str
    says: str
    steady: str
    attend: str


def read_figures(raw: Raw) -> dict[str, FigureWords]:
    """The words by key, in the file's order, from a parsed figures file. Raises ContentError."""
    checks.table(raw, {"figure": checks.tables}, FIGURES_FILE)
    found = [FigureWords(**checks.table(one, FIGURE, at)) for one, at in checks.each(raw, "figure", FIGURES_FILE)]
    checks.exactly((words.key for words in found), FIGURES_FILE)
    return {words.key: words for words in found}


@cache
def figures() -> dict[str, FigureWords]:
    """The words that ship, by key."""
    return read_figures(checks.parsed(FIGURES_FILE))
