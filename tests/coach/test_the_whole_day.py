"""Today shows the day whole: what was typed stands there as it was typed, and nothing of it is chosen as the one line.

Each file is written by the real commands. The words are those of lives whose weeks were read by strangers.
"""

import re
from datetime import timedelta

import pytest

from careercoach.coach.day import left_out, shown
from careercoach.coach.heading import GLADLY, PRIVATE, SOFTLY
from careercoach.coach.rules.act import Act
from careercoach.content.loader import nudges
from tests.coach.conftest import MONDAY, Sat

WORDS = "You wrote:"


def read(said: Act) -> str:
    return "\n".join((said.title, said.reason, *said.lines))


# --- the day whole ---------------------------------------------------------------------------------------------------


def test_what_somebody_said_in_half_a_line_stands_beside_the_promise_that_was_kept(sat: Sat) -> None:
    before = 't = meeting plan --with "Dirk Maes" --on 2026-05-01 --kind one-on-one\nmeeting hold $t\n'
    before += 'p = promise add $t "first 40 frames at my door" --owner them --by 2026-05-04'
    first, *_ = sat('promise keep $p\nlog "price of foam up 2,50"\nlog "yassin goes end of june"', (17, before))
    assert first.title == "Kept: “first 40 frames at my door”"
    assert first.lines == (
        "“price of foam up 2,50”",
        "“yassin goes end of june”",
    )


def test_a_promise_that_names_somebody_else_is_not_put_into_the_mouth_of_whom_the_talk_was_with(sat: Sat) -> None:
    before = 't = meeting plan --with "Roza Abdyldaeva" --on 2026-05-11 --kind one-on-one\nmeeting hold $t\n'
    before += 'p = promise add $t "The director will say the number of the salary" --owner them --by 2026-05-18'
    first, *_ = sat(
        'promise keep $p\nlog "He said also the number, 41000. I am deputy" --energy energised', (7, before)
    )
    assert first.title == "Kept: “The director will say the number of the salary”" or first.lines[1] == (
        "Kept: “The director will say the number of the salary”"
    )
    assert "41000" in first.lines[0]
    assert "Roza" not in read(first)


def test_all_sorts_of_things_stand_there_in_the_order_in_which_they_were_typed(sat: Sat) -> None:
    first, *_ = sat("""
        goal = goal add "website with decent fotos" --by 2026-09-30
        step add $goal "ask Lies for fotos"
        log "club chair 78 wide, leather cognac"
        reflect --question energy-lost-time --answer "when the wood is good inside"
    """)
    assert (first.title, *first.lines) == (
        "New goal: “website with decent fotos”",
        "Next step: “ask Lies for fotos”",
        "“club chair 78 wide, leather cognac”",
        "“when the wood is good inside”",
    )


def test_a_result_stands_with_the_line_it_belongs_to(sat: Sat) -> None:
    quote = 'q = log "quote for the theatre: 214 seats, 185 the seat. biggest i ever wrote" --status waiting'
    first, *_ = sat('accomplishment edit $q --result "YES. 214 seats, start in june"', (40, quote))
    assert first.title == "That is good to read"
    assert first.lines == (
        "“quote for the theatre: 214 seats, 185 the seat. biggest i ever wrote”: “YES. 214 seats, start in june”",
    )
    assert not [one for one in sat("") if "You know by now" in one.title + one.reason]


def test_what_was_reached_and_let_go_is_said_as_that(sat: Sat) -> None:
    goals = 'a = goal add "pay off the Pfaff" --horizon near\nb = goal add "website with fotos" --horizon near'
    first, *_ = sat("goal done $a\ngoal drop $b", (60, goals))
    assert first.lines == ("Reached: “pay off the Pfaff”", "Let go: “website with fotos”")


def test_of_a_long_day_the_newest_lines_stand_there_and_how_many_more(sat: Sat) -> None:
    first, *_ = sat("\n".join(f'log "row {letter} done"' for letter in "ABCDEFGHIJ"))
    assert shown(first) == tuple(f"“row {letter} done”" for letter in "DEFGHIJ")
    assert left_out(first) == ("and 3 more",)


