"""What a position is called, when it is held, and which one is still without a last day."""

from datetime import date

from careercoach.coach.positions import called, days_held, still_open
from careercoach.records import PositionRecord

OLD, NEW = date(2019, 3, 1), date(2024, 9, 2)


def _position(number: str = "1", **said: object) -> PositionRecord:
    blank = dict.fromkeys(PositionRecord.names)
    return PositionRecord(**{**blank, "id": number, "kind": "employed", "no_manager": False, **said})  # type: ignore[arg-type]  # as said


def test_a_position_is_called_by_role_and_place_else_by_its_kind() -> None:
    assert called(_position(role="Nurse", organisation="St Anne")) == "Nurse, St Anne"
    assert called(_position(organisation="St Anne")) == "St Anne"
    assert called(_position(kind="between-jobs")) == "between jobs"


def test_the_days_of_a_position_are_told_as_far_as_they_are_known() -> None:
    assert days_held(_position(from_=OLD, until=NEW)) == "Fri 1 Mar 2019 – Mon 2 Sep 2024"
    assert days_held(_position(from_=OLD)) == "since Fri 1 Mar 2019"
    assert days_held(_position(until=NEW)) == "until Mon 2 Sep 2024"
    assert days_held(_position()) == ""


def test_the_job_before_a_new_one_is_asked_for_its_last_day() -> None:
    before, new = _position("1", from_=OLD), _position("2", from_=NEW)
    assert still_open([new, before], new) is before
    assert still_open([new, _position("1")], new) is not None
    assert still_open([new, _position("1", from_=OLD, until=NEW)], new) is None
    assert still_open([new, before], before) is None
    assert still_open([new], new) is None
    ended = _position("2", from_=NEW, until=NEW)
    assert still_open([ended, before], ended) is None
