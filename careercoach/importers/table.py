"""A table, as spreadsheets write it: values with commas, semicolons, tabs or bars between them (CSV, RFC 4180).

The first row says what the columns hold, see ``columns``. A row is something done, unless a column says its kind; what
stands in a column nobody knows goes into what was done, with the name of the column before it. Spreadsheets write days
in the order of their country: where a column does not tell which, the person is asked, for a guess is often wrong.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from careercoach.date_grammar.reading import parse
from careercoach.errors import InvalidValue, UsageError
from careercoach.importers.columns import DAY_FIRST, MONTH_FIRST, guessed, listed, order_meant
from careercoach.importers.proposed import TEXTS, Gathering, Read, Source, broken, joined
from careercoach.vocabulary import LEARNING_KINDS, PROPOSED

_BETWEEN = ",;\t|"
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?:[ T,].*)?")
_ISO = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?:[ T].*)?")
_FORMULA = re.compile(r"^'(?=[=@+\-\t])")
"""The sign our own tables put before what a spreadsheet would compute."""

Row = list[str]


class _Column(NamedTuple):
    """A column by its place and head; ``order`` is that of its days."""

    place: int
    head: str
    field: str
    order: str | None = None


def fits(text: str) -> bool:
    """Whether it looks like a table: signs between the values of the first line; and no JSON or XML."""
    content = text.lstrip()
    return not content.startswith(("{", "[", "<")) and any(sign in content.partition("\n")[0] for sign in _BETWEEN)


def read(source: Source) -> Read:
    """Each row as one thing. Raises UsageError with the line of what cannot be read, or naming the columns."""
    numbered = rows(source.text)
    heads: Row = next((row for _, row in numbered), [])
    named = guessed(heads, source.columns)
    if "title" not in named.values():
        raise UsageError(f"No column looks like a title; there are: {listed(heads)}.", "say-the-title")
    body = list(numbered)
    shown = [_column(place, head, named.get(place, ""), body) for place, head in enumerate(heads)]
    found = Gathering(source.today)
    for line, row in body:
        if any(cell.strip() for cell in row[len(heads) :]):
            raise broken(line, "it has more values than the first line has columns")
        _propose(found, line, row, shown, source.today)
    return found.read()


def rows(text: str) -> Iterator[tuple[int, Row]]:
    """The rows that hold something, each with the line it begins on. Raises UsageError with that of a broken one."""
    between_ = between(text)
    told = re.match(r"sep=(.)\r?\n", text)  # what Excel reads and some programs write before a table
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=told[1] if told else between_, strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row) and not (told and line == 1):
                yield line, [_FORMULA.sub("", cell) for cell in row]
            line = reader.line_num + 1
    except csv.Error:
        raise broken(line, "its quotation marks do not end, or stand where none should") from None


def between(text: str) -> str:
    """The sign between the values, which the first line has most of."""
    first = re.sub(r'"[^"]*"', "", text.lstrip("\r\n").partition("\n")[0])
    return max(_BETWEEN, key=lambda sign: (first.count(sign), -_BETWEEN.index(sign)))


def _column(place: int, head: str, field: str, body: Sequence[tuple[int, Row]]) -> _Column:
    name, order = order_meant(field, head)
    if name not in ("on", "until"):
        return _Column(place, head.strip() or f"Column {place + 1}", name)
    return _Column(place, head, name, order or _order([row[place] for _, row in body if place < len(row)]))


def _order(cells: Sequence[str]) -> str | None:
    """In which order the days of a column are written: some day of it can only be read in one way."""
    written = [found for found in map(_NUMBERS.fullmatch, (cell.strip() for cell in cells)) if found]
    if any(found[2] == "." or int(found[1]) > 12 for found in written):
        return DAY_FIRST
    return MONTH_FIRST if any(int(found[3]) > 12 for found in written) else None


def _propose(found: Gathering, line: int, row: Row, shown: Sequence[_Column], today: date) -> None:
    said: dict[str, str | date | None] = {}
    rest = []
    for column in shown:
        cell = row[column.place].strip() if column.place < len(row) else ""
        if not cell:
            continue
        if column.field in ("on", "until"):
            said[column.field] = _day(cell, column, line, today)
        elif column.field in ("title", *TEXTS):
            said[column.field] = cell
        elif column.field:
            said[column.field] = _listed(column.field, cell, line)
        else:
            rest.append(f"{column.head}: {cell}")
    title = said.pop("title", None)
    said["did"] = joined(str(said.get("did") or ""), *rest)
    found.propose(line, str(title or ""), "\x1f".join(cell.strip() for cell in row).rstrip("\x1f"), **said)


_LISTS: Mapping[str, Sequence[str]] = {"kind": PROPOSED, "activity": LEARNING_KINDS}


def _listed(field: str, cell: str, line: int) -> str:
    if cell.lower() in _LISTS[field]:
        return cell.lower()
    raise broken(line, f"its {field} is none of {', '.join(_LISTS[field])}")


def _day(cell: str, column: _Column, line: int, today: date) -> date:
    """The day a cell means; the last of a period for ``until``. Raises UsageError."""
    try:
        if iso := _ISO.fullmatch(cell):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if numbers := _NUMBERS.fullmatch(cell):
            return _in_order(numbers, column, line)
        when = parse(cell, today, toward="past")
    except (ValueError, InvalidValue):
        raise broken(line, f"there is no day we can read in the column {column.head}") from None
    return when.last if column.field == "until" else when.first


def _in_order(numbers: re.Match[str], column: _Column, line: int) -> date:
    if column.order is None:
        why = f"in the column {column.head} the day or the month may come first"
        raise broken(line, why, "say-the-order", column=column.head, field=column.field)
    first, second = int(numbers[1]), int(numbers[3])
    day, month = (first, second) if column.order == DAY_FIRST else (second, first)
    year = int(numbers[4])
    return date(year + 2000 if year < 100 else year, month, day)
