"""What Today knows of the example life, day by day through its year, is what somebody last read in the whole table.

``example_life.txt`` says of each day what is new in what Today knows, and what is no longer there. ``UPDATE_AS_READ=1``
writes it anew after something is read otherwise, or after the example life has changed: read what differs.
"""

import os
from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercoach.queries.start import today as queries
from careercoach.store.example_life import lay_out
from careercoach.store.file import open_for_reading
from tests.store import TODAY
from tests.test_transcripts import ID

TABLE = Path(__file__).with_name("example_life.txt")
LONGEST = 36
"""Characters of somebody's words that stand in the table: enough to know them by."""
DAYS = [TODAY - timedelta(days=back) for back in (*range(392, 20, -14), *range(20, -1, -2), -7, -21, -60)]


def told(value: Any) -> str:
    """A value in a line, without what is blank in it, and without ids."""
    if is_dataclass(value) and not isinstance(value, type):
        inside = [(each.name, getattr(value, each.name)) for each in fields(value) if each.name not in ("id", "goal")]
        return f"{type(value).__name__}({', '.join(f'{name}={told(one)}' for name, one in inside if one)})"
    if isinstance(value, dict):
        return ", ".join(f"{told(key)}: {told(one)}" for key, one in value.items())
    if isinstance(value, Collection) and not isinstance(value, str):
        return ", ".join(sorted(map(told, value)) if isinstance(value, frozenset | set) else map(told, value))
    words = ID.sub("…", str(value))
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def known(path: Path, day: date) -> dict[str, list[str]]:
    """By the name of a field of the snapshot, its things each in a line."""
    connection = open_for_reading(path)
    try:
        seen = queries.snapshot(connection, day)
    finally:
        connection.close()
    found = {each.name: getattr(seen, each.name) for each in fields(seen)}
    return {
        name: list(map(told, value if isinstance(value, tuple) else [value])) for name, value in found.items() if value
    }


def day_by_day(path: Path) -> Iterator[str]:
    before: dict[str, list[str]] = {}
    for day in DAYS:
        now = known(path, day)
        yield f"# {day:%a} {day}"
        for name in dict.fromkeys([*before, *now]):
            old, new = before.get(name, []), now.get(name, [])
            yield from (f"{name} + {each}" for each in new if each not in old)
            yield from (f"{name} - {each[:90]}" for each in old if each not in new)
        before = now


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "careercoach.db"
    lay_out(path, TODAY)
    return path


def test_what_today_knows_of_the_example_life_is_what_it_was_when_it_was_last_read(life: Path) -> None:
    table = "\n".join(day_by_day(life)) + "\n"
    if os.environ.get("UPDATE_AS_READ"):
        TABLE.write_text(table, "utf-8")
    assert table.splitlines() == TABLE.read_text("utf-8").splitlines(), "UPDATE_AS_READ=1 writes it anew"
