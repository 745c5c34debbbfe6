"""What a paper is called, when it stands for its document, and what one begins to write on."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.documents import papers
from careercoach.documents.making import Document
from careercoach.records import PaperRecord
from careercoach.vocabulary import DOCUMENTS

MAY, JUNE = date(2026, 5, 3), date(2026, 6, 9)
PAPER = PaperRecord("1", "brief", "manager", "Helen", "talk", "talk", "Made.", "Mine.", MAY, None, None)
PLAN = replace(PAPER, kind="plan", meeting=None, about=None)
PAGE = Document(
    "brief", "talk", "manager", "", (), made="# Talk\n\n- **Course**.\n  It helps\n  the ward.\n- Two.\n\nI go\non.\n"
)


def test_every_kind_that_is_kept_has_its_noun() -> None:
    assert set(papers.NOUNS) == set(DOCUMENTS)
    assert papers.kind(PAGE) == "brief"
    assert papers.kind(replace(PAGE, noun="development plan")) == "plan"
    assert papers.kind(replace(PAGE, noun="calendar")) is None


def test_a_document_of_days_belongs_to_nothing_but_its_reader() -> None:
    assert papers.about(PAGE) == "talk"
    assert papers.about(replace(PAGE, id="2026-01-01..2026-06-30")) is None


def test_the_reader_is_named_where_a_name_is_known_and_never_in_what_is_for_oneself() -> None:
    assert papers.reader(PAPER) == "Helen"
    assert papers.reader(replace(PAPER, person=None)) == "your manager"
    assert papers.reader(replace(PAPER, audience="self")) == "you"


def test_what_was_given_is_told_in_one_line_the_latest_of_each_kind() -> None:
    given = [
        replace(PAPER, kind="recap", given_on=MAY),
        replace(PAPER, kind="recap", given_on=JUNE),
        replace(PAPER, kind="recap", given_on=MAY),
        replace(PAPER, given_on=MAY),
        replace(PAPER, kind="request"),
    ]
    assert papers.given_in_words(given) == "brief Sun 3 May 2026, recap Tue 9 Jun 2026"
    assert papers.given_in_words([PAPER]) == ""


def test_a_review_of_days_up_to_its_own_goes_on_and_a_page_of_no_days_does_not() -> None:
    review = replace(PAPER, kind="review", meeting=None, about="2026-01-01..2026-05-03")
    later = replace(PAGE, noun="review pack", id="2026-01-01..2026-06-09")
    assert papers.has_gone_on(review, later)
    assert not papers.has_gone_on(replace(review, about="2026-01-01..2026-05-02"), later)
    assert not papers.has_gone_on(replace(review, about=None), later)
    assert not papers.has_gone_on(PAPER, later)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_draft_stands_for_its_document_and_what_a_talk_has_once_stands_when_it_was_given(kind: str) -> None:
    once = kind in ("brief", "recap", "request", "handover")
    draft = replace(PAPER, kind=kind)
    assert papers.is_standing(draft)
    assert papers.is_standing(replace(draft, given_on=MAY)) == once
    assert not papers.is_standing(replace(draft, given_on=MAY, meeting=None))


def test_one_writes_on_ones_own_words_or_on_the_page_with_each_item_on_a_line() -> None:
    assert papers.to_write_on(PAGE, PAPER) == "Mine."
    assert papers.to_write_on(PAGE, None) == "# Talk\n\n- **Course**. It helps the ward.\n- Two.\n\nI go on."


def test_nothing_changed_since_what_was_given() -> None:
    assert papers.changed(PAGE, PAPER).new
    assert not papers.changed(PAGE, replace(PAPER, given_on=MAY))


def test_the_same_passages_in_another_order_are_ones_own_words() -> None:
    assert papers.is_unchanged("One.\n\nTwo.\n", "One.\n\n\nTwo.")
    assert not papers.is_unchanged("One.\n\nTwo.\n", "Two.\n\nOne.")
