"""What has just happened, and on which days something was done here: days on both sides of each border."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from careercoach.content.growth_check import statement
from careercoach.materials import Happening
from careercoach.queries import profile
from careercoach.queries.start import happened
from careercoach.services.goals import goals
from careercoach.services.reflect import ratings, reflections
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments, setbacks
from tests.queries import ask, day, on
from tests.store import TODAY, do

GOAL = {"title": "Write a test plan", "horizon": "near"}


def lately(path: Path, *kinds: str) -> list[Happening]:
    """What is told of these kinds."""
    who = ask(path, profile.get, TODAY)
    return [one for one in ask(path, happened.lately, who, TODAY) if one.kind in kinds]


def test_a_setback_is_asked_about_for_a_fortnight_and_only_the_latest(path: Path) -> None:
    do(path, setbacks.add, {"title": "Long ago", "on": day(-15)}, TODAY)
    assert lately(path, "setback") == []
    do(path, setbacks.add, {"title": "Two weeks ago", "on": day(-14)}, TODAY)
    assert lately(path, "setback") == [Happening("setback", day(-14), "Two weeks ago")]
    do(path, setbacks.add, {"title": "Yesterday", "on": day(-1)}, TODAY)
    assert [one.what for one in lately(path, "setback")] == ["Yesterday"]


def test_goals_reached_and_let_go_are_told_apart(path: Path) -> None:
    reached, dropped = (on(path, -30, goals.add, {**GOAL, "title": title}, day(-30)) for title in ("One", "Two"))
    on(path, -14, goals.finish, reached, day(-14))
    on(path, -3, goals.drop, dropped, day(-3))
    assert lately(path, "goal-reached", "goal-let-go") == [
        Happening("goal-let-go", day(-3), "Two"),
        Happening("goal-reached", day(-14), "One"),
    ]


def test_my_promise_kept_is_told_and_theirs_is_not(path: Path) -> None:
    talk = do(path, meetings.plan, {"on": day(-20), "status": "held"})
    for owner in ("me", "them"):
        kept = do(path, promises.add, talk, {"text": f"By {owner}", "owner": owner})
        on(path, -2, promises.keep, kept, day(-2))
    assert lately(path, "promise-kept") == [Happening("promise-kept", day(-2), "By me")]


def test_a_confidence_that_fell_by_two_since_the_look_before_is_told(path: Path) -> None:
    goal = on(path, -60, goals.add, GOAL, day(-60))
    for offset, sure in ((-30, 5), (-20, 4)):
        on(path, offset, goals.check_in, goal, {"confidence": sure}, day(offset))
    assert lately(path, "confidence-fell") == []
    on(path, -10, goals.check_in, goal, {"progress": 10}, day(-10))
    on(path, -5, goals.check_in, goal, {"confidence": 3}, day(-5))
    assert lately(path, "confidence-fell") == []
    on(path, -1, goals.check_in, goal, {"confidence": 1}, day(-1))
    assert lately(path, "confidence-fell") == [Happening("confidence-fell", day(-1), "Write a test plan")]


def test_three_drained_lines_in_a_row_are_told_whatever_stands_between_without_a_mark(path: Path) -> None:
    for offset, energy in ((-9, "energised"), (-5, "drained"), (-4, "drained"), (-3, None)):
        do(path, accomplishments.add, {"title": f"Line {offset}", "on": day(offset), "energy": energy}, TODAY)
    assert lately(path, "drained") == []
    do(path, accomplishments.add, {"title": "The third", "on": day(-2), "energy": "drained"}, TODAY)
    assert lately(path, "drained") == [Happening("drained", day(-2), "The third")]


def test_the_statement_that_fell_most_is_told(path: Path) -> None:
    for offset, valued, trusted in ((-90, 5, 5), (-40, 4, 5), (-20, 4, 4)):
        do(path, ratings.record, "growth-check", {"valued": valued, "fair-say": trusted}, {}, TODAY, on=day(offset))
    assert lately(path, "statement-fell") == []
    do(path, ratings.record, "growth-check", {"valued": 2, "fair-say": 1}, {}, TODAY, on=day(-1))
    words = statement("fair-say").text.rstrip(".")
    assert lately(path, "statement-fell") == [Happening("statement-fell", day(-1), words)]


def test_a_manager_is_new_for_a_fortnight(path: Path) -> None:
    who = replace(ask(path, profile.get, TODAY), manager="Ines")
    for began, kinds in ((1, []), (0, ["new-manager"]), (-14, ["new-manager"]), (-15, [])):
        found = ask(path, happened.lately, replace(who, start_on=day(began)), TODAY)
        assert [one.kind for one in found] == kinds
    assert ask(path, happened.lately, replace(who, start_on=TODAY, manager=None), TODAY) == ()


def test_a_sitting_is_a_day_before_today_with_an_act(path: Path) -> None:
    for offset in (-400 - TODAY.timetuple().tm_yday, -3, -3, 0):
        on(path, offset, reflections.answer, "energy-unasked", "Teaching", day(offset))
    on(path, -3, goals.add, GOAL, day(-3))
    (sitting,) = ask(path, happened.sittings, TODAY)
    assert sitting.on == day(-3)
    assert {"first-question", "question", "first-goal", "nothing-near"} <= sitting.did
    assert "check-in" not in sitting.did


def test_sittings_go_back_to_the_beginning_of_last_year(path: Path) -> None:
    first = date(TODAY.year - 1, 1, 1)
    for when in (first - timedelta(days=1), first, first + timedelta(days=1)):
        on(path, (when - TODAY).days, goals.add, GOAL, when)
    assert [one.on for one in ask(path, happened.sittings, TODAY)] == [first, first + timedelta(days=1)]


def test_a_line_after_more_than_a_week_is_what_was_asked_for(path: Path) -> None:
    for offset in (-30, -23, -15):
        on(path, offset, accomplishments.add, {"title": "A line", "on": day(offset)}, day(offset))
    assert [bool(one.did) for one in ask(path, happened.sittings, TODAY)] == [True, False, True]


def test_a_talk_without_a_day_is_known_by_the_day_it_was_planned(path: Path) -> None:
    undated = on(path, -8, meetings.plan, {})
    on(path, -2, meetings.edit, undated, {"purpose": "The next year"})
    on(path, -8, meetings.plan, {"on": day(3)})
    assert ask(path, happened.made) == {undated: day(-8)}


def test_the_latest_day_of_each_answer_is_known(path: Path) -> None:
    for offset in (-9, -2, -5):
        do(path, reflections.answer, "energy-unasked", f"Said {offset}", TODAY, on=day(offset))
    assert ask(path, happened.answered) == {"energy-unasked": day(-2)}
