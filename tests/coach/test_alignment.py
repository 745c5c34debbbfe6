"""Priorities of the company, and the goals that answer to them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.alignment import NOTHING_DELIVERED, day, delivered, unaligned, uncovered
from careercoach.content.loader import nudges
from careercoach.records import AccomplishmentRecord, PriorityRecord
from careercoach.vocabulary import ACCOMPLISHMENT_STATUSES

from . import day as days_on
from . import goal, waiting

CALLS = PriorityRecord("calls", "Settle it in the first call", "priority", None, True, position=None, ended_with=None)
PLAIN = PriorityRecord("plain", "Say it plainly", "value", None, True, position=None, ended_with=None)
PAPER = PriorityRecord("paper", "Less paper", "strategy", None, False, position=None, ended_with=None)


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


def did(id: str, ago: int, *priorities: str, status: str = "done", result: str | None = None) -> AccomplishmentRecord:
    return replace(waiting(id, days_on(-ago)), status=status, priorities=priorities, result=result)


AIM = goal("aim", priorities=("calls",))


def test_a_record_holds_goals_reached_then_work_with_a_result_then_the_rest_each_latest_first() -> None:
    reached = goal("reached", priorities=("calls",), status="done", ended_on=days_on(-300))
    work = [did("plain", 1, "calls"), did("old", 90, "calls", result="It held"), did("new", 9, "calls", result="Yes")]
    assert [each.id for each in delivered(AIM, work, [AIM, reached])] == ["reached", "new", "old", "plain"]


def test_what_is_under_way_let_go_or_done_for_something_else_is_no_record() -> None:
    work = [did("waits", 1, "calls", status="waiting"), did("runs", 2, "calls", status="in-progress")]
    elsewhere = [did("other", 3, "plain"), did("nothing", 4)]
    dropped = goal("dropped", priorities=("calls",), status="dropped")
    assert delivered(AIM, [*work, *elsewhere], [dropped]) == ()
    assert nudges()[NOTHING_DELIVERED].reason


def test_a_goal_that_points_at_no_priority_has_no_record_and_never_itself() -> None:
    assert delivered(goal("loose"), [did("plain", 1, "calls")], []) == ()
    assert delivered(replace(AIM, status="done"), [], [replace(AIM, status="done")]) == ()


@given(
    st.lists(
        st.builds(
            lambda id, ago, priority, status: did(str(id), ago, priority, status=status),
            st.integers(),
            st.integers(0, 900),
            st.sampled_from(("calls", "plain")),
            st.sampled_from(ACCOMPLISHMENT_STATUSES),
        ),
        unique_by=lambda each: each.id,
    )
)
def test_more_work_never_shortens_a_record(work: list[AccomplishmentRecord]) -> None:
    found = delivered(AIM, work, [])
    assert {each.id for each in delivered(AIM, work[:-1], [])} <= {each.id for each in found}
    assert [day(each) for each in found] == sorted((day(each) for each in found), reverse=True)
