"""Everything as JSON: one record a line, so that it can be read, compared and searched with ordinary tools.

    {
    "format": "careercoach",
    "version": 1,
    "schema": 11,
    "written_by": "careercoach 0.1.0",
    "rows": {
    "accomplishment": [
    {"id": 1, "uuid": "7f3a91c2-…", "title": "…", …},
    …

A record is a row as the file keeps it: ``uuid`` is the id that commands take, ``id`` the number by which rows name each
other (``goal_id``). ``version`` is that of this form, ``schema`` that of the tables.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from json.encoder import encode_basestring

from careercoach.exchange.shape import Value
from careercoach.visible import escaped

FORMAT = "careercoach"
VERSION = 1

Records = tuple[str, Sequence[str], Iterable[Sequence[Value]]]
"""The name of a table, its columns, and its rows."""


def written(schema: int, program: str, tables: Iterable[Records]) -> Iterator[str]:
    """The whole text, piece by piece; no more than one row is held at a time."""
    head = {"format": FORMAT, "version": VERSION, "schema": schema, "written_by": program}
    yield "{\n" + "".join(f"{_json(name)}: {_json(value)},\n" for name, value in head.items()) + '"rows": {'
    for place, (name, columns, rows) in enumerate(tables):
        yield f"{',' if place else ''}\n{_json(name)}: ["
        before, record = "\n", _record(columns)
        for row in rows:
            texts = [
                "null" if one is None else encode_basestring(one) if type(one) is str else _json(one) for one in row
            ]
            yield before + escaped(record % tuple(texts))
            before = ",\n"
        yield "\n]"
    yield "\n}\n}\n"


def _record(columns: Sequence[str]) -> str:
    """A record with a place for each value: a table's names are written once, and no record is put together first."""
    return "{" + ", ".join(f"{_json(name).replace('%', '%%')}: %s" for name in columns) + "}"


def _json(value: object) -> str:
    return str(value) if type(value) is int else escaped(json.dumps(value, ensure_ascii=False))
