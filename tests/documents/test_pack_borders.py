"""The plan, the review and the handover on both sides of their borders: days, counts, and the words around them."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careercoach.documents import handover, plan, review
from careercoach.documents.audience import scope_of
from careercoach.documents.choosing import Reader
from careercoach.documents.materials import Handover
from careercoach.documents.since import changes, over
from careercoach.records import LearningRecord, ProfileRecord, PromiseRecord, StepRecord
from tests.documents import marta
from tests.documents.marta import TODAY

LATER, BEFORE = TODAY + timedelta(days=1), TODAY - timedelta(days=1)


def test_a_handover_tells_three_results_those_with_figures_first_unless_more_were_chosen() -> None:
    recent = [marta.work(f"w{n}", f"Work {n}", TODAY - timedelta(days=n), result="Good") for n in range(5)]
    recent[4] = replace(recent[4], before="4", after="2")
    choosing = marta.chosen("handover", *recent)
    whole = replace(marta.HANDOVER, recent=tuple(recent), choosing=choosing)

    def named(material: Handover) -> list[str]:
        return re.findall(r"Work \d", handover.handover(material, "manager", TODAY))

    assert named(whole) == ["Work 4", "Work 3", "Work 2"]
    assert handover.to_fit(whole, "manager", TODAY) == (
        "2 results more: 3 stand here, unless you choose others yourself.",
    )
    said = tuple(replace(one, said=one.id in ("w2", "w3")) for one in choosing.offered)
    assert named(replace(whole, choosing=replace(choosing, offered=said))) == ["Work 3", "Work 2", "Work 4"]
    kept = Reader("manager", "manager", remembered={("accomplishment", f"w{n}"): True for n in range(4)})
    assert named(replace(whole, choosing=replace(choosing, reader=kept))) == [f"Work {n}" for n in (3, 2, 1, 0)]


def test_what_was_agreed_reads_open_by_day_then_kept_the_latest_first_and_nothing_is_late() -> None:
    def promise(text: str, state: str, by: date | None, closed: date | None) -> PromiseRecord:
        return PromiseRecord(text, "m", "Helen Oduya", text, "them", by, state, closed, position=None, ended_with=None)

    promises = (
        promise("Kept early", "kept", None, BEFORE),
        promise("Kept late", "kept", None, TODAY),
        promise("Some day", "open", None, None),
        promise("Today", "open", TODAY, None),
        promise("Past", "open", BEFORE, None),
    )
    whole = replace(marta.HANDOVER, promises=promises, choosing=marta.chosen("handover", *promises))
    text = handover.handover(whole, "manager", TODAY)
    said = ("Past.", "Today, by 22 November.", "Some day.", "Kept late (done).", "Kept early (done).")
    assert "\n".join(f"- From Helen Oduya: {one}" for one in said) in text


@pytest.mark.parametrize(
    ("owner", "state", "text", "said"),
    [
        ("me", "open", "Send her the list", "- I will send her the list by 22 November."),
        ("me", "open", "The list", "- From me: The list, by 22 November."),
        ("me", "kept", "Send the list", "- I sent the list."),
        ("them", "open", "Lend me her notes", "- Helen Oduya was going to lend me her notes by 22 November."),
    ],
)
def test_a_promise_reads_right_to_a_manager_who_was_not_there(owner: str, state: str, text: str, said: str) -> None:
    made = PromiseRecord("q", "m", "Helen Oduya", text, owner, TODAY, state, None, position=None, ended_with=None)
    whole = replace(marta.HANDOVER, promises=(made,), choosing=marta.chosen("handover", made))
    assert f"## Agreed with Helen Oduya\n{said}\n" in handover.handover(whole, "manager", TODAY)


def test_a_handover_says_what_one_was_before_in_the_same_house_alone() -> None:
    lead = replace(marta.PROFILE, role="shift lead", team=None, start_on=date(2026, 3, 1), position="c")
    desk = replace(lead, role="Receptionist", start_on=date(2022, 5, 1), until=date(2026, 2, 28), position="b")
    other = replace(desk, role="Waiter", organisation="Elsewhere", start_on=date(2020, 1, 1), position="a")

    def who(*earlier: ProfileRecord, now: ProfileRecord = lead) -> str:
        text = handover.handover(
            replace(marta.HANDOVER, profile=now, earlier=earlier, scope=scope_of(now)), "manager", TODAY
        )
        return text.partition("## Who I am\n")[2].partition("\n\n")[0].replace("\n", " ")

    assert who(desk, other) == "Shift lead since March 2026; here since May 2022, before that as a receptionist."
    assert who(other, desk) == who() == "Shift lead, here since March 2026."
    assert (
        who(replace(desk, start_on=None))
        == "Shift lead since March 2026; here for longer, before that as a receptionist."
    )
    assert who(replace(desk, role="ICU nurse")).endswith("before that as an ICU nurse.")
    assert who(now=replace(lead, kind="own-business", team="Studio")) == "Shift lead (Studio), since March 2026."
    assert who(now=replace(lead, start_on=None)) == "Shift lead."
    assert who(now=replace(lead, role=None, start_on=None)).startswith("Patients go home")


@pytest.mark.parametrize(
    ("ended", "status", "reached"),
    [(-1, "done", False), (0, "done", True), (30, "done", True), (31, "done", False), (15, "dropped", False)],
)
def test_a_goal_was_reached_in_a_review_on_its_first_and_last_day_too(ended: int, status: str, reached: bool) -> None:
    first = date(2026, 5, 1)
    one = marta.goal("g", "Ten handovers", "near", status=status, ended_on=first + timedelta(days=ended))
    pack = replace(marta.REVIEW, first=first, last=first + timedelta(days=30), accomplishments=(), goals=(one,))
    text = review.review(pack, "self", TODAY)
    assert ("## Goals reached" in text) == reached


def test_a_sentence_in_the_plan_ends_once() -> None:
    steps = (
        StepRecord("a", "certificate", "Ask why?", "action", None, None),
        StepRecord("b", "certificate", "Ask", "action", None, None),
    )
    text = plan.plan(replace(marta.PLAN, steps=steps), "manager", TODAY)
    assert "| Ask why? Ask. Wound care diploma" in text


def test_a_plan_says_when_to_look_at_it_again_and_no_day_that_has_come() -> None:
    alone = replace(marta.PLAN, talk=None)
    assert "look at this page" not in plan.plan(replace(alone, review_on=TODAY), "self", TODAY)
    assert "I look at this page again on 23 November." in plan.plan(replace(alone, review_on=LATER), "self", TODAY)
    assert "We look at this page again on 24 November." in plan.plan(marta.PLAN, "manager", TODAY)
    today = replace(marta.PLAN, talk=marta.talk("career", "Helen Oduya", TODAY, None))
    assert "We look at this page again today." in plan.plan(today, "manager", TODAY)


def test_a_day_of_ones_own_that_has_passed_is_not_told() -> None:
    for by, said in ((BEFORE, "**Teach** |"), (TODAY, "**Teach**, by 22 November |")):
        teach = marta.goal("g", "Teach", "near", by=by, steps=("s",))
        step = StepRecord("s", "g", "Ask", "action", by, None)
        alone = replace(marta.PLAN, goals=(teach,), steps=(step,), learning=())
        assert said in plan.plan(alone, "self", TODAY)
        assert ("| Ask |" in plan.plan(alone, "self", TODAY)) == (by == BEFORE)
        there = replace(marta.HANDOVER, goals=(teach,), steps=(step,))
        assert ("Next: ask." in handover.handover(there, "self", TODAY)) == (by == BEFORE)


def test_a_plan_is_for_somebody_by_the_name_they_are_called_by() -> None:
    led = replace(marta.PLAN, profile=replace(marta.PROFILE, address="Ms Oduya"))
    assert "Marta Lindqvist · for Ms Oduya · 22 November 2026" in plan.plan(led, "manager", TODAY)
    assert "Marta Lindqvist · 22 November 2026" in plan.plan(led, "self", TODAY)
    assert "staff nurse, Ward 7" in plan.plan(led, "skip-level", TODAY)


def test_learning_in_the_plan_is_told_with_the_day_that_matters() -> None:
    def course(title: str, status: str, on: date | None, until: date | None) -> LearningRecord:
        return marta.course(title, title, "course", status, on=on, until=until)

    learning = (
        course("Planned", "planned", LATER, None),
        course("Long", "planned", LATER, date(2027, 1, 5)),
        course("Going", "under-way", BEFORE, None),
        course("Over", "finished", BEFORE, None),
    )
    text = plan.plan(replace(marta.PLAN, learning=learning, steps=()), "self", TODAY)
    growing = "## What I want to grow in\n- Going.\n- Planned, from 23 November.\n- Long, until 5 January 2027.\n\n"
    assert growing in text
    assert "- Over." not in text


def test_what_changed_counts_from_the_day_after_the_last_version() -> None:
    since = marta.SINCE
    after = since + timedelta(days=1)

    def said(**told: Any) -> str:
        bare = replace(marta.PLAN, goals=(), steps=(), turns=(), learning=())
        return changes(replace(bare, **told), since, TODAY)

    old = marta.goal("g", "Lead", "near", started_on=since)
    done = replace(old, status="done")
    assert said(goals=(replace(done, ended_on=since),)) == ""
    assert said(goals=(replace(done, ended_on=after),)) == "- Lead: reached on 15 August."
    for on, counts in ((since, False), (after, True)):
        step = StepRecord("s", "g", "Enrol", "action", None, on)
        assert said(goals=(old,), steps=(step,)) == ("- I enrolled." if counts else "")
        figures = replace(step, title="Ten dressings.")
        assert said(goals=(old,), steps=(figures,)) == ("- Done: Ten dressings." if counts else "")
        finished = marta.course("c", "C", "course", "finished", until=on)
        assert said(learning=(finished,)) == ("- C: finished." if counts else "")
        begun = marta.course("c", "C", "course", "under-way", on=on)
        assert said(learning=(begun,)) == ("- C: begun." if counts else "")


@pytest.mark.parametrize(
    ("since", "said"),
    [(date(2026, 10, 31), "October"), (date(2025, 11, 3), "November 2025"), (date(2026, 11, 3), "3 November")],
)
def test_what_changed_names_the_month_of_the_last_version_or_its_day(since: date, said: str) -> None:
    assert over(since, TODAY) == f"What changed since {said}"


def test_a_goal_for_next_month_stands_within_the_year_however_far_it_was_when_it_was_set() -> None:
    """A goal of two years ago for the twelfth of December stood under one to three years, in November."""
    (one,) = [replace(marta.GOALS[0], horizon="mid", by=TODAY + timedelta(20))]
    whole = replace(marta.PLAN, goals=(one,), choosing=marta.chosen("plan", one))
    text = plan.plan(whole, "self", TODAY)
    assert ("## Within a year" in text, "## One to three years" in text) == (True, False)
    text = plan.plan(replace(whole, goals=(replace(one, by=None),)), "self", TODAY)
    assert "## One to three years" in text
