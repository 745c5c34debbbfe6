"""The one clock: which day of the person's it is. Nothing else in the package makes a day out of the time.

A person's day begins when the clock of the wall first shows the time at which the day before ends, and is over when the
next one begins. So it never goes back when the clocks are put back an hour, and begins on the day they skip that hour.
"""

from datetime import date, datetime, time, timedelta


def now() -> datetime:
    """The time on the wall where this machine is: without a zone, but with its ``fold``."""
    return datetime.now()


def today(day_ends: time = time(0)) -> date:
    """The person's day. ``day_ends`` is until when, after midnight, the day before goes on."""
    return day_at(now(), day_ends)


def day_at(wall: datetime, day_ends: time) -> date:
    """The day that a time on the wall belongs to; its ``fold`` tells the hour that comes twice."""
    begins = datetime.combine(wall.date(), day_ends)
    begun = wall >= begins or wall.timestamp() >= begins.timestamp()
    return wall.date() if begun else wall.date() - timedelta(days=1)


def is_small_hours(today: date) -> bool:
    """Whether the calendar is a day ahead of the person, whose day goes on."""
    return today < now().date()
