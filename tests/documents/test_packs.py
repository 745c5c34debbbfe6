"""The plan, the review pack and the hand-over: read in full, complete, and true about what changed."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.documents import handover, in_short, plan, review, since
from careercoach.documents.fitting import words
from careercoach.documents.materials import DevelopmentPlan, Handover, ReviewPack, Turn
from careercoach.documents.review import GROUPS
from careercoach.records import StepRecord
from careercoach.vocabulary import AUDIENCES
from tests.documents.marta import (
    CANARY,
    DIPLOMA,
    EMPTY_PLAN,
    HANDOVER,
    INTERESTS,
    OWN_ERROR,
    PLAN,
    REVIEW,
    SINCE,
    STANDINGS,
    TODAY,
    WORK,
    chosen,
    goal,
    work,
)

GOLDEN = Path(__file__).with_name("golden")
OTHERS = tuple(name for name in AUDIENCES if name != "self")
ALL: list[tuple[Any, Any]] = [(plan.KIND, PLAN), (review.KIND, REVIEW), (handover.KIND, HANDOVER)]
each = pytest.mark.parametrize(("kind", "material"), ALL, ids=[kind.noun for kind, _ in ALL])
days = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@each
def test_it_reads_for_a_manager_as_written_by_hand(kind: Any, material: Any) -> None:
    assert kind.write(material, "manager", TODAY) == (GOLDEN / f"{kind.noun.replace(' ', '-')}.md").read_text("utf-8")


@each
@pytest.mark.parametrize("audience", OTHERS)
def test_nothing_private_of_a_real_looking_year_reaches_anybody_else(kind: Any, material: Any, audience: str) -> None:
    assert CANARY not in kind.write(material, audience, TODAY)


@each
def test_one_keeps_nothing_from_oneself(kind: Any, material: Any) -> None:
    assert kind.left_out(material, "self") == ()
    assert kind.private(material, "self") == ()


@each
def test_the_preview_says_what_was_not_chosen_and_what_never_leaves(kind: Any, material: Any) -> None:
    said = kind.left_out(material, "manager")
    assert "Obstacles of a goal: only for you." in said
    unchosen = "answer of your own: only for you" if kind is plan.KIND else "accomplishment: private"
    assert f"1 {unchosen}, unless you choose it." in said


def test_an_answer_to_another_question_stands_behind_its_question_in_a_plan() -> None:
    left = replace(INTERESTS, question="motivations-leaving", asked="When did you last think of leaving?")
    page = plan.plan(replace(PLAN, reflections=(left,)), "self", TODAY)
    assert "## What matters to me\n- When did you last think of leaving? Slow work" in page


@each
def test_a_page_for_oneself_says_so_in_its_title(kind: Any, material: Any) -> None:
    assert kind.write(material, "self", TODAY).splitlines()[0].endswith(", only for me")
    assert "only for me" not in kind.write(material, "manager", TODAY)


def test_a_plan_whose_only_goals_are_over_waits_for_a_goal() -> None:
    over = tuple(replace(one, status="done", ended_on=TODAY) for one in PLAN.goals)
    assert plan.lacks(PLAN, "manager") == ""
    assert plan.lacks(replace(PLAN, goals=over, path=None, since=None), "manager") != ""


def test_ones_own_plan_also_says_what_one_likes() -> None:
    mine = plan.plan(PLAN, "self", TODAY)
    assert "## What matters to me\n- Slow work with my hands" in mine
    assert INTERESTS.answer not in plan.plan(PLAN, "mentor", TODAY)
    answered = replace(PLAN, choosing=chosen("plan", INTERESTS))
    assert "Slow work with my hands" in plan.plan(answered, "mentor", TODAY)


def test_a_manager_is_not_told_what_no_work_shows() -> None:
    """Somebody handed their manager "Budget (none: no work on file shows it yet)"."""
    assert "- **Budget** (no work on file shows it yet)." in plan.plan(PLAN, "self", TODAY)
    theirs = plan.plan(PLAN, "manager", TODAY)
    assert "no work" not in theirs
    assert "## What I want to grow in\n- Budget and Planning." in theirs


NAMED_GOALS = [one for one in PLAN.goals if one.status == "active"]


@pytest.mark.parametrize("title", [one.title for one in NAMED_GOALS])
def test_no_goal_is_named_three_times_in_a_plan(title: str) -> None:
    assert plan.plan(PLAN, "manager", TODAY).count(title) <= 2


@pytest.mark.parametrize("word", ["A", "An", "Fewer", "It", "Less", "More", "No", "The", "We"])
def test_what_a_goal_is_good_for_goes_on_behind_its_words_and_a_name_keeps_its_capital(word: str) -> None:
    def told(benefit: str) -> str:
        aim = goal("a", "Lead a round", "near", measure="Ten rounds led", benefit=benefit, by=None)
        pack = replace(PLAN, goals=(aim,), steps=(), learning=(), choosing=chosen("plan", aim))
        return plan.plan(pack, "manager", TODAY)

    assert f"What it is good for: {word.lower()} plant" in told(f"{word} plant that stands")
    assert "What it is good for: Leeds" in told("Leeds has fewer stops")


def test_a_goal_of_which_no_more_is_said_stands_below_the_table_and_not_in_a_row_of_empty_cells() -> None:
    told = goal("a", "Lead a round", "near", measure="Ten rounds led", by=None)
    bare = goal("b", "Learn to teach", "near", by=None, measure=None, support=None)
    pack = replace(PLAN, goals=(told, bare), steps=(), learning=(), choosing=chosen("plan", told, bare))
    text = plan.plan(pack, "manager", TODAY)
    assert "| **Lead a round** | Ten rounds led |" in text
    assert "|  |" not in text
    assert "\n- **Learn to teach**." in text


@pytest.mark.parametrize(
    ("by", "heading"),
    [
        (date(TODAY.year + 3, TODAY.month, TODAY.day), "One to three years"),
        (date(TODAY.year + 3, TODAY.month, TODAY.day + 1), "Further ahead"),
        (date(TODAY.year + 4, 1, 1), "Further ahead"),
    ],
)
def test_a_day_in_more_than_three_years_does_not_stand_under_one_to_three_years(by: date, heading: str) -> None:
    far = goal("a", "School business manager", "mid", by=by)
    pack = replace(PLAN, goals=(far,), steps=(), learning=(), choosing=chosen("plan", far))
    assert f"## {heading}\n" in plan.plan(pack, "manager", TODAY)


def test_two_goals_say_what_they_have_to_do_with_each_other() -> None:
    near, far = (one for one in PLAN.goals if one.id in ("certificate", "clinic"))
    serving = "\n\nTwo goals. The nearer one serves the other.\n"
    for goals, says in (((near, far), True), ((far, near), True), ((replace(near, serves=None), far), False)):
        assert (serving in plan.plan(replace(PLAN, goals=goals), "self", TODAY)) == says
    assert serving not in plan.plan(PLAN, "self", TODAY)


def test_a_column_of_a_plan_in_which_nothing_would_stand_is_left_out() -> None:
    bare = replace(PLAN, steps=(), learning=(), goals=(goal("g", "Teach", "near"), goal("h", "Lead", "near")))
    assert "## Within a year\n- **Teach**.\n- **Lead**.\n" in plan.plan(bare, "self", TODAY)
    measured = replace(bare, goals=(bare.goals[0], replace(bare.goals[1], measure="Ten | a week\nat least")))
    for reader, whose in (("self", "I"), ("manager", "we")):
        heads = f"| Goal | How {whose} will know |\n|---|---|\n| **Lead** | Ten \\| a week at least |"
        picked = replace(measured, choosing=chosen("plan", *measured.goals))
        assert heads in plan.plan(picked, reader, TODAY)


def test_the_three_next_steps_of_a_goal_are_told_and_the_preview_says_how_many_come_later() -> None:
    steps = tuple(
        StepRecord(f"s{n}", "certificate", f"Step {n}", "action", date(2027, 1, 9 - n), None) for n in range(5)
    )
    many = replace(PLAN, steps=steps)
    row = "Step 4, by 5 January 2027. Step 3, by 6 January 2027. Step 2, by 7 January 2027. Wound care diploma"
    assert row in plan.plan(many, "manager", TODAY)
    assert "Step 1" not in plan.plan(many, "manager", TODAY)
    assert "Step 0" in plan.plan(many, "self", TODAY)
    assert plan.to_fit(many, "manager", TODAY)[0] == "2 steps that come later: the next 3 of a goal are told."
    assert plan.to_fit(many, "self", TODAY) == ()


BUDGETS: dict[str, tuple[int, Any]] = {
    "development plan": (plan.WORDS + 3 * 65, PLAN),
    "handover pack": (handover.WORDS, HANDOVER),
}


@pytest.mark.parametrize("noun", BUDGETS)
def test_a_page_keeps_to_its_words_and_says_what_went(noun: str) -> None:
    """However much was chosen: what one learns and how results are told goes, and no goal and no promise does."""
    ((kind, _),) = [each for each in ALL if each[0].noun == noun]
    allowed, whole = BUDGETS[noun]
    assert kind.to_fit(whole, "manager", TODAY)[1:] == ()
    courses = tuple(
        replace(DIPLOMA, id=f"c{n}", title=f"Course {n} about very many things one may learn") for n in range(40)
    )
    full = replace(whole, learning=courses)
    text = kind.write(full, "manager", TODAY)
    assert words(text) <= allowed * 1.1
    assert all(one.title in text for one in whole.goals if one.status == "active")
    assert any(
        re.fullmatch(rf"\d+ (more )?pieces of learning: to keep to about {allowed} words.", one)
        for one in kind.to_fit(full, "manager", TODAY)
    )
    assert "Course 39" in kind.write(full, "self", TODAY)


def test_what_stands_in_short_on_a_review_is_read_in_a_minute() -> None:
    short = review.review(REVIEW, "manager", TODAY).partition("## In short")[2].partition("## ")[0]
    assert words(short) <= in_short.SHORT


def test_a_course_whose_last_day_has_passed_is_not_what_one_wants_to_grow_in() -> None:
    """A cook's plan named the hygiene course that she had passed in March."""
    course = replace(PLAN.learning[0], title="Hygiene", status="planned", goal=None, on=date(2026, 3, 1))
    for until, told in ((TODAY, True), (date(2026, 3, 2), False)):
        pack = replace(PLAN, learning=(replace(course, until=until),))
        assert ("Hygiene" in plan.plan(pack, "manager", TODAY)) == told


