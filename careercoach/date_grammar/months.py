"""Moving by days, weeks and months, within the years we know."""

from datetime import date

from careercoach.date_grammar.words import MONTHS
from careercoach.dates import Period, month_length
from careercoach.errors import InvalidValue

FIRST_YEAR, LAST_YEAR = 1900, 2199

_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def out_of_range() -> InvalidValue:
    """The sentence for a day that lies too far away."""
    return InvalidValue("date", f"Dates run from {FIRST_YEAR} to {LAST_YEAR}; choose one in between.")


def day_of(year: int, month: int, day: int) -> date:
    """The day. Raises InvalidValue that says what no calendar has."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise out_of_range()
    if not 1 <= month <= 12:
        raise InvalidValue(
            "date", f"There is no month {month}; write a day as in 2026-10-06, with months from 01 to 12."
        )
    length = month_length(year, month)
    if not 1 <= day <= length:
        name = MONTHS[month - 1].title()
        raise InvalidValue("date", f"There is no day {day} in that {name}; choose one from 1 to {length}.")
    return date(year, month, day)


def shift(day: date, count: int, unit: str) -> date:
    """Move by whole units; months and longer keep the day, or take the last of a shorter month. Raises InvalidValue."""
    if unit in _DAYS_IN:
        ordinal = day.toordinal() + count * _DAYS_IN[unit]
        if not date(FIRST_YEAR, 1, 1).toordinal() <= ordinal <= date(LAST_YEAR, 12, 31).toordinal():
            raise out_of_range()
        return date.fromordinal(ordinal)
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS_IN[unit], 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise out_of_range()
    return day_of(year, month + 1, min(day.day, month_length(year, month + 1)))


def containing(day: date, unit: str, week: int = 0) -> Period:
    """The week, month, quarter, half or year that ``day`` lies in; ``week`` is its first day, 0 for Monday."""
    if unit == "week":
        first = shift(day, -((day.weekday() - week) % 7), "day")
        return Period(first, shift(first, 6, "day"))
    months = _MONTHS_IN[unit]
    start = day.month - (day.month - 1) % months
    end = start + months - 1
    return Period(day_of(day.year, start, 1), day_of(day.year, end, month_length(day.year, end)))
