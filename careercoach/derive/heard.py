"""The phrases of content/heard.toml, checked and put together to what is searched for."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from careercoach.content import checks
from careercoach.content.checks import Check, ContentError, Raw
from careercoach.derive.marks import any_mark, marks

FILE = "heard.toml"

NEWS = ("grief", "clear", "harm", "ill", "birth", "failed", "saved", "won", "glad", "ends", "worry")
"""What a text may tell in passing, in the order in which it counts."""

MARKED = ("ends", "failed", "home", "grief", "won", "worry")
"""What a line that was marked, or an answer, may say of itself."""

_HEAD = '''"""What is searched for when news is listened for, by what it tells: ``content.heard`` says how.

Written by ``python -m careercoach.derive`` from heard.toml; change that.
"""
# ruff: noqa: E501 all that tells one thing is a line here
# fmt: off
'''

_BETWEEN = " .. "
_HAPPENED = "{somebody} .. "
"""So begins what happened to somebody; all of it is looked for at once, and only where somebody is named."""

_UP_TO_SIX_WORDS = r"(?:s(?: {very})?|(?:,? (?!{things}\b)\S+){0,6}?) "
"""What stands between somebody and what happened to them; "dads dead" is so written, "dads phone died" is no death."""


_TELL = ("sure", "near", "plain")
"""The parts of a telling that tell it."""

_ALL: Mapping[str, Check] = dict.fromkeys(("groups", "people", "news", "marked", "who"), checks.mapping)
_TELLING: Mapping[str, Check] = {"sure": checks.phrases, "plain": checks.phrases, "never": checks.phrases}
_PEOPLE: Mapping[str, Check] = dict.fromkeys(("_elder", "_near", "_told_after"), checks.phrases)
_WHO: Mapping[str, Check] = {"everyday": checks.phrases, "also_words": checks.phrases}


def module() -> str:
    """The text of content/heard_phrases.py."""
    return "\n".join([_HEAD, *(f"{name} = {value!r}" for name, value in put_together(checks.parsed(FILE)).items()), ""])


def put_together(raw: Raw) -> dict[str, Any]:
    """By what ``heard_phrases`` calls them, the phrases of a parsed file as patterns; a group may name those above it.

    Raises ContentError.
    """
    checks.table(raw, _ALL, FILE)
    groups: dict[str, str] = {}
    for name, listed in checks.table(
        raw["groups"], dict.fromkeys(raw["groups"], checks.phrases), f"{FILE} groups"
    ).items():
        groups[name] = _either(listed, groups, f"{FILE} groups {name}")
    people = checks.table(raw["people"], _PEOPLE, f"{FILE} people")
    who = checks.table(raw["who"], _WHO, f"{FILE} who")
    news = _tellings(raw, "news", NEWS, groups)
    return {
        "PEOPLE": {
            each: _with_marks({"sure": _anybody(phrases, groups, f"{FILE} people")}) for each, phrases in people.items()
        },
        "NEWS": news,
        "ANY_NEWS": any_mark(mark for telling in news.values() for mark in _marks(telling)),
        "MARKED": _tellings(raw, "marked", MARKED, groups),
        "EVERYDAY": _whole_words(who["everyday"], groups, f"{FILE} who"),
        "ALSO_WORDS": who["also_words"],
    }


def _tellings(raw: Raw, part: str, wanted: Sequence[str], groups: Mapping[str, str]) -> dict[str, dict[str, str]]:
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
        found[kind] = _with_marks(
            {name: _whole_words(phrases, groups, at) for name, phrases in parts.items() if phrases}
        )
    return found


def _with_marks(patterns: Mapping[str, str]) -> dict[str, str]:
    """What tells something, and without which ``marks`` nothing does."""
    return {**patterns, "marks": any_mark(_marks(patterns))}


def _marks(patterns: Mapping[str, str]) -> set[str]:
    """The marks of what tells something; what only sounds like it tells nothing."""
    return {mark for name in _TELL if name in patterns for mark in marks(patterns[name])}


def _whole_words(phrases: Sequence[str], groups: Mapping[str, str], at: str) -> str:
    return rf"\b{_either(phrases, groups, at)}\b"


def _anybody(phrases: Sequence[str], groups: Mapping[str, str], at: str) -> str:
    """As whole words, with an "s" after them or not: "mums funeral" is hers."""
    return rf"\b{_either(phrases, groups, at)}(?=s?\b)"


def _either(phrases: Sequence[str], groups: Mapping[str, str], at: str) -> str:
    """One of the phrases, with the words of each group in the place of its name. Raises ContentError."""

    def named(found: re.Match[str]) -> str:
        if found[1] not in groups:
            raise ContentError(at, found[0], "is no group above it")
        return groups[found[1]]

    either = "|".join(phrases).replace(_BETWEEN, _UP_TO_SIX_WORDS)
    return f"(?:{re.sub(r'{([a-z_]+)}', named, either)})"
