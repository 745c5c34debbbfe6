"""What a position is called, when it is held, and which one is still without a last day."""

from datetime import date, timedelta

import pytest

from careercoach.coach.changing import LATER, possible
from careercoach.coach.positions import called, days_away, days_held, ending, is_another, still_open
from careercoach.records import AwayRecord, PositionRecord

OLD, NEW = date(2019, 3, 1), date(2024, 9, 2)


def _position(number: str = "1", **said: object) -> PositionRecord:
    blank = dict.fromkeys(PositionRecord.names)
    return PositionRecord(**{**blank, "id": number, "kind": "employed", "no_manager": False, **said})  # type: ignore[arg-type]  # as said


def test_a_position_is_called_by_role_and_place_else_by_its_kind() -> None:
    assert called(_position(role="Nurse", organisation="St Anne")) == "Nurse, St Anne"
    assert called(_position(organisation="St Anne")) == "St Anne"
    assert called(_position(kind="between-jobs")) == "between jobs"


def test_what_ended_with_a_position_says_with_which() -> None:
    assert ending(_position(organisation="St Anne", short_name="Anne", until=NEW)) == "ended with Anne"
    assert ending(_position(organisation="St Anne", until=NEW)) == "ended with St Anne"
    assert ending(_position(kind="own-business", until=NEW)) == "ended with that business"
    assert ending(_position(organisation="St Anne")) == "ended with a change"


def test_the_days_of_a_position_are_told_as_far_as_they_are_known() -> None:
    assert days_held(_position(from_=OLD, until=NEW), OLD) == "Fri 1 Mar 2019 – Mon 2 Sep 2024"
    assert days_held(_position(from_=OLD), OLD) == "since Fri 1 Mar 2019"
    assert days_held(_position(from_=OLD), OLD - timedelta(days=1)) == "from Fri 1 Mar 2019"
    assert days_held(_position(until=NEW), OLD) == "until Mon 2 Sep 2024"
    assert days_held(_position(), OLD) == ""


def test_the_job_before_a_new_one_is_asked_for_its_last_day() -> None:
    before, new = _position("1", from_=OLD), _position("2", from_=NEW)
    assert still_open([new, before], new) is before
    assert still_open([new, _position("1")], new) is not None
    assert still_open([new, _position("1", from_=OLD, until=NEW)], new) is None
    assert still_open([new, before], before) is None
    assert still_open([new], new) is None
    ended = _position("2", from_=NEW, until=NEW)
    assert still_open([ended, before], ended) is None


def test_the_days_away_are_told_as_far_as_they_are_known() -> None:
    assert days_away(AwayRecord("1", OLD, None, None)) == "from Fri 1 Mar 2019 on"
    assert days_away(AwayRecord("1", OLD, NEW, "A child")) == "Fri 1 Mar 2019 – Mon 2 Sep 2024"


@pytest.mark.parametrize(
    ("before", "now", "another"),
    [
        ({"manager": "Rosa"}, {"manager": "Omar"}, True),
        ({"manager": "Rosa"}, {"no_manager": True}, True),
        ({"manager": "Rosa"}, {}, True),
        ({"manager": "none"}, {"no_manager": True}, False),
        ({"manager": None}, {"manager": "Omar"}, False),
        ({"organisation": "St Anne"}, {"organisation": "Harbour"}, True),
        ({"organisation": None}, {"organisation": "Harbour"}, False),
        ({"organisation": "St Anne", "role": "Nurse"}, {"organisation": "St Anne", "role": "Porter"}, False),
    ],
)
def test_another_manager_or_place_is_a_change_and_what_is_said_first_is_none(
    before: dict[str, object], now: dict[str, object], another: bool
) -> None:
    assert is_another(before, _position("1", **now)) is another


_WORK = ("new-job", "new-manager", "no-manager", "job-lost", "leave", "hours")


@pytest.mark.parametrize(
    ("held", "away", "kinds"),
    [
        (_position(), None, _WORK),
        (None, None, ("new-job", "new-manager", "leave")),
        (_position(no_manager=True), None, ("new-job", "new-manager", "job-lost", "leave", "hours")),
        (_position(kind="between-jobs"), None, ("new-job", "new-manager", "no-manager", "leave")),
        (_position(), (OLD, None), ("back", "new-job", "new-manager", "no-manager", "job-lost", "hours")),
        (_position(), (OLD, NEW), ("back", "new-job", "new-manager", "no-manager", "job-lost", "hours")),
        (
            _position(),
            (OLD, NEW - LATER),
            ("new-job", "new-manager", "no-manager", "job-lost", "leave", "back", "hours"),
        ),
        (_position(), (OLD, NEW - LATER - timedelta(days=1)), _WORK),
    ],
)
def test_what_can_have_changed_follows_from_how_things_stand(
    held: PositionRecord | None, away: tuple[date, date | None] | None, kinds: tuple[str, ...]
) -> None:
    """NEW is today: one comes back from where one is, or was until lately, and loses only what one has."""
    assert possible(held, AwayRecord("1", *away, None) if away else None, NEW) == kinds
