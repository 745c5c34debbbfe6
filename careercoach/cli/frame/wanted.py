"""What was asked of a list, and doing it to the records that were found."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

from careercoach.errors import InvalidValue
from careercoach.frozen import Frozen

RecordT = TypeVar("RecordT")


class Wanted(Frozen):
    """What was asked of a list. ``day`` is the field of its records that a span of days looks at, None for none.

    Each of the others is None when it was not asked for; ``sort`` begins with a minus for the greatest first.
    """

    day: str | None = None
    since: date | None = None
    until: date | None = None
    sort: str | None = None
    limit: int | None = None
    shape: str | None = None

    def choose(self, records: Sequence[RecordT]) -> Sequence[RecordT]:
        """The records asked for, in the order asked for. Raises InvalidValue for a field there is not."""
        found = [record for record in records if self._is_within(record)]
        if self.sort and found:
            name = _named(found[0], self.sort.removeprefix("-"), "--sort")
            known = [record for record in found if getattr(record, name) not in (None, "")]
            known.sort(key=lambda record: _sortable(getattr(record, name)), reverse=self.sort.startswith("-"))
            found = known + [record for record in found if getattr(record, name) in (None, "")]
        return found if self.limit is None else found[: self.limit]

    def _is_within(self, record: object) -> bool:
        if self.since is None and self.until is None:
            return True
        when = getattr(record, self.day or "", None)
        return when is not None and (self.since or when) <= when <= (self.until or when)


def _named(record: object, said: str, option: str) -> str:
    """The attribute of a record for the field of its JSON. Raises InvalidValue with those there are."""
    names = {field.name.rstrip("_"): field.name for field in fields(record)}  # type: ignore[arg-type]  # records are dataclasses
    if said not in names:
        raise InvalidValue(option, f"{option} takes one of: {', '.join(names)}.")
    return names[said]


def _sortable(value: object) -> Any:
    return value.casefold() if isinstance(value, str) else len(value) if isinstance(value, tuple) else value
