"""What stands first takes turns, is asked about once, and is let go."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.attention import ANSWERS, HALF_A_YEAR, QUARTER, attended
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.materials import Sitting, Snapshot
from careercoach.records import NudgeRecord

from . import EMPTY, TODAY, day

RULES = ("my-promise", "step-day", "check-in", "question", "first-goal", "plan-talk", "growth-check", "circle")
QUIET = Act(INVITATION, "A line", "", 1, "accomplishment", None, None, date.min)
START = day(-500)


def act(rule: str, *, since: date = START, on: date | None = None, id: str | None = None) -> Act:
    return Act(rule, f"Do {rule}", "Why", 3, "goal", id, on, since)


def weeks(count: int, *did: str) -> tuple[Sitting, ...]:
    """So many weekly sittings, the last a week ago, in each of which was done what these rules ask for."""
    return tuple(Sitting(TODAY - timedelta(weeks=back), frozenset(did)) for back in range(count, 0, -1))


def shown(found: list[Act], snapshot: Snapshot, today: date = TODAY) -> list[Act]:
    return list(attended(found, QUIET, RULES, snapshot, today))


def year(*found: Act, sittings: int = 40, did: tuple[str, ...] = ()) -> list[Act]:
    """What stood first in each weekly sitting, one after the other."""
    every = weeks(sittings, *did)
    snapshots = ((replace(EMPTY, sittings=every[:number]), each.on) for number, each in enumerate(every))
    return [(shown(list(found), snapshot, on) or [QUIET])[0] for snapshot, on in snapshots]


def runs(lived: list[Act]) -> list[tuple[str, int]]:
    """Which rule stood first, and for how many sittings running."""
    return [(rule, len(list(same))) for rule, same in groupby(each.rule for each in lived)]


PLAN, GOAL, CHECK = act("plan-talk"), act("first-goal"), act("growth-check")


def test_what_is_not_done_in_two_sittings_lets_the_next_have_its_turn() -> None:
    expected = [("first-goal", 2), ("plan-talk", 2), ("growth-check", 2), ("first-goal", 2)]
    assert runs(year(GOAL, PLAN, CHECK, sittings=8)) == expected


def test_an_act_that_is_alone_takes_turns_with_a_line_that_is_welcome() -> None:
    assert runs(year(PLAN, sittings=6)) == [("plan-talk", 2), (INVITATION, 2), ("plan-talk", 2)]


def test_after_four_sittings_it_asks_once_what_it_is_and_then_rests_for_a_quarter() -> None:
    lived = year(PLAN, sittings=60)
    (asks,) = [number for number, each in enumerate(lived) if each.answers]
    assert [each.rule for each in lived[:asks]].count("plan-talk") == 4
    assert (lived[asks].answers, lived[asks].title) == (ANSWERS, "Do plan-talk")
    again = [number for number, each in enumerate(lived) if number > asks and each.rule == "plan-talk"]
    assert timedelta(weeks=again[0] - asks) == QUARTER
    assert timedelta(weeks=again[4] - again[3]) == 2 * QUARTER, "the second time it rests twice as long"


def test_whoever_left_two_such_questions_unanswered_is_not_asked_a_third() -> None:
    lived = year(GOAL, PLAN, CHECK, sittings=50)
    assert len({each.rule for each in lived if each.answers}) == 2


def test_whoever_does_what_stands_first_is_not_taken_for_somebody_who_ignores_the_rest() -> None:
    assert not any(each.answers for each in year(PLAN, CHECK, did=("check-in",), sittings=20))


def test_whoever_does_what_stands_later_has_passed_over_what_stands_first() -> None:
    assert any(each.answers for each in year(PLAN, did=("circle",)))


def test_a_date_within_a_week_stays_where_it_is() -> None:
    due = act("my-promise", on=day(7), id="p")
    assert shown([due, GOAL], replace(EMPTY, sittings=weeks(3)))[0] == due
    past = replace(due, on=day(-8))
    assert shown([past, GOAL], replace(EMPTY, sittings=weeks(1)))[0].rule == "my-promise"
    assert shown([past, GOAL], replace(EMPTY, sittings=weeks(2)))[0].rule == "first-goal"


def test_what_waited_six_weeks_for_its_turn_comes_before_check_ins_and_never_before_a_promise() -> None:
    look = act("check-in", on=TODAY, since=TODAY, id="a")
    mine = act("my-promise", on=TODAY, since=TODAY, id="p")
    file = replace(EMPTY, sittings=weeks(7, "check-in"))
    waited, fresh = act("circle", since=day(-42)), act("circle", since=day(-41))
    later = replace(PLAN, since=day(-7))
    assert [each.rule for each in shown([mine, look, later, waited], file)[:3]] == ["my-promise", "circle", "check-in"]
    assert [each.rule for each in shown([look, later, fresh], file)] == ["check-in", "plan-talk", "circle"]


def test_a_question_that_is_left_gives_way_to_another_for_half_a_year() -> None:
    asked = [replace(act("question"), noun="reflection", id=name) for name in "abcdef"]
    lived = year(*asked, sittings=30)
    assert all(len({each.id, "a"} - {None}) <= 2 for each in lived)
    seen = [each.id for each in lived if each.rule == "question"]
    assert seen[:4] == ["a", "a", "b", "b"]
    again = [number for number, each in enumerate(lived) if each.id == "a"][2:]
    assert all(timedelta(weeks=number - 1) >= HALF_A_YEAR for number in again)


def test_after_three_questions_left_none_is_asked_for_a_quarter_but_about_what_hurts_or_pleases() -> None:
    asked = [replace(act("question"), noun="reflection", id=name) for name in "abcd"]
    every = weeks(6)
    file = replace(EMPTY, sittings=every)
    assert shown(asked, file) == []
    hurt = replace(act("moment", since=day(-1)), noun="reflection", id="e")
    assert [each.id for each in shown([hurt, *asked], file)] == ["e"]


def test_one_question_is_named_at_once() -> None:
    asked = [replace(act("question"), noun="reflection", id=name) for name in "ab"]
    assert [each.id for each in shown([*asked, PLAN], EMPTY)] == ["a", None]


def test_whoever_only_looks_meets_the_next_thing_after_two_weeks() -> None:
    once = (Sitting(day(-14), frozenset({"first-goal"})),)
    assert shown([PLAN, CHECK], replace(EMPTY, sittings=once))[0].rule == "plan-talk"
    longer = (Sitting(day(-22), frozenset({"first-goal"})),)
    assert shown([PLAN, CHECK], replace(EMPTY, sittings=longer))[0].rule == "growth-check"
    assert not any(
        each.answers for each in shown([PLAN, CHECK], replace(EMPTY, sittings=(replace(once[0], on=START),)))
    )


def test_what_was_told_to_rest_begins_anew_and_is_not_asked_about_again() -> None:
    every = weeks(40)
    told = NudgeRecord("plan-talk", False, every[10].on, None)
    for number in range(11, 40):
        file = replace(EMPTY, sittings=every[:number], nudges=(told,))
        assert not any(each.answers for each in shown([PLAN], file, every[number].on))
    done = NudgeRecord("plan-talk", False, None, every[-2].on)
    assert shown([PLAN], replace(EMPTY, sittings=every, nudges=(done,)))[0].rule == "plan-talk"


KINDS = st.lists(
    st.tuples(st.sampled_from(RULES[3:]), st.integers(0, 300)), min_size=1, max_size=8, unique_by=lambda each: each[0]
)


@given(KINDS, st.lists(st.sampled_from([(), ("question",), ("circle",)]), min_size=4, max_size=30))
def test_nothing_without_a_near_date_comes_first_three_sittings_running(
    kinds: list[tuple[str, int]], did: list[tuple[str, ...]]
) -> None:
    found = sorted((act(rule, since=day(-back)) for rule, back in kinds), key=lambda one: RULES.index(one.rule))
    every = tuple(replace(each, did=frozenset(did[number])) for number, each in enumerate(weeks(len(did))))
    before = {rule: place for place, rule in enumerate(RULES)}
    first = []
    for number, each in enumerate(every):
        held = [one for one in found if one.since <= each.on]
        shows = (shown(held, replace(EMPTY, sittings=every[:number]), each.on) or [QUIET])[0].rule
        passed_over = all(before.get(shows, 0) <= before[rule] for rule in each.did)
        first.append(shows if passed_over else "done")
    for one, two, three in zip(first, first[1:], first[2:], strict=False):
        assert one in (INVITATION, "done") or not one == two == three
