"""How a row is validated on its way into the file: the one place where objects are made and changed.

SQLModel does not validate tables by itself, so that objects are made by ``make`` and changed by ``revise`` alone;
behind both stand the CHECK constraints of store/schema. ``column_of`` and ``field_of`` map the names records use
to the columns' and back.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Self, TypeVar
from uuid import uuid4

from pydantic import ValidationError, model_validator
from sqlmodel import Field, SQLModel

from careercoach.errors import InvalidValue
from careercoach.incoming import clean, composed

_OTHERWISE = {
    "on": "on_day",
    "until": "until_day",
    "from_": "from_day",
    "by": "by_day",
    "at": "at_time",
    "deadline": "deadline_day",
    "snoozed_until": "snoozed_day",
}
_NAMES = ("name", "key")
"""Columns whose texts are compared, and kept in one form therefore."""

_FIELDS = {column: field for field, column in _OTHERWISE.items()}


def column_of(field: str) -> str:
    """The column of a record's field: a day called ``done_on`` there is kept in ``done_day``."""
    return _OTHERWISE.get(field) or (f"{field[:-3]}_day" if field.endswith("_on") else field)


def field_of(column: str) -> str:
    """The name records use for a column."""
    return _FIELDS.get(column) or (f"{column[:-4]}_on" if column.endswith("_day") else column)


class Row(SQLModel):
    """What all tables share: cleaned text, and values from the closed lists and ranges only."""

    choices: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    ranges: ClassVar[Mapping[str, tuple[int, int]]] = {}
    needs: ClassVar[Mapping[str, str]] = {}
    over: ClassVar[Mapping[str, object]] = {}
    """How a thing stands that is over; only then may it have ended with a position."""

    @model_validator(mode="before")
    @classmethod
    def _tidy(cls, values: Any) -> Any:
        return cls.tidied(values)

    @classmethod
    def tidied(cls, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values by column as they are kept. Raises InvalidValue for one that does not fit."""
        tidy = {name: _tidied(name, value) if isinstance(value, str) else value for name, value in values.items()}
        if any(tidy.get(name) != value for name, value in cls.over.items()):
            tidy["ended_with_id"] = None
        for name, sentence in cls.needs.items():
            if tidy.get(name) is None:
                raise InvalidValue(name, sentence)
        for name, allowed in cls.choices.items():
            if tidy.get(name) is not None and tidy[name] not in allowed:
                raise InvalidValue(name, f"{name.capitalize()} is one of: {', '.join(allowed)}.")
        for name, (least, most) in cls.ranges.items():
            value = tidy.get(name)
            if value is not None and not (isinstance(value, int) and least <= value <= most):
                raise InvalidValue(name, f"{name.replace('_', ' ').capitalize()} is a whole number {least} to {most}.")
        return tidy

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        first = getattr(self, "on_day", None) or getattr(self, "from_day", None)
        last = getattr(self, "until_day", None)
        if first and last and last < first:
            raise InvalidValue("until", "A period ends on or after the day it begins.", "later-until")
        return self


def new_uuid() -> str:
    """An id that nothing else in the world has."""
    return str(uuid4())


class Noun(Row):
    """What every noun of the product has: a number within the file, and an id that means the same everywhere."""

    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=new_uuid, unique=True)


def _tidied(column: str, value: str) -> str | None:
    """A text as it is kept; None when it is blank. Raises InvalidValue for one that is not whole."""
    tidy = clean(value, field_of(column))
    return (composed(tidy) if column in _NAMES else tidy) or None


RowT = TypeVar("RowT", bound=Row)


def only_of(table: str) -> Any:
    """The link of a row that one row of that table has at most once, and that goes with it."""
    return Field(default=None, foreign_key=f"{table}.id", ondelete="CASCADE", unique=True)


def make(table: type[RowT], values: Mapping[str, object]) -> RowT:
    """Make a validated object from values named as in records or columns. Raises InvalidValue."""
    given = {column_of(name): value for name, value in values.items()}
    unknown = given.keys() - table.model_fields.keys()
    if unknown:
        raise InvalidValue(min(unknown), f"“{min(unknown)[:40]}” is not a field of a {table.__name__.lower()}.")
    try:
        return table.model_validate(given)
    except ValidationError as error:
        column = str((error.errors()[0]["loc"] or ("value",))[0])
        field = field_of(column)
        raise InvalidValue(field, f"The value for “{field}” does not fit.", "try-again") from None


def columns_for(table: type[Row], values: Mapping[str, object]) -> dict[str, object]:
    """Every column of a row that is written among many others, without making an object of it. Raises InvalidValue.

    What is no text or number of its kind is left to the tables, which are STRICT.
    """
    given = table.tidied({column_of(name): value for name, value in values.items()})
    return {name: given.get(name) for name in table.model_fields if name != "id"}


def revise(row: RowT, changes: Mapping[str, object]) -> RowT:
    """Change a stored object, validated as a whole. Raises InvalidValue and changes nothing then."""
    fresh = make(type(row), {**row.model_dump(), **{column_of(name): v for name, v in changes.items()}})
    for name in type(row).model_fields:
        if getattr(row, name) != getattr(fresh, name):
            setattr(row, name, getattr(fresh, name))
    return row
