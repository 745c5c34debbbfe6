"""Days as one says them, with the year only where it is another one."""

from datetime import date

import pytest

from careercoach.documents import spoken

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 2, 9), "9 February"),
        (date(2026, 12, 31), "31 December"),
        (date(2027, 1, 1), "1 January 2027"),
        (date(2025, 12, 31), "31 December 2025"),
    ],
)
def test_a_day(on: date, said: str) -> None:
    assert spoken.day(on, TODAY) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 3, 2), None, "March"),
        (date(2026, 3, 2), date(2026, 3, 27), "March"),
        (date(2026, 3, 31), date(2026, 4, 1), "March – April"),
        (date(2025, 12, 1), date(2026, 3, 1), "December 2025 – March"),
        (date(2025, 3, 1), date(2025, 5, 1), "March – May 2025"),
        (date(2024, 3, 1), date(2025, 3, 1), "March 2024 – March 2025"),
    ],
)
def test_months(first: date, last: date | None, said: str) -> None:
    assert spoken.months(first, last, TODAY) == said


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I will send you the sheet every friday", "I will send you the sheet every friday, from 16 November"),
        ("You will give me two afternoons a month", "You will give me two afternoons a month, from 16 November"),
        ("I will write who does what on Mondays", "I will write who does what on Mondays, by 16 November"),
        ("I will make a plan for the group on Mondays", "I will make a plan for the group on Mondays by 16 November"),
        ("You will give me a day a month", "You will give me a day a month, from 16 November"),
        ("I will take a day off", "I will take a day off by 16 November"),
        ("You will give me half a day", "You will give me half a day by 16 November"),
    ],
)
def test_what_is_done_again_and_again_is_done_from_its_day_on(said: str, told: str) -> None:
    assert spoken.by(said, date(2026, 11, 16), date(2026, 11, 1)) == told


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("send it by the 16th", True),
        ("on the 16 at noon", True),
        ("send it on 16 October", True),
        ("send it on the 16th of october", True),
        ("send it October 16", True),
        ("send it by the 26th", False),
        ("send 16 copies", False),
        ("send it on 6 October", False),
        ("every friday in october", False),
    ],
)
def test_a_text_that_names_the_day_says_when(text: str, says: bool) -> None:
    assert spoken.says(text, date(2026, 10, 16)) is says


def test_a_month_that_is_named_says_when() -> None:
    assert spoken.says("you tell the city in november", date(2026, 11, 20))
    assert spoken.says("my name on the rota in november", date(2026, 10, 30))
    assert not spoken.says("my name on the rota in november", date(2026, 9, 30))
    assert not spoken.says("ask may about it", date(2026, 5, 2))
    assert not spoken.says("find a buddy for each carer who starts in September", date(2026, 9, 11))


def test_what_holds_from_a_day_on_says_when_and_is_given_no_second_day() -> None:
    assert spoken.says("put me in pay group 7 from 1 July", date(2026, 6, 30))
    assert spoken.says("put me in pay group 7 as of the 1st of July", date(2026, 7, 1))
    assert not spoken.says("put me in pay group 7 from 1 July", date(2026, 4, 30))


def test_a_day_long_before_the_one_from_which_it_holds_comes_first() -> None:
    told = spoken.by("You will put me in pay group 7 from 1 July", date(2026, 4, 30), date(2026, 4, 1))
    assert told == "By 30 April you will put me in pay group 7 from 1 July"
