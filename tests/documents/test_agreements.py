"""What was agreed with somebody who leaves, as a stranger to it reads it: who does what, as far as that is sure."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.documents import agreements
from careercoach.records import PersonRecord, PromiseRecord

TODAY = date(2026, 11, 26)
MARIA = "Maria João Figueiredo"


def promise(text: str, owner: str = "them", state: str = "open", by: date | None = None) -> PromiseRecord:
    """A promise of a talk."""
    closed = None if state == "open" else date(2026, 11, 1)
    return PromiseRecord("p", "m", MARIA, text, owner, by, state, closed, None, None)


def of(text: str, owner: str = "them", state: str = "open", name: str = "Maria João") -> str:
    """How it is said."""
    return agreements.said(promise(text, owner, state), name, TODAY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Give me two afternoons a month for the course", "Maria João gives me two afternoons a month for the course."),
        ("give me two afternoons.", "Maria João will give me two afternoons."),
        ("Try eight visits and tell me", "Maria João will try eight visits and tell me."),
        ("Put you on the list", "Maria João will put me on the list."),
        ("She'll introduce me to her boss", "Maria João will introduce me to her boss."),
        ("she sends me the file", "Maria João will send me the file."),
        ("Maria: ask HR about the course", "Maria João will ask HR about the course."),
        ("You need to see the rota", "Maria João needs to see the rota."),
        ("You have to sign it", "Maria João has to sign it."),
        ("You want to see the rota", "Maria João wants to see the rota."),
        ("You hope to come in May", "Maria João hopes to come in May."),
        ("To watch how I teach", "Maria João will watch how I teach."),
        ("We meet again in March", "We meet again in March."),
        ("No more than six nights a month for me", "No more than six nights a month for me."),
        ("Zwei Nachmittage im Monat", "From Maria João: Zwei Nachmittage im Monat."),
        ("Don't forget the badge", "From Maria João: Don't forget the badge."),
        ("Ask your director about it", "From Maria João: “Ask your director about it”."),
        ("HR: ask about the course", "From Maria João: HR: ask about the course."),
    ],
)
def test_what_somebody_promised_me_is_a_sentence_where_it_surely_is_one(text: str, said: str) -> None:
    assert of(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Teach the two new nurses", "I will teach the two new nurses."),
        ("Send you the list", "I will send Maria João the list."),
        ("send her the first case", "I will send her the first case."),
        ("Talk to him about the shift", "I will talk to him about the shift."),
        ("me to send the rota by Friday", "I will send the rota by Friday."),
        ("I'll send the numbers", "I will send the numbers."),
        ("Read your page and send you mine", "From me: “Read your page and send you mine”."),
        ("Vorlage schicken", "From me: Vorlage schicken."),
    ],
)
def test_what_i_promised_is_a_sentence_where_it_surely_is_one_and_nobody_takes_the_place_of_him(
    text: str, said: str
) -> None:
    assert of(text, "me") == said


@pytest.mark.parametrize(
    ("text", "owner", "said"),
    [
        ("Give me two afternoons a month", "them", "Maria João gives me two afternoons a month."),
        ("Put me on the rota each Monday", "them", "Maria João puts me on the rota each Monday."),
        ("Put me on the student rota", "them", "Maria João put me on the student rota."),
        ("Write to the board and tell me", "them", "Maria João wrote to the board and told me."),
        ("Teach the two new nurses", "me", "I taught the two new nurses."),
        ("Zwei Nachmittage", "them", "From Maria João: Zwei Nachmittage (done)."),
        ("she sends me the file", "them", "Maria João sent me the file."),
    ],
)
def test_what_was_kept_is_over_but_for_what_goes_on(text: str, owner: str, said: str) -> None:
    assert of(text, owner, "kept") == said


def test_a_day_is_said_while_it_is_ahead_and_nothing_is_late() -> None:
    ahead = promise("Give me the rota", by=TODAY)
    assert agreements.said(ahead, "Ana", TODAY) == "Ana will give me the rota by 26 November."
    assert agreements.said(ahead, "Ana", date(2026, 11, 27)) == "Ana will give me the rota."
    assert agreements.said(replace(ahead, state="kept"), "Ana", TODAY) == "Ana gave me the rota."


def test_somebody_is_called_by_the_part_of_the_name_by_which_one_addresses_them() -> None:
    def person(address: str | None) -> PersonRecord:
        return PersonRecord("p", MARIA, "manager", None, None, None, address=address)

    assert agreements.called(MARIA, [person("Maria João")], "they") == "Maria João"
    assert agreements.called(MARIA, [person("Boss")], "they") == MARIA
    assert agreements.called(MARIA, [person("aria")], "they") == MARIA
    assert agreements.called(MARIA, [person(None)], "they") == MARIA
    assert agreements.called("Somebody else", [person("Maria João")], "they") == "Somebody else"
    assert agreements.called(None, [], "they") == "they"
