"""Calendar entries as an iCalendar file (RFC 5545), made to be read into a calendar again and again.

A thing keeps its UID for good and its SEQUENCE grows with every change, so that a newer file changes what stands in
the calendar instead of adding to it. Nothing depends on the clock: the same entries give the same bytes. Each entry is
marked private, for calendars that others can see; in one's own every talk has an alarm a day before. An invitation is
tentative until it is answered.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from careercoach.dates import echo
from careercoach.documents.calendar import CANCELLED, Entry, entries, left_out
from careercoach.documents.making import Kind
from careercoach.documents.materials import Planner

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_DAY_BEFORE = timedelta(days=-1)
_MORNING_BEFORE = timedelta(hours=-15)
"""From the beginning of a day back to nine o'clock of the day before."""


def render(found: Sequence[Entry], zone: str | None, *, own: bool) -> str:
    """The file. ``zone`` is what times of day are meant in, None for times without a zone; ``own`` is for oneself."""
    from icalendar import Calendar

    from careercoach.documents.timezones import vtimezone

    calendar = Calendar()
    calendar.add("prodid", "-//careercoach//careercoach//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if found and all(one.status == CANCELLED for one in found) else "PUBLISH")
    events = [_event(entry, zone, own=own) for entry in found]
    if zone and any("TZID" in event["DTSTART"].params for event in events):
        timed = [entry.on for entry in found if entry.at]
        calendar.add_component(vtimezone(zone, min(timed), max(timed)))
    for event in events:
        calendar.add_component(event)
    file: bytes = calendar.to_ical()
    return file.decode("utf-8")


def kind(zone: str | None) -> Kind[Planner]:
    """The calendar as a kind of document, with times of day meant in this zone."""

    def write(material: Planner, audience: str, today: date) -> str:
        return render(entries(material, audience, today), zone, own=audience == "self")

    return Kind("calendar", write, left_out)


def listed(found: Sequence[Entry], zone: str | None) -> str:
    """What stands in the file, to be read: an entry each, with its day, its time and what a calendar makes of it."""
    return "\n\n".join("\n".join(_lines(entry, zone)) for entry in found)


def _lines(entry: Entry, zone: str | None) -> Iterator[str]:
    until = start(entry.on, entry.at, None) + timedelta(minutes=entry.minutes or 0) if entry.at else None
    times = f", {entry.at} to {until:%H:%M} {zone or ''}".rstrip() if until else ", all day"
    yield f"{echo(entry.on)}{times}"
    yield f"  {entry.summary}"
    yield f"  {', '.join(filter(None, (entry.place, entry.status.lower(), 'private')))}"
    yield from (f"  {line}" for line in entry.description.splitlines() if line)


def remarks(found: Sequence[Entry], zone: str | None, *, kept: bool = True) -> tuple[str, ...]:
    """What one should know about the times in the file, a sentence each.

    ``kept`` says that the person said which zone is theirs; otherwise it is the machine's, and that is said.
    """
    timed = [(entry.on, entry.at) for entry in found if entry.at and entry.status != CANCELLED]
    if zone is None:
        unknown = (
            "Your time zone is not on file, so each calendar takes the times as its own; your profile can name one."
        )
        return (unknown,) if timed else ()
    whose = "" if kept else ", this computer's zone; your profile can name yours"
    meant = [f"Times are those of {zone}{whose}."] if timed else []
    return (*meant, *(sentence for on, at in timed if (sentence := _odd(on, at, zone))))


def _event(entry: Entry, zone: str | None, *, own: bool) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.revision.number)
    event.add("dtstamp", entry.revision.at)
    event.add("last-modified", entry.revision.at)
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    event.add("status", entry.status)
    event.add("class", "PRIVATE")
    if entry.place:
        event.add("location", entry.place)
    if entry.at:
        event.add("dtstart", start(entry.on, entry.at, zone))
        event.add("duration", timedelta(minutes=entry.minutes or 0))
    else:
        event.add("dtstart", entry.on)
        event.add("transp", "TRANSPARENT")
    if own and entry.noun == "meeting" and entry.status != CANCELLED:
        event.add_component(_alarm(entry))
    return event


def _alarm(entry: Entry) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Prepare: {entry.summary}")
    alarm.add("trigger", _DAY_BEFORE if entry.at else _MORNING_BEFORE)
    return alarm


def start(on: date, at: str, zone: str | None) -> datetime:
    """The moment of a wall time. What the clocks skip comes as much later; of a time that comes twice, the first."""
    wall = datetime.combine(on, time.fromisoformat(at))
    return wall if zone is None else wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone))


def _odd(on: date, at: str, zone: str) -> str | None:
    """What is odd about a wall time on a day the clocks change; None for nothing."""
    moment = start(on, at, zone)
    if f"{moment:%H:%M}" != at:
        return f"The clocks skip {at} on {echo(on)} in {zone}; the calendar says {moment:%H:%M}."
    if moment.replace(fold=1).utcoffset() != moment.replace(fold=0).utcoffset():
        return f"{at} comes twice on {echo(on)} in {zone}; the calendar has the first."
    return None
