"""The plan, the review pack and the hand-over: read in full, complete, and true about what changed."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.coach.readiness import RECENT_MONTHS
from careercoach.documents import handover, plan, review, since
from careercoach.documents.materials import DevelopmentPlan, ReviewPack, Turn
from careercoach.documents.review import GROUPS
from careercoach.records import CheckInRecord, StepRecord
from careercoach.vocabulary import AUDIENCES
from tests.documents.marta import (
    BEST_WORK,
    CANARY,
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


def test_ones_own_plan_also_says_what_one_likes() -> None:
    mine = plan.plan(PLAN, "self", TODAY)
    assert "### What I like, and what matters to me\n**Which hours of work pass" in mine
    assert "(3 pieces of work in the last 12 months)" in mine
    assert RECENT_MONTHS == 12
    assert INTERESTS.answer not in plan.plan(PLAN, "mentor", TODAY)
    answered = replace(PLAN, choosing=chosen("plan", INTERESTS))
    assert "**Which hours of work pass" in plan.plan(answered, "mentor", TODAY)


def test_a_first_plan_with_nothing_on_file_is_a_page_to_begin_with() -> None:
    assert plan.plan(EMPTY_PLAN, "manager", TODAY) == (
        "# Development plan\n\nSun 22 Nov 2026\n\n"
        "## Where I want to go\nLet us talk about which goal comes first, by when, and how we will know.\n\n"
        "## Next look at this plan\nAs soon as we can: no day is set yet.\n"
    )


def test_what_private_work_shows_is_neither_claimed_nor_denied_to_others() -> None:
    """A competency that only private work shows is no gap for others, since that would not be true."""
    budget, *rest = STANDINGS
    shown = replace(PLAN, standings=(replace(budget, status="thin", fresh=(OWN_ERROR,)), *rest))
    assert "Budget" not in plan.plan(shown, "manager", TODAY)
    assert "**Budget** (thin" in plan.plan(shown, "self", TODAY)


def test_private_work_stands_in_the_review_for_oneself_or_once_it_was_chosen() -> None:
    assert OWN_ERROR.title in review.review(REVIEW, "self", TODAY)
    assert OWN_ERROR.title not in review.review(REVIEW, "manager", TODAY)
    assert OWN_ERROR.title in review.review(replace(REVIEW, choosing=chosen("review", OWN_ERROR)), "manager", TODAY)


def test_a_new_manager_reads_how_one_works_best_only_if_that_was_chosen() -> None:
    assert BEST_WORK.answer in handover.handover(HANDOVER, "manager", TODAY)
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
    text = " ".join(review.review(pack, audience, TODAY).split())
    picked = {identity for thing, identity in pack.choosing.picked if thing == "accomplishment"}
    seen = [done for done in pack.accomplishments if audience == "self" or not done.private or done.id in picked]
    for done in pack.accomplishments:
        told, named = text.count(f"- **{done.title}** ("), text.count(done.title)
        again = sum(f"**{done.title}**" in part[:60] for part in text.split(" - ")[1:] if "told above, under" in part)
        assert (told - again, named - again) == ((1, 1) if done in seen else (0, 0))
    number = len(seen)
    assert f"{number} accomplishment{'' if number == 1 else 's'}" in text


@pytest.mark.parametrize("group_by", GROUPS)
def test_what_has_no_group_comes_last(group_by: str) -> None:
    text = review.review(replace(REVIEW, group_by=group_by), "manager", TODAY)
    groups = [line for line in text.split("\n") if line.startswith("### ")]
    if group_by == "month":
        assert groups == ["### February 2026", "### June 2026", "### September 2026", "### November 2026"]
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
    agreed = replace(HANDOVER, profile=bare, goals=(), standings=(), open_standings=(), recent=())
    agreed = replace(agreed, reflections=(), learning=())
    assert handover.says_nothing(agreed, "mentor", TODAY)
    assert not handover.says_nothing(agreed, "manager", TODAY)


def test_a_review_without_anything_to_read_is_known_to_be_empty() -> None:
    nothing = replace(REVIEW, accomplishments=(OWN_ERROR,), goals=(), feedback=(), learning=())
    assert review.says_nothing(nothing, "manager")
    assert not review.says_nothing(nothing, "self")


def told(material: DevelopmentPlan, day: date) -> str:
    """What has changed since that day, in one line."""
    return " ".join(since.changes(material, day).split())


def alone(**said: Any) -> DevelopmentPlan:
    """A plan that holds one goal and what is said of it."""
    return replace(EMPTY_PLAN, goals=(goal("g", "Teach", "near", **said),))


@given(started=days, day=days)
def test_a_goal_is_new_when_it_was_started_after_the_last_version(started: date, day: date) -> None:
    said = told(alone(started_on=started), day)
    assert ("new since" in said) == (started > day)
    assert (said == since.NOTHING) == (started <= day)


@given(ended=days, day=days, status=st.sampled_from(["done", "dropped"]))
def test_a_goal_that_ended_is_told_once_and_never_again(ended: date, day: date, status: str) -> None:
    said = told(alone(status=status, ended_on=ended, started_on=date(2024, 1, 1)), day)
    assert ("reached on" in said) == (status == "done" and ended > day)
    assert ("let go on" in said) == (status == "dropped" and ended > day)


@given(looks=st.dictionaries(days, st.none() | st.integers(0, 100), max_size=6), day=days)
def test_progress_is_told_from_the_last_version_to_the_last_look(looks: dict[date, int | None], day: date) -> None:
    """In any order of the looks; nothing is said when the figure is the same or nobody looked."""
    check_ins = tuple(CheckInRecord(str(on), "g", on, progress, None, None, None) for on, progress in looks.items())
    said = told(replace(alone(started_on=date(2024, 1, 1)), check_ins=check_ins), day)
    known = [progress for on, progress in sorted(looks.items()) if progress is not None and on <= day]
    fresh = [progress for on, progress in sorted(looks.items()) if progress is not None and on > day]
    if not fresh or known[-1:] == fresh[-1:]:
        assert said == since.NOTHING
    elif known:
        assert f"progress from {known[-1]} % to {fresh[-1]} %" in said
    else:
        assert f"now at {fresh[-1]} %" in said


@given(done=st.lists(st.none() | days, max_size=4), day=days)
def test_every_step_done_since_is_named_and_no_other(done: list[date | None], day: date) -> None:
    steps = tuple(StepRecord(f"s{n}", "g", f"Step {n} of it", "action", None, on) for n, on in enumerate(done))
    said = told(replace(alone(started_on=date(2024, 1, 1)), steps=steps), day)
    for number, on in enumerate(done):
        assert (f"Step {number} of it" in said) == (on is not None and on > day)


def test_a_pause_and_a_return_are_told_with_their_days() -> None:
    turned = {status: (Turn("g", status, TODAY - timedelta(3)),) for status in ("paused", "active")}
    paused = replace(alone(status="paused"), turns=turned["paused"])
    assert told(paused, SINCE) == "- **Teach:** paused on Thu 19 Nov 2026."
    assert told(replace(alone(), turns=turned["active"]), SINCE) == "- **Teach:** taken up again on Thu 19 Nov 2026."


def test_by_month_the_work_reads_in_the_order_of_its_days() -> None:
    text = review.review(replace(REVIEW, group_by="month"), "self", TODAY)
    places = [text.index(done.title) for done in WORK]
    assert places == sorted(places)
