"""What a content file may hold, and how a mistake in one is refused.

A table is described once, as a mapping from key to check; a check returns what is wrong with a value, or None.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from careercoach import kept
from careercoach.errors import NotFound

LINE = 140
PARAGRAPH = 280
HINT = 100
FEW = 6  # so many choices are all named in an error; of more, the nearest

Raw = Mapping[str, Any]
Check = Callable[[Any], str | None]
Found = TypeVar("Found")


class ContentError(Exception):
    """A mistake in our own files: ``table`` is the file and the table in it, ``key`` what is wrong there."""

    def __init__(self, table: str, key: str, fault: str) -> None:
        super().__init__(f"{table}: {key} {fault}")
        self.table = table
        self.key = key


def words(limit: int) -> Check:
    """Text of up to ``limit`` characters that is not empty and holds no control character."""

    def fault(value: Any) -> str | None:
        if not isinstance(value, str):
            return "must be text"
        if not value.strip():
            return "is empty"
        if len(value) > limit:
            return f"is longer than {limit} characters"
        if not value.isprintable() and any(unicodedata.category(sign).startswith("C") for sign in value):
            return "holds a control character"
        return None

    return fault


def one_of(allowed: tuple[str, ...]) -> Check:
    """One of the values in ``allowed``."""
    return lambda value: None if value in allowed else f"must be one of {', '.join(allowed)}"


def several_of(allowed: tuple[str, ...]) -> Check:
    """A check for a list of some of ``allowed``, one or more."""
    fault = f"must list one or more of: {', '.join(allowed)}"
    return lambda value: None if isinstance(value, list) and value and all(one in allowed for one in value) else fault


def number(*types: type) -> Check:
    """A number above zero of one of these types."""
    return lambda value: None if type(value) in types and value > 0 else "must be a number above zero"


def true(value: Any) -> str | None:
    """A mark that is only ever set."""
    return None if value is True else "must be true, or left out"


def key(value: Any) -> str | None:
    """A key: lower-case words joined by hyphens."""

    if isinstance(value, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        return None
    return "must be lower-case words joined by hyphens"


def phrases(value: Any) -> str | None:
    """A list of at least one text that says something."""

    fine = isinstance(value, list) and value and all(isinstance(one, str) and one.strip() for one in value)
    return None if fine else "must be a list of phrases"


def tables(value: Any) -> str | None:
    """A list of at least one table."""

    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return None
    return "must be a list of tables"


def mapping(value: Any) -> str | None:
    """One table."""

    return None if isinstance(value, dict) else "must be a table"


def table(raw: Raw, checks: Mapping[str, Check], at: str, optional: tuple[str, ...] = ()) -> Raw:
    """The table itself, once it holds what ``checks`` asks for and nothing else.

    ``at`` names it in the error. Raises ContentError.
    """

    for key in raw:
        if key not in checks:
            raise ContentError(at, key, "is not a key we know")
    for key, check in checks.items():
        if key not in raw and key in optional:
            continue
        fault = check(raw[key]) if key in raw else "is missing"
        if fault:
            raise ContentError(at, key, fault)
    return raw


def each(raw: Raw, name: str, at: str) -> list[tuple[Raw, str]]:
    """The tables under a name, each with what to call it in an error."""

    return [(one, f"{at} {name} {count}") for count, one in enumerate(raw[name], 1)]


def exactly(found: Iterable[str], at: str, wanted: Iterable[str] = ()) -> None:
    """Each key stands there once, and all that are ``wanted`` stand there. Raises ContentError."""

    seen = set()
    for key in found:
        if key in seen:
            raise ContentError(at, key, "stands there twice")
        seen.add(key)
    for key in wanted:
        if key not in seen:
            raise ContentError(at, key, "is missing")


def parse(name: str, text: str) -> dict[str, Any]:
    """The text of a content file as tables. Raises ContentError with the line when it is not TOML."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(name, "the file", f"is not TOML: {error}") from error


def parsed(name: str) -> dict[str, Any]:
    """A content file that ships, as tables; they are kept, for to read TOML takes long."""
    text = Path(__file__).with_name(name).read_bytes()
    known: dict[str, Any] | None = kept.found(name, text)
    if known is None:
        known = parse(name, text.decode("utf-8"))
        kept.keep(name, text, known)
    return known


def by(found: Mapping[str, Found], key: str, sentence: str, shown_by: str | None = None) -> Found:
    """What was found under a key. Raises NotFound: the ``sentence``, then the nearest keys there are.

    ``shown_by`` is the command that shows all keys, None when there is none.
    """

    if key in found:
        return found[key]
    from difflib import get_close_matches

    few = ", ".join(found if len(found) <= FEW else get_close_matches(key, found, n=3, cutoff=0))
    if shown_by:
        raise NotFound(sentence, "other-key", where=shown_by, few=few)
    raise NotFound(f"{sentence} Try one of: {few}.")
