"""What is asked of a file costs the same however much was written down: nothing is read through, or one by one."""

import shutil
from pathlib import Path

import pytest

from careercoach.queries import positions
from careercoach.queries.goals import goals
from careercoach.queries.start import search
from careercoach.services.documents import for_others
from careercoach.services.start import demo
from careercoach.store import triggers
from tests.queries import asking, grown
from tests.store import TODAY, do, reading

LIVES = 20

SOME = {
    "agenda_item", "competency", "conversation", "feedback", "for_others", "goal", "goal_competency", "goal_priority",
    "learning", "learning_competency", "meeting", "note", "observation", "paper", "path", "path_competency", "person",
    "priority", "promise", "question", "reflection", "reply", "setback", "step", "trial",
}  # fmt: skip
"""Of these ten full years leave some hundred rows, or a few thousand: what is read of them may be all of them."""

READ_THROUGH = {
    "documents.documents.plan": "what a plan tells of each competency stands on all that ever showed it",
    "documents.recaps.plan": "the same",
    "drafts.hold": "words are looked for in everything that was begun, before an editor's file is thrown away",
    "file.agent.shown": "all that an agent may see on a day is what was asked for",
    "file.everything": "an export holds everything",
    "start.celebration.life": "a life is looked back on as a whole",
    "work.filtering.rows": "a list shows all of it that is wanted",
    "work.filtering.years": "the years to jump to are counted, over an index alone",
    "documents.year.year": "how far a goal came in a year is told from its first look on",
    "start.metrics.material": "how goals went is counted over all their check-ins",
}
"""Who reads all rows of what grows with the days, and why; besides them whoever asks for all of a list."""

ONE_BY_ONE = {
    "file.changed.by": "an act is told with the names of what it touched; a page is told of an act at most",
    "file.everything.as_folder": "each thing has a page of its own",
    "file.history": "each act has the name of what it touched; what is shown is a page of acts",
}
"""Where the number of statements follows the number of things, and why."""

Answered = dict[asking.Name, asking.Work]


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One rich life."""
    path = tmp_path_factory.mktemp("one") / "life.db"
    demo.build(path, TODAY)
    with reading(path) as connection:
        goal = goals.listed(connection)[0]
    do(path, for_others.say, goal.id, "Lead a whole group through its first month")
    return path


@pytest.fixture(scope="module")
def many(one: Path) -> Path:
    """As much of everything as that many lives have."""
    path = Path(shutil.copy(one, one.with_name("many.db")))
    grown.live_again(path, LIVES)
    return path


@pytest.fixture(scope="module")
def few_things(one: Path) -> Answered:
    """What each question takes in one life."""
    grown.live_again(one, 1)
    with reading(one) as connection:
        return asking.answered(connection)


@pytest.fixture(scope="module")
def many_things(many: Path) -> Answered:
    """What each question takes in that many lives."""
    with reading(many) as connection:
        return asking.answered(connection)


def test_nothing_that_grows_with_the_days_is_read_through(many: Path, many_things: Answered) -> None:
    with reading(many) as connection:
        tables = set(triggers.strict_tables(connection)) - SOME - grown.ONCE_IN_A_LIFE
        rows = {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}
        assert min(rows.values()) > 100, "too few to tell a page from a table"
        found = [
            f"{name.path} ({name.about}) reads all of {table}: {statement}"
            for name, work in many_things.items()
            if name.about != "all" and not name.is_one_of(READ_THROUGH)
            for statement, steps in work.steps.items()
            for table in asking.walked(connection, statement) & tables
            if steps > rows[table]
        ]
    assert not found, "\n".join(found)


def test_a_question_takes_as_many_statements_for_a_thousand_things_as_for_ten(
    few_things: Answered, many_things: Answered
) -> None:
    counts = {
        name: (few_things[name].statements, work.statements)
        for name, work in many_things.items()
        if not name.is_one_of(ONE_BY_ONE)
    }
    assert not {name: (few, many) for name, (few, many) in counts.items() if few < many}


def test_a_search_after_a_change_of_jobs_reads_no_more_for_each_thing_found_than_a_few_rows(many: Path) -> None:
    with reading(many) as connection:
        left_out = [one.id for one in positions.listed(connection)]
        asked = asking.watched(connection, lambda: search.found(connection, "a", left_out, limit=asking.LIMIT))
        things = search.found(connection, "a", ()).total
    assert things > 1000, "too few to tell a row from a table"
    assert sum(asked.steps.values()) < 200 * things
