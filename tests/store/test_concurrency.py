"""Several programs at the same file at once: what was acknowledged is there, and nobody is turned away."""

import ast
import multiprocessing
from itertools import dropwhile
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from careercoach.queries.goals import goals as queries
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store.session import act
from tests.store import ROOT, TODAY, do, finished, is_whole, nouns, python, reading
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


WATCHED = """
import os, sys
from careercoach.cli.app import run
journal = sys.argv[2] + "-journal"
seen, late = 0, []
def watch(event, arguments):
    global seen
    if event == "import" and os.path.exists(journal):
        late.append(arguments[0])
    seen += event == "import"
assert run(["--db", sys.argv[2], "goal", "add", "Lead a shift", "--horizon", "near"]) == 0
for name in [name for name in sys.modules if name.startswith("careercoach.services")]:
    del sys.modules[name]
sys.addaudithook(watch)
assert run(["--db", sys.argv[2], *sys.argv[3:]]) == 0
assert seen, "the watch works"
print(late)
"""


def test_nothing_is_loaded_while_others_are_kept_waiting(path: Path) -> None:
    answer = finished(python(WATCHED, "-", path, "log", "Calmed the ward", "--quiet"))
    assert answer.splitlines()[-1] == "[]"


ACTING = {"acting", "rewriting", "act", "transaction"}
"""What begins an act."""

ASKING = {
    "reading",
    "read_back",
    "required_text",
    "given_text",
    "typed_line",
    "edit_text",
    "output.note",
    "output.write",
    "confirm",
}
"""What may take a while: a question, another look at the file, an answer to somebody who reads slowly."""


@pytest.mark.parametrize("front", ["cli", "tui"])
def test_within_an_act_nothing_is_asked_and_what_it_imports_it_imports_first(front: str) -> None:
    blocks = 0
    for path in (ROOT / "careercoach" / front).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.With) and any(_called(each.context_expr) in ACTING for each in node.items):
                blocks += 1
                where = f"{path.name}:{node.lineno}"
                work = list(dropwhile(lambda step: isinstance(step, ast.ImportFrom), node.body))
                within = [part for step in work for part in ast.walk(step)]
                assert not [part for part in within if isinstance(part, ast.Import | ast.ImportFrom)], where
                assert not {_called(part) for part in within} & ASKING, where
    assert blocks


def _called(part: ast.AST) -> str:
    """The last name of what is called, for ``output`` with that; blank for anything else."""
    if not isinstance(part, ast.Call):
        return ""
    called = ast.unparse(part.func)
    return called if called.startswith("output.") else called.rpartition(".")[2]
