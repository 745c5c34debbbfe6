"""From options to fields: what was said, with ``-`` read from stdin and days understood."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import parse_day
from careercoach.cli.frame.output import day_in_words
from careercoach.dates import Toward
from careercoach.errors import UsageError
from careercoach.fields.field import Field

Day = tuple[Toward, Literal["first", "last"] | None]

_DAYS: Mapping[str, Day] = {
    "on": ("past", None),
    "spoken_on": ("past", None),
    "by": ("future", "last"),
}
"""Options that are days: which way an open form looks, and which day of a period is meant."""


def shown(fields: Sequence[Field], record: object) -> dict[str, str | None]:
    """What the page of one thing says of it, field by field: the label and the words, None where nothing was said."""
    return {field.page: _in_words(getattr(record, field.name)) for field in fields if field.page}


def given(
    said: Mapping[str, Any], renamed: Mapping[str, str] | None = None, fields: Sequence[Field] = ()
) -> dict[str, Any]:
    """The options that were given, under the names of fields; ``renamed`` maps those called otherwise.

    ``fields`` are those the options were made of; they say how a day is meant.

    A blank day becomes None, which takes it away; blanks in a list are left out, so that "" empties it. Raises
    InvalidValue.
    """
    names = renamed or {}
    days = {field.name: _meant(field) for field in fields if field.kind == "day"}
    flags = {field.name: field.flag for field in fields if field.flag}
    return {
        names.get(name, name): _understood(flags.get(name) or _flag(name), value, {**_DAYS, **days}.get(name))
        for name, value in said.items()
        if value is not None
    }


def changes(said: Mapping[str, Any], example: str, fields: Sequence[Field] = ()) -> dict[str, Any]:
    """Like ``given``, for a command that must be given something. Raises UsageError that shows ``example``."""
    found = given(said, fields=fields)
    if not found:
        raise UsageError(f"There is nothing to change; give an option such as {example}, see --help.")
    return found


def _in_words(value: object) -> str | None:
    return day_in_words(value) if isinstance(value, date) else str(value) if value is not None else None


def _meant(field: Field) -> Day:
    """A day ahead may be a period and means its end; a day that was is one day, unless the field says which."""
    return (field.toward, field.edge or ("last" if field.toward == "future" else None))


def _flag(name: str) -> str:
    return f"--{name.replace('_', '-').strip('-')}"


def _understood(option: str, value: Any, day: Day | None) -> Any:
    if isinstance(value, list):
        return [each for each in value if each.strip()]
    if day and isinstance(value, str):
        toward, edge = day
        return parse_day(option, value, toward, edge) if value.strip() else None
    return given_text(option, value) if isinstance(value, str) else value
