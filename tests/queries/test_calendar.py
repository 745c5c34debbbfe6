"""What a calendar is made of: what has a day, what lost it, and how often each thing changed."""

from datetime import UTC, datetime
from pathlib import Path

from careercoach.documents.materials import Gone, Planner
from careercoach.queries.documents import calendar as queries
from careercoach.queries.talk import meetings as talks
from careercoach.services.goals import goals, steps
from careercoach.services.talk import meetings, promises
from careercoach.services.work import learning
from careercoach.store import changes
from careercoach.store.acts import transaction
from tests.queries import ask, day
from tests.store import TODAY, do


def _all(path: Path) -> Planner:
    return ask(path, queries.everything, TODAY)


def _revision(path: Path, key: str) -> int:
    return _all(path).revisions[key].number


def test_talks_planned_are_there_and_those_called_off_before_their_day(path: Path) -> None:
    said: dict[str, dict[str, object]] = {
        "planned long ago": {"on": day(-9)},
        "planned without a day": {},
        "called off for today": {"on": TODAY, "status": "cancelled"},
        "called off and past": {"on": day(-1), "status": "cancelled"},
        "called off without a day": {"status": "cancelled"},
        "held": {"on": TODAY, "status": "held"},
    }
    for purpose, fields in said.items():
        do(path, meetings.plan, {"purpose": purpose, **fields})
    assert {one.purpose for one in _all(path).meetings} == {
        "planned long ago",
        "planned without a day",
        "called off for today",
    }


def test_what_is_closed_stands_there_too_and_a_step_without_a_day_does_not(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    do(path, goals.finish, goal, TODAY)
    for count in range(8):
        do(path, steps.add, goal, {"title": f"Dated {count}", "by": day(9 - count)})
    do(path, steps.add, goal, {"title": "Some day"})
    planner = _all(path)
    assert [one.status for one in planner.goals] == ["done"]
    assert [one.title for one in planner.steps] == [f"Dated {count}" for count in range(8)]


def test_what_lost_its_day_or_was_deleted_leaves_the_last_day_it_had(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near", "by": day(9)}, TODAY)
    do(path, goals.edit, goal, {"by": day(20)})
    do(path, goals.edit, goal, {"by": None})
    do(path, goals.edit, goal, {"why": "Because"})
    talk = do(path, meetings.plan, {"on": day(3)})
    promise = do(path, promises.add, talk, {"text": "A budget", "owner": "them", "by": day(5)})
    never = do(path, promises.add, talk, {"text": "No day", "owner": "me"})
    do(path, promises.delete, promise)
    do(path, promises.delete, never)
    assert set(_all(path).gone) == {Gone("goal", goal, day(20)), Gone("promise", promise, day(5))}
    do(path, goals.edit, goal, {"by": day(30)})
    assert set(_all(path).gone) == {Gone("promise", promise, day(5))}


def test_learning_goes_by_its_last_day_and_without_one_by_its_first(path: Path) -> None:
    course = do(path, learning.add, {"title": "Course", "on": day(1), "until": day(8)}, TODAY)
    do(path, learning.edit, course, {"until": None}, TODAY)
    assert _all(path).gone == ()
    do(path, learning.edit, course, {"on": None}, TODAY)
    assert _all(path).gone == (Gone("learning", course, day(1)),)
    long = do(path, learning.add, {"title": "Long", "on": day(1), "until": day(8)}, TODAY)
    do(path, learning.delete, long)
    assert Gone("learning", long, day(8)) in _all(path).gone


def test_a_goal_deleted_leaves_its_check_ins_today_and_one_taken_back_leaves_nothing(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    do(path, goals.delete, goal)
    assert _all(path).gone == (Gone("check-in", goal, TODAY),)
    with transaction(path) as connection:
        changes.undo(connection, TODAY)
    assert _all(path).gone == ()


def test_every_change_of_a_thing_counts_and_undoing_counts_too(path: Path) -> None:
    talk = do(path, meetings.plan, {"on": day(3)})
    assert _revision(path, talk) == 0
    do(path, meetings.edit, talk, {"at": "14:30"})
    assert _revision(path, talk) == 1
    with transaction(path) as connection:
        changes.undo(connection, TODAY)
    assert _revision(path, talk) == 2
    do(path, meetings.delete, talk)
    assert _revision(path, talk) == 3


def test_a_step_changes_with_its_goal_and_a_check_in_with_each_look(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    step = do(path, steps.add, goal, {"title": "Ask Rosa", "by": day(2)})
    do(path, goals.edit, goal, {"why": "Because"})
    assert (_revision(path, goal), _revision(path, step), _revision(path, f"check-in {goal}")) == (1, 1, 1)
    do(path, steps.edit, step, {"title": "Ask Omar"})
    for progress in (20, 40):
        do(path, goals.check_in, goal, {"progress": progress}, TODAY)
    assert (_revision(path, goal), _revision(path, step), _revision(path, f"check-in {goal}")) == (1, 2, 3)
    do(path, steps.delete, step)
    assert _revision(path, step) == 3
    do(path, goals.delete, goal)
    assert _revision(path, f"check-in {goal}") > 3


def test_a_thing_was_last_changed_when_its_latest_act_was_done(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near", "by": day(9)}, TODAY)
    step = do(path, steps.add, goal, {"title": "Ask Rosa", "by": day(2)})
    do(path, goals.check_in, goal, {"progress": 20}, TODAY)
    do(path, goals.edit, goal, {"why": "Because"})
    with transaction(path) as connection:
        for minute, (act,) in enumerate(connection.execute("SELECT id FROM act ORDER BY id").fetchall()):
            connection.execute("UPDATE act SET at = ? WHERE id = ?", (f"2026-11-22T08:0{minute}:00Z", act))
    planner = _all(path)
    last = datetime(2026, 11, 22, 8, 3, tzinfo=UTC)
    assert {key: planner.revisions[key].at for key in (goal, step, f"check-in {goal}")} == {
        goal: last,
        step: last,
        f"check-in {goal}": last,
    }


def test_an_invitation_holds_the_one_talk_and_nothing_else(path: Path) -> None:
    do(path, goals.add, {"title": "Teach", "horizon": "near", "by": day(9)}, TODAY)
    talk = do(path, meetings.plan, {"on": day(3)})
    do(path, meetings.plan, {"on": day(5)})
    planner = ask(path, queries.one_talk, ask(path, talks.get, talk))
    assert [one.id for one in planner.meetings] == [talk]
    assert (planner.goals, planner.gone, planner.revisions[talk].number) == ((), (), 0)
