"""Reads the words for getting ready for a talk, and refuses a mistake in them as strictly as ``loader`` does."""

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Any

from careercoach.content import checks, kinds
from careercoach.content.checks import LINE, Check, Raw
from careercoach.frozen import Frozen

FILE = "talk.toml"

GAPS = (
    "day",
    "person",
    "purpose",
    "promise",
    "handover",
    "accomplishment",
    "result",
    "goal",
    "vision",
    "alignment",
    "ask",
    "question",
    "rehearsal",
    "growth-check",
)
"""What may be missing for a talk, in the order in which it is named."""

_WORDS = {
    "role": "role",
    "role-in": "role where",
    "serves": "serves",
    "near-deeds": "goals",
    "mid-deeds": "goals",
    "long-deeds": "goals",
    "near": "goals",
    "mid": "goals",
    "long": "goals",
    "benefit": "title organisation benefit",
    "priority": "priorities",
    "benefit-alone": "title benefit",
}
_HINTS = dict.fromkeys(
    (
        "opening-purpose",
        "opening-result",
        "opening-outcome",
        "vision-answer",
        "vision-goal",
        "alignment-serves",
        "alignment-benefit",
        "alignment-priority",
    ),
    "",
)
_QUESTIONS = {
    "promise": "text",
    "feedback-changed": "behaviour",
    "feedback-noticed": "behaviour",
    "advice": "text",
    "feedback-next": "",
    "readiness": "competency",
    "priority": "title",
}
_REASONS = {
    "promise-due": "person date",
    "promise-open": "person",
    "feedback-changed": "person date",
    "feedback-noticed": "person date",
    "feedback-others": "date",
    "advice": "person date",
    "readiness-none": "path",
    "readiness-stale": "path",
    "support": "title",
    "support-of": "title person",
    "unaligned": "title",
    "priority": "",
}


class Gap(Frozen):
    """What may be missing for a talk, why it matters, and about how many minutes it takes to fill."""

    key: str
    title: str
    why: str
    minutes: int


class Preparing(Frozen):
    """All of the file; each mapping is by key, in the file's order."""

    words: Mapping[str, str]
    hints: Mapping[str, str]
    questions: Mapping[str, str]
    reasons: Mapping[str, str]
    gaps: Mapping[str, Gap]


def _naming(places: str) -> Check:
    """Text that may name these places and no other."""
    words, allowed = checks.words(LINE), set(places.split())

    def fault(value: Any) -> str | None:
        if wrong := words(value):
            return wrong
        named = {name for _, name, _, _ in Formatter().parse(value) if name is not None}
        return None if named == allowed else f"must name {', '.join(sorted(allowed)) or 'nothing'}"

    return fault


_WHOLE = {
    "words": checks.mapping,
    "hints": checks.mapping,
    "questions": checks.mapping,
    "reasons": checks.mapping,
    "gap": checks.tables,
}
_GAP = {
    "key": checks.one_of(GAPS),
    "title": checks.words(LINE),
    "why": checks.words(LINE),
    "minutes": checks.number(int),
}


def read(raw: Raw, situation: str = kinds.EMPLOYED) -> Preparing:
    """The words from a parsed file, for one of ``kinds`` SITUATIONS. Raises ContentError."""
    raw = kinds.spoken(raw, situation)
    checks.table(raw, _WHOLE, FILE)
    tables = {}
    for name, places in (("words", _WORDS), ("hints", _HINTS), ("questions", _QUESTIONS), ("reasons", _REASONS)):
        wanted = {key: _naming(named) for key, named in places.items()}
        tables[name] = dict(checks.table(raw[name], wanted, f"{FILE} {name}"))
    gaps = [Gap(**checks.table(one, _GAP, at)) for one, at in checks.each(raw, "gap", FILE)]
    checks.exactly((gap.key for gap in gaps), FILE, GAPS)
    return Preparing(**tables, gaps={gap.key: gap for gap in gaps})


@cache
def preparing(situation: str = kinds.EMPLOYED) -> Preparing:
    """The words that ship, as they are said in one of ``kinds`` SITUATIONS."""
    return read(checks.parsed(FILE), situation)
