"""How somebody is spoken to who is employed, has no manager, works on their own, studies, or is between jobs.

``kinds.toml`` names what stands in a manager's and a company's place, and has the other words for sentences of screens
and commands. A sentence of another content file that is said in other words, or not at all, has that beside it, under
the name of the situation; ``spoken`` reads a file so.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from careercoach.content import checks
from careercoach.content.checks import HINT, LINE, ContentError, Raw
from careercoach.frozen import Frozen
from careercoach.records import PositionRecord, ProfileRecord
from careercoach.vocabulary import POSITION_KINDS, RELATIONS

FILE = "kinds.toml"

EMPLOYED, NO_MANAGER, OWN_BUSINESS = "employed", "no-manager", "own-business"

SITUATIONS = (*POSITION_KINDS, NO_MANAGER)
"""The kinds of position, and to be employed without a manager."""

_ELSEWHERE = "elsewhere"
"""Stands for every situation without an employer."""


class Names(Frozen):
    """What a situation calls things.

    ``counterpart`` is whom the talk about one's work is with and ``talk`` that talk, to the person; ``mine`` is the
    counterpart in the person's own words. ``relation`` is one of RELATIONS. ``company`` is where the work is done, ""
    where nobody else gains from it, and ``priorities`` what that place wants, both in a document.
    """

    counterpart: str
    mine: str
    relation: str
    talk: str
    company: str
    priorities: str


def _or_empty(value: Any) -> str | None:
    return None if value == "" else checks.words(HINT)(value)


_NAMES = {
    "counterpart": checks.words(HINT),
    "mine": checks.words(HINT),
    "relation": checks.one_of(RELATIONS),
    "talk": checks.words(HINT),
    "company": _or_empty,
    "priorities": checks.words(HINT),
}


_SENTENCE = {"usual": checks.words(LINE), **dict.fromkeys((_ELSEWHERE, *SITUATIONS), checks.words(LINE))}


class Kinds(Frozen):
    """All of the file: the names by situation, and by sentence what it is in a situation that has another one."""

    by_situation: Mapping[str, Names]
    sentences: Mapping[str, Mapping[str, str]]


def read(raw: Raw) -> Kinds:
    """The names and sentences from a parsed file. Raises ContentError."""
    checks.table(raw, {**dict.fromkeys(SITUATIONS, checks.mapping), "sentence": checks.tables}, FILE)
    names = {each: Names(**checks.table(raw[each], _NAMES, f"{FILE} {each}")) for each in SITUATIONS}
    for one, at in checks.each(raw, "sentence", FILE):
        checks.table(one, _SENTENCE, at, optional=(_ELSEWHERE, *SITUATIONS))
    checks.exactly((one["usual"] for one in raw["sentence"]), FILE)
    return Kinds(names, {one["usual"]: _others(one) for one in raw["sentence"]})


def _others(sentence: Raw) -> Mapping[str, str]:
    elsewhere = {each: sentence[_ELSEWHERE] for each in SITUATIONS if _ELSEWHERE in sentence and not has_employer(each)}
    return elsewhere | {each: sentence[each] for each in SITUATIONS if each in sentence}


@cache
def _kinds() -> Kinds:
    return read(checks.parsed(FILE))


def names(situation: str) -> Names:
    """What one of SITUATIONS calls things."""
    return _kinds().by_situation[situation]


def said(words: str, situation: str) -> str:
    """A sentence of ours as it is said in one of SITUATIONS; most are the same in all."""
    return _kinds().sentences.get(words, {}).get(situation, words)


def sentences() -> Iterable[str]:
    """The sentences that have other words, as they are said to somebody employed."""
    return _kinds().sentences


def situation(profile: ProfileRecord | PositionRecord) -> str:
    """One of SITUATIONS: that of a person who holds this position; employed while nothing was said."""
    kind = profile.kind or EMPLOYED
    return NO_MANAGER if kind == EMPLOYED and profile.no_manager else kind


def has_employer(situation: str) -> bool:
    """Whether there is an employer: a company, a team, colleagues."""
    return situation in (EMPLOYED, NO_MANAGER)


def company(profile: ProfileRecord) -> str:
    """Where the person works, by its short name or its name; "" where nobody else gains from what they do."""
    own = names(situation(profile)).company
    return own and (profile.short_name or profile.organisation or own)


def spoken(raw: Raw, situation: str) -> Raw:
    """A parsed file as it is said in a situation: its own words where it has some, and nothing that it is silent about.

    Raises ContentError for words of a situation that are neither a table nor false.
    """
    return _table(raw, situation)


def _table(raw: Raw, situation: str) -> dict[str, Any]:
    for each in SITUATIONS:
        if each in raw and raw[each] is not False and not isinstance(raw[each], dict):
            raise ContentError(str(raw.get("key", "a table")), each, "must be a table of other words, or false")
    said = {key: value for key, value in raw.items() if key not in SITUATIONS} | dict(raw.get(situation, {}))
    return {key: _said(value, situation) for key, value in said.items() if not _silent(value, situation)}


def _said(value: Any, situation: str) -> Any:
    if isinstance(value, dict):
        return _table(value, situation)
    if isinstance(value, list):
        return [_said(each, situation) for each in value if not _silent(each, situation)]
    if isinstance(value, str):
        own = names(situation)
        return value.replace("{counterpart}", own.counterpart).replace("{talk}", own.talk)
    return value


def _silent(value: Any, situation: str) -> bool:
    return isinstance(value, dict) and value.get(situation) is False
