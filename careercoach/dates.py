"""The one date grammar: what people type for a day or a period, how it is echoed, and the three horizons.

Nothing here looks at a clock; the caller says which day is today. Weeks start on Monday and years run from
1900 to 2199. Each form is one reader in a table; a reader gets the parts of the text by name. What ``echo``
writes can be typed back.

Forms that leave the year or the week open (``fri``, ``6 oct``, ``march``, ``q1``) take the nearest match
towards the past or the future, and today counts. ``last fri`` and ``next fri`` are the first such day
strictly before and after today, so on a Friday ``next fri`` is a week away.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from careercoach.errors import InvalidValue

Toward = Literal["past", "future"]

FIRST_YEAR, LAST_YEAR = 1900, 2199

STILL = ", still"
"""Said behind a day that goes on after midnight."""

_LONGEST = 100  # characters; no date needs more
_SHOWN = 40  # characters of what was typed that an error may repeat
_EXAMPLES = "try 2026-10-06, yesterday, next fri, in 2 weeks, 2026-11, Q1 2027 or end of quarter"

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_UNITS = {"d": "day", "w": "week", "m": "month", "q": "quarter", "y": "year"}
_DAYS_IN = {"day": 1, "week": 7}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}

_WEEKDAY = "(?P<weekday>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|" + "|".join(_WEEKDAYS) + ")"
_MONTH_NAME = "(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|" + "|".join(_MONTHS) + ")"
_MONTH = f"(?P<month>{_MONTH_NAME})"
_YEAR = "(?P<year>[0-9]{4})"
_DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_QUARTER = "q(?P<quarter>[1-4])"
_COUNT = "(?P<count>[0-9]+|an?|one) (?P<unit>day|week|month|quarter|year)s?"
_SPAN = "(?P<unit>week|month|quarter|year)"
_RANGE = r"(?:from )?(.+?)(?: to | ?\.\. ?| ?[–—] ?| - )(.+)"
_TAIL = rf"\b(?:{_MONTH_NAME} )?[0-9]{{4}}$|\b{_MONTH_NAME}$"
_TIME = "(([0-9]{1,2})(?::([0-9]{2}))? ?([ap]m)?)"
_MOMENT = rf"(.+?)(?: at | |(?<=[0-9])t){_TIME}"


@dataclass(frozen=True, slots=True)
class Day:
    """One day."""

    date: datetime.date

    @property
    def first(self) -> datetime.date:
        """The day itself."""
        return self.date

    @property
    def last(self) -> datetime.date:
        """The day itself."""
        return self.date


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included; InvalidValue when ``last`` is the earlier."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise InvalidValue("date", "The period ends before it starts; write the earlier date first.")


@dataclass(frozen=True, slots=True)
class _At:
    """Where reading starts: open forms start at ``near``, which is today or the other end of a range."""

    today: date
    near: date
    toward: Toward


_Reader = Callable[..., Day | Period | None]
# Tried in this order, stacked ones from the lowest up; compiled when first tried, so importing stays cheap.
_FORMS: list[tuple[str, _Reader]] = []


def _form(pattern: str) -> Callable[[_Reader], _Reader]:
    def register(reader: _Reader) -> _Reader:
        _FORMS.append((pattern, reader))
        return reader

    return register


def parse(text: str, today: date, *, toward: Toward) -> Day | Period:
    """Read a day, a period or a range ``A to B``; raises InvalidValue with examples for anything else."""
    typed = _tidy(text)
    at = _At(today, today, toward)
    when = _read(typed, at) or _read_range(typed, at)
    if when is None:
        raise _not_understood(text)
    return when


def parse_moment(text: str, today: date) -> tuple[date, str | None]:
    """Read ``DATE [HH:MM]`` toward the future: the day, and the time as ``HH:MM`` or None when not given.

    Raises InvalidValue for a period, an impossible time and anything that is not a date.
    """
    found = re.fullmatch(_MOMENT, _tidy(text))
    clock = None
    if found and (found[4] or found[5]):
        text, clock = found[1], _clock(found[2], int(found[3]), int(found[4] or 0), found[5])
    when = parse(text, today, toward="future")
    if isinstance(when, Period):
        raise InvalidValue("date", "This needs one day and not a period; write it as 2026-10-06 14:30 or next fri 2pm.")
    return when.date, clock


def parse_time(text: str) -> datetime.time:
    """Read a time of day, such as ``04:00``, ``4`` or ``4 am``. Raises InvalidValue."""
    found = re.fullmatch(_TIME, " ".join(text.lower().split()))
    if found is None:
        raise InvalidValue("time", "That is not a time of day; write it as 14:30 or 2:30 pm.")
    return datetime.time.fromisoformat(_clock(found[1], int(found[2]), int(found[3] or 0), found[4]))


def _tidy(text: str) -> str:
    typed = " ".join(text.replace(",", " ").lower().split())
    if not typed:
        raise InvalidValue("date", f"No date was given; {_EXAMPLES}.")
    if len(typed) > _LONGEST:
        raise _not_understood(text)
    return typed


def _not_understood(text: str) -> InvalidValue:
    shown = "".join(sign if sign.isprintable() else "�" for sign in text.strip()[:_SHOWN])
    return InvalidValue("date", f"“{shown}” is not a date we can read; {_EXAMPLES}.")


def _read(typed: str, at: _At) -> Day | Period | None:
    for pattern, reader in _FORMS:
        if found := re.fullmatch(pattern, typed):
            return reader(at, **found.groupdict())
    return None


def _read_range(typed: str, at: _At) -> Period | None:
    found = re.fullmatch(_RANGE, typed)
    if found is None:
        return None
    start, end = found.groups()
    first: Day | Period | None
    last: Day | Period | None
    if at.toward == "future":
        first = _read_start(start, end, at)
        last = first and _read(end, _At(at.today, first.first, at.toward))
    else:
        last = _read(end, at)
        first = last and _read_start(start, end, _At(at.today, last.last, at.toward))
    return Period(first.first, last.last) if first and last else None


def _read_start(start: str, end: str, at: _At) -> Day | Period | None:
    """Read the start of a range, which may borrow its month and year from the end: ``6 – 10 Oct 2025``."""
    tail = re.search(_TAIL, end)
    borrowed = [f"{start} {tail[0]}", f"{start} {tail[0].split()[-1]}"] if tail else []
    return next((when for typed in [*borrowed, start] if (when := _read(typed, at))), None)


def _clock(typed: str, hour: int, minute: int, half: str | None) -> str:
    if minute > 59 or (not 1 <= hour <= 12 if half else hour > 23):
        raise InvalidValue("date", f"{typed} is not a time of day; write it as 14:30 or 2:30 pm.")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute:02}"


@_form(rf"{_YEAR}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})")
def _iso_day(_: _At, year: str, month: str, day: str) -> Day:
    return Day(_date(int(year), int(month), int(day)))


@_form("(?P<word>yesterday|today|tomorrow)")
def _near_day(at: _At, word: str) -> Day:
    return Day(_shift(at.today, ("yesterday", "today", "tomorrow").index(word) - 1, "day"))


@_form(_WEEKDAY)
@_form(f"(?P<strictly>last|next) {_WEEKDAY}")
def _weekday(at: _At, weekday: str, strictly: str | None = None) -> Day:
    back = at.toward == "past" if strictly is None else strictly == "last"
    day = at.near if strictly is None else _shift(at.today, -1 if back else 1, "day")
    ahead = (_number(_WEEKDAYS, weekday) - day.weekday()) % 7
    return Day(_shift(day, ahead - 7 if back and ahead else ahead, "day"))


@_form(rf"{_COUNT} (?P<direction>ago)")
@_form(rf"(?P<direction>in) {_COUNT}")
@_form("(?P<direction>[+-]) ?(?P<count>[0-9]+) ?(?P<unit>[dwmqy])")
def _away(at: _At, direction: str, count: str, unit: str) -> Day:
    number = int(count) if count.isdecimal() else 1
    return Day(_shift(at.today, -number if direction in ("ago", "-") else number, _UNITS.get(unit, unit)))


@_form(f"(?P<which>last|this|next) {_SPAN}")
def _span(at: _At, which: str, unit: str) -> Period:
    return _containing(_shift(at.today, ("last", "this", "next").index(which) - 1, unit), unit)


@_form("end of (?P<period>.+)")
@_form(f"end of (?:the )?{_SPAN}")
@_form("eo(?P<unit>[wmqy])")
def _end(at: _At, unit: str | None = None, period: str = "") -> Day | None:
    when = _containing(at.today, _UNITS.get(unit, unit)) if unit else _read(period, at)
    return Day(when.last) if isinstance(when, Period) else None


@_form(_YEAR)
def _year(_: _At, year: str) -> Period:
    return _containing(_date(int(year), 1, 1), "year")


@_form(rf"{_YEAR}-?{_QUARTER}")
@_form(rf"{_QUARTER}(?: {_YEAR})?")
def _quarter(at: _At, quarter: str, year: str | None) -> Day | Period:
    return _open_year(at, year, lambda y: _containing(_date(y, 3 * int(quarter), 1), "quarter"))


@_form(rf"{_YEAR}-(?P<month>[0-9]{{2}})")
@_form(rf"{_MONTH}(?: {_YEAR})?")
def _month(at: _At, month: str, year: str | None) -> Day | Period:
    number = int(month) if month.isdecimal() else _number(_MONTHS, month) + 1
    return _open_year(at, year, lambda y: _containing(_date(y, number, 1), "month"))


@_form(rf"{_YEAR}-w(?P<week>[0-9]{{2}})")
def _iso_week(_: _At, year: str, week: str) -> Period:
    monday = _containing(_date(int(year), 1, 4), "week").first  # 4 January is always in week 1
    monday = _shift(monday, int(week) - 1, "week")
    if monday.isocalendar()[:2] != (int(year), int(week)):
        raise InvalidValue("date", f"The year {year} has no week {week}; write a week as in 2026-W41.")
    return _containing(monday, "week")


@_form(rf"(?:{_WEEKDAY} )?{_DAY} {_MONTH}(?: {_YEAR})?")
@_form(rf"(?:{_WEEKDAY} )?{_MONTH} {_DAY}(?: {_YEAR})?")
def _named_day(at: _At, weekday: str | None, day: str, month: str, year: str | None) -> Day | Period:
    number = _number(_MONTHS, month) + 1
    _date(int(year or 2000), number, int(day))  # 2000 has a 29 February: refuses what no year has
    when = _open_year(at, year, lambda y: Day(_date(y, number, int(day))) if int(day) <= _length(y, number) else None)
    if weekday and when.first.weekday() != _number(_WEEKDAYS, weekday):
        raise InvalidValue("date", f"{echo(when)} is not a {weekday.title()}; leave out the weekday or correct it.")
    return when


@_form("[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-](?:[0-9]{2}){1,2})?")
def _ambiguous(_: _At) -> Day:
    sentence = "That could mean the day or the month first; write the year, the month and the day, as in 2025-10-06."
    raise InvalidValue("date", sentence)


def _open_year(at: _At, year: str | None, build: Callable[[int], Day | Period | None]) -> Day | Period:
    """Build in the year given, else in the nearest year in the direction asked; ``near`` itself counts."""
    step = 1 if at.toward == "future" else -1
    start = int(year) if year else at.near.year
    for number in range(start, start + 9 * step, step):  # a 29 February is at most eight years away
        when = build(number)
        if when and (year or (when.last >= at.near if step > 0 else when.first <= at.near)):
            return when
    raise _out_of_range()


def _date(year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _out_of_range()
    if not 1 <= month <= 12:
        raise InvalidValue(
            "date", f"There is no month {month}; write a day as in 2026-10-06, with months from 01 to 12."
        )
    length = _length(year, month)
    if not 1 <= day <= length:
        name = _MONTHS[month - 1].title()
        raise InvalidValue("date", f"There is no day {day} in that {name}; choose one from 1 to {length}.")
    return date(year, month, day)


def _out_of_range() -> InvalidValue:
    return InvalidValue("date", f"Dates run from {FIRST_YEAR} to {LAST_YEAR}; choose one in between.")


def _length(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_LENGTHS[month - 1] + (month == 2 and leap)


def _number(names: tuple[str, ...], typed: str) -> int:
    return [name[:3] for name in names].index(typed[:3])


def _shift(day: date, count: int, unit: str) -> date:
    """Move by whole units; months, quarters and years keep the day or clamp to the last one of the month."""
    if unit in _DAYS_IN:
        ordinal = day.toordinal() + count * _DAYS_IN[unit]
        if not date(FIRST_YEAR, 1, 1).toordinal() <= ordinal <= date(LAST_YEAR, 12, 31).toordinal():
            raise _out_of_range()
        return date.fromordinal(ordinal)
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS_IN[unit], 12)
    return _date(year, month + 1, min(day.day, _length(year, month + 1)))


def _containing(day: date, unit: str) -> Period:
    """The week, month, quarter or year that ``day`` lies in."""
    if unit == "week":
        monday = _shift(day, -day.weekday(), "day")
        return Period(monday, _shift(monday, 6, "day"))
    months = _MONTHS_IN[unit]
    start = day.month - (day.month - 1) % months
    end = start + months - 1
    return Period(_date(day.year, start, 1), _date(day.year, end, _length(day.year, end)))


def echo(when: Day | Period | date) -> str:
    """``Mon 6 Oct 2025``; a period as ``Mon 6 – Fri 10 Oct 2025``, naming a shared month or year once."""
    if not isinstance(when, Period):
        return _words(when.date if isinstance(when, Day) else when)
    first, last = when.first, when.last
    parts = 4 if first.year != last.year else 3 if first.month != last.month else 2
    return f"{' '.join(_words(first).split()[:parts])} – {_words(last)}"


def days(first: date, last: date | None = None) -> str:
    """Some days in words: the period, or the one day when ``last`` is None or no later."""
    return echo(Period(first, last) if last is not None and last > first else first)


def _words(day: date) -> str:
    weekday, month = _WEEKDAYS[day.weekday()][:3].title(), _MONTHS[day.month - 1][:3].title()
    return f"{weekday} {day.day} {month} {day.year}"


def relative(day: date, today: date) -> str:
    """How far ``day`` lies from ``today``: ``tomorrow``, ``in 3 days``, ``2 weeks ago``, ``in 3 months``.

    Days below two weeks, weeks below two months, months below two years, then years; always whole ones that
    have passed or have to pass, never rounded up.
    """
    days = (day - today).days
    if abs(days) <= 1:
        return ("today", "tomorrow", "yesterday")[days]
    earlier, later = min(day, today), max(day, today)
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    months -= later.day < min(earlier.day, _length(later.year, later.month))
    if abs(days) < 14:
        distance = f"{abs(days)} days"
    elif months < 2:
        distance = f"{abs(days) // 7} weeks"
    else:
        distance = f"{months} months" if months < 24 else f"{months // 12} years"
    return f"in {distance}" if days > 0 else f"{distance} ago"


def lately(day: date, today: date) -> str:
    """A day not long ago as people say it: ``today``, ``yesterday``, ``Tuesday`` within a week; else as ``echo``."""
    ago = (today - day).days
    if abs(ago) <= 1:
        return relative(day, today)
    return f"{day:%A}" if 0 < ago < 7 else echo(day)


def moment(at: datetime.datetime) -> str:
    """A moment where the person is: ``Mon 6 Oct 2025, 07:15``."""
    here = at.astimezone()
    return f"{echo(here.date())}, {here:%H:%M}"


def horizon_for(by: date, today: date) -> str:
    """The nearest horizon, ``near``, ``mid`` or ``long``; never refuses.

    Near is 6 to 12 months, mid 1 to 3 years, long 5 years and more. Shorter or past dates are near; between
    three and five years the middle decides, so up to four years is mid.
    """

    def within(years: int) -> bool:
        return (by.year, by.month, by.day) <= (today.year + years, today.month, today.day)

    return "near" if within(1) else "mid" if within(4) else "long"
