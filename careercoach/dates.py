"""Days and periods, how they are said, and the three horizons. What people type is read by ``date_grammar``."""

import datetime
from datetime import date
from typing import Literal

from careercoach import spoken_days
from careercoach.errors import InvalidValue
from careercoach.frozen import Frozen

Toward = Literal["past", "future"]

relative, month_length = spoken_days.relative, spoken_days.month_length

STILL = ", still"
"""Said behind a day that goes on after midnight."""


class Day(Frozen):
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


class Period(Frozen):
    """The days from ``first`` to ``last``, both included; InvalidValue when ``last`` is the earlier."""

    first: date
    last: date

    def __init__(self, first: date, last: date) -> None:
        super().__init__(first, last)
        if last < first:
            raise InvalidValue("date", "The period ends before it starts; write the earlier date first.")


def echo(when: Day | Period | date) -> str:
    """``Mon 6 Oct 2025``; a period as ``Mon 6 – Fri 10 Oct 2025``, naming a shared month or year once."""
    if not isinstance(when, Period):
        return spoken_days.in_words(when.date if isinstance(when, Day) else when)
    first, last = when.first, when.last
    parts = 4 if first.year != last.year else 3 if first.month != last.month else 2
    return f"{' '.join(spoken_days.in_words(first).split()[:parts])} – {spoken_days.in_words(last)}"


def named_day(when: date, today: date) -> str:
    """How one says the day of something that is near: "today", "tomorrow", "on Friday", "on Mon 6 Oct 2025"."""
    ahead = (when - today).days
    if ahead in range(2):
        return ("today", "tomorrow")[ahead]
    return f"on {when:%A}" if ahead in range(7) else f"on {echo(when)}"


def days(first: date, last: date | None = None) -> str:
    """Some days in words: the period, or the one day when ``last`` is None or no later."""
    return echo(Period(first, last) if last is not None and last > first else first)


def lately(day: date, today: date) -> str:
    """A day not long ago as people say it: ``today``, ``yesterday``, ``Tuesday`` within a week; else as ``echo``."""
    ago = (today - day).days
    if abs(ago) <= 1:
        return relative(day, today)
    return f"{day:%A}" if ago in range(7) else echo(day)


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
