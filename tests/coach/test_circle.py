"""The circle of people, and who is missing in it."""

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.circle import gaps
from careercoach.records import PersonRecord
from careercoach.vocabulary import RELATIONS

RELATED = st.lists(st.sampled_from(RELATIONS))


def person(relation: str) -> PersonRecord:
    return PersonRecord(relation, f"A {relation}", relation, None, None, None)


def test_an_empty_circle_lacks_every_place() -> None:
    assert gaps([]) == ("manager", "mentor", "peer", "expert", "helped")


def test_an_elder_stands_in_for_a_mentor_and_a_peer_outside_for_a_peer() -> None:
    assert gaps([person("elder"), person("outside-peer")]) == ("manager", "expert", "helped")


@given(RELATED, RELATED)
def test_more_people_never_open_a_gap(some: list[str], more: list[str]) -> None:
    assert set(gaps(map(person, [*some, *more]))) <= set(gaps(map(person, some)))
