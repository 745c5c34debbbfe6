"""Each of these went wrong once."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.coach.today import everything
from careercoach.queries.goals import goals as stored_goals
from careercoach.queries.start import search
from careercoach.queries.start import today as today_queries
from careercoach.queries.talk import meetings as stored_meetings
from careercoach.services.goals import goals
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments
from careercoach.store.file import open_for_reading
from careercoach.store.session import act

TODAY = date(2026, 11, 22)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A fresh file."""
    return tmp_path / "careercoach.db"


def test_a_goal_with_many_matching_check_ins_hid_everything_else_from_the_search(file: Path) -> None:
    with act(file, TODAY) as session:
        accomplishments.add(session, {"title": "Mended the rota"}, TODAY)
        goal = goals.add(session, {"title": "Keep order", "horizon": "near"}, TODAY)
        for days in range(160):
            goals.check_in(session, goal, {"note": "rota again", "on": TODAY - timedelta(days=days)}, TODAY)
    with closing(open_for_reading(file)) as connection:
        assert {found.noun for found in search.words(connection, "rota")} == {"goal", "accomplishment"}


def test_what_waits_longest_was_hidden_by_newer_waiting_entries(file: Path) -> None:
    with act(file, TODAY) as session:
        old = accomplishments.add(
            session, {"title": "Pilot", "status": "waiting", "on": TODAY - timedelta(days=60)}, TODAY
        )
        for _ in range(6):
            accomplishments.add(session, {"title": "Fresh", "status": "waiting"}, TODAY)
    with closing(open_for_reading(file)) as connection:
        found = everything(today_queries.snapshot(connection, TODAY), TODAY)
    assert old in {each.id for each in found if each.rule == "came-of-this"}


def test_a_promise_from_a_talk_without_a_name_never_reached_its_brief(file: Path) -> None:
    with act(file, TODAY) as session:
        talk = meetings.plan(session, {})
        session.flush()
        promises.add(session, talk, {"text": "Ask about the course", "owner": "me"})
    with closing(open_for_reading(file)) as connection:
        brief = stored_meetings.brief(connection, stored_meetings.get(connection, talk))
    assert [promise.text for promise in brief.promises] == ["Ask about the course"]


def test_a_question_of_one_word_was_taken_for_a_key(file: Path) -> None:
    with act(file, TODAY) as session:
        talk = meetings.plan(session, {})
        session.flush()
        meetings.bring(session, talk, questions=["Promotion?"])
    with closing(open_for_reading(file)) as connection:
        assert [item.title for item in stored_meetings.get(connection, talk).items] == ["Promotion?"]


def test_ending_a_goal_twice_moved_the_day_it_ended(file: Path) -> None:
    with act(file, TODAY) as session:
        goal = goals.add(session, {"title": "Lead", "horizon": "near", "started_on": TODAY - timedelta(9)}, TODAY)
        goals.finish(session, goal, TODAY - timedelta(days=3))
    with act(file, TODAY) as session:
        goals.finish(session, goal, TODAY)
    with closing(open_for_reading(file)) as connection:
        assert stored_goals.get(connection, goal).ended_on == TODAY - timedelta(days=3)


def test_taking_a_goal_up_again_forgot_when_it_was_set(file: Path) -> None:
    set_on = TODAY - timedelta(days=90)
    with act(file, TODAY) as session:
        goal = goals.add(session, {"title": "Lead", "horizon": "near", "started_on": set_on}, TODAY)
        goals.pause(session, goal)
    with act(file, TODAY) as session:
        goals.resume(session, goal, TODAY)
    with closing(open_for_reading(file)) as connection:
        record = stored_goals.get(connection, goal)
    assert record.started_on == set_on
    assert record.next_check_in_on == TODAY + timedelta(days=14)
