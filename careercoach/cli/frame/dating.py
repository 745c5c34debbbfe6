"""When things came into the file and were last changed, for what is told as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from careercoach.cli.frame.context import reading
from careercoach.frozen import TIMES

if TYPE_CHECKING:
    from careercoach.queries.file.times import Times


def undated(record: object) -> dict[str, None]:
    """The times of a record before anybody looked them up: none for what is made of others."""
    return dict.fromkeys(TIMES if getattr(record, "kept_in", "") else ())


def date_all(value: object) -> None:
    """Look up the times of every thing within that has them, all of a noun at once."""
    by_noun: dict[str, list[dict[str, Any]]] = {}
    for thing in _things(value):
        by_noun.setdefault(thing["noun"], []).append(thing)
    if not by_noun:
        return
    from careercoach.queries.file.times import times

    with reading() as connection:
        for noun, things in by_noun.items():
            known = times(connection, noun, [thing["id"] for thing in things if thing["id"]])
            for thing in things:
                thing.update(known.get(thing["id"], {}))


def times_of(records: Sequence[object]) -> "Mapping[str, Times]":
    """The times of records of one noun, by id."""
    from careercoach.queries.file.times import times

    with reading() as connection:
        return times(connection, records[0].noun, [record.id for record in records])  # type: ignore[attr-defined]  # what is kept has both


def _things(value: object) -> Iterator[dict[str, Any]]:
    """The things within whose times were not looked up."""
    if isinstance(value, dict) and value.get(TIMES[0], "") is None:
        yield value
    within = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for part in within:
        if part and isinstance(part, dict | list | tuple):
            yield from _things(part)
