"""What is kept is read as what it is: days as days, yes and no, lists of names, and pages of a list."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.queries.goals import goals as goal_queries
from careercoach.queries.people import people as people_queries
from careercoach.queries.reading import SEPARATOR, by_name, page, read, to_day
from careercoach.queries.talk import meetings as talks
from careercoach.records import AccomplishmentRecord, GoalRecord, MeetingRecord, PriorityRecord
from careercoach.services.goals import company, goals
from careercoach.services.people import people
from careercoach.services.talk import meetings
from careercoach.services.work import accomplishments
from tests.queries import ask, day
from tests.store import TODAY, do


def test_each_value_is_read_as_its_kind(path: Path) -> None:
    fields = {"title": "Trained two", "on": day(-3), "private": True, "tags": ["ward", "night shift"]}
    do(path, accomplishments.add, fields, TODAY)
    (work,) = ask(path, read, AccomplishmentRecord, "accomplishment_view")
    assert isinstance(work, AccomplishmentRecord)
    assert (work.title, work.on, work.until) == ("Trained two", day(-3), None)
    assert (work.private, work.gives_back) == (True, False)
    assert (type(work.private), type(work.gives_back)) == (bool, bool)
    assert (set(work.tags), work.goals) == ({"ward", "night shift"}, ())
    assert all(SEPARATOR not in tag for tag in work.tags)
    do(path, goals.add, {"title": "Teach", "horizon": "near", "by": day(9)}, TODAY)
    (goal,) = ask(path, read, GoalRecord, "goal_view")
    assert isinstance(goal, GoalRecord)
    assert (goal.by, goal.started_on, goal.ended_on, goal.cadence_days) == (day(9), TODAY, None, goal.cadence_days)


def test_an_agenda_is_no_part_of_the_row_of_a_talk_and_is_read_beside_it(path: Path) -> None:
    talk = do(path, meetings.plan, {"on": day(3)})
    do(path, meetings.bring, talk, asks=["A budget"])
    (bare,) = ask(path, read, MeetingRecord, "meeting_view")
    assert isinstance(bare, MeetingRecord)
    assert (bare.on, bare.items) == (day(3), ())
    assert [one.title for one in ask(path, talks.get, talk).items] == ["A budget"]


def test_what_is_asked_by_place_or_by_name_is_found_also_when_it_was_no_text(path: Path) -> None:
    do(path, people.add, {"name": "Rosa"})
    for title in ("A", "B"):
        do(path, company.add_priority, {"title": title})
    by_place = ask(path, read, PriorityRecord, "priority_view", "WHERE title = ?", ("B",))
    by_name = ask(path, read, PriorityRecord, "priority_view", "WHERE title = :title", {"title": "B"})
    assert by_place == by_name
    assert len(by_name) == 1
    assert ask(path, people_queries.listed, relation="lone \ud800") == []
    assert ask(path, goal_queries.listed, horizon=None) == []


def test_a_page_holds_everything_unless_it_is_limited(path: Path) -> None:
    for count in range(3):
        do(path, company.add_priority, {"title": f"{count}"})

    def titles(rest: str) -> list[str]:
        return [one.title for one in ask(path, read, PriorityRecord, "priority_view", f"ORDER BY row{rest}")]

    assert titles(page(None)) == ["0", "1", "2"]
    assert titles(page(None, 1)) == ["1", "2"]
    assert titles(page(2)) == ["0", "1"]
    assert titles(page(1, 2)) == ["2"]
    assert titles(page(0)) == []


@pytest.mark.parametrize("text", [None, ""])
def test_nothing_kept_is_no_day(text: str | None) -> None:
    assert to_day(text) is None
    assert to_day(day(3).isoformat()) == day(3)


def test_names_that_read_alike_are_put_in_order_by_what_comes_next(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "names.db")) as connection:
        connection.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)")
        connection.executemany(
            "INSERT INTO person (name) VALUES (?)", [("Åsa",), ("Zoe",), ("Åsa",), ("Amir",), ("Åsa",)]
        )
        found = connection.execute(f"SELECT id FROM person ORDER BY {by_name(connection)}, id DESC").fetchall()
    assert [row for (row,) in found] == [4, 5, 3, 1, 2]
