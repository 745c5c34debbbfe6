"""What is private and leaves because it was chosen is named before it leaves, and nothing else is."""

from dataclasses import replace

import pytest

from careercoach.documents import handover, plan, recap, review
from careercoach.documents.brief import KIND as BRIEF
from careercoach.documents.kept_back import PRIVATE_WORK, REFLECTIONS
from careercoach.documents.making import Document
from careercoach.records import AgendaItemRecord, NoteRecord
from tests.documents import marta
from tests.documents.dana import EXAMPLE, TODAY, accomplishment
from tests.documents.test_recap import RECAP

OTHERS = ("manager", "skip-level", "mentor")
PRIVATE = "private accomplishment"
NAMED = "Goals that this work is linked to, or that you reached, are named: asking for the pack chose them."


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
    assert handover.private(marta.HANDOVER, reader) == ("How do you do your best work?",)
    assert handover.private(marta.HANDOVER, "self") == ()


@pytest.mark.parametrize("reader", OTHERS)
def test_a_plan_names_the_answers_only_where_they_were_chosen(reader: str) -> None:
    asked = marta.INTERESTS.asked
    chosen = replace(marta.PLAN, reflections_chosen=True)
    assert (plan.private(chosen, reader), plan.private(chosen, "self")) == ((asked,), ())
    assert plan.private(marta.PLAN, reader) == ()
    assert (REFLECTIONS in plan.left_out(chosen, reader), REFLECTIONS in plan.left_out(marta.PLAN, reader)) == (
        False,
        True,
    )
    assert REFLECTIONS not in plan.left_out(replace(marta.PLAN, reflections=()), reader)


@pytest.mark.parametrize("reader", OTHERS)
def test_private_work_that_stays_back_is_said_where_there_is_some(reader: str) -> None:
    none = tuple(replace(one, fresh=()) for one in marta.STANDINGS)
    assert PRIVATE_WORK in plan.left_out(marta.PLAN, reader)
    assert PRIVATE_WORK not in plan.left_out(replace(marta.PLAN, standings=none), reader)
    assert PRIVATE_WORK in handover.left_out(marta.HANDOVER, reader)
    assert PRIVATE_WORK not in handover.left_out(replace(marta.HANDOVER, recent=(marta.GUIDE,)), reader)


@pytest.mark.parametrize("reader", OTHERS)
def test_a_review_names_private_work_once_it_is_chosen_and_counts_it_until_then(reader: str) -> None:
    kept = marta.REVIEW
    chosen = replace(kept, chosen=frozenset({marta.OWN_ERROR.id, marta.GUIDE.id}))
    assert (review.private(kept, reader), review.private(chosen, reader)) == ((), (marta.OWN_ERROR.title,))
    assert review.private(chosen, "self") == ()
    assert any(PRIVATE in said for said in review.left_out(kept, reader))
    assert not any(PRIVATE in said for said in review.left_out(chosen, reader))


@pytest.mark.parametrize(
    ("group_by", "reached", "still", "said"),
    [
        ("goal", True, True, True),
        ("goal", False, True, True),
        ("month", True, True, True),
        ("month", True, False, True),
        ("month", False, True, False),
        ("goal", False, False, False),
    ],
)
def test_a_review_says_that_goals_are_named_where_one_is(group_by: str, reached: bool, still: bool, said: bool) -> None:
    goals = (*(marta.GOALS[:2] if still else ()), *(marta.ENDED[:1] if reached else ()))
    pack = replace(marta.REVIEW, group_by=group_by, goals=goals)
    assert (NAMED in review.left_out(pack, "manager")) == said
    assert NAMED not in review.left_out(pack, "self")


@pytest.mark.parametrize("reader", OTHERS)
def test_a_recap_names_the_notes_of_ones_own_that_were_chosen(reader: str) -> None:
    more = (*RECAP.notes, NoteRecord("n9", "m0", "listen", None, "note", "Not this one", None))
    chosen = replace(RECAP, notes=more, chosen=frozenset({"n1", "n3"}))
    assert recap.private(chosen, reader) == (RECAP.notes[2].text,)
    assert recap.private(chosen, "self") == ()
    assert recap.left_out(chosen, reader)[-1] == "1 note of your own: only for you, unless you choose it."
    none = replace(chosen, chosen=frozenset())
    assert recap.left_out(none, reader)[-1] == "2 notes of your own: only for you, unless you choose one."


def test_a_recap_counts_the_names_of_its_own_where_none_was_asked_for_in_the_plan() -> None:
    message = Document("recap", "m", "self", "recap", (), (), 3)
    assert recap.together(message, replace(message, noun="plan", masked=None)).masked == 3
