"""The learning log as it is kept."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.errors import InvalidValue, NotFound
from careercoach.queries.work import learning as queries
from careercoach.records import LearningRecord
from careercoach.services.goals import goals
from careercoach.services.work import learning
from careercoach.store import changes
from careercoach.store.acts import transaction
from tests.store import TODAY, do, nouns, reading

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def added(path: Path, **fields: object) -> LearningRecord:
    identity = do(path, learning.add, {"title": "Teaching award", **fields}, TODAY)
    return kept(path, identity)


def kept(path: Path, identity: str) -> LearningRecord:
    with reading(path) as connection:
        return queries.get(connection, identity)


def test_links_and_figures_are_kept(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    record = added(path, goal=goal[:6], competencies=["Coaching", "coaching"], hours=7.5, cost=240.0, currency="gbp")
    assert (record.goal, record.competencies) == (goal, ("Coaching",))
    assert (record.hours, record.cost, record.currency) == (7.5, 240.0, "GBP")


def test_a_status_that_is_said_counts_more_than_the_days(path: Path) -> None:
    assert added(path, on=YESTERDAY).status == "finished"
    assert added(path, on=YESTERDAY, status="stopped").status == "stopped"


def test_a_goal_can_be_taken_away_and_goes_without_taking_the_learning(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    first, second = added(path, goal=goal), added(path, goal=goal)
    do(path, learning.edit, first.id, {"goal": None}, TODAY)
    do(path, goals.delete, goal)
    assert [kept(path, each.id).goal for each in (first, second)] == [None, None]


@pytest.mark.parametrize(
    ("fields", "on", "until"),
    [
        ({}, TODAY, None),
        ({"on": TOMORROW, "status": "planned"}, TODAY, None),
        ({"on": YESTERDAY, "status": "under-way"}, YESTERDAY, TODAY),
        ({"on": YESTERDAY, "until": TOMORROW}, YESTERDAY, TODAY),
        ({"on": YESTERDAY, "status": "planned"}, YESTERDAY, None),
    ],
)
def test_finishing_gives_it_days_that_can_be(
    path: Path, fields: dict[str, object], on: date, until: date | None
) -> None:
    identity = added(path, **fields).id
    do(path, learning.finish, identity, {"learned": "Ask first"}, TODAY)
    record = kept(path, identity)
    assert (record.status, record.on, record.until, record.learned) == ("finished", on, until, "Ask first")


def test_finishing_twice_changes_nothing_but_what_is_said_anew(path: Path) -> None:
    identity = added(path, on=YESTERDAY, learned="Ask first").id
    do(path, learning.finish, identity, {}, TODAY)
    assert (kept(path, identity).on, kept(path, identity).learned) == (YESTERDAY, "Ask first")
    do(path, learning.finish, identity, {"learned": "Ask twice"}, TODAY)
    assert (kept(path, identity).on, kept(path, identity).learned) == (YESTERDAY, "Ask twice")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": " "}, "needs a title"),
        ({"hours": -1.0}, "does not fit"),
        ({"hours": float("inf")}, "zero or more"),
        ({"cost": float("nan")}, "does not fit"),
        ({"on": TOMORROW, "status": "finished"}, "still to come"),
        ({"until": TODAY}, "no first one"),
        ({"on": TODAY, "until": YESTERDAY}, "on or after"),
        ({"kind": "holiday"}, "Kind is one of"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(path: Path, fields: dict[str, object], said: str) -> None:
    added(path)
    before = nouns(path)
    with pytest.raises(InvalidValue, match=said):
        added(path, **fields)
    assert nouns(path) == before


def test_the_nearest_plan_stands_before_the_latest_finished(path: Path) -> None:
    for title, on, status in (
        ("old", YESTERDAY, "finished"),
        ("new", TODAY, "finished"),
        ("later", TOMORROW + timedelta(days=9), "planned"),
        ("soon", TOMORROW, "planned"),
        ("some day", None, "planned"),
        ("now", YESTERDAY, "under-way"),
    ):
        added(path, title=title, on=on, status=status)
    with reading(path) as connection:
        found = [each.title for each in queries.listed(connection)]
        assert [each.title for each in queries.listed(connection, status="planned", limit=1)] == ["soon"]
    assert found == ["now", "soon", "later", "some day", "new", "old"]


def test_deleting_is_taken_back_with_its_competencies(path: Path) -> None:
    record = added(path, competencies=["Coaching"])
    do(path, learning.delete, record.id)
    with pytest.raises(NotFound):
        kept(path, record.id)
    with transaction(path) as connection:
        changes.undo(connection, TODAY, act=None)
    assert kept(path, record.id) == record
