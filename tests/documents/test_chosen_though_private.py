"""What is private and leaves because it was chosen is named before it leaves, and nothing else is."""

from dataclasses import replace

import pytest

from careercoach.documents import handover, plan, recap, review
from careercoach.documents.brief import KIND as BRIEF
from careercoach.documents.kept_back import PRIVATE_WORK
from careercoach.documents.making import Document
from careercoach.records import AgendaItemRecord, NoteRecord
from tests.documents import marta
from tests.documents.dana import EXAMPLE, TODAY, accomplishment
from tests.documents.test_recap import RECAP

OTHERS = ("manager", "skip-level", "mentor")
PRIVATE = "1 accomplishment: private, unless you choose it."


def _item(subject: str, private: bool) -> AgendaItemRecord:
    return AgendaItemRecord(f"i-{subject}", "accomplishment", subject, f"Item {subject}", 1.0, private, None)


@pytest.mark.parametrize("reader", OTHERS)
def test_a_brief_names_the_private_things_it_tells_and_no_others(reader: str) -> None:
    items = (_item("told", True), _item("r1", True), _item("open", False), _item("not-told", True))
    work = (accomplishment("Told", TODAY, id="told", private=True), accomplishment("Open", TODAY, id="open"))
    material = replace(EXAMPLE, meeting=replace(EXAMPLE.meeting, items=items), accomplishments=work)
    assert BRIEF.private(material, reader) == ("Item told", "Item r1")
    assert BRIEF.private(material, "self") == ()


@pytest.mark.parametrize("reader", OTHERS)
def test_a_pack_for_the_next_manager_names_the_answers_chosen_for_it(reader: str) -> None:
    told = tuple(done for done in marta.HANDOVER.recent if not done.private)
    assert handover.private(replace(marta.HANDOVER, recent=told), reader) == ("How do you do your best work?",)
    assert handover.private(marta.HANDOVER, "self") == ()


@pytest.mark.parametrize("reader", OTHERS)
def test_a_plan_names_answers_private_goals_and_why_a_goal_matters_once_they_are_chosen(reader: str) -> None:
    secret = replace(marta.GOALS[1], private=True)
    whole = replace(marta.PLAN, goals=(secret, *marta.GOALS[:1]), choosing=marta.chosen("plan", secret, with_why=True))
    asked = marta.INTERESTS.asked
    assert plan.private(whole, reader) == (secret.title, f"Why: {secret.why}", asked)
    assert plan.private(whole, "self") == ()
    without = replace(whole, choosing=marta.chosen("plan", secret), reflections=())
    assert plan.private(without, reader) == (secret.title,)


@pytest.mark.parametrize("reader", OTHERS)
def test_private_work_that_stays_back_is_said_where_there_is_some(reader: str) -> None:
    none = tuple(replace(one, fresh=()) for one in marta.STANDINGS)
    assert PRIVATE_WORK in plan.left_out(marta.PLAN, reader)
    assert PRIVATE_WORK not in plan.left_out(replace(marta.PLAN, standings=none), reader)
    assert PRIVATE in " ".join(handover.left_out(marta.HANDOVER, reader))
    assert PRIVATE not in " ".join(
        handover.left_out(replace(marta.HANDOVER, choosing=marta.chosen("handover")), reader)
    )


@pytest.mark.parametrize("reader", OTHERS)
def test_a_review_names_private_work_once_it_is_chosen_and_counts_it_until_then(reader: str) -> None:
    told = replace(marta.REVIEW, accomplishments=tuple(done for done in marta.WORK if not done.private))
    chosen = replace(marta.REVIEW, choosing=marta.chosen("review", marta.OWN_ERROR, marta.GUIDE))
    assert (review.private(told, reader), review.private(chosen, reader)) == ((), (marta.OWN_ERROR.title,))
    assert review.private(chosen, "self") == ()
    assert any(PRIVATE in said for said in review.left_out(told, reader))
    assert not any(PRIVATE in said for said in review.left_out(chosen, reader))


@pytest.mark.parametrize("reader", OTHERS)
def test_a_recap_names_the_notes_of_ones_own_that_were_chosen(reader: str) -> None:
    more = (*RECAP.notes, NoteRecord("n9", "m0", "listen", None, "note", "Not this one", None))
    chosen = replace(RECAP, notes=more, chosen=frozenset({"n1", "n3"}))
    assert recap.private(chosen, reader) == (RECAP.notes[2].text,)
    assert recap.private(chosen, "self") == ()
    assert recap.left_out(chosen, reader)[-2] == "1 note of your own: only for you, unless you choose it."
    none = replace(chosen, chosen=frozenset())
    assert recap.left_out(none, reader)[-2] == "2 notes of your own: only for you, unless you choose one."


def test_a_recap_counts_the_names_of_its_own_where_none_was_asked_for_in_the_plan() -> None:
    message = Document("recap", "m", "self", "recap", (), (), 3)
    assert recap.together(message, replace(message, noun="plan", masked=None)).masked == 3
