"""What was asked of a list, and doing it to the records that were found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any, TypeVar

from careercoach.errors import InvalidValue
from careercoach.frozen import TIMES, Frozen

RecordT = TypeVar("RecordT")
TimesOf = Callable[[Sequence[object]], Mapping[str, Mapping[str, str | None]]]
"""The times of things on file, by id."""


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

    def choose(self, records: Sequence[RecordT], times: TimesOf) -> Sequence[RecordT]:
        """The records asked for, in the order asked for. Raises InvalidValue for a field there is not."""
        found = [record for record in records if self._is_within(record)]
        if self.sort and found:
            value = _value(found, self.sort.removeprefix("-"), times)
            known = [record for record in found if value(record) not in (None, "")]
            known.sort(key=lambda record: _sortable(value(record)), reverse=self.sort.startswith("-"))
            found = known + [record for record in found if value(record) in (None, "")]
        return found if self.limit is None else found[: self.limit]

    def _is_within(self, record: object) -> bool:
        if self.since is None and self.until is None:
            return True
        when = getattr(record, self.day or "", None)
        return when is not None and (self.since or when) <= when <= (self.until or when)


def _value(records: Sequence[object], said: str, times: TimesOf) -> Callable[[object], Any]:
    """What a record has in the field that its JSON calls so. Raises InvalidValue with those there are."""
    names = {field.name.rstrip("_"): field.name for field in fields(records[0])}  # type: ignore[arg-type]  # records are dataclasses
    timed = TIMES if getattr(records[0], "kept_in", "") else ()
    if said in timed:
        known = times(records)
        return lambda record: known[record.id][said]  # type: ignore[attr-defined]  # what is kept has an id
    if said not in names:
        raise InvalidValue("--sort", f"--sort takes one of: {', '.join([*names, *timed])}.")
    return attrgetter(names[said])


def _sortable(value: object) -> Any:
    return value.casefold() if isinstance(value, str) else len(value) if isinstance(value, tuple) else value
