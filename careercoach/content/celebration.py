"""The sentences with which the coach looks back."""

from dataclasses import dataclass
from functools import cache

from careercoach.content.loader import LINE, Raw, _each, _exactly, _key, _parsed, _table, _tables, _words

CELEBRATION_FILE = "celebration.toml"

SENTENCE = {"key": _key, "one": _words(LINE), "more": _words(LINE)}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence for one thing, and for ``more``; None there means that ``one`` fits all."""

    key: str
    one: str
    more: str | None = None


def read_sentences(raw: Raw) -> dict[str, Sentence]:
    """The sentences by key, in the file's order, from a parsed file. Raises ContentError."""
    _table(raw, {"sentence": _tables}, CELEBRATION_FILE)
    found = [
        Sentence(**_table(one, SENTENCE, at, optional=("more",)))
        for one, at in _each(raw, "sentence", CELEBRATION_FILE)
    ]
    _exactly((sentence.key for sentence in found), CELEBRATION_FILE)
    return {sentence.key: sentence for sentence in found}


@cache
def sentences() -> dict[str, Sentence]:
    """The sentences that ship, by key."""
    return read_sentences(_parsed(CELEBRATION_FILE))
