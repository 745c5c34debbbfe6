"""The growth check: what moved, what is worth asking for, and when the next one is due."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.growth_check import ENOUGH, EVERY, MOST, WEAK, moved, next_due, next_talk, suggestions, trends
from careercoach.coach.today import everything
from careercoach.content.growth_check import statements
from careercoach.records import RatingRecord

from . import TODAY, day, goal, in_order, talk

KEYS = [one.key for one in statements()]


def rated(statement: str, rating: int, on: date = TODAY, instrument: str = "growth-check") -> RatingRecord:
    return RatingRecord(f"{statement}{on}", instrument, statement, on, rating, None)


def sitting(on: date = TODAY, **ratings: int) -> list[RatingRecord]:
    return [rated(name.replace("_", "-"), rating, on) for name, rating in ratings.items()]


def asked(ratings: list[RatingRecord]) -> list[str]:
    return [one.statement.key for one in suggestions(ratings)]


SITTINGS = st.dictionaries(
    st.tuples(st.sampled_from(KEYS), st.integers(0, 4)), st.integers(1, 5), max_size=len(KEYS) * 5
).map(lambda drawn: [rated(key, rating, day(-90 * ago)) for (key, ago), rating in drawn.items()])


def test_nothing_rated_suggests_nothing() -> None:
    assert trends([]) == ()
    assert suggestions([]) == ()


def test_the_two_weakest_come_first_then_the_two_that_fell_most() -> None:
    before = sitting(day(-90), valued=2, peers=2, energy=5, stretch=5, meaning=5, elders=3)
    now = sitting(valued=1, peers=2, energy=3, stretch=2, meaning=4, elders=3)
    assert asked(before + now) == ["valued", "stretch", "energy"]
    now = sitting(valued=1, peers=1, energy=3, stretch=4, meaning=4, elders=3)
    assert asked(before + now) == ["valued", "peers", "energy"]


def test_each_ask_says_why_with_its_figures_and_days() -> None:
    (one,) = suggestions(sitting(day(-90), energy=4) + sitting(energy=2))
    assert one.reason == (
        "You put this at 2 of 5 on Wed 11 Mar 2026, which is among your lowest."
        " It went down from 4 to 2 since Thu 11 Dec 2025."
    )
    (fell,) = suggestions(sitting(day(-90), energy=5, valued=3) + sitting(energy=4, valued=3))
    assert fell.reason == "You put this at 3 of 5 on Wed 11 Mar 2026, which is among your lowest."
    three = sitting(day(-90), energy=5, valued=2, peers=2) + sitting(energy=3, valued=2, peers=2)
    assert suggestions(three)[-1].reason == "It went down from 5 to 3 since Thu 11 Dec 2025."


def test_when_all_is_well_nothing_is_suggested() -> None:
    assert suggestions([rated(key, 4) for key in KEYS]) == ()


def test_the_compass_and_statements_that_are_gone_count_for_nothing() -> None:
    assert trends([rated("valued", 1, instrument="compass"), rated("no-longer-asked", 1)]) == ()


@given(SITTINGS)
def test_there_are_few_asks_and_each_has_a_ground(ratings: list[RatingRecord]) -> None:
    by_key = {one.statement.key: one for one in trends(ratings)}
    found = suggestions(ratings)
    assert len(found) <= 2 * MOST
    assert len({one.statement.key for one in found}) == len(found)
    for one in found:
        trend = by_key[one.statement.key]
        assert trend.latest.rating <= WEAK or (trend.change or 0) <= -2
        assert one.reason
    weakest = min((one.latest.rating for one in by_key.values()), default=5)
    assert weakest > WEAK or by_key[found[0].statement.key].latest.rating == weakest


@given(SITTINGS)
def test_the_order_of_the_file_does_not_matter(ratings: list[RatingRecord]) -> None:
    assert suggestions(ratings) == suggestions(ratings[::-1])


@given(SITTINGS, st.data())
def test_what_is_suggested_stays_so_when_it_gets_weaker(ratings: list[RatingRecord], data: st.DataObject) -> None:
    found = suggestions(ratings)
    if not found:
        return
    key = data.draw(st.sampled_from([one.statement.key for one in found]))
    latest = next(one.latest for one in trends(ratings) if one.statement.key == key)
    weaker = [replace(one, rating=max(one.rating - 1, 1)) if one is latest else one for one in ratings]
    assert key in asked(weaker)


@pytest.mark.parametrize(
    ("figures", "words"), [((3,), ""), ((3, 3), "as before"), ((1, 4), "up 3"), ((4, 2), "down 2")]
)
def test_a_movement_is_said_in_words(figures: tuple[int, ...], words: str) -> None:
    (trend,) = trends([rated("valued", figure, day(count)) for count, figure in enumerate(figures)])
    assert moved(trend) == words


def test_the_next_one_is_due_a_quarter_later_and_never_before_anything_else_is_on_file() -> None:
    assert next_due(None, TODAY, on_file=ENOUGH - 1) is None
    assert next_due(None, TODAY, on_file=ENOUGH) == TODAY
    assert next_due(day(-10), TODAY, on_file=ENOUGH) == day(-10) + timedelta(days=EVERY)
    assert next_due(day(-400), TODAY, on_file=ENOUGH - 1) is None


def test_an_ask_goes_to_the_next_talk_with_the_manager() -> None:
    passed, near, far = talk("passed", day(-1)), talk("near", day(3)), talk("far", day(30))
    mentor = replace(talk("mentor", day(1)), kind="mentor")
    open_day = talk("open", None)
    assert next_talk([far, open_day, mentor, near, passed], TODAY) == near
    assert next_talk([open_day, mentor], TODAY) == open_day
    assert next_talk([mentor, passed, talk("held", day(2), status="held")], TODAY) is None


def test_today_suggests_it_from_the_day_it_is_due_and_after_everything_else() -> None:
    def rules(due: date | None, **fields: Any) -> list[str]:
        return [act.rule for act in everything(in_order(growth_check_due=due, **fields), TODAY)]

    assert rules(None) == rules(day(1)) == []
    assert rules(TODAY) == rules(day(-40)) == ["growth-check"]
    assert rules(TODAY, meetings=())[-1] == "growth-check"
    assert len(rules(TODAY, meetings=())) > 1


@pytest.mark.parametrize("kind", ["career", "one-on-one", "review"])
def test_an_ask_may_go_to_a_talk_of_today_whatever_it_is_about(kind: str) -> None:
    late, early = talk("late", TODAY, kind=kind, at="15:00"), talk("early", TODAY, kind=kind, at="09:00")
    assert next_talk([late, early], TODAY) == early


def test_a_statement_is_weak_up_to_three_and_of_equals_the_one_that_fell_comes_first() -> None:
    first, second, third, fourth = KEYS[:4]
    assert asked([rated(first, 3), rated(second, 4)]) == [first]
    fell = [rated(first, 2), rated(second, 4, day(-90)), rated(second, 2), rated(third, 1), rated(fourth, 2)]
    assert asked(fell) == [third, second]


def test_of_those_that_fell_far_the_two_that_fell_most_are_asked_about() -> None:
    """Two others are lower still, and fell by one."""
    before = [rated(key, figure, day(-90)) for key, figure in zip(KEYS[:5], (5, 5, 5, 2, 2), strict=True)]
    now = [rated(key, figure) for key, figure in zip(KEYS[:5], (3, 2, 3, 1, 1), strict=True)]
    assert asked([*before, *now]) == [KEYS[3], KEYS[4], KEYS[1], KEYS[0]]
    assert asked([rated(KEYS[0], 5, day(-90)), rated(KEYS[0], 4)]) == []


def test_the_next_one_comes_ninety_one_days_after_the_last() -> None:
    assert next_due(TODAY, TODAY, on_file=ENOUGH) == day(91)


@pytest.mark.parametrize(("by", "said"), [(28, False), (-83, False), (29, True), (-84, True)])
def test_near_the_day_of_a_goal_nobody_is_asked_to_rate_how_they_grow(by: int, said: bool) -> None:
    busy = in_order(growth_check_due=TODAY, growth_checked_on=day(-91), goals=(goal("g", by=day(by)),))
    assert any(one.rule == "growth-check" for one in everything(busy, TODAY)) is said
