"""Who signs a page is “I” on it, and not spoken of by name as somebody else is."""

from dataclasses import replace

import pytest

from careercoach.documents import doubts
from careercoach.documents.turned import turned
from careercoach.language.own_name import names_me, said_of_me
from tests.documents.dana import EMPTY, MEETING, accomplishment
from tests.documents.marta import TODAY
from tests.documents.test_recap import RECAP, agreed, flat


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Ask Solveig if Maren can join the group", "Ask Solveig if I can join the group"),
        ("Post the job on C first when Maren is back", "Post the job on C first when I am back"),
        ("Maren fixed the dryer", "I fixed the dryer"),
        ("Maren writes the page", "I write the page"),
        ("Maren Tjelta signs it", "I sign it"),
        ("Ask Maren to come", "Ask me to come"),
        ("Look at Maren's plan", "Look at my plan"),
        ("Maren’s list of all 64", "My list of all 64"),
        ("Hassan and Maren changed it", "Hassan and Maren changed it"),
        ("Let Maren and Jonas go", "Let Maren and Jonas go"),
    ],
)
def test_ones_own_name_becomes_i_where_that_is_sure(typed: str, read: str) -> None:
    assert said_of_me(typed, "Maren Tjelta", "Oddvar Sæle") == read
    assert names_me(read, "Maren Tjelta", "Oddvar Sæle") == ("Maren" in read)


def test_a_reader_of_the_same_name_may_be_meant_so_it_stays() -> None:
    assert said_of_me("Ask Maren to come", "Maren Tjelta", "Maren Lie") == "Ask Maren to come"


def test_who_is_called_like_a_month_is_not_found_in_every_date() -> None:
    assert said_of_me("Send the list by May", "May Lin", "Tom") == "Send the list by May"


def test_a_letter_signed_by_maren_does_not_promise_to_ask_about_maren() -> None:
    promise = agreed("q", "them", "Ask the board if Marta can join")
    told = turned(replace(RECAP, promises=(promise,)), "manager", promise.person, TODAY)
    assert "You will ask the board if I can join." in flat(told)


def test_an_ask_that_names_its_asker_is_asked_by_them() -> None:
    dana = replace(EMPTY.profile, name="Dana Okafor")
    asked = replace(EMPTY, profile=dana, meeting=MEETING, asks=("A day for Dana",))
    assert turned(asked, "manager", "Priya", TODAY).asks == ("A day for me",)


def test_a_name_that_nothing_turns_waits_for_words() -> None:
    assert doubts.names_me("Hassan and Maren changed it", "Maren Tjelta", "Oddvar")
    assert not doubts.names_me(accomplishment("Changed it", TODAY).title, "Maren Tjelta", "Oddvar")
