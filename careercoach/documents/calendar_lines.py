"""The lines of an iCalendar file (RFC 5545), of the few kinds that we write.

Why not the library that reads such files: what others write takes a thousand lines to understand, what we write a page,
and to load those was a third of what it costs to hand a calendar over.
"""

from datetime import UTC, date, datetime, timedelta

from careercoach.patterns import pattern

END = "\r\n"

_MOST = 74
"""Bytes of a line, before which a blank stands that tells it goes on."""

_SIGN = pattern(r"\\?.")
"""A sign, with the backslash before it: what belongs together is not torn apart where a line goes on in the next."""


def component(name: str, *parts: str) -> str:
    """A thing of the file, made of its lines and of the things in it."""
    return "".join((line("BEGIN", name), *parts, line("END", name)))


def line(name: str, value: str) -> str:
    """A property whose value is written as it is said here, in lines that are not too long for any calendar."""
    written, room = [], _MOST
    for sign in _SIGN.findall(f"{name}:{value}"):
        wide = len(sign.encode("utf-8"))
        if wide > room:
            written.append(f"{END} ")
            room = _MOST
        written.append(sign)
        room -= wide
    return "".join((*written, END))


def text(name: str, words: str) -> str:
    """A property of words, whatever signs are in them."""
    for sign in "\\;,":
        words = words.replace(sign, f"\\{sign}")
    return line(name, "\\n".join(words.replace("\r\n", "\n").replace("\r", "\n").split("\n")))


def begins(when: date | datetime, zone: str | None = None) -> str:
    """When something begins: a day, or a moment by the clock of a zone, in UTC, or wherever it is read for None."""
    if not isinstance(when, datetime):
        return line("DTSTART;VALUE=DATE", f"{when:%Y%m%d}")
    return line(f"DTSTART;TZID={zone}" if zone else "DTSTART", moment(when))


def moment(when: datetime) -> str:
    """A moment, in UTC where it says so; otherwise as the clock shows it."""
    return f"{when:%Y%m%dT%H%M%S}{'Z' if when.tzinfo is UTC else ''}"


def duration(minutes: int) -> str:
    """How long, or with less than nothing how long before: in days where it is whole ones."""
    sign, (days, rest) = "-" if minutes < 0 else "", divmod(abs(minutes), 24 * 60)
    return f"{sign}PT{abs(minutes)}M" if rest or not days else f"{sign}P{days}D"


def offset(distance: timedelta) -> str:
    """How far a clock is from UTC, to the minute."""
    hours, minutes = divmod(round(abs(distance) / timedelta(minutes=1)), 60)
    return f"{'-' if distance < timedelta() else '+'}{hours:02}{minutes:02}"
