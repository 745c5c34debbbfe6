"""What importers make of files: a day, a zone, the samples, and how words are counted."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, tzinfo
from pathlib import Path

from sqlmodel import Session

from careercoach.importers import formats
from careercoach.importers.proposed import TEXTS, Proposed, Read
from careercoach.services.work import inbox

TODAY = date(2026, 11, 22)
SAMPLES = Path(__file__).parent / "samples"


def read(
    content: str | bytes,
    format_: str | None = None,
    *,
    zone: tzinfo | None = UTC,
    columns: Mapping[str, str] | None = None,
    name: str = "the file",
) -> Read:
    """What a file holds, read on TODAY."""
    raw = content.encode() if isinstance(content, str) else content
    return formats.read(raw, name, format_, TODAY, zone=zone, columns=dict(columns or {}))[1]


def guessed(content: str | bytes) -> str:
    """The format that a file is taken for."""
    return formats.read(content.encode() if isinstance(content, str) else content, "x", None, TODAY, zone=UTC)[0]


def sample(name: str) -> str:
    """A file as the program writes it."""
    return (SAMPLES / name).read_text("utf-8")


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip with these files in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def words(*texts: str | None) -> Counter[str]:
    """How often each word stands in some texts."""
    return Counter(word for text in texts for word in re.findall(r"\w+", text or ""))


def words_of(*proposals: Proposed) -> Counter[str]:
    """How often each word stands in some proposals."""
    return words(*(getattr(each, name) for each in proposals for name in ("title", *TEXTS)))


def told(found: Read) -> list[tuple[str, str, str]]:
    """The day, or days, the kind and the title of each proposal."""
    return [(days(each), each.kind, each.title) for each in found.proposals]


def days(proposed: Proposed) -> str:
    """The day of a proposal, or the first and the last; blank where it has none."""
    return "–".join(str(day) for day in (proposed.on, proposed.until) if day)


def some_wait(session: Session) -> list[str]:
    """Let the sample of Taskwarrior wait in the inbox; the ids."""
    return inbox.take_in(session, "taskwarrior", "tasks.json", read(sample("tasks.json")).proposals)
