"""A thing as a page of Markdown that stands without us: front matter as Obsidian and Joplin read it, then its words.

Days, figures and what was chosen from a list stand in front, quoted so that every reader of YAML takes them alike. The
words stand below exactly as they were written, so that any of them can be found with grep.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from careercoach.exchange.naming import many
from careercoach.exchange.shape import Column, Row, Table, Value, day, heading
from careercoach.frozen import Frozen
from careercoach.visible import escaped


class Place(Frozen):
    """Where another thing has its page, seen from the folder of all: ``path`` as in ``goals/Lead the handover.md``."""

    title: str
    path: str


class Part(Frozen):
    """One row, where its links lead by column, and what belongs to it, table by table."""

    table: Table
    row: Row
    links: dict[str, Place]
    parts: Sequence["Part"]


def page(thing: Part) -> Iterator[str]:
    """The page, piece by piece."""
    title = heading(thing.row)
    yield "---\n" + "".join(f"{name}: {value}\n" for name, value in _front(thing, title)) + "---\n"
    yield f"\n# {title or thing.table.name.replace('_', ' ').capitalize()}\n"
    for column in thing.table.said:
        if column.name in thing.links:
            yield f"\n{column.label}: {_link(thing.links[column.name])}\n"
    yield from _words(thing, 2, title)


def sheet(table: Table, rows: Iterable[Part]) -> Iterator[str]:
    """Rows that are no things of their own, all on one page."""
    yield f"# {many(table.name).capitalize()}\n"
    yield from _each(rows, 2)


def _front(thing: Part, title: str) -> Iterator[tuple[str, str]]:
    """Names and values of the front matter, each value as YAML writes it."""
    yield "title", _yaml(title or thing.table.name.replace("_", " "))
    yield "noun", thing.table.name
    yield "id", _yaml(thing.row.get("uuid"))
    if day(thing.row):
        yield "created", day(thing.row)
    tags = [_tag(str(part.row["name"])) for part in thing.parts if part.table.name == "tag"]
    if tags:
        yield "tags", f"[{', '.join(map(_yaml, tags))}]"
    for column in thing.table.said:
        value = thing.row[column.name]
        if value is not None and column.kind not in ("words", "link"):
            yield column.name, _front_value(column, value)
    for column in thing.table.said:
        if column.name in thing.links:
            yield column.name.removesuffix("_id"), _yaml(thing.links[column.name].title)


def _front_value(column: Column, value: Value) -> str:
    if column.kind == "flag":
        return "true" if value else "false"
    return _yaml(value) if column.kind == "choice" else str(value)


def _words(part: Part, level: int, shown: str = "") -> Iterator[str]:
    """What was said of it, but for what was ``shown`` as its heading, and its parts, table by table."""
    for column in part.table.said:
        value = part.row[column.name]
        if column.kind == "words" and value not in (None, shown):
            yield f"\n{'#' * level} {column.label}\n\n{value}\n"
    for table, parts in groupby(part.parts, lambda each: each.table):
        if table.is_named:
            yield f"\n{'#' * level} {many(table.name).capitalize()}\n"
            yield from _each(parts, level + 1)
        else:
            listed = next((column.leads_to for column in table.said if column.leads_to), table.name)
            yield f"\n{'#' * level} {many(listed).capitalize()}\n\n"
            for each in parts:
                yield f"- {', '.join(_listed(each))}\n"


def _each(parts: Iterable[Part], level: int) -> Iterator[str]:
    """Parts below each other, each with its heading, its facts and its words."""
    for part in parts:
        title = heading(part.row)
        yield f"\n{'#' * level} {title or day(part.row) or part.row['id']}\n"
        facts = [column for column in part.table.said if column.kind != "words" and part.row[column.name] is not None]
        lines = [f"- {column.label}: {_fact(part, column)}\n" for column in facts if _fact(part, column)]
        yield "".join(["\n", *lines] if lines else [])
        yield from _words(part, level + 1, title)


def _listed(part: Part) -> Iterator[str]:
    """What stands in the line of a row that only connects two things, or is one short text."""
    for column in part.table.said:
        value = part.row[column.name]
        if value is not None:
            yield str(value) if column.kind == "words" else _fact(part, column)


def _fact(part: Part, column: Column) -> str:
    """A day, a figure, a choice, or where a link leads; blank for a link to what has no page."""
    if column.leads_to:
        return _link(part.links[column.name]) if column.name in part.links else ""
    value = part.row[column.name]
    return ("yes" if value else "no") if column.kind == "flag" else str(value)


def _link(place: Place) -> str:
    """A link from one page to another; a page lies one folder below that of all."""
    words = re.sub(r"([\\\[\]])", r"\\\1", place.title)
    return f"[{words}](<../{place.path}>)"


def _yaml(value: Value) -> str:
    """A text in quotes: every text of JSON is one of YAML, too."""
    return escaped(json.dumps(value, ensure_ascii=False))


def _tag(name: str) -> str:
    """A tag as both programs take it: without blanks and signs."""
    return re.sub(r"[^\w/-]+", "-", name).strip("-") or "tag"
