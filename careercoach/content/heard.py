"""The words by which news is heard in what somebody wrote: phrases by what they tell, made ready for a search."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import Check, ContentError, Raw
from careercoach.frozen import Frozen
from careercoach.patterns import pattern

FILE = "heard.toml"

NEWS = ("grief", "clear", "harm", "ill", "birth", "failed", "saved", "won", "glad", "ends", "worry")
"""What a text may tell in passing; of several, the first counts."""

MARKED = ("ends", "failed", "home", "grief", "won", "worry")
"""What a line that was marked, or an answer, may say of itself."""

_BETWEEN = " .. "
_HAPPENED = "{somebody} .. "
"""So begins what happened to somebody; all of it is looked for at once, and only where somebody is named."""

_UP_TO_SIX_WORDS = r"(?:s(?: {very})?|(?:,? (?!{things}\b)\S+){0,6}?) "
"""What stands between somebody and what happened to them; "dads dead" is so written, "dads phone died" is no death."""


class Telling(Frozen):
    """What tells one thing: ``sure`` whoever writes, ``near`` where somebody is named to whom it happened.

    ``plain`` tells it unless it is daily work; ``never`` only sounds like it. None where there is no such phrase.
    """

    sure: re.Pattern[str]
    near: re.Pattern[str] | None
    plain: re.Pattern[str] | None
    never: re.Pattern[str] | None


class Heard(Frozen):
    """All that is listened for: ``news`` by NEWS, ``marked`` by MARKED.

    ``people`` find who is meant, by the word that stands for them in the phrases of ``news``.
    ``everyday`` finds the roles in which such words are daily work; ``also_words`` are names that are words, too.
    """

    people: Mapping[str, re.Pattern[str]]
    news: Mapping[str, Telling]
    marked: Mapping[str, Telling]
    everyday: re.Pattern[str]
    also_words: frozenset[str]


_ALL: Mapping[str, Check] = dict.fromkeys(("groups", "people", "news", "marked", "who"), checks.mapping)
_TELLING: Mapping[str, Check] = {"sure": checks.phrases, "plain": checks.phrases, "never": checks.phrases}
_PEOPLE: Mapping[str, Check] = dict.fromkeys(("_elder", "_near", "_told_after"), checks.phrases)
_WHO: Mapping[str, Check] = {"everyday": checks.phrases, "also_words": checks.phrases}


def read_heard(raw: Raw) -> Heard:
    """The phrases of a parsed file. A group may name those above it. Raises ContentError."""
    checks.table(raw, _ALL, FILE)
    groups: dict[str, str] = {}
    for name, listed in checks.table(
        raw["groups"], dict.fromkeys(raw["groups"], checks.phrases), f"{FILE} groups"
    ).items():
        groups[name] = _either(listed, groups, f"{FILE} groups {name}")
    people = checks.table(raw["people"], _PEOPLE, f"{FILE} people")
    who = checks.table(raw["who"], _WHO, f"{FILE} who")
    return Heard(
        {each: _anybody(phrases, groups, f"{FILE} people") for each, phrases in people.items()},
        _tellings(raw, "news", NEWS, groups),
        _tellings(raw, "marked", MARKED, groups),
        _whole_words(who["everyday"], groups, f"{FILE} who"),
        frozenset(who["also_words"]),
    )


def _tellings(raw: Raw, part: str, wanted: Sequence[str], groups: Mapping[str, str]) -> dict[str, Telling]:
    """By what they tell, in the order ``wanted``, the phrases of one part of the file."""
    tellings = checks.table(raw[part], dict.fromkeys(wanted, checks.mapping), f"{FILE} {part}")
    found = {}
    for kind in wanted:
        at = f"{FILE} {part} {kind}"
        told = checks.table(tellings[kind], _TELLING, at, optional=("plain", "never"))
        happened = [each.removeprefix(_HAPPENED) for each in told["sure"] if each.startswith(_HAPPENED)]
        parts = {
            **told,
            "sure": [each for each in told["sure"] if not each.startswith(_HAPPENED)],
            "near": [f"{_HAPPENED}(?:{'|'.join(happened)})"] if happened else [],
        }
        ready = {name: _whole_words(phrases, groups, at) for name, phrases in parts.items() if phrases}
        found[kind] = Telling(ready["sure"], ready.get("near"), ready.get("plain"), ready.get("never"))
    return found


def _whole_words(phrases: Sequence[str], groups: Mapping[str, str], at: str) -> re.Pattern[str]:
    return pattern(rf"\b{_either(phrases, groups, at)}\b", re.IGNORECASE)


def _anybody(phrases: Sequence[str], groups: Mapping[str, str], at: str) -> re.Pattern[str]:
    """As whole words, with an "s" after them or not: "mums funeral" is hers."""
    return pattern(rf"\b{_either(phrases, groups, at)}(?=s?\b)", re.IGNORECASE)


def _either(phrases: Sequence[str], groups: Mapping[str, str], at: str) -> str:
    """One of the phrases, with the words of each group in the place of its name. Raises ContentError."""

    def named(found: re.Match[str]) -> str:
        if found[1] not in groups:
            raise ContentError(at, found[0], "is no group above it")
        return groups[found[1]]

    either = "|".join(phrases).replace(_BETWEEN, _UP_TO_SIX_WORDS)
    return f"(?:{re.sub(r'{([a-z_]+)}', named, either)})"


@cache
def heard() -> Heard:
    """What ships, read when it is first asked for."""
    return read_heard(checks.parsed(FILE))
