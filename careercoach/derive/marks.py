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
"""Words that stand in every other line and tell nothing, nor does a part of one."""

_MANY = 24
"""Ways in which something begins, beyond which no more of it is looked at."""

_ENOUGH = 9
"""Letters that tell as much as more of them."""

_FEW = 4
"""Letters of which one stands in a place, beyond which any may."""

_ASCII = 127

_WITHOUT_LETTERS = (part.AT, part.ASSERT, part.ASSERT_NOT)
"""What finds a place, and nothing that stands there."""

_REPEATS = (part.MAX_REPEAT, part.MIN_REPEAT)


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
    return max(known, key=lambda each: (min(map(_tells, each)), -len(each)), default=frozenset([""]))


def _tells(letters: str) -> int:
    """How much these tell: each letter of a word, but of one that stands everywhere, or is a part of such, one."""
    return min(sum(1 if any(word in each for each in _EVERYWHERE) else len(word) for word in letters.split()), _ENOUGH)


def _beginnings(parts: Parts) -> frozenset[str]:
    """With which letters begins what these find."""
    return frozenset(_ways(parts))


def _ways(parts: Parts) -> dict[str, bool]:
    """With which letters begins what these find, and of each whether that is all of it."""
    known = {"": True}
    for kind, value in parts:
        here = _ways_of(kind, value)
        more = {letters: False for letters, whole in known.items() if not whole}
        for letters in known.keys() - more.keys():
            for next_letters, whole in here.items():
                more[letters + next_letters] = whole and more.get(letters + next_letters, True)
        if len(more) > _MANY:
            return dict.fromkeys(known, False)
        known = more
    return known


def _ways_of(kind: Any, value: Any) -> dict[str, bool]:
    """The same of one part."""
    if kind in _WITHOUT_LETTERS:
        return {"": True}
    if kind is part.LITERAL and value <= _ASCII:
        return {chr(value).lower(): True}
    found: dict[str, bool] = {}
    for choice, whole in _choices(kind, value):
        for letters, is_all in _ways(choice).items():
            found[letters] = whole and is_all and found.get(letters, True)
    return found


def _choices(kind: Any, value: Any) -> Iterable[tuple[Parts, bool]]:
    """What may stand in one place, each with whether nothing else stands there then."""
    if kind is part.BRANCH:
        return [(list(choice), True) for choice in value[1]]
    if kind is part.SUBPATTERN:
        return [(list(value[-1]), True)]
    if kind is part.IN and len(value) <= _FEW and all(each is part.LITERAL for each, _ in value):
        return [([each], True) for each in value]
    if kind in _REPEATS and value[:2] == (0, 1):
        return [([], True), (list(value[2]), True)]
    if kind in _REPEATS and value[0]:
        return [(list(value[2]), False)]
    return [([], False)]


def _within(kind: Any, value: Any) -> frozenset[str]:
    """The marks of what stands in one place."""
    if kind in _REPEATS and value[0]:
        return _marks(list(value[2]))
    if kind is part.SUBPATTERN:
        return _marks(list(value[-1]))
    if kind is part.BRANCH:
        return frozenset().union(*(_marks(list(choice)) for choice in value[1]))
    return frozenset([""])
