"""What somebody types as they speak is written out on a page for others, and no other word is changed for it."""

from dataclasses import replace

import pytest

from careercoach.content import verbs
from careercoach.documents.asides import carries_work, is_aside
from careercoach.documents.fit import fit
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.materials import Thanks
from careercoach.documents.phrases import greeting, place, signed
from careercoach.language.short_forms import leftover, spelled_out
from careercoach.language.telling import result
from careercoach.records import NoteRecord, PersonRecord
from tests.documents.dana import MEETING, PROFILE, TODAY, accomplishment


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("just from tellin drivers to cover the brake", "just from telling drivers to cover the brake"),
        ("OJI meetin in 10 min, stoppin at 9, takin names", "OJI meeting in 10 min, stopping at 9, taking names"),
        ("he was holdin' the rail", "he was holding the rail"),
        ("asks HR bout the cert money", "asks HR about the cert money"),
        ("told Doyle bout the spad", "told Doyle about the spad"),
        ("keep the 2 days til sept at least", "keep the 2 days until September at least"),
        ("cover 2 sat nites in feb", "cover 2 Saturday nights in February"),
        ("i dunno, cos i was gonna ask", "i don't know, because i was going to ask"),
        ("how to tell em", "how to tell them"),
        ("cant wait, wont ask", "can't wait, won't ask"),
        ("Barkly nov: 13", "Barkly November: 13"),
        ("dec 95, jan 62, feb 58", "December 95, January 62, February 58"),
        ("the six of us, and april", "the six of us, and April"),
        ("a contract past march", "a contract past March"),
        ("before its too late", "before it's too late"),
        ("first go sept/oct", "first go September/October"),
        ("plan for wk 1-3 on 1 pg, then wk 4", "plan for weeks 1-3 on 1 page, then week 4"),
        ("everybodys work, lvl 7", "everybody's work, level 7"),
    ],
)
def test_what_was_typed_as_one_speaks_is_written_out(typed: str, written: str) -> None:
    assert spelled_out(typed) == written
    assert leftover(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "begin in the cabin, margin, basin, robin, satin, raisin, login",
        "train, gain, certain, main, remain, captain, Austin",
        "a bout of flu",
        "cos lettuce for the salad",
        "cant of the outer rail",
        "gå til jobb 3 nov",
        "Turno em Lisboa",
        "Im Haus und mit allen",
        "he sat nights with her",
        "vakter i april",
        "the firm and its own mar",
        "til seeds and em dash",
    ],
)
def test_a_word_that_is_one_already_stays_as_it_was_typed(typed: str) -> None:
    assert spelled_out(typed) == typed


@pytest.mark.parametrize(("typed", "word"), [("open til close", "til"), ("asked bout pay", "bout"), ("im tired", "im")])
def test_what_may_be_spoken_spelling_and_is_left_is_named(typed: str, word: str) -> None:
    assert leftover(typed) == word


def test_no_verb_with_an_ing_of_its_own_is_taken_for_one_without_its_g() -> None:
    changed = [verb for verb in verbs.known() if spelled_out(verb) != verb]
    assert changed == []


@pytest.mark.parametrize(
    "title",
    [
        "AFL eve, 3 cranky drunks, 1 spew, 0 late",
        "did 1 Saturday, Sando did the other (kids bday)",
        "wrote up the Hamish thing, 5 pages",
        "acting lead, 2 sickies, 1 dummy spit",
        "told Doyle before he heard it, he bought me a coffee",
    ],
)
def test_an_aside_with_a_figure_in_it_does_not_go_out_unasked(title: str) -> None:
    assert is_aside(title)
    assert not carries_work(accomplishment(title, TODAY, after="9", unit="late"), seen=True)


def test_work_that_tells_of_him_whom_nobody_names_does_not_go_out_unasked() -> None:
    assert not carries_work(accomplishment("he rode with me 5.12 to 9", TODAY), seen=True)
    assert carries_work(accomplishment("Thuy took her own trainee, the first", TODAY), seen=True)


def test_words_said_for_others_go_out_however_they_would_read_in_a_log() -> None:
    said = accomplishment("did 1 Saturday, Sando did the other (kids bday)", TODAY)
    assert not carries_work(said, seen=True)
    assert carries_work(replace(said, title=SaidForOthers(said.title)), seen=True)


def test_a_price_that_nobody_had_counted_did_not_rise_from_nothing() -> None:
    told = accomplishment("Counted a re-test", TODAY, before="0", after="2340", unit="AUD a re-test")
    assert result(told) == "2340\N{NO-BREAK SPACE}AUD a re-test."
    signed = accomplishment("Signed them off", TODAY, before="0", after="4", unit="drivers")
    assert result(signed) == "From 0 to 4\N{NO-BREAK SPACE}drivers."
    dearer = accomplishment("The till", TODAY, before="120", after="150", unit="EUR a day")
    assert result(dearer) == "From 120 to 150\N{NO-BREAK SPACE}EUR a day."


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("his, he's not driving", "your place"),
        ("Her office, she had the op", "your office"),
        ("head office, lvl 7", "head office, level 7"),
        ("by the lift, he's slow", "by the lift"),
    ],
)
def test_the_place_of_a_talk_tells_nobody_of_his_health(typed: str, read: str) -> None:
    assert place(replace(MEETING, place=typed)) == read


@pytest.mark.parametrize(
    ("relation", "kind", "greeted", "ends"),
    [
        ("mentor", "feedback", "Wal", "Ana"),
        ("mentor", "note", "Wal Petrakis", "Ana Reis"),
        ("peer", "note", "Wal", "Ana"),
    ],
)
def test_a_mentor_who_told_one_what_they_think_is_greeted_and_signed_to_by_first_names(
    relation: str, kind: str, greeted: str, ends: str
) -> None:
    person = PersonRecord("p", "Wal Petrakis", relation, None, None, None)
    note = NoteRecord("n", "m", "listen", None, kind, "you listen well", None)
    letter = Thanks(replace(PROFILE, name="Ana Reis"), person, None, (), (), (), choosing=None, among=(note,))
    near = fit(letter, "person").person
    assert greeting(person.name, PROFILE, near) == f"Dear {greeted},"
    assert signed(person.name, letter.profile, near) == ends
