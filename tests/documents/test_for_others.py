"""What one typed for oneself and cannot stand before somebody else waits, and stands once it was said for them."""

from dataclasses import replace
from typing import Any

import pytest

from careercoach.documents import doubts
from careercoach.documents.brief import KIND as BRIEFING
from careercoach.documents.choosing import Choice, Choosing, Offered, Reader, settled
from careercoach.documents.for_others import Words, own_words, read_as
from careercoach.documents.making import Document, made
from careercoach.documents.materials import Request
from careercoach.documents.offering import Asked, Found
from careercoach.documents.phrases import place
from careercoach.documents.recap import KIND as RECAPPING
from careercoach.documents.reference import KIND as ASKING
from careercoach.documents.request import KIND as REQUESTING
from careercoach.documents.rewording import unmet
from careercoach.documents.thanks import offered, thanks
from careercoach.materials import Brief, Scope
from careercoach.records import AccomplishmentRecord, NoteRecord
from tests.documents.dana import EMPTY, MEETING, PROFILE, accomplishment
from tests.documents.leavers import REFERENCE, THANKS, agreed
from tests.documents.marta import TODAY, TOM, course
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
        "A day shift in quality. Home at 5, eat with Wim and the boys",
        "My daughter chose the colours of the sheet",
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


def test_words_for_others_keep_the_figures_that_they_do_not_tell() -> None:
    typed = accomplishment("sheet tried 2 wks, nights + days", TODAY, before="8", after="3", unit="phone calls a week")

    def read(text: str, done: AccomplishmentRecord = typed) -> tuple[str | None, ...]:
        one = read_as(done, {done.id: Words(text, own_words(done))})
        return one.before, one.after, one.unit

    assert read("The sheet was tried for two weeks, on nights and days") == ("8", "3", "phone calls a week")
    assert read("With the sheet there are 3 phone calls a week") == (None, None, None)
    assert read("Phone calls fell from 8 to 3 a week") == (None, None, None)
    assert read("The sheet was tried", replace(typed, unit=None)) == (None, None, None)


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


def _asked(reader: Reader) -> Asked:
    return Asked("review", reader, EMPTY.profile, Scope())


def test_nothing_that_starts_chosen_is_named_as_in_doubt() -> None:
    """One judgement: a page whose lines were all ticked by themselves had two that "read like an aside"."""
    texts = ("Drew a map", "he signed it", "Cut the wait to 9 minutes", "31 vans + 4 trucks", "Wrote the list, ha")
    work = tuple(replace(accomplishment(text, TODAY), id=f"w{n}") for n, text in enumerate(texts))
    chosen = Found(work=work).chosen(_asked(Reader("manager", HELEN, HELEN)))
    assert [one.title for one in chosen.work] == ["Drew a map", "Cut the wait to 9 minutes"]
    assert {one.reason for one in chosen.choosing.offered} == {"", "unready", "aside"}
    assert not _made(_brief(*chosen.work)).to_reword


def test_what_they_chose_themselves_stands_though_it_is_in_doubt_and_stays_so() -> None:
    reader = Reader("manager", HELEN, HELEN, remembered={("accomplishment", "w"): True})
    work = (replace(accomplishment("cellar oct: 41", TODAY), id="w"),)
    (one,) = Found(work=work).chosen(_asked(reader)).choosing.offered
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
        ("HR, city hall", "HR, city hall"),
    ],
)
def test_of_a_place_only_where_it_is_goes_to_the_other(noted: str, read: str) -> None:
    assert place(replace(MEETING, place=noted)) == read


@pytest.mark.parametrize(
    "purpose",
    [
        "She knows that I want the three workshops",
        "he sees the head of workshop and not only the man with dirty hands",
        "What he says to the director",
        "Helen tells me what is missing",
    ],
)
def test_a_talks_purpose_that_speaks_of_its_reader_waits_and_is_named(purpose: str) -> None:
    talk = replace(MEETING, with_=HELEN, purpose=purpose)
    letter = made(REQUESTING, "m1", Request(PROFILE, talk, ()), audience="manager", today=TODAY)
    page = _made(replace(EMPTY, meeting=talk))
    for each in (letter, page):
        assert purpose[4:] not in " ".join(each.markdown.split())
        assert [(one.noun, one.text, one.field) for one in each.unready] == [("meeting", purpose, "purpose")]
    assert purpose[4:] in " ".join(_made(replace(EMPTY, meeting=talk), "self").markdown.split())


