"""The copy of one's own data that LinkedIn sends as a zip of tables.

The heads of its tables (Positions.csv, Education.csv, Skills.csv, Certifications.csv, Recommendations_Received.csv and
some more) are those of LinkedIn's own archives, as the tests of several public readers of them quote them. Nothing is
unpacked to disk: a member is known by the last part of its name and read in memory up to a bound, so that neither a
path in a name nor a bomb does anything. Days are months or years in English, or American; others stay as words.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import partial

from careercoach.date_grammar.reading import parse
from careercoach.errors import InvalidValue, UsageError
from careercoach.importers.proposed import Gathering, Read, Source, joined
from careercoach.importers.table import rows
from careercoach.incoming import decoded

MOST = 64_000_000
"""Bytes of tables that are read: a life has some thousand."""

_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})\b.*")
Cells = dict[str, str]
Said = Mapping[str, str | date | None]


def fits(raw: bytes) -> bool:
    """Whether it is a zip with a table of LinkedIn in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return any(_table(name) in _TABLES for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def read(source: Source) -> Read:
    """What the tables we know hold; other files are counted. Raises UsageError naming the table and the line."""
    found = Gathering(source.today)
    for member, text in _texts(source.raw):
        table = _table(member)
        if text is None:
            found.ignore("other files in it")
            continue
        try:
            _read_table(found, table, text, source.today)
        except UsageError as error:
            raise UsageError(f"{table}.csv, {error.sentence[:1].lower()}{error.sentence[1:]}") from None
    return found.read()


def _texts(raw: bytes) -> Iterator[tuple[str, str | None]]:
    """The name of each file in the archive, with its text where we know the table. Raises UsageError."""
    left = MOST
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for member in archive.infolist():
                if member.is_dir():
                    continue
                if _table(member.filename) not in _TABLES:
                    yield member.filename, None
                    continue
                with archive.open(member) as opened:
                    content = opened.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise UsageError("The zip unpacks to more than any life writes; nothing was taken in.")
                yield member.filename, decoded(content, f"{_table(member.filename)}.csv")
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError):
        raise UsageError("The zip is broken or locked; download it once more. Nothing was taken in.") from None


def _table(member: str) -> str:
    name = re.split(r"[/\\]", member)[-1]
    return re.sub(r"[ _]+", " ", name.removesuffix(".csv")) if name.endswith(".csv") else ""


def _read_table(found: Gathering, table: str, text: str, today: date) -> None:
    numbered = rows(text)
    _, heads = next(numbered, (1, []))
    for line, row in numbered:
        cells = {head.strip(): cell.strip() for head, cell in zip(heads, row, strict=False)}
        mark = "\x1f".join((table, *(cell.strip() for cell in row)))
        _propose(found, line, mark, _TABLES[table](cells, today=today))
        if table == "Positions" and cells.get("Description"):
            _propose(found, line, f"{mark}\x1fdone", _done(cells, today, "Started On", "Finished On", ""))


def _propose(found: Gathering, line: int, mark: str, said: Said) -> None:
    texts = dict(said)
    title = texts.pop("title", None)
    found.propose(line, str(title or ""), mark, **texts)


def _position(cells: Cells, today: date) -> Said:
    """A position held. What was done there, its description, is proposed for itself, in its days."""
    first, begun = _day(cells, "Started On", today)
    last, ended = _day(cells, "Finished On", today, end=True)
    return {
        "kind": "position",
        "title": cells.get("Title") or cells.get("Company Name"),
        "organisation": cells.get("Company Name"),
        "on": first,
        "until": last,
        "situation": cells.get("Location"),
        "did": joined(begun, ended),
    }


def _education(cells: Cells, today: date) -> Said:
    first, begun = _day(cells, "Start Date", today)
    last, ended = _day(cells, "End Date", today, end=True)
    return {
        "kind": "learning",
        "activity": "course",
        "title": cells.get("Degree Name") or cells.get("School Name"),
        "organisation": cells.get("School Name"),
        "on": first,
        "until": last,
        "did": joined(cells.get("Notes"), cells.get("Activities"), begun, ended),
    }


def _skill(cells: Cells, today: date) -> Said:  # noqa: ARG001 every table is read alike
    return {"kind": "competency", "title": cells.get("Name")}


def _certificate(cells: Cells, today: date) -> Said:
    """A certificate; the day it is "finished" on is the one it lapses on, and stays a note."""
    first, begun = _day(cells, "Started On", today)
    kept = (_labelled(cells, name) for name in ("Finished On", "License Number"))
    return {
        "kind": "learning",
        "activity": "certificate",
        "title": cells.get("Name"),
        "organisation": cells.get("Authority"),
        "on": first,
        "did": joined(begun, *kept),
        "evidence": cells.get("Url"),
    }


def _course(cells: Cells, today: date) -> Said:  # noqa: ARG001 as above
    return {
        "kind": "learning",
        "activity": "course",
        "title": cells.get("Name"),
        "did": _labelled(cells, "Number"),
    }


def _recommendation(cells: Cells, today: date) -> Said:
    on, written = _day(cells, "Creation Date", today)
    return {
        "kind": "feedback",
        "title": cells.get("Text"),
        "person": " ".join(filter(None, (cells.get("First Name"), cells.get("Last Name")))),
        "organisation": cells.get("Company"),
        "situation": joined(cells.get("Job Title"), written),
        "on": on,
    }


def _done(cells: Cells, today: date, first: str, last: str, title: str = "Title") -> Said:
    """A project, an honour, what one did in a position: something the person did."""
    on, begun = _day(cells, first, today)
    until, ended = _day(cells, last, today, end=True)
    return {
        "title": cells.get(title),
        "on": on,
        "until": until,
        "did": joined(cells.get("Description"), begun, ended),
        "evidence": cells.get("Url"),
    }


_TABLES: Mapping[str, Callable[..., Said]] = {
    "Positions": _position,
    "Education": _education,
    "Skills": _skill,
    "Certifications": _certificate,
    "Courses": _course,
    "Recommendations Received": _recommendation,
    "Projects": partial(_done, first="Started On", last="Finished On"),
    "Honors": partial(_done, first="Issued On", last=""),
}
"""How a row of each table is read, by the table's name."""


def _labelled(cells: Cells, name: str) -> str | None:
    return f"{name}: {cells[name]}" if cells.get(name) else None


def _day(cells: Cells, name: str, today: date, *, end: bool = False) -> tuple[date | None, str | None]:
    """The day in a cell, the last of a period for ``end``; or, where it is none we can read, its words to keep."""
    text = cells.get(name, "")
    if not text or (end and text.casefold() == "present"):
        return None, None
    try:
        if american := _AMERICAN.fullmatch(text):
            year = int(american[3])
            return date(year + 2000 if year < 100 else year, int(american[1]), int(american[2])), None
        if re.match(r"\d{4}-\d\d-\d\d[ T]", text):
            return datetime.fromisoformat(text[:10]).date(), None
        when = parse(text, today, toward="past")
    except (ValueError, InvalidValue):
        return None, _labelled(cells, name)
    return (when.last if end else when.first), None
