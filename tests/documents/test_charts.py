"""What a chart of text shows, and the sentence that stands for it."""

from datetime import date

import pytest

from careercoach.documents import charts


def months(*counts: int) -> list[charts.Month]:
    """So much in each month from January on."""
    return [(date(2026, month, 1), count) for month, count in enumerate(counts, 1)]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((), ""),
        ((0, 0, 0), ""),
        ((0, 1, 0), "One thing written down, in February."),
        ((0, 4, 0), "4 things written down, in February."),
        ((2, 2), "4 things written down, some in every month."),
        ((1, 5, 2), "8 things written down, some in every month, most in February (5)."),
        (
            (3, 0, 3, 1),
            "7 things written down in 3 of 4 months, most in January and March (3 each). Nothing in February.",
        ),
        ((1, 0, 0, 2), "3 things written down in 2 of 4 months. Nothing in February and March."),
        ((1, 0, 0, 0, 2), "3 things written down in 2 of 5 months."),
        ((2, 2, 2, 1), "7 things written down, some in every month."),
    ],
)
def test_a_year_is_told_in_a_sentence_by_its_fullest_and_its_empty_months(counts: tuple[int, ...], said: str) -> None:
    assert charts.months_said(months(*counts)) == said


def test_each_dot_is_one_thing_until_a_row_would_be_too_long() -> None:
    assert charts.dots(0, 7) == "–"
    assert charts.dots(3, 7) == "••• 3"
    assert charts.dots(60, 60) == f"{'•' * 30} 60"
    assert charts.dots(1, 60) == "• 1"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(20, 65, "up from 20 to 65 %"), (4, 2, "down from 4 to 2 %"), (3, 3, "at 3 % as before")],
)
def test_how_a_figure_moved_is_said_by_both_its_ends(first: int, last: int, said: str) -> None:
    assert charts.moved(first, last, " %") == said
