"""What a learning log adds up to: where something stands by its days, hours and cost by year, money still out."""

from collections.abc import Iterable
from datetime import date

from careercoach.frozen import Frozen
from careercoach.records import LearningRecord

ON_RECORD = ("finished", "under-way")
"""What a transcript holds: plans and what was stopped are not learning one can point to."""


PAID_BY = {"me": "paid by me", "company": "paid by work", "shared": "shared"}
"""Who paid, in words."""

MONEY_BACK = {"asked": "money back asked", "paid": "money back paid", "refused": "money back refused"}
"""Where a reimbursement stands, in words."""


class Cost(Frozen):
    """Money spent in one currency by one payer; None where that was not said."""

    amount: float
    currency: str | None
    paid_by: str | None


class Totals(Frozen):
    """Hours and costs of some learning. What was not said counts as nothing; hours count once it is finished."""

    hours: float
    costs: tuple[Cost, ...]


class Year(Frozen):
    """The learning of one year, newest first; ``year`` None holds what has no day.

    What is under way belongs to the year it began in, what is finished to the year it ended in.
    """

    year: int | None
    learning: tuple[LearningRecord, ...]
    totals: Totals


def standing(on: date | None, until: date | None, today: date) -> str:
    """The status that follows from the days: ahead is planned, behind is finished, between is under way."""
    if on is None or on > today:
        return "planned"
    return "under-way" if until is not None and until >= today else "finished"


def transcript(learning: Iterable[LearningRecord]) -> tuple[Year, ...]:
    """The person's own record by year, the newest first and what has no day last. Source: product B5 (003, 004)."""
    kept = [each for each in learning if each.status in ON_RECORD]
    years = {_year(each) for each in kept}
    ordered = sorted(years, key=lambda year: (year is None, -(year or 0)))
    return tuple(_one(year, [each for each in kept if _year(each) == year]) for year in ordered)


def totals(learning: Iterable[LearningRecord]) -> Totals:
    """Hours and costs added up; costs apart by currency and payer, the greatest first."""
    hours, costs = 0.0, dict[tuple[str | None, str | None], float]()
    for each in learning:
        hours += (each.hours or 0) if each.status == "finished" else 0
        if each.cost:
            key = (each.currency, each.paid_by)
            costs[key] = costs.get(key, 0) + each.cost
    ordered = sorted(costs.items(), key=lambda item: (-item[1], str(item[0])))
    return Totals(round(hours, 2), tuple(Cost(round(amount, 2), *key) for key, amount in ordered))


def hours_in(learning: Iterable[LearningRecord], year: int) -> float:
    """The hours of what was finished in a year."""
    return totals(each for each in learning if _year(each) == year).hours


def open_costs(learning: Iterable[LearningRecord]) -> tuple[LearningRecord, ...]:
    """What the person asked to have paid back, with neither money nor a refusal so far."""
    return tuple(each for each in learning if each.reimbursement == "asked")


def _one(year: int | None, learning: list[LearningRecord]) -> Year:
    learning.sort(key=lambda each: _counts_on(each) or date.min, reverse=True)
    return Year(year, tuple(learning), totals(learning))


def _year(learning: LearningRecord) -> int | None:
    day = _counts_on(learning)
    return day.year if day else None


def _counts_on(learning: LearningRecord) -> date | None:
    return (learning.until if learning.status == "finished" else None) or learning.on
