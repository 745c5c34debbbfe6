"""bragfile's entries as JSON (``brag export --format json``).

The shape is that of internal/export/json.go in github.com/jysf/bragfile000: an array of objects with id, title,
description, tags (joined by commas), project, type, impact, created_at and updated_at (RFC 3339). The id counts within
one file of theirs and may be given again in another, so that the moment and the title tell an entry from others.
"""

from datetime import date, datetime

from careercoach.importers.objects import first, objects, said
from careercoach.importers.proposed import Gathering, Read, Source, broken, local_day


def fits(text: str) -> bool:
    """Whether it looks like entries of bragfile."""
    return {"title", "impact", "created_at"} <= first(text).keys()


def read(source: Source) -> Read:
    """Each entry as something done. Raises UsageError with the line of what cannot be read."""
    found = Gathering(source.today)
    for line, entry in objects(source.text):
        title, made = said(entry, "title", line), said(entry, "created_at", line)
        tags = ", ".join(filter(None, (said(entry, name, line) for name in ("tags", "project", "type"))))
        told, impact = said(entry, "description", line), said(entry, "impact", line)
        found.propose(line, title, f"{made}\n{title}", on=_day(made, line, source), did=told, result=impact, tags=tags)
    return found.read()


def _day(text: str, line: int, source: Source) -> date:
    try:
        return local_day(datetime.fromisoformat(text), source)
    except (ValueError, OverflowError):
        raise broken(line, "its created_at is no moment as in 2026-11-22T09:30:00Z") from None
