"""jrnl's journal as JSON (``jrnl --format json``).

The shape is that of jrnl/plugins/json_exporter.py in jrnl 4: ``{"tags": {…}, "entries": [{title, body, date, time,
tags, starred}]}``. Its entries have no id, so that a moment and its words tell one from another.
"""

import json
from datetime import date

from careercoach.importers.objects import objects, said, several
from careercoach.importers.proposed import Gathering, Read, Source, broken


def fits(text: str) -> bool:
    """Whether it looks like a journal of jrnl."""
    head = text.lstrip()[:1]
    if head != "{" or '"entries"' not in text:
        return False
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return '"starred"' in text
    return isinstance(whole, dict) and isinstance(whole.get("entries"), list)


def read(source: Source) -> Read:
    """Each entry as something done. Raises UsageError with the line of what cannot be read."""
    found = Gathering(source.today)
    for line, entry in objects(source.text, under="entries"):
        title, body, on = (said(entry, name, line) for name in ("title", "body", "date"))
        tags = ", ".join(tag.lstrip("@#") for tag in several(entry, "tags", line))
        mark = "\n".join((on, said(entry, "time", line), title, body))
        found.propose(line, title, mark, on=_day(on, line), did=body, tags=tags)
    return found.read()


def _day(text: str, line: int) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise broken(line, "its date is no day as in 2026-11-22") from None
