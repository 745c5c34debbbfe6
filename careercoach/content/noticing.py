"""Reads what is said of each kind of pattern, and refuses a mistake in it."""

from collections.abc import Mapping
from functools import cache

from careercoach.content import checks, sheets
from careercoach.content.checks import Raw
from careercoach.frozen import Frozen
from careercoach.vocabulary import TOPICS

FILE = "noticing.toml"

_COUNTED, _COMPARED = {"hits", "times"}, {"name", "hits", "times", "others", "rest"}
_BY = ("competency", "person", "weekday", "track", "tag")

PLACES: Mapping[str, set[str]] = {
    **{f"{by}-{verdict}": _COMPARED for by in _BY for verdict in ("gives", "drains")},
    "always-sees": _COUNTED | {"name"},
    "never-sees": {"times", "name"},
    "untouched": {"times", "name"},
    "rescues": _COUNTED | {"rest"},
    "rescues-seen": _COMPARED - {"name"},
    "asks-met": _COUNTED | {"rest"},
    "asks-lost": _COUNTED | {"rest"},
}
"""The kinds of pattern, and what the words of each may name."""


class Words(Frozen):
    """What is said of a pattern: ``says`` are its counts, ``asks`` is one question on one of ``vocabulary`` TOPICS."""

    topic: str
    says: str
    asks: str


def read(raw: Raw) -> Mapping[str, Words]:
    """The words by kind from a parsed file. Raises ContentError."""
    checks.table(raw, {"pattern": checks.tables}, FILE)
    found = {}
    for one, at in checks.each(raw, "pattern", FILE):
        sentence = sheets.sentence(PLACES.get(one.get("key", ""), set()))
        kind, topic = checks.one_of(tuple(PLACES)), checks.one_of(TOPICS)
        checks.table(one, {"key": kind, "topic": topic, "says": sentence, "asks": sentence}, at)
        found[one["key"]] = Words(one["topic"], one["says"], one["asks"])
    checks.exactly((one["key"] for one in raw["pattern"]), FILE, PLACES)
    return found


@cache
def noticing() -> Mapping[str, Words]:
    """The words that ship, by kind."""
    return read(checks.parsed(FILE))
