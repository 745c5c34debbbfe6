"""Priorities of the company, and the goals that answer to them."""

from careercoach.coach.alignment import unaligned, uncovered
from careercoach.records import PriorityRecord

from . import goal

CALLS = PriorityRecord("calls", "Settle it in the first call", "priority", None, True)
PLAIN = PriorityRecord("plain", "Say it plainly", "value", None, True)
PAPER = PriorityRecord("paper", "Less paper", "strategy", None, False)


def test_a_priority_is_covered_by_an_active_goal_alone() -> None:
    goals = [goal("a", priorities=("calls",)), goal("b", priorities=("plain",), status="paused")]
    assert uncovered([CALLS, PLAIN], goals) == (PLAIN,)


def test_a_priority_set_aside_asks_for_no_goal() -> None:
    assert uncovered([PAPER], []) == ()


def test_a_goal_that_points_at_nothing_that_counts_is_unaligned() -> None:
    assert unaligned(goal("a", priorities=("paper",)), [CALLS, PAPER])
    assert not unaligned(goal("a", priorities=("calls",)), [CALLS, PAPER])
    assert not unaligned(goal("a", status="done"), [CALLS])


def test_without_priorities_on_file_no_goal_is_unaligned() -> None:
    assert not unaligned(goal("a"), [PAPER])
