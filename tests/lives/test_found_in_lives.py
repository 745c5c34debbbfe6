"""What went wrong in lives that were lived, each as short as it can be told."""

from datetime import timedelta
from pathlib import Path

from careercoach.coach.ahead import upcoming
from careercoach.coach.today import everything
from careercoach.queries.start.today import snapshot
from careercoach.queries.talk import meetings
from careercoach.services import positions
from careercoach.services.jobs.changing import change
from careercoach.services.talk import meetings as talks
from careercoach.services.talk import promises
from tests.store import TODAY, do, reading

LATER = TODAY + timedelta(30)


def agreed(path: Path, owner: str) -> tuple[str, str]:
    """Somebody at Brightwater with Priya, and what was agreed with her; the ids of the position and the promise."""
    held = do(path, positions.add, {"organisation": "Brightwater", "manager": "Priya", "from_": TODAY - timedelta(900)})
    talk = do(path, talks.plan, {"with_": "Priya", "on": TODAY - timedelta(9)})
    do(path, talks.hold, talk, TODAY)
    return held, do(path, promises.add, talk, {"text": "Write the rota", "owner": owner, "by": LATER})


def test_what_rests_when_somebody_leaves_a_job_is_not_brought_to_the_next_manager(path: Path) -> None:
    held, promise = agreed(path, "me")
    do(path, change, "new-job", {"organisation": "Harrowbeck", "manager": "Omar"}, {promise: "rests"}, TODAY)
    with reading(path) as connection:
        now = meetings.promise(connection, promise)
    assert (now.state, now.by, now.position) == ("open", None, held)


def test_a_promise_of_ones_own_that_somebody_takes_on_is_not_asked_about_with_a_new_manager(path: Path) -> None:
    _, mine = agreed(path, "me")
    do(path, change, "new-manager", {"manager": "Omar"}, {}, TODAY, takes_on={mine: "Nadia"})
    with reading(path) as connection:
        assert meetings.promise(connection, mine).state == "dropped"


def test_what_a_former_manager_promised_stays_open_for_the_new_one(path: Path) -> None:
    _, theirs = agreed(path, "them")
    do(path, change, "new-manager", {"manager": "Omar"}, {}, TODAY, takes_on={theirs: "Omar"})
    with reading(path) as connection:
        assert meetings.promise(connection, theirs).state == "open"


def test_a_first_talk_that_rests_is_not_asked_about_once_that_manager_is_gone_and_nobody_came(path: Path) -> None:
    do(path, positions.add, {"organisation": "Brightwater", "manager": "Priya", "from_": TODAY - timedelta(900)})
    do(path, change, "new-manager", {"manager": "Omar"}, {}, TODAY)
    with reading(path) as connection:
        (first,) = meetings.listed(connection, status="planned")
    do(path, change, "no-manager", {}, {first.id: "rests"}, LATER)
    with reading(path) as connection:
        assert meetings.get(connection, first.id).status == "planned"
        assert [act for act in everything(snapshot(connection, LATER), LATER) if act.id == first.id] == []


def test_a_talk_with_a_mentor_that_came_along_and_then_rests_is_of_the_job_one_holds_now(path: Path) -> None:
    do(path, positions.add, {"organisation": "Brightwater", "from_": TODAY - timedelta(900)})
    talk = do(path, talks.plan, {"kind": "mentor", "with_": "Maud"})
    do(path, change, "new-job", {"organisation": "Harrowbeck"}, {talk: "along"}, TODAY)
    do(path, change, "new-job", {"organisation": "Lindqvist"}, {talk: "rests"}, LATER)
    with reading(path) as connection:
        assert meetings.brief(connection, meetings.get(connection, talk)).profile.organisation == "Lindqvist"


def test_a_talk_with_a_mentor_is_of_no_job_once_the_job_it_came_along_to_is_over(path: Path) -> None:
    do(path, positions.add, {"organisation": "Brightwater", "from_": TODAY - timedelta(900)})
    talk = do(path, talks.plan, {"kind": "mentor", "with_": "Maud"})
    held = do(path, change, "new-job", {"organisation": "Harrowbeck"}, {talk: "along"}, TODAY)
    do(path, positions.end, held, LATER)
    with reading(path) as connection:
        assert meetings.brief(connection, meetings.get(connection, talk)).profile.organisation is None


def test_a_talk_that_ended_with_a_job_is_of_that_job_though_its_day_would_have_come_in_the_next(path: Path) -> None:
    do(path, positions.add, {"organisation": "Brightwater", "manager": "Priya", "from_": TODAY - timedelta(900)})
    talk = do(path, talks.plan, {"with_": "Priya", "on": TODAY + timedelta(5)})
    do(path, change, "new-job", {"organisation": "Harrowbeck"}, {}, TODAY)
    with reading(path) as connection:
        brief = meetings.brief(connection, meetings.get(connection, talk))
    assert (brief.meeting.status, brief.profile.organisation) == ("cancelled", "Brightwater")


def test_a_talk_with_the_managers_manager_is_not_asked_about_once_that_job_was_left(path: Path) -> None:
    held = do(path, positions.add, {"organisation": "Brightwater", "manager": "Priya", "from_": TODAY - timedelta(900)})
    talk = do(path, talks.plan, {"kind": "skip-level", "with_": "Omar", "on": TODAY + timedelta(5)})
    with reading(path) as connection:
        assert [due.id for due in upcoming(snapshot(connection, TODAY), TODAY)] == [talk]
    do(path, positions.end, held, TODAY)
    for later in (1, 7):
        day = TODAY + timedelta(later)
        with reading(path) as connection:
            seen = snapshot(connection, day)
        asked = {due.id for due in upcoming(seen, day)} | {act.id for act in everything(seen, day)}
        assert talk not in asked


def test_a_talk_that_rests_through_two_changes_is_of_the_job_it_was_planned_in(path: Path) -> None:
    held = do(path, positions.add, {"organisation": "Brightwater", "manager": "Priya", "from_": TODAY - timedelta(900)})
    talk = do(path, talks.plan, {"with_": "Priya", "on": TODAY + timedelta(5)})
    do(path, change, "new-job", {"organisation": "Harrowbeck"}, {talk: "rests"}, TODAY)
    do(path, change, "new-job", {"organisation": "Lindqvist"}, {talk: "rests"}, LATER)
    with reading(path) as connection:
        assert meetings.get(connection, talk).position == held
