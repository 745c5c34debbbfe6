"""A year of somebody as data: what happens to them, what they do of what Today says, and what they have to say then."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

PLAYED = Path(__file__).with_name("played")
WEEKS = 52


def weeks(text: str) -> frozenset[int]:
    """The weeks that ``1-12 14 20-30/2`` names: the first twelve, one more, and every second from the twentieth."""
    found: set[int] = set()
    for part in text.split():
        span, _, every = part.partition("/")
        first, _, last = span.partition("-")
        found.update(range(int(first), int(last or first) + 1, int(every or 1)))
    return frozenset(found)


TEXTS = ("lines", "wishes", "answers", "asks", "outcomes", "plans", "changes", "people", "reasons", "ways", "days")
"""What somebody has to say: lines, goals, answers, ways on for a goal that is stuck, …"""


@dataclass(frozen=True)
class Event:
    """What happened, in a few words, and the commands that say it; ``name = command`` keeps the id it answers."""

    happens: str = ""
    types: str = ""


@dataclass(frozen=True)
class Phase:
    """What somebody who coaches well would say in these weeks, and what they would not."""

    weeks: str
    would: str
    would_not: str


@dataclass(frozen=True)
class Life:
    """A person, and their year as data. A word of ``over`` is not to be named from its week on."""

    name: str
    who: str
    begins: date
    week: Mapping[int, Event]
    before: tuple[tuple[date, str], ...]
    phases: tuple[Phase, ...]
    does: frozenset[int]
    never_does: tuple[str, ...]
    logs: frozenset[int]
    over: Mapping[str, int]
    texts: Mapping[str, list[Any]]
    looks: Mapping[str, list[str]]
    agreed: Mapping[str, list[str]]


def life(file: Path) -> Life:
    """Read a life."""
    told = tomllib.loads(file.read_text("utf-8"))
    return Life(
        name=told["name"],
        who=told["who"],
        begins=told["begins"],
        week={int(number): Event(**event) for number, event in told.get("week", {}).items()},
        before=tuple((each["on"], each["types"]) for each in told.get("before", [])),
        phases=tuple(Phase(**each) for each in told["phase"]),
        does=weeks(told.get("does", "")),
        never_does=tuple(told.get("never_does", [])),
        logs=weeks(told.get("logs", "")),
        over=told.get("over", {}),
        texts={key: told.get(key, []) for key in TEXTS},
        looks=told.get("looks", {}),
        agreed=told.get("agreed", {}),
    )
