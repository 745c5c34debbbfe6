"""Several programs at the same file at once: what was acknowledged is there, and nobody is turned away."""

import multiprocessing
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier
from pathlib import Path

from careercoach.queries.goals import goals as queries
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store.session import act
from tests.store import TODAY, do, is_whole, nouns, python, reading
from tests.store.test_file import HOLD

FORK = multiprocessing.get_context("fork")
ACTS = 5


def _work(path: Path, goal: str, who: int, ready: Barrier, done: "SimpleQueue[tuple[str, int]]") -> None:
    ready.wait()
    for count in range(ACTS):
        logged = do(path, accomplishments.add, {"title": f"{who}-{count}", "seen_by": ["Ines"]}, TODAY)
        do(path, goals.check_in, goal, {"progress": who * ACTS + count}, TODAY)
        done.put((logged, who * ACTS + count))


def test_every_act_acknowledged_to_any_of_six_programs_is_there(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Shared", "horizon": "near"}, TODAY)
    ready, done = FORK.Barrier(6), FORK.SimpleQueue()
    crowd = [FORK.Process(target=_work, args=(path, goal, who, ready, done)) for who in range(6)]
    for worker in crowd:
        worker.start()
    for worker in crowd:
        worker.join()
    assert [worker.exitcode for worker in crowd] == [0] * 6
    acknowledged = [done.get() for _ in range(6 * ACTS)]
    rows = nouns(path)
    assert {row[1] for row in rows["accomplishment"]} == {logged for logged, _ in acknowledged}
    assert [row[2] for row in rows["person"]] == ["Ines"]
    with reading(path) as connection:
        (look,) = queries.check_ins(connection, goal)
        assert look.progress in {progress for _, progress in acknowledged}
        said = connection.execute("SELECT count(*) FROM change WHERE noun = 'check_in'").fetchone()
        assert said == (6 * ACTS,)
        assert connection.execute("SELECT count(*) FROM act WHERE open = 1").fetchone() == (0,)
    assert is_whole(path)


def test_an_act_waits_for_another_program_to_finish(path: Path) -> None:
    do(path, goals.add, {"title": "Shared", "horizon": "near"}, TODAY)
    holder = python(
        HOLD.replace("sys.stdin.readline()", "import time; time.sleep(0.3); connection.rollback()"), path, "IMMEDIATE"
    )
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    with act(path, TODAY) as session:
        accomplishments.add(session, {"title": "Waited"}, TODAY)
    holder.communicate()
    assert [row[2] for row in nouns(path)["accomplishment"]] == ["Waited"]
