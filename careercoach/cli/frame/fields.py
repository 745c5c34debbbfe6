"""From options to fields: what was said, with ``-`` read from stdin and days understood."""

from collections.abc import Mapping
from typing import Any, Literal

from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import parse_day
from careercoach.dates import Toward
from careercoach.errors import UsageError

_DAYS: Mapping[str, tuple[Toward, Literal["first", "last"] | None]] = {
    "on": ("past", None),
    "spoken_on": ("past", None),
    "start": ("past", "first"),
    "by": ("future", "last"),
}
"""Options that are days: which way an open form looks, and which day of a period is meant."""


def given(said: Mapping[str, Any], renamed: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The options that were given, under the names of fields; ``renamed`` maps those called otherwise.

    A blank day becomes None, which takes it away; blanks in a list are left out, so that "" empties it. Raises
    InvalidValue.
    """
    names = renamed or {}
    return {names.get(name, name): _understood(name, value) for name, value in said.items() if value is not None}


def changes(said: Mapping[str, Any], example: str) -> dict[str, Any]:
    """Like ``given``, for a command that must be given something. Raises UsageError that shows ``example``."""
    fields = given(said)
    if not fields:
        raise UsageError(f"There is nothing to change; give an option such as {example}, see --help.")
    return fields


def _understood(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return [each for each in value if each.strip()]
    option = f"--{name.replace('_', '-').strip('-')}"
    if name in _DAYS and isinstance(value, str):
        toward, edge = _DAYS[name]
        return parse_day(option, value, toward, edge) if value.strip() else None
    return given_text(option, value) if isinstance(value, str) else value
