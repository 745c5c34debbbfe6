"""What to ask next."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.conversations import FEW, to_ask


@given(st.integers(0, 12), st.integers(0, 50))
def test_a_few_different_questions_are_offered_each_time(count: int, talks: int) -> None:
    offered = to_ask(range(count), talks)
    assert len(set(offered)) == len(offered) == min(FEW, count)


@given(st.integers(1, 12))
def test_over_the_talks_every_question_has_its_turn(count: int) -> None:
    assert set(chain.from_iterable(to_ask(range(count), talks) for talks in range(count))) == set(range(count))


def test_the_next_talk_brings_other_questions() -> None:
    assert not set(to_ask(range(6), 0)) & set(to_ask(range(6), 1))


def test_three_questions_are_offered_at_a_time_and_the_round_begins_anew() -> None:
    assert [to_ask("abcde", talks) for talks in range(3)] == [tuple("abc"), tuple("dea"), tuple("bcd")]
    assert to_ask("abc", 1) == tuple("abc")
