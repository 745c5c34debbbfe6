"""Each word of a list does what it is there for on a page: one of them forgotten, and a line would read wrong."""

from datetime import date

import pytest

from careercoach.documents.likeness import Later, overtaken
from careercoach.language.days_in_words import told
from careercoach.language.short_forms import spelled_out
from tests.documents.leavers import agreed
from tests.documents.marta import course


@pytest.mark.parametrize(
    "word",
    [
        *("ago", "and", "at", "before", "early", "for", "from", "in", "late", "later", "not", "of", "on", "or"),
        *("to", "with"),
    ],
)
def test_a_length_of_time_before_a_small_word_is_no_length_of_that(word: str) -> None:
    assert spelled_out(f"Ran it 3 yr {word} it grew") == f"Ran it 3 years {word} it grew"


def test_a_length_of_time_before_a_thing_is_one_of_that_thing() -> None:
    assert spelled_out("Wrote the 3 yr plan") == "Wrote the 3-year plan"


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_of_another_year_is_said_with_its_year(month: str) -> None:
    written = date(2024, MONTHS.index(month) + 1, 28)
    assert told(f"52 buses in {month}", written, date(2026, 6, 1)) == f"52 buses in {month} 2024"


@pytest.mark.parametrize(
    "word",
    ["course", "training", "exam", "licence", "license", "certificate", "diploma", "seminar"],
)
@pytest.mark.parametrize("paid_by", ["company", "shared"])
def test_a_promise_to_pay_for_schooling_may_be_kept_once_somebody_paid(word: str, paid_by: str) -> None:
    paid = course("c", "First aid at sea", "course", "finished", paid_by=paid_by)
    promised = agreed("p", "them", f"Pay for the {word}")
    assert overtaken(promised, Later(learning=(paid,))) == "First aid at sea"
    own = course("c", "First aid at sea", "course", "finished", paid_by="me")
    planned = course("c", "First aid at sea", "course", "planned", paid_by=paid_by)
    assert overtaken(promised, Later(learning=(own, planned))) == ""
    assert overtaken(agreed("p", "me", f"Pay for the {word}"), Later(learning=(paid,))) == ""
    assert overtaken(agreed("p", "them", "Pay for the lift"), Later(learning=(paid,))) == ""