def test_what_was_taken_back_does_not_stand_there(sat: Sat) -> None:
    first, *_ = sat('log "row A done"\nlog "wrong line"\nundo')
    assert first.lines == ("“row A done”",)


# --- what stands over it ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ('log "FIRST PRIZE!!!!! panorama" --energy energised', "That is good to read"),
        ('log "my father died on sunday"', "That is hard"),
        ('log "ordered 12 plates of foam"\nlog "my father died on sunday"', "That is hard"),
        ('log "FIRST PRIZE!!!!! panorama" --energy energised\nlog "my father died on sunday"', "That is hard"),
        ('log "still no project ... its october madame" --energy drained', "That was not easy"),
        ('log "row F. alone. back" --energy drained\nlog "gave yassin the hammer"', "That was not easy"),
        ('log "row F. alone. back" --energy drained\nlog "row G done" --energy energised', None),
        ('log "bought a hammer"', None),
        ('setback add "visa refused"', "That is hard"),
        ('setback add "the cellar is under water"\nlog "the papers were upstairs, she has a copy"', "That is hard"),
        ('setback add "visa refused"\nlog "FIRST PRIZE!!!!! panorama" --energy energised', None),
        (
            'g = goal add "pay off the Pfaff" --horizon near\ngoal done $g\nlog "bought a hammer"',
            "That is good to read",
        ),
        (
            'l = learning add "first aid" --kind course --status under-way\nlearning finish $l --learned "smoke"\n'
            'feedback add "You write what you saw and not what you think" --from "Dirk Maes" --kind strength',
            "That is good to read",
        ),
    ],
)
def test_what_stands_over_the_day_is_sure_or_fits_a_joy_as_well_as_a_hurt(
    sat: Sat, typed: str, title: str | None
) -> None:
    first, *_ = sat(typed)
    assert first.title == (title or WORDS)


def test_no_heading_is_a_filing_stamp() -> None:
    said = " ".join(f"{one.title} {one.reason}" for key, one in nudges().items() if key.startswith("day-"))
    cold = ("Kept as", "Good that", "Your day", "today brought", "as it stands", "It is seen", "is kept", "took energy")
    assert not [one for one in (*cold, "You know by now") if one in said]


def test_ones_own_fault_stands_in_the_words_it_was_written_in(sat: Sat) -> None:
    fault = "I have paid forty farmers two times, 212 000 som, it is my fault"
    first, *_ = sat(f'setback add "{fault}"\nlog "38 gave back"')
    assert first.title == "That is hard"
    assert first.lines == (f"“{fault}”", "“38 gave back”")


# --- private ---------------------------------------------------------------------------------------------------------


def test_a_private_line_never_leads_while_anything_open_was_typed(sat: Sat) -> None:
    first, *_ = sat("""
        log "awake at 4 counting the rent" --private --energy drained
        goal add "find new atelier, min 90m2" --horizon near
    """)
    assert first.title == "New goal: “find new atelier, min 90m2”"
    assert not first.lines
    assert left_out(first) == ("and one line that is only yours; nothing is asked",)


@pytest.mark.parametrize(("mark", "tones"), [("drained", SOFTLY), ("energised", GLADLY), ("neutral", PRIVATE)])
def test_only_private_lines_are_met_in_their_tone_and_tell_a_stranger_nothing(
    sat: Sat, mark: str, tones: tuple[str, ...]
) -> None:
    first, *others = sat(f'log "the slips were false" --private --energy {mark}')
    assert first.title in {nudges()[key].title for key in tones}
    assert not first.lines
    assert not left_out(first)
    assert not others
    assert not re.search(r"\bgood\b that|seen|slips|hard|sad|sorry|glad|happy", read(first), re.IGNORECASE)


# --- nothing is asked ------------------------------------------------------------------------------------------------


