"""Calendar entries as an iCalendar file (RFC 5545), made to be read into a calendar again and again.

A thing keeps its UID for good and its SEQUENCE grows with every change, so that a newer file changes what stands in
the calendar instead of adding to it. Nothing depends on the clock: the same entries give the same bytes. Each entry is
marked private, for calendars that others can see; in one's own every talk has an alarm a day before. An invitation is
tentative until it is answered.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from careercoach.dates import echo
from careercoach.documents.calendar import CANCELLED, Entry, entries, left_out
from careercoach.documents.calendar_lines import begins, component, duration, line, moment, text
from careercoach.documents.making import Kind
from careercoach.documents.materials import Planner
from careercoach.documents.timezones import vtimezone

_DAY_BEFORE = -24 * 60
_MORNING_BEFORE = -15 * 60
"""Minutes from the beginning of a day back to nine o'clock of the day before."""


def render(found: Sequence[Entry], zone: str | None, *, own: bool) -> str:
    """The file. ``zone`` is what times of day are meant in, None for times without a zone; ``own`` is for oneself."""
    timed = [entry.on for entry in found if entry.at]
    told = vtimezone(zone, min(timed), max(timed)) if zone and timed else ""
    return component(
        "VCALENDAR",
        line("VERSION", "2.0"),
        line("PRODID", "-//careercoach//careercoach//EN"),
        line("METHOD", "CANCEL" if found and all(one.status == CANCELLED for one in found) else "PUBLISH"),
        told,
        *(_event(entry, zone, own=own, is_told=bool(told)) for entry in found),
    )


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


def _event(entry: Entry, zone: str | None, *, own: bool, is_told: bool) -> str:
    """An entry. ``is_told`` says that the file tells of the zone; otherwise that is UTC, where there is one."""
    return component(
        "VEVENT",
        text("SUMMARY", entry.summary),
        *_times(entry, zone, is_told=is_told),
        line("DTSTAMP", moment(entry.revision.at)),
        text("UID", entry.uid),
        line("SEQUENCE", str(entry.revision.number)),
        line("CLASS", "PRIVATE"),
        text("DESCRIPTION", entry.description),
        line("LAST-MODIFIED", moment(entry.revision.at)),
        text("LOCATION", entry.place) if entry.place else "",
        line("STATUS", entry.status),
        "" if entry.at else line("TRANSP", "TRANSPARENT"),
        _alarm(entry) if own and entry.noun == "meeting" and entry.status != CANCELLED else "",
    )


def _times(entry: Entry, zone: str | None, *, is_told: bool) -> Iterator[str]:
    if entry.at is None:
        yield begins(entry.on)
        return
    wall = start(entry.on, entry.at, zone)
    yield begins(wall, zone) if is_told or zone is None else begins(wall.astimezone(UTC))
    yield line("DURATION", duration(entry.minutes or 0))


def _alarm(entry: Entry) -> str:
    return component(
        "VALARM",
        line("ACTION", "DISPLAY"),
        text("DESCRIPTION", f"Prepare: {entry.summary}"),
        line("TRIGGER", duration(_DAY_BEFORE if entry.at else _MORNING_BEFORE)),
    )


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
