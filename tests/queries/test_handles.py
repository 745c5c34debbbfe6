"""What is typed for a thing is found by its beginning, beside words that tell it from the others."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.content.acts import told
from careercoach.queries.file import handles, history
from careercoach.queries.file.handles import ANYTHING, BY_NAME, MOST, beginning
from careercoach.queries.goals import goals
from careercoach.store.example_life import lay_out
from careercoach.store.file import open_for_reading
from tests.store import TODAY

NOT_IN_THE_LIFE = {"agenda-item", "away", "for-others", "inbox", "paper", "position"}


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The example life."""
    path: Path = tmp_path_factory.mktemp("life") / "example.db"
    lay_out(path, TODAY)
    with closing(open_for_reading(path)) as connection:
        yield connection


@pytest.mark.parametrize("noun", sorted(handles.NOUNS))
def test_each_thing_of_whatever_noun_has_a_handle_of_its_own_and_words(life: sqlite3.Connection, noun: str) -> None:
    found = beginning(life, noun, "")
    assert found or noun in NOT_IN_THE_LIFE
    assert len({each.typed for each in found}) == len(found) <= MOST
    assert all(each.words or noun in BY_NAME for each in found)
    for each in found[:3]:
        assert beginning(life, noun, each.typed[:9].upper()) != []
        assert each in beginning(life, noun, each.typed)


def test_a_goal_is_called_by_its_title_and_the_newest_comes_first(life: sqlite3.Connection) -> None:
    titles = {goal.id: goal.title for goal in goals.listed(life)}
    found = beginning(life, "goal", "")
    assert {each.typed: each.words for each in found} == {one: title[:60] for one, title in titles.items()}
    rows = [row for (row,) in life.execute("SELECT uuid FROM goal ORDER BY id DESC")]
    assert [each.typed for each in found] == rows


@pytest.mark.parametrize("noun", sorted(BY_NAME))
def test_who_and_what_goes_by_a_name_stands_in_the_order_of_names_in_whatever_letters(
    life: sqlite3.Connection, noun: str
) -> None:
    names = [each.typed for each in beginning(life, noun, "")]
    assert names == sorted(names, key=str.casefold)
    first = names[0]
    assert first in [each.typed for each in beginning(life, noun, first[:2].swapcase())]
    assert beginning(life, noun, "zzz") == []


def test_where_any_thing_may_stand_each_says_its_noun(life: sqlite3.Connection) -> None:
    found = beginning(life, ANYTHING, "")
    assert len(found) == MOST
    assert all(each.words.partition(": ")[0] in handles.NOUNS for each in found)
    (goal, *_) = beginning(life, "goal", "")
    (same,) = (each for each in beginning(life, ANYTHING, goal.typed) if each.typed == goal.typed)
    assert same.words == f"goal: {goal.words}"[:60]


def test_an_act_is_called_as_the_history_tells_it(life: sqlite3.Connection) -> None:
    (last,) = history.listed(life, limit=1)
    (found,) = beginning(life, "act", last.id)
    assert found.words == told(last.name, last.title)[:60]


def test_a_key_of_ones_own_is_offered_from_its_first_letters_on(tmp_path: Path) -> None:
    path = tmp_path / "keys.db"
    lay_out(path, TODAY)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE goal SET key = 'Spring' WHERE id = 1")
        connection.commit()
    with closing(open_for_reading(path)) as connection:
        title = next(goal.title for goal in goals.listed(connection) if goal.key == "Spring")
        for typed in ("k", "KEY", "key:", "key:spr"):
            assert (handles.Handle("key:Spring", title[:60])) in beginning(connection, "goal", typed), typed
        for typed in ("", "key:x", "spring"):
            assert "key:Spring" not in [each.typed for each in beginning(connection, "goal", typed)], typed
