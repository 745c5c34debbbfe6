"""Hours and money, typed and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach import amounts
from careercoach.errors import InvalidValue


@pytest.mark.parametrize(("typed", "meant"), [("12", 12), ("7.5", 7.5), ("7,5", 7.5), (" 0 ", 0), ("3.25", 3.25)])
def test_a_point_and_a_comma_both_do(typed: str, meant: float) -> None:
    assert amounts.parse(typed, "--hours") == meant


@pytest.mark.parametrize("typed", ["", "-1", "inf", "nan", "1e9", "seven", "7.5 h", "1.234", "9999999999", "٣"])
def test_anything_else_is_refused_without_repeating_it(typed: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        amounts.parse(typed, "--hours")
    assert caught.value.sentence == "--hours takes a number, such as 12 or 7.5; leave signs and units out."


@given(st.decimals(0, 999_999_999, places=2))
def test_what_is_shown_can_be_typed_again(amount: object) -> None:
    value = float(str(amount))
    assert amounts.parse(amounts.echo(value), "it") == amounts.parse(amounts.money(value), "it") == value


def test_money_has_two_places_or_none() -> None:
    assert [amounts.money(12.0), amounts.money(46.4)] == ["12", "46.40"]
    assert [amounts.echo(12.0), amounts.echo(46.4)] == ["12", "46.4"]
