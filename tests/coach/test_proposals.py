"""When a talk could take place: weekdays from a week ahead, at the time that is usual with that person."""

from dataclasses import replace

from careercoach.coach.proposals import moments

from . import TODAY, day, talk

ASKED = talk("asked", None)


def test_three_weekdays_from_a_week_ahead_are_offered() -> None:
    """A week after Wednesday: Wednesday, Friday and, over the weekend, the Wednesday after."""
    assert moments(ASKED, (), TODAY) == ((day(7), None), (day(9), None), (day(14), None))
    saturday = day(3)
    assert [on for on, _ in moments(ASKED, (), saturday)] == [day(12), day(14), day(19)]


def test_a_talk_that_has_its_day_keeps_it_until_it_has_passed() -> None:
    assert moments(talk("t", TODAY, at="09:00"), (), TODAY) == ((TODAY, "09:00"),)
    assert moments(talk("t", day(-1), at="09:00"), (), TODAY)[0] == (day(7), "09:00")


def test_the_usual_time_is_that_of_talks_with_that_person_that_were_not_called_off() -> None:
    gone = (talk("a", day(-1), at="08:00", status="cancelled"), talk("b", day(-2), at="08:00", status="cancelled"))
    other = talk("c", day(-3), at="16:00", with_="Walter")
    assert moments(ASKED, gone, TODAY)[0] == (day(7), None)
    assert moments(ASKED, (*gone, other), TODAY)[0] == (day(7), None)
    assert moments(ASKED, (*gone, other, talk("d", day(-9), at="10:30")), TODAY)[0] == (day(7), "10:30")
    assert moments(ASKED, (replace(ASKED, at="11:00"),), TODAY)[0] == (day(7), None)


def test_the_latest_five_talks_say_which_time_is_usual_and_of_several_the_latest() -> None:
    late = [talk(f"new-{ago}", day(-ago), at="14:00") for ago in (1, 2)]
    middle = [talk(f"other-{ago}", day(-ago), at=f"{ago}:00") for ago in (10, 11)]
    old = [talk(f"old-{ago}", day(-ago), at="09:00") for ago in (90, 91, 92)]
    assert moments(ASKED, (*late, *middle, *old), TODAY)[0][1] == "14:00"
    four = [talk(f"old-{ago}", day(-ago), at="09:00") for ago in (3, 4, 5)]
    assert moments(ASKED, (*late, *four), TODAY)[0][1] == "09:00"
    assert moments(ASKED, (*middle,), TODAY)[0][1] == "10:00"
