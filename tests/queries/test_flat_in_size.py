"""What is asked of a file costs the same however much was written down: nothing is read through, or one by one."""

import shutil
from pathlib import Path

import pytest

from careercoach.services.start import demo
from careercoach.store import triggers
from tests.queries import asking, grown
from tests.store import TODAY, reading

LIVES = 20

SOME = {
    "agenda_item", "competency", "conversation", "feedback", "goal", "goal_competency", "goal_priority", "learning",
    "learning_competency", "meeting", "note", "observation", "paper", "path", "path_competency", "person", "priority",
    "promise", "question", "reflection", "reply", "setback", "step", "trial",
}  # fmt: skip
"""Of these ten full years leave some hundred rows, or a few thousand: what is read of them may be all of them."""

READ_THROUGH = {
    "documents.documents.plan": "what a plan tells of each competency stands on all that ever showed it",
    "documents.recaps.plan": "the same",
    "file.agent.shown": "all that an agent may see on a day is what was asked for",
    "file.everything": "an export holds everything",
    "start.celebration.life": "a life is looked back on as a whole",
    "start.metrics.material": "how goals went is counted over all their check-ins",
}
"""Who reads all rows of what grows with the days, and why; besides them whoever asks for all of a list."""

ONE_BY_ONE = {
    "file.changed.by": "an act is told with the names of what it touched; a page is told of an act at most",
    "file.everything.as_folder": "each thing has a page of its own",
    "file.history.listed all": "each act has the name of what it touched; a page of acts is what is shown",
}
"""Where the number of statements follows the number of things, and why."""

Lives = dict[int, Path]


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> Lives:
    """One life, and one that has as much of everything as that many lives."""
    home = tmp_path_factory.mktemp("lives")
    one, many = home / "one.db", home / "many.db"
    demo.build(one, TODAY)
    shutil.copy(one, many)
    for path, times in ((one, 1), (many, LIVES)):
        grown.live_again(path, times)
    return {1: one, LIVES: many}


def _named(question: asking.Question, names: dict[str, str]) -> bool:
    known = (question.path, f"{question.path} {question.about}", question.path.rpartition(".")[0])
    return any(name in names for name in known)


def test_nothing_that_grows_with_the_days_is_read_through(lives: Lives) -> None:
    with reading(lives[LIVES]) as connection:
        tables = set(triggers.strict_tables(connection)) - SOME - grown.ONCE_IN_A_LIFE
        rows = {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}
        assert min(rows.values()) >= LIVES
        found = set()
        for question in asking.every(connection):
            if question.about == "all" or _named(question, READ_THROUGH):
                continue
            work = asking.watched(connection, question)
            for statement, steps in work.steps.items():
                if statement.startswith(("SELECT", "WITH", "\nSELECT", "\nWITH")):
                    through = {table for table in asking.walked(connection, statement) & tables if steps > rows[table]}
                    found |= {(question.path, question.about, *sorted(through), statement[-200:])} if through else set()
        assert not found


def test_a_question_takes_as_many_statements_for_a_thousand_things_as_for_ten(lives: Lives) -> None:
    counts: dict[int, dict[str, int]] = {}
    for times, path in lives.items():
        with reading(path) as connection:
            counts[times] = {
                f"{question.path} {question.about}": asking.watched(connection, question).statements.total()
                for question in asking.every(connection)
                if not _named(question, ONE_BY_ONE)
            }
    few, many = counts[1], counts[LIVES]
    assert {name: (few[name], many[name]) for name in few if many[name] > few[name]} == {}
