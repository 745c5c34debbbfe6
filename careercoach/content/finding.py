"""What the palette finds wherever one is, and what else people call it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from careercoach.content import checks, help, questions
from careercoach.content.checks import HINT, LINE, Raw
from careercoach.frozen import Frozen
from careercoach.settings import SETTINGS

FINDING_FILE = "finding.toml"

GROUPS = ("here", "place", "do", "page", "thing", "setting", "help")
"""What there is to find, in the order in which equals stand."""

SEPARATOR = ":"
"""In the key of a thing between noun and id, in that of an act on one screen between "here" and its name."""

_LONGEST = 30


class Findable(Frozen):
    """Something to find. ``key`` is unique; ``says`` is one sentence, ``words`` what else people call it.

    ``sign`` is the key, or the keys one after the other, that do the same; blank when there is none.
    """

    key: str
    title: str
    group: str
    says: str = ""
    words: tuple[str, ...] = ()
    sign: str = ""


def _words(value: Any) -> str | None:
    if not isinstance(value, list) or not value:
        return "must be a list of words"
    check = checks.words(LINE)
    return next((wrong for each in value if (wrong := check(each))), None)


ENTRY = {
    "key": checks.key,
    "title": checks.words(_LONGEST),
    "group": checks.one_of(GROUPS),
    "says": checks.words(HINT),
    "words": _words,
    "sign": checks.words(_LONGEST),
}


def read_finding(raw: Raw) -> tuple[Findable, ...]:
    """All of it, from a parsed file. Raises ContentError."""
    called = dict.fromkeys(("topic", "setting", "help"), checks.mapping)
    checks.table(raw, {"entry": checks.tables, **called}, FINDING_FILE)
    entries = [checks.table(one, ENTRY, at, optional=("sign",)) for one, at in checks.each(raw, "entry", FINDING_FILE)]
    checks.exactly((one["key"] for one in entries), FINDING_FILE)
    made = [
        Findable(one["key"], one["title"], one["group"], one["says"], tuple(one["words"]), one.get("sign", ""))
        for one in entries
    ]
    return (*made, *_topics(raw["topic"]), *_settings(raw["setting"]), *_pages(raw["help"]))


def _topics(called: Mapping[str, Any]) -> list[Findable]:
    shipped = {each.key: each for each in questions.topics()}
    return [
        Findable(f"reflect-{key}", shipped[key].title, "page", shipped[key].purpose, tuple(words))
        for key, words in called.items()
    ]


def _settings(called: Mapping[str, Any]) -> list[Findable]:
    return [
        Findable(f"setting-{each.name}", each.label, "setting", _sentence(each.meaning), _called(called, each.name))
        for each in SETTINGS.values()
    ]


def _pages(called: Mapping[str, Any]) -> list[Findable]:
    return [
        Findable(f"topic-{each.key}", each.title, "help", "A page to read", _called(called, each.key))
        for each in help.pages().topics
    ]


def _called(called: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(called.get(name, ()))


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


@cache
def findable() -> tuple[Findable, ...]:
    """What ships, in the order of the file."""
    return read_finding(checks.parsed(FINDING_FILE))
