"""Many check-ins at once, from JSON Lines or from what the program itself prints: all are saved, or none."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any

from careercoach.cli.frame.asking import read_stdin
from careercoach.cli.frame.context import acting, current, parse_day
from careercoach.errors import CareerCoachError, InvalidValue, UsageError
from careercoach.exchange import reading as exported
from careercoach.incoming import decoded
from careercoach.paths import absolute
from careercoach.records import CheckInRecord
from careercoach.rows import field_of
from careercoach.store.header import VERSION

FIELDS = ("goal", "on", "progress", "confidence", "note", "blocker")
"""What a check-in may say there; ``goal`` is the id and always needed."""

_BLANK = re.compile(r"\s*")

Said = tuple[str, Mapping[str, Any]]
"""Where a check-in stands in what was given, such as Line 3, and what it says."""


def save(source: str) -> list[str]:
    """Save all that stands in a file, or in stdin for ``-``, in one act; the ids, each once. An error says where."""
    looks, days = [], dict[str, date]()  # scripts say the same day of many goals
    for place, said in _read(source):
        with _naming(place):
            fields = {name: value for name, value in said.items() if name not in ("goal", "on")}
            if on := said.get("on"):
                fields["on"] = days[on] = days.get(on) or parse_day("on", on, "past")
            looks.append((place, said["goal"], fields))
    written = []
    with acting() as session:
        from careercoach.services.goals.batch import Batch

        batch = Batch(session, current().today)
        for place, goal, fields in looks:
            with _naming(place):
                written.append(batch.add(goal, fields))
        batch.save()
    return list(dict.fromkeys(written))


def _read(source: str) -> list[Said]:
    """What is given, each check-in as it may be saved. Raises UsageError that says where one may not."""
    try:
        whole = read_stdin("--from", prose=False) if source == "-" else decoded(absolute(source).read_bytes(), "--from")
    except OSError:
        raise UsageError("--from cannot be read; give the path of a file, or - for stdin.") from None
    raw = whole.encode()
    if exported.looks_ours(raw):
        return [(place, _checked(place, said)) for place, said in _of_export(raw)]
    return [(place, _checked(place, said)) for place, said in _values(re.sub("\r\n?", "\n", whole))]


def _values(whole: str) -> Iterator[tuple[str, Any]]:
    """The parts of a list, or what stands there one after the other; an object may take more than one line."""
    decode, at, line = json.JSONDecoder().raw_decode, 0, 1
    listed = whole.lstrip().startswith("[")
    while True:
        start = _BLANK.match(whole, at).end()  # type: ignore[union-attr]  # nothing at all fits, too
        line += whole.count("\n", at, start)
        if start == len(whole):
            return
        try:
            value, at = decode(whole, start)
        except (ValueError, RecursionError):
            value, at = None, start
        if listed and isinstance(value, list):
            yield from ((f"Check-in {number}", each) for number, each in enumerate(value, 1))
        else:
            yield f"Line {line}", value
        line += whole.count("\n", start, at)


def _of_export(raw: bytes) -> Iterator[tuple[str, Any]]:
    """The check-ins in what export data wrote, each with the id of its goal."""
    found = {
        table: list(rows)
        for table, rows in exported.read(BytesIO(raw), VERSION).tables
        if table in ("check_in", "goal")
    }
    goals = {row.get("id"): row.get("uuid") for row in found.get("goal", ())}
    for number, row in enumerate(found.get("check_in", ()), 1):
        said = {field_of(name): value for name, value in row.items()}
        yield f"Check-in {number}", {**said, "noun": CheckInRecord.noun, "goal": goals.get(row.get("goal_id"))}


def _checked(place: str, said: Any) -> dict[str, Any]:
    """A check-in; of one that the program itself wrote, what does not belong to it is passed over."""
    if isinstance(said, dict) and said.get("noun") == CheckInRecord.noun:
        said = {name: said.get(name) for name in FIELDS}
    if not isinstance(said, dict) or not isinstance(said.get("goal"), str):
        example = '{"goal": "7f3a91c2", "progress": 60}'
        raise UsageError(f"{place} is not an object with a goal, as in {example}; nothing was saved.")
    if said.keys() - set(FIELDS):
        raise UsageError(f"{place} holds a field that is none of {', '.join(FIELDS)}; nothing was saved.")
    for name in ("on", "note", "blocker"):
        if not isinstance(said.get(name), str | None):
            raise UsageError(f"{place}: {name} is not a text; nothing was saved.")
    for name in ("progress", "confidence"):
        if isinstance(said.get(name), bool) or not isinstance(said.get(name), int | None):
            raise UsageError(f"{place}: {name} is not a whole number; nothing was saved.")
    return said


@contextmanager
def _naming(place: str) -> Iterator[None]:
    """An error says where it is."""
    try:
        yield
    except InvalidValue as error:
        raise InvalidValue(error.field, _at(place, error)) from None
    except CareerCoachError as error:
        raise type(error)(_at(place, error)) from None


def _at(place: str, error: CareerCoachError) -> str:
    from careercoach.content.remedies import for_command

    return f"{place}: {for_command(error).rstrip('.')}; nothing was saved."
