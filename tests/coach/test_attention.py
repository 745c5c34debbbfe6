"""What stands first takes turns, is asked about once, and is let go."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.attention import ANSWERS, ITS_WEEKS, QUARTER, STARVED, attended
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.materials import Sitting, Snapshot
from careercoach.records import NudgeRecord

from . import EMPTY, TODAY, day

RULES = (
    "my-promise",
    "step-day",
    "check-in",
    "question",
    "first-goal",
    "plan-talk",
    "growth-check",
    "circle",
    "money-back",
    "unsaid",
)
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
MONEY, WORDS = act("money-back"), act("unsaid")


def test_what_is_not_done_in_two_sittings_lets_the_next_have_its_turn() -> None:
    assert runs(year(MONEY, WORDS, sittings=4)) == [("money-back", 2), ("unsaid", 2)]


def test_what_had_its_turn_rests_for_six_weeks_and_a_line_is_welcome_meanwhile() -> None:
    lived = year(WORDS, sittings=9)
    assert runs(lived) == [("unsaid", 2), (INVITATION, 5), ("unsaid", 2)]
    assert timedelta(weeks=7 - 1) == STARVED


def test_what_is_asked_of_everybody_comes_once_a_quarter_and_not_all_at_once() -> None:
    lived = year(GOAL, PLAN, CHECK, sittings=17)
    assert runs(lived)[:4] == [("first-goal", 2), ("plan-talk", 2), ("growth-check", 2), (INVITATION, 8)]
    assert runs(lived)[4:] == [("first-goal", 2), ("plan-talk", 1)]
    again = [number for number, each in enumerate(year(CHECK, sittings=50)) if each.rule == "growth-check"]
    assert all((number - 5) % 13 < ITS_WEEKS / timedelta(weeks=1) for number in again[2:])


def test_after_four_sittings_it_asks_once_what_it_is_and_then_rests_for_a_quarter() -> None:
    lived = year(WORDS, sittings=60)
    (asks,) = [number for number, each in enumerate(lived) if each.answers]
    assert [each.rule for each in lived[:asks]].count("unsaid") == 4
    assert (lived[asks].answers, lived[asks].title) == (ANSWERS, "Do unsaid")
    again = [number for number, each in enumerate(lived) if number > asks and each.rule == "unsaid"]
    assert timedelta(weeks=again[0] - asks) == QUARTER
    assert timedelta(weeks=again[1] - again[0]) == 2 * STARVED, "the second time it rests twice as long"


def test_whoever_left_two_such_questions_unanswered_is_not_asked_a_third() -> None:
    lived = year(MONEY, WORDS, act("under-way"), sittings=50)
    assert len({each.rule for each in lived if each.answers}) == 2


def test_whoever_does_what_stands_first_is_not_taken_for_somebody_who_ignores_the_rest() -> None:
    assert not any(each.answers for each in year(PLAN, CHECK, did=("check-in",), sittings=20))


def test_whoever_does_what_stands_later_has_passed_over_what_stands_first() -> None:
    assert any(each.answers for each in year(MONEY, did=("unsaid",)))


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


def test_a_question_that_is_left_does_not_come_back() -> None:
    asked = replace(act("question", since=TODAY - timedelta(weeks=30)), noun="reflection", id="a")
    lived = year(asked, sittings=30)
    assert [number for number, each in enumerate(lived) if each.id] == [0, 1]


def test_one_question_is_named_at_once() -> None:
    asked = [replace(act("question"), noun="reflection", id=name) for name in "ab"]
    assert [each.id for each in shown([*asked, PLAN], EMPTY)] == ["a", None]


def test_whoever_only_looks_meets_the_next_thing_after_two_weeks() -> None:
    once = (Sitting(day(-14), frozenset({"first-goal"})),)
    assert shown([MONEY, WORDS], replace(EMPTY, sittings=once))[0].rule == "money-back"
    longer = (Sitting(day(-22), frozenset({"first-goal"})),)
    assert shown([MONEY, WORDS], replace(EMPTY, sittings=longer))[0].rule == "unsaid"
    between = (*longer, Sitting(day(-1), frozenset({"first-goal"})))
    assert shown([MONEY, WORDS], replace(EMPTY, sittings=between))[0].rule == "unsaid", "a sitting forgets no look"


def test_whoever_only_looks_is_asked_once_too_and_then_left_alone() -> None:
    weeks_back = range(1, 40)
    asks = [back for back in weeks_back if (shown([WORDS], _looking(back)) or [QUIET])[0].answers]
    assert len(asks) == 1


def _looking(weeks_ago: int) -> Snapshot:
    """Somebody whose only sitting was so many weeks ago."""
    return replace(EMPTY, sittings=(Sitting(TODAY - timedelta(weeks=weeks_ago), frozenset({"first-goal"})),))


def test_what_was_told_to_rest_begins_anew_and_is_not_asked_about_again() -> None:
    every = weeks(40)
    told = NudgeRecord("unsaid", False, every[10].on, None)
    for number in range(11, 40):
        file = replace(EMPTY, sittings=every[:number], nudges=(told,))
        assert not any(each.answers for each in shown([WORDS], file, every[number].on))
    done = NudgeRecord("unsaid", False, None, every[-2].on)
    assert shown([WORDS], replace(EMPTY, sittings=every, nudges=(done,)))[0].rule == "unsaid"


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
