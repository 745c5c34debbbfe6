"""The way back from the way back: an undo can be undone, in any order, and nobody ends up where no undo is possible."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.content.remedies import for_command
from careercoach.errors import Conflict, InvalidValue, NotFound
from careercoach.queries.file import history
from careercoach.services.goals import company, goals
from careercoach.services.people import people
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes, triggers
from careercoach.store.file import open_file
from careercoach.store.session import act
from tests.store import TODAY, do, nouns, reading
from tests.store.walking import EVERY, attempt, tables, walk


def _undo(path: Path, which: str | None = None) -> changes.Undone:
    with acts.transaction(path) as connection:
        return changes.undo(connection, TODAY, which)


def _redo(path: Path, which: str | None = None) -> changes.Undone:
    with acts.transaction(path) as connection:
        return changes.redo(connection, TODAY, which)


def _latest(path: Path) -> str:
    with reading(path) as connection:
        return history.listed(connection, limit=1)[0].id


def _goal(path: Path, title: str = "Lead a shift") -> str:
    return do(path, goals.add, {"title": title, "horizon": "near"}, TODAY)


def _refused(path: Path, how: Callable[[Path, str], object], which: str) -> str:
    """The sentence with which it is refused; nothing may have changed."""
    before = nouns(path)
    with pytest.raises(Conflict) as told:
        how(path, which)
    assert nouns(path) == before
    return for_command(told.value)


def _back_to_the_beginning(path: Path) -> None:
    with suppress(NotFound):
        while _undo(path):
            pass
    assert not any(nouns(path).values())


@pytest.mark.parametrize("seed", [1])
def test_whatever_was_undone_in_whatever_order_all_can_be_undone_and_redone(path: Path, seed: int) -> None:
    """``python -m tests.store.walking --acts 1000`` walks further."""
    open_file(path).close()
    done = walk(path, seed, 40)
    assert done.undone > 5
    assert done.redone > 0


def test_the_walks_lead_over_every_noun(path: Path) -> None:
    open_file(path).close()
    making = [name for name in EVERY if not {"delete", "done", "drop", "hold", "end"} & set(name.split())]
    for number, name in enumerate(making * 2):
        with suppress(InvalidValue, NotFound, Conflict):
            attempt(path, EVERY[name], f"words {number}", number % len(making) + number // len(making))
    with reading(path) as connection:
        walked = {noun for (noun,) in connection.execute("SELECT DISTINCT noun FROM change")}
        assert set(triggers.noun_tables(connection)) - walked == set()


def test_redo_brings_back_what_was_taken_back_last_and_then_what_before(path: Path) -> None:
    for title in "ABC":
        _goal(path, title)
    before = tables(path)
    for _ in "ABC":
        _undo(path)
    assert [row[2] for _ in "ABC" if _redo(path) for row in nouns(path)["goal"]] == [*"A", *"AB", *"ABC"]
    assert tables(path) == before
    with pytest.raises(NotFound):
        _redo(path)


def test_an_undo_is_undone_by_its_own_id_and_so_is_a_redo(path: Path) -> None:
    _goal(path)
    work, ids = _latest(path), []
    for turn in (_undo, _undo, _undo, _undo):
        ids.append(_latest(path))
        assert turn(path, ids[-1]).act == work
        assert len(nouns(path)["goal"]) == len(ids) % 2 ^ 1
    for old in (ids[1], ids[3]):  # both undos were undone: what they did is not in force
        with pytest.raises(NotFound):
            _undo(path, old)


def test_new_work_does_not_end_a_redo(path: Path) -> None:
    _goal(path, "First")
    _undo(path)
    _goal(path, "Second")
    assert _redo(path).name == "goal add"
    assert [row[2] for row in nouns(path)["goal"]] == ["First", "Second"]
    _back_to_the_beginning(path)


def test_what_no_longer_fits_is_not_brought_back_and_says_so(path: Path) -> None:
    do(path, company.add_competency, {"name": "Coaching"})
    first = _latest(path)
    _undo(path)
    do(path, company.add_competency, {"name": "Coaching"})
    said = _refused(path, _redo, first)
    assert said == "“competency added” no longer fits what is in your file now; " + (
        "bring back first what it builds on (careercoach history)."
    )
    goal = _goal(path)
    edits = []
    for why in ("one", "two"):
        do(path, goals.edit, goal, {"why": why})
        edits.append(_latest(path))
    _undo(path)
    _undo(path)
    _refused(path, _redo, edits[1])
    _redo(path, edits[0])
    _redo(path, edits[1])


def test_an_act_whose_row_others_changed_elsewhere_is_undone_alone(path: Path) -> None:
    goal = _goal(path)
    do(path, goals.edit, goal, {"why": "calm nights"})
    why = _latest(path)
    do(path, goals.edit, goal, {"benefit": "fewer calls"})
    _undo(path, why)
    with reading(path) as connection:
        assert connection.execute("SELECT why, benefit FROM goal").fetchone() == (None, "fewer calls")
    _back_to_the_beginning(path)


def test_a_value_set_back_by_hand_keeps_the_order_of_undoing(path: Path) -> None:
    goal, first = _goal(path), ""
    for why in ("a", "b", "a"):
        do(path, goals.edit, goal, {"why": why})
        first = first or _latest(path)
    _refused(path, _undo, first)
    _back_to_the_beginning(path)


def test_a_person_somebody_spoke_of_since_stays_even_when_that_was_deleted(path: Path) -> None:
    do(path, people.add, {"name": "Ines"})
    made = _latest(path)
    said = do(path, people.add_feedback, {"person": "Ines", "kind": "growth", "behaviour": "Spoke up"}, TODAY)
    do(path, people.delete_feedback, said)
    _refused(path, _undo, made)
    _back_to_the_beginning(path)


def test_a_name_that_another_had_meanwhile_does_not_come_back_before_its_turn(path: Path) -> None:
    other, one = (do(path, company.add_competency, {"name": name}) for name in ("Listening", "Coaching"))
    do(path, company.edit_competency, one, {"name": "Teaching"})
    renamed = _latest(path)
    do(path, company.edit_competency, other, {"name": "Coaching"})
    do(path, company.edit_competency, other, {"name": "Planning"})
    _refused(path, _undo, renamed)
    _back_to_the_beginning(path)


def test_days_that_must_stay_in_order_are_undone_in_order(path: Path) -> None:
    work = do(path, accomplishments.add, {"title": "Rota"}, TODAY)
    do(path, accomplishments.edit, work, {"on": TODAY - timedelta(10)}, TODAY)
    earlier = _latest(path)
    for days in (-5, 5):
        do(path, accomplishments.edit, work, {"until": TODAY + timedelta(days)}, TODAY)
    _refused(path, _undo, earlier)
    _back_to_the_beginning(path)


def test_what_was_erased_is_passed_over_and_says_so(path: Path) -> None:
    _goal(path, "Kept")
    _goal(path, "Erased")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM goal WHERE title = 'Erased'")
        connection.execute("DELETE FROM change WHERE row_id = 2")
        connection.commit()
    with reading(path) as connection:
        told = {one.id: (one.title, one.things) for one in history.listed(connection)}
    assert list(told.values()) == [("", 0), ("", 0), ("Kept", 1)]
    with pytest.raises(NotFound, match="was erased"):
        _undo(path, next(iter(told)))
    _undo(path)
    assert not nouns(path)["goal"]
    _redo(path)
    assert [row[2] for row in nouns(path)["goal"]] == ["Kept"]


def test_what_another_window_took_back_meanwhile_is_not_taken_back_twice(path: Path) -> None:
    _goal(path, "One")
    _goal(path, "Two")
    seen = _latest(path)
    _undo(path)
    with pytest.raises(NotFound, match="undone already"):
        _undo(path, seen)
    assert len(nouns(path)["goal"]) == 1


def test_an_act_knows_who_did_it_in_which_run_and_how_much_it_is(path: Path) -> None:
    goal = _goal(path)
    with act(path, date(2026, 11, 23), maker=acts.SCREENS) as session:
        for number in range(3):
            goals.check_in(session, goal, {"progress": number, "on": TODAY - timedelta(number)}, TODAY)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE goal SET title = 'Other'")
        connection.commit()
    told = []
    with reading(path) as connection:
        for _ in range(3):
            plan = changes.plan_undo(connection)
            told.append((plan.made_by, plan.run, plan.things))
            _undo(path)
    assert told == [("outside", None, 1), ("screens", acts.SCREENS.run, 3), ("command", acts.COMMAND.run, 1)]
