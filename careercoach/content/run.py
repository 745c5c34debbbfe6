"""Reads the words shown while a talk goes on, and refuses a mistake in them as strictly as ``loader`` does."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw
from careercoach.frozen import Frozen

FILE = "run.toml"

_WORDS = dict.fromkeys(("ready", "part-up", "time-up", "first", "left", "last", "after"), checks.words(LINE))


class Running(Frozen):
    """``reminders`` for the part in which one listens; ``words`` by key."""

    reminders: tuple[str, ...]
    words: Mapping[str, str]


def _lines(value: Any) -> str | None:
    if not isinstance(value, list) or not value:
        return "must be a list of sentences"
    return next((wrong for one in value if (wrong := checks.words(LINE)(one))), None)


def read(raw: Raw) -> Running:
    """The words from a parsed file. Raises ContentError."""
    checks.table(raw, {"reminders": _lines, "words": checks.mapping}, FILE)
    return Running(tuple(raw["reminders"]), dict(checks.table(raw["words"], _WORDS, f"{FILE} words")))


@cache
def running() -> Running:
    """The words that ship."""
    return read(checks.parsed(FILE))
