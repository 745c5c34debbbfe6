"""A working life as it could be told: five employers, own business, studies, two gaps, leave, changes of manager."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

Lots = Callable[[int, int], int]
"""Draws a number between two, both of them possible."""

YEARS = 30
MONTH = 30.44
"""Days of a month, on average."""

FIRST_YEAR = 1996
EMPLOYERS = 5

NOBODY = -1
"""Stands among the managers of a stage for: there is none."""

GAP = "gap"
"""The kind of a time in which no position is on file."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A time in which the person held one position, or none. ``number`` is its own in the life.

    ``managers`` says from which day on who is the counterpart, by a number within the stage, or NOBODY; it is empty
    while that is not known. ``away`` are the first and the last day of a leave.
    """

    number: int
    kind: str
    first: date
    last: date
    managers: tuple[tuple[date, int], ...] = ()
    away: tuple[date, date] | None = None

    def manager_on(self, day: date) -> int | None:
        """Who the counterpart is on a day: a number, NOBODY, or None while not known."""
        known = [who for since, who in self.managers if since <= day]
        return known[-1] if known else None


@dataclass(frozen=True, slots=True)
class Story:
    """A life: its stages follow each other day by day."""

    stages: tuple[Stage, ...]

    def at(self, day: date) -> Stage:
        """The stage of a day; of one beyond an end, the stage at that end."""
        return next((stage for stage in self.stages if day <= stage.last), self.stages[-1])

    def between(self, first: date, last: date) -> list[Stage]:
        """The stages of which a day lies between two."""
        return [stage for stage in self.stages if stage.first <= last and first <= stage.last]

    @property
    def first(self) -> date:
        return self.stages[0].first

    @property
    def last(self) -> date:
        return self.stages[-1].last


def story(lots: Lots) -> Story:
    """Draw a life."""
    kinds = _shuffled(["employed"] * EMPLOYERS + ["own-business", "studying"], lots)
    with_gaps = list(_with_gaps(kinds, lots))
    months = _months(with_gaps, lots)
    leave = _chosen([place for place, kind in enumerate(with_gaps) if kind == "employed"], lots)
    stages = []
    day = date(FIRST_YEAR, lots(1, 12), lots(1, 28))
    for number, (kind, length) in enumerate(zip(with_gaps, months, strict=True)):
        after = day + timedelta(round(length * MONTH) + lots(-9, 9))
        stages.append(_stage(number, kind, day, after - timedelta(1), lots, leave=number == leave))
        day = after
    return Story(tuple(stages))


def _shuffled(kinds: Sequence[str], lots: Lots) -> list[str]:
    left = list(kinds)
    return [left.pop(lots(0, len(left) - 1)) for _ in kinds]


def _with_gaps(kinds: list[str], lots: Lots) -> Iterator[str]:
    """One job is lost and one is simply left, each with nothing to follow at once."""
    jobs = [place for place, kind in enumerate(kinds[:-1]) if kind == "employed"]
    lost = _chosen(jobs, lots)
    left = _chosen([place for place in jobs if place != lost], lots)
    for place, kind in enumerate(kinds):
        yield kind
        if place == lost:
            yield "between-jobs"
        elif place == left:
            yield GAP


def _months(kinds: list[str], lots: Lots) -> list[int]:
    """How long each takes; jobs share what the others leave of the years."""
    told = [
        lots(3, 11) if kind in ("between-jobs", GAP) else lots(12, 30) if kind != "employed" else 0 for kind in kinds
    ]
    weights = [0 if length else lots(2, 9) for length in told]
    rest = YEARS * 12 - sum(told)
    return [length or max(18, rest * weight // sum(weights)) for length, weight in zip(told, weights, strict=True)]


def _stage(number: int, kind: str, first: date, last: date, lots: Lots, *, leave: bool) -> Stage:
    days = (last - first).days
    if kind == GAP:
        return Stage(number, kind, first, last)
    away = None
    if leave:
        begins = first + timedelta(lots(days // 4, days // 2))
        away = (begins, begins + timedelta(lots(60, min(300, days // 3))))
    return Stage(number, kind, first, last, tuple(_managers(kind, first, days, away, lots)), away)


def _managers(
    kind: str, first: date, days: int, away: tuple[date, date] | None, lots: Lots
) -> Iterator[tuple[date, int]]:
    """Who comes when: in a job up to two others follow the first, and in some there is nobody for a time."""
    if kind == "between-jobs" and lots(0, 1):
        return
    before = NOBODY if kind == "employed" and lots(0, 5) == 0 else 0
    yield first, before
    changes = lots(0, 2) if kind == "employed" else 0
    for change in range(1, changes + 1):
        day = first + timedelta(days * change // (changes + 1) + lots(-60, 60))
        if away is None or not away[0] <= day <= away[1] + timedelta(1):
            who = NOBODY if lots(0, 4) == 0 else change
            if who != before:
                yield day, who
            before = who


def _chosen(places: list[int], lots: Lots) -> int:
    return places[lots(0, len(places) - 1)]
