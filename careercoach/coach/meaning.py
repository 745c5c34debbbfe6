"""What somebody is on about, whatever words they have for it: of which family the words are, and what is to be done.

Pure, and the same for the same words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Set
from functools import cache
from itertools import repeat

from careercoach.coach.word_forms import FORGIVING, grown, is_slip, meant_by, words_of
from careercoach.content import families, verbs

Name = tuple[str, ...]

_NEXT = 0.45
"""What the next place to which a family leads weighs beside the one before it."""

_BY_ITSELF = 0.5
"""What an act weighs that leads somewhere whatever it is done to, beside a word of a family."""

_LONGER = 0.5
"""What each further word of a name adds: "told off" says more than "told"."""

_DONE, _DID = "log", 0.5
"""What a deed in the past leads to when nothing else is known of it, and what that weighs."""

_PEOPLE, _NAMED = "person", 2.5
"""The family of those who are named, and what a name weighs: more than a word for somebody."""

_ENDED, _STEM = 0.8, 3
"""What the ending of a word that nobody knows weighs, and how many letters stand before it at the least."""

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof"})
"""What nothing but a name follows."""

_OTHER_TITLES = (
    "doctor professor sir lord lady rev father sister brother nurse matron captain sergeant officer auntie uncle"
)
_BEFORE_NAMES = frozenset({*_OTHER_TITLES.split(), "by", "with", "to", "from", "told", "asked", "met", "saw"})
"""What a name may follow: a word that nobody knows is one there."""

_DENYING_WORDS = "no not never without nothing nobody hardly isnt wasnt dont didnt doesnt"
_DENYING, _AS_FAR = frozenset(_DENYING_WORDS.split()), 2
"""Words that turn what is said after them, and how many words further."""

_SMALL_WORDS = "a an it its the this that them me my our so very really all just some something"
_BETWEEN = frozenset(_SMALL_WORDS.split())
"""Words that may stand between those of a name: "read it all out loud" is "read out loud"."""


def meant(wanted: tuple[str, ...], unknown: Set[str] = frozenset()) -> Mapping[str, float]:
    """By key of what can be found, how much speaks for it: about 1 for one word of a family that is in no other.

    ``unknown`` are those of the words that are nothing as they are typed: they may hold a slip, or be a name.
    """
    acts, nouns = families.shipped()
    forms = [_slipped(word) if word in unknown else _forms(word) for word in wanted]
    done = {name: sum(_strengths(wanted, forms, act.called).values()) for name, act in acts.items()}
    act = max(done, key=done.__getitem__) if any(done.values()) else None
    strong = _spoken_of(wanted, forms, nouns)
    strong[_PEOPLE] += _NAMED * any(map(_is_name, wanted, wanted[1:], repeat(unknown)))
    for word in unknown:
        for name in _told_by_ending(word):
            strong[name] += _ENDED
    found: dict[str, float] = defaultdict(float)
    for family in nouns:
        if strength := family.counts * strong[family.name]:
            for place, key in enumerate(family.to(act)):
                found[key] += strength * _NEXT**place
    for place, key in enumerate(acts[act].leads if act else ()):
        found[key] += _BY_ITSELF * done[act or ""] * _NEXT**place
    if any(_is_deed(word) for word in wanted):
        found[_DONE] += _DID
    return found


def _is_deed(word: str) -> bool:
    return verbs.is_past(word) or (len(word) > FORGIVING and word.endswith("ed"))


def _is_name(before: str, word: str, unknown: Set[str]) -> bool:
    return before in _TITLES or (before in _BEFORE_NAMES and word in unknown)


def _spoken_of(
    wanted: Name, forms: list[frozenset[str]], nouns: Collection[families.Family]
) -> defaultdict[str, float]:
    """By family, how much is said of it; what is denied is said of another."""
    strong: defaultdict[str, float] = defaultdict(float)
    denied = [not _DENYING.isdisjoint(wanted[max(at - _AS_FAR, 0) : at]) for at in range(len(wanted))]
    for family in nouns:
        for at, strength in _strengths(wanted, forms, family.called).items():
            strong[family.denied if denied[at] else family.name] += strength
    return strong


def _strengths(wanted: Name, forms: list[frozenset[str]], called: frozenset[str]) -> Mapping[int, float]:
    """By place, how much is said there with these names; the longest name at a place takes all its words."""
    strengths: dict[int, float] = {}
    at, names = 0, _by_first(called)
    while at < len(forms):
        ends = [
            (len(name), _end(name, wanted, forms, at), name) for first in forms[at] for name in names.get(first, ())
        ]
        length, end, longest = max((each for each in ends if each[1]), default=(0, at + 1, ()))
        if longest:
            strengths[at] = (1 + _LONGER * (length - 1)) / _shared()[longest] ** 0.5
        at = end
    return strengths


def _end(name: Name, wanted: Name, forms: list[frozenset[str]], at: int) -> int:
    """Where a name ends that begins at a place; 0 when it does not stand there."""
    for word in name:
        while at < len(forms) and word not in forms[at] and wanted[at] in _BETWEEN:
            at += 1
        if at == len(forms) or word not in forms[at]:
            return 0
        at += 1
    return at


@cache
def _by_first(called: frozenset[str]) -> Mapping[str, Collection[Name]]:
    names: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(map(words_of, called)):
        names[name[0]].append(name)
    return names


@cache
def _shared() -> Mapping[Name, int]:
    """In how many families, or acts, a name is."""
    acts, nouns = families.shipped()
    inside = Counter(words_of(name) for family in nouns for name in family.called)
    return inside | Counter(words_of(name) for act in acts.values() for name in act.called)


@cache
def _words() -> frozenset[str]:
    return frozenset(word for name in _shared() for word in name)


def knows(typed: str) -> bool:
    """Whether a word, whatever its ending, is of a family."""
    return bool(_forms(typed))


def has(word: str) -> bool:
    """Whether a word stands in a name just as it is."""
    return word in _words()


@cache
def _forms(typed: str) -> frozenset[str]:
    """The words of names that a typed word may stand for; a word that is a name itself stands for nothing else."""
    if (typed,) in _shared():
        return frozenset({typed})
    return _words().intersection(word for root in meant_by(typed) for word in grown(root))


@cache
def _told_by_ending(typed: str) -> tuple[str, ...]:
    """The families of which a word is by its ending when it is no slip of one of their names."""
    if _slipped(typed):
        return ()
    _, nouns = families.shipped()
    single = {typed, typed.removesuffix("s")}
    return tuple(
        family.name
        for family in nouns
        if any(len(word) >= len(end) + _STEM and word.endswith(end) for end in family.endings for word in single)
    )


@cache
def _slipped(typed: str) -> frozenset[str]:
    return frozenset(word for word in _words() if len(typed) >= FORGIVING and is_slip(typed, word))
