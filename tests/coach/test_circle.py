"""The circle of people, and who is missing in it."""

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.circle import gaps
from careercoach.vocabulary import RELATIONS

RELATED = st.lists(st.sampled_from(RELATIONS))


def test_an_empty_circle_lacks_every_place() -> None:
    assert gaps([]) == ("manager", "mentor", "peer", "expert", "helped")


def test_an_elder_stands_in_for_a_mentor_and_a_peer_outside_for_a_peer() -> None:
    assert gaps(["elder", "outside-peer"]) == ("manager", "expert", "helped")


@given(RELATED, RELATED)
def test_more_people_never_open_a_gap(some: list[str], more: list[str]) -> None:
    assert set(gaps([*some, *more])) <= set(gaps(some))
