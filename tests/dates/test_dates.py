"""What people type for a day or a period, and what the coach answers."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercoach.date_grammar.moments import parse_moment
from careercoach.date_grammar.reading import parse
from careercoach.dates import Day, Period, echo, horizon_for, lately, named_day, relative
from careercoach.errors import InvalidValue

SUNDAY = date(2026, 11, 22)
WEDNESDAY = date(2026, 11, 25)
DIRECTIONS: tuple[Literal["past"], Literal["future"]] = ("past", "future")

days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
middle_days = st.dates(date(1910, 1, 1), date(2189, 12, 31))
directions = st.sampled_from(DIRECTIONS)


def shown(text: str, today: date, toward: Literal["past", "future"]) -> str:
    """What was understood, in ISO form: ``first`` or ``first/last``."""
    when = parse(text, today, toward=toward)
    return when.date.isoformat() if isinstance(when, Day) else f"{when.first}/{when.last}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-10-06", "2026-10-06"),
        ("2026-11", "2026-11-01/2026-11-30"),
        ("2024-02", "2024-02-01/2024-02-29"),
        ("2026-W41", "2026-10-05/2026-10-11"),
        ("2026-w01", "2025-12-29/2026-01-04"),
        ("2026-W53", "2026-12-28/2027-01-03"),
        ("2026", "2026-01-01/2026-12-31"),
        ("Q1 2027", "2027-01-01/2027-03-31"),
        ("2027-Q1", "2027-01-01/2027-03-31"),
        ("today", "2026-11-22"),
        ("  ToDay ", "2026-11-22"),
        ("yesterday", "2026-11-21"),
        ("tomorrow", "2026-11-23"),
        ("last fri", "2026-11-20"),
        ("next  fri", "2026-11-27"),
        ("last sunday", "2026-11-15"),
        ("next sun", "2026-11-29"),
        ("3 days ago", "2026-11-19"),
        ("a week ago", "2026-11-15"),
        ("in 2 weeks", "2026-12-06"),
        ("in a month", "2026-12-22"),
        ("in 2 quarters", "2027-05-22"),
        ("one year ago", "2025-11-22"),
        ("+6m", "2027-05-22"),
        ("-10d", "2026-11-12"),
        ("+2w", "2026-12-06"),
        ("+1y", "2027-11-22"),
        ("this week", "2026-11-16/2026-11-22"),
        ("last week", "2026-11-09/2026-11-15"),
        ("next week", "2026-11-23/2026-11-29"),
        ("this month", "2026-11-01/2026-11-30"),
        ("last month", "2026-10-01/2026-10-31"),
        ("next month", "2026-12-01/2026-12-31"),
        ("this quarter", "2026-10-01/2026-12-31"),
        ("last quarter", "2026-07-01/2026-09-30"),
        ("next quarter", "2027-01-01/2027-03-31"),
        ("this year", "2026-01-01/2026-12-31"),
        ("last year", "2025-01-01/2025-12-31"),
        ("next year", "2027-01-01/2027-12-31"),
        ("end of week", "2026-11-22"),
        ("end of the month", "2026-11-30"),
        ("end of quarter", "2026-12-31"),
        ("end of year", "2026-12-31"),
        ("end of next quarter", "2027-03-31"),
        ("end of Q2 2027", "2027-06-30"),
        ("eow", "2026-11-22"),
        ("EOM", "2026-11-30"),
        ("eoq", "2026-12-31"),
        ("eoy", "2026-12-31"),
        ("6 October 2025", "2025-10-06"),
        ("Mon 6 Oct 2025", "2025-10-06"),
        ("October 6th, 2025", "2025-10-06"),
        ("1 sept 2025", "2025-09-01"),
        ("October 2025", "2025-10-01/2025-10-31"),
        ("2026-10-01 to 2026-10-05", "2026-10-01/2026-10-05"),
        ("2026-10-01..2026-10-05", "2026-10-01/2026-10-05"),
        ("2026-10-01 – 2026-10-05", "2026-10-01/2026-10-05"),
        ("from last month to today", "2026-10-01/2026-11-22"),
        ("Mon 6 – Fri 10 Oct 2025", "2025-10-06/2025-10-10"),
        ("6 sep to 10 oct 2025", "2025-09-06/2025-10-10"),
        ("march to may 2025", "2025-03-01/2025-05-31"),
        ("Q1 - Q2 2027", "2027-01-01/2027-06-30"),
        ("today to today", "2026-11-22/2026-11-22"),
        ("2026-11-10 to 2026-11", "2026-11-10/2026-11-30"),
    ],
)
@pytest.mark.parametrize("toward", DIRECTIONS)
def test_a_complete_date_means_the_same_in_both_directions(
    text: str, expected: str, toward: Literal["past", "future"]
) -> None:
    assert shown(text, SUNDAY, toward) == expected


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("wed", "2026-11-25", "2026-11-25"),
        ("thursday", "2026-11-19", "2026-11-26"),
        ("tues", "2026-11-24", "2026-12-01"),
        ("6 oct", "2026-10-06", "2027-10-06"),
        ("oct 6", "2026-10-06", "2027-10-06"),
        ("25 nov", "2026-11-25", "2026-11-25"),
        ("29 feb", "2024-02-29", "2028-02-29"),
        ("march", "2026-03-01/2026-03-31", "2027-03-01/2027-03-31"),
        ("nov", "2026-11-01/2026-11-30", "2026-11-01/2026-11-30"),
        ("may", "2026-05-01/2026-05-31", "2027-05-01/2027-05-31"),
        ("q1", "2026-01-01/2026-03-31", "2027-01-01/2027-03-31"),
        ("Q4", "2026-10-01/2026-12-31", "2026-10-01/2026-12-31"),
        ("end of march", "2026-03-31", "2027-03-31"),
        ("mon to fri", "2026-11-23/2026-11-27", "2026-11-23/2026-11-27"),
        ("10 dec to 5 jan", "2025-12-10/2026-01-05", "2026-12-10/2027-01-05"),
        ("6 to 10 oct", "2026-10-06/2026-10-10", "2027-10-06/2027-10-10"),
        ("oct to feb", "2026-10-01/2027-02-28", "2026-10-01/2027-02-28"),
    ],
)
def test_an_open_date_is_the_nearest_one_in_the_direction_asked_and_today_counts(
    text: str, past: str, future: str
) -> None:
    assert shown(text, WEDNESDAY, "past") == past
    assert shown(text, WEDNESDAY, "future") == future


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        (date(2026, 1, 31), "+1m", "2026-02-28"),
        (date(2028, 1, 31), "in a month", "2028-02-29"),
        (date(2028, 2, 29), "+1y", "2029-02-28"),
        (date(2026, 3, 31), "1 month ago", "2026-02-28"),
        (date(2026, 3, 31), "last month", "2026-02-01/2026-02-28"),
        (date(2026, 1, 1), "last quarter", "2025-10-01/2025-12-31"),
        (date(2199, 12, 31), "eoy", "2199-12-31"),
    ],
)
def test_months_of_different_length_end_on_their_last_day(today: date, text: str, expected: str) -> None:
    assert shown(text, today, "future") == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "No date was given"),
        (" \t ", "No date was given"),
        ("soonish", "“soonish” is not a date we can read; try yesterday"),
        ("06/10/2025", "2025-10-06"),
        ("6-10-25", "2025-10-06"),
        ("6.10.", "write 6 oct or 10 jun"),
        ("2026-13-01", "There is no month 13"),
        ("2026-02-30", "There is no day 30 in that February; choose one from 1 to 28"),
        ("31 nov", "choose one from 1 to 30"),
        ("29 feb 2026", "choose one from 1 to 28"),
        ("2025-W53", "The year 2025 has no week 53"),
        ("2025-W00", "The year 2025 has no week 00"),
        ("Tue 6 Oct 2025", "Mon 6 Oct 2025 is not a Tue"),
        ("2026-11-05 to 2026-11-01", "write the earlier date first"),
        ("today to yesterday", "write the earlier date first"),
        ("1899-12-31", "1900 to 2199"),
        ("2200", "1900 to 2199"),
        ("0000-01-01", "1900 to 2199"),
        ("+999999y", "1900 to 2199"),
        ("in 99999999999 days", "1900 to 2199"),
        ("-" + "9" * 80 + "q", "1900 to 2199"),
        ("２０２６-１０-０６", "not a date"),
        ("٣ days ago", "not a date"),
        ("today\0", "“today�” is not a date"),
        ("\x1b[31m\u202e\ud800", "“�[31m��” is not a date"),
        ("end of today", "not a date"),
        ("end of end of year", "not a date"),
        ("a to b to c", "not a date"),
    ],
)
@pytest.mark.parametrize("toward", DIRECTIONS)
def test_anything_else_is_refused_with_the_next_step(
    text: str, sentence: str, toward: Literal["past", "future"]
) -> None:
    with pytest.raises(InvalidValue) as refused:
        parse(text, SUNDAY, toward=toward)
    assert sentence in refused.value.sentence
    assert refused.value.field == "date"


def test_a_very_long_text_is_refused_and_only_its_start_is_repeated() -> None:
    with pytest.raises(InvalidValue) as refused:
        parse("9" * 1_000_000, SUNDAY, toward="past")
    assert "9" * 40 in refused.value.sentence
    assert "9" * 41 not in refused.value.sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow", ("2026-11-23", None)),
        ("tomorrow 14:30", ("2026-11-23", "14:30")),
        ("next fri at 9:05", ("2026-11-27", "09:05")),
        ("6 oct 2027 2pm", ("2027-10-06", "14:00")),
        ("oct 6 2:30 PM", ("2027-10-06", "14:30")),
        ("oct 6", ("2027-10-06", None)),
        ("2026-12-01T00:00", ("2026-12-01", "00:00")),
        ("mon 12am", ("2026-11-23", "00:00")),
        ("mon 12 pm", ("2026-11-23", "12:00")),
    ],
)
def test_a_meeting_takes_a_day_and_if_wanted_a_time(text: str, expected: tuple[str, str | None]) -> None:
    day, clock, _ = parse_moment(text, SUNDAY)
    assert (day.isoformat(), clock) == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("tomorrow 25:00", "25:00 is not a time of day"),
        ("tomorrow 10:60", "10:60 is not a time of day"),
        ("tomorrow 13pm", "13pm is not a time of day"),
        ("tomorrow 0:30 am", "not a time of day"),
        ("next week", "one day and not a period"),
        ("next week 14:30", "one day and not a period"),
        ("14:30", "not a date"),
    ],
)
def test_a_meeting_without_one_day_or_with_an_impossible_time_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(InvalidValue, match=sentence):
        parse_moment(text, SUNDAY)


pieces = st.lists(
    st.one_of(
        st.sampled_from(["2026", "2026-10-06", "1900", "2199", "0", "1", "6", "31", "99999999999", "+9y", "q1", "w53"]),
        st.sampled_from(
            ["a", "in", "ago", "to", "..", "–", "-", "+", "last", "next", "this", "end", "of", "from", "at"]
        ),
        st.sampled_from(["d", "m", "week", "months", "mon", "friday", "feb", "october", "today", "yesterday", "eoq"]),
        st.sampled_from(
            ["14:30", "2pm", "noon", "/", ",", "\0", "5/5", "22.11.", "11-12", "–", "the", "5th", "first", "half"]
        ),
        st.sampled_from(
            ["weekend", "start", "mid", "past", "h2", "w", "w9", "fortnight", "Okt", "märz", "ago", "between"]
        ),
    ),
    max_size=6,
).map(" ".join)


def refusal(act: Callable[[], object]) -> str | None:
    """The sentence the act was refused with, or None."""
    try:
        act()
    except InvalidValue as refused:
        return refused.sentence
    return None


@given(st.one_of(st.text(), pieces), days, directions)
@example("this week", date(2199, 12, 31), "past")
@example("last fri to fri", date(1900, 1, 1), "future")
def test_any_text_is_a_day_a_period_or_a_printable_sentence(
    text: str, today: date, toward: Literal["past", "future"]
) -> None:
    sentence = refusal(lambda: parse(text, today, toward=toward))
    if sentence is None:
        when = parse(text, today, toward=toward)
        assert date(1900, 1, 1) <= when.first <= when.last <= date(2199, 12, 31)
    else:
        assert sentence.endswith((".", "?"))
        assert sentence.isprintable()


@given(st.one_of(st.text(), pieces), days)
def test_any_text_for_a_meeting_is_a_day_or_a_sentence(text: str, today: date) -> None:
    sentence = refusal(lambda: parse_moment(text, today))
    assert sentence is None or sentence.endswith((".", "?"))


@given(days, days, days, directions)
def test_what_is_echoed_can_be_typed_back(
    one: date, other: date, today: date, toward: Literal["past", "future"]
) -> None:
    period = Period(min(one, other), max(one, other))
    assert parse(echo(one), today, toward=toward) == Day(one)
    assert parse(one.isoformat(), today, toward=toward) == Day(one)
    assert parse(echo(period), today, toward=toward) == period


@given(middle_days, st.integers(0, 30), directions)
def test_a_short_period_is_echoed_so_that_it_can_be_typed_back(
    first: date, length: int, toward: Literal["past", "future"]
) -> None:
    period = Period(first, first + timedelta(length))
    assert parse(echo(period), SUNDAY, toward=toward) == period


def test_an_echo_names_a_shared_month_or_year_once() -> None:
    assert echo(date(2025, 10, 6)) == echo(Day(date(2025, 10, 6))) == "Mon 6 Oct 2025"
    assert echo(Period(date(2025, 10, 6), date(2025, 10, 10))) == "Mon 6 – Fri 10 Oct 2025"
    assert echo(Period(date(2025, 9, 29), date(2025, 10, 3))) == "Mon 29 Sep – Fri 3 Oct 2025"
    assert echo(Period(date(2025, 12, 29), date(2026, 1, 4))) == "Mon 29 Dec 2025 – Sun 4 Jan 2026"


@given(days, st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
@example(SUNDAY, "sun")
def test_next_and_last_weekday_are_strictly_after_and_before_today(today: date, weekday: str) -> None:
    try:
        after = parse(f"next {weekday}", today, toward="past").first
        before = parse(f"last {weekday}", today, toward="future").first
    except InvalidValue:
        assert today.year in (1900, 2199)
        return
    assert 1 <= (after - today).days <= 7
    assert 1 <= (today - before).days <= 7


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(InvalidValue, match="write the earlier date first"):
        Period(date(2026, 1, 2), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("today", "day", "expected"),
    [
        (date(2026, 11, 22), date(2026, 11, 22), "today"),
        (date(2026, 12, 31), date(2027, 1, 1), "tomorrow"),
        (date(2027, 1, 1), date(2026, 12, 31), "yesterday"),
        (date(2026, 11, 29), date(2026, 12, 2), "in 3 days"),
        (date(2026, 12, 2), date(2026, 11, 27), "5 days ago"),
        (date(2026, 11, 22), date(2026, 12, 5), "in 13 days"),
        (date(2026, 11, 22), date(2026, 12, 6), "in 2 weeks"),
        (date(2026, 11, 22), date(2026, 11, 8), "2 weeks ago"),
        (date(2026, 11, 22), date(2027, 1, 21), "in 8 weeks"),
        (date(2026, 11, 22), date(2027, 1, 22), "in 2 months"),
        (date(2026, 11, 30), date(2027, 2, 28), "in 3 months"),
        (date(2026, 11, 22), date(2026, 8, 22), "3 months ago"),
        (date(2026, 11, 22), date(2026, 8, 23), "2 months ago"),
        (date(2026, 11, 22), date(2028, 11, 21), "in 23 months"),
        (date(2026, 11, 22), date(2028, 11, 22), "in 2 years"),
        (date(2026, 11, 22), date(2023, 11, 23), "2 years ago"),
        (date.min, date.max, "in 9998 years"),
    ],
)
def test_a_distance_is_said_in_whole_units(today: date, day: date, expected: str) -> None:
    assert relative(day, today) == expected


@given(middle_days, st.integers(2, 10), st.sampled_from(["days", "months", "years"]))
def test_a_distance_that_was_typed_is_said_in_the_same_words(today: date, count: int, unit: str) -> None:
    for text in (f"in {count} {unit}", f"{count} {unit} ago"):
        assert relative(parse(text, today, toward="past").first, today) == text


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (date(2020, 1, 1), "near"),
        (date(2026, 12, 1), "near"),
        (date(2027, 11, 22), "near"),
        (date(2027, 11, 23), "mid"),
        (date(2029, 11, 22), "mid"),
        (date(2030, 11, 22), "mid"),
        (date(2030, 11, 23), "long"),
        (date(2031, 11, 22), "long"),
    ],
)
def test_a_date_between_two_horizons_goes_to_the_nearest(by: date, expected: str) -> None:
    assert horizon_for(by, SUNDAY) == expected


@given(st.dates(), st.dates(), st.dates())
def test_a_later_date_never_has_a_nearer_horizon(one: date, other: date, today: date) -> None:
    order = ["near", "mid", "long"]
    earlier, later = sorted([one, other])
    assert order.index(horizon_for(earlier, today)) <= order.index(horizon_for(later, today))


def test_a_day_nought_is_refused_in_a_sentence() -> None:
    for text in ("0 feb", "0 FEB 2026", "mon 0 march"):
        assert refusal(lambda text=text: parse(text, date(2026, 11, 22), toward="past")).startswith("There is no day 0")  # type: ignore[union-attr, misc]  # refused, as is said here


@pytest.mark.parametrize(
    ("phrase", "monday", "sunday", "saturday"),
    [
        ("this week", "16..22", "22..28", "21..27"),
        ("last week", "9..15", "15..21", "14..20"),
        ("fri next week", "27..27", "4..4", "4..4"),
        ("end of week", "22..22", "28..28", "27..27"),
        ("start of week", "16..16", "22..22", "21..21"),
        ("week of 20 november", "16..22", "15..21", "14..20"),
        ("W47", "16..22", "16..22", "16..22"),
        ("last weekend", "14..15", "14..15", "14..15"),
    ],
)
def test_words_about_weeks_go_by_the_day_a_week_begins_with(
    phrase: str, monday: str, sunday: str, saturday: str
) -> None:
    for week, expected in ((0, monday), (6, sunday), (5, saturday)):
        when = parse(phrase, date(2026, 11, 22), toward="past", week=week)
        assert f"{when.first.day}..{when.last.day}" == expected, (phrase, week)


def test_a_range_of_days_in_another_year_does_not_begin_today() -> None:
    day = date(2099, 11, 22)
    assert parse("Sun 22 – Sun 22 Nov 2099", date(2026, 11, 22), toward="future") == Period(day, day)
    assert parse("20 nov 2030 to 25", SUNDAY, toward="future") == Period(date(2030, 11, 20), date(2030, 11, 25))


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (-1, "on Sat 21 Nov 2026"),
        (0, "today"),
        (1, "tomorrow"),
        (2, "on Tuesday"),
        (6, "on Saturday"),
        (7, "on Sun 29 Nov 2026"),
    ],
)
def test_a_day_that_is_near_is_named_as_people_say_it(ahead: int, said: str) -> None:
    today = date(2026, 11, 22)
    assert named_day(today + timedelta(ahead), today) == said


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (-2, "Tue 24 Nov 2026"),
        (-1, "tomorrow"),
        (0, "today"),
        (1, "yesterday"),
        (2, "Friday"),
        (6, "Monday"),
        (7, "Sun 15 Nov 2026"),
    ],
)
def test_a_day_not_long_ago_is_told_by_its_name(ago: int, said: str) -> None:
    today = date(2026, 11, 22)
    assert lately(today - timedelta(ago), today) == said
