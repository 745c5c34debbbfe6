"""The words of the page of metrics."""

from collections.abc import Mapping
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw
from careercoach.frozen import Frozen

FIGURES_FILE = "figures.toml"

CASES: Mapping[str, tuple[str, ...]] = {
    "goals": ("steady", "stuck", "day-passed"),
    "check-ins": ("few", "steady", "missed"),
    "mine": ("few", "steady", "late", "open"),
    "theirs": ("few", "steady", "late", "open"),
    "evidence": ("steady", "bare"),
    "growth-check": ("better", "same", "fell"),
    "growth-check-once": ("steady",),
    "forecast": ("few", "together", "surer", "modest"),
}
"""Every figure, and the cases in which its advice differs."""

FIGURE = {
    "key": checks.one_of(tuple(CASES)),
    **dict.fromkeys(("title", "says"), checks.words(LINE)),
    "advice": checks.mapping,
}


class FigureWords(Frozen):
    """The words of one figure; ``advice`` says by case what to do about it."""

    key: str
    title: str
    says: str
    advice: Mapping[str, str]


def read_figures(raw: Raw) -> dict[str, FigureWords]:
    """The words by key, in the file's order, from a parsed figures file. Raises ContentError."""
    checks.table(raw, {"figure": checks.tables}, FIGURES_FILE)
    found = [FigureWords(**_figure(one, at)) for one, at in checks.each(raw, "figure", FIGURES_FILE)]
    checks.exactly((words.key for words in found), FIGURES_FILE, CASES)
    return {words.key: words for words in found}


def _figure(raw: Raw, at: str) -> Raw:
    """One figure, with words for each of its cases and for no other."""
    whole = checks.table(raw, FIGURE, at)
    checks.table(whole["advice"], dict.fromkeys(CASES[whole["key"]], checks.words(LINE)), f"{at} advice")
    return whole


@cache
def figures() -> dict[str, FigureWords]:
    """The words that ship, by key."""
    return read_figures(checks.parsed(FIGURES_FILE))
