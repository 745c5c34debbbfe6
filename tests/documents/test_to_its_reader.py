"""A page speaks to its reader, says one thing once, and names nobody whom its reader need not know."""

from dataclasses import replace

import pytest

from careercoach.documents import doubts, phrases, spoken_of
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.making import made
from careercoach.documents.request import left_out, request
from careercoach.documents.rewording import to_reword
from careercoach.documents.thanks import KIND as THANKS
from careercoach.records import AgendaItemRecord, NoteRecord, PersonRecord
from tests.documents import marta
from tests.documents.dana import MEETING
from tests.documents.marta import TODAY
from tests.documents.test_fit import _saw, _seen
from tests.documents.test_recap import RECAP
from tests.documents.test_request import ASKING

DAMJAN = PersonRecord("d", "Damjan Koren", "other", None, "prof at the faculty, neuro", None)


def test_the_professor_who_reads_it_is_not_told_of_the_professor() -> None:
    assert spoken_of.reader("I taught 2 hours; the professor asked me again", DAMJAN)
    assert not spoken_of.reader("I taught 2 hours; a professor from Graz came", DAMJAN)
    assert not spoken_of.reader("The nurse took it over", DAMJAN)


def test_advice_that_says_what_she_will_do_is_not_said_back_to_her() -> None:
    said = "apply for the 20% assistant when it opens, she writes the line"
    note = NoteRecord("n", "m", None, None, "advice", said, None)
    assert doubts.of_note(note, "Karmen Oblak")
    assert doubts.of_note(replace(note, text=SaidForOthers("She writes the line")), "Karmen Oblak")
    assert not doubts.of_note(replace(note, text="ask the assessor early, her diary fills up"), "Karmen Oblak")


def test_words_for_others_wait_for_the_reader_whom_they_name() -> None:
    words = SaidForOthers("Neža, the student I supervise, showed a case of her own")
    assert doubts.to_one(words, "Neža Turk")
    assert not doubts.to_one(words, "Bojan Hribar")


@pytest.mark.parametrize("text", ["The group met again, also Mrs Horvat to watch", "Herr Maier walks alone now"])
def test_a_patient_by_name_waits_and_a_colleague_who_saw_it_does_not(text: str) -> None:
    assert spoken_of.client(text, ("Bojan Hribar",))
    assert not spoken_of.client(text, ("Ana Horvat", "Jens Maier"))


@pytest.mark.parametrize(
    ("purpose", "said"),
    [("half year", ""), ("First talk", ""), ("year review", ""), ("goals for the year", "Goals for the year")],
)
def test_a_purpose_stands_only_where_it_says_more_than_that_one_talks(purpose: str, said: str) -> None:
    assert phrases.own_purpose(replace(MEETING, purpose=purpose)) == said


def test_a_letter_whose_words_thank_thanks_once() -> None:
    letter = replace(_saw(_seen("Storm cleared")), words="Thank you for the hour.")
    page = made(THANKS, "", letter, audience="person", today=TODAY).markdown
    assert page.lower().count("thank you") == 2, "in its subject and in the words"


def test_a_goal_that_is_the_name_of_a_thing_is_no_note() -> None:
    goal = marta.goal("g", "Part-time teaching post at the faculty, neuro practicals", "long")
    assert not doubts.of_goal(goal)
    assert doubts.of_goal(replace(goal, title="Finish the map, it took long, nobody helped"))


def test_an_ask_that_waits_for_the_talk_is_named_and_going_on_is_no_leaving() -> None:
    items = (
        AgendaItemRecord("a", "ask", None, "May I go on with the grade question", 0, False, None),
        AgendaItemRecord("b", "ask", None, "A rise of 300 euro", 0, False, None),
    )
    asking = replace(ASKING, meeting=replace(MEETING, items=items))
    text = request(asking, "manager", TODAY)
    assert "go on with the grade question" in " ".join(text.split())
    assert "300" not in text
    assert "“A rise of 300 euro”: for the talk, and not before it." in left_out(asking, "manager")


def test_a_note_that_says_again_what_was_agreed_is_named_and_one_that_became_the_step_is_not() -> None:
    promise = replace(RECAP.promises[0], text="write to Sabina about the 20 %", owner="them", state="open")
    note = NoteRecord("n", "m", None, None, "note", "You support the grade and write to Sabina about the 20 %.", None)
    page = f"{note.text} {promise.text}"
    told = replace(RECAP, notes=(note,), promises=(promise,))
    assert "n" in {one.id for one in to_reword(told, "manager", page)}
    same = replace(told, notes=(replace(note, text=promise.text),))
    assert "n" not in {one.id for one in to_reword(same, "manager", page)}
