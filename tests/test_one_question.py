"""A question asks one thing, and a statement claims one: whoever answers need not choose which half is meant."""

import re
from collections.abc import Iterator, Mapping

import pytest

from careercoach.content import compass, conversations, growth_check, kinds, loader, moments, questions, talk

JOINED = re.compile(r"\b(?:and|n?or)\b|\?(?=.*\?)", re.IGNORECASE)
"""What joins a second thing to a question: "and", "or", or a question mark before the last one."""

ONE_THING_ALL_THE_SAME: Mapping[str, str] = {
    "vision-track": "a choice between the three tracks, and any of them is an answer",
    "company-meet": "asks for the one place in which two things meet",
    "stretch": "the middle between two ends is one place",
}
"""By key, what is joined on purpose, each with its reason."""


def _asked() -> Iterator[tuple[str, str]]:
    """Every question of the content, in every situation, after its key."""
    for situation in kinds.SITUATIONS:
        for topic in questions.topics(situation):
            for main in topic.questions:
                yield from ((one.key, one.text) for one in (main, *main.follow_ups))
        for moment in moments.moments(situation).values():
            yield from ((one.key, one.text) for one in moment.questions)
        for purpose in loader.bank(situation):
            yield from ((one.key, one.text) for one in purpose.questions)
        yield from talk.preparing(situation).questions.items()
    for group in conversations.groups().values():
        yield from ((one.key, one.text) for one in group.questions)


def _rated() -> Iterator[tuple[str, str]]:
    for situation in kinds.SITUATIONS:
        yield from ((one.key, one.text) for one in growth_check.statements(situation))
    yield from ((one.key, one.text) for one in compass.statements())


def test_one_question_asks_one_thing() -> None:
    double = {key: text for key, text in (*_asked(), *_rated()) if JOINED.search(text)}
    assert {key: text for key, text in double.items() if key not in ONE_THING_ALL_THE_SAME} == {}
    assert set(double) == set(ONE_THING_ALL_THE_SAME), "an exception that is needed no more"


def test_a_hint_asks_nothing_of_its_own() -> None:
    for situation in kinds.SITUATIONS:
        for topic in questions.topics(situation):
            assert [one.hint for one in topic.questions if "?" in (one.hint or "")] == []


@pytest.mark.parametrize(
    "double",
    [
        "What is expected of you in the first three months, and by whom?",
        "Who could show you, or where could you try it out?",
        "Who else should I talk to, and may I say that you sent me?",
        "Which courses or support could I have?",
        "What stands out in my papers? What gets lost?",
        "I know whom my work helps, and that it would be missed.",
    ],
)
def test_a_double_question_is_noticed(double: str) -> None:
    assert JOINED.search(double)
