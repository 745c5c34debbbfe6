"""The few figures are honest, at most seven, and silent where there is nothing to count."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach import forecast
from careercoach.coach.metrics import FIGURES, FigureRecord, Material, metrics, moved, rounds
from careercoach.content.figures import figures
from careercoach.records import CheckInRecord, GoalRecord, PromiseRecord, RatingRecord

from . import TODAY, day, goal, promise

NOTHING = Material((), (), (), (), frozenset(), ())


def look(goal: str, on: date, progress: int | None = None, confidence: int | None = None) -> CheckInRecord:
    return CheckInRecord(f"{goal} {on}", goal, on, progress, confidence, None, None)


def rated(statement: str, rating: int, on: date) -> RatingRecord:
    return RatingRecord(f"{statement} {on}", "growth-check", statement, on, rating, None)


def figure(kind: str, material: Material) -> FigureRecord:
    return next(each for each in metrics(material, TODAY) if each.kind == kind)


def ended(name: str, confidence: int, *, reached: bool) -> tuple[GoalRecord, CheckInRecord]:
    status = "done" if reached else "dropped"
    return goal(name, status=status, ended_on=day(-5)), look(name, day(-40), 50, confidence)


def endings(*pairs: tuple[GoalRecord, CheckInRecord]) -> Material:
    return replace(NOTHING, goals=tuple(pair[0] for pair in pairs), check_ins=tuple(pair[1] for pair in pairs))


def test_nothing_is_said_about_an_empty_file() -> None:
    assert metrics(NOTHING, TODAY) == ()
    assert len(FIGURES) <= 7


def test_a_goal_moves_while_its_progress_changed_within_two_cadences() -> None:
    near = goal("near")
    assert moved(near, [look("near", day(-60), 10), look("near", day(-27), 20)], TODAY)
    assert not moved(near, [look("near", day(-60), 10), look("near", day(-28), 20)], TODAY)
    assert not moved(near, [look("near", day(-60), 10), look("near", day(-3), 10)], TODAY)
    assert not moved(near, [look("near", day(-3), 0)], TODAY)


def test_a_goal_that_stands_still_is_named_with_something_to_do() -> None:
    still = figure("goals", replace(NOTHING, goals=(goal("near"),)))
    assert still.says.startswith("0 of 1 goal moved")
    assert "Take “Goal near”: a smaller next step" in still.advice


def test_a_new_goal_is_not_called_stuck() -> None:
    assert metrics(replace(NOTHING, goals=(goal("near", started_on=day(-10)),)), TODAY) == ()


def test_check_ins_are_counted_in_rounds_from_the_start_of_the_goal() -> None:
    near = goal("near", started_on=day(-45))
    assert rounds(near, [], TODAY) == (3, 0)
    assert rounds(near, [look("near", day(-30)), look("near", day(-1))], TODAY) == (3, 1)
    assert rounds(replace(near, status="paused"), [], TODAY) == (0, 0)


def test_only_rounds_of_the_last_ninety_days_count() -> None:
    assert rounds(goal("near", started_on=day(-700)), [], TODAY) == (7, 0)


def test_promises_are_counted_for_either_side_and_dropped_ones_left_out() -> None:
    agreed = (
        promise("kept", "me", day(-9), state="kept", closed_on=day(-10)),
        promise("late", "me", day(-1)),
        promise("dropped", "me", day(-1), state="dropped", closed_on=TODAY),
        promise("ahead", "them", day(4)),
        promise("theirs", "them", day(-4)),
    )
    found = replace(NOTHING, promises=agreed)
    assert figure("mine", found).says.startswith("1 of 2 promises")
    assert "“Promise late”" in figure("mine", found).advice
    assert figure("theirs", found).says.startswith("0 of 1 promise ")
    assert figure("theirs", found).advice.startswith("Ask Priya about “Promise theirs”")


def test_a_competency_without_recent_work_is_named() -> None:
    found = figure("evidence", replace(NOTHING, competencies=("Planning", "Teaching"), shown=frozenset({"Planning"})))
    assert found.says == "Work from the last twelve months shows 1 of 2 competencies."
    assert "“Teaching”" in found.advice


def test_the_growth_check_says_a_direction_in_words_and_never_a_total() -> None:
    once = (rated("valued", 3, day(-90)), rated("energy", 2, day(-90)))
    assert figure("growth-check-once", replace(NOTHING, ratings=once)).says.startswith("Rated once so far")
    twice = (*once, rated("valued", 4, TODAY), rated("energy", 2, TODAY))
    assert figure("growth-check", replace(NOTHING, ratings=twice)).says.endswith("1 higher, 0 lower, 1 the same.")


def test_confidence_is_compared_only_once_three_goals_have_ended() -> None:
    two = [ended("a", 4, reached=True), ended("b", 5, reached=False)]
    assert "forecast" not in {each.kind for each in metrics(endings(*two), TODAY)}
    said = figure("forecast", endings(*two, ended("c", 2, reached=True)))
    assert (
        said.says
        == "When you were mostly sure: 1 of 2 goals reached. When you were mostly unsure: 1 of 1 goal reached."
    )
    assert "“Goal b”: 5 of 5; let go" in said.details


def test_being_often_sure_of_goals_let_go_is_said_with_what_helps() -> None:
    names = "abc"
    found = endings(*(ended(name, 5, reached=False) for name in names))
    assert "Ask early" in figure("forecast", found).advice
    modest = endings(*(ended(name, 1, reached=True) for name in names))
    assert "More was reached than you expected" in figure("forecast", modest).advice


LOOKS = st.lists(
    st.builds(
        lambda back, progress, confidence: look("near", day(-back), progress, confidence),
        st.integers(0, 200),
        st.none() | st.integers(0, 100),
        st.none() | st.integers(1, 5),
    ),
    max_size=12,
    unique_by=lambda each: each.on,
)


@given(LOOKS, st.integers(0, 200), st.integers(1, 100), st.integers(0, 400))
def test_another_look_never_takes_one_away(looks: list[CheckInRecord], back: int, pace: int, age: int) -> None:
    near = goal("near", started_on=day(-age), cadence_days=pace)
    due, kept = rounds(near, looks, TODAY)
    more = rounds(near, [*looks, look("near", day(-back), 50)], TODAY)
    assert 0 <= kept <= due
    assert more[0] == due
    assert more[1] >= kept


@given(LOOKS)
def test_progress_made_today_always_moves_a_goal(looks: list[CheckInRecord]) -> None:
    before = [each for each in looks if each.on < TODAY]
    latest = max((each for each in before if each.progress is not None), key=lambda each: each.on, default=None)
    fresh = (latest.progress if latest and latest.progress is not None else 0) + 1
    assert moved(goal("near"), [*before, look("near", TODAY, fresh)], TODAY)


@given(st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=8))
def test_confidence_and_what_happened_add_up(pairs: list[tuple[int, bool]]) -> None:
    found = endings(*(ended(str(place), sure, reached=done) for place, (sure, done) in enumerate(pairs)))
    counted = forecast.endings(found.goals, found.check_ins)
    assert len(counted) == (len(pairs) if len(pairs) >= forecast.ENOUGH else 0)
    for sure in (True, False):
        seen = forecast.tally(counted, sure=sure)
        assert 0 <= seen.reached <= seen.goals <= len(counted)


@given(st.text(min_size=1, max_size=90), LOOKS)
def test_odd_words_are_shown_as_they_are_and_no_brace_is_filled_in(words: str, looks: list[CheckInRecord]) -> None:
    found = replace(
        NOTHING,
        goals=(goal("near", title=f"{{0.__class__}} {words}"),),
        check_ins=tuple(looks),
        promises=(promise("late", "me", day(-1), text=words), promise("other", "them", day(-1), person=None)),
        competencies=(words,),
    )
    assert all(each.title and each.says and each.advice for each in metrics(found, TODAY))


def test_every_word_of_the_page_belongs_to_a_figure() -> None:
    assert set(figures()) == {
        *("goals", "check-ins", "mine", "theirs", "evidence", "growth-check", "growth-check-once", "forecast")
    }


def test_a_check_in_counts_for_ninety_days_after_its_round_ended() -> None:
    """Rounds of 100 days: the first ended 90 or 89 days ago."""
    assert rounds(goal("near", started_on=day(-190), cadence_days=100), [], TODAY) == (0, 0)
    assert rounds(goal("near", started_on=day(-189), cadence_days=100), [], TODAY) == (1, 0)


def test_a_goal_that_ended_or_rests_waits_for_no_check_in() -> None:
    for status in ("done", "dropped", "paused"):
        assert rounds(goal("near", started_on=day(-60), ended_on=day(-5), status=status), [], TODAY) == (0, 0)
    assert rounds(goal("near", started_on=day(-56)), [], TODAY) == (4, 0)


def test_a_look_on_the_last_day_of_a_round_keeps_it_and_one_on_the_first_belongs_to_the_round_before() -> None:
    near = goal("near", started_on=day(-30))
    assert rounds(near, [look("near", day(-16))], TODAY) == (2, 1)
    assert rounds(near, [look("near", day(-30))], TODAY) == (2, 0)
    assert rounds(near, [look("near", day(-2)), look("near", day(-16))], TODAY) == (2, 2)
    assert rounds(near, [look("other", day(-2))], TODAY) == (2, 0)


def test_half_of_the_check_ins_kept_is_well_and_fewer_is_worth_a_word() -> None:
    near = goal("near", started_on=day(-56))
    half = (look("near", day(-50)), look("near", day(-30)))
    steady, attend = (figure("check-ins", replace(NOTHING, goals=(near,), check_ins=half[:kept])) for kept in (2, 1))
    assert (steady.says.split(" check-ins")[0], attend.says.split(" check-ins")[0]) == ("2 of 4", "1 of 4")
    assert "Goal near" in attend.advice
    assert steady.advice == figures()["check-ins"].advice["steady"]


def test_the_goal_with_most_check_ins_missed_is_named() -> None:
    goals = (goal("some", started_on=day(-30)), goal("most", started_on=day(-60)))
    assert "“Goal most”" in figure("check-ins", replace(NOTHING, goals=goals)).advice


def test_a_goal_is_stuck_from_two_cadences_after_its_start() -> None:
    assert metrics(replace(NOTHING, goals=(goal("near", started_on=day(-27), cadence_days=14),)), TODAY)[0].kind == (
        "check-ins"
    )
    assert figure("goals", replace(NOTHING, goals=(goal("near", started_on=day(-28)),))).says.startswith("0 of 1 goal")


def test_looks_are_taken_in_the_order_of_their_days() -> None:
    assert not moved(goal("near"), [look("near", day(-3), 10), look("near", day(-40), 10)], TODAY)
    later = [look("other", day(-2), 5), look("near", day(-3)), look("near", day(-4), 10)]
    assert moved(goal("near"), later, TODAY)


def test_promises_count_for_a_year_and_the_one_that_waits_longest_is_named() -> None:
    def said(*agreed: PromiseRecord) -> list[str]:
        return [each.says.split(" promise")[0] for each in metrics(replace(NOTHING, promises=agreed), TODAY)]

    kept = promise("kept", "me", None, state="kept", closed_on=day(-364))
    late = promise("late", "me", day(-364))
    assert said(kept) == ["1 of 1"]
    assert said(replace(kept, closed_on=day(-365))) == []
    assert said(late) == ["0 of 1"]
    assert said(replace(late, by=day(-365))) == []
    assert said(replace(late, by=TODAY)) == []
    two = replace(NOTHING, promises=(promise("later", "me", day(-1)), promise("first", "me", day(-9))))
    assert "“Promise first”" in figure("mine", two).advice
    unnamed = replace(NOTHING, promises=(promise("theirs", "them", day(-1), person=None),))
    assert "the other person" in figure("theirs", unnamed).advice


def test_a_long_title_is_cut_at_a_word_and_one_that_fits_is_not() -> None:
    fits = "Lead the late shift of the whole spring "[:40].strip() + "s"
    assert len(fits) == 40
    long = f"{fits} and more"
    for title, shown in ((fits, f"“{fits}”"), (long, "“Lead the late shift of the whole…”")):
        still = figure("goals", replace(NOTHING, goals=(goal("near", title=title),)))
        assert shown in still.advice


@pytest.mark.parametrize(("reached", "said"), [((True, False, False), True), ((True, True, False, False), False)])
def test_one_was_too_sure_when_fewer_than_half_of_the_goals_one_was_sure_of_were_reached(
    reached: tuple[bool, ...], said: bool
) -> None:
    for sure, found in ((4, forecast.too_sure), (2, forecast.too_modest)):
        kept = reached if sure == 4 else tuple(not each for each in reached)
        given = endings(*(ended(str(place), sure, reached=each) for place, each in enumerate(kept)))
        assert found(forecast.endings(given.goals, given.check_ins)) is said
    middling = endings(*(ended(str(place), 3, reached=False) for place in range(3)))
    shown = forecast.endings(middling.goals, middling.check_ins)
    assert [forecast.tally(shown, sure=sure).goals for sure in (True, False)] == [0, 0]


def test_goals_that_ended_stand_in_the_order_of_their_ends_with_the_looks_in_theirs() -> None:
    names = ("c", "a", "b")
    goals = [goal(name, status="done", ended_on=day(-ago)) for name, ago in zip(names, (1, 9, 5), strict=True)]
    looks = [look(name, day(-ago), None, sure) for name in names for ago, sure in ((20, 5), (40, 2))]
    found = forecast.endings(goals, looks)
    assert [each.title for each in found] == ["Goal a", "Goal b", "Goal c"]
    assert all(each.confidences == (2, 5) for each in found)


def test_the_progress_of_another_goal_or_a_look_without_any_moves_nothing() -> None:
    assert not moved(goal("near"), [look("other", day(-1), 50), look("near", day(-1))], TODAY)


def test_what_ended_with_a_position_is_in_no_figure_about_the_person() -> None:
    """Goals that a lay-off took away say nothing of how sure one was."""
    pairs = [ended(name, 5, reached=False) for name in ("a", "b", "c")]
    taken = [(replace(each, ended_with="job"), seen) for each, seen in pairs]
    assert {"forecast"} == {each.kind for each in metrics(endings(*pairs), TODAY)}
    assert metrics(endings(*taken), TODAY) == ()


@pytest.mark.parametrize(("confidence", "reached"), [(5, True), (1, False)])
def test_three_goals_that_went_as_one_thought_are_enough_to_say_so(confidence: int, reached: bool) -> None:
    found = endings(*(ended(name, confidence, reached=reached) for name in "abc"))
    assert figure("forecast", found).advice == "How sure you were and what happened go together."


def test_with_fewer_of_either_kind_nothing_is_said_of_how_hope_and_outcome_go_together() -> None:
    found = endings(ended("a", 5, reached=True), ended("b", 1, reached=False), ended("c", 3, reached=True))
    assert "go together" not in figure("forecast", found).advice
