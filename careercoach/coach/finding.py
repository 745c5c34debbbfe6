"""Which of all there is somebody means by what they type: pure, and the same for the same words.

A name is the title of what can be found, or a word that people say for it. What is typed counts from the beginning of
words, small words count for nothing, and a slip is forgiven in a word that nobody knows as it is typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from careercoach.coach import meaning
from careercoach.coach.word_forms import FORGIVING, is_slip, meant_by, roots, words_of
from careercoach.content.finding import GROUPS, SEPARATOR, Findable

_SMALL_WORDS = (
    "a am an and are at be been can cannot cant could did didnt do does doesnt dont for from get gets go got had"
    " has have he her his how i if im in is isnt it ive just let like list make me my need no not of off on or our"
    " out please see she should show so some than that the their them then there these they thing things this to"
    " too up us very want was we were what when where which will with wont would you your"
)
_SMALL = frozenset(_SMALL_WORDS.split())

_SAME, _BEGINS, _WORDS, _SPREAD, _SAID, _PARTLY = 100.0, 80.0, 60.0, 40.0, 25.0, 10.0
_GRAVE_ENDS = "undo redo erase erase-everything delete discard drop decline go_back reject reject_all throw_away"
_GRAVE = frozenset(_GRAVE_ENDS.split())
"""What changes or destroys something at once, by the ends of keys: first only for words that name it."""

_MEANT = 8.0
"""What it weighs that somebody is on about this, beside what it is called."""

_MOST = 40
"""What is found in all: more is found sooner by one more letter."""

_SYNONYM = 0.97
"""What a word that people say weighs beside the title itself."""

_PART, _MY = 3, "my"
"""Letters of a word that was run together with a longer one, and the one word that may be shorter."""

_SLIP = 0.6
"""What a word with a slip in it weighs beside the word itself."""


class _Typed(NamedTuple):
    """What was typed: its words, those that tell something, and what each may stand for, and how well, 0 to 1."""

    wanted: tuple[str, ...]
    telling: tuple[str, ...]
    reading: Mapping[str, Mapping[str, float]]

    def fits(self, words: Set[str]) -> list[float]:
        """How well each telling word is among ``words``."""
        readings = [self.reading[word] for word in self.telling]
        return [max((fit[word] for word in fit.keys() & words), default=0.0) for fit in readings]


def ranked(typed: str, offered: Iterable[Findable], own: Sequence[Findable] = ()) -> list[Findable]:
    """What is meant by ``typed``, likeliest first; equals by group, then as they were offered. Blank finds nothing.

    ``own`` are rows for the words as they stand, which come last. Nothing grave is first that was not named.
    """
    offered = list(offered)
    spoken = frozenset().union(*map(_spoken, offered))
    wanted = tuple(part for word in words_of(typed) for part in _parted(word, spoken))
    if not wanted:
        return []
    telling = tuple(word for word in wanted if word not in _SMALL) or wanted
    reading, unknown = _read(wanted, spoken)
    line = _Typed(wanted, telling, reading)
    known = [(each, line.fits(_called(each))) for each in offered]
    rare = [1 / (1 + sum(fit > 0 for fit in fits)) for fits in zip(*(fits for _, fits in known), strict=True)]
    weighed = [(_weight(line, rare, each, fits), each) for each, fits in known]
    if not any(weight for weight, _ in weighed):  # a word of it is a better guess than nothing
        weighed = [(_any(fits, rare), each) for each, fits in known if each.group != "thing"]
    about = meaning.meant(wanted, unknown)
    weighed = [(weight + _MEANT * about.get(each.key, 0.0), each) for weight, each in weighed]
    found = [(weight, each) for weight, each in weighed if weight > 0]
    found.sort(key=lambda pair: (not _is_act_here(pair[1], wanted), -pair[0], GROUPS.index(pair[1].group)))
    return _harmless_first([*(each for _, each in found[:_MOST]), *own], wanted)


def _harmless_first(found: list[Findable], wanted: tuple[str, ...]) -> list[Findable]:
    """Nothing grave in front that was not asked for by one of its names: Enter comes soon after a letter or two."""
    calm = next((at for at, each in enumerate(found) if not _is_grave(each) or _is_named(each, wanted)), 0)
    return [found[calm], *found[:calm], *found[calm + 1 :]] if calm else found


def _is_grave(one: Findable) -> bool:
    return one.key.rpartition(SEPARATOR)[2] in _GRAVE


def _is_named(one: Findable, wanted: tuple[str, ...]) -> bool:
    """Whether all words of one of its names were typed."""
    return any(frozenset(words_of(name)) <= frozenset(wanted) for name in (one.title, *one.words))


def _is_act_here(one: Findable, wanted: tuple[str, ...]) -> bool:
    """Whether all that was typed is in the name of an act of what is in front: whoever types "delete" there has not
    asked to erase, and "private" there keeps that thing private."""
    return one.group == "here" and frozenset(wanted) <= frozenset(words_of(one.title))


def _read(wanted: tuple[str, ...], words: Set[str]) -> tuple[Mapping[str, Mapping[str, float]], Set[str]]:
    """What each typed word may stand for, and the typed words that nobody knows as they are."""
    reading = {typed: {word: fit for word in words if (fit := _fit(typed, word))} for typed in wanted}
    unknown = {typed for typed, fitting in reading.items() if not fitting and not meaning.knows(typed)}
    for typed in unknown:
        if len(typed) >= FORGIVING:
            reading[typed] = {word: _SLIP for word in words if is_slip(typed, word)}
    return reading, unknown


def _parted(typed: str, words: Set[str]) -> tuple[str, ...]:
    """A word, or the two that were run together in one that nobody knows: "mygoals", "headteacher"."""
    if _is_known(typed, words):
        return (typed,)
    cuts = ((typed[:at], typed[at:]) for at in range(_PART, len(typed) - _PART))
    mine = [(_MY, typed.removeprefix(_MY))] if typed.startswith(_MY) else []
    return next((cut for cut in (*mine, *cuts) if all(_is_part(part, words) for part in cut)), (typed,))


def _is_part(part: str, words: Set[str]) -> bool:
    return part in words or part in _SMALL or meaning.has(part)


def _is_known(typed: str, words: Set[str]) -> bool:
    return any(_fit(typed, word) for word in words) or meaning.knows(typed)


@lru_cache(maxsize=2**12)
def _called(one: Findable) -> frozenset[str]:
    return frozenset(word for name in (one.title, *one.words) for word in words_of(name))


@lru_cache(maxsize=2**12)
def _spoken(one: Findable) -> frozenset[str]:
    return _called(one).union(words_of(one.says))


@lru_cache(maxsize=2**12)
def _run_together(one: Findable) -> frozenset[str]:
    return frozenset("".join(words_of(name)) for name in (one.title, *one.words))


def _weight(line: _Typed, rare: list[float], one: Findable, fits: list[float]) -> float:
    said = _all(line.fits(_spoken(one))) * _SAID
    touched = any(fits) or not _called(one).isdisjoint(line.wanted)
    if not touched and "".join(line.wanted) not in _run_together(one):
        return said
    title, *others = (words_of(name) for name in (one.title, *one.words))
    named = max([_name(line, title), *(_name(line, name) * _SYNONYM for name in others)])
    if one.group == "thing":  # what is on file is called by words of its own
        return max(named, said)
    titled = [(3 * one + other) / 4 for one, other in zip(fits, line.fits(frozenset(title)), strict=True)]
    return max(named, _all(fits) * _SPREAD, said, _some(titled, rare) * _PARTLY)


def _name(line: _Typed, name: tuple[str, ...]) -> float:
    """How well what is typed fits one name: the whole of it, its beginning, all of the name in it, or words of it."""
    if not name:  # signs alone
        return 0.0
    wanted = line.wanted
    if wanted == name or "".join(wanted) == "".join(name):  # key bindings and keybindings
        return _SAME
    if " ".join(name).startswith(" ".join(wanted)):
        return _BEGINS + len(wanted) / len(name)
    if len(name) > 1 and f" {' '.join(name)} " in f" {' '.join(wanted)} ":
        return _BEGINS * len(name) / len(wanted)
    kept = frozenset(name) - _SMALL or frozenset(name)
    return _all(line.fits(kept)) * _WORDS * (0.6 + 0.4 * min(len(line.telling) / len(kept), 1.0))


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
    return 0.0 if meant_by(typed).isdisjoint(roots(word)) else 0.7
