"""Which of all there is somebody means by what they type: pure, and the same for the same words.

A name is the title of what can be found, or a word that people say for it. What is typed counts from the beginning of
words, small words count for nothing, and one wrong letter in a word of some length is forgiven.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from careercoach.coach.meaning import meant
from careercoach.coach.word_forms import FORGIVING, is_slip, roots, words_of
from careercoach.content.finding import GROUPS, Findable, alike

_SMALL_WORDS = (
    "a am an and are at be been can cannot could d did do does don for from get gets go got had has have he her his how"
    " i if in is it just let ll like list m make me my need no not of off on or our out please re s see she should show"
    " so some t than that the their them then there these they thing things this to too up us ve very want was we were"
    " what when where which will with would you your"
)
_SMALL = frozenset(_SMALL_WORDS.split())

_SAME, _BEGINS, _WORDS, _SPREAD, _SAID, _PARTLY = 100.0, 80.0, 60.0, 40.0, 25.0, 10.0
_MEANT = 4.0
"""What it weighs that somebody is on about this, beside what it is called."""

_SYNONYM = 0.97
"""What a word that people say weighs beside the title itself."""


def ranked(typed: str, offered: Iterable[Findable]) -> list[Findable]:
    """What is meant by ``typed``, likeliest first; equals by group, then as they were offered. Blank finds nothing."""
    wanted = words_of(typed)
    if not wanted:
        return []
    telling = tuple(word for word in wanted if word not in _SMALL) or wanted
    known = [(each, _fits(telling, _called(each))) for each in offered]
    rare = [1 / (1 + sum(fit > 0 for fit in fits)) for fits in zip(*(fits for _, fits in known), strict=True)]
    weighed = [(_weight(wanted, telling, rare, each, fits), each) for each, fits in known]
    if not any(weight for weight, _ in weighed):  # a word of it is a better guess than nothing
        weighed = [(_any(fits, rare), each) for each, fits in known if each.group != "thing"]
    about = meant(wanted)
    weighed = [(weight + _MEANT * about.get(each.key, 0.0), each) for weight, each in weighed]
    found = [(weight, each) for weight, each in weighed if weight > 0]
    found.sort(key=lambda pair: (-pair[0], GROUPS.index(pair[1].group)))
    return [each for _, each in found]


def _called(one: Findable) -> set[str]:
    return {word for name in (one.title, *one.words) for word in words_of(name)}


def _weight(
    wanted: tuple[str, ...], telling: tuple[str, ...], rare: list[float], one: Findable, fits: list[float]
) -> float:
    title, *others = (words_of(name) for name in (one.title, *one.words))
    named = max([_name(wanted, telling, title), *(_name(wanted, telling, name) * _SYNONYM for name in others)])
    said = _all(_fits(telling, _called(one).union(words_of(one.says)))) * _SAID
    if one.group == "thing":  # what is on file is called by words of its own
        return max(named, said)
    titled = [(3 * one + other) / 4 for one, other in zip(fits, _fits(telling, set(title)), strict=True)]
    return max(named, _all(fits) * _SPREAD, said, _some(titled, rare) * _PARTLY)


def _name(wanted: tuple[str, ...], telling: tuple[str, ...], name: tuple[str, ...]) -> float:
    """How well what is typed fits one name: the whole of it, its beginning, all of the name in it, or words of it."""
    if not name:  # signs alone
        return 0.0
    if wanted == name or "".join(wanted) == "".join(name):  # key bindings and keybindings
        return _SAME
    if " ".join(name).startswith(" ".join(wanted)):
        return _BEGINS + len(wanted) / len(name)
    if len(name) > 1 and f" {' '.join(name)} " in f" {' '.join(wanted)} ":
        return _BEGINS * len(name) / len(wanted)
    kept = [word for word in name if word not in _SMALL] or list(name)
    return _all(_fits(telling, set(kept))) * _WORDS * (0.6 + 0.4 * min(len(telling) / len(kept), 1.0))


def _fits(telling: tuple[str, ...], words: set[str]) -> list[float]:
    """How well each word is among ``words``, 0 to 1."""
    return [max((_fit(typed, word) for word in words), default=0.0) for typed in telling]


def _all(fits: list[float]) -> float:
    """How well all words fit together; 0 as soon as one does not."""
    return sum(fits) / len(fits) if all(fits) else 0.0


def _some(fits: list[float], rare: list[float]) -> float:
    """What part of several words fits, so that one word too many does not hide what is meant.

    A word that fits few things says more of what is meant than one that fits many.
    """
    return 0.0 if len(fits) > 2 * sum(fit > 0 for fit in fits) else _any(fits, rare)


def _any(fits: list[float], rare: list[float]) -> float:
    """What the words that fit weigh among all."""
    return sum(fit * weight for fit, weight in zip(fits, rare, strict=True)) / sum(rare)


@lru_cache(maxsize=2**16)
def _fit(typed: str, word: str) -> float:
    if typed == word:
        return 1.0
    if word.startswith(typed):
        return 0.8
    if not roots(typed).isdisjoint(roots(word)):
        return 0.7
    if len(typed) >= FORGIVING and is_slip(typed, word):
        return 0.6
    return 0.5 if not _same(typed).isdisjoint(roots(word)) else 0.0


@cache
def _same(typed: str) -> frozenset[str]:
    """What people say for the same, whatever the ending."""
    known = alike()
    return frozenset().union(*(known.get(root, ()) for root in roots(typed)))
