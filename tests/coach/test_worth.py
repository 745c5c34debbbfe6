"""What a goal worth having says."""

import pytest

from careercoach.coach.worth import ASKED, in_words, unsaid

from . import goal


def test_a_new_goal_is_asked_for_its_use_its_obstacle_and_its_plan() -> None:
    assert unsaid(goal("new")) == tuple(ASKED)
    assert in_words(unsaid(goal("new", obstacle="Time"))) == "whom it helps and what you will do then"


@pytest.mark.parametrize("status", ["paused", "done", "dropped"])
def test_nothing_is_asked_of_a_goal_that_rests_or_has_ended(status: str) -> None:
    assert unsaid(goal("old", status=status)) == ()
