"""What cannot be a sentence stands in the person's own words, in a line that is true whatever they typed."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.documents import noted, phrases, results
from careercoach.documents.brief import KIND as BRIEFING
from careercoach.documents.choosing import Choosing, Offered, Reader
from careercoach.documents.for_others import SaidForOthers, Words, read_as
from careercoach.documents.leaving import KIND as LEAVING_PACK
from careercoach.documents.making import Document, made
from careercoach.documents.markdown import in_quotes
from careercoach.documents.recap import KIND as RECAPPING
from careercoach.documents.review import KIND as REVIEWING
from careercoach.materials import Brief
from careercoach.records import NoteRecord, PromiseRecord, StepRecord
from tests.documents import marta
from tests.documents.dana import EMPTY, MEETING, accomplishment, goal
from tests.documents.leavers import LEAVING
from tests.documents.marta import TODAY
from tests.documents.test_recap import HELEN, RECAP, agreed


def _promise(text: str, owner: str, state: str = "open") -> PromiseRecord:
    return replace(agreed("p", owner, text), state=state)


@pytest.mark.parametrize(
    ("text", "owner", "said"),
    [
        ("no phone on deck", "me", "Kept: No phone on deck."),
        ("new peel", "them", "Kept by you: New peel."),
        ("petty cash: count it daily", "me", "Kept – Petty cash: count it daily."),
        ("tell you when it is late", "me", "Kept: Tell you when it is late."),
        ("send the list", "me", "I sent the list."),
    ],
)
def test_what_was_kept_and_is_no_doing_is_not_said_to_be_done(text: str, owner: str, said: str) -> None:
    """ "No phone on deck: done." stood in a brief."""
    assert phrases.done(_promise(text, owner, "kept")) == said


def test_no_line_has_two_colons_of_ours_and_theirs() -> None:
    told = replace(RECAP, promises=(_promise("order: flour and salt", "me"),))
    page = made(RECAPPING, "m0", told, audience="manager", today=TODAY).markdown
    assert "- On my side – Order: flour and salt." in page


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("keep the old starter going, she is 9 years old", "me"),
        ("no new ones for 2 weeks she said", "them"),
        ("patch tests written in her book", "me"),
        ("do her colour", "me"),
        ("send him on sundays", "me"),
    ],
)
def test_nobody_becomes_you_who_may_be_a_thing_or_somebody_else(text: str, owner: str) -> None:
    """A starter was "you", and somebody sent the captain on Sundays."""
    others = [_promise("she sends me the file", "them"), _promise("he sends me the file", "them")]
    for other in others:
        assert "you" not in noted.to_them(_promise(text, owner), [other]).text.split()


def test_a_promise_of_two_times_is_told_later_in_the_words_in_which_it_was_typed() -> None:
    for text in ("tell you when it gets late", "read it, tell mum at the gate", "back me if the GP rings"):
        assert noted.does(_promise(text, "me")) is not None
        assert noted.did(_promise(text, "me")) is None


def test_somebody_elses_words_stand_in_one_pair_of_quotation_marks() -> None:
    assert in_quotes("go to the mill yourself.") == "“Go to the mill yourself”"
    assert in_quotes('"cook for men" he laughed') == '"cook for men" he laughed'


@pytest.mark.parametrize(
    ("title", "told", "said"),
    [
        ("Ran bench alone 6 nights", ("no calls", "0", "6", "nights"), "No calls."),
        ("3 months under 9", ("8.80", "9.70", "8.80", "usd"), "From 9.70 to 8.80 usd."),
        ("Bread", ("less waste", "14", "9", "kg"), "Less waste, from 14 to 9 kg."),
    ],
)
def test_a_figure_stands_with_what_it_counts(title: str, told: tuple[str, ...], said: str) -> None:
    """ "No calls: from 0 to 6 nights" was told of a baker who ran the bench for six nights."""
    work = accomplishment(title, TODAY, **dict(zip(("result", "before", "after", "unit"), told, strict=True)))
    assert phrases.result(work).replace("\N{NO-BREAK SPACE}", " ") == said
    assert results.line(work).count(":") <= 1


def test_a_manager_reads_of_themselves_as_you_when_somebody_leaves() -> None:
    """ "Helen will ask for study days" stood in the page for Helen."""
    page = made(LEAVING_PACK, "p", LEAVING, audience="manager", today=TODAY).markdown
    assert "You will ask for two study days" in page
    assert "with you (" in page
    assert "Agreed with Helen" not in page


def _listed(document: Document) -> set[tuple[str, str]]:
    return {(one.noun, one.field) for one in document.to_reword}


def test_who_would_read_their_own_name_on_a_page_does_not() -> None:
    done = accomplishment("Told the night to somebody", TODAY, result="Helen said fair")
    reader = Reader("manager", "manager", HELEN)
    picked = Choosing("review", reader, (Offered("accomplishment", done.id, done.title, True),))
    pack = replace(marta.REVIEW, accomplishments=(done,), choosing=picked, goals=(), feedback=(), learning=())
    assert ("accomplishment", "result") in _listed(made(REVIEWING, "r", pack, audience="manager", today=TODAY))
    aim = goal("g", "Lead", "near", benefit="Helen can sleep one night more")
    step = StepRecord("s", "g", "go through the list, Helen has it", "action", None, None)
    brief = made(BRIEFING, "m1", _for_helen(goals=(aim,), steps=(step,)), audience="manager", today=TODAY)
    assert "Helen can" not in brief.markdown
    assert "go through the list" not in brief.markdown
    assert [one.noun for one in brief.unready] == ["step"]


def _for_helen(**told: object) -> Brief:
    return replace(EMPTY, meeting=replace(MEETING, with_=HELEN, minutes=60), **told)  # type: ignore[arg-type]  # fields of it


def test_a_promise_that_names_somebody_may_still_speak_of_its_reader() -> None:
    """ "Speak to Graham, he owes her" went to her without a word."""
    for text in ("will ask Graham, he owes her", "knows somebody there, he will call", "the lead - she said march"):
        told = replace(RECAP, promises=(_promise(text, "them"),))
        assert _listed(made(RECAPPING, "m0", told, audience="manager", today=TODAY)) == {("promise", "text")}
    clear = replace(RECAP, promises=(_promise("ask the driver for his list", "me"),))
    assert _listed(made(RECAPPING, "m0", clear, audience="manager", today=date(2026, 12, 1))) == set()


def test_a_word_that_changed_with_the_sentence_hides_nothing_from_the_list() -> None:
    """ "I listened to my calls and told him what I'd change" went to him, and was not listed."""
    others = (_promise("he gets me a headset", "them"), replace(_promise("Tom talks to Anil", "them"), id="q"))
    mine = replace(_promise("listen to 3 calls & tell him what i'd change", "me", "kept"), id="r")
    told = replace(RECAP, promises=(*others, mine), notes=())
    page = made(RECAPPING, "m0", told, audience="manager", today=TODAY)
    assert "told him what I'd change" in page.markdown
    assert "r" in {one.id for one in page.to_reword}


@pytest.mark.parametrize("text", ["tell you in a month how it goes", "send you the form before Anil sees it"])
def test_what_was_ahead_when_it_was_promised_is_not_told_as_if_it_still_were(text: str) -> None:
    assert noted.does(_promise(text, "me")) is not None
    assert noted.did(_promise(text, "me")) is None


def test_a_result_does_not_say_her_before_anybody_was_named() -> None:
    for word in ("her", "his", "she", "he"):
        came = f"{word} saves doubled"
        work = accomplishment("Trained Becks", TODAY, result=came, before="11", after="22", unit="saves")
        assert results.headline(work).startswith(f"**I trained Becks.** {came.capitalize()}")


def test_a_title_that_the_result_says_again_is_said_once() -> None:
    work = accomplishment("damages down", TODAY, result="damages down cos i taped the corners")
    assert results.said(work) == "Damages down because I taped the corners."
    assert results.headline(work) == "**Damages down because I taped the corners.**"


def test_the_day_of_a_step_is_not_taken_for_that_of_its_last_words() -> None:
    """ "Do the rota once, he watches by 20 December" stood in a brief."""
    said = SaidForOthers("do the rota once, the foreman watches")
    step = StepRecord("s", "g", said, "action", date(2026, 12, 20), None)
    brief = _for_helen(goals=(goal("g", "Lead", "near"),), steps=(step,))
    page = made(BRIEFING, "m1", brief, audience="manager", today=TODAY).markdown
    assert "Next: do the rota once, the foreman watches, by 20 December." in " ".join(page.split())


def test_a_new_manager_named_in_what_the_former_one_agreed_does_not_read_it() -> None:
    """ "Days from February if Dawn goes" went to Dawn."""
    former = replace(_promise("days from february if Helen goes", "them"), person="Kev Marsh")
    brief = replace(_for_helen(), left_open=(former,))
    page = made(BRIEFING, "m1", brief, audience="manager", today=TODAY)
    assert "if Helen goes" not in page.markdown


def test_advice_noted_as_what_she_said_does_not_go_back_to_her_until_it_is_worded() -> None:
    heard = NoteRecord("n", "m0", "listen", None, "advice", "she said dont do it all yourself", None)
    clear = replace(heard, id="o", text="ask the apprentice what he needs")
    told = replace(RECAP, promises=(), notes=(heard, clear))
    page = made(RECAPPING, "m0", told, audience="manager", today=TODAY)
    assert "all yourself" not in page.markdown
    worded = read_as(told, {"n": Words("Do not do it all yourself", "she said dont do it all yourself")})
    page = made(RECAPPING, "m0", worded, audience="manager", today=TODAY)
    assert "all myself" in page.markdown or "all yourself" in page.markdown
