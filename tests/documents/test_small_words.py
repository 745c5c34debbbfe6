"""Small words of a page that two strict readers stumbled over, each with what happened to the person."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.documents import doubts, phrases, spoken
from careercoach.documents.brief import brief
from careercoach.documents.choosing import Choosing, Offered, Reader, as_before
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.materials import Reminder
from careercoach.documents.reminder import reminder
from careercoach.documents.request import request
from careercoach.documents.turned import turned
from careercoach.records import AgendaItemRecord, FeedbackRecord, StepRecord
from tests.documents import marta
from tests.documents.dana import EMPTY, MEETING, accomplishment, goal
from tests.documents.marta import TODAY
from tests.documents.test_recap import RECAP, TALK, agreed, flat
from tests.documents.test_request import ASKING

SAID = FeedbackRecord("f", "Turid", TODAY, "strength", None, None, "You ask first", None, None, None, None)


def test_the_heading_over_a_bare_quote_does_not_promise_what_was_made_of_it() -> None:
    assert phrases.over_feedback([SAID]) == "What I was told"
    changed = replace(SAID, changed="I wait three breaths")
    assert phrases.over_feedback([SAID, changed]) == "What I was told, and what I made of it"


def test_what_the_person_worded_stands_in_no_quotation_marks_before_who_said_it() -> None:
    assert phrases.in_words("You ask first.") == "“You ask first”"
    assert phrases.in_words(SaidForOthers("You ask first.")) == "You ask first"


def test_a_day_that_has_passed_stands_in_no_brackets_as_a_reproach() -> None:
    late = agreed("l", "them", "Look at the rota with me", date(2026, 9, 30))
    assert "- You will look at the rota with me. " in flat(replace(RECAP, promises=(), before=(late,)))


def test_what_was_to_be_decided_last_january_is_not_read_as_of_the_next() -> None:
    late = agreed("l", "them", "Decide in January about line 3", date(2026, 1, 31))
    told = turned(replace(RECAP, promises=(), before=(late,)), "manager", late.person, TODAY)
    assert "You will decide in January 2026 about line 3." in flat(told)


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("You will say my name when the three workshops come up", ", by 15 January"),
        ("I will name two who can hold the shop", ", by 15 January"),
        ("I will send the list", " by 15 January"),
    ],
)
def test_a_day_is_not_read_as_that_of_the_last_clause(said: str, by: str) -> None:
    assert spoken.by(said, date(2027, 1, 15), date(2027, 1, 2)) == said + by


def test_a_table_promised_each_month_is_not_told_as_done_to_who_complained_of_it() -> None:
    sent = agreed("k", "me", "Send the table each month till day 3", state="kept", closed_on=TODAY)
    assert doubts.of_promise(sent) == "it goes on, and reads as done"
    assert doubts.of_promise(replace(sent, text=SaidForOthers("Send the table each month")), sent.person)
    assert doubts.of_promise(replace(sent, state="open")) == ""


def test_somebody_elses_mishap_waits_even_in_words_for_others() -> None:
    """A near miss of a colleague, let out once for the manager, stood by name before HR."""
    assert doubts.of_work(accomplishment("Jonas had a near miss with the hoist", TODAY))
    assert doubts.of_work(accomplishment(SaidForOthers("Jonas had a near miss with the hoist"), TODAY))
    for own in ("Took the lead when the filter smoked. Nobody was late", "The shift ran 200 days without a near miss"):
        assert doubts.of_work(accomplishment(own, TODAY)) == ""


def test_a_stressed_word_is_no_sign_of_a_note_and_stands_without_its_stars() -> None:
    assert doubts.of_work(accomplishment("Led the *whole* round", TODAY)) == ""
    assert doubts.of_work(accomplishment("Led the * round", TODAY))


def test_an_ask_among_what_to_talk_about_is_a_request_and_no_order() -> None:
    ask = AgendaItemRecord("a", "ask", None, "Decide about the three workshops", 5, False, None)
    question = AgendaItemRecord("q", "question", None, "What do you hear upstairs?", 5, False, None)
    talk = replace(ASKING.meeting, items=(ask, question), purpose="The three workshops, and who decides about them")
    letter = request(replace(ASKING, meeting=talk), "manager", TODAY)
    assert "- A request: to decide about the three workshops\n" in letter
    assert "who decides about them" not in letter, "said once"


def test_a_reminder_before_the_day_names_it_and_a_visit_is_asked_for_a_day() -> None:
    late = agreed("q", "them", "Decide about the post", date(2027, 3, 1))
    ahead = Reminder(marta.PROFILE, TALK, late)
    assert "by 1 March 2027." in " ".join(reminder(ahead, "manager", TODAY).split())
    visit = replace(ahead, promise=replace(late, text="Come to see the workshop", by=None))
    assert "Is there a day that suits you?" in " ".join(reminder(visit, "manager", TODAY).split())


def test_what_was_left_out_before_is_not_announced_where_it_has_no_name_there() -> None:
    """The screen said “2 goals; without .”."""
    gone = Offered("support", "g", "A day off", picked=False, reason="left")
    assert as_before([Choosing("plan", Reader("manager", "k"), (gone,))]) == ""


def test_the_step_to_ask_for_something_is_not_told_to_the_one_who_is_asked_for_it() -> None:
    """“Next: ask for a trial in writing” stood below the ask for the trial."""
    near = goal("near", "Lead a shift", "near")
    step = StepRecord("s", near.id, "Ask for a trial in writing", "action", TODAY, None)
    page = replace(EMPTY, meeting=MEETING, goals=(near,), steps=(step,), asks=("Three months of trial, in writing",))
    assert "Ask for a trial" not in brief(page, "manager", TODAY)
    assert "Next: ask for a trial in writing" in brief(replace(page, asks=()), "manager", TODAY)


@pytest.mark.parametrize(
    ("purpose", "waits"),
    [
        ("Say that i want to be shift leader, and hear what is missing", True),
        ("Review: get it on paper that I am ready", True),
        ("My year 2025 and the grade", False),
        ("Agree on how I grow into it", False),
    ],
)
def test_what_one_means_to_do_in_a_talk_does_not_stand_over_the_page_for_the_other(purpose: str, waits: bool) -> None:
    assert bool(doubts.of_purpose(replace(MEETING, purpose=purpose), "Helen Oduya")) is waits


def test_a_title_that_ends_in_a_stop_has_not_two_of_them() -> None:
    assert phrases.lead("Saved 19 hours.", ["January 2026"]) == "**Saved 19 hours** (January 2026)."


def test_a_day_comes_first_where_the_sentence_names_another() -> None:
    """ "I will invite you to the group on 24 September by 18 September" was read twice."""
    said = spoken.by("I will invite you to the group on 24 September", date(2026, 9, 18), date(2026, 9, 10))
    assert said == "By 18 September I will invite you to the group on 24 September"


def test_a_thing_somebody_was_to_give_is_said_as_promised_and_no_telegram() -> None:
    """“We agreed on this: reference letter” went to a former manager."""
    letter = replace(RECAP.promises[0], owner="them", text="reference letter", by=None)
    said = " ".join(reminder(Reminder(RECAP.profile, TALK, letter), "manager", TODAY).split())
    assert "you kindly promised a reference letter. Where does it stand?" in said


def test_a_question_among_the_asks_has_its_mark() -> None:
    asked = replace(EMPTY, asks=("May I go on with the question of the grade",))
    assert "- May I go on with the question of the grade?\n" in brief(asked, "manager", TODAY)


def test_a_shift_that_goes_home_on_time_is_work_and_being_home_on_time_is_not() -> None:
    assert doubts.doubt("Less waste, and the shift goes home on time") == ""
    assert doubts.doubt("Day work, and home on time") == "it may be somebody's private affair"
