"""Which of all there is somebody means by what they type: pure, and the same for the same words.

A name is the title of what can be found, or a word that people say for it. What is typed counts from the beginning of
words, small words count for nothing, and one wrong letter in a word of some length is forgiven.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from careercoach.content.finding import GROUPS, Findable
from careercoach.folding import bare
from careercoach.patterns import pattern

_SMALL_WORDS = "a an and at did do does for how i in is it me my of on or so that the this to was we what"
_SMALL = frozenset(_SMALL_WORDS.split())

_FORGIVING = 5
"""Letters from which a word may hold one wrong one."""

_SAME, _BEGINS, _WORDS, _SPREAD, _SAID, _PARTLY = 100.0, 80.0, 60.0, 40.0, 25.0, 10.0
_SYNONYM = 0.97
"""What a word that people say weighs beside the title itself."""

_WORD = pattern(r"\w+")


def ranked(typed: str, offered: Iterable[Findable]) -> list[Findable]:
    """What is meant by ``typed``, likeliest first; equals by group, then as they were offered. Blank finds nothing."""
    wanted = _words(typed)
    if not wanted:
        return []
    telling = tuple(word for word in wanted if word not in _SMALL) or wanted
    weighed = [(_weight(wanted, telling, each), each) for each in offered]
    found = [(weight, each) for weight, each in weighed if weight > 0]
    found.sort(key=lambda pair: (-pair[0], GROUPS.index(pair[1].group)))
    return [each for _, each in found]


def _weight(wanted: tuple[str, ...], telling: tuple[str, ...], one: Findable) -> float:
    title, *others = (_words(name) for name in (one.title, *one.words))
    named = max([_name(wanted, telling, title), *(_name(wanted, telling, name) * _SYNONYM for name in others)])
    every = {word for name in (title, *others) for word in name}
    spread = _all_in(telling, every) * _SPREAD
    said = _all_in(telling, every.union(_words(one.says))) * _SAID
    return max(named, spread, said, _some_in(telling, every) * _PARTLY)


def _name(wanted: tuple[str, ...], telling: tuple[str, ...], name: tuple[str, ...]) -> float:
    """How well what is typed fits one name: the whole of it, its beginning, or words of it."""
    if not name:  # signs alone
        return 0.0
    if wanted == name:
        return _SAME
    if " ".join(name).startswith(" ".join(wanted)):
        return _BEGINS + len(wanted) / len(name)
    kept = [word for word in name if word not in _SMALL] or list(name)
    return _all_in(telling, set(kept)) * _WORDS * (0.6 + 0.4 * min(len(telling) / len(kept), 1.0))


def _all_in(telling: tuple[str, ...], words: set[str]) -> float:
    """How well each word is among ``words``, 0 to 1; 0 as soon as one is not."""
    fits = [max((_fit(typed, word) for word in words), default=0.0) for typed in telling]
    return sum(fits) / len(fits) if all(fits) else 0.0


def _some_in(telling: tuple[str, ...], words: set[str]) -> float:
    """What part of several words is among ``words``, so that one word too many does not hide what is meant."""
    found = sum(typed in words for typed in telling)
    return found / len(telling) if len(telling) <= 2 * found else 0.0


def _fit(typed: str, word: str) -> float:
    if typed == word:
        return 1.0
    if word.startswith(typed):
        return 0.8
    if word in _roots(typed):
        return 0.7
    return 0.6 if len(typed) >= _FORGIVING and _is_slip(typed, word) else 0.0


@cache
def _roots(word: str) -> frozenset[str]:
    """What a word may be made of by an ending: deleted is delete, courses is course."""
    ends = [word.removesuffix(end) for end in ("s", "es", "d", "ed", "ing") if word.endswith(end)]
    return frozenset(root for end in ends for root in (end, f"{end}e") if len(root) >= _FORGIVING - 1)


def _is_slip(typed: str, word: str) -> bool:
    """Whether one letter is wrong, missing, too many, or changed places with the next."""
    if abs(len(typed) - len(word)) > 1:
        return False
    same = next((at for at, (one, other) in enumerate(zip(typed, word, strict=False)) if one != other), len(typed))
    one, other = typed[same:], word[same:]
    swapped = len(one) > 1 and len(other) > 1 and one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one == other[1:] or one[1:] == other


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(bare(text)))
