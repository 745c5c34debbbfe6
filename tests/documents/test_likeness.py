"""What is on file twice is said once, and what is over does not stand on a page as if it went on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from careercoach.documents import likeness
from careercoach.documents.likeness import Later
from careercoach.documents.making import made
from careercoach.documents.materials import Reminder
from careercoach.documents.recap import KIND as RECAPPING
from careercoach.documents.reminder import KIND as REMINDING
from tests.documents.dana import accomplishment
from tests.documents.leavers import agreed
from tests.documents.marta import TODAY, course
from tests.documents.test_recap import RECAP

SHELVES = agreed("p1", "me", "Label the shelves in the cold store for a month")


def test_a_promise_typed_twice_with_another_time_is_said_once_and_the_other_is_named_to_me() -> None:
    again = replace(SHELVES, id="p2", text="Label the shelves in the cold store in May")
    page = made(RECAPPING, "m", replace(RECAP, promises=(SHELVES, again), before=()), audience="manager", today=TODAY)
    assert page.markdown.count("cold store") == 1
    assert f"“{again.text}”: said once, as “{SHELVES.text}”." in page.left_out
    mine = made(RECAPPING, "m", replace(RECAP, promises=(SHELVES, again), before=()), audience="self", today=TODAY)
    assert mine.markdown.count("cold store") == 2


def test_two_promises_for_two_days_are_two() -> None:
    again = replace(SHELVES, id="p2", by=date(2027, 3, 1))
    assert likeness.twice([replace(SHELVES, by=date(2027, 2, 1)), again]) == []
    assert likeness.twice([agreed("a", "me", "Check boiler 5 twice"), agreed("b", "me", "Check boiler 6 twice")]) == []


def test_one_debt_in_two_wordings_is_shown_before_it_leaves() -> None:
    one = agreed("p1", "them", "Decide with accounts on the second van")
    other = agreed("p2", "them", "Ask accounts for the second van")
    page = made(RECAPPING, "m", replace(RECAP, promises=(one, other), before=()), audience="manager", today=TODAY)
    assert [(each.id, each.why) for each in page.to_reword if each.why] == [("p2", f"Much the same as “{one.text}”")]


def test_a_promise_that_a_later_line_says_was_kept_is_shown_before_a_reminder_of_it_leaves() -> None:
    owed = agreed("p1", "them", "Order the second kiln")
    line = likeness.overtaken(owed, Later(texts=("Kiln is old", "The second kiln came on Friday")))
    assert line == "The second kiln came on Friday"
    material = Reminder(RECAP.profile, RECAP.meeting, owed, overtaken={"p1": line})
    (told,) = made(REMINDING, "p1", material, audience="manager", today=TODAY).to_reword
    assert (told.id, told.field, told.why) == ("p1", "state", "Is it kept? On file: “The second kiln came on Friday”")
    plain = made(REMINDING, "p1", replace(material, overtaken={}), audience="manager", today=TODAY)
    assert plain.to_reword == ()


def test_a_kept_promise_of_the_same_person_or_a_course_that_was_paid_may_settle_an_older_one() -> None:
    owed = agreed("p1", "them", "Ask HR about the course fee")
    paid = agreed("p2", "them", "Pay the course, 900", state="kept")
    assert likeness.overtaken(owed, Later(kept=(paid,))) == paid.text
    assert likeness.overtaken(owed, Later(kept=(replace(paid, person="Somebody else"),))) == ""
    forklift = course("l", "Forklift licence", "certificate", "finished", paid_by="company")
    assert likeness.overtaken(owed, Later(learning=(forklift,))) == "Forklift licence"
    assert likeness.overtaken(owed, Later(learning=(replace(forklift, paid_by="me"),))) == ""


def test_a_promise_stays_open_where_a_later_line_speaks_of_it_and_does_not_say_that_it_came() -> None:
    owed = agreed("p1", "them", "Order the second kiln")
    assert (
        likeness.overtaken(owed, Later(texts=("Still no second kiln", "The kiln came", "Not got the second kiln yet")))
        == ""
    )


def test_work_that_a_later_line_ends_is_not_under_way_any_more() -> None:
    begun = accomplishment("Half the pumps on the new valves", date(2026, 3, 1), status="in-progress", goals=("g1",))
    ended = accomplishment("All pumps run on the new valves", date(2026, 6, 1))
    assert [one.status for one in likeness.over([begun], [begun, ended], frozenset())] == ["done"]
    before = replace(ended, on=date(2026, 1, 1))
    assert [one.status for one in likeness.over([begun], [before], frozenset())] == ["in-progress"]
    assert [one.status for one in likeness.over([begun], [], frozenset(("g1",)))] == ["done"]


@pytest.mark.parametrize(
    ("things", "asked", "left"),
    [
        ("The inspector course, and the rota", ("The inspector course paid", "A third person on the rota"), ""),
        ("My next step here, and the HACCP course", ("HACCP course in spring",), "My next step here"),
        ("My next step here", ("HACCP course in spring",), "My next step here"),
        ("I want the course, and the rota", ("The course paid",), "I want the course, and the rota"),
        ("Pay", (), "Pay"),
    ],
)
def test_what_is_asked_is_not_named_again_as_what_the_talk_is_for(things: str, asked: Sequence[str], left: str) -> None:
    assert likeness.untold(things, asked) == left
