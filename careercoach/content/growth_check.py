"""Reads the statements of the growth check, and refuses a mistake in them as strictly as ``loader`` does."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Any

from careercoach.content.loader import (
    HINT,
    LINE,
    Check,
    ContentError,
    Raw,
    _by,
    _each,
    _exactly,
    _key,
    _mapping,
    _parsed,
    _table,
    _tables,
    _words,
)

FILE = "growth_check.toml"

WORST, BEST = 1, 5
"""The ends of the scale."""

_PLACES = {"weak": {"rating", "date"}, "fell": {"before", "rating", "date"}}
"""The reasons, and what each may name."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a person may rate. ``key`` never changes; ``ask`` is what to ask a manager for when it is weak."""

    key: str
    theme: str
    text: str
    ask: str


@dataclass(frozen=True, slots=True)
class GrowthCheck:
    """All of the file. ``scale`` are the words for 1 to 5; ``reasons`` are those for an ask: weak and fell."""

    purpose: str
    scale: tuple[str, ...]
    statements: tuple[Statement, ...]
    reasons: Mapping[str, str]


def _scale(value: Any) -> str | None:
    if not isinstance(value, list) or len(value) != BEST:
        return f"must be a list of {BEST} texts"
    return next((fault for fault in map(_words(HINT), value) if fault), None)


def _reason(places: set[str]) -> Check:
    def fault(value: Any) -> str | None:
        named = {name for _, name, _, _ in Formatter().parse(value) if name is not None} if not words(value) else set()
        return words(value) or (None if named <= places else f"may name only {', '.join(sorted(places))}")

    words = _words(LINE)
    return fault


_WHOLE = {"purpose": _words(LINE), "scale": _scale, "reasons": _mapping, "theme": _tables}
_THEME = {"title": _words(HINT), "statement": _tables}
_STATEMENT = {"key": _key, "text": _words(LINE), "ask": _words(LINE)}
_REASONS = {name: _reason(places) for name, places in _PLACES.items()}


def read_growth_check(raw: Raw) -> GrowthCheck:
    """The growth check from a parsed file. Raises ContentError."""
    _table(raw, _WHOLE, FILE)
    found = []
    for theme, at in _each(raw, "theme", FILE):
        _table(theme, _THEME, at)
        for one, place in _each(theme, "statement", at):
            _table(one, _STATEMENT, place)
            if not one["text"].startswith(("I ", "My ", "Somebody ")):
                raise ContentError(place, "text", "must be something the person says of their own work")
            found.append(Statement(one["key"], theme["title"], one["text"], one["ask"]))
    _exactly((theme["title"] for theme in raw["theme"]), FILE)
    _exactly((one.key for one in found), FILE)
    reasons = _table(raw["reasons"], _REASONS, f"{FILE} reasons")
    return GrowthCheck(raw["purpose"], tuple(raw["scale"]), tuple(found), dict(reasons))


@cache
def growth_check() -> GrowthCheck:
    """The growth check that ships."""
    return read_growth_check(_parsed(FILE))


def statements() -> tuple[Statement, ...]:
    """The statements in the order they are shown."""
    return growth_check().statements


def statement(key: str) -> Statement:
    """The statement of that key. Raises NotFound."""
    found = {one.key: one for one in statements()}
    return _by(found, key, "No statement goes by that key; careercoach growth-check statements shows them all.")
