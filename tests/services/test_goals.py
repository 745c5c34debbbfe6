"""Goals, their steps and their check-ins."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from careercoach.errors import Conflict, InvalidValue, NotFound
from careercoach.queries.file import history
from careercoach.queries.goals import goals as queries
from careercoach.records import GoalRecord
from careercoach.services.goals import company, goals, steps
from careercoach.services.goals.batch import Batch
from careercoach.store import acts, changes, triggers
from careercoach.store.session import act
from tests.store import TODAY, do, nouns, reading


def _goal(path: Path, title: str = "Lead a shift", **fields: object) -> str:
    return do(path, goals.add, {"title": title, "horizon": "near", **fields}, TODAY)


def _read(path: Path, goal: str) -> GoalRecord:
    with reading(path) as connection:
        return queries.get(connection, goal)


def _due(path: Path, on: date) -> list[str]:
    with reading(path) as connection:
        return [goal.title for goal in queries.due(connection, on)]


def test_a_second_check_in_of_a_day_keeps_what_it_does_not_say_again_and_the_first_stays_in_history(path: Path) -> None:
    goal = _goal(path)
    first = do(path, goals.check_in, goal, {"progress": 20, "note": "slow start"}, TODAY)
    second = do(path, goals.check_in, goal, {"progress": 40, "confidence": 4}, TODAY)
    assert second == first
    with reading(path) as connection:
        (kept,) = queries.check_ins(connection, goal)
        assert (kept.progress, kept.confidence, kept.note) == (40, 4, "slow start")
        before, after = connection.execute("SELECT before, after FROM change ORDER BY id DESC").fetchone()
        assert triggers.read_row(before)["note"] == "slow start"
        assert triggers.read_row(after)["progress"] == 40
        assert [found.name for found in history.listed(connection)] == ["goal check-in", "goal check-in", "goal add"]
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)
    with reading(path) as connection:
        assert [(look.progress, look.note) for look in queries.check_ins(connection, goal)] == [(20, "slow start")]


def test_progress_and_confidence_are_what_was_last_said_of_each(path: Path) -> None:
    goal = _goal(path, started_on=TODAY - timedelta(30))
    for ago, fields in (
        (9, {"progress": 30}),
        (5, {"confidence": 2}),
        (1, {"note": "quiet week"}),
        (7, {"progress": 35}),
    ):
        do(path, goals.check_in, goal, {**fields, "on": TODAY - timedelta(ago)}, TODAY)
    read = _read(path, goal)
    assert (read.progress, read.confidence, read.checked_in_on) == (35, 2, TODAY - timedelta(1))
    assert len(read.check_ins) == 4


@pytest.mark.parametrize(("horizon", "days"), [("near", 14), ("mid", 30), ("long", 91)])
def test_check_ins_fall_due_as_often_as_the_horizon_asks(path: Path, horizon: str, days: int) -> None:
    goal = _goal(path, horizon=horizon)
    due = TODAY + timedelta(days)
    assert _read(path, goal).next_check_in_on == due
    assert _due(path, due - timedelta(1)) == []
    assert _due(path, due) == ["Lead a shift"]
    do(path, goals.check_in, goal, {"progress": 5, "on": TODAY}, TODAY)
    later = TODAY + timedelta(3)
    with act(path, later) as session:
        goals.check_in(session, goal, {"progress": 10}, later)
    assert _read(path, goal).next_check_in_on == later + timedelta(days)


def test_a_goal_may_have_a_rhythm_of_its_own(path: Path) -> None:
    goal = _goal(path, cadence_days=7)
    assert _read(path, goal).next_check_in_on == TODAY + timedelta(7)
    for wrong in (0, 367):
        with pytest.raises(InvalidValue):
            do(path, goals.edit, goal, {"cadence_days": wrong})


def test_a_paused_goal_is_never_due_and_starts_afresh_when_resumed(path: Path) -> None:
    goal = _goal(path, started_on=TODAY - timedelta(200))
    assert _due(path, TODAY) == ["Lead a shift"]
    do(path, goals.pause, goal)
    assert _read(path, goal).next_check_in_on is None
    assert _due(path, TODAY + timedelta(400)) == []
    do(path, goals.resume, goal, TODAY)
    assert _due(path, TODAY) == []
    assert _read(path, goal).next_check_in_on == TODAY + timedelta(14)


def test_goals_due_come_the_longest_waiting_first(path: Path) -> None:
    for title, ago in (("Second", 30), ("First", 60), ("Third", 15)):
        _goal(path, title, started_on=TODAY - timedelta(ago))
    assert _due(path, TODAY) == ["First", "Second", "Third"]


def test_an_ended_goal_takes_no_check_in_and_no_pause_until_resumed(path: Path) -> None:
    goal = _goal(path)
    do(path, goals.finish, goal, TODAY)
    assert _read(path, goal).ended_on == TODAY
    with pytest.raises(Conflict):
        do(path, goals.check_in, goal, {"progress": 100}, TODAY)
    with pytest.raises(Conflict):
        do(path, goals.pause, goal)
    do(path, goals.resume, goal, TODAY)
    assert (_read(path, goal).status, _read(path, goal).ended_on) == ("active", None)
    do(path, goals.drop, goal, TODAY)
    assert _read(path, goal).status == "dropped"


@pytest.mark.parametrize(
    "fields",
    [{}, {"note": "  "}, {"progress": 101}, {"progress": -1}, {"confidence": 6}, {"confidence": 0}, {"progress": "x"}],
)
def test_a_check_in_says_something_within_its_ranges(path: Path, fields: dict[str, object]) -> None:
    goal = _goal(path)
    with pytest.raises(InvalidValue):
        do(path, goals.check_in, goal, fields, TODAY)
    assert nouns(path)["check_in"] == []


def test_a_check_in_looks_back(path: Path) -> None:
    goal = _goal(path)
    with pytest.raises(InvalidValue, match="looks back"):
        do(path, goals.check_in, goal, {"progress": 5, "on": TODAY + timedelta(1)}, TODAY)


def test_a_goal_serves_neither_itself_nor_one_below_it(path: Path) -> None:
    long, mid, near = (_goal(path, title, horizon=title) for title in ("long", "mid", "near"))
    do(path, goals.edit, mid, {"serves": long})
    do(path, goals.edit, near, {"serves": mid})
    for goal, above in ((near, near), (long, near), (long, mid)):
        with pytest.raises(InvalidValue, match="cannot serve itself"):
            do(path, goals.edit, goal, {"serves": above})
    assert _read(path, near).serves == mid
    do(path, goals.edit, near, {"serves": None})
    assert _read(path, near).serves is None


def test_a_circle_left_by_undoing_an_old_act_holds_nobody_up(path: Path) -> None:
    one, two, three = (_goal(path, title) for title in ("One", "Two", "Three"))
    do(path, goals.edit, one, {"serves": two})
    do(path, goals.edit, one, {"serves": None})
    with reading(path) as connection:
        parting = history.listed(connection)[0].id
    do(path, goals.edit, two, {"serves": one})
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY, parting)
    do(path, goals.edit, three, {"serves": one})
    assert _read(path, three).serves == one


def test_deleting_a_goal_takes_its_steps_and_leaves_those_that_served_it(path: Path) -> None:
    above = _goal(path, "Above", horizon="long")
    below = _goal(path, "Below", serves=above)
    do(path, steps.add, above, {"title": "Step"})
    do(path, goals.delete, above)
    assert _read(path, below).serves is None
    assert nouns(path)["step"] == []


def test_the_same_key_again_changes_the_same_goal(path: Path) -> None:
    first = _goal(path, key=" shift ")
    again = do(path, goals.add, {"title": "Lead two shifts", "horizon": "mid", "key": "shift"}, TODAY)
    assert again == first
    read = _read(path, first)
    assert (read.title, read.horizon, read.key) == ("Lead two shifts", "mid", "shift")


def test_links_given_replace_those_of_their_kind_and_others_stay(path: Path) -> None:
    first, second = (do(path, company.add_priority, {"title": title}) for title in ("Safety", "Growth"))
    goal = _goal(path, priorities=[first, first[:8]], competencies=["Coaching", "coaching"])
    assert (_read(path, goal).priorities, _read(path, goal).competencies) == ((first,), ("Coaching",))
    do(path, goals.edit, goal, {"priorities": [second]})
    assert (_read(path, goal).priorities, _read(path, goal).competencies) == ((second,), ("Coaching",))
    do(path, goals.edit, goal, {"competencies": []})
    assert _read(path, goal).competencies == ()


def test_a_goal_is_found_by_the_beginning_of_its_id(path: Path) -> None:
    goal = _goal(path)
    for prefix in (goal[:4], goal[:8].upper(), f" {goal} "):
        assert _read(path, prefix).id == goal
    for wrong in ("", "zzzz", goal[:3], "0000'", goal + "0", "%", "\udcff"):
        with pytest.raises(NotFound):
            do(path, goals.edit, wrong, {"title": "Never"})


def test_steps_are_counted_done_and_undone(path: Path) -> None:
    goal = _goal(path)
    step = do(path, steps.add, goal, {"title": "Shadow Omar", "kind": "shadowing", "by": TODAY})
    do(path, steps.add, goal, {"title": "Ask for a slot"})
    do(path, steps.finish, step, TODAY)
    assert (_read(path, goal).steps_done, len(_read(path, goal).steps)) == (1, 2)
    with reading(path) as connection:
        assert [found.title for found in queries.steps(connection, goal, open_only=True)] == ["Ask for a slot"]
    do(path, steps.reopen, step)
    assert _read(path, goal).steps_done == 0


def test_many_check_ins_together_are_what_they_are_one_by_one(path: Path, tmp_path: Path) -> None:
    """The same goals, days said twice, days known before and parts left blank: the file does not tell how they came."""
    first, second = _goal(path), _goal(path)
    do(path, goals.check_in, first, {"progress": 5, "note": "known", "on": TODAY - timedelta(1)}, TODAY)
    lines: list[tuple[str, dict[str, object]]] = [
        (goal, {"on": TODAY - timedelta(back), "progress": back * 7, "note": note})
        for back in (0, 1, 2, 1)
        for goal, note in ((first, None), (second[:8], ""), (first, f"again {back}"))
    ]
    other = tmp_path / "other.db"
    shutil.copy(path, other)
    for goal, fields in lines:
        do(other, goals.check_in, goal, fields, TODAY)

    def together(session: Session) -> None:
        batch = Batch(session, TODAY)
        for goal, fields in lines:
            batch.add(goal, fields)
        batch.save()

    do(path, together)
    assert _looks(path, first, second) == _looks(other, first, second)
    assert len(_looks(path, first, second)) == 6


def _looks(path: Path, *of: str) -> list[tuple[date, int | None, str | None]]:
    with reading(path) as connection:
        return [(look.on, look.progress, look.note) for goal in of for look in queries.check_ins(connection, goal)]
