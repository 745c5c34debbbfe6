"""What a learning log adds up to."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach import vocabulary
from careercoach.coach.learning import Cost, hours_in, open_costs, standing, totals, transcript
from careercoach.records import LearningRecord

TODAY = date(2026, 11, 22)
NOTHING = LearningRecord(
    "1", "x", "course", "finished", None, None, None, None, None, None, None, None, None, None, (), position=None
)
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
MONEY = st.none() | st.integers(0, 10_000).map(float)


def learned(**said: object) -> LearningRecord:
    return replace(NOTHING, **said)  # type: ignore[arg-type]  # the fields of the record


LOGS = st.lists(
    st.builds(
        learned,
        status=st.sampled_from(vocabulary.LEARNING_STATUSES),
        on=DAYS,
        hours=MONEY,
        cost=MONEY,
        currency=st.sampled_from([None, "EUR", "GBP"]),
        paid_by=st.sampled_from([None, *vocabulary.PAYERS]),
        reimbursement=st.sampled_from([None, *vocabulary.REIMBURSEMENTS]),
    )
)


@pytest.mark.parametrize(
    ("on", "until", "status"),
    [
        (None, None, "planned"),
        (date(2026, 11, 23), None, "planned"),
        (date(2026, 11, 22), None, "finished"),
        (date(2026, 11, 1), date(2026, 11, 22), "under-way"),
        (date(2026, 11, 1), date(2026, 11, 21), "finished"),
    ],
)
def test_where_it_stands_follows_from_its_days(on: date | None, until: date | None, status: str) -> None:
    assert standing(on, until, TODAY) == status


def test_an_empty_log_has_no_years_and_no_sums() -> None:
    assert transcript([]) == ()
    assert totals([]) == totals([learned()])
    assert totals([]).hours == 0


def test_a_plan_and_what_was_stopped_are_not_on_the_record() -> None:
    assert transcript([learned(status="planned", on=TODAY), learned(status="stopped", on=TODAY)]) == ()


def test_a_course_over_new_year_counts_in_the_year_it_ended() -> None:
    course = learned(on=date(2025, 12, 1), until=date(2026, 1, 20), hours=8.0)
    assert [year.year for year in transcript([course])] == [2026]
    assert [year.year for year in transcript([replace(course, status="under-way")])] == [2025]
    assert (hours_in([course], 2026), hours_in([course], 2025)) == (8, 0)


def test_hours_count_once_it_is_finished_and_money_at_once() -> None:
    begun = learned(status="under-way", on=TODAY, hours=60.0, cost=380.0, currency="GBP", paid_by="company")
    sums = totals([begun, learned(on=TODAY, hours=1.5, cost=20.0, currency="GBP", paid_by="company")])
    assert sums.hours == 1.5
    assert sums.costs == (Cost(400.0, "GBP", "company"),)


def test_what_has_no_day_comes_last() -> None:
    assert [year.year for year in transcript([learned(), learned(on=TODAY)])] == [2026, None]


@given(LOGS)
def test_every_finished_or_begun_thing_is_on_the_record_once_and_the_years_add_up(log: list[LearningRecord]) -> None:
    years = transcript(log)
    kept = [each for year in years for each in year.learning]
    assert len(kept) == sum(each.status in ("finished", "under-way") for each in log)
    assert sum(year.totals.hours for year in years) == totals(kept).hours
    assert sum(cost.amount for year in years for cost in year.totals.costs) == sum(each.cost or 0 for each in kept)


@given(LOGS, LOGS)
def test_more_learning_never_makes_fewer_hours_or_open_costs(
    some: list[LearningRecord], more: list[LearningRecord]
) -> None:
    assert totals([*some, *more]).hours >= totals(some).hours
    assert set(open_costs(some)) <= set(open_costs([*some, *more]))


def test_only_money_asked_for_without_an_answer_is_open() -> None:
    log = [learned(reimbursement=answer) for answer in (None, *vocabulary.REIMBURSEMENTS)]
    assert [each.reimbursement for each in open_costs(log)] == ["asked"]
