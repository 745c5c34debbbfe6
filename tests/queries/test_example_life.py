"""What is read of the example life is what it was when somebody last read the whole table.

``example_life.txt`` says of each day of its year what is new in what Today knows, and what is no longer there;
``example_answers.txt`` what each question that can be put to a file is answered. ``UPDATE_AS_READ=1`` writes them anew
after something is read otherwise, or after the example life has changed: read what differs.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from careercoach.queries.goals import goals
from careercoach.queries.start import today as queries
from careercoach.services.documents import for_others
from careercoach.store.example_life import lay_out
from tests.queries import ask, asking, grown
from tests.store import TODAY, do, reading
from tests.test_transcripts import ID

HERE = Path(__file__).parent
LONGEST = 36
"""Characters of somebody's words that stand in the table: enough to know them by."""
MOST, WIDEST, FIELD = 5, 240, 100
"""Things of a long answer, and characters of a line and of a field, that stand there; of more a checksum does."""
DAYS = [TODAY - timedelta(days=back) for back in (*range(392, 20, -14), *range(20, -1, -2), -7, -21, -60)]
ELSEWHERE = {"start.today.snapshot", "file.everything.as_folder", "file.everything.as_json"}
"""Questions whose answers are claimed by themselves, or stand in the other table."""
CLOCK = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*")


def told(value: Any) -> str:
    """A value in a line, without what is blank in it, and without ids."""
    if is_dataclass(value) and not isinstance(value, type):
        inside = [(each.name, getattr(value, each.name)) for each in fields(value) if each.name not in ("id", "goal")]
        return f"{type(value).__name__}({', '.join(f'{name}={told(one)}' for name, one in inside if one)})"
    if isinstance(value, dict):
        return ", ".join(f"{told(key)}: {told(one)}" for key, one in value.items())
    if isinstance(value, Collection) and not isinstance(value, str):
        return ", ".join(sorted(map(told, value)) if isinstance(value, Set) else map(told, value))
    words = CLOCK.sub("at some time", ID.sub("…", str(value)))
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def known(path: Path, day: date) -> dict[str, list[str]]:
    """By the name of a field of the snapshot, its things each in a line."""
    seen = ask(path, queries.snapshot, day)
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
            yield from (_cut(f"{name} + {each}", WIDEST) for each in new if each not in old)
            yield from (f"{name} - {each[:60]}" for each in old if each not in new)
        before = now


def answers(path: Path) -> Iterator[str]:
    """Each question by its name, and the things it is answered with below it."""
    grown.live_again(path, 1)
    with reading(path) as connection:
        for name, asked in asking.every(connection):
            if name.path in ELSEWHERE:
                continue
            answer = asked()
            yield f"# {name.path} {name.about}".rstrip()
            if isinstance(answer, Mapping):
                answer = [f"{told(key)}: {told(value)}" for key, value in answer.items()]
            if isinstance(answer, Set):
                answer = sorted(map(told, answer))
            things = (
                [*answer] if isinstance(answer, Collection | Iterator) and not isinstance(answer, str) else [answer]
            )
            yield from (line for each in things[:MOST] for line in _lines(each))
            if things[MOST:]:
                yield _cut(f"and {len(things) - MOST} more{''.join(map(told, things[MOST:]))}", 12)


def _lines(thing: Any) -> Iterator[str]:
    """A thing in a line, or a line for each field of what holds much."""
    if len(told(thing)) <= WIDEST or not is_dataclass(thing):
        yield _cut(told(thing), WIDEST)
        return
    yield type(thing).__name__
    inside = [(each.name, told(getattr(thing, each.name))) for each in fields(thing) if each.name != "id"]
    yield from (_cut(f"    {name}={value}", FIELD) for name, value in inside if value not in ("", "None", "False", "0"))


def _cut(line: str, most: int) -> str:
    return line if len(line) <= most else f"{line[:most]}… {crc32(line.encode()):08x}"


def kept(name: str, lines: Iterator[str]) -> None:
    """The lines are those of the table of that name."""
    table, now = HERE / name, "\n".join(lines) + "\n"
    if os.environ.get("UPDATE_AS_READ"):
        table.write_text(now, "utf-8")
    assert now.splitlines() == table.read_text("utf-8").splitlines(), "UPDATE_AS_READ=1 writes it anew"


@pytest.fixture
def life(tmp_path: Path) -> Path:
    path = tmp_path / "careercoach.db"
    lay_out(path, TODAY)
    return path


def test_what_today_knows_of_the_example_life_is_what_it_was_when_it_was_last_read(life: Path) -> None:
    kept("example_life.txt", day_by_day(life))


def test_what_is_asked_of_the_example_life_is_answered_as_it_was_when_it_was_last_read(life: Path) -> None:
    do(life, for_others.say, ask(life, goals.listed)[0].id, "Lead a whole group through its first month")
    kept("example_answers.txt", answers(life))
