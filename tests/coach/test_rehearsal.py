"""Rehearsing an ask, and telling how talks were taken: in words, never as a figure."""

from dataclasses import replace

import pytest

from careercoach.coach.rehearsal import (
    asks,
    behind_in_words,
    came_in_words,
    compares,
    feared,
    lens,
    taken,
    taken_in_words,
)
from careercoach.coach.talk_readiness import missing, worth_doing
from careercoach.content import kinds
from careercoach.content.rehearsal import rehearsing
from careercoach.records import AgendaItemRecord, ReplyRecord
from careercoach.vocabulary import MEETING_KINDS, REPLIES

from . import TODAY, day, item, talk
from .test_talk_readiness import ready

HALF = item("ask", id="half")


def reply(ask: str, reply: str, answer: str) -> ReplyRecord:
    return ReplyRecord(f"{ask}-{reply}", "talk", ask, reply, answer)


def came(reply: str | None, id: str = "half") -> AgendaItemRecord:
    return replace(item("ask", id=id), came=reply)


def test_every_reply_stands_with_an_example_until_one_has_ones_own_words() -> None:
    kept = (reply("half", "no-budget", "I pay half"), reply("other", "not-now", "Not mine"))
    found = feared("career", "half", kept, kinds.EMPLOYED)
    assert [one.reply for one in found] == list(REPLIES)
    assert [one.answer for one in found] == [None, "I pay half", None, None]
    assert found[0].called == "Not now"
    assert found[0].example == "I see. What would have to come first, and may I ask again in three months?"


@pytest.mark.parametrize("kind", MEETING_KINDS)
@pytest.mark.parametrize("situation", kinds.SITUATIONS)
def test_each_kind_of_talk_has_its_own_question_and_examples_whoever_one_is(kind: str, situation: str) -> None:
    assert lens(kind, situation).endswith("?")
    examples = [one.example for one in feared(kind, "half", (), situation)]
    assert len(set(examples)) == len(REPLIES)
    talks = rehearsing(situation).talks
    others = {each for other in MEETING_KINDS if other != kind for each in talks[other].examples.values()}
    assert not others & set(examples)


def test_somebody_on_their_own_is_asked_what_the_client_needs() -> None:
    assert lens("career", "own-business") == "What do they need most from you in the months to come?"
    assert "do you plan your next work" in feared("career", "half", (), "own-business")[0].example


def test_only_what_is_asked_for_is_an_ask_in_the_order_of_the_agenda() -> None:
    second = item("ask", id="second")
    assert asks(talk("t", TODAY, (item("goal"), HALF, item("question"), second))) == (HALF, second)


def test_the_last_three_talks_of_which_something_was_noted_are_told_the_latest_first() -> None:
    talks = [
        talk("plan", day(3), status="planned", behind="more"),
        talk("a", day(-1), status="held", behind="more"),
        talk("b", day(-2), (came("yes"), came(None, "open")), status="held"),
        talk("none", day(-3), (came(None),), status="held"),
        talk("other", day(-4), status="held", with_="Walter", behind="less"),
        talk("c", day(-5), (came("silence"),), status="held", behind="less"),
        talk("d", day(-6), status="held", behind="same"),
    ]
    found = taken(talks, "Priya")
    assert [one.talk.id for one in found] == ["a", "b", "c"]
    assert [taken_in_words(one) for one in found] == [
        "they stood behind you more than before",
        "“ask half”: yes",
        "they stood behind you less than before; “ask half”: no answer",
    ]


def test_before_a_first_talk_there_was_nothing_to_compare_with() -> None:
    assert [kind for kind in MEETING_KINDS if not compares(talk("t", TODAY, kind=kind))] == ["handover"]


def test_what_was_not_noted_has_no_words() -> None:
    assert behind_in_words(talk("t", TODAY)) is None
    assert came_in_words(HALF) is None
    assert came_in_words(came("not-ready")) == "not ready yet"


@pytest.mark.parametrize(
    ("kind", "worth"), [("career", True), ("review", True), ("one-on-one", False), ("mentor", False)]
)
def test_words_for_a_no_are_worth_having_where_much_is_asked_and_no_talk_is_unready_without(
    kind: str, worth: bool
) -> None:
    material = ready(kind)
    assert [one.key for one in worth_doing(material, TODAY)] == (["rehearsal"] if worth else [])
    assert missing(material, TODAY) == ()


def test_one_rehearsed_reply_or_nothing_asked_for_is_enough() -> None:
    material = ready()
    rehearsed = replace(material.brief, replies=(reply("ask", "not-now", "When?"),))
    assert worth_doing(replace(material, brief=rehearsed), TODAY) == ()
    nothing = tuple(one for one in material.meeting.items if one.kind != "ask")
    assert worth_doing(replace(material, meeting=replace(material.meeting, items=nothing)), TODAY) == ()