def test_a_first_plan_with_nothing_on_file_is_a_page_to_begin_with() -> None:
    assert plan.plan(EMPTY_PLAN, "manager", TODAY) == (
        "# Development plan\n\n22 November 2026\n\n"
        "No goal is on this page yet. The first one answers three questions:\n\n"
        "- What should be different in a year, and whom does it help?\n"
        "- What is the first step, by when, and with what support?\n"
        "- How will we know that it is reached?\n"
    )
    done = replace(EMPTY_PLAN, work=PLAN.work, choosing=PLAN.choosing, profile=PLAN.profile)
    assert "## What my work is for\nPatients go home" in plan.plan(done, "manager", TODAY)
    assert "## What I can build on\n- I rewrote the dressing guide. Dressings are" in plan.plan(done, "manager", TODAY)


def test_what_private_work_shows_is_neither_claimed_nor_denied_to_others() -> None:
    """A competency that only private work shows is no gap for others, since that would not be true."""
    budget, *rest = STANDINGS
    shown = replace(PLAN, standings=(replace(budget, status="thin", fresh=(OWN_ERROR,)), *rest))
    assert "Budget" not in plan.plan(shown, "manager", TODAY)
    assert "**Budget** (no work" in plan.plan(shown, "self", TODAY)


def test_a_review_that_ends_on_the_first_of_a_month_does_not_promise_that_month() -> None:
    def titled(first: date, last: date) -> str:
        return review.review(replace(REVIEW, first=first, last=last), "self", TODAY).partition("\n")[0]

    assert titled(date(2026, 1, 1), date(2026, 7, 1)) == "# Review: 1 January – 1 July 2026, only for me"
    assert titled(date(2025, 9, 1), date(2026, 7, 2)) == "# Review: 1 September 2025 – 2 July 2026, only for me"
    assert titled(date(2026, 1, 1), date(2026, 6, 30)) == "# Review: January – June 2026, only for me"
    assert titled(date(2026, 7, 1), date(2026, 7, 4)) == "# Review: July 2026, only for me"


