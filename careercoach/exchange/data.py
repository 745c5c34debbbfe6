"""Everything as JSON: one record a line, so that it can be read, compared and searched with ordinary tools.

    {
    "format": "careercoach",
    "version": 1,
    "schema": 11,
    "written_by": "careercoach 0.1.0",
    "rows": {
    "accomplishment": [
    {"id":1,"uuid":"7f3a91c2-…","title":"…",…},
    …

A record is a row as the file keeps it: ``uuid`` is the id that commands take, ``id`` the number by which rows name each
other (``goal_id``). ``version`` is that of this form, ``schema`` that of the tables.
"""

import json
from collections.abc import Iterable, Iterator

from careercoach.visible import escaped

FORMAT = "careercoach"
VERSION = 1

Records = tuple[str, Iterable[str]]
"""The name of a table, and its rows as JSON."""


def written(schema: int, program: str, tables: Iterable[Records]) -> Iterator[str]:
    """The whole text, piece by piece; no more than one row is held at a time."""
    head = {"format": FORMAT, "version": VERSION, "schema": schema, "written_by": program}
    yield "{\n" + "".join(f"{_json(name)}: {_json(value)},\n" for name, value in head.items()) + '"rows": {'
    for place, (name, records) in enumerate(tables):
        yield f"{',' if place else ''}\n{_json(name)}: ["
        before = "\n"
        for record in records:
            yield before + escaped(record)
            before = ",\n"
        yield "\n]"
    yield "\n}\n}\n"


def _json(value: object) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))
