"""What Today says first shows that it heard: of work and more, of what is hard, of what was just put on file.

Written with the rules; nobody in it is anybody whose life is played.
"""

from dataclasses import replace

import pytest

from careercoach.coach.heading import SOFTLY, WORDS
from careercoach.coach.own_words import SILENCE, fell_silent, quoted
from careercoach.coach.rules.act import INVITATION
from careercoach.coach.rules.days import closing_day
from careercoach.coach.rules.open import feedback as open_feedback
from careercoach.coach.rules.questions import moment
from careercoach.coach.rules.remembering import came_of_this, year_round
from careercoach.coach.today import acts, everything
from careercoach.content.loader import nudges
from careercoach.materials import Happening, Sitting

from . import TODAY, day, in_order, promise, waiting
from .preparing import feedback, path
from .test_own_words import BEGAN, DUE, file, first, text, wrote

LABELS = {nudges()[words].title for words in (WORDS,)}
ILL = wrote("Two pallets of tiles. Lena is in the ward, they say it is the kidneys, I sit there after the shift")


@pytest.mark.parametrize(
    ("line", "mark"), [("Our Lotte had hers, a girl, both fine", None), ("Jonas is gone. We cried, both of us", None)]
)
def test_where_nobody_can_tell_joy_from_grief_a_plain_label_stands_over_the_whole_line(line: str, mark: str) -> None:
    said = first(file(wrote(line, energy=mark)))
    assert said.title in LABELS
    assert said.lines == (f"“{line}”",)


def test_the_child_in_the_ward_is_quoted_with_the_tiles_before_it() -> None:
    assert first(file(ILL)).lines == (f"“{ILL.text}”",)


def test_beside_the_child_in_the_ward_nothing_is_named_but_what_has_its_day() -> None:
    seen = file(ILL, **DUE, promises=(promise("soon", "me", day(1)), promise("late", "them", day(-9))))
    assert {one.rule for one in acts(seen, TODAY)} == {"my-promise"}


def test_who_is_told_that_somebody_knows_where_the_children_are_is_met_before_the_check_in() -> None:
    threat = wrote("He said he knows where my children are", hidden=True)
    assert first(file(threat, **DUE)).title in {nudges()[key].title for key in SOFTLY}


def test_a_title_or_a_street_does_not_end_a_sentence() -> None:
    assert quoted("Hon. Moraa said it before them all") == "Hon. Moraa said it before them all"


@pytest.mark.parametrize("back", [14, 40, 70])
def test_who_falls_silent_after_a_hard_line_is_asked_for_nothing_in_ten_weeks(back: int) -> None:
    seen = file(replace(ILL, on=day(-back)), **DUE, last_logged_on=day(-back))
    assert fell_silent(seen, TODAY)
    assert not {one.rule for one in everything(seen, TODAY)} & {
        "check-in",
        "still-stands",
        "quiet-log",
        "quiet-reflection",
    }


def test_the_silence_is_over_once_something_else_was_written_or_the_weeks_have_passed() -> None:
    wrote_on = file(wrote("Cut the hedge", 1), replace(ILL, on=day(-40)))
    assert not fell_silent(wrote_on, TODAY)
    assert not fell_silent(file(replace(ILL, on=TODAY - SILENCE)), TODAY)


def test_nobody_is_sent_to_look_back_on_the_year_in_the_weeks_after_a_funeral() -> None:
    year = {"sittings": (Sitting(day(-358), frozenset()),), "accomplishments": 30}
    buried = replace(wrote("Funeral of my mother on Friday", 30), tells="grief")
    assert not any(year_round(in_order(**year, told=(buried,)), TODAY))
    assert any(year_round(in_order(**year, told=(replace(buried, on=day(-57)),)), TODAY))


def test_who_wrote_when_the_talk_was_called_off_is_not_asked_what_they_wanted_to_say() -> None:
    off = (Happening("talk-off", day(-2), ""),)
    assert any(moment(in_order(happened=off), TODAY))
    assert not any(moment(in_order(happened=off, told=(wrote("All off, they sent three lines", 2),)), TODAY))


def test_who_wrote_that_the_form_went_in_is_not_asked_what_becomes_of_the_opening() -> None:
    closed = {"paths": (path("Foreman of the quarry", deadline=day(-3)),)}
    assert any(closing_day(in_order(**closed), TODAY))
    assert not any(closing_day(in_order(**closed, told=(wrote("The form for the quarry went in", 9),)), TODAY))


@pytest.mark.parametrize(
    ("title", "asked"), [("Wanted today, got it Friday, survived", False), ("Sent the offer", True)]
)
def test_a_line_that_tells_its_own_end_is_not_asked_what_came_of_it(title: str, asked: bool) -> None:
    open_ones = (replace(waiting("one", day(-30)), title=title),)
    assert any(came_of_this(in_order(waiting=open_ones), TODAY)) == asked


def test_what_was_written_today_stands_before_a_check_in_that_is_due() -> None:
    here = (BEGAN, Sitting(day(-7), frozenset({"check-in"}), wrote=True))
    seen = file(wrote("Counted the stock twice"), **DUE, here_on=TODAY, sittings=here)
    assert first(seen).rule == INVITATION
    assert "Counted the stock twice" in text(seen)


@pytest.mark.parametrize(("line", "asked"), [("Tea with Vera, all square", False), ("Vera signed the sheets", True)])
def test_who_is_good_again_with_somebody_is_not_asked_what_came_of_their_hard_words(line: str, asked: bool) -> None:
    said = feedback("You walked off", "Vera Lind", day(-50))
    assert any(open_feedback(in_order(feedback=(said,), told=(wrote(line, 30),)), TODAY)) == asked
