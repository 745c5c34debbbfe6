"""What came of work is told as one says it, each figure once."""

from datetime import date

import pytest

from careercoach.language import telling
from careercoach.records import ReflectionRecord
from tests.documents.dana import accomplishment


@pytest.mark.parametrize(
    ("result", "before", "after", "unit", "said"),
    [
        ("Late visits fell", "23", "9", "late visits a month", "Late visits fell from 23 to 9 a month."),
        ("198 covers; 6 kg left instead of 15", "15", "6", "kg", "198 covers; 6 kg left instead of 15."),
        ("Starters out in 14 min", "22", "14", "minutes", "Starters out in 14 min (before: 22 minutes)."),
        ("Waste 3.7.", "5.1", "3.7", "kg a day", "Waste 3.7 (before: 5.1 kg a day)."),
        ("Done by 10.05 (was 10.40)", "10:40", "10:05", "", "Done by 10.05 (was 10.40)."),
        ("Finds in 4 s what took 3 h", "3", "0,1", "h", "Finds in 4 s what took 3 h."),
        ("80 min → 62", "80", "62", "minutes", "80 min → 62."),
        ("Answered within one hour instead of four", "4", "1", "hours", "Answered within one hour instead of four."),
        ("1.5 h instead of 3", "180", "90", "minutes", "1.5 h instead of 3."),
        ("Done in two days", "6", "2", "days", "Done in two days (before: 6 days)."),
        ("£1,430 arrears paid", "1430", "", "£", "£1,430 arrears paid."),
        ("12 400 visitors", "9800", "12400", "visitors", "12 400 visitors (before: 9800 visitors)."),
        ("Scrap at 2,5 %", "4", "2.5", "%", "Scrap at 2,5 % (before: 4 %)."),
        ("7 buses fewer", "14", "7", "buses", "7 buses fewer (before: 14 buses)."),
        ("Only 4 asked (last year 19)", "19", "4", "changes", "Only 4 asked (last year 19)."),
        ("Press 3 ran all week", "5", "3", "stops", "Press 3 ran all week, from 5 to 3 stops."),
        ("One email instead of 12", "12", "1", "emails", "One email instead of 12."),
        ("None sent back", "11", "0", "forms sent back", "None sent back (before: 11 forms sent back)."),
        ("9:05 instead of 9.40", "09:40", "09:05", "", "9:05 instead of 9.40."),
        ("Closed in ten weeks", "", "10", "weeks", "Closed in ten weeks."),
        ("Ten of twelve", "8", "10", "", "Ten of twelve (before: 8)."),
        ("One page for all", "3", "1", "hours a week", "One page for all, from 3 to 1 hours a week."),
        ("He's faster now!", "40", "65", "%", "He's faster now! From 40 to 65 %."),
        ("We had 14 guests", "", "14", "guests", "We had 14 guests."),
        ("15 people came", "5", "1", "a day", "15 people came, from 5 to 1 a day."),
        ("arrears paid", "1840", "410", "£", "Arrears paid, from £1840 to £410."),
        ("", "310", "240", "£ a month", "From £310 to £240 a month."),
        ("fewer wrong turns", "a lot", "hardly any", "", "Fewer wrong turns, from a lot to hardly any."),
    ],
)
def test_a_figure_that_the_words_name_is_not_told_again(
    result: str, before: str, after: str, unit: str, said: str
) -> None:
    done = accomplishment("Work", date(2026, 3, 1), result=result, before=before, after=after, unit=unit)
    assert telling.result(done).replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("title", "before", "after", "unit", "said"),
    [
        ("Waste 3.7", "5.1", "3.7", "kg a day", "Before: 5.1 kg a day."),
        ("Calls done by 10.05 (was 10.40)", "10:40", "10:05", "", ""),
        ("Quotes for the copier", "310", "240", "£ a month", "From £310 to £240 a month."),
        ("61 of 61 files complete", "", "61", "files", ""),
        ("New list: 80 min → 62", "80", "62", "minutes", ""),
        ("Press 3 had its best month", "5", "3", "stops", "From 5 to 3 stops."),
        ("Room 12", "30", "12", "beds", "From 30 to 12 beds."),
        ("Swaps 37", "44", "37", "swaps a month", "Before: 44 swaps a month."),
        ("0 faults in May", "4", "0", "faults", "Before: 4 faults."),
        ("No fall in May", "4", "0", "falls", "From 4 to 0 falls."),
        ("Moved 20 to 10", "20", "10", "people", ""),
    ],
)
def test_a_figure_in_the_title_is_not_told_again_beside_it(
    title: str, before: str, after: str, unit: str, said: str
) -> None:
    """Readers read "Waste 3.7. From 5.1 to 3.7 kg a day."."""
    done = accomplishment(title, date(2026, 3, 1), result=None, before=before, after=after, unit=unit)
    assert telling.result(done).replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("title", "result", "before", "after", "unit", "said"),
    [
        ("New list: 80 min → 62", "Service starts earlier", "80", "62", "minutes", "Service starts earlier."),
        ("8th monday without plate back", "8 in a row", "1", "0", "plates back", "8 in a row."),
        ("Attendance 95.8 %", "12 families came", "94.1", "95.8", "%", "12 families came, from 94.1 to 95.8 %."),
        ("Ward 9", "Fewer falls", "12", "9", "falls a month", "Fewer falls, from 12 to 9 a month."),
    ],
)
def test_a_figure_that_the_title_tells_is_not_told_again_behind_the_result(
    title: str, result: str, before: str, after: str, unit: str, said: str
) -> None:
    done = accomplishment(title, date(2026, 3, 1), result=result, before=before, after=after, unit=unit)
    assert telling.result(done).replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("asked", "answer", "said"),
    [
        (
            "Three years from now, what would you like people to rely on you for?",
            "people rely on me to run the kitchen",
            "Three years from now: People rely on me to run the kitchen",
        ),
        ("Three years from now, what for?", "I'd like to run the kitchen", "I'd like to run the kitchen"),
        ("One year from now, what?", "in a year I plan the change", "In a year I plan the change"),
        ("Would you rather lead, or go deeper?", "I lead people", "I lead people"),
        ("What is enough?", "A team", "A team"),
    ],
)
def test_what_is_to_come_is_not_told_as_if_it_were_so(asked: str, answer: str, said: str) -> None:
    """A chef read that the kitchen relies on her cook on Saturdays, which is what the cook hopes for."""
    one = ReflectionRecord(id="r", question="vision", topic="vision", asked=asked, on=date(2026, 3, 1), answer=answer)
    assert telling.to_come(one) == said


def test_before_is_said_once_in_a_line() -> None:
    """ "Checked before the crossing: none sick before port (before: 4 men)" stood on a page."""
    work = accomplishment(
        "Water checked before the crossing", date(2026, 11, 1), result="0 men sick", before="4", after="0", unit="men"
    )
    assert telling.result(work).replace("\N{NO-BREAK SPACE}", " ") == "0 men sick (4 men at first)."
