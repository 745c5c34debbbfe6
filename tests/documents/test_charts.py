"""What a chart of text shows, and the sentence that stands for it."""

from datetime import date, timedelta

import pytest

from careercoach.documents import charts
from careercoach.records import CheckInRecord, RatingRecord

TODAY = date(2026, 11, 22)


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
    assert charts.dots(30, 30) == f"{'•' * 30} 30"
    assert charts.dots(31, 31) == f"{'•' * 16} 31"
    assert charts.dots(60, 60) == f"{'•' * 30} 60"
    assert charts.dots(1, 60) == "• 1"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(20, 65, "up from 20 to 65 %"), (4, 2, "down from 4 to 2 %"), (3, 3, "at 3 % as before")],
)
def test_how_a_figure_moved_is_said_by_both_its_ends(first: int, last: int, said: str) -> None:
    assert charts.moved(first, last, " %") == said


def looks(*seen: tuple[int, int | None]) -> list[CheckInRecord]:
    """Check-ins, each so many days before TODAY with its progress."""
    return [
        CheckInRecord(f"{ago}", "goal", TODAY - timedelta(days=ago), progress, None, None, None)
        for ago, progress in seen
    ]


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ((), ""),
        (((9, None),), ""),
        (((9, 20),), "20 %, from the only look so far on 13 November."),
        (((200, 20), (9, 65)), "Up from 20 to 65 % since 6 May."),
        (((200, 20), (40, 65), (9, 65)), "Up from 20 to 65 % since 6 May; nothing new for 5 weeks."),
        (((200, 20), (62, 65)), "Up from 20 to 65 % since 6 May; nothing new for 8 weeks."),
        (((200, 60), (9, 40)), "Down from 60 to 40 % since 6 May."),
        (((400, 40), (9, 40), (2, 40)), "At 40 % since 18 October 2025."),
        (((90, 40), (60, 70), (9, 40)), "Back at 40 %, where it was on 24 August."),
    ],
)
def test_how_far_a_goal_came_is_one_sentence(seen: tuple[tuple[int, int | None], ...], said: str) -> None:
    assert charts.progress_said(looks(*seen), TODAY) == said


def test_a_row_of_blocks_is_as_high_as_its_figures_with_the_days_below_its_ends() -> None:
    assert charts.blocks([0, 50, None, 100], 100) == "▁ ▅ · █"
    assert charts.blocks([1, 3, 5], 5, 1) == "▁ ▅ █"
    assert charts.blocks([0, 0], 0, apart="") == "▁▁"
    assert charts.axis("9 Sep", "1 Dec", 17) == "9 Sep       1 Dec"
    assert charts.axis("9 Sep", "1 Dec", 10) == "9 Sep – 1 Dec"
    assert charts.weeks_said([0, 2, 1]) == "in 2 of 3 weeks"
    assert charts.weeks_said([0, 0]) == ""


def rated(on: date, **figures: int) -> list[RatingRecord]:
    return [RatingRecord(f"{name}{on}", "growth-check", name, on, figure, None) for name, figure in figures.items()]


def test_a_growth_check_is_said_in_a_sentence_against_the_first_time() -> None:
    """A statement that was rated once is compared with nothing, and what did not happen is not counted."""

    def said(*sittings: list[RatingRecord]) -> str:
        every = [one for sitting in sittings for one in sitting]
        return charts.growth_said([[one for one in every if one.statement == name] for name in ("a", "b", "c")])

    may, august, november = date(2026, 5, 4), date(2026, 8, 14), date(2026, 11, 22)
    once = rated(may, a=3, b=2)
    assert said() == ""
    assert said(once) == "One growth check so far, of May 2026: the next one shows what moved."
    assert said(once, rated(august, a=5, b=1), rated(november, a=4, b=2, c=5)) == (
        "From May 2026 to November 2026: 1 of 2 statements higher, 1 as before, in 3 growth checks."
    )
    assert said(once, rated(august, a=1)) == "From May 2026 to August 2026: 1 statement lower, in 2 growth checks."
