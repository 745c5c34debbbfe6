"""What somebody is on about, whatever words they have for it: of which family the words are, and what is to be done.

Pure, and the same for the same words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from functools import cache

from careercoach.coach.word_forms import FORGIVING, is_slip, roots, words_of
from careercoach.content import families, verbs

Name = tuple[str, ...]

_NEXT = 0.8
"""What the next place to which a family leads weighs beside the one before it."""

_LONGER = 0.5
"""What each further word of a name adds: "told off" says more than "told"."""

_DONE, _DID = "log", 0.5
"""What a deed in the past leads to when nothing else is known of it, and what that weighs."""


def meant(wanted: tuple[str, ...]) -> Mapping[str, float]:
    """By key of what can be found, how much speaks for it: about 1 for one word of a family that is in no other."""
    acts, nouns = families.shipped()
    forms = [_forms(word) for word in wanted]
    done = {act: _strength(forms, called) for act, called in acts.items()}
    act = max(done, key=done.__getitem__) if any(done.values()) else None
    found: dict[str, float] = defaultdict(float)
    for family in nouns:
        if strength := family.counts * _strength(forms, family.called):
            for place, key in enumerate(family.to(act)):
                found[key] += strength * _NEXT**place
    if any(_is_deed(word) for word in wanted):
        found[_DONE] += _DID
    return found


def _is_deed(word: str) -> bool:
    return verbs.is_past(word) or (len(word) >= FORGIVING and word.endswith("ed"))


def _strength(forms: list[frozenset[str]], called: frozenset[str]) -> float:
    """How much of what was typed is of these names; the longest name at a place takes all its words."""
    strength, at, names = 0.0, 0, _by_first(called)
    while at < len(forms):
        fitting = [name for first in forms[at] for name in names.get(first, ()) if _stands(name, forms[at:])]
        longest = max(fitting, key=len, default=())
        if longest:
            strength += (1 + _LONGER * (len(longest) - 1)) / _shared()[longest] ** 0.5
        at += len(longest) or 1
    return strength


def _stands(name: Name, forms: list[frozenset[str]]) -> bool:
    return len(name) <= len(forms) and all(word in form for word, form in zip(name, forms, strict=False))


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
    return inside | Counter(words_of(name) for called in acts.values() for name in called)


@cache
def _words() -> frozenset[str]:
    return frozenset(word for name in _shared() for word in name)


@cache
def _by_root() -> Mapping[str, Collection[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word in _words():
        for root in roots(word):
            found[root].add(word)
    return found


@cache
def _forms(typed: str) -> frozenset[str]:
    """The words of names that a typed word may stand for; one slip is forgiven where nothing else fits."""
    same = frozenset().union(*(_by_root().get(root, ()) for root in roots(typed)))
    if same or len(typed) < FORGIVING:
        return same
    return frozenset(word for word in _words() if is_slip(typed, word))
