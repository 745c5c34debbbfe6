"""What was typed today is read in its order, and what was brought in by the thousand is not looked at for it."""

from pathlib import Path

from sqlmodel import Session

from careercoach.queries.start import day as read
from careercoach.records import ProfileRecord
from careercoach.services.goals import goals
from careercoach.services.talk import meetings
from careercoach.services.work import accomplishments
from tests.queries import ask, day, on
from tests.store import TODAY, reading

NOBODY = ProfileRecord(None, None)


def test_what_was_typed_on_a_day_stands_there_in_its_order_and_what_is_private_out_of_sight(path: Path) -> None:
    on(path, -1, goals.add, {"title": "Lead a shift", "horizon": "near"}, day(-1))
    on(path, 0, accomplishments.add, {"title": "Mended the pump"}, TODAY)
    on(path, 0, meetings.plan, {"with_": "Adilson Brandão", "on": day(9)})
    on(path, 0, goals.add, {"title": "Leave by spring", "horizon": "near", "private": True}, TODAY)
    found = ask(path, read.lines, NOBODY, TODAY)
    assert [(one.says, one.hidden) for one in found] == [
        ("“Mended the pump”", False),
        ("A talk with Adilson Brandão, Tue 1 Dec 2026", False),
        ("New goal: “Leave by spring”", True),
    ]


def test_a_thousand_lines_brought_in_today_are_not_looked_at_for_the_one_goal(path: Path) -> None:
    on(path, 0, goals.add, {"title": "Lead a shift", "horizon": "near"}, TODAY)
    before = _steps(path)
    on(path, 0, _bring_in, 1_000)
    assert [one.says for one in ask(path, read.lines, NOBODY, TODAY)] == ["New goal: “Lead a shift”"]
    assert _steps(path) == before


def _bring_in(session: Session, many: int) -> None:
    for number in range(many):
        accomplishments.add(session, {"title": f"Mended pump {number}"}, TODAY)


def _steps(path: Path) -> int:
    """Steps of SQLite's machine, in hundreds, to find what stands there."""
    looked = list[int]()
    with reading(path) as connection:
        connection.set_progress_handler(lambda: looked.append(1), 100)
        read.lines(connection, NOBODY, TODAY)
        connection.set_progress_handler(None, 0)
    return len(looked)
