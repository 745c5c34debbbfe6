"""A calendar file reads back as it was meant, in every zone and over every change of the clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from careercoach.documents.calendar import entries, left_out
from careercoach.documents.calendar_file import remarks, render, start
from careercoach.documents.materials import Planner, Revision
from careercoach.documents.timezones import vtimezone
from careercoach.records import MeetingRecord, PromiseRecord
from tests.documents.dana import CANARY, MEETING, PROFILE, TODAY, goal
from tests.documents.test_markdown import hostile

BERLIN = "Europe/Berlin"
ZONES = (BERLIN, "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Australia/Lord_Howe", "Africa/Casablanca")
SOME_DAY = st.dates(date(2020, 1, 1), date(2035, 12, 31))
SOME_TIME = st.times().map(lambda time: f"{time:%H:%M}")


def planner(*meetings: MeetingRecord, **revisions: Revision) -> Planner:
    return Planner(PROFILE, meetings, (), (), (), (), (), (), revisions)


def file(material: Planner, zone: str | None = BERLIN, audience: str = "self") -> str:
    return render(entries(material, audience, TODAY), zone, own=audience == "self")


def events(text: str) -> list[Any]:
    """The events of a file; their properties are of many types, which the tests know."""
    return [*Calendar.from_ical(text).walk("VEVENT")]


def unfolded(text: str) -> str:
    return text.replace("\r\n ", "")


@given(hostile, hostile, hostile)
def test_hostile_text_stays_text_in_lines_that_fit(purpose: str, place: str, name: str) -> None:
    text = file(planner(replace(MEETING, purpose=purpose, place=place, with_=name)))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    (event,) = events(text)
    assert event["UID"] == "m1-meeting@careercoach"
    assert {key for key in event if key not in ("LOCATION",)} == {
        "UID",
        "SEQUENCE",
        "DTSTAMP",
        "LAST-MODIFIED",
        "SUMMARY",
        "DESCRIPTION",
        "STATUS",
        "CLASS",
        "DTSTART",
        "DURATION",
    }


def test_words_come_back_as_they_were_typed() -> None:
    said = "Fish, chips; 50 % \\ off\nsecond line: né 👩‍👩‍👧 " + "😀" * 60
    (event,) = events(file(planner(replace(MEETING, purpose=said, place="Room 1, left; then up"))))
    assert str(event["DESCRIPTION"]).startswith(said)
    assert str(event["LOCATION"]) == "Room 1, left; then up"


def test_a_control_character_shows_and_does_nothing() -> None:
    (event,) = events(file(planner(replace(MEETING, purpose="a\x00b\x1b[2J\r\nEND:VEVENT\u2028c"))))
    assert str(event["DESCRIPTION"]).startswith("ab␛[2J\nEND:VEVENT\nc")


@given(SOME_DAY, SOME_TIME, st.integers(5, 480), st.sampled_from(ZONES))
def test_a_talk_begins_at_its_wall_time_and_lasts_its_minutes(on: date, at: str, minutes: int, zone: str) -> None:
    (event,) = events(file(planner(replace(MEETING, on=on, at=at, minutes=minutes)), zone))
    meant = start(on, at, zone)
    assert event.start.replace(tzinfo=None) == meant.replace(tzinfo=None, fold=0)
    assert event["DTSTART"].params["TZID"] == zone
    assert event["DURATION"].dt == timedelta(minutes=minutes)


@given(st.sampled_from(ZONES), st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))
def test_the_zone_in_the_file_tells_the_time_as_the_zone_itself_does(zone: str, moment: datetime) -> None:
    """A program that knows no zones but those in the file comes to the same time of day."""
    parts: list[Any] = vtimezone(zone, date(2026, 1, 1), date(2027, 12, 31)).subcomponents
    begun = [
        (part["DTSTART"].dt - part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td)
        for part in parts
        if part["DTSTART"].dt - part["TZOFFSETFROM"].td <= moment
    ]
    assert max(begun)[1] == moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).utcoffset()


def test_a_time_the_clocks_skip_comes_an_hour_later_and_one_that_comes_twice_is_the_first() -> None:
    skipped = replace(MEETING, id="skipped", on=date(2027, 3, 28), at="02:30")
    twice = replace(MEETING, id="twice", on=date(2026, 10, 25), at="02:30")
    material = planner(skipped, twice)
    found = {str(event["UID"]).split("-")[0]: event for event in events(file(material))}
    assert found["skipped"].start == datetime(2027, 3, 28, 3, 30, tzinfo=ZoneInfo(BERLIN))
    assert found["twice"].start.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert remarks(entries(material, "self", TODAY), BERLIN)[1:] == (
        "02:30 comes twice on Sun 25 Oct 2026 in Europe/Berlin; the calendar has the first.",
        "The clocks skip 02:30 on Sun 28 Mar 2027 in Europe/Berlin; the calendar says 03:30.",
    )


def test_without_a_zone_the_time_stands_as_it_is_and_one_is_told() -> None:
    material = planner(MEETING)
    assert "DTSTART:20261124T143000\r\n" in file(material, None)
    assert "VTIMEZONE" not in file(material, None)
    assert "your profile can name one" in remarks(entries(material, "self", TODAY), None)[0]


def test_in_utc_a_time_carries_its_z() -> None:
    assert "DTSTART:20261124T143000Z\r\n" in file(planner(MEETING), "Etc/UTC")


def test_a_talk_without_a_time_takes_the_day_and_is_tentative() -> None:
    (event,) = events(file(planner(replace(MEETING, at=None))))
    assert (event.start, str(event["STATUS"]), str(event["TRANSP"])) == (MEETING.on, "TENTATIVE", "TRANSPARENT")


def test_a_talk_called_off_is_cancelled_without_an_alarm() -> None:
    text = file(planner(replace(MEETING, status="cancelled")))
    assert "METHOD:CANCEL\r\n" in text
    assert "STATUS:CANCELLED\r\n" in text
    assert "VALARM" not in text


def test_a_talk_without_a_day_is_left_out_and_counted() -> None:
    material = planner(replace(MEETING, on=None))
    assert events(file(material)) == []
    assert left_out(material, "self")[0].startswith("1 planned talk has no day yet")


@pytest.mark.parametrize("audience", ["manager", "skip-level", "mentor"])
def test_an_invitation_says_what_the_talk_is_for_and_nothing_private(audience: str) -> None:
    secret = replace(MEETING, opening=CANARY, vision=CANARY, alignment=CANARY)
    text = unfolded(file(replace(planner(secret), goals=(goal("g1", CANARY, "near", by=TODAY),)), audience=audience))
    assert CANARY not in text
    assert "Agree on how I grow" in text
    assert "where I would like to go" in text
    assert "SUMMARY:Career talk: Dana Okafor and Priya Nair\r\n" in text
    assert "VALARM" not in text
    assert "careercoach meeting" not in text


def test_ones_own_copy_reminds_a_day_before_and_stays_private_in_a_shared_calendar() -> None:
    text = file(planner(MEETING))
    assert "TRIGGER:-P1D\r\n" in text
    assert "CLASS:PRIVATE\r\n" in text


def test_the_same_file_gives_the_same_bytes_and_a_change_a_higher_number() -> None:
    before = planner(MEETING, m1=Revision(3, datetime(2026, 11, 1, 8, tzinfo=UTC)))
    assert file(before) == file(before)
    assert "SEQUENCE:3\r\n" in file(before)
    assert "DTSTAMP:20261101T080000Z\r\nUID" in file(before)


def test_what_was_closed_before_its_day_is_cancelled_and_what_is_past_stays_out() -> None:
    ahead = goal("g1", "Ahead", "near", status="dropped", by=date(2027, 1, 1), started_on=date(2026, 11, 20))
    behind = goal("g2", "Behind", "near", status="done", by=date(2026, 1, 1))
    found = entries(replace(planner(), goals=(ahead, behind)), "self", TODAY)
    assert [(one.summary, one.status) for one in found] == [
        ("Check-in: Ahead", "CANCELLED"),
        ("Goal due: Ahead", "CANCELLED"),
    ]


def test_a_calendar_that_others_see_does_not_name_the_goal_to_leave() -> None:
    """Her whole calendar went into the one at work: "Check-in: leave by Christmas", "promised: look at my pay"."""
    leave = goal("g1", "Leave by Christmas", "near", private=True, by=date(2027, 1, 1), started_on=date(2026, 11, 20))
    leave = replace(leave, next_check_in_on=date(2026, 12, 4))
    found = entries(replace(planner(), goals=(leave,)), "self", TODAY)
    assert [one.summary for one in found] == ["Check-in on a goal", "A goal is due"]
    assert not any("Christmas" in one.description for one in found)


def test_while_away_without_a_last_day_no_check_in_stands_in_the_calendar() -> None:
    looked = goal("g1", "Ahead", "near", status="active", started_on=date(2026, 11, 20), next_check_in_on=None)
    begun = replace(looked, next_check_in_on=date(2026, 12, 4))
    assert [one.status for one in entries(replace(planner(), goals=(looked,)), "self", TODAY)] == ["CANCELLED"]
    assert [one.status for one in entries(replace(planner(), goals=(begun,)), "self", TODAY)] == ["CONFIRMED"]


def test_of_somebody_who_has_left_nothing_is_expected_in_the_calendar() -> None:
    promise = PromiseRecord("p", "m0", "Ruth", "ask HR", "them", TODAY, "open", None, position=None, ended_with=None)
    waits = replace(planner(), promises=(promise,))
    assert [one.summary for one in entries(waits, "self", TODAY)] == ["Ruth promised: ask HR"]
    gone = replace(waits, left=frozenset({"Ruth"}), promises=(replace(promise, by=TODAY - timedelta(1)),))
    assert entries(gone, "self", TODAY) == ()
