"""What is offered at its time alone: the first ninety days, and the days between two jobs."""

from dataclasses import replace
from datetime import date, timedelta

from careercoach.coach.kinds import in_first_days, offered
from careercoach.content import questions
from careercoach.records import ProfileRecord

TODAY = date(2026, 11, 22)
NOBODY = ProfileRecord(None, None)
USUAL = ["interests", "strengths", "motivations", "vision", "life", "company", "story"]


def arrived(days: int, kind: str = "employed") -> ProfileRecord:
    return replace(NOBODY, start_on=TODAY - timedelta(days=days), kind=kind)


def keys(profile: ProfileRecord) -> list[str]:
    return [topic.key for topic in offered(questions.topics(), profile, TODAY)]


def test_arriving_is_for_the_first_ninety_days_of_a_position() -> None:
    assert [in_first_days(arrived(days), TODAY) for days in (-1, 0, 89, 90)] == [False, True, True, False]
    assert in_first_days(arrived(3, "own-business"), TODAY)
    assert not in_first_days(arrived(3, "between-jobs"), TODAY)
    assert not in_first_days(NOBODY, TODAY)


def test_a_topic_that_has_its_time_stands_first_and_one_that_has_not_is_not_offered() -> None:
    assert keys(NOBODY) == keys(arrived(90)) == USUAL
    assert keys(arrived(10)) == ["arriving", *USUAL]
    assert keys(arrived(10, "between-jobs")) == keys(arrived(400, "between-jobs")) == ["between-jobs", *USUAL]