def test_private_work_stands_in_the_review_for_oneself_or_once_it_was_chosen() -> None:
    assert OWN_ERROR.title in review.review(REVIEW, "self", TODAY)
    assert OWN_ERROR.title not in review.review(REVIEW, "manager", TODAY)
    assert OWN_ERROR.title in review.review(replace(REVIEW, choosing=chosen("review", OWN_ERROR)), "manager", TODAY)


def test_a_new_manager_reads_how_one_works_best_only_if_that_was_chosen() -> None:
    assert "## How I work best\n- In the morning, with one thing at a time." in handover.handover(
        HANDOVER, "manager", TODAY
    )
    assert "How I work best" not in handover.handover(replace(HANDOVER, reflections=()), "manager", TODAY)


@st.composite
def packs(draw: st.DrawFn) -> ReviewPack:
    """Accomplishments of any days, some private, with any links, grouped in any way."""
    done = [
        replace(
            work(f"a{number}", f"Work number {number} done", draw(days)),
            private=draw(st.booleans()),
            goals=tuple(draw(st.sets(st.sampled_from(["students", "certificate", "gone"])))),
            competencies=tuple(draw(st.sets(st.sampled_from(["Wound care", "Planning"])))),
            priorities=tuple(draw(st.sets(st.sampled_from(["p1", "p2"])))),
        )
        for number in range(draw(st.integers(0, 9)))
    ]
    told = [one for one in done if draw(st.booleans())]
    group_by = draw(st.sampled_from(list(GROUPS)))
    choosing = chosen("review", *told, *REVIEW.goals)
    return replace(REVIEW, accomplishments=tuple(done), choosing=choosing, group_by=group_by)


