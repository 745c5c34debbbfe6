"""The zone that times of day are meant in is kept with the person."""

from pathlib import Path

import pytest

from careercoach.errors import InvalidValue
from careercoach.queries import profile as stored
from careercoach.services.jobs import profile
from careercoach.zones import zone_meant
from tests.store import TODAY, do, reading


def test_the_zone_a_person_keeps_goes_before_the_computers_and_a_city_nobody_knows_is_refused(path: Path) -> None:
    do(path, profile.update, {"name": "Rosa", "zone": "europe/dublin"}, TODAY)
    do(path, profile.update, {"role": "Nurse"}, TODAY)
    with reading(path) as connection:
        assert stored.get(connection, TODAY).zone == "Europe/Dublin"
    assert zone_meant("Europe/Dublin", {"TZ": "Europe/Berlin"}) == "Europe/Dublin"
    assert zone_meant(None, {"TZ": "Europe/Berlin"}) == "Europe/Berlin"
    with pytest.raises(InvalidValue):
        do(path, profile.update, {"zone": "Atlantis"}, TODAY)
    do(path, profile.update, {"zone": ""}, TODAY)
    with reading(path) as connection:
        assert stored.get(connection, TODAY).zone is None


@pytest.mark.parametrize("machine", ["UTC", "Etc/UTC", "GMT", "Etc/Universal", ""])
def test_a_talk_does_not_stand_two_hours_late_in_their_calendar_because_the_computer_was_told_no_zone(
    machine: str,
) -> None:
    assert zone_meant(None, {"TZ": machine}) is None
    assert zone_meant("Europe/Amsterdam", {"TZ": machine}) == "Europe/Amsterdam"
    assert zone_meant(None, {"TZ": "Atlantic/Reykjavik"}) == "Atlantic/Reykjavik"
