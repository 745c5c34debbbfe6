"""What people are on about when they type: families of everyday words, and where each of them leads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from careercoach.content import checks
from careercoach.content.checks import Raw
from careercoach.frozen import Frozen

FILE = "families.toml"

ACTS = ("new", "show", "change", "delete", "send", "stop")
"""What somebody may want done."""

LEAST = 15
"""Names that a family has at the least."""


class Family(Frozen):
    """A noun and all it is called. ``leads`` are keys of what can be found, likeliest first, ``acts`` those by act.

    ``counts`` is what the family weighs beside others, up to 1: less for one that mostly comes along with another.
    ``denied`` names the family that is meant when one of its words is denied: no accident is an accomplishment.
    ``endings`` tell of a word that nobody wrote down that it is of this family: an agronomist is somebody.
    """

    name: str
    called: frozenset[str]
    leads: tuple[str, ...]
    acts: Mapping[str, tuple[str, ...]]
    counts: float
    denied: str
    endings: tuple[str, ...]

    def to(self, act: str | None) -> tuple[str, ...]:
        """Where it leads, likeliest first, when this is to be done; None: nothing was said of that."""
        return tuple(dict.fromkeys((*self.acts.get(act or "", ()), *self.leads)))


class Act(Frozen):
    """What may be done: all it is called, and where it leads whatever it is done to, likeliest first."""

    called: frozenset[str]
    leads: tuple[str, ...]


def read(raw: Raw) -> tuple[Mapping[str, Act], tuple[Family, ...]]:
    """All acts by name, and all families, from a parsed file. Raises ContentError."""
    checks.table(raw, {"act": checks.mapping, "by_itself": checks.mapping, "family": checks.tables}, FILE)
    acts = checks.table(raw["act"], dict.fromkeys(ACTS, _text), f"{FILE} act")
    leads = checks.table(raw["by_itself"], dict.fromkeys(ACTS, checks.phrases), f"{FILE} by_itself", optional=ACTS)
    families = [_family(one, at) for one, at in checks.each(raw, "family", FILE)]
    return {act: Act(_names(acts[act]), tuple(leads.get(act, ()))) for act in ACTS}, tuple(families)


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) and value.strip() else "must be names, parted by commas"


_FAMILY = {
    "name": _text,
    "words": _text,
    "leads": checks.phrases,
    "acts": checks.mapping,
    "counts": checks.number(int, float),
    "denied": _text,
    "endings": _text,
}


def _family(raw: Raw, at: str) -> Family:
    one = checks.table(raw, _FAMILY, at, optional=("acts", "counts", "denied", "endings"))
    acts = one.get("acts", {})
    checks.table(acts, dict.fromkeys(ACTS, checks.phrases), f"{at} acts", optional=ACTS)
    called = _names(one["words"])
    if len(called) < LEAST:
        raise checks.ContentError(at, "words", f"must be {LEAST} or more")
    leads = {act: tuple(keys) for act, keys in acts.items()}
    name, counts = one["name"], float(one.get("counts", 1.0))
    endings = tuple(sorted(_names(one.get("endings", ""))))
    return Family(name, called, tuple(one["leads"]), leads, counts, one.get("denied", name), endings)


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.split(",") if name.strip())


@cache
def shipped() -> tuple[Mapping[str, Act], tuple[Family, ...]]:
    """All acts and all families, as they ship."""
    return read(checks.parsed(FILE))
