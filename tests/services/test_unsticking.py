"""A new way for a stuck goal, and what becomes of its day: one act each."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.errors import Conflict, InvalidValue, NotFound
from careercoach.queries.file import history
from careercoach.queries.goals import goals as queries
from careercoach.queries.goals import stuck
from careercoach.queries.start import ended
from careercoach.queries.start.today import snapshot
from careercoach.queries.talk import meetings as talks
from careercoach.records import CheckInRecord, GoalRecord
from careercoach.services import positions, unsticking
from careercoach.services.goals import days, goals
from careercoach.services.people import people
from careercoach.services.talk import meetings
from careercoach.store import acts, changes
from careercoach.store.session import act
from tests.store import TODAY, do, nouns, reading

SAID = {
    "done_looks": "One handover by myself",
    "in_the_way": "I fear the questions",
    "way": "smaller",
    "step": "Half a handover",
    "if_then": "If they ask, then I will write it down",
}


def a_goal(path: Path, **fields: object) -> str:
    plan = {"title": "Lead a shift", "horizon": "near", "obstacle": "The phone", "if_then": "If it rings, I let it"}
    return do(path, goals.add, {**plan, **fields}, TODAY - timedelta(60))


def kept(path: Path, goal: str) -> tuple[GoalRecord, list[CheckInRecord]]:
    with reading(path) as connection:
        return queries.get(connection, goal), queries.check_ins(connection, goal)


def open_steps(path: Path, goal: str) -> list[tuple[str, date | None]]:
    with reading(path) as connection:
        return [(step.title, step.by) for step in queries.steps(connection, goal)]


def latest(path: Path) -> str:
    with reading(path) as connection:
        return history.listed(connection)[0].name


def undo(path: Path) -> None:
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)


def test_five_minutes_leave_a_step_a_plan_and_an_ask_and_one_undo_takes_all_of_it_back(path: Path) -> None:
    goal = a_goal(path)
    talk = do(path, meetings.plan, {"with_": "Priya", "on": TODAY + timedelta(9), "minutes": None})
    before = nouns(path)
    do(path, unsticking.unstick, goal, {**SAID, "ask": "An hour without the phone", "talk": talk}, TODAY)
    record, (look,) = kept(path, goal)
    assert (record.obstacle, record.if_then, record.status) == (SAID["in_the_way"], SAID["if_then"], "active")
    assert open_steps(path, goal) == [("Half a handover", TODAY + timedelta(14))]
    assert (look.on, look.note, look.blocker) == (TODAY, "In a fortnight: One handover by myself", SAID["in_the_way"])
    assert latest(path) == "goal unstick"
    with reading(path) as connection:
        assert [(item.kind, item.title) for item in talks.get(connection, talk).items] == [
            ("ask", "An hour without the phone")
        ]
    undo(path)
    assert nouns(path) == before


def test_what_is_left_out_stays_as_it_was(path: Path) -> None:
    goal = a_goal(path)
    do(path, unsticking.unstick, goal, {"way": "ask", "step": "Ask Ines", "by": TODAY, "if_then": " "}, TODAY)
    record, looks = kept(path, goal)
    assert (record.obstacle, record.if_then, looks) == ("The phone", "If it rings, I let it", [])
    assert open_steps(path, goal) == [("Ask Ines", TODAY)]


def test_the_check_in_of_the_day_keeps_its_figures_and_its_words(path: Path) -> None:
    goal = a_goal(path)
    do(path, goals.check_in, goal, {"progress": 30, "confidence": 2, "note": "A hard week", "blocker": "Time"}, TODAY)
    do(path, unsticking.unstick, goal, SAID, TODAY)
    _, (look,) = kept(path, goal)
    assert (look.progress, look.confidence, look.blocker) == (30, 2, SAID["in_the_way"])
    assert look.note == "A hard week\nIn a fortnight: One handover by myself"


def test_letting_go_is_a_way_on_and_keeps_what_one_takes_along(path: Path) -> None:
    goal = a_goal(path)
    said = {"way": "let-go", "taking": "I like the teaching", "in_the_way": "It is not mine"}
    do(path, unsticking.unstick, goal, said, TODAY)
    record, (look,) = kept(path, goal)
    assert (record.status, record.ended_on, record.obstacle) == ("dropped", TODAY, "The phone")
    assert (look.note, look.blocker) == ("I like the teaching", "It is not mine")
    undo(path)
    assert kept(path, goal)[0].status == "active"
    assert kept(path, goal)[1] == []


@pytest.mark.parametrize(
    "said",
    [
        {"step": "Half of it"},
        {"way": "later", "step": "Half of it"},
        {"way": "smaller"},
        {"way": "ask", "step": "  "},
        {"way": "let-go", "step": "Half of it"},
        {"way": "let-go", "if_then": "If …"},
        {"way": "let-go", "ask": "An hour"},
    ],
)
def test_what_is_no_way_on_changes_nothing(path: Path, said: dict[str, object]) -> None:
    goal = a_goal(path)
    before = nouns(path)
    with pytest.raises(InvalidValue):
        do(path, unsticking.unstick, goal, {"in_the_way": "The phone", **said}, TODAY)
    assert nouns(path) == before


def test_a_goal_that_has_ended_needs_no_way_on(path: Path) -> None:
    goal = a_goal(path)
    do(path, goals.finish, goal, TODAY)
    with pytest.raises(Conflict):
        do(path, unsticking.unstick, goal, SAID, TODAY)
    with pytest.raises(Conflict):
        do(path, days.move, goal, TODAY + timedelta(9), "x", TODAY)
    with pytest.raises(Conflict):
        do(path, days.let_go, goal, "x", TODAY)


def test_a_talk_that_is_gone_is_said_and_nothing_is_kept(path: Path) -> None:
    goal = a_goal(path)
    with pytest.raises(NotFound):
        do(path, unsticking.unstick, goal, {**SAID, "ask": "An hour", "talk": "7f3a91c2"}, TODAY)
    assert open_steps(path, goal) == []


def test_another_day_keeps_why_and_one_undo_brings_the_old_day_back(path: Path) -> None:
    goal = a_goal(path, by=TODAY)
    do(path, days.move, goal, TODAY + timedelta(30), "I have my Tuesdays", TODAY)
    record, (look,) = kept(path, goal)
    assert (record.by, look.note) == (TODAY + timedelta(30), "Another day: Tue 22 Dec 2026. I have my Tuesdays")
    assert latest(path) == "goal day"
    undo(path)
    assert (kept(path, goal)[0].by, kept(path, goal)[1]) == (TODAY, [])


def test_another_day_lies_ahead(path: Path) -> None:
    goal = a_goal(path, by=TODAY)
    with pytest.raises(InvalidValue):
        do(path, days.move, goal, TODAY, "", TODAY)
    do(path, days.move, goal, TODAY + timedelta(1), "", TODAY)
    assert kept(path, goal)[1][0].note == "Another day: Mon 23 Nov 2026."


def test_only_a_day_ahead_can_stay_and_what_has_none_goes_on(path: Path) -> None:
    bare = a_goal(path)
    do(path, days.stay, bare, TODAY)
    assert kept(path, bare)[1][0].note == "It goes on."
    with pytest.raises(InvalidValue):
        do(path, days.stay, a_goal(path, by=TODAY), TODAY)
    goal = a_goal(path, by=TODAY + timedelta(3))
    do(path, days.stay, goal, TODAY)
    assert kept(path, goal)[1][0].note == "The day stays: Wed 25 Nov 2026."
    assert latest(path) == "goal day"


def test_letting_go_without_a_word_leaves_no_empty_check_in(path: Path) -> None:
    goal = a_goal(path)
    do(path, days.let_go, goal, "", TODAY)
    assert (kept(path, goal)[0].status, kept(path, goal)[1]) == ("dropped", [])
    assert latest(path) == "goal drop"


def test_what_was_in_the_way_that_day_stays_beside_what_is_taken_along(path: Path) -> None:
    goal = a_goal(path)
    do(path, goals.check_in, goal, {"blocker": "No time"}, TODAY)
    do(path, days.let_go, goal, "I like the teaching", TODAY)
    (look,) = kept(path, goal)[1]
    assert (look.note, look.blocker) == ("I like the teaching", "No time")


def test_after_a_new_way_the_goal_counts_as_stuck_no_more_until_that_is_undone(path: Path) -> None:
    goal = a_goal(path)
    for ago in (20, 6):
        look = {"progress": 10, "blocker": "The phone", "on": TODAY - timedelta(ago)}
        do(path, goals.check_in, goal, look, TODAY)

    def is_stuck() -> bool:
        with reading(path) as connection:
            return stuck.stuck(connection, queries.get(connection, goal), TODAY) is not None

    assert is_stuck()
    do(path, unsticking.unstick, goal, SAID, TODAY)
    assert not is_stuck()
    undo(path)
    assert is_stuck()
    do(path, goals.pause, goal)
    do(path, goals.resume, goal, TODAY)
    assert not is_stuck()


def test_today_knows_when_a_plan_was_last_looked_at(path: Path) -> None:
    old, moved = a_goal(path, title="Old"), a_goal(path, title="Moved")
    do(path, goals.check_in, old, {"progress": 10}, TODAY)
    with reading(path) as connection:
        seen = snapshot(connection, TODAY)
    assert seen.planned == {}.fromkeys((old, moved), TODAY)
    assert [look.goal for look in seen.looks] == [old]
    with act(path, TODAY + timedelta(3)) as session:
        goals.edit(session, moved, {"why": "I like it"})
    with reading(path) as connection:
        assert stuck.planned(connection) == {old: TODAY, moved: TODAY + timedelta(3)}
    do(path, goals.finish, old, TODAY)
    with reading(path) as connection:
        assert snapshot(connection, TODAY).looks == ()


def test_nobody_is_asked_for_help_in_a_talk_of_a_job_that_is_over(path: Path) -> None:
    """The next talk is the one with the mentor, not the earlier one with the manager of the job that ended."""
    held = do(path, positions.add, {"role": "Nurse", "from_": TODAY - timedelta(400), "manager": "Priya"})
    do(path, meetings.plan, {"with_": "Priya", "on": TODAY + timedelta(3), "minutes": None, "position": held})
    do(path, people.add, {"name": "Rosa", "relation": "mentor"})
    do(path, meetings.plan, {"with_": "Rosa", "kind": "mentor", "on": TODAY + timedelta(9), "minutes": None})

    def offered() -> str | None:
        with reading(path) as connection:
            talk = ended.next_talk(connection, TODAY)
        return talk.with_ if talk else None

    assert offered() == "Priya"
    do(path, positions.end, held, TODAY - timedelta(1))
    assert offered() == "Rosa"