@settings(max_examples=60, deadline=None)
@given(pack=packs(), audience=st.sampled_from(AUDIENCES))
def test_the_review_tells_all_that_may_be_shown_in_full_exactly_once(pack: ReviewPack, audience: str) -> None:
    """However it is grouped; what may not be shown stands nowhere in it, and its own count is right."""
    whole = review.review(pack, audience, TODAY)
    text = " ".join(whole[whole.find("## Everything") :].split())
    picked = {identity for thing, identity in pack.choosing.picked if thing == "accomplishment"}
    seen = [done for done in pack.accomplishments if audience == "self" or not done.private or done.id in picked]
    for done in pack.accomplishments:
        told, named = text.count(f"- **{done.title}**"), text.count(done.title)
        again = sum(f"**{done.title}**" in part[:60] for part in text.split(" - ")[1:] if "told above, under" in part)
        assert (told - again, named - again) == ((1, 1) if done in seen else (0, 0))


@pytest.mark.parametrize("group_by", GROUPS)
def test_what_has_no_group_comes_last(group_by: str) -> None:
    text = review.review(replace(REVIEW, group_by=group_by), "manager", TODAY)
    groups = [line for line in text.split("\n") if line.startswith("### ")]
    if group_by == "month":
        assert groups == ["### November 2026", "### September 2026", "### June 2026", "### February 2026"]
    else:
        assert groups[-1] == f"### {GROUPS[group_by]}"


def test_only_a_new_manager_reads_what_was_agreed_with_the_former_one() -> None:
    for reader in OTHERS:
        assert ("Agreed with Helen Oduya" in handover.handover(HANDOVER, reader, TODAY)) == (reader == "manager")
    between = "What you agreed with Helen Oduya: only for the two of you."
    assert between in handover.left_out(HANDOVER, "mentor")
    assert between not in handover.left_out(HANDOVER, "manager")


def test_a_handover_without_anything_to_read_is_known_to_be_empty() -> None:
    bare = replace(PLAN.profile, serves=None)
    agreed = replace(HANDOVER, profile=bare, goals=(), recent=(), reflections=(), learning=(), topics=())
    assert handover.says_nothing(agreed, "mentor", TODAY)
    assert not handover.says_nothing(agreed, "manager", TODAY)


def first_topics(material: Handover, reader: str = "manager") -> list[str]:
    """What the person would like to talk about first."""
    below = handover.handover(material, reader, TODAY).partition("## What I would like to talk about first\n")[2]
    return [line.removeprefix("- ") for line in below.splitlines()]


def test_who_noted_nothing_for_the_first_talk_still_says_what_to_talk_about_first() -> None:
    silent = replace(HANDOVER, topics=())
    assert first_topics(silent) == [
        "What must our team get right this year?",
        "Does what Helen Oduya agreed to still hold?",
        "Which of my plans fits best with yours?",
    ]
    one_goal = replace(silent, goals=HANDOVER.goals[:1], promises=())
    assert first_topics(one_goal) == ["What must our team get right this year?"]
    assert first_topics(one_goal, "self") == first_topics(one_goal)
    assert first_topics(one_goal, "mentor") == []
    assert first_topics(replace(silent, topics=("What shall I stop doing?",))) == ["What shall I stop doing?"]


