"""What the coach notices in a real file, and what becomes of the answer."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from careercoach.errors import NotFound
from careercoach.paths import Places
from careercoach.queries.reflect import reflections
from careercoach.queries.start import observations as queries
from careercoach.records import ObservationRecord, ReflectionRecord
from careercoach.services import positions
from careercoach.services.goals import company
from careercoach.services.jobs import changing
from careercoach.services.people import people
from careercoach.services.start import nudges, observations
from careercoach.services.talk import meetings, promises
from careercoach.store import changes, erase
from careercoach.store.acts import transaction
from careercoach.store.file import open_file
from careercoach.vocabulary import RELATIONS
from tests.standing_out import ASKS, INES, SEPTEMBER, log, with_ines
from tests.store import TODAY, do, everything, nouns, reading


def said(path: Path, today: date = TODAY) -> str:
    with reading(path) as connection:
        found = queries.current(connection, today)
    return f"{found.says} {found.asks}" if found else ""


def answered(path: Path) -> list[ObservationRecord]:
    with reading(path) as connection:
        return queries.answered(connection)


def answers(path: Path) -> list[ReflectionRecord]:
    with reading(path) as connection:
        return reflections.listed(connection)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which Ines stands out, made once."""
    path = tmp_path_factory.mktemp("noticed") / "careercoach.db"
    do(path, with_ines)
    return path


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(made, tmp_path / "careercoach.db"))


def test_private_lines_count_for_it_is_the_persons_own_file(file: Path) -> None:
    assert said(file) == f"{INES} {ASKS}"


def test_an_empty_file_is_silent(path: Path) -> None:
    open_file(path).close()
    assert said(path) == ""


def test_what_was_written_this_month_is_looked_at_next_month(file: Path) -> None:
    """So that the same stands there all month, whatever is logged meanwhile."""
    do(file, log, [{"seen_by": ["Ines"], "energy": "drained"}] * 20, TODAY.replace(day=1))
    assert said(file) == f"{INES} {ASKS}"
    assert said(file, date(2026, 12, 1)) != f"{INES} {ASKS}"


def test_an_answer_keeps_what_stood_there_and_ends_it_for_the_month(file: Path) -> None:
    do(file, observations.answer, "person-gives", "fits", TODAY)
    (kept,) = answered(file)
    assert (kept.says, kept.asks, kept.answer, kept.on) == (INES, ASKS, "fits", TODAY)
    assert said(file) == ""
    assert answers(file) == []
    with transaction(file) as connection:
        changes.undo(connection, TODAY)
    assert said(file) == f"{INES} {ASKS}"


def test_words_become_an_answer_to_its_question(file: Path) -> None:
    do(file, observations.answer, "person", "partly", TODAY, "She asks what I think.")
    (kept,) = answers(file)
    assert (kept.asked, kept.answer, kept.question, kept.topic, kept.on) == (
        f"{INES} {ASKS}",
        "She asks what I think.",
        "noticed-person-gives",
        "strengths",
        TODAY,
    )


def test_blank_words_are_none(file: Path) -> None:
    do(file, observations.answer, "person", "fits", TODAY, "  ")
    assert answers(file) == []


def test_answering_again_changes_the_answer(file: Path) -> None:
    written = do(file, observations.answer, "person", "fits", TODAY)
    assert do(file, observations.answer, written, "no", TODAY) == written
    assert [one.answer for one in answered(file)] == ["no"]


def test_what_was_never_noticed_cannot_be_answered(file: Path) -> None:
    for key in ("rescues", "", "person-gives/nobody"):
        with pytest.raises(NotFound):
            do(file, observations.answer, key, "fits", TODAY)


def test_when_two_begin_alike_the_open_one_is_meant_and_else_none(file: Path) -> None:
    do(file, observations.answer, "person", "fits", date(2026, 10, 15))
    do(file, log, [{"seen_by": ["Lena"], "energy": "energised"}] * 10, date(2026, 5, 1))
    with reading(file) as connection:
        found = queries.named(connection, "person", TODAY)
    assert not isinstance(found, ObservationRecord)
    assert "Lena" in found.says
    do(file, observations.answer, "person", "no", TODAY)
    assert sorted(one.answer for one in answered(file)) == ["fits", "no"]
    with pytest.raises(NotFound):
        do(file, observations.answer, "person", "no", TODAY)


