"""What is typed over a list is understood sign by sign."""

import pytest

from careercoach.coach.filtering import Wanted, holds, is_called, understood


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", Wanted()),
        ("  meter  storm ", Wanted(words="meter storm")),
        ("#calls @priya +award", Wanted(tags=("calls",), people=("priya",), goals=("award",))),
        ("#a #b", Wanted(tags=("a", "b"))),
        ("# @ +", Wanted()),
        ("2024 2025", Wanted(years=(2024, 2025))),
        ("1899 20245 99", Wanted(words="1899 20245 99")),
        ("Waiting", Wanted(statuses=("waiting",))),
        ("unfinished private", Wanted(statuses=("in-progress",), private=True)),
        ("private talk", Wanted(words="talk", private=True)),
        ("c# me@home", Wanted(words="c# me@home")),
    ],
)
def test_what_is_typed_is_understood(typed: str, wanted: Wanted) -> None:
    assert understood(typed) == wanted


def test_a_name_counts_from_the_beginning_of_any_of_its_words() -> None:
    assert is_called("Priya Dalvi", "dal")
    assert is_called("Zoë Müller", "zoe")
    assert not is_called("Priya Dalvi", "alvi")
    assert holds("Danny Abara, peer", "peer dan")
    assert not holds("Danny Abara, peer", "peer sam")
