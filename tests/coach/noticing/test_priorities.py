"""A priority that neither work nor a goal ever touches."""

from datetime import timedelta

from careercoach.coach.noticing.material import Wanted
from careercoach.coach.noticing.priorities import patterns
from tests.coach import goal
from tests.coach.noticing.files import FIRST, PRIORITIES, file, work
from tests.coach.noticing.looking import said

OTHERS = ("waiting", "safety", "growth")


def lines(count: int) -> list[object]:
    return [work(n, FIRST + timedelta(n), priorities=(OTHERS[n % 3],)) for n in range(count)]


def keys(*entries: object, **fields: object) -> dict[str, object]:
    return {one.key: one.named for one in patterns(file(*entries, **fields))}  # type: ignore[arg-type]  # lines of work


def test_it_is_named_with_how_often_the_others_were_touched() -> None:
    assert said(file(*lines(30))) == (  # type: ignore[arg-type]  # lines of work
        "You linked work or goals to a priority 30 times, never to “Costs”. How far is “Costs” from what you do?"
    )


def test_a_goal_that_touches_it_is_enough() -> None:
    assert "untouched/costs" in keys(*lines(30))
    assert "untouched/costs" not in keys(*lines(30), goals=(goal("g", priorities=("costs",)),))
    assert keys(*lines(30), goals=(goal("g", priorities=("safety",)),))["untouched/costs"] == {
        "name": "Costs",
        "times": 31,
    }


def test_one_that_was_written_down_yesterday_was_not_passed_over() -> None:
    late = (*PRIORITIES[:3], Wanted("costs", "Costs", since=FIRST + timedelta(23)))
    assert "untouched/costs" not in keys(*lines(30), priorities=late)
    early = (*PRIORITIES[:3], Wanted("costs", "Costs", since=FIRST + timedelta(22)))
    assert keys(*lines(30), priorities=early)["untouched/costs"] == {"name": "Costs", "times": 8}


def test_links_to_what_no_longer_counts_are_not_counted() -> None:
    old = [work(100 + n, FIRST, priorities=("gone",)) for n in range(30)]
    assert keys(*lines(7), *old) == {}


def test_a_few_links_among_many_priorities_say_nothing() -> None:
    assert said(file(*lines(8))) == ""  # type: ignore[arg-type]  # lines of work
