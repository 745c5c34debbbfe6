"""The forms of a day or a period: one reader each, tried in order; a reader gets the parts of the text by name."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from careercoach.date_grammar.months import containing, day_of, out_of_range, shift
from careercoach.date_grammar.words import MONTHS, WEEKDAYS
from careercoach.dates import Day, Period, Toward, echo, month_length
from careercoach.errors import InvalidValue
from careercoach.frozen import Frozen

When = Day | Period

MONTH = "(?P<month>" + "|".join(MONTHS) + ")"
_WEEKDAY = "(?P<weekday>" + "|".join(WEEKDAYS) + ")"
_YEAR = "(?P<year>[0-9]{4}|(?:last|this|next) year)"
_DAY = "(?P<day>[0-9]{1,2})"
_TH = "(?:st|nd|rd|th|er)"
_OF = "[ -]?(?:of )?"
_COUNT = "(?P<count>[0-9]+|an?)"
_UNITS = {"d": "day", "w": "week", "m": "month", "q": "quarter", "y": "year"}
_UNIT = "(?P<unit>day|week|fortnight|month|quarter|year|[dwmqy])"
_SPAN = "(?P<unit>week|month|quarter|half|year)"
_PART = "(?P<part>[qh])(?P<number>[0-9])"
_NAMED = f"(?P<rest>weekend|[qh][1-4]|{'|'.join((*WEEKDAYS, *MONTHS))})"
_CLOCK = r"(?:[t ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)? ?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?"


class At(Frozen):
    """Where reading starts: open forms look from ``near``, which is today or the other end of a range.

    ``week`` is the day a week begins with, 0 for Monday.
    """

    today: date
    near: date
    toward: Toward
    week: int = 0

    @property
    def step(self) -> int:
        """One unit in the direction asked."""
        return 1 if self.toward == "future" else -1

    def takes(self, when: When) -> bool:
        """Whether it lies in the direction asked; what holds ``near`` does."""
        return when.last >= self.near if self.toward == "future" else when.first <= self.near

    def beyond(self, when: When) -> "At":
        """The same, looking from just behind ``when``. Raises InvalidValue at the end of our years."""
        return replace(self, near=shift(when.last if self.step > 0 else when.first, self.step, "day"))


_Reader = Callable[..., When | None]
_ReaderT = TypeVar("_ReaderT", bound=_Reader)
_FORMS: list[tuple[str, _Reader]] = []


def _form(pattern: str) -> Callable[[_ReaderT], _ReaderT]:
    def register(reader: _ReaderT) -> _ReaderT:
        _FORMS.append((pattern, reader))
        return reader

    return register


def read(typed: str, at: At) -> When | None:
    """Read text in the words of the forms; None when no form fits. Raises InvalidValue for what no calendar has."""
    for pattern, reader in _FORMS:
        if found := re.fullmatch(pattern, typed):
            return reader(at, **found.groupdict())
    return None


def _nearest(at: At, unit: str, build: Callable[[date], When | None]) -> When:
    """What ``build`` makes of the first day of the nearest week, month or year for which it makes something."""
    for count in range(-1, 9):  # a 29 February is at most eight years away
        try:
            when = build(containing(shift(at.near, at.step * count, unit), unit).first)
        except InvalidValue:  # beyond our years
            continue
        if when and at.takes(when):
            return when
    raise out_of_range()


def _in_year(at: At, year: str | None, build: Callable[[int], When | None]) -> When | None:
    """Build in the year given, else in the nearest."""
    if year is None:
        return _nearest(at, "year", lambda first: build(first.year))
    if not year.isdecimal():
        year = str(at.today.year + ("last", "this", "next").index(year.split()[0]) - 1)
    return build(day_of(int(year), 1, 1).year)


@_form(rf"(?P<year>[0-9]{{4}})(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}}){_CLOCK}")
@_form(rf"(?P<year>[0-9]{{4}})(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}}){_CLOCK}")
def _iso_day(_: At, year: str, month: str, day: str, mark: str = "") -> Day:  # noqa: ARG001 the mark has to be the same twice
    return Day(day_of(int(year), int(month), int(day)))


@_form("(?P<word>yesterday|today|tomorrow)")
def _near_day(at: At, word: str) -> Day:
    return Day(shift(at.today, ("yesterday", "today", "tomorrow").index(word) - 1, "day"))


@_form("day (?P<word>before yesterday|after tomorrow)")
def _second_day(at: At, word: str) -> Day:
    return Day(shift(at.today, -2 if word.startswith("before") else 2, "day"))


@_form("(?P<which>this) (?:morning|afternoon|evening)")
@_form("(?P<which>last) night")
def _lately(at: At, which: str) -> Day:
    return Day(shift(at.today, -1 if which == "last" else 0, "day"))


@_form("(?P<rest>.+) (?:morning|afternoon|evening|night)")
def _part_of_day(at: At, rest: str) -> When | None:
    when = read(rest, at)
    return when if isinstance(when, Day) else None


@_form(_WEEKDAY)
def _weekday(at: At, weekday: str) -> When:
    return _nearest(at, "week", lambda monday: Day(shift(monday, WEEKDAYS.index(weekday), "day")))


@_form(rf"(?P<count>[0-9]+|an?) ?{_UNIT} (?:on|from|after) {_WEEKDAY}")
@_form(rf"{_WEEKDAY} (?P<unit>week|fortnight)")
def _after_weekday(at: At, weekday: str, unit: str, count: str = "1") -> Day:
    number = int(count) if count.isdecimal() else 1
    coming = _weekday(replace(at, near=at.today, toward="future"), weekday)
    return Day(shift(coming.first, number, _UNITS.get(unit, unit)))


@_form("weekend")
def _weekend(at: At) -> When:
    return _nearest(at, "week", lambda monday: Period(shift(monday, 5, "day"), shift(monday, 6, "day")))


@_form(f"this {_NAMED}")
def _this(at: At, rest: str) -> When | None:
    return read(rest, at)


@_form(f"(?:this )?(?P<which>last|past|next) {_NAMED}")
@_form(f"{_NAMED} (?P<which>last)")
def _strictly(at: At, which: str, rest: str) -> When | None:
    at = replace(at, near=at.today, toward="future" if which == "next" else "past")
    when = read(rest, at)
    return read(rest, at.beyond(when)) if when and when.first <= at.today <= when.last else when


@_form(rf"{_WEEKDAY}(?: of)? (?P<which>last|this|next) week")
@_form(rf"(?P<which>last|this|next) week(?: on)? {_WEEKDAY}")
def _day_of_week(at: At, weekday: str, which: str) -> Day:
    return Day(shift(_span(at, which, "week").first, (WEEKDAYS.index(weekday) - at.week) % 7, "day"))


@_form(rf"{_COUNT} ?{_UNIT} (?P<direction>ago)")
@_form(rf"(?P<direction>in) {_COUNT} ?{_UNIT}")
@_form(rf"{_COUNT} ?{_UNIT} (?:from )?(?P<direction>today)")
@_form(rf"(?:today )?(?P<direction>[+-]) ?(?P<count>[0-9]+) ?{_UNIT}")
@_form(rf"{_COUNT} ?{_UNIT}")
@_form("(?P<unit>week|fortnight|month|quarter|year)")
def _away(at: At, unit: str, count: str = "1", direction: str | None = None) -> Day:
    number = int(count) if count.isdecimal() else 1
    back = direction in ("ago", "-") or (direction is None and at.toward == "past")
    return Day(shift(at.today, -number if back else number, _UNITS.get(unit, unit)))


@_form(rf"(?P<which>last|past|next) (?P<count>[0-9]+) ?{_UNIT}")
@_form(rf"(?P<which>past) {_UNIT}")
@_form("(?P<which>last) (?P<unit>day)")
def _rolling(at: At, which: str, unit: str, count: str = "1") -> Period | None:
    unit, number = _UNITS.get(unit, unit), int(count)
    if number == 0:
        return None
    if which == "next":
        return Period(at.today, shift(shift(at.today, number, unit), -1, "day"))
    return Period(shift(shift(at.today, -number, unit), 1, "day"), at.today)


@_form(f"(?P<which>last|this|next) {_SPAN}")
def _span(at: At, which: str, unit: str) -> Period:
    return containing(shift(at.today, ("last", "this", "next").index(which) - 1, unit), unit, at.week)


@_form(f"{_SPAN} (?P<which>before last|after next)")
def _second_span(at: At, unit: str, which: str) -> Period:
    return containing(shift(at.today, -2 if which.startswith("before") else 2, unit), unit, at.week)


@_form(f"end of (?:the )?{_SPAN}")
@_form("eo(?P<unit>[wmqy])")
def _end(at: At, unit: str) -> Day:
    return Day(containing(at.today, _UNITS.get(unit, unit), at.week).last)


@_form("(?P<edge>start|mid|end) (?:of )?(?:the )?(?P<rest>.+)")
@_form("(?P<edge>1st|last)(?: day)? of (?:the )?(?P<rest>.+)")
def _edge(at: At, edge: str, rest: str) -> When | None:
    if (edge, rest) == ("mid", "week"):
        return None
    picks = {"start": _first, "1st": _first, "mid": _middle, "end": _last, "last": _last}
    return _within(at, rest, picks[edge])


@_form(f"{_DAY}{_TH}(?: day)? of (?:the )?(?P<rest>.+)")
@_form(f"(?:the )?{_DAY}{_TH} (?P<rest>(?:last|this|next) month)")
def _day_within(at: At, day: str, rest: str) -> When | None:
    def pick(period: Period) -> Day | None:
        is_month = period == containing(period.first, "month")
        return Day(day_of(period.first.year, period.first.month, int(day))) if is_month else None

    return _named_day(at, day, rest) if rest in MONTHS else _within(at, rest, pick)


@_form(rf"(?P<which>[1-5]){_TH} {_WEEKDAY} (?:of|in) (?:the )?(?P<rest>.+)")
@_form(rf"(?P<which>last) {_WEEKDAY} (?:of|in) (?:the )?(?P<rest>.+)")
def _weekday_within(at: At, which: str, weekday: str, rest: str) -> When | None:
    def pick(period: Period) -> Day | None:
        number = WEEKDAYS.index(weekday)
        if which == "last":
            day = shift(period.last, -((period.last.weekday() - number) % 7), "day")
        else:
            ahead = (number - period.first.weekday()) % 7 + 7 * (int(which) - 1)
            day = shift(period.first, ahead, "day")
        return Day(day) if period.first <= day <= period.last else None

    when = _within(at, rest, pick)
    if when is None and isinstance(read(rest, at), Period):
        order = ("first", "second", "third", "fourth", "fifth")[int(which) - 1]
        raise InvalidValue("date", f"There is no {order} {weekday.title()} in that time; choose an earlier one.")
    return when


def _first(period: Period) -> Day:
    return Day(period.first)


def _last(period: Period) -> Day:
    return Day(period.last)


def _middle(period: Period) -> Day | None:
    """The 15th of the month in the middle, or where two halves meet the last day of the first; a week has none."""
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    if period.first.day != 1 or period.last != containing(period.last, "month").last:
        return None
    if months % 2:
        return Day(shift(period.first, months // 2, "month").replace(day=15))
    return Day(shift(shift(period.first, months // 2, "month"), -1, "day"))


def _within(at: At, rest: str, pick: Callable[[Period], Day | None]) -> When | None:
    """The day to ``pick`` in a period; in the next one over when it is open and that day lies the other way."""
    if re.fullmatch(_SPAN, rest):
        return _nearest(at, rest, lambda first: pick(containing(first, rest, at.week)))
    period = read(rest, at)
    if not isinstance(period, Period):
        return None
    day = pick(period)
    if day and not at.takes(day):
        further = read(rest, at.beyond(period))
        return pick(further) if isinstance(further, Period) else None
    return day


@_form("(?P<year>[0-9]{4})")
def _year(_: At, year: str) -> Period:
    return containing(day_of(int(year), 1, 1), "year")


@_form(rf"{_YEAR}[ -]?{_PART}")
@_form(rf"{_PART}(?:[ /-]?(?:of )?{_YEAR})?")
def _part(at: At, part: str, number: str, year: str | None) -> When | None:
    months, unit = (3, "quarter") if part == "q" else (6, "half")
    if not 1 <= int(number) <= 12 // months:
        return None
    return _in_year(at, year, lambda y: containing(day_of(y, months * int(number), 1), unit))


@_form("(?P<year>[0-9]{4})[-/](?P<month>[0-9]{1,2})")
@_form("(?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})")
@_form(f"{MONTH}(?:{_OF}{_YEAR})?")
@_form(f"{_YEAR}[ -]{MONTH}")
def _month(at: At, month: str, year: str | None) -> When | None:
    number = int(month) if month.isdecimal() else MONTHS.index(month) + 1
    return _in_year(at, year, lambda y: containing(day_of(y, number, 1), "month"))


@_form(rf"{_YEAR}[ -]?w(?:eek )?(?P<week>[0-9]{{1,2}})")
@_form(rf"w(?:eek )?(?P<week>[0-9]{{1,2}})(?:[ /-]?(?:of )?{_YEAR})?")
def _week(at: At, week: str, year: str | None) -> When | None:
    def build(number: int) -> Period | None:
        monday = containing(day_of(number, 1, 4), "week").first  # 4 January is always in week 1
        monday = shift(monday, int(week) - 1, "week")
        return containing(monday, "week") if monday.isocalendar()[:2] == (number, int(week)) else None

    if not year and not 1 <= int(week) <= 53:
        raise InvalidValue("date", f"There is no week {week}; write a week as in 2026-W41.")
    when = _in_year(at, year, build)
    if when is None:
        raise InvalidValue("date", f"The year {year} has no week {week}; write a week as in 2026-W41.")
    return when


@_form(r"(?:week (?:of|commencing|beginning)|w/c) (?:the )?(?P<rest>.+)")
def _week_holding(at: At, rest: str) -> When | None:
    when = read(rest, at)
    return containing(when.first, "week", at.week) if isinstance(when, Day) else None


@_form(rf"(?:{_WEEKDAY} )?(?:the )?{_DAY}{_TH}?{_OF}{MONTH}(?:{_OF}{_YEAR})?")
@_form(rf"(?:{_WEEKDAY} )?{MONTH}[ -]?(?:the )?{_DAY}{_TH}?(?: {_YEAR})?")
@_form(rf"{_YEAR}[ -]{MONTH}[ -]{_DAY}")
def _named_day(at: At, day: str, month: str, year: str | None = None, weekday: str | None = None) -> When | None:
    number = MONTHS.index(month) + 1
    if year is None:
        day_of(2000, number, int(day))  # 2000 has a 29 February: refuses what no year has

    def build(y: int) -> Day | None:
        return Day(day_of(y, number, int(day))) if year or int(day) <= month_length(y, number) else None

    return _on(weekday, _in_year(at, year, build))


@_form(rf"(?:{_WEEKDAY} )?(?:the )?{_DAY}{_TH}")
def _day_of_month(at: At, day: str, weekday: str | None) -> When | None:
    day_of(2000, 1, int(day))  # January has all days a month can have

    def build(first: date) -> Day | None:
        return Day(first.replace(day=int(day))) if int(day) <= month_length(first.year, first.month) else None

    return _on(weekday, _nearest(at, "month", build))


def _on(weekday: str | None, when: When | None) -> When | None:
    if weekday and when and when.first.weekday() != WEEKDAYS.index(weekday):
        raise InvalidValue("date", f"{echo(when)} is not a {weekday.title()}; leave out the weekday or correct it.")
    return when


@_form("[0-9]{1,2}([/.-])[0-9]{1,2}\\1[0-9]{2}")
@_form(rf"(?:{'|'.join(WEEKDAYS)})? ?[0-9]{{1,2}}{_TH}?[ -]?(?:{'|'.join(MONTHS)})[ -]['’]?[0-9]{{2}}")
def _short_year(_: At) -> Day:
    raise InvalidValue("date", "That could mean many days; write the year with all four digits, as in 2025-10-06.")


@_form(rf"(?:{_WEEKDAY} )?(?P<one>[0-9]{{1,2}})(?P<mark>[/.-])(?P<other>[0-9]{{1,2}})(?P=mark)(?P<year>[0-9]{{4}})")
@_form(rf"(?:{_WEEKDAY} )?(?P<one>[0-9]{{1,2}})[/.](?P<other>[0-9]{{1,2}})")
def _in_numbers(
    at: At,
    *,
    one: str,
    other: str,
    weekday: str | None,
    year: str | None = None,
    mark: str = "",  # noqa: ARG001 the mark has to be the same twice
) -> When | None:
    """Day or month first, as long as only one of the two can be meant; the day of the week may decide."""
    pairs = dict.fromkeys([(int(one), int(other)), (int(other), int(one))])
    possible = [(day, MONTHS[month - 1]) for day, month in pairs if 1 <= day <= 31 and 1 <= month <= 12]
    if weekday and year and len(possible) == 2:
        falls = [day_of(int(year), MONTHS.index(month) + 1, day).weekday() for day, month in possible]
        fits = [pair for pair, number in zip(possible, falls, strict=True) if number == WEEKDAYS.index(weekday)]
        possible = fits if len(fits) == 1 else possible
    if len(possible) == 2:
        raise _double(possible, year)
    return _named_day(at, str(possible[0][0]), possible[0][1], year, weekday) if possible else None


def _double(possible: list[tuple[int, str]], year: str | None) -> InvalidValue:
    meant = " or ".join(f"{day} {month.title()}" for day, month in possible)
    if year:
        ways = " or ".join(f"{year}-{MONTHS.index(month) + 1:02}-{day:02}" for day, month in possible)
    else:
        ways = " or ".join(f"{day} {month[:3]}" for day, month in possible)
    return InvalidValue("date", f"That could be {meant}; write {ways}.")


@_form("since (?P<rest>.+)")
def _until_today(at: At, rest: str) -> When | None:
    when = read(rest, replace(at, toward="past"))
    return Period(when.first, at.today) if when and when.first <= at.today else None


@_form("(?:on|by|in|at|during|all of|whole of|whole|the|le|el|am) (?P<rest>.+)")
def _filler(at: At, rest: str) -> When | None:
    return read(rest, at)