def test_on_a_hard_day_nothing_stands_below_but_what_has_its_day_within_two_days(sat: Sat) -> None:
    open_ones = """
        g = goal add "train up the young porters" --horizon near
        t = meeting plan --with "Kerryn Baptiste" --on 2026-05-04 --kind one-on-one
        meeting hold $t
        promise add $t "ask for the room" --owner them --by 2026-05-10
        promise add $t "write down five things" --owner me --by 2026-05-20
    """
    _, *others = sat('setback add "visa refused"', (14, open_ones))
    assert [one.rule for one in others] in ([], ["my-promise"])


# --- a talk within seven days ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("ahead", [0, 1, 4, 7])
def test_a_talk_within_seven_days_leads_and_the_day_stands_beneath_it(sat: Sat, ahead: int) -> None:
    on = MONDAY + timedelta(days=ahead)
    first, *_ = sat(f"""
        log "she said 'interesting'. what does interesting mean"
        t = meeting plan --with "Sonia Mhiri" --on {on} --kind one-on-one
        meeting bring $t --ask "the churn analysis, alone"
    """)
    assert "Sonia Mhiri" in first.title
    assert "“she said 'interesting'. what does interesting mean”" in first.lines
    assert not [line for line in first.lines if "Sonia" in line]


def test_on_the_day_of_a_loss_and_after_it_a_talk_does_not_lead(sat: Sat) -> None:
    plan = 'meeting plan --with "Sonia Mhiri" --on 2026-05-22 --kind one-on-one'
    first, *_ = sat('log "my father died on sunday"', (3, plan))
    assert first.title == "That is hard"
    first, *_ = sat("", (3, plan), (1, 'log "my father died on sunday"'))
    assert "Sonia" not in read(first)


def test_a_presentation_and_a_closing_day_within_seven_days_lead_too(sat: Sat) -> None:
    first, *_ = sat('log "server room = best friend"', (30, 'goal add "presentation at the comité" --by 2026-05-24'))
    assert "presentation at the comité" in first.title
    assert first.lines == ("“server room = best friend”",)


def test_a_talk_that_was_planned_today_is_not_named_below_once_more(sat: Sat) -> None:
    first, *others = sat('meeting plan --with "Ruth Njeri" --on 2026-05-27 --kind one-on-one')
    assert first.title == "A talk with Ruth Njeri, Wed 27 May 2026"
    assert not [one for one in others if "Ruth" in one.title]


def test_a_joy_beneath_a_talk_stands_under_words_of_its_own(sat: Sat) -> None:
    plan = 'meeting plan --with "Sonia Mhiri" --on 2026-05-21 --purpose "the churn analysis"'
    first, *_ = sat('log "FIRST PRIZE!!!!! panorama" --energy energised', (3, plan))
    assert "Sonia Mhiri" in first.title
    assert shown(first) == ("That is good to read:", "“FIRST PRIZE!!!!! panorama”")


def test_a_goal_that_was_reached_stands_there_once_with_what_was_noted_at_it(sat: Sat) -> None:
    goal = (60, 'g = goal add "pay off the Pfaff" --horizon near')
    first, *_ = sat('goal check-in $g --progress 100 --note "the last cheque is sent"\ngoal done $g', goal)
    assert first.lines == ("Reached: “pay off the Pfaff”", "“the last cheque is sent”")


@pytest.mark.parametrize(
    ("energy", "said"),
    [
        ("drained", "and one line that is only yours; nothing is asked"),
        ("energised", "and one line that is only yours; good to read"),
        ("neutral", "and one line that is only yours"),
    ],
)
def test_a_private_line_beside_a_goal_is_counted_in_its_tone(sat: Sat, energy: str, said: str) -> None:
    first, *_ = sat(f'goal add "own oven" --horizon near\nlog "the slips" --private --energy {energy}')
    assert first.title == "New goal: “own oven”"
    assert left_out(first) == (said,)


def test_who_comes_back_a_week_after_good_news_is_welcomed(sat: Sat) -> None:
    born = 'log "mere in labour sat, boy, 3.4 kg, both good"\nchanged leave --from 2026-05-11 --until 2026-05-13'
    first, *others = sat("", (7, born))
    assert first.title == "Welcome back"
    assert not others


