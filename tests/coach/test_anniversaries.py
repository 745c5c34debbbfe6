"""The day a position began is noticed once a year, and never while away."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.coach.anniversaries import noticed
from careercoach.records import AwayRecord, ProfileRecord

from . import PROFILE

BEGAN = date(2023, 3, 11)
HERE = replace(PROFILE, start_on=BEGAN)
ON_THE_DAY = date(2026, 3, 11)


def said(profile: ProfileRecord, today: date, acted_on: date | None = None, *aways: AwayRecord) -> str | None:
    return noticed(profile, today, acted_on, aways)


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2024, 3, 10), None),
        (date(2024, 3, 11), "A year ago today you began at Northline."),
        (ON_THE_DAY, "3 years ago today you began at Northline."),
        (date(2026, 3, 12), "On Wed 11 Mar 2026 it was 3 years since you began at Northline."),
        (date(2024, 3, 25), "On Mon 11 Mar 2024 it was a year since you began at Northline."),
        (date(2024, 3, 26), None),
        (date(2023, 3, 11), None),
        (date(2023, 3, 20), None),
    ],
)
def test_it_is_said_on_the_day_or_within_a_fortnight_after(today: date, sentence: str | None) -> None:
    assert said(HERE, today) == sentence


def test_whoever_did_something_here_since_has_seen_it() -> None:
    later = date(2026, 3, 14)
    assert said(HERE, later, date(2026, 3, 10))
    assert said(HERE, later, date(2026, 3, 11)) is None
    assert said(HERE, ON_THE_DAY, date(2026, 3, 10))


def test_it_is_not_said_while_away_but_to_somebody_just_back() -> None:
    away = AwayRecord("away", date(2026, 3, 1), date(2026, 3, 13), None)
    assert said(HERE, ON_THE_DAY, None, away) is None
    assert said(HERE, date(2026, 3, 14), None, away)


def test_the_years_are_right_over_the_turn_of_a_year_and_on_a_leap_day() -> None:
    winter = replace(HERE, start_on=date(2020, 12, 28))
    assert said(winter, date(2026, 1, 3)) == "On Sun 28 Dec 2025 it was 5 years since you began at Northline."
    leap = replace(HERE, start_on=date(2024, 2, 29))
    assert said(leap, date(2025, 2, 28)) == "A year ago today you began at Northline."
    assert said(leap, date(2028, 2, 29)) == "4 years ago today you began at Northline."


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        (replace(HERE, short_name="NL"), "you began at NL."),
        (replace(HERE, organisation=None), "you began as support agent."),
        (replace(HERE, organisation=None, role=None), "you began where you are now."),
        (replace(HERE, kind="own-business"), "you began on your own."),
        (replace(HERE, kind="studying"), "you began your studies at Northline."),
        (replace(HERE, kind="studying", organisation=None), "you began your studies."),
    ],
)
def test_each_kind_of_beginning_is_named_as_people_do(profile: ProfileRecord, words: str) -> None:
    assert str(said(profile, ON_THE_DAY)).endswith(words)


@pytest.mark.parametrize(
    "profile", [replace(HERE, kind="between-jobs"), replace(HERE, start_on=None), ProfileRecord(None, "Sam")]
)
def test_the_day_a_job_was_lost_is_no_anniversary(profile: ProfileRecord) -> None:
    assert said(profile, ON_THE_DAY) is None
