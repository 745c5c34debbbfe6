"""In a week in which something hurt, nobody is sent for plans; what has a day is said as ever."""

from typing import Any

import pytest

from careercoach.coach.today import acts, everything
from careercoach.materials import Happening, OpenPath, Snapshot

from . import TODAY, day, goal, in_order, promise, talk
from .preparing import path

LARGE = {"growth-check", "first-goal", "nothing-near", "plan-talk", "try-path"}


def rules(snapshot: Snapshot) -> list[str]:
    return [one.rule for one in everything(snapshot, TODAY)]


def open_to_everything(*happened: Happening, **fields: Any) -> Snapshot:
    """A file in which plans of every kind are due, to which this has just happened."""
    plans: dict[str, Any] = {
        "goals": (goal("far", "long"),),
        "meetings": (),
        "growth_check_due": day(-1),
        "growth_checked_on": day(-92),
        "open_paths": (OpenPath(path("Team lead"), day(-90), None, ()),),
    }
    return in_order(**{**plans, "happened": happened, **fields})


NEWS = Happening("work-ends", day(-3), "Told that the ward closes")


def test_bad_news_comes_first_and_nobody_is_sent_for_a_growth_check_a_goal_or_a_talk() -> None:
    assert set(rules(open_to_everything())) >= LARGE - {"first-goal"}
    assert "first-goal" in rules(open_to_everything(goals=()))
    said = rules(open_to_everything(NEWS))
    assert said[0] == "hard-moment"
    assert not LARGE & set(said)
    assert not LARGE & set(rules(open_to_everything(NEWS, goals=())))


def test_what_has_a_day_is_said_all_the_same_and_right_behind_it() -> None:
    due = goal("near", next_check_in_on=day(-1))
    said = rules(open_to_everything(NEWS, goals=(due,), promises=(promise("a", "me", TODAY),)))
    assert said == ["hard-moment", "my-promise", "check-in"]
    tomorrow = rules(open_to_everything(NEWS, goals=(due,), meetings=(talk("t", day(1)),)))
    assert tomorrow == ["hard-moment", "talk-soon", "check-in"]


def test_once_it_is_answered_it_is_not_said_that_nothing_waits() -> None:
    (only,) = acts(open_to_everything(NEWS, answered={"work-ends-tell": day(-1)}), TODAY)
    assert (only.noun, only.id) == ("accomplishment", None)
    assert "othing is waiting" not in only.reason


@pytest.mark.parametrize(("back", "again"), [(14, False), (15, True)])
def test_after_a_goal_was_let_go_the_next_is_not_asked_for_at_once(back: int, again: bool) -> None:
    snapshot = open_to_everything(Happening("goal-let-go", day(-back), "Pass the exam"), goals=())
    assert ("first-goal" in rules(snapshot)) == again


def test_thanks_come_before_a_number_and_keep_nothing_back() -> None:
    thanked = Happening("praise", day(-1), "You explained every step")
    said = rules(open_to_everything(thanked, goals=(goal("far", "long", next_check_in_on=day(-1)),)))
    assert said[0] == "moment"
    assert set(said) >= LARGE - {"first-goal"}
