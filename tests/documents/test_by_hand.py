"""What a person hands over says what they would have written by hand, in as few words, and nothing kept to themselves.

The lives and their documents stand in ``by_hand``; they were written before anybody looked at what the program prints.
What it still gets wrong stands beside the document in ``life.toml`` with its reason, and whoever mends it takes it out.
"""

from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from careercoach.store.file import open_for_reading
from tests.documents.hand_written import (
    AS_IT_COMES,
    LIVES,
    SPOKEN,
    Lived,
    Page,
    by_hand,
    faults,
    happened,
    pages,
    played,
    private,
    told,
)
from tests.documents.taken_out import also_said, asked, everything, records, rests_on, without

NOUNS = {"goal", "step", "accomplishment", "promise", "feedback", "reflection", "priority", "meeting"}
"""What every one of these lives tells of in a document."""

NOT_YET: Mapping[str, Mapping[str, list[str]]] = {}
"""What is still wrong, by the command and the life, so that whoever mends it takes it out."""

WITH_EACH_NOUN = ("aoife", "conceicao", "joerg")
"""The lives with a record of each noun that a document tells of."""

ALL = [pytest.param(life, page, id=f"{life}-{page.name}") for life in LIVES for page in pages(life)]


@pytest.fixture(scope="module")
def lives() -> Mapping[str, Lived]:
    """Each life, played to its end."""
    return {name: played(name) for name in LIVES}


@pytest.fixture(scope="module")
def made(lives: Mapping[str, Lived]) -> Mapping[str, Mapping[str, str]]:
    """What the program makes of each life."""
    return {name: one.documents for name, one in lives.items()}


@pytest.mark.parametrize(("life", "page"), ALL)
def test_what_was_written_by_hand_keeps_to_what_it_asks_of_the_program(life: str, page: Page) -> None:
    assert list(faults(page, by_hand(life, page))) == []


@pytest.mark.parametrize(("life", "page"), ALL)
def test_a_document_says_what_was_written_by_hand_and_nothing_kept_to_oneself(
    life: str, page: Page, made: Mapping[str, Mapping[str, str]]
) -> None:
    assert set(faults(page, made[life][page.name])) == set(page.not_yet)


@pytest.mark.parametrize("life", LIVES)
def test_keeping_the_drafted_words_takes_no_result_and_no_ask_from_the_brief(
    life: str, made: Mapping[str, Mapping[str, str]]
) -> None:
    (brief,) = (page for page in pages(life) if page.name == "brief-manager")
    assert list(faults(brief, made[life][SPOKEN])) == NOT_YET.get(SPOKEN, {}).get(life, [])


@pytest.mark.parametrize("life", LIVES)
@pytest.mark.parametrize("command", AS_IT_COMES)
def test_what_is_printed_without_choosing_holds_nothing_kept_to_oneself(
    life: str, command: str, made: Mapping[str, Mapping[str, str]]
) -> None:
    assert told(made[life][command], private(life)) == NOT_YET.get(command, {}).get(life, [])


@pytest.mark.parametrize("life", LIVES)
def test_what_somebody_keeps_to_themselves_happened_in_their_life(life: str) -> None:
    """A word that stands nowhere in a life would be missing in every document of it."""
    assert set(told(happened(life), private(life))) == set(private(life))


@pytest.mark.parametrize("life", WITH_EACH_NOUN)
def test_whatever_is_deleted_no_sentence_that_rested_on_it_is_left(
    life: str, lives: Mapping[str, Lived], tmp_path: Path
) -> None:
    """Each record is deleted as a person deletes it, and all documents are made anew of what is left."""
    file = tmp_path / "life.db"
    file.write_bytes(lives[life].file)
    today = date(2026, 11, 26)
    with closing(open_for_reading(file)) as reading:
        wanted = asked(reading, lives[life].names, today)
        whole = everything(reading, wanted)
    told = [record for record in records(file) if rests_on(record, whole)]
    assert {record.noun for record in told} >= NOUNS
    for record in told:
        with without(file, record, today) as left:
            still = rests_on(record, everything(left, wanted, record))
            assert [words for words in still if not also_said(left, words)] == [], record
    with closing(open_for_reading(file)) as reading:
        assert everything(reading, wanted) == whole
