"""What was begun and not kept is found again, and nothing else is."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from careercoach.materials import Unfinished
from careercoach.queries.start import unfinished
from careercoach.services import drafts
from careercoach.services.reflect import questions, reflections
from careercoach.store.file import open_for_reading
from careercoach.store.session import act

TODAY = date(2026, 11, 22)
TYPED = datetime.now(UTC).date()
"""Drafts carry the real day on which they were typed."""


def keep(path: Path, key: str, text: str = "I began to") -> None:
    with act(path, TODAY) as session:
        drafts.keep(session, key, text)


def found(path: Path) -> tuple[Unfinished, ...]:
    return unfinished.listed(open_for_reading(path))


def test_an_answer_and_a_line_that_were_begun_can_be_picked_up(path: Path) -> None:
    keep(path, "quick-log")
    keep(path, "reflection/energy-drain")
    assert set(found(path)) == {
        Unfinished("accomplishment", None, None, TYPED),
        Unfinished("reflection", "energy-drain", "interests", TYPED),
    }
    keep(path, "quick-log", "")
    assert [each.noun for each in found(path)] == ["reflection"]


def test_an_answer_begun_to_an_own_question_is_found_as_well(path: Path) -> None:
    with act(path, TODAY) as session:
        own = questions.add(session, "What did I put off?", "motivations")
    keep(path, f"reflection/{own}")
    assert found(path) == (Unfinished("reflection", own, "motivations", TYPED),)


def test_a_draft_left_behind_is_not_mentioned_once_the_question_was_answered(path: Path) -> None:
    keep(path, "reflection/energy-drain")
    with act(path, TODAY) as session:
        reflections.answer(session, "energy-drain", "Long rotas", max(TODAY, TYPED), on=max(TODAY, TYPED))
    assert found(path) == ()


@pytest.mark.parametrize("key", ["first-run", "reflect/interests", "reflection/no-such-question", "goaleditor/new"])
def test_other_things_kept_aside_are_nothing_to_pick_up(path: Path, key: str) -> None:
    keep(path, key)
    assert found(path) == ()
