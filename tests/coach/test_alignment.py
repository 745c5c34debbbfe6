"""Priorities of the company, and the goals that answer to them."""

from careercoach.coach.alignment import uncovered
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
