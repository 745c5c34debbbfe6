"""How a day is said, alone and beside another. Imports nothing, for what has to answer before anything is loaded."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def month_length(year: int, month: int) -> int:
    """How many days that month has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_LENGTHS[month - 1] + (month == 2 and leap)


def in_words(day: date) -> str:
    """``Mon 6 Oct 2025``."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


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
    months -= later.day < min(earlier.day, month_length(later.year, later.month))
    if abs(days) < 14:
        distance = f"{abs(days)} days"
    elif months < 2:
        distance = f"{abs(days) // 7} weeks"
    else:
        distance = f"{months} months" if months < 24 else f"{months // 12} years"
    return f"in {distance}" if days > 0 else f"{distance} ago"