def test_nothing_of_it_is_left_when_the_person_is_erased(file: Path) -> None:
    """Nor of a suggestion about them that was told to rest."""
    with reading(file) as connection:
        found = queries.current(connection, TODAY)
    assert found is not None
    do(file, nudges.answer, f"noticed/{found.key}", "not-now", TODAY, asked=found.says)
    do(file, observations.answer, "person", "fits", TODAY)
    with reading(file) as connection:
        ines = erase.person(connection, "Ines")
        (identity,) = connection.execute("SELECT uuid FROM person WHERE name = 'Ines'").fetchone()
    erase.erase(Places(file, "--db"), TODAY, [ines], copies=True)
    left = "\n".join(everything(file))
    assert "Ines" not in left
    assert identity not in left
    assert answered(file) == []


def test_it_goes_with_the_competency_it_is_about_and_comes_back_with_it(path: Path) -> None:
    do(path, log, [{"competencies": ["Coaching"], "energy": "energised"}, {"energy": "drained"}] * 12)
    do(path, observations.answer, "competency", "fits", TODAY)
    before = nouns(path)
    do(path, company.delete_competency, "Coaching")
    assert answered(path) == []
    with transaction(path) as connection:
        changes.undo(connection, TODAY)
    assert nouns(path) == before


def test_a_priority_nobody_touches_is_known_from_the_day_it_was_written_down(path: Path) -> None:
    kept = [do(path, company.add_priority, {"title": title}) for title in ("Safety", "Waiting times", "Costs")]
    do(path, log, [{"priorities": kept[:2]}] * 20)
    assert said(path) == ""
    with transaction(path) as connection:
        connection.execute("UPDATE act SET on_day = '2026-08-01'")
    assert said(path).startswith("You linked work or goals to a priority 20 times, never to “Costs”.")
    do(path, observations.answer, "untouched", "no", TODAY)
    do(path, company.delete_priority, kept[2])
    assert answered(path) == []


def test_in_a_new_job_the_work_of_the_one_before_is_left_there(file: Path) -> None:
    do(file, positions.add, {"organisation": "Old", "from_": date(2025, 1, 1), "until": date(2026, 10, 20)})
    do(file, positions.add, {"organisation": "New", "from_": date(2026, 10, 21)})
    assert said(file) == ""


def test_between_jobs_the_whole_life_speaks_but_of_nobody_left_behind(file: Path) -> None:
    """Ines was a colleague there; a mentor stays one."""
    do(file, positions.add, {"organisation": "Old", "from_": date(2025, 1, 1), "until": date(2026, 10, 20)})
    assert said(file) == ""
    do(file, people.edit, "Ines", {"relation": "mentor"})
    assert said(file) == f"{INES} {ASKS}"


def test_whom_ones_work_is_meant_to_reach_is_the_manager_and_who_decides(path: Path) -> None:
    do(path, positions.add, {"from_": date(2025, 1, 1), "manager": "Helen"})
    for relation in RELATIONS:
        do(path, people.add, {"name": relation, "relation": relation})
    with reading(path) as connection:
        circle = queries.material(connection, TODAY).people
    expected = {"Helen", "skip-level", "sponsor", "supervisor", "adviser"}
    assert {one.name for one in circle if one.expected} == expected


def test_a_manager_who_left_is_not_spoken_of(path: Path) -> None:
    do(path, positions.add, {"from_": date(2025, 1, 1), "manager": "Ines"})
    do(path, with_ines)
    assert said(path) == f"{INES} {ASKS}"
    do(path, changing.change, "new-manager", {"manager": "Helen"}, {}, TODAY)
    assert said(path) == ""


def talks(session: Session) -> None:
    """Six talks with two asks and two promises each, of which one is still to come."""
    for count in range(6):
        on = SEPTEMBER + timedelta(count)
        talk = meetings.plan(session, {"with_": "Priya", "on": on})
        session.flush()
        meetings.bring(session, talk, asks=[f"A course {count}", f"Time {count}"])
        for text in ("She sees to the course", "She asks for the time"):
            promises.add(session, talk, {"text": text, "owner": "them"})
        if count:
            meetings.hold(session, talk, on)


def test_asks_count_with_what_came_of_them_in_talks_that_were_held(path: Path) -> None:
    do(path, talks)
    assert said(path).startswith("Of 10 things you asked for in talks, something came of 10.")
