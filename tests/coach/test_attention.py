"""What stands first takes turns, is asked about once, and is let go."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.attention import ANSWERS, QUARTER, attended
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.materials import Seen, Sitting, Snapshot
from careercoach.records import NudgeRecord

from . import EMPTY, TODAY, day

RULES = ("welcome", "my-promise", "check-in", "first-goal", "plan-talk", "growth-check", "circle")
QUIET = Act(INVITATION, "A line", "", 1, "accomplishment", None, None, date.min)
START = day(-350)


def act(rule: str, *, since: date = START, on: date | None = None, id: str | None = None) -> Act:
    return Act(rule, f"Do {rule}", "Why", 3, "goal", id, on, since)


def weeks(count: int, *, idle: bool = True) -> tuple[Sitting, ...]:
    """So many weekly sittings, the last a week ago."""
    return tuple(Sitting(TODAY - timedelta(weeks=back), idle) for back in range(count, 0, -1))


def shown(found: list[Act], snapshot: Snapshot, today: date = TODAY) -> list[Act]:
    return list(attended(found, QUIET, RULES, snapshot, today))


def year(*found: Act, sittings: int = 40, idle: bool = True) -> list[Act]:
    """What stood first in each weekly sitting, one after the other."""
    every = weeks(sittings, idle=idle)
    snapshots = ((replace(EMPTY, sittings=every[:number]), each.on) for number, each in enumerate(every))
    return [(shown(list(found), snapshot, on) or [QUIET])[0] for snapshot, on in snapshots]


PLAN, GOAL, CHECK = act("plan-talk"), act("first-goal"), act("growth-check")


def test_what_is_not_done_in_two_sittings_lets_the_next_have_its_turn() -> None:
    rules = [each.rule for each in year(GOAL, PLAN, CHECK, sittings=7)]
    assert rules == ["first-goal"] * 2 + ["plan-talk"] * 2 + ["growth-check"] * 2 + ["first-goal"]


def test_an_act_that_is_alone_takes_turns_with_a_line_that_is_welcome() -> None:
    assert [each.rule for each in year(PLAN, sittings=6)] == ["plan-talk"] * 2 + [INVITATION] * 2 + ["plan-talk"] * 2


def test_after_four_ignored_sittings_it_asks_what_it_is_and_after_six_it_rests_for_a_quarter() -> None:
    lived = year(PLAN, sittings=40)
    asks = [number for number, each in enumerate(lived) if each.answers]
    assert len(asks) == 2
    assert [each.rule for each in lived[: asks[0]]].count("plan-talk") == 4
    assert lived[asks[0]].answers == ANSWERS
    assert lived[asks[0]].title == "Do plan-talk"
    after = [number for number, each in enumerate(lived) if number > asks[1] and each.rule == "plan-talk"]
    assert timedelta(weeks=after[0] - asks[1]) == QUARTER
    assert not any(lived[number].answers for number in after), "it asks once"


def test_whoever_does_other_things_is_not_taken_for_somebody_who_ignores_it() -> None:
    assert not any(each.answers for each in year(PLAN, GOAL, idle=False))


def test_what_was_done_since_stood_before_what_comes_later_in_the_order() -> None:
    every = weeks(8)
    done = tuple(Seen("check-in", each.on, each.on) for each in every)
    (first, *_) = shown([PLAN], replace(EMPTY, sittings=every, done=done))
    assert (first.rule, first.answers) == ("plan-talk", ())
    later = tuple(replace(each, rule="circle") for each in done)
    assert shown([PLAN], replace(EMPTY, sittings=every, done=later))[0].answers


def test_a_date_within_a_week_stays_where_it_is() -> None:
    due = act("my-promise", on=day(7), id="p")
    assert shown([due, GOAL], replace(EMPTY, sittings=weeks(3)))[0] == due
    past = replace(due, on=day(-8))
    assert shown([past, GOAL], replace(EMPTY, sittings=weeks(1)))[0].rule == "my-promise"
    assert shown([past, GOAL], replace(EMPTY, sittings=weeks(2)))[0].rule == "first-goal"


def test_what_waited_six_weeks_for_its_turn_comes_before_check_ins_and_never_before_a_promise() -> None:
    looks = [act("check-in", on=TODAY, since=TODAY, id=name) for name in "abc"]
    every = weeks(7)
    done = tuple(Seen("check-in", each.on, each.on) for each in every)
    file = replace(EMPTY, sittings=every, done=done)
    waited = act("circle", since=day(-42))
    assert [each.rule for each in shown([*looks, waited], file)[:2]] == ["circle", "check-in"]
    assert [each.rule for each in shown([*looks, replace(waited, since=day(-41))], file)[:2]] == ["check-in"] * 2
    mine = act("my-promise", on=TODAY, since=TODAY, id="p")
    assert [each.rule for each in shown([mine, *looks, waited], file)[:2]] == ["my-promise", "circle"]


def test_what_was_told_to_rest_begins_anew_and_is_not_asked_about_again() -> None:
    every = weeks(40)
    told = NudgeRecord("plan-talk", False, every[10].on, None)
    asked = [
        any(
            each.answers
            for each in shown([PLAN], replace(EMPTY, sittings=every[:number], nudges=(told,)), every[number].on)
        )
        for number in range(11, 40)
    ]
    assert not any(asked)
    done = NudgeRecord("plan-talk", False, None, every[-2].on)
    assert shown([PLAN], replace(EMPTY, sittings=every, nudges=(done,)))[0].rule == "plan-talk"


KINDS = st.lists(
    st.tuples(st.sampled_from(RULES[1:]), st.integers(0, 300)), min_size=1, max_size=8, unique_by=lambda each: each[0]
)


@given(KINDS, st.lists(st.booleans(), min_size=4, max_size=30))
def test_nothing_without_a_near_date_comes_first_three_sittings_running(
    kinds: list[tuple[str, int]], idle: list[bool]
) -> None:
    found = sorted((act(rule, since=day(-back)) for rule, back in kinds), key=lambda one: RULES.index(one.rule))
    every = tuple(replace(each, idle=idle[number]) for number, each in enumerate(weeks(len(idle))))
    first = [
        (
            shown([one for one in found if one.since <= each.on], replace(EMPTY, sittings=every[:number]), each.on)
            or [QUIET]
        )[0]
        for number, each in enumerate(every)
    ]
    for one, two, three in zip(first, first[1:], first[2:], strict=False):
        assert one.rule == INVITATION or not one.rule == two.rule == three.rule
