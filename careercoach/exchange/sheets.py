"""Rows as CSV, as spreadsheets and scripts read it."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from careercoach.exchange.shape import Value

_NUMBER = re.compile(r"[+-]?\d[\d.,:/ %-]*")
_ACTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

BETWEEN = "; "
"""Stands between several values in one cell."""

_SEPARATOR = "\x1f"
"""Joins several values in one column of a view."""


def sheet(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> Iterator[str]:
    """The names of the columns, then a line for each row; a text with line breaks goes over several lines."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(columns)
    yield _taken(held)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
        yield _taken(held)


def _cell(value: Value) -> Value:
    """A value as it stands in its cell; words that a spreadsheet would run as a formula begin with an apostrophe."""
    if not isinstance(value, str):
        return value
    words = value.replace(_SEPARATOR, BETWEEN)
    return f"'{words}" if words.startswith(_ACTS) and not _NUMBER.fullmatch(words) else words


def _taken(held: io.StringIO) -> str:
    text = held.getvalue()
    held.seek(0)
    held.truncate()
    return text
