"""What was put on file today is named by Today, and who led before is nobody new."""

from pathlib import Path

from sqlmodel import Session

from careercoach.queries.start import kept
from careercoach.services.goals import goals
from careercoach.services.jobs import profile
from careercoach.services.talk import meetings
from careercoach.services.work import accomplishments
from tests.queries import ask, day, on
from tests.store import TODAY, reading


def test_the_last_talk_or_goal_of_the_day_is_named(path: Path) -> None:
    assert ask(path, kept.today, TODAY) == ""
    on(path, -1, goals.add, {"title": "Lead a shift", "horizon": "near"}, day(-1))
    on(path, 0, accomplishments.add, {"title": "Mended the pump"}, TODAY)
    assert ask(path, kept.today, TODAY) == ""
    assert ask(path, kept.today, day(-1)) == "“Lead a shift”"
    on(path, 0, meetings.plan, {"with_": "Adilson Brandão", "on": day(9)})
    assert ask(path, kept.today, TODAY) == "Your talk with Adilson Brandão on Tue 1 Dec 2026"
    on(path, 0, goals.add, {"title": "Leave by spring", "horizon": "near", "private": True}, TODAY)
    assert ask(path, kept.today, TODAY) == ""


def test_a_manager_who_comes_back_is_nobody_new(path: Path) -> None:
    on(path, -90, profile.update, {"manager": "Mrs Llewellyn"}, day(-90))
    on(path, -30, profile.update, {"manager": "Iestyn Bowen"}, day(-30))
    assert not ask(path, kept.answered_to, "Mrs Llewellyn", day(-100))
    assert ask(path, kept.answered_to, "Mrs Llewellyn", TODAY)
    assert not ask(path, kept.answered_to, "Ruth Ansell", TODAY)


def test_a_thousand_lines_brought_in_today_are_not_looked_at_for_the_one_goal(path: Path) -> None:
    on(path, 0, goals.add, {"title": "Lead a shift", "horizon": "near"}, TODAY)
    before = _steps(path)
    on(path, 0, _bring_in, 1_000)
    assert ask(path, kept.today, TODAY) == "“Lead a shift”"
    assert _steps(path) == before


def _bring_in(session: Session, many: int) -> None:
    for number in range(many):
        accomplishments.add(session, {"title": f"Mended pump {number}"}, TODAY)


def _steps(path: Path) -> int:
    """Steps of SQLite's machine, in hundreds, to find what is named."""
    looked = list[int]()
    with reading(path) as connection:
        connection.set_progress_handler(lambda: looked.append(1), 100)
        kept.today(connection, TODAY)
        connection.set_progress_handler(None, 0)
    return len(looked)
