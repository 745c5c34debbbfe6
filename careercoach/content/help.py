"""What help says of each topic; the pages of the manual are made of the same words."""

from collections.abc import Iterable, Mapping
from functools import cache
from string import Template
from typing import Any

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw
from careercoach.frozen import Frozen

HELP_FILE = "help.toml"


def _page(value: Any) -> str | None:
    """A text of several lines."""
    return None if isinstance(value, str) and value.strip() else "must be text"


def _code(value: Any) -> str | None:
    """What a command ends with."""
    return None if type(value) is int and 0 <= value <= _LAST_CODE else f"must be a number from 0 to {_LAST_CODE}"


_LAST_CODE = 255

TOPIC = {"key": checks.key, "title": checks.words(LINE), "text": _page, "screens": _page}
EXIT = {"code": _code, "words": checks.words(LINE)}
VARIABLE = {"name": checks.words(LINE), "words": checks.words(LINE)}
FORM = {"about": checks.words(LINE), "forms": checks.phrases}


class Topic(Frozen):
    """One page of help. Lines that begin with two blanks stand as they are: commands, keys, lists.

    ``screens`` is what the page says there, where one does the same by keys; often the same text.
    """

    key: str
    title: str
    text: str
    screens: str


class Help(Frozen):
    """All pages, with what scripts go by: exit codes and variables of the environment, each with its words.

    ``forms`` are the ways in which a day can be typed, by what they are for.
    """

    topics: tuple[Topic, ...]
    exits: tuple[tuple[int, str], ...]
    variables: tuple[tuple[str, str], ...]
    forms: tuple[tuple[str, tuple[str, ...]], ...]


def read_help(raw: Raw) -> Help:
    """The pages, from a parsed help file. Raises ContentError."""
    lists = ("topic", "exit", "variable", "form")
    checks.table(raw, dict.fromkeys(lists, checks.tables), HELP_FILE)
    exits = [checks.table(one, EXIT, at) for one, at in checks.each(raw, "exit", HELP_FILE)]
    variables = [checks.table(one, VARIABLE, at) for one, at in checks.each(raw, "variable", HELP_FILE)]
    read = [checks.table(one, FORM, at) for one, at in checks.each(raw, "form", HELP_FILE)]
    forms = tuple((one["about"], tuple(one["forms"])) for one in read)
    filled = {
        "exits": _listed((str(one["code"]), one["words"]) for one in exits),
        "variables": _listed((one["name"], one["words"]) for one in variables),
        "dates": "\n".join(f"\n{about}:\n  {', '.join(typed)}" for about, typed in forms),
    }
    topics = [checks.table(one, TOPIC, at, optional=("screens",)) for one, at in checks.each(raw, "topic", HELP_FILE)]
    checks.exactly((one["key"] for one in topics), HELP_FILE)
    return Help(
        tuple(_topic(one, filled) for one in topics),
        tuple((one["code"], one["words"]) for one in exits),
        tuple((one["name"], one["words"]) for one in variables),
        forms,
    )


def _topic(one: Raw, filled: Mapping[str, str]) -> Topic:
    texts = (Template(one.get(name, one["text"])).substitute(filled).strip() for name in ("text", "screens"))
    return Topic(one["key"], one["title"], *texts)


@cache
def pages() -> Help:
    """The pages that ship."""
    return read_help(checks.parsed(HELP_FILE))


def _listed(pairs: Iterable[tuple[str, str]]) -> str:
    known = list(pairs)
    width = max(len(name) for name, _ in known)
    return "\n".join(f"  {name.ljust(width)}  {words}" for name, words in known)