def test_a_talks_purpose_that_reads_right_to_its_reader_stands() -> None:
    talk = replace(
        MEETING, with_=HELEN, purpose="I want to lead the three workshops, and the one store is the first step"
    )
    page = _made(replace(EMPTY, meeting=talk))
    assert "the one store is the first step" in " ".join(page.markdown.split())
    assert not page.unready


def test_words_said_to_one_reader_wait_for_every_other() -> None:
    """ "22 students of your class" stood on the page of a director whose class it was not."""
    done = replace(accomplishment("22 students in the workshop", TODAY), id="w")
    said = {"w": Words("22 students of your class were in the workshop.", own_words(done))}
    (one,) = Found(work=(done,)).chosen(_asked(Reader("manager", HELEN, HELEN, words=said))).choosing.offered
    assert (one.picked, one.doubt) == (False, "“your” is said to one reader only")
    theirs = Reader("manager", HELEN, HELEN, words=said, remembered={("accomplishment", "w"): True})
    (one,) = Found(work=(done,)).chosen(_asked(theirs)).choosing.offered
    assert one.picked, "for whom they were said they are chosen once"


def test_blame_does_not_stand_without_the_answer_to_it() -> None:
    said = replace(TOM, behaviour="Your table came on day 5, not on day 3", changed="sent it on day 2, phew")
    page = _made(_brief(feedback=(said,)))
    assert "day 5" not in page.markdown
    (waiting,) = page.unready
    assert "what you changed" in waiting.why
    page = _made(_brief(feedback=(replace(said, changed="I send it on the 2nd, in the evening"),)))
    assert "day 5" in page.markdown
    assert "I send it on the 2nd, in the evening" in " ".join(page.markdown.split())


@pytest.mark.parametrize(
    "typed",
    [
        "Half the breakdowns on the road, 31 to 15 a month",
        "Look for the budget for module 2, 390,000 shillings",
        "Last service card hung, all 64 buses have one",
        "LATRA inspection: 12 of 12 passed first time, last year 7 of 12",
        "Report on one page every month till the 3rd",
    ],
)
def test_a_line_that_ends_in_its_figure_is_no_note(typed: str) -> None:
    assert doubts.doubt(typed) == ""


def test_the_name_of_a_course_is_no_sentence_and_need_not_be_one() -> None:
    module = course("l", "Common rail diesel, module 1", "course", "done")
    assert doubts.of_learning(module) == ""


def test_what_was_chosen_now_and_finds_no_room_is_named() -> None:
    """A pick did nothing, and nobody said so."""
    reader = Reader("person", "h", HELEN)
    chosen = [
        Offered("accomplishment", text, text, picked=True, said=True) for text in ("Drew a map", "Led a night shift")
    ]
    assert unmet([Choosing("thanks", reader, tuple(chosen))], "You were there: I drew a map.") == ("Led a night shift",)
    asked = Offered("reflection", "r", "What helped? One step at a time", picked=True, said=True)
    assert unmet([Choosing("handover", reader, (asked,))], "One step at a time.") == ()


def test_advice_in_a_letter_of_thanks_can_be_left_out() -> None:
    note = NoteRecord("note1", "m0", "listen", None, "advice", "Keep a list of every call", None)
    material = replace(THANKS, seen=(), feedback=(), promises=(), among=(note,))
    reader = Reader("person", "h", material.person.name)
    listed = Choosing("thanks", reader, tuple(offered(material, reader)))
    assert "Keep a list" in thanks(replace(material, choosing=listed), "person", TODAY)
    without = settled(listed, Choice(leave=("note:note1",)))
    assert "Keep a list" not in thanks(replace(material, choosing=without), "person", TODAY)


@pytest.mark.parametrize("typed", ["see with the comité for the credit", "Prime of 6 months, you ask the district"])
def test_a_promise_that_is_half_a_sentence_is_in_doubt(typed: str) -> None:
    promise = agreed("p", "them", typed)
    assert doubts.of_promise(promise, promise.person) == "it is no sentence"


def test_who_is_not_the_manager_is_named_as_who_reads_it() -> None:
    """ "Left out for your manager" stood beside a page for HR."""
    talk = replace(EMPTY, profile=replace(PROFILE, manager="Priya Nair"), meeting=replace(MEETING, with_=HELEN))
    assert _made(talk).reader == HELEN
    assert _made(replace(talk, meeting=replace(MEETING, with_="Priya Nair"))).reader == "your manager"
