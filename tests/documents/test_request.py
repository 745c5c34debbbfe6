"""The message that asks for a talk says what is on file, in words for whoever reads it."""

from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from careercoach.coach.after import NOTICE
from careercoach.coach.proposals import moments
from careercoach.content.checks import ContentError, parse
from careercoach.content.loader import shape
from careercoach.content.messages import FILE, messages, read
from careercoach.documents.materials import Request
from careercoach.documents.plain import plain
from careercoach.documents.request import left_out, request
from careercoach.vocabulary import MEETING_KINDS
from tests.documents.dana import CANARY, EMPTY, MEETING, PROFILE, TODAY
from tests.documents.test_markdown import PARSERS, hostile, tokens

ASKING = Request(PROFILE, MEETING, ((date(2026, 12, 1), "14:30"), (date(2026, 12, 3), None)))
LETTER = """\
Subject: Time to talk about my work?

Dear Priya Nair,

May I have half an hour with you, apart from our usual meetings?

I would like to agree on how I grow into training new colleagues over
the next year.

Would one of these suit you, at a time you choose, or another day?

- 1 December, 14:30
- 3 December

In person and undisturbed would be best; a call is fine, too. Your view
matters to me, and I will come prepared.

Thank you,

Dana Okafor
"""


def test_the_message_is_ready_to_paste() -> None:
    assert plain(request(ASKING, "manager", TODAY)) == LETTER


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_each_kind_of_talk_asks_in_its_own_words_and_tells_nothing_private(kind: str) -> None:
    said = request(replace(ASKING, meeting=replace(MEETING, kind=kind, opening=CANARY)), "manager", TODAY)
    own = messages()[kind].asks("topics")
    assert own.format(length="half an hour") in " ".join(said.split())
    assert sum(own == other.asks("topics") for other in messages().values()) == 1
    assert CANARY not in said


def test_the_place_on_file_is_named() -> None:
    said = request(replace(ASKING, meeting=replace(MEETING, place="Room 2.14")), "manager", TODAY)
    assert "The place I have in mind: Room 2.14." in said
    assert "In person" not in said
    hers = request(replace(ASKING, meeting=replace(MEETING, place="Her office over hall 2")), "manager", TODAY)
    assert "The place I have in mind: your office over hall 2." in hers


def test_the_letter_to_a_new_manager_promises_a_page_and_is_shorter_than_one() -> None:
    first = replace(MEETING, kind="handover", purpose=shape("handover").purpose)
    said = request(replace(ASKING, meeting=first), "manager", TODAY)
    assert len(said.split()) <= 90
    assert " ".join(said.split()).count("I know what matters to you") == 1
    assert "usual meetings" not in said, "there are none yet with somebody new"
    assert "I will bring one page" in " ".join(said.split())


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(15, "a quarter of an hour"), (45, "three quarters of an hour"), (50, "50 minutes"), (1, "1 minute")],
)
def test_how_long_it_takes_is_said_as_one_says_it(minutes: int, said: str) -> None:
    asked = request(replace(ASKING, meeting=replace(MEETING, minutes=minutes)), "manager", TODAY)
    assert f"May I have {said} with you," in " ".join(asked.split())


def test_with_nothing_on_file_it_still_asks() -> None:
    said = plain(request(Request(EMPTY.profile, EMPTY.meeting, ((TODAY, None),)), "manager", TODAY))
    assert "Hello,\n" in said
    assert "to talk\nabout where my work is heading?" in said
    assert said.endswith("Thank you,\n")


def test_the_notes_stay_back_and_that_is_said() -> None:
    assert left_out(ASKING, "manager") == ("Your notes on the talk: only for you.",)


@given(hostile, hostile, hostile, st.sampled_from(PARSERS))
def test_hostile_text_stays_text(name: str, purpose: str, place: str, parser: MarkdownIt) -> None:
    meeting = replace(MEETING, with_=name, purpose=purpose, place=place)
    found = tokens(request(replace(ASKING, meeting=meeting), "manager", TODAY), parser)
    assert {token.type for token in found} <= {
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "softbreak",
        "text_special",
        "strong_open",
        "strong_close",
        "bullet_list_open",
        "bullet_list_close",
        "list_item_open",
        "list_item_close",
    }


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_three_weekdays_with_a_weeks_notice_are_offered_at_the_usual_time(today: date) -> None:
    asked = replace(MEETING, on=None, at=None)
    held = [
        replace(MEETING, id=str(number), status="held", at=at) for number, at in enumerate(("09:00", "10:30", "10:30"))
    ]
    offered = moments(asked, [asked, *held, replace(held[0], with_="Somebody else", at="07:00")], today)
    days = [day for day, _ in offered]
    assert len(set(days)) == 3
    assert days == sorted(days)
    assert {at for _, at in offered} == {"10:30"}
    assert all(day.weekday() < 5 and day >= today + NOTICE for day in days)


def test_the_talks_own_moment_is_the_one_to_ask_for() -> None:
    assert moments(MEETING, [], TODAY) == ((MEETING.on, "14:30"),)


def test_without_a_talk_on_file_the_time_is_left_to_the_other() -> None:
    assert {at for _, at in moments(replace(MEETING, on=date(2026, 1, 1), at=None), [], TODAY)} == {None}


def test_a_slip_in_the_words_is_refused() -> None:
    """Every kind of talk has its message, and names each part once."""
    shipped = parse(FILE, (files("careercoach.content") / FILE).read_text("utf-8"))
    one, *others = shipped["message"]
    with pytest.raises(ContentError, match="is missing"):
        read({**shipped, "message": others})
    with pytest.raises(ContentError, match="must not say the same twice"):
        read({**shipped, "message": [{**one, "parts": [one["parts"][0], *one["parts"]]}, *others]})
