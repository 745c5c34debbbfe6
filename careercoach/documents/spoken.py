"""Days as one says them on a page handed over: ``19 February``, ``March``, with the year where it is another."""

import re
from datetime import date


def day(on: date, today: date) -> str:
    """``19 February``; ``19 February 2027`` seen from another year."""
    return f"{on.day} {on:%B}{_year(on, today)}"


def dated(on: date) -> str:
    """The day of a page: ``19 February 2027``."""
    return f"{on.day} {on:%B} {on.year}"


def of_year(on: date) -> str:
    """A month with its year, on a page that is read in any year: ``February 2027``."""
    return f"{on:%B} {on.year}"


def span(first: date, last: date | None) -> str:
    """``March 2026``, ``March – May 2026``, ``December 2025 – March 2026``; ``last`` None means one day."""
    last = last or first
    if (first.year, first.month) == (last.year, last.month):
        return of_year(last)
    return f"{f'{first:%B}' if first.year == last.year else of_year(first)} – {of_year(last)}"


def months(first: date, last: date | None, today: date) -> str:
    """``March``, ``March – May``, ``December 2025 – March``; ``last`` None means one day."""
    last = last or first
    until = f"{last:%B}{_year(last, today)}"
    if (first.year, first.month) == (last.year, last.month):
        return until
    return f"{first:%B}{_year(first, last)} – {until}"


def on(day_: date, today: date) -> str:
    """When, behind a verb: ``today``, ``on 19 February``."""
    return "today" if day_ == today else f"on {day(day_, today)}"


def month(of: date, today: date) -> str:
    """``February``; ``February 2025`` seen from another year."""
    return f"{of:%B}{_year(of, today)}"


def clock(at: str) -> str:
    """A time of day as one says it: ``9:30`` for ``09:30``."""
    return at.removeprefix("0")


def minutes(length: int) -> str:
    """How long something takes: ``half an hour``, ``50 minutes``."""
    said = {15: "a quarter of an hour", 30: "half an hour", 45: "three quarters of an hour", 60: "an hour"}
    return said.get(length, f"{length} minute{'' if length == 1 else 's'}")


def says(text: str, of: date) -> bool:
    """Whether a text names that day itself: "the 16th", "4 October", "October 4"."""
    nth = rf"{of.day}(?:st|nd|rd|th)?\b"
    return re.search(rf"\bthe {nth}|\b{nth}(?: of)? {of:%B}\b|\b{of:%B} {nth}", text, re.IGNORECASE) is not None


def by(said: str, on: date, today: date) -> str:
    """A sentence with the day until when: "I will send the list by 12 June"; behind a comma where it has one itself."""
    comma = "," if "," in said or ";" in said else ""
    return f"{said}{comma} by {day(on, today)}"


def _year(on: date, today: date) -> str:
    return "" if on.year == today.year else f" {on.year}"