def test_a_talk_whose_day_falls_into_a_leave_says_that_it_has_no_day_now(sat: Sat) -> None:
    plan = 't = meeting plan --with "Ram Naidu" --on 2026-05-27 --purpose "hose crimper"'
    first, *_ = sat('setback add "roof off. girls ok"\nchanged leave --from 2026-05-19 --until 2026-06-01', (9, plan))
    assert "Your talk with Ram Naidu has no day now; it was Wed 27 May 2026" in first.lines
    assert "Away from Tue 19 May 2026 to Mon 1 Jun 2026" in first.lines
    assert "crimper" not in read(first)


def test_a_talk_that_a_new_manager_brings_without_a_day_was_not_typed(sat: Sat) -> None:
    first, *_ = sat('changed new-manager "Zane Ozola"\nlog "cake, speech"', (9, 'profile set --manager "Edgars"'))
    assert "Your manager is now Zane Ozola" in read(first)
    assert "A talk" not in read(first)


def test_of_a_long_day_the_promise_is_kept_in_sight(sat: Sat) -> None:
    talk = (9, 't = meeting plan --with "Zane Ozola" --on 2026-05-15 --kind one-on-one')
    long = "candles by the castle wall with everybody and all the town was quiet for an hour, wanted to write it anyway"
    lines = "\n".join(f'log "{long} {each}"' for each in range(4))
    promised = 'promise add $t "Her days are in the contract" --owner them --by 2026-06-01'
    first, *_ = sat(f"meeting hold $t\n{promised}\n{lines}", talk)
    assert first.lines[0].startswith("Promised to you: “Her days are in the contract”")
    assert first.more


# --- away and back ---------------------------------------------------------------------------------------------------


def test_a_line_typed_on_leave_is_shown_like_any_other_and_nothing_is_asked(sat: Sat) -> None:
    first, *others = sat(
        'log "Enough is when she sleeps three hours"', (20, "changed leave --from 2026-05-01 --until 2026-08-01")
    )
    assert first.lines == ("“Enough is when she sleeps three hours”",)
    assert first.title == WORDS
    assert not others


def test_whoever_is_back_and_wrote_is_welcomed_with_it_and_not_asked_for_a_line(sat: Sat) -> None:
    leave = (20, 'changed leave --from 2026-05-01 --until 2026-05-16\ngoal add "close in five days" --horizon near')
    first, *others = sat('log "told Roza, heard the heart"', leave)
    assert first.title == "Welcome back"
    assert first.lines == ("“told Roza, heard the heart”",)
    assert not others


def test_whoever_is_back_and_wrote_nothing_is_not_asked_for_a_line(sat: Sat) -> None:
    first, *others = sat("", (20, "changed leave --from 2026-05-01 --until 2026-05-16"))
    assert first.title == "Welcome back"
    assert "Write" not in read(first)
    assert not others


@pytest.mark.parametrize("typed", ["", 'log "i miss him"'])
def test_after_a_leave_for_a_death_there_is_no_cheerful_welcome(sat: Sat, typed: str) -> None:
    died = 'log "my grandfather died"\nchanged leave --from 2026-05-10 --until 2026-05-16 --reason "kairouan"'
    first, *others = sat(typed, (9, died))
    assert "Welcome" not in first.title
    assert not others


def test_nobody_is_welcomed_twice(sat: Sat) -> None:
    first, *_ = sat(
        "", (40, 'changed leave --from 2026-04-20 --until 2026-05-09\ngoal add "close in five days" --horizon near')
    )
    assert "back" not in first.title


def test_all_words_that_say_that_nothing_is_asked_keep_it() -> None:
    said = re.compile(r"nothing (?:more )?is asked|(?:all of it|everything) can wait|nothing waits", re.IGNORECASE)
    assert not [one.key for one in nudges().values() if said.search(f"{one.title} {one.reason}") and not one.peace]
