"""The zone in a calendar file from New Year to New Year, and what an entry says when nothing else is known."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from careercoach.documents.calendar import entries
from careercoach.documents.calendar_file import kind, render
from careercoach.documents.materials import Gone, Planner
from careercoach.documents.timezones import vtimezone
from careercoach.records import StepRecord
from tests.documents.dana import MEETING, PROFILE, TODAY, goal

LONG_ID = "0123456789abcdef"


def _begins(zone: str, first: int, last: int) -> list[tuple[str, datetime]]:
    """Each part of the zone with its name and when it begins."""
    parts: list[Any] = vtimezone(zone, date(first, 6, 1), date(last, 6, 1)).subcomponents
    return [(str(part["TZNAME"]), part["DTSTART"].dt) for part in parts]


def test_a_zone_tells_of_the_year_from_the_last_day_of_the_year_before() -> None:
    assert _begins("Europe/Berlin", 2026, 2026) == [
        ("CET", datetime(2025, 12, 31, 1)),
        ("CEST", datetime(2026, 3, 29, 2)),
        ("CET", datetime(2026, 10, 25, 3)),
    ]
    (zone,) = [vtimezone("Europe/Berlin", date(2026, 6, 1), date(2026, 6, 1))]
    assert (str(zone["TZID"]), [part.name for part in zone.subcomponents]) == (
        "Europe/Berlin",
        ["STANDARD", "DAYLIGHT", "STANDARD"],
    )


def test_a_change_of_the_clocks_at_new_year_is_told_and_one_later_in_january_is_not() -> None:
    """In Kathmandu 1986 began with new clocks; in Danmarkshavn 1996 did; in Fiji summer went on until January."""
    assert _begins("Asia/Kathmandu", 1986, 1986)[1] == ("+0545", datetime(1986, 1, 1, 0, 0))
    assert _begins("America/Danmarkshavn", 1995, 1995)[-1][1] == datetime(1996, 1, 1, 0, 0)
    assert max(begins for _, begins in _begins("Pacific/Fiji", 2012, 2012)) < datetime(2012, 12, 31)
    assert max(begins for _, begins in _begins("Pacific/Fiji", 2012, 2013)) > datetime(2013, 6, 1)


@pytest.mark.parametrize("audience", ["self", "manager"])
def test_a_calendar_is_private_and_ones_own_reminds_and_an_invitation_is_tentative(audience: str) -> None:
    text = kind("Europe/Berlin").write(Planner(PROFILE, (MEETING,), (), (), (), (), (), (), {}), audience, TODAY)
    own = audience == "self"
    assert "CLASS:PRIVATE" in text
    assert (("BEGIN:VALARM" in text), ("STATUS:TENTATIVE" in text)) == (own, not own)


def test_what_no_change_was_recorded_of_is_as_old_as_can_be() -> None:
    found = entries(Planner(PROFILE, (MEETING,), (), (), (), (), (), (), {}), "self", TODAY)
    text = render(found, None, own=True)
    assert "SEQUENCE:0\r\n" in text
    assert "DTSTAMP:20000101T000000Z\r\n" in text
    assert "LAST-MODIFIED:20000101T000000Z\r\n" in text


def test_ones_own_entries_name_the_command_with_the_first_eight_signs_of_the_id() -> None:
    lead = replace(goal(LONG_ID, "Lead", "near"), by=TODAY, next_check_in_on=TODAY)
    step = StepRecord(LONG_ID, LONG_ID, "Enrol", "action", TODAY, None)
    talk = replace(MEETING, id=LONG_ID, purpose=" Say hello \r\n")
    gone = (Gone("goal", LONG_ID, TODAY),)
    found = entries(Planner(PROFILE, (talk,), (lead,), (step,), (), (), (), gone, {}), "self", TODAY)
    said = {(one.noun, one.summary): one.description for one in found}
    assert said["step", "Step due: Enrol"] == "For the goal: Lead\n\ncareercoach step done 01234567"
    assert said["goal", "Goal due: Lead"] == "careercoach goal show 01234567"
    assert said["check-in", "Check-in: Lead"] == "careercoach goal check-in 01234567"
    assert said["goal", "No longer planned"] == ""
    (words,) = [text for (noun, _), text in said.items() if noun == "meeting"]
    assert words.startswith("Say hello\n\nWhat it would be about:\n- ")
    assert words.endswith("\n\nTo prepare: careercoach meeting agenda 01234567")


def test_a_file_of_cancelled_entries_alone_cancels_and_an_empty_one_publishes() -> None:
    off = replace(MEETING, status="cancelled")
    for talks, method in (((), "PUBLISH"), ((off,), "CANCEL"), ((off, replace(MEETING, id="m2")), "PUBLISH")):
        found = entries(Planner(PROFILE, talks, (), (), (), (), (), (), {}), "self", TODAY)
        assert str(Calendar.from_ical(render(found, "Europe/Berlin", own=True))["METHOD"]) == method
