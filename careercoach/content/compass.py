"""Reads the statements and the findings of the compass, and refuses a mistake in them."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise, permutations

from careercoach.content import checks, sheets
from careercoach.content.checks import LINE, ContentError, Raw
from careercoach.frozen import Frozen
from careercoach.vocabulary import TRACKS

FILE = "compass.toml"

LEAST = 6
"""Statements about each track at least."""

BETWEEN = 2
"""Choices between each two of the tracks, each of them once the first and once the second."""

_SAID, _FELT, _DONE = {"work", "interest"}, {"energised", "drained", "marked"}, {"accomplishments", "whole"}

PLACES: Mapping[str, set[str]] = {
    "tired": {"low", "drained", "marked"},
    "drained": {"drained", "marked"},
    "said-not-felt": _SAID | _FELT,
    "felt-not-said": _SAID | _FELT,
    "wanted-but-seldom": _SAID | _DONE,
    "done-but-unwanted": _SAID | _DONE,
    "done-but-draining": _SAID | _DONE | _FELT,
    "next-rung": _SAID | {"title"},
    "drawn": _SAID | _FELT,
    "not-drawn": _SAID | _FELT,
    "drains": _SAID | _FELT,
    "gives": _SAID | _FELT,
    "no-side": {"range"},
    "staying": {"title"},
    "content": {"high"},
    "sideways": {"title", "aside"},
    "few-rated": {"works"},
    "no-track": set(),
    "few-linked": {"count", "accomplishments", "least"},
    "few-marked": {"work", "count", "least"},
}
"""The findings, and what the words of each may name."""


class Statement(Frozen):
    """Something a person may rate. ``key`` never changes; ``track`` is one of ``vocabulary`` TRACKS."""

    key: str
    track: str
    text: str


class Side(Frozen):
    """One of the two of a choice, and the track it leans to."""

    track: str
    text: str


class Pair(Frozen):
    """A choice between two that are both worth having: 1 is clearly the ``first``, 5 clearly the ``second``."""

    key: str
    first: Side
    second: Side

    @property
    def text(self) -> str:
        """Both, each below the other behind the figure that means it."""
        return f"{sheets.WORST}: {self.first.text}\n{sheets.BEST}: {self.second.text}"


class FindingWords(Frozen):
    """The words of one finding: ``says`` is the finding, ``why`` its ground."""

    key: str
    says: str
    why: str


class Compass(Frozen):
    """All of the file. ``mirror`` says what the compass is not; ``work`` names each track inside a sentence.

    ``agreeing`` are the statements one agrees with more or less, ``pairs`` the choices between two.
    """

    purpose: str
    mirror: str
    scale: tuple[str, ...]
    choice: sheets.Part
    work: Mapping[str, str]
    agreeing: tuple[Statement, ...]
    pairs: tuple[Pair, ...]
    findings: Mapping[str, FindingWords]

    @property
    def statements(self) -> tuple[Statement | Pair, ...]:
        """All that is rated, in the order shown."""
        return (*self.agreeing, *self.pairs)

    def part_of(self, one: Statement | Pair) -> sheets.Part:
        """A choice is put as one."""
        return self.choice if isinstance(one, Pair) else sheets.Part("", self.scale)


_WHOLE = {
    "purpose": checks.words(LINE),
    "mirror": checks.words(LINE),
    "scale": sheets.scale,
    "choice": checks.mapping,
    "work": checks.mapping,
    "statement": checks.tables,
    "pair": checks.tables,
    "finding": checks.tables,
}
_CHOICE = {"lead": checks.words(LINE), "scale": sheets.scale}
_SIDE = {"track": checks.one_of(TRACKS), "text": checks.words(LINE)}
_STATEMENT = {"key": checks.key, **_SIDE}
_PAIR = {"key": checks.key, "first": checks.mapping, "second": checks.mapping}
_WORK = dict.fromkeys(TRACKS, checks.words(40))


def read_compass(raw: Raw) -> Compass:
    """The compass from a parsed file. Raises ContentError."""
    checks.table(raw, _WHOLE, FILE)
    work = checks.table(raw["work"], _WORK, f"{FILE} work")
    choice = checks.table(raw["choice"], _CHOICE, f"{FILE} choice")
    found = [Statement(**checks.table(one, _STATEMENT, at)) for one, at in checks.each(raw, "statement", FILE)]
    pairs = [_pair(one, at) for one, at in checks.each(raw, "pair", FILE)]
    checks.exactly([*(one.key for one in found), *(one.key for one in pairs)], FILE)
    _check_statements(found)
    _check_pairs(pairs)
    return Compass(
        purpose=raw["purpose"],
        mirror=raw["mirror"],
        scale=tuple(raw["scale"]),
        choice=sheets.Part(choice["lead"], tuple(choice["scale"])),
        work=dict(work),
        agreeing=tuple(found),
        pairs=tuple(pairs),
        findings=_findings(raw),
    )


def _pair(raw: Raw, at: str) -> Pair:
    checks.table(raw, _PAIR, at)
    first, second = (Side(**checks.table(raw[side], _SIDE, f"{at} {side}")) for side in ("first", "second"))
    return Pair(raw["key"], first, second)


def _check_pairs(pairs: list[Pair]) -> None:
    """As many between each two tracks, so that none has more chances than another."""
    for first, second in permutations(TRACKS, 2):
        if sum((one.first.track, one.second.track) == (first, second) for one in pairs) != BETWEEN // 2:
            raise ContentError(FILE, f"{first} and {second}", f"need {BETWEEN} choices, one with each of them first")


def _check_statements(found: list[Statement]) -> None:
    """Said by the person, mixed, and enough of them about each track."""
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


def statements() -> tuple[Statement | Pair, ...]:
    """All that is rated, in the order shown."""
    return compass().statements


def agreeing() -> tuple[Statement, ...]:
    """The statements one agrees with more or less."""
    return compass().agreeing


def pairs() -> tuple[Pair, ...]:
    """The choices between two."""
    return compass().pairs


def statement(key: str) -> Statement | Pair:
    """The statement or choice of that key. Raises NotFound."""
    found = {one.key: one for one in statements()}
    return checks.by(found, key, "No statement goes by that key.", "compass statements")
