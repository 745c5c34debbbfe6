"""What came of work is told as one says it, each figure once."""

from datetime import date

import pytest

from careercoach import telling
from tests.documents.dana import accomplishment


@pytest.mark.parametrize(
    ("result", "before", "after", "unit", "said"),
    [
        ("Late visits fell", "23", "9", "late visits a month", "Late visits fell from 23 to 9 a month."),
        ("198 covers; 6 kg left instead of 15", "15", "6", "kg", "198 covers; 6 kg left instead of 15."),
        ("Starters out in 14 min", "22", "14", "minutes", "Starters out in 14 min (before: 22 minutes)."),
        ("Waste 3.7.", "5.1", "3.7", "kg a day", "Waste 3.7 (before: 5.1 kg a day)."),
        ("Done by 10.05 (was 10.40)", "10:40", "10:05", "", "Done by 10.05 (was 10.40)."),
        ("Finds in 4 s what took 3 h", "3", "0,1", "h", "Finds in 4 s what took 3 h: from 3 to 0,1 h."),
        ("He's faster now!", "40", "65", "%", "He's faster now! From 40 to 65 %."),
        ("We had 14 guests", "", "14", "guests", "We had 14 guests."),
        ("15 people came", "5", "1", "a day", "15 people came: from 5 to 1 a day."),
        ("arrears paid", "1840", "410", "£", "Arrears paid: from £1840 to £410."),
        ("", "310", "240", "£ a month", "From £310 to £240 a month."),
        ("fewer wrong turns", "a lot", "hardly any", "", "Fewer wrong turns: from a lot to hardly any."),
    ],
)
def test_a_figure_that_the_words_name_is_not_told_again(
    result: str, before: str, after: str, unit: str, said: str
) -> None:
    done = accomplishment("Work", date(2026, 3, 1), result=result, before=before, after=after, unit=unit)
    assert telling.result(done).replace("\N{NO-BREAK SPACE}", " ") == said
