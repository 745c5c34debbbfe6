"""What one typed for oneself and cannot stand before somebody else waits, and stands once it was said for them."""

from dataclasses import replace
from typing import Any

import pytest

from careercoach.documents import doubts
from careercoach.documents.brief import KIND as BRIEFING
from careercoach.documents.choosing import Offered, Reader
from careercoach.documents.for_others import Words, own_words, read_as
from careercoach.documents.making import Document, made
from careercoach.documents.offering import Asked, Found
from careercoach.documents.phrases import place
from careercoach.documents.recap import KIND as RECAPPING
from careercoach.documents.reference import KIND as ASKING
from careercoach.documents.thanks import offered
from careercoach.materials import Brief, Scope
from careercoach.records import AccomplishmentRecord, NoteRecord
from tests.documents.dana import EMPTY, MEETING, accomplishment
from tests.documents.leavers import REFERENCE, THANKS, agreed
from tests.documents.marta import TODAY
from tests.documents.test_recap import RECAP

HELEN = "Helen Oduya"


@pytest.mark.parametrize(
    "typed",
    [
        "Cellar oct: 41",
        "trolleys 31, mostly ward 4",
        "31 of them back by may",
        "he signed it",
        "got the count wrong on tuesday",
        "did a double, knackered",
        "told my sister about the offer",
        "even if its late",
        "till moved, i cheered",
        "stock + labels",
        "Dunja better than me at the till",
        "Counted the vans. works.",
        "the Miller thing is off the table",
        "moved the fridge w/ Pat (his back)",
        "yeah the boss came round",
    ],
)
def test_a_line_that_needs_words_for_others_is_not_handed_over_unasked(typed: str) -> None:
    assert doubts.of_work(accomplishment(typed, TODAY))


@pytest.mark.parametrize(
    "typed",
    [
        "Drew a map of where samples wait",
        "Late visits fell from 23 to 9 a month",
        "Led twenty shifts without calling the duty manager",
        "taught 4 new drivers the route",
        "Saw Callum through his first month",
        "Wrote the weekly list for press 3",
    ],
)
def test_a_line_that_reads_as_it_is_goes_out_unasked(typed: str) -> None:
    assert doubts.of_work(accomplishment(typed, TODAY)) == ""


def test_a_figure_of_which_nobody_says_what_it_counts_waits() -> None:
    counted = accomplishment("Drew a map", TODAY, before="38", after="46", unit="samples a day")
    assert doubts.of_work(counted) == ""
    assert doubts.of_work(replace(counted, unit=None))
    assert doubts.of_work(replace(counted, before="38 %", after="46 %", unit=None)) == ""


def _brief(*work: AccomplishmentRecord, **told: Any) -> Brief:
    return replace(EMPTY, meeting=replace(MEETING, with_=HELEN, minutes=60), accomplishments=work, **told)


def _made(material: Any, audience: str = "manager") -> Document:
    return made(BRIEFING, "m1", material, audience=audience, today=TODAY)


def test_what_was_brought_in_shorthand_waits_and_stands_once_it_was_said_for_others() -> None:
    """ "Barkly nov: 13" stood in a brief for a director."""
    done = replace(accomplishment("cellar oct: 41", TODAY, result="finally"), id="w")
    page = _made(_brief(done))
    assert "41" not in page.markdown
    assert [(one.id, one.text) for one in page.unready] == [("w", "cellar oct: 41")]
    assert not page.to_reword
    said = Words("The cellar was counted in 41 minutes in October.", own_words(done))
    worded = read_as(_brief(done), {"w": said})
    page = _made(worded)
    assert "**The cellar was counted in 41 minutes in October.**" in " ".join(page.markdown.split())
    assert "inally" not in page.markdown
    assert not page.unready
    assert not page.to_reword
    assert "41" in _made(_brief(done), "self").markdown, "for oneself it stays as it was typed"


def test_what_changed_after_it_was_said_for_others_is_named() -> None:
    done = replace(accomplishment("cellar oct: 41", TODAY), id="w")
    said = Words("The cellar was counted in 41 minutes.", own_words(done))
    page = _made(read_as(_brief(replace(done, title="cellar oct: 39")), {"w": said}))
    assert [(one.id, one.why) for one in page.to_reword] == [("w", "Said for others before it changed")]


def test_nothing_that_starts_chosen_is_named_as_in_doubt() -> None:
    """One judgement: a page whose lines were all ticked by themselves had two that "read like an aside"."""
    texts = ("Drew a map", "he signed it", "Cut the wait to 9 minutes", "31 vans + 4 trucks", "Wrote the list, ha")
    work = tuple(replace(accomplishment(text, TODAY), id=f"w{n}") for n, text in enumerate(texts))
    chosen = Found(work=work).chosen(Asked("review", Reader("manager", HELEN, HELEN), EMPTY.profile, Scope()))
    assert [one.title for one in chosen.work] == ["Drew a map", "Cut the wait to 9 minutes"]
    assert {one.reason for one in chosen.choosing.offered} == {"", "unready", "aside"}
    assert not _made(_brief(*chosen.work)).to_reword


def test_what_they_chose_themselves_stands_though_it_is_in_doubt_and_stays_so() -> None:
    reader = Reader("manager", HELEN, HELEN, remembered={("accomplishment", "w"): True})
    work = (replace(accomplishment("cellar oct: 41", TODAY), id="w"),)
    (one,) = Found(work=work).chosen(Asked("review", reader, EMPTY.profile, Scope())).choosing.offered
    assert isinstance(one, Offered)
    assert one.picked


def test_what_was_agreed_in_a_talk_stands_in_its_recap_and_is_named_where_it_is_in_doubt() -> None:
    promise = agreed("p", "them", "prime for 6 months, she knows why")
    page = made(RECAPPING, "m0", replace(RECAP, promises=(promise,), notes=()), audience="manager", today=TODAY)
    assert "Prime for 6 months" in page.markdown
    assert [one.id for one in page.to_reword] == ["p"]
    assert page.unready == ()


def test_advice_noted_in_the_third_person_is_not_quoted_back_to_who_gave_it() -> None:
    """ "You said: “Wants the minutes as a curve”" went to a chief doctor."""
    note = NoteRecord("n", "m0", "listen", None, "advice", "wants the minutes as a curve", None)
    page = made(
        RECAPPING, "m0", replace(RECAP, promises=(), notes=(note,), choosing=None), audience="manager", today=TODAY
    )
    assert "curve" not in page.markdown


def test_a_group_that_may_be_they_is_not_thanked_with_it() -> None:
    """ "With you, they knew 44 by name": they were the readers."""
    done = replace(
        accomplishment("List of 47 women drawn up, and they knew 44 women", TODAY), id="w", seen_by=("Crew",)
    )
    crew = Reader("person", "c", "Crew", several=True)
    (one,) = offered(replace(THANKS, seen=(done,), feedback=(), promises=()), crew)
    assert not one.picked


def test_a_group_is_not_asked_to_speak_for_somebody() -> None:
    assert ASKING.lacks(REFERENCE, "person") == ""
    assert "ask one of them" in ASKING.lacks(
        replace(REFERENCE, person=replace(REFERENCE.person, several=True)), "person"
    )


@pytest.mark.parametrize(
    ("noted", "read"),
    [
        ("Her office, with the fan", "your office"),
        ("chez elle, under the tree", ""),
        ("head office, level 7", "head office, level 7"),
    ],
)
def test_of_a_place_only_where_it_is_goes_to_the_other(noted: str, read: str) -> None:
    assert place(replace(MEETING, place=noted)) == read
