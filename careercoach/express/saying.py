"""Records, and how the answers show them."""

from __future__ import annotations

import os
import sys
from _datetime import date  # type: ignore[import-not-found]  # what datetime is made of, at half the cost

from careercoach.express import statements
from careercoach.express.line import is_plain
from careercoach.express.place import Unfamiliar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_SHORT = 8


class Record:
    """A row of a view, by field as in ``records``."""

    def __init__(self, row: Iterable[tuple[str, Any]]) -> None:
        for name, value in row:
            setattr(self, name, _value(name, value))

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


def _value(name: str, value: Any) -> Any:
    if name in statements.LISTS:
        return value.split("\x1f") if value else []
    if name in statements.DAYS:
        return value and date.fromisoformat(value)
    return bool(value) if name in statements.YES_OR_NO else value


def plain(text: str) -> str:
    """The text as it may be printed. Raises Unfamiliar when that takes a closer look."""
    if not is_plain(text):
        raise Unfamiliar
    return text


def quoted(text: str) -> str:
    """The person's words inside a sentence."""
    return f"“{one_line(text)}”"


def one_line(text: str) -> str:
    """The person's words on a single line. Raises Unfamiliar as ``plain`` does."""
    return " ".join(plain(text).split())


def short(record: Record) -> str:
    """The part of an id that is shown."""
    return str(record.id[:_SHORT])


def dim(text: str) -> str:
    """Quiet on a terminal that takes colour."""
    asked, takes = os.environ.get("FORCE_COLOR"), os.environ.get("TERM") != "dumb" and sys.stdout.isatty()
    return f"\x1b[2m{text}\x1b[0m" if not os.environ.get("NO_COLOR") and (asked or takes) else text


def as_json(noun: str, record: Record, times: tuple[str, str]) -> dict[str, Any]:
    """A record as JSON has it; ``times`` are when it came into the file and was last changed."""
    created, updated = times
    dated = {"created_at": created, "updated_at": updated}
    return {"id": record.id, "noun": noun, "kind": noun, **vars(record), **dated}


def dumped(value: Any, margin: str = "\n") -> str:
    """A value as JSON, set in by two blanks a level. Raises Unfamiliar as ``plain`` does."""
    if isinstance(value, dict):
        return _within("{}", [f'"{name}": {dumped(each, f"{margin}  ")}' for name, each in value.items()], margin)
    if isinstance(value, list):
        return _within("[]", [dumped(each, f"{margin}  ") for each in value], margin)
    if isinstance(value, str | date):
        escaped = plain(str(value)).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    if value is None:
        return "null"
    return str(value).lower()


def _within(brackets: str, parts: list[str], margin: str) -> str:
    inner = f"{margin}  "
    return f"{brackets[0]}{inner}{f',{inner}'.join(parts)}{margin}{brackets[1]}" if parts else brackets
