"""The reference pack on file: what somebody saw, how much of it a page holds, and when that was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercoach.documents import reference
from careercoach.documents.materials import Reference, Together
from careercoach.documents.plain import plain
from tests.documents.leavers import (
    ANALYST,
    BRIGHTWATER,
    REFERENCE,
    person,
)
from tests.documents.marta import CANARY, EMPTY_PROFILE, TODAY, work
from tests.documents.test_leaving import flat, refers


def test_somebody_who_saw_nothing_on_file_is_asked_without_a_list() -> None:
    bare = Reference(replace(EMPTY_PROFILE, name="Ines"), person("Rosa"), None, (), frozenset(), 0)
    assert plain(reference.reference(bare, "person", TODAY)) == (
        "Subject: Would you speak for me?\n\nDear Rosa,\n\n"
        "May I name you as somebody who can speak for my work? Please say only\nwhat you can stand behind; "
        "and if you would rather not, that is fine,\ntoo.\n\nThank you,\n\nInes\n"
    )
    assert reference.left_out(bare, "person") == ("What they saw of your work: it is not on file yet.",)
    assert reference.nothing_told(bare, "person")
    assert not reference.nothing_told(replace(REFERENCE, together=(replace(BRIGHTWATER, seen=()),)), "person")
    told_only = replace(REFERENCE, together=(replace(BRIGHTWATER, seen=()),))
    assert "So that it takes little of your time" in flat(reference.KIND, told_only)
    assert "## What you saw" not in flat(reference.KIND, told_only)
    led = replace(BRIGHTWATER, profile=replace(ANALYST, manager="Karen Whitfield", address="Ms Whitfield"))
    assert "Dear Ms Whitfield," in flat(reference.KIND, replace(REFERENCE, together=(led,)))
    other = replace(led, profile=replace(ANALYST, manager="Tom Reyes", address="Mr Reyes"))
    assert "Dear Ms Whitfield," in flat(reference.KIND, replace(REFERENCE, together=(other, led)))
    assert "Dear Karen Whitfield," in flat(reference.KIND, replace(REFERENCE, together=(other,)))


def test_private_work_stands_in_a_reference_once_it_was_chosen_and_is_named_to_the_sender() -> None:
    chosen = replace(REFERENCE, chosen=frozenset(["mistake", "teach"]))
    assert "Owned up to a wrong rate" in flat(reference.KIND, chosen)
    assert reference.private(chosen, "person") == (f"Owned up to a wrong rate {CANARY}",)
    assert not any("private" in said for said in reference.left_out(chosen, "person"))
    assert "1 private accomplishment: only for you, unless you choose it." in reference.left_out(REFERENCE, "person")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, False),
        (1, "1 piece of feedback on what could grow: only for you, unless you choose it."),
        (2, "2 pieces of feedback on what could grow: only for you, unless you choose one."),
    ],
)
def test_criticism_that_stays_back_is_counted(number: int, said: str) -> None:
    left = reference.left_out(replace(REFERENCE, criticism=number), "person")
    assert (said in left) if said else not any("feedback" in each for each in left)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (10, None),
        (11, "1 more thing they saw: too much for a page."),
        (12, "2 more things they saw: too much for a page."),
    ],
)
def test_a_page_tells_ten_things_and_those_leant_on_are_among_them(number: int, said: str | None) -> None:
    seen = [work(str(each), f"Shift {each:02} led", TODAY - timedelta(each)) for each in range(number - 1)]
    oldest = work("old", "The oldest", date(2020, 1, 1), result="It still stands")
    newest = refers(replace(seen[0], result="It holds"), *seen[1:], work("l", "The last", date(2019, 1, 1)))
    assert flat(reference.KIND, newest).count("- **") == 10
    pack = refers(*seen, oldest)
    text = flat(reference.KIND, pack)
    assert text.count("- **") == 10
    assert "- **The oldest**" in text
    assert [each for each in reference.left_out(pack, "person") if "too much" in each] == ([said] if said else [])


def refers_to(together: Together) -> Reference:
    """A reference of one position."""
    return replace(REFERENCE, together=(together,))


def test_a_post_stands_with_its_own_days_and_they_are_greeted_as_one_greets_them() -> None:
    """A manager of three months read that we had worked together for two years, and HR that the post was two months."""
    (whole,) = REFERENCE.together
    one = replace(whole, seen=(work("w", "Counted", date(2025, 4, 1)),))
    text = flat(reference.KIND, refers_to(one))
    assert "## Where I worked - Data analyst, Pricing, Brightwater Insurance (March 2022 – October 2026)" in text
    assert "together" not in text
    greeted = replace(REFERENCE, person=replace(REFERENCE.person, address="Mrs Whitfield"))
    assert "Dear Mrs Whitfield," in flat(reference.KIND, greeted)
