"""The day the present position began, noticed once each year. Source: product B6 (004)."""

from collections.abc import Iterable
from datetime import date

from careercoach.coach.away import FORTNIGHT, away_on
from careercoach.content.celebration import sentences
from careercoach.dates import echo
from careercoach.records import AwayRecord, ProfileRecord


def noticed(profile: ProfileRecord, today: date, acted_on: date | None, aways: Iterable[AwayRecord]) -> str | None:
    """The sentence for the anniversary of today, or of the last fortnight; None when there is none to notice.

    ``acted_on`` is the last day before today on which the person did something here: whoever did so since the
    anniversary has seen the sentence then. Nothing is said while away, nor of the time between jobs.
    """
    if profile.start_on is None or profile.kind == "between-jobs" or away_on(aways, today):
        return None
    day = _latest(profile.start_on, today)
    years = day.year - profile.start_on.year
    if years < 1 or today - day > FORTNIGHT or (acted_on is not None and acted_on >= day):
        return None
    found = sentences()["anniversary" if day == today else "anniversary-lately"]
    words = found.one if years == 1 or found.more is None else found.more
    return words.format(count=years, on=echo(day), named=_beginning(profile))


def _latest(began: date, today: date) -> date:
    """The last day up to today on which another year was full; 28 February for a leap day in other years."""
    this_year = _in_year(began, today.year)
    return this_year if this_year <= today else _in_year(began, today.year - 1)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # the 29th of February, in a year without one
        return day.replace(year=year, day=28)


def _beginning(profile: ProfileRecord) -> str:
    """How the position began, in words that follow "you began"."""
    where = " ".join((profile.short_name or profile.organisation or "").split())
    if profile.kind == "own-business":
        return "on your own"
    if profile.kind == "studying":
        return f"your studies at {where}" if where else "your studies"
    if where:
        return f"at {where}"
    return f"as {' '.join(profile.role.split())}" if profile.role else "where you are now"
