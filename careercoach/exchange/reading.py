"""Our own JSON back again: what stands in it, or one sentence saying where it does not fit.

Nothing is taken for granted: the text may be cut off, edited by hand, or made by somebody who means no good. What is no
plain value is refused here; what does not fit the tables is refused by the tables (``store.scratch``).
"""

import re
from collections.abc import Iterator, Mapping
from types import NoneType
from typing import Any, BinaryIO, Never

from careercoach.errors import FileTooNew, UsageError
from careercoach.exchange.data import FORMAT, VERSION
from careercoach.exchange.pieces import Text
from careercoach.exchange.shape import Row
from careercoach.frozen import Frozen
from careercoach.incoming import pieces

_GZIP, _AGE = b"\x1f\x8b", b"age-encryption.org"
_OURS = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"careercoach"')
_VALUES = {str, int, float, bool, NoneType}
_PLAIN = re.compile("[a-z_]{1,40}")


Tables = Iterator[tuple[str, Iterator[Row]]]
"""Each table with its rows, in the order of the file; the rows of one are read before the next, or passed over."""


class Content(Frozen):
    """What an export holds: the schema it was written in, and its rows by table. No more than one row is held."""

    schema: int
    tables: Tables


def looks_ours(raw: bytes) -> bool:
    """Whether it begins as what ``data`` writes."""
    return bool(_OURS.match(raw[:200]))


def read(source: BinaryIO, newest: int) -> Content:
    """What stands in it. ``newest`` is the newest schema this program knows.

    Raises FileTooNew for what a newer program wrote, UsageError for everything else that does not fit, also while the
    tables are read.
    """
    source.seek(0)
    refuse_packed(source.read(len(_AGE)))
    head = _head(source)
    version, schema = _number(head, "version"), _number(head, "schema")
    if version > VERSION or schema > newest:
        raise FileTooNew("That was exported by a newer careercoach; update this one and import it again.")
    return Content(schema, _tables(source))


def place_of(source: BinaryIO, table: str, number: int) -> int:
    """Which record of a table has the number of a row, counted from 1."""
    return next(
        place
        for name, records in _tables(source)
        for place, record in enumerate(records, 1)
        if (name, record.get("id")) == (table, number)
    )


def called(name: str) -> str:
    """A name out of the file, where it is one that can be repeated: anything else may be private words."""
    return f"“{name}”" if _PLAIN.fullmatch(name) else "a name that careercoach does not use"


def misfit(table: str, number: int, why: str) -> UsageError:
    """What is said of a record that does not fit; ``number`` counts from 1."""
    return UsageError(f"Record {number} of {called(table)} does not fit: {why}. Nothing was changed.")


def refuse_packed(raw: bytes) -> None:
    """Raises UsageError for what must be opened or unpacked before anybody can tell what it is."""
    if raw.startswith(_GZIP):
        raise UsageError("That file is compressed; unpack it first: gunzip FILE does it.")
    if raw.startswith(_AGE):
        raise UsageError("That file is encrypted.", "decrypt-first")


def _head(source: BinaryIO) -> dict[str, Any]:
    """What it says of itself, before the rows or, where another program ordered it, behind them."""
    text = Text(pieces(source, "That file"), _once, _no_number)
    head: dict[str, Any] = {}
    if text.sign() != "{":
        text.value()
        raise UsageError("That is not what an export of everything holds.", "other-import")
    for name in text.names():
        if name != "rows":
            head[name] = text.value()
        elif head.keys() >= {"format", "version", "schema"}:
            break
        else:
            text.skip()
    if head.get("format") != FORMAT:
        raise UsageError("That is not what an export of everything holds.", "other-import")
    return head


def _tables(source: BinaryIO) -> Tables:
    """The tables, and then the rest of the file, which must hold together, too."""
    text, found = Text(pieces(source, "That file"), _once, _no_number), False
    for name in text.names():
        if name != "rows":
            text.value()
        elif text.sign() != "{":
            break
        else:
            found = True
            for table in text.names():
                records = _records(table, text)
                yield table, records
                for _ in records:
                    pass
    if not found:
        raise UsageError("There is no “rows” in it, so it holds nothing to import; export it again.")
    text.end()


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise UsageError(f"{called(twice).capitalize()} stands twice in one record; nothing was changed.")
    return found


def _no_number(name: str) -> Never:
    raise UsageError(f"It holds {name}, which is no number; nothing was changed.")


def _number(whole: Mapping[str, Any], name: str) -> int:
    value = whole.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise UsageError(f"Its “{name}” does not say which form it has; export it again. Nothing was changed.")
    return value


def _records(table: str, text: Text) -> Iterator[Row]:
    if text.sign() != "[":
        text.value()
        raise UsageError(f"{called(table).capitalize()} is no list of records; nothing was changed.")
    for number, record in enumerate(text.items(), 1):
        if not isinstance(record, dict):
            raise misfit(table, number, "it is no record with names and values")
        if not _VALUES.issuperset(map(type, record.values())):
            odd = next(name for name, value in record.items() if type(value) not in _VALUES)
            raise misfit(table, number, f"{called(odd)} holds more than one value")
        yield record