def test_it_is_not_asked_whether_it_holds_what_was_done_once_or_was_mine_to_do() -> None:
    asked = "Does what Helen Oduya agreed to still hold?"
    mine, theirs = (
        replace(HANDOVER.promises[0], owner=owner, state="kept", text="Write a page") for owner in ("me", "them")
    )
    each_month = replace(theirs, text="Give me a day a month")
    for promise, holds in ((mine, False), (theirs, False), (each_month, True), (replace(theirs, state="open"), True)):
        whole = replace(HANDOVER, topics=(), promises=(promise,), choosing=chosen("handover", promise))
        assert (asked in first_topics(whole)) == holds


def test_a_review_without_anything_to_read_is_known_to_be_empty() -> None:
    nothing = replace(REVIEW, accomplishments=(OWN_ERROR,), goals=(), feedback=(), learning=())
    assert review.says_nothing(nothing, "manager")
    assert not review.says_nothing(nothing, "self")


def told(material: DevelopmentPlan, day: date) -> str:
    """What has changed since that day, in one line."""
    return " ".join(since.changes(material, day, TODAY).split())


def alone(**said: Any) -> DevelopmentPlan:
    """A plan that holds one goal and what is said of it."""
    return replace(EMPTY_PLAN, goals=(goal("g", "Teach", "near", **said),))


@given(started=days, day=days)
def test_a_goal_is_new_when_it_was_started_after_the_last_version(started: date, day: date) -> None:
    text = plan.plan(replace(alone(started_on=started), since=day), "self", TODAY)
    assert ("- **Teach** (new).\n" in text) == (started > day)
    assert "What changed" not in text


@given(ended=days, day=days, status=st.sampled_from(["done", "dropped"]))
def test_a_goal_that_ended_is_told_once_and_never_again(ended: date, day: date, status: str) -> None:
    said = told(alone(status=status, ended_on=ended, started_on=date(2024, 1, 1)), day)
    assert ("Teach: reached " in said) == (status == "done" and ended > day)
    assert ("Teach: let go." in said) == (status == "dropped" and ended > day)


@given(done=st.lists(st.none() | days, max_size=4), day=days)
def test_every_step_done_since_is_named_and_no_other(done: list[date | None], day: date) -> None:
    steps = tuple(StepRecord(f"s{n}", "g", f"Step {n} of it", "action", None, on) for n, on in enumerate(done))
    said = told(replace(alone(started_on=date(2024, 1, 1)), steps=steps), day)
    for number, on in enumerate(done):
        assert (f"Step {number} of it" in said) == (on is not None and on > day)


def test_a_pause_stands_with_the_goal_and_a_return_is_told() -> None:
    turned = {status: (Turn("g", status, TODAY - timedelta(3)),) for status in ("paused", "active")}
    paused = replace(alone(status="paused"), turns=turned["paused"])
    assert told(paused, SINCE) == ""
    assert "- **Teach** (paused).\n" in plan.plan(replace(paused, since=TODAY), "self", TODAY)
    before = replace(alone(started_on=SINCE), turns=turned["active"])
    assert told(before, SINCE) == "- Teach: taken up again."
    assert told(replace(alone(), turns=turned["active"]), date.min) == ""


def test_nobody_is_told_that_they_saw_it_themselves() -> None:
    """A manager read "Seen by" and her own name behind half of the work."""
    done = replace(WORK[0], seen_by=("Helen Oduya", "Tom Reyes"), private=False)
    pack = replace(REVIEW, accomplishments=(done,), choosing=chosen("review", done))
    hers = replace(pack, choosing=replace(pack.choosing, reader=replace(pack.choosing.reader, name="Helen Oduya")))
    assert "Seen by Helen Oduya and Tom Reyes." in " ".join(review.review(pack, "self", TODAY).split())
    assert "Seen by Tom Reyes." in review.review(hers, "manager", TODAY)


def test_under_its_month_work_does_not_name_the_month_again() -> None:
    last = replace(WORK[0], on=date(2026, 11, 3), until=None)
    longer = replace(WORK[0], id="l", title="Longer", on=date(2026, 10, 3), until=date(2026, 11, 4))
    pack = replace(REVIEW, group_by="month", accomplishments=(longer, last), choosing=chosen("review", last, longer))
    text = review.review(pack, "manager", TODAY)
    assert f"**{last.title}**." in text
    assert "**Longer** (October – November 2026)." in text


def test_by_month_the_latest_work_is_read_first() -> None:
    text = review.review(replace(REVIEW, group_by="month"), "self", TODAY)
    places = [text.rindex(done.title) for done in reversed(WORK)]
    assert places == sorted(places)
