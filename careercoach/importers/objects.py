"""The objects of a JSON file, each with the line it begins on, and their texts."""

import json
import re
from collections.abc import Iterator
from typing import Any

from careercoach.errors import UsageError
from careercoach.importers.proposed import broken

Entry = dict[str, Any]

_DECODER = json.JSONDecoder()
_BETWEEN = re.compile(r"[\s,]*")
_TOO_DEEP = "it is nested deeper than any list of entries"


def objects(text: str, under: str | None = None) -> Iterator[tuple[int, Entry]]:
    """The objects of an array, or written one after the other; ``under`` names the key that holds the array.

    Raises UsageError with the line of what is not JSON, or is no object.
    """
    at = _BETWEEN.match(text).end()  # type: ignore[union-attr]  # it matches nothing, too
    if under is not None or text[at : at + 1] == "[":
        _check(text)
    if under is not None:
        at = _value_of(text, at, under)
    at += text[at : at + 1] == "["
    line, counted = 1, 0
    while True:
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # as above
        if at >= len(text) or text[at] == "]":
            return
        line += text.count("\n", counted, at)
        counted = at
        value, at = _decoded(text, at)
        if not isinstance(value, dict):
            raise broken(line, "here stands no entry, but something else")
        yield line, value


def first(text: str) -> Entry:
    """The first object of a file, to tell by its keys which program wrote it; empty when there is none."""
    at = _BETWEEN.match(text).end()  # type: ignore[union-attr]  # it matches nothing, too
    at += text[at : at + 1] == "["
    try:
        value, _ = _decoded(text, _BETWEEN.match(text, at).end())  # type: ignore[union-attr]  # as above
    except UsageError:
        return {}
    return value if isinstance(value, dict) else {}


def said(entry: Entry, name: str, line: int) -> str:
    """A text of an entry; a number as it is written, blank when it is missing. Raises UsageError for anything else."""
    value = entry.get(name)
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, int | float):
        return str(value)
    raise broken(line, f"its {name} is no text")


def several(entry: Entry, name: str, line: int) -> list[str]:
    """The texts of a list in an entry. Raises UsageError for anything else."""
    value = entry.get(name) or []
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return value
    raise broken(line, f"its {name} are no list of texts")


def _check(text: str) -> None:
    """Whether the whole is JSON: half a file would look like a shorter list."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        raise _no_json(text, error.pos) from None
    except (ValueError, RecursionError):
        raise broken(1, _TOO_DEEP) from None


def _decoded(text: str, at: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise _no_json(text, error.pos) from None
    except (ValueError, RecursionError):
        raise broken(text.count("\n", 0, at) + 1, _TOO_DEEP) from None


def _no_json(text: str, at: int) -> UsageError:
    where = "the file ends too early" if at >= len(text.rstrip()) else "from here on it is no JSON"
    return broken(text.count("\n", 0, at) + 1, where)


def _value_of(text: str, at: int, key: str) -> int:
    """Where the value of a key of the outermost object begins; the object is known to be JSON."""
    at += 1
    while True:
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # as above
        if text[at] == "}":
            return len(text)
        name, at = _DECODER.raw_decode(text, at)
        at = text.index(":", at) + 1
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # as above
        if name == key:
            return at
        _, at = _DECODER.raw_decode(text, at)
