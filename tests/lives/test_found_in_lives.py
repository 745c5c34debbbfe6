"""What went wrong in lives that were lived, each as short as it can be told."""

from datetime import timedelta
from pathlib import Path

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
