"""What stands first takes turns, is asked about once, and is let go."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.asking_why import ANSWERS
from careercoach.coach.attention import A_YEAR, BEGINNING, PEACE, attended
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.coach.turns import A_MONTH, A_WHILE
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
    snapshots = (
        (replace(EMPTY, sittings=every[:number], here_on=each.on), each.on) for number, each in enumerate(every)
    )
    return [(shown(list(found), snapshot, on) or [QUIET])[0] for snapshot, on in snapshots]


def runs(lived: list[Act]) -> list[tuple[str, int]]:
    """Which rule stood first, and for how many sittings running."""
    return [(rule, len(list(same))) for rule, same in groupby(each.rule for each in lived)]


PLAN, GOAL, CHECK = act("plan-talk"), act("first-goal"), act("growth-check")
MONEY, WORDS = act("money-back"), act("unsaid")
LONG_HERE = (Sitting(day(-60), frozenset({"first-goal"})), Sitting(day(-20), frozenset({"my-promise"})))
"""Two sittings of somebody who knows their way by now, some weeks after anything that can wait led."""


def test_in_the_first_weeks_what_can_wait_takes_turns() -> None:
    assert runs(year(MONEY, WORDS, sittings=4)) == [("money-back", 1), ("unsaid", 1)] * 2
    assert timedelta(weeks=4) == BEGINNING


def test_later_something_that_can_wait_leads_once_a_fortnight_and_nothing_is_needed_in_between() -> None:
    lived = year(MONEY, WORDS, act("under-way"), did=("money-back",), sittings=12)
    assert [each.rule == INVITATION for each in lived[4:]] == [True, False] * 4
    assert timedelta(weeks=2) == PEACE


def test_what_can_wait_stands_below_while_nothing_is_needed() -> None:
    file = replace(EMPTY, sittings=weeks(4, "check-in"))
    under_way = act("under-way")
    assert shown([MONEY, under_way], file) == [QUIET, MONEY, under_way]
    assert shown([], file) == []


def test_whoever_did_more_than_a_line_this_very_day_is_asked_for_nothing_more_that_can_wait() -> None:
    file, fresh = replace(EMPTY, sittings=LONG_HERE, here_on=TODAY, full=True), replace(MONEY, since=day(-1))
    due = act("my-promise", on=TODAY, id="p")
    assert shown([fresh], file) == [QUIET, fresh]
    assert shown([fresh], replace(file, full=False)) == [fresh]
    assert shown([due, fresh], file)[0] == due


def test_a_promise_that_is_open_is_not_hidden_behind_peace() -> None:
    late = act("my-promise", on=day(-300), id="p")
    every = weeks(20)
    for number, each in enumerate(every):
        said = shown([late, MONEY], replace(EMPTY, sittings=every[:number]), each.on)
        assert not {late, QUIET} <= set(said)


def test_what_had_its_turns_rests_for_six_weeks_and_twice_as_long_if_it_is_never_done() -> None:
    lived = [each.rule for each in year(WORDS, sittings=30)]
    assert [number for number, rule in enumerate(lived) if rule == "unsaid"][:3] == [0, 1, 13]
    does = year(MONEY, sittings=9, did=())
    assert [number for number, each in enumerate(does) if each.rule == "money-back"] == [0, 1]
    assert timedelta(weeks=6) == A_WHILE


def test_what_is_asked_of_everybody_has_its_week_comes_a_month_apart_and_is_asked_about_after_half_a_year() -> None:
    lived = year(GOAL, PLAN, CHECK, sittings=60)
    weeks_of = {rule: [number for number, each in enumerate(lived) if each.rule == rule] for rule in RULES}
    first = [weeks_of[rule][0] for rule in ("plan-talk", "growth-check")]
    assert first == [6, 10]
    assert timedelta(weeks=4) == A_MONTH
    day_one, its_week, again = weeks_of["first-goal"]
    assert (day_one, its_week, again - its_week) == (0, 2, 26)
    assert (lived[its_week].answers, lived[again].answers) == ((), ANSWERS)


def test_on_the_very_first_day_all_of_it_is_named() -> None:
    assert {each.rule for each in shown([GOAL, PLAN, CHECK], EMPTY)} == {"first-goal", "plan-talk", "growth-check"}


def test_what_is_about_one_thing_comes_before_what_is_asked_of_everybody() -> None:
    file = replace(EMPTY, sittings=(Sitting(day(-100), frozenset({"first-goal"})), LONG_HERE[1]))
    everybody, one = replace(CHECK, since=day(-3)), replace(WORDS, since=day(-2))
    asked = replace(act("question", since=TODAY), noun="reflection", id="a")
    assert shown([everybody, one, asked], replace(file, here_on=TODAY)) == [asked, one, everybody]
    assert shown([everybody, one, asked], file)[0] == QUIET, "into silence nothing is asked"


def test_somebody_who_only_answers_is_asked_questions() -> None:
    asked = replace(act("question", since=day(-3)), noun="reflection", id="a")
    file = replace(EMPTY, sittings=weeks(6, "question"), here_on=TODAY)
    assert shown([PLAN, MONEY, asked], file) == [asked]
    assert shown([PLAN, MONEY, asked], replace(file, full=True)) == [QUIET, asked]
    assert MONEY in shown([PLAN, MONEY, asked], replace(file, accomplishments=1))
    other = replace(file, sittings=(*file.sittings[:5], Sitting(day(-7), frozenset({"check-in"}))))
    assert MONEY in shown([PLAN, MONEY, asked], other)


def test_a_line_comes_four_weeks_sooner_than_other_things_and_so_is_the_way_back() -> None:
    file, line = replace(EMPTY, sittings=LONG_HERE, here_on=TODAY), replace(act("quiet-log"), since=TODAY)
    assert shown([replace(MONEY, since=day(-3)), line], file)[0] == line


def test_what_was_passed_over_twice_asks_once_what_it_is_and_then_rests_for_a_year() -> None:
    lived = year(replace(WORDS, since=day(-900)), sittings=100)
    (asks,) = [number for number, each in enumerate(lived) if each.answers]
    assert [each.rule for each in lived[:asks]].count("unsaid") == 2
    assert (lived[asks].answers, lived[asks].title) == (ANSWERS, "Do unsaid")
    again = [number for number, each in enumerate(lived) if number > asks and each.rule == "unsaid"]
    assert timedelta(weeks=again[0] - asks) >= A_YEAR


def test_whoever_left_two_such_questions_unanswered_is_not_asked_a_third() -> None:
    lived = year(MONEY, WORDS, act("under-way"), sittings=60)
    assert len({each.rule for each in lived if each.answers}) == 2


def test_whoever_does_what_stands_first_is_not_taken_for_somebody_who_ignores_the_rest() -> None:
    assert not any(each.answers for each in year(PLAN, CHECK, did=("check-in",), sittings=20))


def test_a_date_within_a_week_stays_where_it_is() -> None:
    due = act("my-promise", on=day(7), id="p")
    assert shown([due, GOAL], replace(EMPTY, sittings=weeks(3)))[0] == due


def test_what_went_by_is_named_once_and_no_more_after_a_fortnight() -> None:
    past = replace(act("my-promise", on=day(-8), id="p"), since=day(-7))
    assert past in shown([past], EMPTY)
    assert past not in shown([past], replace(EMPTY, sittings=weeks(1)))
    assert shown([replace(past, on=day(-15), since=day(-14))], EMPTY)
    assert not shown([replace(past, on=day(-16), since=day(-15))], EMPTY)


def test_the_day_of_a_look_is_no_date_for_which_it_would_lead_week_after_week() -> None:
    look = act("check-in", on=TODAY, since=TODAY, id="a")
    assert shown([look], replace(EMPTY, sittings=weeks(9, "money-back")))[0] in (QUIET, look)
    assert shown([look], replace(EMPTY, sittings=weeks(6), full=True)) == [QUIET, look]


def test_a_question_that_is_left_does_not_come_back() -> None:
    asked = replace(act("question", since=TODAY - timedelta(weeks=30)), noun="reflection", id="a")
    lived = year(asked, sittings=30)
    assert [number for number, each in enumerate(lived) if each.id] == [0]


def test_one_question_is_named_at_once() -> None:
    asked = [replace(act("question"), noun="reflection", id=name) for name in "ab"]
    assert [each.id for each in shown([*asked, PLAN], EMPTY)] == ["a", None]


def test_whoever_only_looks_meets_the_next_thing() -> None:
    once = (Sitting(day(-14), frozenset({"first-goal"})),)
    assert shown([MONEY, WORDS], replace(EMPTY, sittings=once))[0].rule == "unsaid"
    longer = (Sitting(day(-22), frozenset({"first-goal"})),)
    assert shown([MONEY, WORDS], replace(EMPTY, sittings=longer))[0].rule == "money-back", "by turns"
    between = (*longer, Sitting(day(-1), frozenset({"first-goal"})))
    assert shown([MONEY, WORDS], replace(EMPTY, sittings=between))[0].rule == "money-back", "a sitting forgets no look"


def test_whoever_only_looks_is_asked_for_nothing_once_the_first_weeks_are_over() -> None:
    assert all((shown([WORDS], _looking(back)) or [QUIET])[0] == QUIET for back in range(4, 40))


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
    assert WORDS in shown([WORDS], replace(EMPTY, sittings=every, nudges=(done,)))


KINDS = st.lists(
    st.tuples(st.sampled_from(RULES[3:]), st.integers(0, 300)), min_size=1, max_size=8, unique_by=lambda each: each[0]
)


@given(KINDS, st.lists(st.sampled_from([(), ("question",), ("circle",)]), min_size=4, max_size=30))
def test_nothing_without_a_near_date_comes_first_three_sittings_running(
    kinds: list[tuple[str, int]], did: list[tuple[str, ...]]
) -> None:
    found = sorted((act(rule, since=day(-back)) for rule, back in kinds), key=lambda one: RULES.index(one.rule))
    every = tuple(replace(each, did=frozenset(did[number])) for number, each in enumerate(weeks(len(did))))
    first = []
    for number, each in enumerate(every):
        held = [one for one in found if one.since <= each.on]
        shows = (shown(held, replace(EMPTY, sittings=every[:number]), each.on) or [QUIET])[0].rule
        first.append("done" if each.did else shows)
    for one, two, three in zip(first, first[1:], first[2:], strict=False):
        assert one in (INVITATION, "done") or not one == two == three
