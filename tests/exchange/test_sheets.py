"""CSV that a spreadsheet reads and never runs."""

import csv
import io

import pytest

from careercoach.exchange.sheets import sheet


def _cells(*values: str | float | None) -> list[str]:
    text = "".join(sheet(("a", "b"), [values]))
    return list(csv.reader(io.StringIO(text, newline="")))[1]


def test_a_line_names_the_columns_and_each_row_follows() -> None:
    assert "".join(sheet(("id", "title"), [(1, "One"), (2, None)])) == "id,title\n1,One\n2,\n"


def test_commas_quotes_and_line_ends_stay_in_their_cell() -> None:
    assert _cells('a, "b"', "two\nlines\r\n") == ['a, "b"', "two\nlines\r\n"]


def test_several_values_stand_in_one_cell() -> None:
    assert _cells("Åsa\x1fOmar", "x") == ["Åsa; Omar", "x"]


@pytest.mark.parametrize(
    "words",
    ["=1+1", '=HYPERLINK("http://x")', "@SUM(1)", "+Omar helped", "- helped Ines", "\tx", "-2+3+cmd|' /C calc'!A0"],
)
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(words: str) -> None:
    assert _cells(words, "x")[0] == f"'{words}"


@pytest.mark.parametrize("words", ["-3", "+49 30 1234", "-1.5", "-12 %", "a=1", "’tis", "-", ""])
def test_numbers_and_other_words_stay_as_they_are(words: str) -> None:
    assert _cells(words, "x")[0] == (f"'{words}" if words == "-" else words)
