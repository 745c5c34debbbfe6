"""Each kind of talk has its own questions, and none of them is out of reach in another."""

import pytest

from careercoach.coach.talk_questions import bank, named, offered, others
from careercoach.content import conversations, kinds, loader
from careercoach.errors import NotFound
from careercoach.vocabulary import MEETING_KINDS

OWN = {
    "review": "period",
    "skip-level": "their-view",
    "mentor": "counsel",
    "handover": "beginning",
}
"""The purpose that stands first in a kind of talk, because it is put in no other."""


@pytest.mark.parametrize(("kind", "purpose"), OWN.items())
def test_a_mentor_a_director_a_new_manager_and_a_review_are_asked_their_own_questions(kind: str, purpose: str) -> None:
    first = offered(kind, "manager")[0]
    assert first.key == purpose
    assert len(first.questions) >= 8
    assert not any(group.key == purpose for other in MEETING_KINDS if other != kind for group in offered(other, None))


@pytest.mark.parametrize("kind", ["mentor", "skip-level", "handover"])
def test_nobody_asks_a_mentor_a_director_or_a_new_manager_about_pay_or_the_next_role(kind: str) -> None:
    assert not {group.key for group in offered(kind, None)} & {"pay", "readiness", "examples", "improve"}


def test_the_questions_about_a_path_are_those_for_whom_the_talk_is_with() -> None:
    assert [group.key for group in offered("mentor", None)] == ["counsel", "skills", "mentor"]
    assert [group.key for group in offered("mentor", "peer")] == ["counsel", "skills", "mentor"]
    assert [group.key for group in offered("skip-level", "manager")][-1] == "skip-level"
    assert [group.key for group in offered("career", "expert")][-1] == "expert"
    assert offered("career", None) == bank()[: loader.PURPOSES.index("pay") + 1]


@pytest.mark.parametrize("situation", kinds.SITUATIONS)
@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_every_question_is_there_once_for_somebody_who_looks(kind: str, situation: str) -> None:
    both = (*offered(kind, None, situation), *others(kind, None, situation))
    keys = [one.key for group in both for one in group.questions]
    assert len(set(keys)) == len(keys)
    known = {one.key for purpose in loader.bank(situation) for one in purpose.questions}
    known |= {one.key for group in conversations.groups().values() for one in group.questions}
    assert set(keys) == known


def test_each_is_found_by_its_key_in_the_words_in_which_it_is_offered() -> None:
    for kind in MEETING_KINDS:
        for group in (*offered(kind, None), *others(kind, None)):
            assert [named(one.key) for one in group.questions] == list(group.questions)
    with pytest.raises(NotFound):
        named("no-such-question")
