"""Undo: any sequence of acts followed by the same number of undos restores everything."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from careercoach.content.remedies import for_command
from careercoach.derive.migration import row_as_text
from careercoach.errors import Conflict, InvalidValue, NotFound
from careercoach.queries.file import history
from careercoach.queries.start import search
from careercoach.services.goals import goals, steps
from careercoach.services.people import people
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes, triggers
from careercoach.store.file import open_file
from careercoach.store.session import act
from tests.store import TODAY, Rows, do, is_whole, nouns, reading
from tests.store.walking import ACTS, TEXTS, attempt

WORDS = ("plain", "quoted", "日本語", "ines", "x", "lines")

State = tuple[Rows, dict[str, set[str]]]


def _state(path: Path) -> State:
    with reading(path) as connection:
        found = {word: {hit.id for hit in search.words(connection, word)} for word in WORDS}
    return nouns(path), found


def _acts(path: Path) -> int:
    with reading(path) as connection:
        return int(connection.execute("SELECT count(*) FROM act").fetchone()[0])


def _try(path: Path, name: str, text: str, number: int) -> None:
    attempt(path, ACTS[name], text, number)


def _undo(path: Path, which: str | None = None) -> changes.Undone:
    with acts.transaction(path) as connection:
        return changes.undo(connection, TODAY, which)


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.sampled_from(TEXTS), st.integers(0, 20)), max_size=25))
def test_any_acts_and_as_many_undos_restore_every_noun(story: list[tuple[str, str, int]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "careercoach.db"
        open_file(path).close()
        for number, name in enumerate(("goal", "log", "plan", "priority")):
            _try(path, name, TEXTS[0], number)
        states = [_state(path)]
        for name, text, number in story:
            before = _acts(path)
            try:
                _try(path, name, text, number)
            except (InvalidValue, NotFound, Conflict):
                assert _acts(path) == before
                assert _state(path) == states[-1]
                continue
            if _acts(path) > before:
                states.append(_state(path))
        for state in reversed(states[:-1]):
            _undo(path)
            assert _state(path) == state
        assert is_whole(path)


def test_every_kind_of_act_can_be_done_and_undone(path: Path) -> None:
    """The same as above, told once in an order in which nothing is refused."""
    states = []
    for number, name in enumerate(("goal", "goal", "log", "plan", "priority", "reflect", "feedback", "person")):
        _try(path, name, TEXTS[number], number)
    done = 0
    for name in ("check-in", "step", "bring", "promise", "competency", *ACTS):
        if "delete" in name:
            continue
        states.append(_state(path))
        before = _acts(path)
        try:
            _try(path, name, f"word{done}", 20 + done)
        except (Conflict, InvalidValue):
            states.pop()
            continue
        if _acts(path) == before:
            states.pop()
        done += 1
    for name in ("delete", "step delete", "person delete", "priority delete", "competency delete", "goal delete"):
        states.append(_state(path))
        _try(path, name, "", 0)
    assert done > 25
    for state in reversed(states):
        _undo(path)
        assert _state(path) == state


def test_a_refused_act_leaves_no_trace(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Goal", "horizon": "near"}, TODAY)
    before, counted = _state(path), _acts(path)
    refused: tuple[tuple[type[Exception], Callable[[Session], object]], ...] = (
        (InvalidValue, lambda s: accomplishments.add(s, {"title": "x", "energy": "wild", "seen_by": ["New"]}, TODAY)),
        (NotFound, lambda s: accomplishments.add(s, {"title": "x", "tags": ["t"], "goals": ["ffff"]}, TODAY)),
        (InvalidValue, lambda s: goals.check_in(s, goal, {}, TODAY)),
        (Conflict, lambda s: (goals.finish(s, goal, TODAY), goals.check_in(s, goal, {"progress": 1}, TODAY))),
        (InvalidValue, lambda s: people.add_feedback(s, {"person": "New", "behaviour": "x", "kind": "odd"}, TODAY)),
        (ZeroDivisionError, lambda s: (goals.add(s, {"title": "y", "horizon": "mid"}, TODAY), 1 / 0)),
    )
    for error, refuse in refused:
        with pytest.raises(error), act(path, TODAY) as session:
            refuse(session)
        assert _state(path) == before
        assert _acts(path) == counted


def test_an_act_that_changes_nothing_leaves_no_trace(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Goal", "horizon": "near"}, TODAY)
    counted = _acts(path)
    do(path, goals.edit, goal, {"title": " Goal "})
    with act(path, TODAY):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE goal SET title = title")
        connection.commit()
    assert _acts(path) == counted


def _latest(path: Path) -> str:
    with reading(path) as connection:
        return history.listed(connection)[0].id


def test_what_others_build_upon_is_not_undone(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Goal", "horizon": "near"}, TODAY)
    added = _latest(path)
    do(path, goals.edit, goal, {"why": "first"})
    edited = _latest(path)
    do(path, goals.edit, goal, {"why": "second"})
    do(path, steps.add, goal, {"title": "Step"})
    for old in (added, edited):
        before, counted = _state(path), _acts(path)
        with pytest.raises(Conflict) as told:
            _undo(path, old)
        assert "undo the later acts first" in for_command(told.value)
        assert (_state(path), _acts(path)) == (before, counted)


def test_an_old_act_nothing_builds_upon_can_be_undone_by_itself(path: Path) -> None:
    do(path, goals.add, {"title": "Old", "horizon": "near"}, TODAY)
    old = _latest(path)
    do(path, goals.add, {"title": "New", "horizon": "near"}, TODAY)
    assert _undo(path, old).name == "goal add"
    assert [row[2] for row in nouns(path)["goal"]] == ["New"]


def test_a_link_added_later_keeps_what_it_hangs_on_from_being_undone(path: Path) -> None:
    person = do(path, people.add, {"name": "Ines"})
    added = _latest(path)
    do(path, people.add_feedback, {"person": "ines", "kind": "growth", "behaviour": "Spoke up"}, TODAY)
    with pytest.raises(Conflict):
        _undo(path, added)
    assert nouns(path)["person"][0][1] == person
    assert nouns(path)["feedback"][0][2] == 1


def test_what_was_undone_is_not_undone_again(path: Path) -> None:
    do(path, goals.add, {"title": "Goal", "horizon": "near"}, TODAY)
    added = _latest(path)
    assert _undo(path).act == added
    for which in (added, None, "no-such-act"):
        with pytest.raises(NotFound):
            _undo(path, which)


def test_history_says_what_each_act_was_about(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Lead a shift", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"progress": 5}, TODAY)
    do(path, accomplishments.add, {"title": "Wrote the rota", "seen_by": ["Ines"]}, TODAY)
    with reading(path) as connection:
        logged = connection.execute("SELECT uuid FROM accomplishment").fetchone()[0]
    do(path, accomplishments.edit, logged, {"tags": ["rota"]}, TODAY)
    do(path, people.add_feedback, {"person": "Omar", "kind": "growth", "behaviour": "Spoke up"}, TODAY)
    do(path, goals.delete, goal)
    _undo(path)
    with reading(path) as connection:
        told = [(found.name, found.noun, found.title, found.undone) for found in history.listed(connection)]
    assert told == [
        ("undo", "goal", "Lead a shift", False),
        ("goal delete", "goal", "Lead a shift", True),
        ("feedback add", "feedback", "Spoke up", False),
        ("accomplishment edit", "accomplishment", "Wrote the rota", False),
        ("log", "accomplishment", "Wrote the rota", False),
        ("goal check-in", "check-in", "Lead a shift", False),
        ("goal add", "goal", "Lead a shift", False),
    ]


def test_what_another_program_writes_is_recorded_searched_and_undone(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Goal", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"note": "slowly"}, TODAY)
    before = _state(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("UPDATE goal SET title = 'It''s changed'")
        connection.execute("DELETE FROM goal")
        connection.commit()
    with reading(path) as connection:
        assert {found.name for found in history.listed(connection)[:3]} == {"changed outside careercoach"}
    for _ in range(3):
        assert _undo(path).name == "changed outside careercoach"
    assert _state(path) == before


def test_a_long_text_is_undone_letter_by_letter(path: Path) -> None:
    text = "it's = 'so', long; " * 50_000
    goal = do(path, goals.add, {"title": "Goal", "horizon": "near", "why": text}, TODAY)
    before = nouns(path)
    do(path, goals.edit, goal, {"why": None})
    _undo(path)
    assert nouns(path) == before


_FAR = 1e-290
"""Amounts nobody has: SQLite writes the last figure of numbers so near to nothing as it comes."""


@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,7}_", fullmatch=True),
        st.none()
        | st.integers(-(2**63), 2**63 - 1)
        | st.floats(allow_nan=False).filter(lambda number: not 0 < abs(number) < _FAR)
        | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
        min_size=1,
    )
)
def test_a_row_in_the_change_log_reads_back_exactly(row: dict[str, Any]) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        columns, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
        connection.execute(f"CREATE TABLE t ({columns})")
        connection.execute(f"INSERT INTO t VALUES ({marks})", list(row.values()))
        (text,) = connection.execute(f"SELECT {row_as_text(tuple(row))} FROM t").fetchone()
    assert triggers.read_row(text) == row


def test_the_day_of_an_undo_is_its_own(path: Path) -> None:
    do(path, goals.add, {"title": "Goal", "horizon": "near"}, TODAY)
    with acts.transaction(path) as connection:
        changes.undo(connection, date(2027, 1, 3))
    with reading(path) as connection:
        assert [found.on for found in history.listed(connection)] == [date(2027, 1, 3), TODAY]
