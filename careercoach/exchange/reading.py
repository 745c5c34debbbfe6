"""Our own JSON back again: what stands in it, or one sentence saying where it does not fit.

Nothing is taken for granted: the text may be cut off, edited by hand, or made by somebody who means no good. What is no
plain value is refused here; what does not fit the tables is refused by the tables (``store.scratch``).
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Never

from careercoach.errors import FileTooNew, UsageError
from careercoach.exchange.data import FORMAT, VERSION
from careercoach.exchange.shape import Row
from careercoach.frozen import Frozen
from careercoach.incoming import decoded

_GZIP, _AGE = b"\x1f\x8b", b"age-encryption.org"
_OURS = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"careercoach"')
_PLAIN = re.compile("[a-z_]{1,40}")


class Content(Frozen):
    """What an export holds: the schema it was written in, and its rows by table, in their order."""

    schema: int
    rows: Mapping[str, Sequence[Row]]


def looks_ours(raw: bytes) -> bool:
    """Whether it begins as what ``data`` writes."""
    return bool(_OURS.match(raw[:200]))


def read(raw: bytes, newest: int) -> Content:
    """What stands in it. ``newest`` is the newest schema this program knows.

    Raises FileTooNew for what a newer program wrote, UsageError for everything else that does not fit.
    """
    refuse_packed(raw)
    whole = _parsed(decoded(raw, "That file"))
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise UsageError("That is not what an export of everything holds.", "other-import")
    version, schema = _number(whole, "version"), _number(whole, "schema")
    if version > VERSION or schema > newest:
        raise FileTooNew("That was exported by a newer careercoach; update this one and import it again.")
    rows = whole.get("rows")
    if not isinstance(rows, dict):
        raise UsageError("There is no “rows” in it, so it holds nothing to import; export it again.")
    return Content(schema, {table: _records(table, records) for table, records in rows.items()})


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


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        why = "it ends too early" if error.pos >= len(text.rstrip()) else "it is no JSON there"
        raise UsageError(
            f"Line {error.lineno}, place {error.colno} could not be read: {why}. Nothing was changed."
        ) from None
    except RecursionError:
        raise UsageError("That is nested deeper than any export; nothing was changed.") from None
    except ValueError:  # a whole number of thousands of figures
        raise UsageError("A number in it is longer than any number can be; nothing was changed.") from None


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


def _records(table: str, records: Any) -> Sequence[Row]:
    if not isinstance(records, list):
        raise UsageError(f"{called(table).capitalize()} is no list of records; nothing was changed.")
    for number, record in enumerate(records, 1):
        if not isinstance(record, dict):
            raise misfit(table, number, "it is no record with names and values")
        odd = next((name for name, value in record.items() if isinstance(value, dict | list)), None)
        if odd is not None:
            raise misfit(table, number, f"{called(odd)} holds more than one value")
    return records
