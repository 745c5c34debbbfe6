"""What goes out unasked is of work and in words that its reader understands; the rest is named to the person."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.documents import asides, choosing, noted, phrases, reference, spoken, thanks
from careercoach.documents.choosing import Choice, Choosing, Reader, settled
from careercoach.documents.fit import fit
from careercoach.documents.making import made
from careercoach.documents.materials import Thanks
from careercoach.documents.offering import Asked, Found
from careercoach.documents.thanks import KIND as THANKS
from careercoach.documents.turned import turned
from careercoach.language import short_forms, telling, whom
from careercoach.materials import Scope
from careercoach.records import AccomplishmentRecord, MaskRecord, PersonRecord, ProfileRecord
from tests.documents.leavers import REFERENCE
from tests.documents.marta import TODAY, talk, work
from tests.documents.test_recap import agreed

KAREN = REFERENCE.person
VAN = "Karen and me had words abt the van"


def _seen(title: str, **told: object) -> AccomplishmentRecord:
    return work(title, title, date(2026, 9, 1), seen_by=(KAREN.name,), position=None, **told)


def _saw(*works: AccomplishmentRecord) -> Thanks:
    profile = ProfileRecord("me", "Ana Reis", "Cook", None, "Lagoa")
    return Thanks(profile, KAREN, None, (), (), works)


def _chosen(*works: AccomplishmentRecord) -> Thanks:
    """The same with all that they saw chosen to be told."""
    letter, reader = _saw(*works), Reader("person", "k", KAREN.name)
    offered = tuple(thanks.offered(letter, reader))
    return replace(
        letter,
        choosing=settled(
            Choosing("thanks", reader, offered), Choice(only={"accomplishment": tuple(one.id for one in works)})
        ),
    )


@pytest.mark.parametrize(
    "title",
    [
        VAN,
        "Wrong grease in 30 motors, mine",
        "Forgot the salt on tuesday",
        "Pizza for the crew after the storm",
        "Row w/ the office over the rota",
        "A long day",
    ],
)
def test_what_is_beside_the_work_starts_unticked_and_is_named(title: str) -> None:
    found, reader = Found(work=[work("aaaa", title, date(2026, 9, 1))]), Reader("manager", "manager")
    plain = Asked("review", reader, REFERENCE.profile, Scope())
    choices = found.chosen(plain).choosing
    assert not choices.picked
    assert found.chosen(replace(plain, choice=Choice(pick=("aaaa",)))).work
    assert any(short_forms.spelled_out(title) in each or title in each for each in choosing.left(choices, "manager"))


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Wedding cakes", {"before": "4", "after": "9", "unit": "a week"}),
        ("Dimmers of stage 1 checked", {}),
        ("Storm weekend, 31 calls", {}),
        ("Rope list", {"evidence": ("rope.pdf",)}),
        ("Rope list", {"result": "nobody asks for it any more"}),
        ("Conflict training", {"goals": ("g",)}),
    ],
)
def test_what_carries_something_of_work_goes_out_unasked(title: str, told: dict[str, object]) -> None:
    assert asides.carries_work(work("a", title, date(2026, 9, 1), **told), seen=False)


def test_what_the_reader_saw_goes_out_without_a_figure() -> None:
    done = work("a", "The long night", date(2026, 9, 1))
    assert asides.carries_work(done, seen=True)
    assert not asides.carries_work(done, seen=False)


@pytest.mark.parametrize(
    "result", ["she came w/ ice cream", "beer frm upstairs, warm", "i looked like a criminal", "got scolded by ops"]
)
def test_a_joke_about_what_came_of_work_stays_out_and_is_shown_to_the_person(result: str) -> None:
    page = made(
        THANKS,
        "",
        _chosen(_seen("Storm cleared", before="212", after="3", unit="trees", result=result)),
        audience="person",
        today=TODAY,
    )
    assert "from 212 to 3" in page.markdown.lower().replace("\N{NO-BREAK SPACE}", " ")
    assert result.rpartition(" ")[2] not in page.markdown
    assert [(one.text, one.field) for one in page.to_reword] == [(result, "result")]
    assert page.to_reword[0].why.startswith("Left out")


def test_a_result_that_names_nobody_stays_out_whole() -> None:
    done = _seen("Refocused 212 lamps with Malin", result="no dark corner, he said 'finally'")
    told = made(THANKS, "", _chosen(done), audience="person", today=TODAY)
    assert "dark corner" not in told.markdown
    assert "finally" not in told.markdown
    assert [one.text for one in told.to_reword] == [done.result]
    hurt = replace(done, result="nobody hurt. director angry 10 min, then thanked me")
    assert "angry" not in made(THANKS, "", _saw(hurt), audience="person", today=TODAY).markdown


def test_what_came_of_work_stays_where_it_says_who_that_is() -> None:
    done = _seen("Sent Camila alone to the yard", result="she fixed it")
    assert "She fixed it." in made(THANKS, "", _chosen(done), audience="person", today=TODAY).markdown


def test_a_quarrel_with_somebody_is_neither_thanked_for_nor_leant_on() -> None:
    told = _saw(_seen(VAN), _seen("Rope list drawn up"))
    page = made(THANKS, "", told, audience="person", today=TODAY)
    assert "van" not in page.markdown
    assert any("about the van" in each for each in page.left_out)
    (together,) = REFERENCE.together
    pack = replace(REFERENCE, together=(replace(together, seen=(work("v", VAN, date(2026, 9, 1)),), said=()),))
    assert "van" not in reference.reference(pack, "person", TODAY)
    assert "van" in reference.reference(replace(pack, chosen=frozenset({"v"})), "person", TODAY)


@pytest.mark.parametrize(
    ("relation", "address", "hello"),
    [("peer", None, "Dear Karen,"), ("helped", None, "Dear Karen,"), ("peer", "Kaz", "Dear Kaz,")]
    + [(far, None, "Dear Karen Whitfield,") for far in ("mentor", "manager", "skip-level", "other")],
)
def test_who_works_beside_one_is_greeted_by_the_first_name_and_nobody_else(
    relation: str, address: str | None, hello: str
) -> None:
    told = replace(_saw(), person=replace(KAREN, relation=relation, address=address))
    assert hello in made(THANKS, "", told, audience="person", today=TODAY).markdown


def test_a_group_and_a_masked_name_have_no_first_name() -> None:
    group = PersonRecord("t", "Turno B", "peer", None, None, None, several=True)
    assert fit((group,), "person") == (group,)
    told = replace(_saw(), person=replace(KAREN, relation="peer"))
    masked = made(THANKS, "", told, audience="person", today=TODAY, masks=[MaskRecord("m", KAREN.name, "somebody")])
    assert "Karen" not in masked.markdown
    assert "Dear somebody," in masked.markdown


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "52 % planned stops in april. DONE w/ a month to spare",
            "52\N{NO-BREAK SPACE}% planned stops in April. done with a month to spare",
        ),
        ("the 3 yr plan, a yr ago", "the 3-year plan, a year ago"),
        ("beer frm the mtg, 40 pcs", "beer from the meeting, 40 pieces"),
        ("a planner on thursdays, w/e shifts", "a planner on Thursdays, weekend shifts"),
        ("op maandag in april", "op maandag in april"),
        ("ALL IN CAPITALS, NOT DONE", "ALL IN CAPITALS, NOT DONE"),
    ],
)
def test_what_was_typed_in_a_hurry_stands_in_full(typed: str, read: str) -> None:
    assert short_forms.spelled_out(typed) == read


def test_a_word_that_may_be_a_short_form_is_named_and_a_unit_is_not() -> None:
    assert short_forms.leftover("asked the tchrs") == "tchrs"
    assert short_forms.leftover("12 kg by pdf, 40 mhz, 3 rpm") is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("two techs, he asks the office", "two techs, you ask the office"),
        ("a planner on mondays, she asks", "a planner on mondays, you ask"),
        ("a new deputy, she starts in May", "a new deputy, she starts in May"),
        ("two techs, Tom says he asks", "two techs, Tom says he asks"),
        ("her list, she asks him", "her list, she asks him"),
        ("the budget, i sit beside her", "the budget, i sit beside you"),
        ("the budget of Lea, i sit beside her", "the budget of Lea, i sit beside her"),
    ],
)
def test_a_promise_says_you_where_they_see_to_it_and_nowhere_else(text: str, read: str) -> None:
    assert whom.seen_to(text) == read


def test_the_day_of_a_promise_is_told_as_it_was_meant() -> None:
    assert spoken.beside("call her before each stop")
    assert spoken.beside("a letter by the last day")
    assert not spoken.beside("the waste sheet every friday")
    assert not spoken.beside("the report for the board")


@pytest.mark.parametrize(
    ("ask", "read"),
    [
        ("would he look at my plot", "would you look at my plot?"),
        ("what he needs to see for the post", "what you need to see for the post"),
        ("the budget with him", "the budget with you"),
        ("that he gets a second term", "that he gets a second term"),
        ("what she needs", "what she needs"),
        ("is twelve enough for the big hall", "is twelve enough for the big hall?"),
        ("would Tom say what he needs", "would Tom say what he needs?"),
    ],
)
def test_an_ask_says_you_where_only_the_one_asked_can_be_meant(ask: str, read: str) -> None:
    assert noted.asked_of_them(ask, (), "Herr Reuter") == read


@pytest.mark.parametrize(
    ("title", "told", "said"),
    [
        ("Changed the mantle in 31 h with 6 men", ("44", "31", "hours"), "From 44 to 31 hours."),
        ("Rota for 2 crews, 1 page", ("1", "2", "crews a day"), "From 1 to 2 crews a day."),
        ("Counted the bins", ("30 %", "30 %", None), "30 %."),
        ("Planned stops", ("22 %", "52 %", None), "From 22 to 52 %."),
    ],
)
def test_no_figure_is_lost_and_none_moves_that_stayed(title: str, told: tuple[str, str, str | None], said: str) -> None:
    done = work("a", title, TODAY, before=told[0], after=told[1], unit=told[2])
    assert telling.result(done).replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        *((typed, "by phone") for typed in ("Phone", "telephone", "call", "phone call", "by phone", "On the phone ")),
        *((typed, "by video") for typed in ("video", "Video call", "by video")),
        *((name, f"on {name.title()}") for name in ("zoom", "teams", "skype")),
        ("FaceTime", "on Facetime"),
        ("WhatsApp", "on Whatsapp"),
        ("Online", "online"),
        ("the hall", "the hall"),
        ("A bench by the canal", "a bench by the canal"),
        ("The hall", "the hall"),
        ("Our kitchen", "our kitchen"),
        ("Dock 4", "Dock 4"),
    ],
)
def test_a_phone_is_no_place(typed: str, how: str) -> None:
    assert phrases.place(replace(talk("career", "Helen", TODAY, None), place=typed)) == how


def test_a_letter_for_me_is_no_letter_for_somebody_of_my_name() -> None:
    promise = agreed("p", "them", "a letter for Ana by spring")
    told = replace(_saw(), promises=(replace(promise, state="kept", person=KAREN.name),))
    assert turned(told, "person", KAREN.name, TODAY).promises[0].text == "a letter for me by spring"
    other = replace(told, profile=replace(told.profile, name="Karen Reis"))
    assert turned(other, "person", KAREN.name, TODAY).promises[0].text == "a letter for Ana by spring"
