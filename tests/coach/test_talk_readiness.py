"""Whether a talk is ready: what is missing is named with its minutes, and a ready talk says so."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.talk_readiness import minutes, missing, parked
from careercoach.content.talk import GAPS, preparing
from careercoach.materials import Preparation
from careercoach.records import AgendaItemRecord, AwayRecord
from careercoach.vocabulary import ITEM_KINDS, MEETING_KINDS
from tests.coach import TODAY, day, goal, item, promise, talk
from tests.coach.preparing import brief, done, preparation, rating

BROUGHT = tuple(item(kind, 1, kind) for kind in ITEM_KINDS)


def ready(kind: str = "career", items: tuple[AgendaItemRecord, ...] = BROUGHT, **fields: object) -> Preparation:
    """A talk for which everything is there."""
    meeting = talk("talk", day(2), items, kind=kind, purpose="A group of my own.", **fields)
    work, aim = done("Cut the backlog", result="Nobody waits"), goal("lead", benefit="people stay")
    material = brief(meeting, accomplishments=(work,), goals=(aim,))
    return preparation(meeting, material, goals=(aim,), ratings=(rating("valued", 4, day(-20)),), on_file=9)


def keys(material: Preparation) -> list[str]:
    return [one.key for one in missing(material, TODAY)]


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_a_ready_talk_misses_nothing(kind: str) -> None:
    assert missing(ready(kind), TODAY) == ()


@pytest.mark.parametrize(
    ("kind", "expected"),
    {
        "career": "accomplishment goal vision alignment ask question",
        "one-on-one": "accomplishment goal ask question",
        "review": "accomplishment goal alignment ask question",
        "skip-level": "accomplishment vision alignment question",
        "mentor": "accomplishment vision question",
        "handover": "handover ask question",
    }.items(),
)
def test_each_kind_of_talk_wants_its_own_things(kind: str, expected: str) -> None:
    new = preparation(talk("talk", None, kind=kind, with_=None))
    assert keys(new) == ["day", "person", "purpose", *expected.split()]


def test_a_purpose_as_drafted_is_still_to_be_said_in_own_words() -> None:
    from careercoach.content.loader import shape

    draft = ready()
    assert keys(replace(draft, meeting=replace(draft.meeting, purpose=shape("career").purpose))) == ["purpose"]


def test_work_without_an_outcome_asks_for_it_at_that_very_work() -> None:
    material = ready()
    bare = replace(material, brief=replace(material.brief, accomplishments=(done("Wrote the sheet"),)))
    (one,) = missing(bare, TODAY)
    assert (one.key, one.about) == ("result", "Wrote the sheet")


def test_support_that_a_goal_needs_is_asked_for_once_it_is_taken_and_its_benefit_counts_as_alignment() -> None:
    silent = ready(items=tuple(each for each in BROUGHT if each.kind != "ask"))
    plain = replace(silent, brief=replace(silent.brief, goals=(goal("lead"),)))
    assert keys(plain) == ["alignment", "ask"]
    helped = replace(silent, brief=replace(silent.brief, goals=(goal("lead", support="A day", priorities=("p",)),)))
    assert keys(helped) == ["ask"]
    said = replace(plain, meeting=replace(plain.meeting, alignment="Fewer people leave."))
    assert keys(said) == ["ask"]


def test_a_growth_check_older_than_a_quarter_is_due_before_a_talk_with_the_manager() -> None:
    old = (rating("valued", 4, day(-92)),)
    assert keys(replace(ready(), ratings=old)) == ["growth-check"]
    assert keys(replace(ready("mentor"), ratings=old)) == []
    assert keys(replace(ready(), ratings=(rating("valued", 4, day(-90)),))) == []


def test_a_handover_needs_something_on_file_to_hand_over() -> None:
    new = preparation(talk("talk", day(2), kind="handover"))
    assert "handover" in keys(new)
    promised = replace(new, brief=brief(new.meeting, promises=(promise("a", "me", None),)))
    assert "handover" not in keys(promised)
    assert "accomplishment" in keys(promised)


def test_the_minutes_are_the_sum_of_the_work() -> None:
    found = missing(preparation(), TODAY)
    assert minutes(found) == sum(one.minutes for one in found) > 0
    assert minutes(()) == 0


@given(st.sampled_from(MEETING_KINDS), st.lists(st.sampled_from(BROUGHT), max_size=6, unique=True), st.booleans())
def test_bringing_more_never_makes_more_missing(kind: str, items: list[AgendaItemRecord], dated: bool) -> None:
    before = preparation(talk("talk", day(2) if dated else None, tuple(items), kind=kind))
    after = replace(before, meeting=replace(before.meeting, items=BROUGHT))
    assert set(keys(after)) <= set(keys(before))
    assert keys(before) == [key for key in GAPS if key in keys(before)]
    assert all(preparing().gaps[one.key].minutes == one.minutes for one in missing(before, TODAY))


@pytest.mark.parametrize("kind", ["career", "one-on-one", "review"])
def test_a_growth_check_is_asked_for_from_three_things_on_file(kind: str) -> None:
    assert keys(replace(ready(kind), ratings=(), on_file=2)) == []
    assert keys(replace(ready(kind), ratings=(), on_file=3)) == ["growth-check"]


def test_the_latest_growth_check_counts_and_the_compass_is_none() -> None:
    both = (rating("valued", 4, day(-200)), rating("valued", 4, day(-20)))
    assert keys(replace(ready(), ratings=both)) == []
    compass = (replace(rating("valued", 4, day(-20)), instrument="compass"), rating("valued", 4, day(-200)))
    assert keys(replace(ready(), ratings=compass)) == ["growth-check"]


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_only_talks_that_decide_something_ask_what_came_of_the_work(kind: str) -> None:
    bare = replace(ready(kind), brief=replace(ready(kind).brief, accomplishments=(done("Wrote the sheet"),)))
    wanted = kind in ("career", "review", "skip-level", "handover")
    assert ("result" in keys(bare)) is wanted
    some = replace(bare, brief=replace(bare.brief, accomplishments=(done("Sheet"), done("Desk", after="3"))))
    assert "result" not in keys(some)


def test_what_is_parked_is_counted_in_words() -> None:
    for number, said in ((0, ""), (1, "1 thing waits in"), (2, "2 things wait in")):
        sentence = parked(preparation(material=brief(parked=("Something",) * number)))
        assert sentence.startswith(said)
        assert bool(sentence) is bool(said)


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_what_i_promised_them_and_is_late_is_to_do_before_the_talk(kind: str) -> None:
    late, due = promise("late", "me", day(-1)), promise("due", "me", TODAY)
    theirs, kept = promise("theirs", "them", day(-1)), promise("kept", "me", day(-1), state="kept")
    material = ready(kind)
    owed = replace(material, brief=replace(material.brief, promises=(due, theirs, kept, late)))
    (one,) = missing(owed, TODAY)
    assert (one.key, one.about) == ("promise", "late")
    assert keys(replace(owed, brief=replace(owed.brief, promises=(due, theirs, kept)))) == []
    assert keys(replace(owed, aways=(AwayRecord("away", day(-2), None, None),))) == []
