"""What has just turned out is met: a talk called off, an outcome, a role written down, a course that ended."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.queries.start import today as queries
from careercoach.services.paths import paths
from careercoach.services.talk import meetings
from careercoach.services.work import accomplishments, learning
from tests.queries import ask, day, on
from tests.store import TODAY, reading

BORDERS = pytest.mark.parametrize(("back", "told"), [(15, False), (14, True), (0, True)])


def lately(path: Path) -> list[tuple[str, str]]:
    return [(one.kind, one.what) for one in ask(path, queries.snapshot, TODAY).happened]


@BORDERS
def test_a_talk_that_was_called_off_is_met_for_a_fortnight(path: Path, back: int, told: bool) -> None:
    talk = on(path, -back - 3, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(1 - back)})
    on(path, -back, meetings.edit, talk, {"status": "cancelled"})
    assert lately(path) == ([("talk-off", "")] if told else [])


def test_a_talk_that_was_deleted_before_its_day_is_one_that_was_called_off(path: Path) -> None:
    talk = on(path, -9, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(2)})
    on(path, -1, meetings.delete, talk)
    assert lately(path) == [("talk-off", "")]


def test_a_talk_planned_by_mistake_and_an_old_one_that_is_put_in_order_were_not_called_off(path: Path) -> None:
    mistake = on(path, -1, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(2)})
    on(path, -1, meetings.delete, mistake)
    old = on(path, -40, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(-20)})
    on(path, -1, meetings.edit, old, {"status": "cancelled"})
    held = on(path, -9, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(-2)})
    on(path, -1, meetings.edit, held, {"status": "held"})
    assert lately(path) == []


def test_what_was_called_off_and_taken_back_is_not_met(path: Path) -> None:
    talk = on(path, -9, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(2)})
    on(path, -3, meetings.edit, talk, {"status": "cancelled"})
    on(path, -1, meetings.edit, talk, {"status": "planned"})
    assert lately(path) == []


@pytest.mark.parametrize(("result", "kind"), [("Elected, 212 votes", "came-good"), ("Not chosen for it", "setback")])
def test_an_outcome_that_was_waited_for_is_met_also_when_the_line_is_put_right_later(
    path: Path, result: str, kind: str
) -> None:
    vote = on(path, -30, accomplishments.add, {"title": "On the list", "on": day(-30), "status": "waiting"}, day(-30))
    on(path, -6, accomplishments.edit, vote, {"status": "done", "result": result}, day(-6))
    on(path, -2, accomplishments.edit, vote, {"title": "My name on the list"}, day(-2))
    assert lately(path) == [(kind, "My name on the list")]


def test_the_outcome_of_a_private_line_is_met_without_its_words(path: Path) -> None:
    said = {"title": "On the list", "on": day(-30), "status": "waiting", "private": True}
    vote = on(path, -30, accomplishments.add, said, day(-30))
    on(path, -6, accomplishments.edit, vote, {"status": "done", "result": "Elected"}, day(-6))
    assert lately(path) == [("came-good", "a private line")]


@BORDERS
def test_a_role_that_was_written_down_is_met_and_staying_is_not(path: Path, back: int, told: bool) -> None:
    on(path, -back, paths.add, {"title": "Head cook", "move": "up"})
    on(path, -back, paths.add, {"title": "Where I am", "move": "stay"})
    assert lately(path) == ([("path-opened", "Head cook")] if told else [])


@pytest.mark.parametrize(("ahead", "told"), [(14, False), (15, True)])
def test_nobody_is_told_that_a_role_can_wait_which_closes_soon(path: Path, ahead: int, told: bool) -> None:
    on(path, -1, paths.add, {"title": "Head cook", "move": "up", "deadline": day(ahead - 1)})
    assert lately(path) == ([("path-opened", "Head cook")] if told else [])


@pytest.mark.parametrize(("until", "told"), [(-15, False), (-14, True), (0, True)])
def test_a_course_is_met_when_it_ended_lately(path: Path, until: int, told: bool) -> None:
    on(
        path,
        0,
        learning.add,
        {"title": "Contracts", "kind": "course", "status": "finished", "on": day(-70), "until": day(until)},
        TODAY,
    )
    assert lately(path) == ([("learned", "Contracts")] if told else [])


def test_a_course_is_met_when_it_is_said_to_be_over(path: Path) -> None:
    said = {"title": "Contracts", "kind": "course", "status": "under-way", "on": day(-80), "until": day(-60)}
    course = on(path, -90, learning.add, said, day(-90))
    assert lately(path) == []
    on(path, -1, learning.edit, course, {"status": "finished"}, TODAY)
    assert lately(path) == [("learned", "Contracts")]


def test_what_a_thousand_lines_became_at_once_is_out_of_another_program_and_did_not_just_turn_out(
    path: Path,
) -> None:
    vote = on(path, -30, accomplishments.add, {"title": "On the list", "on": day(-30), "status": "waiting"}, day(-30))
    on(path, -6, accomplishments.edit, vote, {"status": "done", "result": "Elected, 212 votes"}, day(-6))
    for things, told in ((999, [("came-good", "On the list")]), (1000, [])):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("UPDATE act SET things = ? WHERE name = 'accomplishment edit'", (things,))
        assert lately(path) == told


def test_what_turned_out_is_found_without_looking_at_what_was_written_before(path: Path) -> None:
    asked: list[str] = []
    with reading(path) as connection:
        connection.set_trace_callback(asked.append)
        queries.snapshot(connection, TODAY)
        connection.set_trace_callback(None)
        (changes,) = (each for each in asked if each.lstrip().startswith("WITH lately"))
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {changes}")]
    assert "SEARCH change USING INDEX change_by_act (act_id=?)" in plan
    assert "SCAN change" not in plan
