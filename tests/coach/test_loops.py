"""Feedback whose loop is still open."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.loops import missing, open_loops
from careercoach.records import FeedbackRecord

TODAY = date(2026, 11, 22)
WORDS = st.sampled_from([None, "", " ", "I count to ten"])


def said(days: int, kind: str = "growth", changed: str | None = None, noticed: str | None = None) -> FeedbackRecord:
    on = TODAY - timedelta(days=days)
    return FeedbackRecord("1", "Priya", on, kind, None, None, "You rush.", None, changed, noticed, position=None)


PILES = st.lists(st.builds(said, st.integers(0, 400), st.sampled_from(["growth", "strength"]), WORDS, WORDS))


def test_nothing_said_leaves_nothing_open() -> None:
    assert open_loops([], TODAY) == ()


def test_it_opens_after_thirty_days() -> None:
    assert open_loops([said(30)], TODAY) == ()
    assert open_loops([said(31)], TODAY) == (said(31),)


def test_first_a_change_is_missing_then_somebody_who_noticed_then_nothing() -> None:
    assert missing(said(90)) == "changed"
    assert missing(said(90, changed="I count to ten")) == "noticed"
    assert missing(said(90, changed="I count to ten", noticed="Not yet, Danny says")) is None


def test_praise_needs_no_answer() -> None:
    assert open_loops([said(400, kind="strength")], TODAY) == ()


@given(PILES, PILES)
def test_more_feedback_never_closes_a_loop_and_the_oldest_stands_first(
    some: list[FeedbackRecord], more: list[FeedbackRecord]
) -> None:
    found = open_loops([*some, *more], TODAY)
    assert set(open_loops(some, TODAY)) <= set(found)
    assert list(found) == sorted(found, key=lambda each: each.on)


@given(PILES)
def test_a_day_later_nothing_that_was_open_has_closed(pile: list[FeedbackRecord]) -> None:
    assert set(open_loops(pile, TODAY)) <= set(open_loops(pile, TODAY + timedelta(days=1)))
