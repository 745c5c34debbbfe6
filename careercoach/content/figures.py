"""The words of the page of metrics."""

from dataclasses import dataclass
from functools import cache

from careercoach.content.loader import LINE, Raw, _each, _exactly, _key, _parsed, _table, _tables, _words

FIGURES_FILE = "figures.toml"

FIGURE = {"key": _key, **dict.fromkeys(("title", "says", "steady", "attend"), _words(LINE))}


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
    _table(raw, {"figure": _tables}, FIGURES_FILE)
    found = [FigureWords(**_table(one, FIGURE, at)) for one, at in _each(raw, "figure", FIGURES_FILE)]
    _exactly((words.key for words in found), FIGURES_FILE)
    return {words.key: words for words in found}


@cache
def figures() -> dict[str, FigureWords]:
    """The words that ship, by key."""
    return read_figures(_parsed(FIGURES_FILE))
