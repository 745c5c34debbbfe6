"""Reads the statements and the findings of the compass, and refuses a mistake in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from careercoach.content import checks, sheets
from careercoach.content.checks import LINE, ContentError, Raw
from careercoach.vocabulary import TRACKS

FILE = "compass.toml"

LEAST = 6
"""Statements about each track at least."""

_SAID, _FELT, _DONE = {"work", "interest"}, {"energised", "drained", "marked"}, {"accomplishments", "whole"}

PLACES: Mapping[str, set[str]] = {
    "said-not-felt": _SAID | _FELT,
    "felt-not-said": _SAID | _FELT,
    "wanted-but-seldom": _SAID | _DONE,
    "done-but-unwanted": _SAID | _DONE,
    "next-rung": _SAID | {"title"},
    "drawn": _SAID | _FELT,
    "not-drawn": _SAID | _FELT,
    "staying": {"title"},
    "content": {"high"},
    "sideways": {"title", "aside"},
    "few-rated": {"works"},
    "no-track": set(),
    "few-linked": {"count", "accomplishments", "least"},
    "few-marked": {"work", "count", "least"},
}
"""The findings, and what the words of each may name."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a person may rate. ``key`` never changes; ``track`` is one of ``vocabulary`` TRACKS."""

    key: str
    track: str
    text: str


@dataclass(frozen=True, slots=True)
class FindingWords:
    """The words of one finding: ``says`` is the finding, ``why`` its ground."""

    key: str
    says: str
    why: str


@dataclass(frozen=True, slots=True)
class Compass:
    """All of the file. ``mirror`` says what the compass is not; ``work`` names each track inside a sentence."""

    purpose: str
    mirror: str
    scale: tuple[str, ...]
    work: Mapping[str, str]
    statements: tuple[Statement, ...]
    findings: Mapping[str, FindingWords]


_WHOLE = {
    "purpose": checks.words(LINE),
    "mirror": checks.words(LINE),
    "scale": sheets.scale,
    "work": checks.mapping,
    "statement": checks.tables,
    "finding": checks.tables,
}
_STATEMENT = {"key": checks.key, "track": checks.one_of(TRACKS), "text": checks.words(LINE)}
_WORK = dict.fromkeys(TRACKS, checks.words(40))


def read_compass(raw: Raw) -> Compass:
    """The compass from a parsed file. Raises ContentError."""
    checks.table(raw, _WHOLE, FILE)
    work = checks.table(raw["work"], _WORK, f"{FILE} work")
    found = [Statement(**checks.table(one, _STATEMENT, at)) for one, at in checks.each(raw, "statement", FILE)]
    _check_statements(found)
    return Compass(raw["purpose"], raw["mirror"], tuple(raw["scale"]), dict(work), tuple(found), _findings(raw))


def _check_statements(found: list[Statement]) -> None:
    """Said by the person, mixed, and enough of them about each track."""
    checks.exactly((one.key for one in found), FILE)
    for count, one in enumerate(found, 1):
        if not re.search(r"\b(I|my|me)\b", one.text):
            raise ContentError(f"{FILE} statement {count}", "text", "must be something the person says of themselves")
    for count, (before, one) in enumerate(pairwise(found), 2):
        if before.track == one.track:
            raise ContentError(f"{FILE} statement {count}", "track", "is that of the statement before; mix them")
    for track in TRACKS:
        if sum(one.track == track for one in found) < LEAST:
            raise ContentError(FILE, track, f"needs at least {LEAST} statements")


def _findings(raw: Raw) -> dict[str, FindingWords]:
    found = {}
    for one, at in checks.each(raw, "finding", FILE):
        words = sheets.sentence(PLACES.get(one.get("key", ""), set()))
        checks.table(one, {"key": checks.one_of(tuple(PLACES)), "says": words, "why": words}, at)
        found[one["key"]] = FindingWords(**one)
    checks.exactly((one["key"] for one in raw["finding"]), FILE, PLACES)
    return found


@cache
def compass() -> Compass:
    """The compass that ships."""
    return read_compass(checks.parsed(FILE))


def statements() -> tuple[Statement, ...]:
    """The statements in the order they are shown."""
    return compass().statements


def statement(key: str) -> Statement:
    """The statement of that key. Raises NotFound."""
    found = {one.key: one for one in statements()}
    return checks.by(found, key, "No statement goes by that key.", "compass statements")
