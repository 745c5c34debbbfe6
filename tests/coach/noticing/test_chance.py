"""What chance explains: exact figures, and the more that is looked at, the less of it is told."""

from itertools import combinations
from math import comb

import pytest

from careercoach.coach.noticing.chance import LEAST, UNLIKELY, by_coin, together, unlikely
from careercoach.coach.noticing.material import Pattern
from tests.coach.noticing.files import shuffled
from tests.coach.noticing.looking import said


def test_the_chance_is_what_counting_every_deal_gives() -> None:
    deals = [sum(place < 4 for place in deal) for deal in combinations(range(9), 5)]
    for hits in range(5):
        counted = sum(each >= hits for each in deals) / comb(9, 5)
        assert together(hits, 4, 5, 9) == pytest.approx(counted)


def test_a_lady_who_tastes_all_eight_cups_right_does_so_by_chance_once_in_seventy() -> None:
    assert together(4, 4, 4, 8) == pytest.approx(1 / 70)


def test_no_hits_and_too_few_places_are_no_surprise() -> None:
    assert together(0, 8, 3, 20) == 1
    assert together(1, 0, 3, 20) == 0


def test_a_coin_that_falls_nine_times_of_ten_on_one_side() -> None:
    assert by_coin(9, 10) == pytest.approx(11 / 1024)
    assert by_coin(0, 10) == 1


def tried(*chances: float) -> list[Pattern]:
    return [Pattern("kind", f"{number}", {}, chance) for number, chance in enumerate(chances)]


def test_the_least_likely_shares_what_is_allowed_with_all_that_was_tried_and_the_next_with_one_fewer() -> None:
    third, half = UNLIKELY / 3, UNLIKELY / 2
    found = unlikely(tried(half - 1e-9, third - 1e-9, 0.9))
    assert [one.subject for one in found] == ["1", "0"]
    assert unlikely(tried(third, half - 1e-9, 0.9)) == ()
    assert len(unlikely(tried(third - 1e-9, half, 0.9))) == 1


def test_eight_of_a_kind_are_what_it_takes() -> None:
    assert LEAST == 8


def test_nothing_tried_is_nothing_found() -> None:
    assert unlikely(()) == ()


def test_files_with_shuffled_labels_stay_silent() -> None:
    """Forty here; ``python -m tests.coach.noticing.files`` counts them in thousands, and over a year of looks."""
    assert sum(bool(said(shuffled(seed))) for seed in range(40)) <= 2
