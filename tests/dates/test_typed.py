"""What was written down in days.txt and moments.txt is what the grammar says."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest

from careercoach.content.help import pages
from careercoach.date_grammar.moments import parse_moment
from careercoach.date_grammar.reading import parse
from careercoach.date_grammar.words import MONTH, SHORT
from careercoach.dates import Day
from careercoach.errors import InvalidValue

HERE = Path(__file__).parent
SUNDAY = date(2026, 11, 22)


class Expected(NamedTuple):
    """A line of the file."""

    today: date
    phrase: str
    past: str
    future: str

    def __str__(self) -> str:
        return f"{self.today}: {self.phrase}"


def written(name: str) -> Iterator[Expected]:
    """The lines of a file; a refusal is ``! words`` in both directions."""
    today = date.min
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("@ "):
            today = date.fromisoformat(line[2:])
        elif line and not line.startswith("#"):
            phrase, mark, meaning = next(line.partition(sign) for sign in (" = ", " ! ") if sign in line)
            past, _, future = meaning.partition(" | ") if mark == " = " else (f"! {meaning}", "", "")
            yield Expected(today, phrase, past, future or past)


def held(meant: str, read: str) -> bool:
    """Whether that was read, or refused in these words."""
    return meant[2:] in read if meant.startswith("! ") and read.startswith("! ") else meant == read


def day_or_period(phrase: str, today: date, toward: str) -> str:
    try:
        when = parse(phrase, today, toward=toward)  # type: ignore[arg-type]  # one of the two
    except InvalidValue as refused:
        return f"! {refused.sentence}"
    return f"{when.date}" if isinstance(when, Day) else f"{when.first}/{when.last}"


def moment(phrase: str, today: date) -> str:
    try:
        day, at, minutes = parse_moment(phrase, today)
    except InvalidValue as refused:
        return f"! {refused.sentence}"
    return f"{day}{f' {at}' if at else ''}{f' +{minutes}' if minutes else ''}"


@pytest.mark.parametrize("toward", ["past", "future"])
def test_each_day_that_was_written_down_is_read_so(toward: str) -> None:
    wrong = [
        f"{each}: {meant} but read {read}"
        for each in written("days.txt")
        if not held(meant := getattr(each, toward), read := day_or_period(each.phrase, each.today, toward))
    ]
    assert not wrong, "\n".join(wrong)


def test_each_moment_that_was_written_down_is_read_so() -> None:
    wrong = [
        f"{each}: {each.future} but read {read}"
        for each in written("moments.txt")
        if not held(each.future, read := moment(each.phrase, each.today))
    ]
    assert not wrong, "\n".join(wrong)


def test_every_form_that_is_shown_can_be_typed() -> None:
    *of_days, (_, with_time) = pages().forms
    shown = chain.from_iterable(forms for _, forms in of_days)
    for example in (*SHORT.removeprefix("try ").replace(" or ", ", ").split(", "), *shown):
        assert not day_or_period(example, SUNDAY, "future").startswith("! "), example
    for example in MONTH.removeprefix("a month is enough: ").replace(" or ", ", ").split(", "):
        assert not day_or_period(example, SUNDAY, "future").startswith("! "), example
    for example in with_time:
        assert ":" in moment(example, SUNDAY), example


@pytest.mark.parametrize("phrase", ["spring", "by easter", "christmas", "next summer", "Frühling"])
def test_who_names_a_time_of_the_year_is_offered_a_month_and_no_word_of_another_language(phrase: str) -> None:
    said = day_or_period(phrase, SUNDAY, "future")
    assert said.startswith("! ")
    assert f"“{phrase}” comes at its own time in each place; a month is enough" in said
    assert "did you mean" not in said


@pytest.mark.parametrize(
    ("phrase", "day"), [("fri 9", "fri"), ("tomorrow at 9", "tomorrow"), ("6 oct 14:30", "6 oct"), ("2pm thu", "thu")]
)
@pytest.mark.parametrize("toward", ["past", "future"])
def test_a_time_where_a_day_is_asked_is_told_which_words_to_leave_out(phrase: str, day: str, toward: str) -> None:
    said = day_or_period(phrase, SUNDAY, toward)
    assert said == f"! This takes a day without a time; write “{day}” alone, or a day with its month."


NUMBERED = """
{} may · 0{} feb 2026 · the {}th · may {} - {} june · {}/5/2026 · 5/{} · 2026-{} · 2026-11-{} · w{} · q{} 2027 · h{}
in {} weeks · {}d · last {} days · {}th monday of may · {}-5 nov · {} · tomorrow {}:{} · tomorrow {}h · thu {}-{}pm
{}.{}.2026 {}.30 · mon the {}th · {}th of next month · {} nov to {} dec · 2026-W{} · first monday of {} · +{}y
"""


def test_whatever_number_is_typed_is_a_day_or_a_sentence() -> None:
    for form in NUMBERED.replace("\n", " · ").strip(" ·").split(" · "):
        for number in (*range(34), 53, 54, 60, 61, 99, 100, 366, 1899, 2200, 9999):
            phrase = form.format(*[number] * 3)
            for said in (day_or_period(phrase, SUNDAY, "past"), moment(phrase, SUNDAY)):
                assert said[:1].isdecimal() or said.endswith("."), said


@pytest.mark.parametrize("today", [SUNDAY, date(2027, 1, 2)])
def test_two_days_without_a_year_are_the_period_that_holds_today_or_else_the_nearest(today: date) -> None:
    for begin in range(-60, 60, 3):
        for length in range(0, 60, 9):
            first = today + timedelta(begin)
            last = first + timedelta(length)
            typed = f"{first:%-d %b} to {last:%-d %b}"
            past = (first, last) if begin <= 0 else (a_year(first, -1), a_year(last, -1))
            future = (first, last) if begin + length >= 0 else (a_year(first, 1), a_year(last, 1))
            assert day_or_period(typed, today, "past") == "{}/{}".format(*past), typed
            assert day_or_period(typed, today, "future") == "{}/{}".format(*future), typed


def a_year(day: date, step: int) -> date:
    """The same day a year away; no 29 February is near."""
    return day.replace(year=day.year + step)


ENDS = """
today · tomorrow · yesterday · mon · fri · sunday · weekend · the 5th · the 30th · 20 nov · 25 nov · 1 jan · 29 feb
nov · dec · jan · q1 · q4 · h2 · w47 · w53 · last week
next month · 2 weeks ago · in 10 days · 2026 · start of month · mid march
"""


@pytest.mark.parametrize("toward", ["past", "future"])
def test_any_two_ends_make_a_period_in_order_or_a_sentence(toward: str) -> None:
    ends = ENDS.replace("\n", " · ").strip(" ·").split(" · ")
    for start in ends:
        for end in ends:
            typed = f"{start} to {end}"
            said = day_or_period(typed, SUNDAY, toward)
            if said.startswith("! "):
                assert said.endswith("."), (typed, said)
                assert "not a date" not in said, (typed, said)
                continue
            first, last = map(date.fromisoformat, said.split("/"))
            assert first <= last, (typed, said)
            assert (last - first).days <= 184 or first.year == last.year or "2026" in typed, (typed, said)
