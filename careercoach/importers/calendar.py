"""A calendar (.ics, RFC 5545): for each event that was, is there anything worth a line about it?

An event that comes again and again is proposed once, from its first day, since fifty talks of one kind are no fifty
things done; a day of it that was called or told otherwise stands for itself. What was cancelled or is still to come is
left out, as are alarms, free times and to-dos.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from careercoach.importers.proposed import Gathering, Read, Source, broken, lines, local_day

if TYPE_CHECKING:
    from icalendar import Event

_NAME = re.compile(r"[A-Za-z0-9-]+(;|$)")
_OTHERS = {"VTODO": "to-dos", "VJOURNAL": "journal entries", "VFREEBUSY": "free and busy times"}


def fits(text: str) -> bool:
    """Whether it is a calendar."""
    return text.lstrip()[:15].upper() == "BEGIN:VCALENDAR"


def read(source: Source) -> Read:
    """Each event as something one may have done. Raises UsageError with the line of what cannot be read."""
    found = Gathering(source.today)
    begun = _lines_of_events(source.text)
    events: list[tuple[int, Event]] = []
    for calendar in _calendars(source.text):
        for part in calendar.walk():
            if part.name == "VEVENT":
                events.append((begun[len(events)] if len(events) < len(begun) else 1, part))
            elif part.name in _OTHERS:
                found.ignore(_OTHERS[part.name])
    series = {_text(event, "UID"): _words(event) for _, event in events if "RECURRENCE-ID" not in event}
    for line, event in events:
        _propose(found, line, event, series, source)
    return found.read()


def _propose(found: Gathering, line: int, event: "Event", series: dict[str, tuple[str, ...]], source: Source) -> None:
    uid, words = _text(event, "UID"), _words(event)
    again = event.get("RECURRENCE-ID")
    if _text(event, "STATUS").upper() == "CANCELLED":
        found.ignore("cancelled")
        return
    if again is not None and series.get(uid) == words:
        found.ignore("days of a series")
        return
    title, place, told = words
    first, last = _days(event, line, source)
    if first is None or first > source.today:
        found.ignore("still to come" if first else "without a day")
        return
    named = uid or "\n".join((str(first), *words))
    mark = named if again is None else f"{named}\n{again.to_ical().decode()}"
    found.propose(line, title, mark, on=first, until=last, situation=place, did=told)


def _words(event: "Event") -> tuple[str, ...]:
    return _text(event, "SUMMARY"), _text(event, "LOCATION"), _text(event, "DESCRIPTION")


def _text(event: "Event", name: str) -> str:
    """A text of an event; where it stands there several times, all of them."""
    value: Any = event.get(name, "")
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def _days(event: "Event", line: int, source: Source) -> tuple[date | None, date | None]:
    """The first day and, where it is another, the last; that of a series where that is over."""
    start, end = _moment(event, "DTSTART", line), _moment(event, "DTEND", line)
    if start is None:
        return None, None
    first = _local(start, source)
    last = _local(_just_before(end), source) if end else first
    for rule in _rules(event):
        ends = next(iter(rule.get("UNTIL", [])), None)
        last = _local(ends, source) if isinstance(ends, date) else first
        last = last if last <= source.today else first
    return first, last if last > first else None


def _rules(event: "Event") -> Iterable[Any]:
    rule = event.get("RRULE")
    return rule if isinstance(rule, list) else [rule] if rule else []


def _moment(event: "Event", name: str, line: int) -> date | None:
    value: Any = event.get(name)
    if value is None:
        return None
    try:
        found = (value[0] if isinstance(value, list) else value).dt
    except (AttributeError, ValueError):
        found = None
    if isinstance(found, date):
        return found
    raise broken(line, f"its {name} is no day")


def _just_before(end: date) -> date:
    """The end of an event is the first moment after it: midnight and a whole day belong to the day before."""
    if not isinstance(end, datetime):
        return end - timedelta(days=1)
    return end - timedelta(seconds=1) if end.time() == time() else end


def _local(moment: date, source: Source) -> date:
    return local_day(moment, source) if isinstance(moment, datetime) else moment


def _calendars(text: str) -> list[Any]:
    from icalendar import Calendar

    last = _check(text)
    try:
        return list(Calendar.from_ical(text, multiple=True))
    except (ValueError, KeyError, IndexError, OverflowError, RecursionError):
        raise broken(last, "something in it is no calendar") from None


def _check(text: str) -> int:
    """The number of the last line. Raises UsageError with the first that cannot be one, or ends what did not begin."""
    inside: list[str] = []
    number = 1
    for number, line in enumerate(lines(text.strip()), 1):
        name, colon, value = line.partition(":")
        if line[:1] in (" ", "\t") or not line:
            continue
        if not colon or not _NAME.match(name):
            raise broken(number, "from here on it is no calendar")
        if name.upper() == "BEGIN":
            inside.append(value.strip().upper())
        elif name.upper() == "END" and (not inside or inside.pop() != value.strip().upper()):
            raise broken(number, "here ends something that has not begun, or something else has not ended")
    if inside:
        raise broken(number, "the file ends too early")
    return number


def _lines_of_events(text: str) -> list[int]:
    return [number for number, line in enumerate(lines(text), 1) if line.strip().upper() == "BEGIN:VEVENT"]
