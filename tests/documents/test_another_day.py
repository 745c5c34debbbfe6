"""A word that counts from its own day is another day for whoever reads the page: the day is said, or the line waits."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.documents import doubts
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.turned import turned
from careercoach.language.days_in_words import gone_off, told
from careercoach.materials import Brief
from tests.documents.dana import EMPTY, MEETING, accomplishment

HELEN = "Helen Oduya"


@pytest.mark.parametrize(
    ("typed", "on", "read_on", "read"),
    [
        ("Ran the count yesterday", date(2026, 5, 6), date(2026, 5, 20), "Ran the count on 5 May"),
        (
            "Yesterday morning the pump went",
            date(2026, 5, 1),
            date(2026, 5, 1),
            "On the morning of 30 April the pump went",
        ),
        ("Nobody waited until today", date(2026, 5, 6), date(2027, 5, 6), "Nobody waited until 6 May 2026"),
        ("All 64 have one, last year 12", date(2025, 12, 12), date(2026, 1, 16), "All 64 have one, in 2024 12"),
        ("All 64 have one, last year 12", date(2025, 12, 12), date(2025, 12, 16), "All 64 have one, last year 12"),
        (
            "58 buses, in September it was 52",
            date(2026, 4, 3),
            date(2026, 10, 30),
            "58 buses, in September 2025 it was 52",
        ),
        ("58 buses, in September it was 52", date(2026, 4, 3), date(2026, 5, 30), "58 buses, in September it was 52"),
        ("2,3 now, 4,2 last September", date(2026, 6, 29), date(2026, 10, 28), "2,3 now, 4,2 in September 2025"),
        ("Breakdowns in September", date(2025, 9, 30), date(2026, 11, 10), "Breakdowns in September 2025"),
        (
            "Foreman since 1 October, the first",
            date(2025, 10, 1),
            date(2026, 11, 1),
            "Foreman since 1 October, the first",
        ),
        ("Line 3 comes in March", date(2026, 2, 6), date(2026, 8, 1), "Line 3 comes in March"),
        ("Wrote today's list", date(2026, 2, 6), date(2026, 8, 1), "Wrote today's list"),
    ],
)
def test_a_word_for_a_day_is_the_day_that_it_meant_when_it_was_typed(
    typed: str, on: date, read_on: date, read: str
) -> None:
    assert told(typed, on, read_on) == read


@pytest.mark.parametrize("words", ["this quarter", "last week", "yesterday", "this morning", "two weeks ago"])
def test_what_was_over_by_a_week_or_a_quarter_waits_for_words(words: str) -> None:
    assert gone_off(f"Parts {words} cost 35 million", over=True) == words


def test_what_lies_ahead_next_week_is_read_as_it_is_meant() -> None:
    assert gone_off("Send the plan for the next quarter", over=False) is None


def test_the_quarter_of_the_words_for_others_is_no_longer_this_one_when_they_are_read() -> None:
    """Said for others in March, “Spare parts this quarter cost 35 million” stood on a page of May."""
    done = accomplishment(SaidForOthers("Spare parts this quarter cost 35 million"), date(2026, 3, 23))
    assert "this quarter" in doubts.of_work(done)
    assert doubts.of_work(replace(done, title=SaidForOthers("Spare parts cost 35 million"))) == ""


def test_a_line_of_yesterday_is_not_in_doubt_because_its_day_is_known() -> None:
    assert doubts.of_work(accomplishment("Taught 4 drivers the morning check yesterday", date(2026, 3, 23))) == ""
    assert "last week" in doubts.of_work(accomplishment("Taught 4 drivers the check last week", date(2026, 3, 23)))


def _brief(*titles: str) -> Brief:
    work = tuple(accomplishment(title, date(2026, 3, 23)) for title in titles)
    return replace(EMPTY, meeting=replace(MEETING, with_=HELEN), accomplishments=work)


def test_a_page_for_somebody_else_says_the_day_and_ones_own_copy_what_was_typed() -> None:
    page = _brief("Drew the map yesterday")
    (theirs,) = turned(page, "manager", HELEN, date(2026, 5, 11)).accomplishments
    assert theirs.title == "Drew the map on 22 March"
    assert turned(page, "self", None, date(2026, 5, 11)) == page


def test_words_for_others_stay_such_when_their_day_is_said() -> None:
    page = _brief(SaidForOthers("Drew the map yesterday"))
    (theirs,) = turned(page, "manager", HELEN, date(2026, 5, 11)).accomplishments
    assert isinstance(theirs.title, SaidForOthers)
