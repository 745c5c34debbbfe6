"""Taskwarrior's tasks as JSON (``task export``).

https://taskwarrior.org/docs/commands/export: an array of objects, one to a line, or, with ``json.array=off``, objects
alone. Days are UTC as 20141018T050231Z, ``status`` is pending, completed, deleted, waiting or recurring. What is
completed was done; annotations tell of it.
"""

from datetime import UTC, date, datetime

from careercoach.importers.objects import Entry, first, objects, said, several
from careercoach.importers.proposed import Gathering, Read, Source, broken, joined, local_day

_LEFT_OUT = {"deleted": "deleted there", "pending": "still open", "waiting": "still open", "recurring": "still open"}


def fits(text: str) -> bool:
    """Whether it looks like tasks of Taskwarrior."""
    return {"description", "status", "uuid", "entry"} <= first(text).keys()


def read(source: Source) -> Read:
    """Each completed task as something done. Raises UsageError with the line of what cannot be read."""
    found = Gathering(source.today)
    for line, task in objects(source.text):
        status = said(task, "status", line)
        if status != "completed":
            found.ignore(_LEFT_OUT.get(status, "not known to be done"))
            continue
        project = said(task, "project", line)
        tags = ", ".join(filter(None, (project, *several(task, "tags", line))))
        told = joined(*(said(note, "description", line) for note in _annotations(task, line)))
        mark, title = said(task, "uuid", line), said(task, "description", line)
        found.propose(line, title, mark, on=_day(task, line, source), did=told, tags=tags)
    return found.read()


def _annotations(task: Entry, line: int) -> list[Entry]:
    notes = task.get("annotations") or []
    if isinstance(notes, list) and all(isinstance(note, dict) for note in notes):
        return notes
    raise broken(line, "its annotations are no list of annotations")


def _day(task: Entry, line: int, source: Source) -> date | None:
    ended = said(task, "end", line)
    if not ended:
        return None
    try:
        return local_day(datetime.strptime(ended, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC), source)
    except (ValueError, OverflowError):
        raise broken(line, "its end is no moment as in 20261122T093000Z") from None
