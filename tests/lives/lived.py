"""Living one life and looking at it on the way, and once more when it is over."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tests.lives import looking, oracles
from tests.lives.living import Life
from tests.lives.stories import Lots, story
from tests.store import reading


@dataclass
class Seen:
    """What was looked at, and what was wrong with it."""

    faults: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def said(self) -> str:
        return f"{', '.join(f'{count} {name}' for name, count in self.counts.items())}, {len(self.faults)} wrong"


def lived(path: Path, lots: Lots, *, every: int, months: int, weeks: int) -> Seen:
    """Live a life with a sitting ``every`` so many months, and look at it every so many months and weeks.

    The first days of a stage, of a leave and after it are always looked at, and the year around each change.
    """
    life, seen = Life(path, story(lots), lots, every), Seen()
    special = _special(life)
    for number, day in enumerate(life.live()):
        if day in special or number % (7 * weeks) == 0:
            seen.counts["weeks"] += 1
            with reading(path) as connection:
                seen.faults += oracles.of_week(life, looking.week(path, connection, day))
        if (day + timedelta(1)).day == 1 and (day.year * 12 + day.month) % months == 0:
            with reading(path) as connection:
                _papers(life, seen, looking.of_now(connection, day))
    with reading(path) as connection:
        _papers(life, seen, looking.of_talks(connection, life.story.last, max(1, months // 6)))
        _papers(life, seen, looking.of_positions(connection, life.story.last))
        for first, last in (*_months(life.story.first, life.story.last, months), *_around(life)):
            _papers(life, seen, looking.of_days(connection, first, last, life.story.last))
    seen.faults += life.faults
    return seen


def _papers(life: Life, seen: Seen, papers: Iterable[looking.Paper]) -> None:
    for paper in papers:
        seen.counts["documents"] += 1
        seen.faults += oracles.of_paper(life, paper)


def _special(life: Life) -> set[date]:
    """Days on which something begins or has just ended."""
    days = set()
    for stage in life.story.stages:
        begun = [stage.first, *(since for since, _ in stage.managers)]
        begun += [stage.away[0], stage.away[1] + timedelta(1)] if stage.away else []
        days |= {day + timedelta(later) for day in begun for later in (0, 30)}
    return days


def _around(life: Life) -> Iterator[tuple[date, date]]:
    """The year around the beginning of each stage but the first."""
    for stage in life.story.stages[1:]:
        yield stage.first - timedelta(183), min(stage.first + timedelta(182), life.story.last)


def _months(first: date, last: date, every: int) -> Iterator[tuple[date, date]]:
    """The first and the last day of every so many months of a life."""
    for number in range(first.year * 12 + first.month, last.year * 12 + last.month - 1, every):
        begins = date(number // 12, number % 12 + 1, 1)
        after = number + 1
        yield begins, date(after // 12, after % 12 + 1, 1) - timedelta(1)
