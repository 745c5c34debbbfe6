"""The days in a calendar: what stands on them, what is taken out, and when one is reminded."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from careercoach.documents.calendar import Entry, entries, without_a_day
from careercoach.documents.calendar_file import remarks, render
from careercoach.documents.materials import Gone, Planner, Revision
from careercoach.records import (
    GoalRecord,
    PathRecord,
    PromiseRecord,
    StepRecord,
)
from tests.documents import marta
from tests.documents.dana import MEETING, PROFILE, TODAY, goal

LATER, BEFORE = TODAY + timedelta(days=1), TODAY - timedelta(days=1)


def _planner(**told: Any) -> Planner:
    return replace(Planner(PROFILE, (), (), (), (), (), (), (), {}), **told)


def _due(**told: Any) -> list[tuple[str, date, str]]:
    return [(one.summary, one.on, one.status) for one in entries(_planner(**told), "self", TODAY)]


@pytest.mark.parametrize(
    ("status", "stands"), [("planned", True), ("under-way", True), ("finished", False), ("stopped", False)]
)
def test_learning_stands_in_the_calendar_while_it_is_ahead_or_under_way(status: str, stands: bool) -> None:
    one = marta.course("c", "Course", "course", status, on=LATER)
    assert _due(learning=(one,)) == [("Learning: Course", LATER, "CONFIRMED" if stands else "CANCELLED")]
    ends = replace(one, until=LATER + timedelta(days=1))
    assert _due(learning=(ends,))[0][:2] == ("Learning ends: Course", LATER + timedelta(days=1))


@pytest.mark.parametrize(("offset", "there"), [(-1, False), (0, True), (1, True)])
def test_what_was_closed_leaves_the_calendar_from_its_day_on(offset: int, there: bool) -> None:
    on = TODAY + timedelta(days=offset)
    gone = (Gone("goal", "g", on),)
    assert bool(_due(gone=gone)) == there
    promise = PromiseRecord("q", "m", None, "A budget", "them", on, "kept", None, position=None, ended_with=None)
    assert bool(_due(promises=(promise,))) == there
    still = _due(promises=(replace(promise, state="open"),))
    assert still == [("They promised: A budget", on, "CONFIRMED")]
    assert (
        _due(promises=(replace(promise, state="open", owner="me", person="Rosa"),))[0][0] == "I promised Rosa: A budget"
    )


def test_a_goal_that_rests_takes_its_check_in_out_of_the_calendar() -> None:
    def look(one: GoalRecord) -> list[tuple[str, date, str]]:
        return [each for each in _due(goals=(one,)) if each[0].startswith("Check-in")]

    active = replace(goal("g", "Lead", "near"), next_check_in_on=BEFORE, checked_in_on=None)
    assert look(active) == [("Check-in: Lead", BEFORE, "CONFIRMED")]
    paused = replace(active, status="paused", next_check_in_on=None, started_on=TODAY - timedelta(days=14))
    assert look(paused) == [("Check-in: Lead", TODAY, "CANCELLED")]
    assert look(replace(paused, checked_in_on=TODAY - timedelta(days=15))) == []


def test_a_step_stands_while_it_is_open_and_its_goal_is_active() -> None:
    step = StepRecord("s", "g", "Enrol", "action", LATER, None)
    lead = goal("g", "Lead", "near")
    for one, of, status in (
        (step, lead, "CONFIRMED"),
        (replace(step, done_on=TODAY), lead, "CANCELLED"),
        (step, replace(lead, status="paused"), "CANCELLED"),
    ):
        assert ("Step due: Enrol", LATER, status) in _due(goals=(of,), steps=(one,))
    (entry,) = [one for one in entries(_planner(goals=(lead,), steps=(step,)), "self", TODAY) if one.noun == "step"]
    assert entry.description == "For the goal: Lead\n\ncareercoach step done s"


def test_a_deadline_stands_while_the_role_is_looked_at() -> None:
    path = marta.made(PathRecord, id="p", title="Lead", deadline=LATER, active=True)
    assert _due(paths=(path,)) == [("Deadline: Lead", LATER, "CONFIRMED")]
    assert _due(paths=(replace(path, active=False),)) == [("Deadline: Lead", LATER, "CANCELLED")]


def test_planned_talks_without_a_day_are_counted() -> None:
    undated = replace(MEETING, on=None)
    assert without_a_day(_planner(meetings=(MEETING, replace(undated, status="held")))) == ()
    assert without_a_day(_planner(meetings=(undated,)))[0].startswith("1 planned talk has no day yet and is left out")
    assert without_a_day(_planner(meetings=(undated, undated)))[0].startswith("2 planned talks have no day yet and are")


def _entry(**told: Any) -> Entry:
    never = Revision(0, datetime(2000, 1, 1, tzinfo=UTC))
    bare = Entry("meeting", "m", "Talk", TODAY, None, None, "CONFIRMED", None, "Words", never)
    return replace(bare, **told)


def _read(text: str) -> Any:
    """A calendar as it is read back; its properties are of many types, which the tests know."""
    return Calendar.from_ical(text)


def test_one_is_reminded_a_day_before_or_at_nine_in_the_morning_before_a_whole_day() -> None:
    for entry, before in ((_entry(), timedelta(hours=-15)), (_entry(at="14:30", minutes=30), timedelta(days=-1))):
        calendar = _read(render([entry], "Europe/Berlin", own=True))
        (alarm,) = calendar.walk("VALARM")
        assert alarm["TRIGGER"].dt == before
        assert (str(alarm["ACTION"]), str(alarm["DESCRIPTION"])) == ("DISPLAY", "Prepare: Talk")
        (event,) = calendar.walk("VEVENT")
        assert ("TRANSP" in event) == (entry.at is None)
    for entry, own in ((_entry(noun="goal"), True), (_entry(status="CANCELLED"), True), (_entry(), False)):
        assert not _read(render([entry], None, own=own)).walk("VALARM")


def test_a_calendar_says_who_made_it_and_whether_all_of_it_is_off() -> None:
    off = _entry(status="CANCELLED")
    for found, method in (((), "PUBLISH"), ((_entry(),), "PUBLISH"), ((off,), "CANCEL"), ((off, _entry()), "PUBLISH")):
        calendar = _read(render(found, None, own=True))
        assert (str(calendar["PRODID"]), str(calendar["VERSION"])) == ("-//careercoach//careercoach//EN", "2.0")
        assert str(calendar["METHOD"]) == method


def test_the_zone_is_told_for_every_year_with_a_talk_in_it() -> None:
    found = [_entry(on=date(year, 7, 1), at="14:30", minutes=30) for year in (2026, 2029)]
    (zone,) = _read(render(found, "Europe/Berlin", own=True)).walk("VTIMEZONE")
    years = {part["DTSTART"].dt.year for part in zone.walk() if part.name in ("DAYLIGHT", "STANDARD")}
    assert {2026, 2027, 2028, 2029} <= years


def test_only_talks_with_a_time_that_take_place_need_a_zone() -> None:
    timed = _entry(at="14:30", minutes=30)
    assert remarks([timed], None)[0].startswith("Your time zone is not on file")
    for none in ([], [_entry()], [replace(timed, status="CANCELLED")]):
        assert remarks(none, None) == ()
    skipped = replace(timed, on=date(2027, 3, 28), at="02:30")
    meant, skips = remarks([skipped, timed], "Europe/Berlin")
    assert meant == "Times are those of Europe/Berlin."
    assert skips.startswith("The clocks skip 02:30")
    guessed = remarks([timed], "Europe/Berlin", kept=False)
    assert guessed == ("Times are those of Europe/Berlin, this computer's zone; your profile can name yours.",)
    assert remarks([replace(skipped, status="CANCELLED")], "Europe/Berlin") == ()
