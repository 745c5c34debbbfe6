"""Days as one says them on a page handed over: ``19 February``, ``March``, with the year where it is another."""

from datetime import date


def day(on: date, today: date) -> str:
    """``19 February``; ``19 February 2027`` seen from another year."""
    return f"{on.day} {on:%B}{_year(on, today)}"


def months(first: date, last: date | None, today: date) -> str:
    """``March``, ``March – May``, ``December 2025 – March``; ``last`` None means one day."""
    last = last or first
    until = f"{last:%B}{_year(last, today)}"
    if (first.year, first.month) == (last.year, last.month):
        return until
    return f"{first:%B}{_year(first, last)} – {until}"


def _year(on: date, today: date) -> str:
    return "" if on.year == today.year else f" {on.year}"
