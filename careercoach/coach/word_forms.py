"""What forms a typed word may have: its endings, and one slip of the fingers."""

from __future__ import annotations

from functools import cache

from careercoach.folding import bare
from careercoach.patterns import pattern

FORGIVING = 5
"""Letters from which a word may hold one wrong one."""

_ENDINGS = ("s", "es", "d", "ed", "ing", "ings", "er", "ers")

_WORD = pattern(r"\w+")


@cache
def roots(word: str) -> frozenset[str]:
    """What a word may be made of by an ending, and itself: deleted is delete, courses course, planning plan."""
    ends = [word.removesuffix(end) for end in _ENDINGS if word.endswith(end)]
    short = [end[:-1] for end in ends if end[-2:-1] == end[-1:]]
    return frozenset({word, *(r for end in (*ends, *short) for r in (end, f"{end}e") if len(r) >= FORGIVING - 1)})


def is_slip(typed: str, word: str) -> bool:
    """Whether one letter is wrong, missing, too many, or changed places with the next."""
    if abs(len(typed) - len(word)) > 1:
        return False
    same = next((at for at, (one, other) in enumerate(zip(typed, word, strict=False)) if one != other), len(typed))
    one, other = typed[same:], word[same:]
    swapped = len(one) > 1 and len(other) > 1 and one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one == other[1:] or one[1:] == other


@cache
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, without signs, capitals and accents."""
    return tuple(_WORD.findall(bare(text)))
