"""The three files that repeat the model, drawn from what is read of each noun."""

import json
from collections.abc import Iterator, Sequence
from textwrap import indent, wrap
from typing import Any

from careercoach.derive.readings import Read, Reading, linked
from careercoach.frozen import TIMES

_RECORDS = '''"""What is read: frozen records that lists, JSON, screens, rules and documents are made of.

Why apart from ``models``: a record costs nothing to load, cannot be changed by accident, and its fields are the
contract of ``--json``. A field called ``with_`` is ``with`` there. ``id`` is always the row's UUID. Days are
``date``; None means "not said". ``noun`` names what a record is, in the words of the product.

Written by ``python -m careercoach.derive`` from models.py and derive/reading.toml; change those.
"""

from __future__ import annotations

from datetime import date

from careercoach.frozen import Frozen
'''

_VIEWS = """\
-- What is read. A view's columns are the fields of its record in records.py, under the same names. Several values
-- in one column are joined by the unit separator, char(31), which no stored text holds: SQLite 3.40 does not let
-- a view use its JSON functions while trusted_schema is off.
-- Written by python -m careercoach.derive from models.py and derive/reading.toml; change those.
"""

WIDTH = 120
"""How long a line of the code may be."""

_RESERVED = frozenset({"on", "by"})
_DEFINED = {"Id": "id", "date": "day"}
_TIME = {"anyOf": [{"$ref": "#/$defs/moment"}, {"type": "null"}]}
_TYPES = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}


def records(readings: Sequence[Reading]) -> str:
    """The text of records.py."""
    return "\n\n".join([_RECORDS, *("\n".join(_record(reading)) + "\n" for reading in readings)])


def _record(reading: Reading) -> Iterator[str]:
    says = reading.said["says"].strip()
    yield f"class {reading.said['record']}(Frozen):"
    yield indent(f'"""{says}{chr(10) if chr(10) in says else ""}"""', "    ")
    yield ""
    if reading.noun:
        yield f'    noun = "{reading.noun}"'
    if reading.table is not None and (filled := [field.name for field in reading.fields if not field.sql]):
        yield _words("filled", filled)
    if reading.tables:
        yield _words("kept_in", reading.tables)
    for field in reading.fields:
        default = f" = {field.default}" if field.default else ""
        yield f"    {field.name}: {field.type.replace('Id', 'str')}{default}"


def _words(name: str, words: Sequence[str]) -> str:
    line = f'    {name} = "{" ".join(words)}"'
    if len(line) <= WIDTH:
        return line
    parts = [f'        "{part}' for part in wrap(" ".join(words), WIDTH - len('        " "'))]
    return f"    {name} = (\n" + ' "\n'.join(parts) + '"\n    )'


def views(readings: Sequence[Reading]) -> str:
    """The text of views.sql."""
    return "\n".join([_VIEWS, *(_view(reading) for reading in readings if reading.table is not None)])


def _view(reading: Reading) -> str:
    said, table = reading.said, reading.key
    columns = [_named(field) for field in reading.fields if field.sql]
    also = [f"{sql} AS {name}" for name, sql in said.get("also", {}).items()]
    first = f"WITH {said['with'].strip()}\n" if "with" in said else ""
    source = f"{said['from']} {table}" if "from" in said else table
    joins = said.get("joins", "").strip().splitlines() or [
        f"{'LEFT JOIN' if column.nullable else 'JOIN'} {linked(column)}{f' {name}' if name != linked(column) else ''}"
        f" ON {name}.id = {table}.{column.name}"
        for column, name in reading.links
    ]
    listed = ",\n    ".join([*columns, f"{table}.id AS row", *also])
    return f"CREATE VIEW {table}_view AS\n{first}SELECT\n    {listed}\n" + "\n".join([f"FROM {source}", *joins]) + ";\n"


def _named(field: Read) -> str:
    if str(field.sql).rpartition(".")[2] == field.name:
        return str(field.sql)
    return f'{field.sql} AS "{field.name}"' if field.name in _RESERVED else f"{field.sql} AS {field.name}"


def schema(readings: Sequence[Reading], before: str) -> str:
    """The text of output.schema.json: ``before`` with the definition of every record drawn anew."""
    whole = json.loads(before)
    nouns = {reading.said["record"]: reading.noun for reading in readings}
    for reading in readings:
        if reading.said.get("schema") != "by hand":
            written = whole["$defs"].get(reading.noun, {}).get("properties", {})
            by_hand = {name: written[name] for name in reading.said.get("page", ())}
            if reading.said.get("added"):
                by_hand["outcome"] = {"enum": ["created", "replaced"]}
            whole["$defs"][reading.noun] = _definition(reading, by_hand, nouns)
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _definition(reading: Reading, by_hand: dict[str, Any], nouns: dict[str, str]) -> dict[str, Any]:
    always = {"noun": {"const": reading.noun}, "kind": {"const": reading.noun}}
    own = {field.name.rstrip("_"): _property(field, nouns) for field in reading.fields}
    times = {name: _TIME for name in TIMES if reading.tables}
    properties = always | own | times
    return {
        "description": " ".join(reading.said["says"].replace("`", "").split()),
        "type": "object",
        "properties": properties | by_hand,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def _property(field: Read, nouns: dict[str, str]) -> dict[str, Any]:
    kind, _, blank = field.type.partition(" | ")
    if field.values:
        return {"enum": [*field.values, *([None] if blank else [])]}
    if kind.startswith("tuple["):
        return {"type": "array", "items": _one(kind.removeprefix("tuple[").removesuffix(", ...]"), nouns)}
    one = _one(kind, nouns)
    if not blank:
        return one
    return {"type": [one["type"], "null"]} if "type" in one else {"anyOf": [one, {"type": "null"}]}


def _one(kind: str, nouns: dict[str, str]) -> dict[str, Any]:
    if kind in _TYPES:
        return {"type": _TYPES[kind]}
    return {"$ref": f"#/$defs/{_DEFINED.get(kind) or nouns[kind]}"}
