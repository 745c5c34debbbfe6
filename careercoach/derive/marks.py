"""By which short texts one sees at once that a pattern finds nothing: whatever it finds holds one of its marks.

Why: each line is listened to for a thousand phrases, and nearly always for none of them.
"""

import re
from collections.abc import Iterable, Sequence
from re import _constants as part  # type: ignore[attr-defined]  # re offers no public way to the parts of a pattern
from re import _parser  # type: ignore[attr-defined]  # as above
from typing import Any

from careercoach.coach.signs import any_of

Parts = Sequence[tuple[Any, Any]]

_EVERYWHERE = any_of(
    "a|after|all|am|an|and|are|at|be|been|by|for|from|had|has|have|he|her|his|i|im|in|is|it|ive|just|me|my|no|not|of|on|"
    "or|our|she|so|some|that|the|their|they|this|to|up|us|was|we|were|with|you"
)
"""Words that stand in every other line and tell nothing."""

_FEW = 4
"""Letters of which one stands in a place, beyond which any may."""

_ASCII = 127


def marks(pattern: str) -> list[str]:
    """The marks of a pattern that is looked for in any case, in small letters; the empty text where there are none."""
    found = _marks(list(_parser.parse(pattern, re.IGNORECASE)))
    return sorted(each for each in found if not any(other in each for other in found - {each}))


def any_mark(found: Iterable[str]) -> str:
    """The pattern of all these marks, letter by letter: one search for any of them costs less than asking for each."""
    behind: dict[str, list[str]] = {}
    for mark in sorted(found):
        behind.setdefault(mark[:1], []).append(mark[1:])
    if "" in behind:  # one ends here, and what it begins need not be looked for
        return ""
    ways = [f"{re.escape(letter)}{any_mark(rest)}" for letter, rest in behind.items()]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _marks(parts: Parts) -> frozenset[str]:
    """Those that tell most: of where these begin, of any place on, or of what stands in one place."""
    known = [each for at in range(len(parts)) for each in (_beginnings(parts[at:]), _within(*parts[at]))]
    return max(known, key=lambda each: (_tells(each), -len(each)), default=frozenset([""]))


def _tells(found: frozenset[str]) -> int:
    """How many letters the one has that tells least."""
    return min(sum(len(word) for word in each.split() if word not in _EVERYWHERE) for each in found)


def _beginnings(parts: Parts) -> frozenset[str]:
    """With which letters begins what these find, as far as one choice is made."""
    letters = ""
    for kind, value in parts:
        if kind is not part.LITERAL or value > _ASCII:
            return frozenset(f"{letters}{more}" for choice in _choices(kind, value) for more in _beginnings(choice))
        letters += chr(value).lower()
    return frozenset([letters])


def _choices(kind: Any, value: Any) -> Iterable[Parts]:
    if kind is part.BRANCH:
        return [list(choice) for choice in value[1]]
    if kind is part.SUBPATTERN:
        return [list(value[-1])]
    if kind is part.IN and len(value) <= _FEW and all(each is part.LITERAL for each, _ in value):
        return [[each] for each in value]
    return [[]]


def _within(kind: Any, value: Any) -> frozenset[str]:
    """The marks of what stands in one place."""
    if kind in (part.MAX_REPEAT, part.MIN_REPEAT) and value[0]:
        return _marks(list(value[2]))
    if kind is part.SUBPATTERN:
        return _marks(list(value[-1]))
    if kind is part.BRANCH:
        return frozenset().union(*(_marks(list(choice)) for choice in value[1]))
    return frozenset([""])
