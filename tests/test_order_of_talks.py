"""The order in which a talk goes: one listens early, asks about oneself late, and ends on the next steps."""

import pytest

from careercoach.content import loader
from careercoach.vocabulary import MEETING_KINDS


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_one_listens_before_one_asks_for_anything(kind: str) -> None:
    order = [section.key for section in loader.shape(kind).sections]
    assert order.index("listen") < order.index("support") < order.index("next-steps")
    if kind != "mentor":  # a mentor first has to hear where one wants to go
        assert order.index("listen") == order.index("accomplishments") + 1


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_what_one_asks_about_oneself_comes_once_they_know_where_one_wants_to_go(kind: str) -> None:
    """A talk with somebody who judges the work has a part for examples; elsewhere one asks while one listens."""
    shape = loader.shape(kind)
    judged = kind in ("career", "one-on-one", "review")
    assert shape.placement["question"] == shape.placement["feedback"] == ("feedback" if judged else "listen")
    if judged:
        order = [section.key for section in shape.sections]
        assert order.index("vision") < order.index("feedback") == order.index("next-steps") - 1
