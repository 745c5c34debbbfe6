"""The dates ahead: what has a day of its own, and what has passed unanswered."""

from dataclasses import replace
from datetime import date

from careercoach.coach.ahead import planned, upcoming

from . import TODAY, day, goal, in_order, promise, step, talk
from .test_readiness import path

HELD = talk("held", day(-40), status="held")


def test_dates_ahead_and_overdue_ones_stand_in_order() -> None:
    snapshot = in_order(
        goals=(
            goal("near", by=day(14), next_check_in_on=day(-3)),
            goal("rests", status="paused", by=day(1), next_check_in_on=None),
        ),
        steps=(
            step("course", "near", day(5)),
            step("done", "near", day(4), done_on=day(-1)),
            step("resting", "rests", day(2)),
            step("someday", "near", None),
        ),
        promises=(
            promise("theirs", "them", TODAY),
            promise("mine", "me", day(9)),
            promise("kept", "me", day(1), state="kept"),
        ),
        meetings=(HELD, talk("soon", day(7)), talk("far", day(15)), talk("open", None)),
    )
    assert [(due.noun, due.id, due.title, due.overdue) for due in upcoming(snapshot, TODAY)] == [
        ("check-in", "near", "Goal near", True),
        ("promise", "theirs", "Priya: Promise theirs", False),
        ("step", "course", "Step course", False),
        ("meeting", "soon", "Talk with Priya", False),
        ("promise", "mine", "To Priya: Promise mine", False),
        ("goal", "near", "Goal near", False),
    ]


def test_a_path_is_named_a_month_before_it_closes_and_not_once_it_is_declined() -> None:
    closing = replace(path(), deadline=day(25))
    far, declined = replace(path(), id="far", deadline=day(31)), replace(closing, id="declined", active=False)
    ahead = upcoming(in_order(paths=(far, declined, closing)), TODAY)
    assert [(due.noun, due.id, due.on, due.overdue) for due in ahead if due.noun == "path"] == [
        ("path", "path", day(25), False)
    ]


def test_a_shorter_look_ahead_leaves_out_later_dates() -> None:
    ahead: list[date] = [
        due.on for due in upcoming(in_order(meetings=(talk("a", day(3)), talk("b", day(4)))), TODAY, days=3)
    ]
    assert ahead == [day(3)]


def test_what_has_a_day_today_is_not_overdue_and_the_last_day_of_the_look_ahead_counts() -> None:
    ahead = upcoming(in_order(goals=(goal("near", by=TODAY),), meetings=(talk("last", day(14)),)), TODAY)
    assert [(due.noun, due.on, due.overdue) for due in ahead if due.noun != "check-in"] == [
        ("goal", TODAY, False),
        ("meeting", day(14), False),
    ]


def test_a_path_is_named_from_thirty_days_before_it_closes() -> None:
    on_time, early = (replace(path(), id=str(days), deadline=day(days)) for days in (30, 31))
    assert [due.id for due in upcoming(in_order(paths=(on_time, early)), TODAY) if due.noun == "path"] == ["30"]


def test_talks_ahead_stand_by_day_and_hour_and_those_without_a_day_last() -> None:
    late, early = talk("late", day(2), at="15:00"), talk("early", day(2), at="09:00")
    found = in_order(meetings=(talk("open", None), talk("far", day(9)), late, HELD, early))
    assert [one.id for one in planned(found.meetings)] == ["early", "late", "far", "open"]
