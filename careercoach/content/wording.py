"""The words of the wording coach: one hint per rule of ``coach.wording``, with a line before and after it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from careercoach.content import checks
from careercoach.content.checks import LINE, Check, Raw
from careercoach.frozen import Frozen

FILE = "wording.toml"
RULES = ("no-outcome", "number-hinted", "all-we", "no-witness")
"""Every rule there are words for, in the order in which their hints are given."""

NUDGES = tuple(f"wording/{rule}" for rule in RULES)
"""The names under which the hints can be switched off."""

FIELDS = ("result", "before", "did", "seen_by")

_HINT: Mapping[str, Check] = {
    "key": checks.one_of(RULES),
    "field": checks.one_of(FIELDS),
    "hint": checks.words(LINE),
    "before": checks.words(LINE),
    "after": checks.words(LINE),
}


class Wording(Frozen):
    """The words of one rule. ``field`` is the accomplishment's field where the answer goes."""

    key: str
    field: str
    hint: str
    before: str
    after: str


def read_wording(raw: Raw) -> dict[str, Wording]:
    """The words by rule, in the order of RULES, from a parsed wording file. Raises ContentError."""
    checks.table(raw, {"hint": checks.tables}, FILE)
    found = [Wording(**checks.table(one, _HINT, at)) for one, at in checks.each(raw, "hint", FILE)]
    checks.exactly((wording.key for wording in found), FILE, RULES)
    by_key = {wording.key: wording for wording in found}
    return {key: by_key[key] for key in RULES}


@cache
def wording() -> Mapping[str, Wording]:
    """The words of the wording coach's rules, by key."""
    return MappingProxyType(read_wording(checks.parsed(FILE)))
