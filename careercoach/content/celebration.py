"""The sentences with which the coach looks back."""

from functools import cache

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw
from careercoach.frozen import Frozen

CELEBRATION_FILE = "celebration.toml"

SENTENCE = {"key": checks.key, "one": checks.words(LINE), "more": checks.words(LINE)}


class Sentence(Frozen):
    """A sentence for one thing, and for ``more``; None there means that ``one`` fits all."""

    key: str
    one: str
    more: str | None = None


def read_sentences(raw: Raw) -> dict[str, Sentence]:
    """The sentences by key, in the file's order, from a parsed file. Raises ContentError."""
    checks.table(raw, {"sentence": checks.tables}, CELEBRATION_FILE)
    found = [
        Sentence(**checks.table(one, SENTENCE, at, optional=("more",)))
        for one, at in checks.each(raw, "sentence", CELEBRATION_FILE)
    ]
    checks.exactly((sentence.key for sentence in found), CELEBRATION_FILE)
    return {sentence.key: sentence for sentence in found}


@cache
def sentences() -> dict[str, Sentence]:
    """The sentences that ship, by key."""
    return read_sentences(checks.parsed(CELEBRATION_FILE))
