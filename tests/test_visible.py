"""What is too long for its place is cut so that one still knows what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.visible import cut


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lead the night", "Lead the night"),
        ("  Lead\n the  night ", "Lead the night"),
        ("Lead the nights", "Lead the …"),
        ("Lead the 12 night shifts", "Lead the 12 …"),
        ("Lead the 123 night shifts", "Lead the 123 …"),
        ("Lead the 1234 night shifts", "Lead the …"),
        ("Donaudampfschifffahrt", "Donaudampfsch…"),
        ("看護師としての十年間の仕事の記録", "看護師としての十年間の仕事…"),
        ("", ""),
    ],
)
def test_a_text_is_cut_behind_a_word_and_within_one_only_where_no_other_fits(text: str, said: str) -> None:
    assert cut(text, 14) == said


@given(st.text(max_size=60), st.integers(5, 40), st.sampled_from([" …", "…"]))
def test_no_more_is_shown_than_there_is_room_for(text: str, most: int, mark: str) -> None:
    said = cut(text, most, mark)
    assert len(said) <= most
    assert " ".join(text.split()).startswith(said.removesuffix("…").rstrip())
