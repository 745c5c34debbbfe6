"""A figure that a line already names is not said twice, and one that it does not name is not left out."""

import pytest

from careercoach.language.named_figures import is_a_figure, is_none, names, names_both


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Only 9 left", "9", "forms"),
        ("9 forms left", "9", "forms"),
        ("Band 4 passed, 9 forms left", "9", "forms"),
        ("Saved £410", "410", "£"),
        ("Saved 410", "£410", "£"),
        ("Saved ~410", "~410", "euros"),
        ("12,400 visitors came", "12400", "visitors"),
        ("12.400 visitors came", "12400", "visitors"),
        ("12 400 visitors came", "12400", "visitors"),
        ("12’400,5 kg in all", "12400.5", "kg"),
        ("1.430 kg of it", "1.43", "kg"),
        ("1.430 kg of it", "1430", "kg"),
        ("1 234 567 stamps", "1234567", "stamps"),
        ("2,5 % of scrap", "2.5", "%"),
        ("Ready at 10.05", "10:05", ""),
        ("Nine forms left", "9", "forms"),
        ("nine of the forms left", "9", ""),
        ("Nothing: zero forms", "0", "forms"),
        ("No forms were sent back", "0", "forms"),
        ("Sent without a form", "0", "form"),
        ("None came back", "0", "forms"),
        ("Nil on the list", "0", "forms"),
        ("Not one late form", "1", "form"),
        ("Took 90 min", "1.5", "hours"),
        ("Took 2 h", "120", "minutes"),
        ("Took 2 hrs", "7200", "s"),
        ("Took 2 hours", "7200", "secs"),
        ("Took 120 seconds", "2", "mins"),
        ("Took 120 sec", "2", "min"),
        ("Took 3 days", "72", "h"),
        ("Took 2 weeks", "14", "days"),
        ("Took 1 week", "168", "hr"),
        ("Took 14 days", "2", "week"),
        ("Down to 3 from 5 days", "3", "days"),
        ("Between 3 and 5 days", "5", "days"),
    ],
)
def test_a_figure_is_known_in_whatever_way_it_was_typed(text: str, figure: str, unit: str) -> None:
    assert names(text, figure, unit)


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Band 9 passed", "9", "forms"),
        ("On page 9 of the list", "9", "forms"),
        ("Ward 9 is quiet", "9", "falls"),
        ("9 people, fewer forms", "9", "forms"),
        ("9 people in it", "9", "hours"),
        ("Nine people came", "9", "forms"),
        ("Took 2 days", "3", "days"),
        ("Took 61 min", "1", "hour"),
        ("Took 13 days", "2", "weeks"),
        ("Forms without a fault", "0", "forms"),
        ("No rush", "0", "forms"),
        ("Nothing was late", "", "forms"),
        ("About nine", "many", "forms"),
        ("12.40 kg", "1240", "kg"),
    ],
)
def test_a_figure_that_counts_something_else_is_not_taken_for_it(text: str, figure: str, unit: str) -> None:
    assert not names(text, figure, unit)


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        *(("zero", "0"), ("one", "1"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6")),
        *(("seven", "7"), ("eight", "8"), ("nine", "9"), ("ten", "10"), ("eleven", "11"), ("twelve", "12")),
    ],
)
def test_a_number_told_in_words_is_the_figure_beside_its_unit(said: str, figure: str) -> None:
    assert names(f"{said.capitalize()} crates left", figure, "crates")
    assert names(f"{said} full crates left", figure, "crates")
    assert figure == "0" or not names(f"{said} of the old crates left", figure, "crates"), (
        "too far from what it would count"
    )
    assert figure == "0" or not names(f"{said} crates left", str(int(figure) + 1), "crates")


@pytest.mark.parametrize(
    ("text", "before", "after", "unit"),
    [
        ("9 instead of 23 falls", "23", "9", "falls"),
        ("Finds in 4 s what took 3 h", "3", "0,1", "h"),
        ("Done in 2 days instead of six", "6", "2", "days"),
        ("From one form to no forms", "1", "0", "forms"),
        ("No forms any more", "1", "0", "forms"),
        ("From 23 falls to no falls", "23", "0", "falls"),
    ],
)
def test_a_line_that_tells_both_figures_needs_neither_again(text: str, before: str, after: str, unit: str) -> None:
    assert names_both(text, before, after, unit)


@pytest.mark.parametrize(
    ("text", "before", "after", "unit"),
    [
        ("9 falls left", "23", "9", "falls"),
        ("Down from 23 falls", "23", "9", "falls"),
        ("No falls any more", "23", "0", "falls"),
        ("Quiet nights", "23", "9", "falls"),
        ("Finds in 4 s", "3", "0,1", "h"),
        ("Took 5 min and then 7 min", "3", "2", "h"),
    ],
)
def test_a_line_that_tells_one_figure_leaves_the_other_to_be_said(
    text: str, before: str, after: str, unit: str
) -> None:
    assert not names_both(text, before, after, unit)


@pytest.mark.parametrize(
    ("title", "figure", "unit", "sure"),
    [
        ("Swaps 37", "37", "swaps", True),
        ("Swap no 37", "37", "forms", False),
        ("Got it to 2.5", "2.5", "kg", True),
        ("No forms left", "0", "forms", True),
        ("Ran it for 37", "37", "swaps", False),
        ("Swaps 36", "37", "swaps", False),
    ],
)
def test_a_whole_number_in_a_title_is_a_figure_only_beside_what_it_counts(
    title: str, figure: str, unit: str, sure: bool
) -> None:
    assert is_a_figure(title, figure, unit) is sure


def test_none_is_none_however_it_is_written() -> None:
    assert is_none("0", "falls")
    assert is_none("0.0", "falls")
    assert not is_none("1", "falls")
    assert not is_none("", "falls")
    assert not is_none("10", "falls")
