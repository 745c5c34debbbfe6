"""What one writes belongs to the day it is written on; what is brought in from elsewhere, to its own."""

from pathlib import Path

from sqlmodel import Session

from careercoach.queries import profile
from careercoach.queries.start.own_words import lately
from careercoach.services.work import accomplishments
from tests.queries import ask, day, on
from tests.store import TODAY


def _lines(session: Session, count: int) -> None:
    for number in range(count):
        accomplishments.add(session, {"title": f"My sister came by, {number}", "on": day(-9)}, TODAY)


def test_a_line_about_last_week_is_of_today_and_a_year_brought_in_is_not(path: Path) -> None:
    on(path, -1, _lines, 30)
    on(path, 0, _lines, 1)
    who = ask(path, profile.get, TODAY)
    told = ask(path, lately, who, TODAY)
    assert {one.on for one in told} == {TODAY, day(-9)}
    assert [one.text for one in told if one.on == TODAY] == ["My sister came by, 0"]
