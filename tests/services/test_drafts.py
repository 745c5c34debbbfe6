"""What was begun and not kept is found again, and nothing else is."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from careercoach.materials import Unfinished
from careercoach.paths import Places
from careercoach.queries.drafts import Draft
from careercoach.queries.start import unfinished
from careercoach.services import drafts
from careercoach.services.reflect import reflections
from careercoach.services.work import accomplishments
from careercoach.store import erase
from careercoach.store.file import open_for_reading
from careercoach.store.session import act
from tests.queries import ask
from tests.store import do

TODAY = date(2026, 11, 22)
TYPED = datetime.now(UTC).date()
"""Drafts carry the real day on which they were typed."""


def keep(path: Path, key: str, text: str = "I began to") -> None:
    with act(path, TODAY) as session:
        drafts.keep(session, key, text)


def found(path: Path) -> tuple[Unfinished, ...]:
    return ask(path, unfinished.listed)


def test_an_answer_and_a_line_that_were_begun_can_be_picked_up(path: Path) -> None:
    keep(path, "quick-log")
    keep(path, "reflection/energy-drain")
    assert found(path) == (
        Unfinished(2, "reflection/energy-drain", "reflection", "an answer", "I began to", TYPED),
        Unfinished(1, "quick-log", "accomplishment", "something you did", "I began to", TYPED),
    )
    keep(path, "quick-log", "")
    assert [each.noun for each in found(path)] == ["reflection"]


def test_a_draft_left_behind_is_not_mentioned_once_it_stands_on_file_word_for_word(path: Path) -> None:
    keep(path, "reflection/energy-drain")
    with act(path, TODAY) as session:
        reflections.answer(session, "energy-drain", "Long rotas", TODAY)
    assert [one.title for one in found(path)] == ["I began to"]
    with act(path, TODAY) as session:
        reflections.answer(session, "energy-drain", "I began to", TODAY)
    assert found(path) == ()


@pytest.mark.parametrize("key", ["first-run", "first-run/name", "reflect/interests", "run:7f3a"])
def test_a_place_to_go_on_from_is_nothing_to_pick_up(path: Path, key: str) -> None:
    keep(path, key)
    assert found(path) == ()


@pytest.mark.parametrize("key", ["reflection/no-such-question", "goaleditor/new", "a-form-of-another-time/new"])
def test_nothing_typed_is_hidden_whatever_it_belonged_to(path: Path, key: str) -> None:
    keep(path, key)
    assert [one.title for one in found(path)] == ["I began to"]


def form(path: Path, row: str, text: str = '{"title": "A fall on the ward"}') -> int | None:
    with act(path, TODAY) as session:
        return drafts.write(session, Draft(None, f"accomplishmenteditor/{row}", "", text, None, TODAY))


def test_a_form_left_open_does_not_bring_back_what_was_erased_in_another_window(path: Path) -> None:
    with act(path, TODAY) as session:
        row = accomplishments.add(session, {"title": "A fall on the ward", "on": TODAY}, TODAY)
    assert form(path, row) is not None
    with closing(open_for_reading(path)) as connection:
        place = erase.find(connection, row)
    erase.erase(Places(path, "--db"), TODAY, [place], copies=False)
    assert form(path, row) is None
    assert b"A fall on the ward" not in path.read_bytes()


def test_a_text_that_is_gone_can_neither_be_preferred_nor_thrown_away(path: Path) -> None:
    for text in ("The first", "The second"):
        do(path, drafts.write, Draft(None, "quick-log", "", text, None, TODAY))
    assert [one.title for one in found(path)] == ["The second", "The first"]
    number = found(path)[-1].number
    assert do(path, drafts.throw_away, number)
    assert not do(path, drafts.prefer, number)
    assert not do(path, drafts.throw_away, number)
    assert do(path, drafts.prefer, found(path)[0].number)


def test_words_about_something_deleted_are_kept_for_an_undo_may_bring_it_back(path: Path) -> None:
    with act(path, TODAY) as session:
        row = accomplishments.add(session, {"title": "A fall on the ward", "on": TODAY}, TODAY)
    with act(path, TODAY) as session:
        accomplishments.delete(session, row)
    assert form(path, row) is not None
