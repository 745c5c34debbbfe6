"""Weeks of lives in which something changes: the job is lost, a leave begins and ends, a manager goes, a job begins.

Each claim is what a human coach would say, and above all would not say, in those weeks.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercoach.coach.ahead import upcoming
from careercoach.coach.rules.act import Act
from careercoach.coach.today import acts, everything
from careercoach.materials import Snapshot, Unfinished
from careercoach.records import AwayRecord, MeetingRecord, NudgeRecord, ProfileRecord

from . import PREPARED, PROFILE, TODAY, day, goal, in_order, promise, step, talk, waiting

HELD = talk("held", day(-40), status="held")
OMAR = replace(PROFILE, manager="Omar")
FREELANCE = replace(PROFILE, kind="own-business", manager=None, no_manager=True, organisation=None)
BETWEEN = replace(PROFILE, kind="between-jobs", manager=None, organisation=None, role=None, team=None)
NEVER_ALONE = ("your manager", "Your manager", "quarter", "the company", "workplace", "Priya")


def weeks(snapshot: Snapshot, count: int) -> Iterator[tuple[int, tuple[Act, ...]]]:
    """What the rules find on the same day of so many weeks when the person does nothing at all."""
    for week in range(count):
        yield week, everything(snapshot, day(7 * week))


def said(found: tuple[Act, ...]) -> str:
    return " ".join(f"{act.title} {act.reason}" for act in found)


def rules(snapshot: Snapshot, on: date = TODAY) -> list[str]:
    return [act.rule for act in everything(snapshot, on)]


def away(first: int, last: int | None) -> AwayRecord:
    return AwayRecord(id="away", from_=day(first), until=None if last is None else day(last), reason=None)


# --- the job is lost ------------------------------------------------------------------------------------------


def test_in_the_last_quarter_of_a_job_only_a_talk_with_a_mentor_is_asked_for() -> None:
    ends = replace(PROFILE, until=day(90))
    assert rules(in_order(profile=ends, meetings=())) == ["plan-talk"]
    assert rules(in_order(profile=replace(ends, until=day(89)), meetings=())) == []
    alone = replace(ends, until=day(43), manager=None, no_manager=True)
    assert rules(in_order(profile=alone, meetings=(), mentor="Ines")) == ["plan-talk"]


def test_in_seventeen_weeks_after_a_lay_off_nothing_is_said_of_a_manager() -> None:
    off = talk("friday", day(2), status="cancelled", ended_with="old-job")
    mine = promise("mine", "me", day(3), state="dropped", ended_with="old-job")
    lost = in_order(profile=BETWEEN, meetings=(HELD, off), promises=(mine,), goals=())
    for _, found in weeks(lost, 17):
        assert found
        assert not any(word in said(found) for word in NEVER_ALONE)
        assert not {"plan-talk", "new-manager", "ask-talk", "first-talk", "talk-soon"} & {act.rule for act in found}


def test_between_jobs_a_talk_with_the_adviser_who_was_named_is_suggested() -> None:
    led = in_order(profile=replace(BETWEEN, manager="Ms Okoro"), meetings=(HELD,))
    assert rules(led) == ["new-manager"]
    known = talk("first", day(-90), status="held", with_="Ms Okoro")
    (act,) = everything(replace(led, meetings=(HELD, known)), TODAY)
    assert (act.rule, act.title) == ("plan-talk", "Plan a talk about your next step with Ms Okoro")
    assert "quarter" not in act.reason


def test_a_goal_between_jobs_is_not_about_liking_it_where_one_is() -> None:
    (act,) = everything(in_order(profile=BETWEEN, goals=()), TODAY)
    assert act.rule == "first-goal"
    assert "where you are" not in act.reason


# --- away and back --------------------------------------------------------------------------------------------


def on_leave(first: int, last: int | None, **more: object) -> Snapshot:
    """A technician with promises, a goal, a step, a result and a talk from before a leave."""
    before = {
        "aways": (away(first, last),),
        "last_logged_on": day(first - 5),
        "last_reflected_on": day(first - 9),
        "goals": (goal("near", next_check_in_on=day(first - 3), by=day(first + 2)),),
        "steps": (step("course", "near", day(first + 5)),),
        "promises": (promise("mine", "me", day(first + 1)), promise("theirs", "them", day(first - 2))),
        "meetings": (replace(HELD, on=day(first - 40)), talk("old", day(first + 3))),
        "waiting": (waiting("sheet", day(first - 30)),),
        "growth_check_due": None,
    }
    return in_order(**before | more)


def test_ten_months_away_are_one_calm_line() -> None:
    leave = on_leave(-10, 301)
    for week in range(44):
        (calm,) = acts(leave, day(7 * week))
        assert calm.title == "Nothing is asked of you while you are away"
        assert not upcoming(leave, day(7 * week))


@pytest.mark.parametrize(("today", "quiet"), [(-11, False), (-10, True), (5, True), (6, False)])
def test_the_silence_lasts_from_the_first_day_away_to_the_last(today: int, quiet: bool) -> None:
    leave = on_leave(-10, 5, promises=(promise("late", "me", day(-20)),), meetings=(HELD,))
    assert (acts(leave, day(today))[0].title == "Nothing is asked of you while you are away") is quiet


def test_away_without_a_last_day_is_silent_for_as_long_as_it_takes() -> None:
    assert not any(found for _, found in weeks(on_leave(-10, None), 60))


def test_what_one_asked_for_oneself_is_heard_while_away() -> None:
    leave = on_leave(-10, 60)
    begun = Unfinished(1, "quick-log", "accomplishment", "something you did", "Trained tw", TODAY)
    assert rules(replace(leave, unfinished=(begun,))) == ["pick-up"]
    assert not rules(replace(leave, unfinished=(replace(begun, on=day(-1)),)))
    within = replace(leave, meetings=(HELD, talk("hello", day(2))), unready={"hello": ("Nobody is named",)})
    assert rules(within) == ["talk-soon"]
    assert [due.id for due in upcoming(within, TODAY)] == ["hello"]
    assert rules(replace(leave, meetings=(HELD, talk("hello", TODAY, PREPARED)))) == ["talk-today"]
    ends_soon = on_leave(-10, 1, meetings=(HELD, talk("later", day(2))))
    assert not rules(ends_soon)
    assert not upcoming(ends_soon, TODAY)


def test_the_first_day_back_is_a_welcome_and_nothing_is_asked() -> None:
    back = on_leave(-310, -1, profile=OMAR)
    (welcome,) = acts(back, TODAY)
    assert (welcome.rule, welcome.noun, welcome.id) == ("welcome", "accomplishment", None)
    assert (welcome.title, welcome.peace) == ("Welcome back", True)
    assert not upcoming(back, TODAY)
    assert rules(replace(back, last_logged_on=TODAY)) == []


@pytest.mark.parametrize(("days", "welcomed"), [(0, True), (6, True), (7, False), (13, False)])
def test_whoever_looks_once_a_week_is_welcomed_once(days: int, welcomed: bool) -> None:
    assert ("welcome" in rules(on_leave(-310, -days - 1))) == welcomed


def test_the_welcome_ends_with_a_line_or_an_answer() -> None:
    back = on_leave(-310, -3)
    for away_still, here in (
        (replace(back, last_logged_on=day(-3)), replace(back, last_logged_on=day(-2))),
        (replace(back, last_reflected_on=day(-3)), replace(back, last_reflected_on=day(-2))),
    ):
        assert rules(away_still) == ["welcome"]
        assert "welcome" not in rules(here)


def test_a_welcome_that_was_waved_off_does_not_come_again() -> None:
    back = on_leave(-310, -3)
    told = NudgeRecord("welcome", off=False, snoozed_until=None, done_on=day(-1))
    assert "welcome" not in rules(replace(back, nudges=(told,)))
    assert rules(replace(back, nudges=(replace(told, done_on=day(-320)),))) == ["welcome"]


def test_a_talk_of_today_or_soon_is_not_lost_in_the_welcome() -> None:
    soon = on_leave(-310, -1, meetings=(HELD, talk("soon", day(1))))
    assert rules(soon) == ["welcome", "talk-soon"]


def back_for(days: int, **more: object) -> Snapshot:
    """Back for so many days, today included in none of them; a line was written on the first day."""
    return on_leave(-310, -days - 1, last_logged_on=day(-days), last_reflected_on=day(-days), **more)


DEBTS = {"my-promise", "their-promise", "check-in", "talk-passed", "came-of-this", "plan-talk", "growth-check"}


def test_in_the_first_fortnight_what_waited_is_one_decision_and_never_a_debt() -> None:
    for days in range(1, 14):
        found = everything(back_for(days, growth_check_due=TODAY), TODAY)
        assert "from-before" in [act.rule for act in found]
        assert not {act.rule for act in found} & DEBTS
        assert not upcoming(back_for(days), TODAY)
        assert "2025" not in said(found)


def test_the_decision_counts_what_waits_and_is_asked_for_once() -> None:
    (decision,) = (act for act in everything(back_for(2), TODAY) if act.rule == "from-before")
    assert decision.title == "Look through what waited while you were away"
    assert decision.reason.startswith("3 things from before.")
    assert (decision.noun, decision.id) == ("away", "away")
    one = back_for(2, promises=(), meetings=(HELD, talk("old", day(-300))))
    assert "1 thing from before." in said(everything(one, TODAY))
    nothing = back_for(2, promises=(promise("today", "me", day(-2)), promise("open", "me", None)), meetings=(HELD,))
    assert "from-before" not in rules(nothing)
    done = NudgeRecord("from-before", off=False, snoozed_until=None, done_on=day(-1))
    assert "from-before" not in rules(back_for(2, nudges=(done,)))


def test_what_falls_due_after_the_return_is_named_as_ever() -> None:
    fresh = back_for(5, promises=(promise("new", "me", day(-1)), promise("old", "me", day(-6))))
    assert [act.id for act in everything(fresh, TODAY) if act.rule == "my-promise"] == ["new"]
    assert [(due.id, due.overdue) for due in upcoming(fresh, TODAY)] == [("new", True)]


def test_after_the_fortnight_a_promise_from_before_is_a_decision() -> None:
    late = back_for(14, promises=(promise("mine", "me", day(-17)),), growth_check_due=TODAY)
    (act,) = (act for act in everything(late, TODAY) if act.rule == "my-promise")
    assert "move it or let it go" in act.reason
    assert "from-before" not in rules(late)
    assert "growth-check" not in rules(late), "after a long leave not for some weeks"
    later = replace(late, aways=tuple(replace(one, until=day(-43)) for one in late.aways))
    assert "growth-check" in rules(later)


def test_what_fell_due_while_away_never_counts_as_overdue() -> None:
    late = back_for(60, promises=(promise("within", "me", day(-100)), promise("since", "me", day(-59))))
    assert [due.id for due in upcoming(late, TODAY) if due.overdue and due.noun == "promise"] == ["since"]


def test_days_away_are_no_silence() -> None:
    weeks_before = in_order(
        aways=(away(-300, -16),), last_logged_on=day(-304), last_reflected_on=day(-301), goals=(goal("near"),)
    )
    act = everything(replace(weeks_before, last_reflected_on=day(-2)), TODAY)
    assert [one.title for one in act if one.rule == "quiet-log"] == ["Write one line about the last few days"]


# --- another manager ------------------------------------------------------------------------------------------


def test_a_new_manager_is_noticed_however_long_ago_the_last_talk_was() -> None:
    ages_ago = in_order(profile=OMAR, meetings=(talk("last", day(-200), status="held"),))
    for _, found in weeks(ages_ago, 30):
        assert "new-manager" in [act.rule for act in found]
        assert "plan-talk" not in [act.rule for act in found]


FIRST = talk("first", day(5), PREPARED, kind="handover", with_="Omar")


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        pytest.param(replace(FIRST, on=None), "first-talk", id="planned, without a day"),
        pytest.param(replace(FIRST, on=day(40)), None, id="planned"),
        pytest.param(replace(FIRST, on=day(-60), status="held"), None, id="held sixty days ago"),
        pytest.param(replace(FIRST, on=day(-61), status="held"), "plan-talk", id="held longer ago"),
        pytest.param(replace(FIRST, on=day(-60)), None, id="passed and not noted"),
        pytest.param(replace(FIRST, on=day(-61)), "plan-talk", id="passed long ago and not noted"),
        pytest.param(replace(FIRST, status="cancelled"), "new-manager", id="cancelled"),
        pytest.param(replace(FIRST, with_=None, on=day(40)), None, id="planned, with no name"),
    ],
)
def test_while_the_first_talk_is_planned_or_just_held_no_other_is_asked_for(
    first: MeetingRecord, asked: str | None
) -> None:
    led = in_order(profile=OMAR, meetings=(talk("last", day(-200), status="held"), first))
    assert rules(led) == ([asked] if asked else [])


def test_no_day_is_asked_for_a_career_talk_while_the_first_one_is_ahead() -> None:
    career = talk("career", None, with_="Omar")
    led = in_order(profile=OMAR, meetings=(talk("last", day(-200), status="held"), career))
    assert rules(led) == ["ask-talk"]
    both = replace(led, meetings=(*led.meetings, replace(FIRST, on=day(20))))
    assert rules(both) == []


def test_a_talk_without_a_name_in_an_earlier_position_was_not_with_the_new_manager() -> None:
    nameless = talk("last", day(-50), status="held", with_=None, position="old-job")
    assert rules(in_order(profile=OMAR, meetings=(nameless,))) == ["new-manager"]


# --- on one's own, studying, no manager -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "profile",
    [
        pytest.param(FREELANCE, id="a freelancer"),
        pytest.param(replace(PROFILE, manager=None, no_manager=True), id="nobody above"),
        pytest.param(BETWEEN, id="between jobs"),
        pytest.param(ProfileRecord("profile", "Sam"), id="no position at all"),
    ],
)
def test_in_four_quarters_without_a_manager_no_talk_with_one_is_asked_for(profile: ProfileRecord) -> None:
    alone = in_order(profile=profile, meetings=())
    has_a_place = profile.kind == "employed"
    for _, found in weeks(alone, 52):
        assert not any(word in said(found) for word in NEVER_ALONE if not (has_a_place and word == "workplace"))
        assert "plan-talk" not in [act.rule for act in found]


@pytest.mark.parametrize("profile", [FREELANCE, BETWEEN, ProfileRecord("profile", "Sam")])
def test_without_a_manager_a_mentor_on_file_is_named(profile: ProfileRecord) -> None:
    alone = in_order(profile=profile, meetings=(), mentor="Ines")
    (act,) = everything(alone, TODAY)
    assert (act.rule, act.title) == ("plan-talk", "Plan a talk about your work with Ines")
    for recent in (talk("t", day(-89), status="held", with_="Ines", kind="mentor"), talk("t", day(9), with_="Ines")):
        assert "plan-talk" not in rules(replace(alone, meetings=(replace(recent, items=PREPARED),)))
    assert rules(replace(alone, meetings=(talk("t", day(-90), status="held", with_="Ines"),))) == ["plan-talk"]


@pytest.mark.parametrize(
    ("kind", "named", "title"),
    [
        ("own-business", "Falk & Co", "Plan a talk with Falk & Co about the work you do for them"),
        ("own-business", None, "Plan a talk with your client about the work you do for them"),
        ("studying", "Dr Lind", "Plan a talk with Dr Lind about your work as a whole"),
        ("studying", None, "Plan a talk with your supervisor about your work as a whole"),
        ("employed", None, "Plan a talk about your career with your manager"),
    ],
)
def test_each_kind_of_position_has_its_own_talk(kind: str, named: str | None, title: str) -> None:
    (act,) = everything(in_order(profile=replace(PROFILE, kind=kind, manager=named), meetings=()), TODAY)
    assert (act.rule, act.title) == ("plan-talk", title)


@pytest.mark.parametrize(
    ("kind", "of", "who"),
    [
        ("employed", "career", "your manager"),
        ("employed", "handover", "your new manager"),
        ("employed", "skip-level", "your manager's manager"),
        ("own-business", "review", "your client"),
        ("own-business", "handover", "your new client"),
        ("studying", "one-on-one", "your supervisor"),
        ("studying", "handover", "your new supervisor"),
        ("between-jobs", "career", "your adviser"),
        ("between-jobs", "mentor", "your mentor"),
    ],
)
def test_a_talk_without_a_name_is_with_whom_the_position_has(kind: str, of: str, who: str) -> None:
    nameless = talk("now", TODAY, PREPARED, kind=of, with_=None)
    ready = in_order(profile=replace(PROFILE, kind=kind, manager=None), meetings=(HELD, nameless))
    assert acts(ready, TODAY)[0].title == f"Read your brief for {who} once more"


def test_what_somebody_promised_without_a_name_is_asked_of_the_right_one() -> None:
    theirs = (promise("theirs", "them", day(-1), person=None),)
    alone = in_order(profile=replace(FREELANCE, no_manager=False), promises=theirs)
    assert acts(alone, TODAY)[0].title == "Ask your client about “Promise theirs”"


def test_a_result_of_an_earlier_position_is_not_asked_for() -> None:
    done = replace(waiting("sheet", day(-20)), position="old-job")
    assert rules(in_order(profile=replace(PROFILE, position="new-job"), waiting=(done,))) == []
    here = replace(done, position="new-job")
    assert rules(in_order(profile=replace(PROFILE, position="new-job"), waiting=(here,))) == ["came-of-this"]


def test_whoever_has_nobody_to_talk_to_yet_is_not_told_of_the_next_talk() -> None:
    new = in_order(profile=FREELANCE, accomplishments=0, last_logged_on=None)
    assert "talk" not in said(acts(new, TODAY)[:1])


# --- the first ninety days ------------------------------------------------------------------------------------

ARRIVING = (
    (0, 13, "arriving-expected"),
    (14, 27, "arriving-people"),
    (28, 48, "arriving-win"),
    (49, 69, "arriving-learn"),
    (84, 90, "arriving-look-back"),
)


def begun(days: int, kind: str = "employed") -> Snapshot:
    """Somebody in order whose position began so many days ago; the first talk is on file."""
    profile = replace(PROFILE, start_on=day(-days), kind=kind)
    return in_order(profile=profile, last_reflected_on=day(-13))


@pytest.mark.parametrize("kind", ["employed", "own-business", "studying"])
def test_the_first_ninety_days_have_acts_of_their_own_one_at_a_time_in_a_sensible_order(kind: str) -> None:
    for days in range(-1, 120):
        expected = [rule for first, last, rule in ARRIVING if first <= days <= last]
        assert [rule for rule in rules(begun(days, kind=kind)) if rule.startswith("arriving")] == expected


def test_each_kind_of_beginning_has_words_of_its_own() -> None:
    for first, _, _ in ARRIVING:
        spoken = {said(everything(begun(first, kind=kind), TODAY)) for kind in ("employed", "own-business", "studying")}
        assert len(spoken) == 3
        own = said(everything(begun(first, kind="own-business"), TODAY))
        assert not any(word in own for word in ("manager", "company", "colleague"))


def test_the_time_between_jobs_and_a_position_of_unknown_age_have_no_first_ninety_days() -> None:
    assert rules(begun(3, kind="between-jobs")) == []
    assert rules(in_order(profile=replace(PROFILE, start_on=None))) == []


@pytest.mark.parametrize(
    ("days", "rule", "done"),
    [
        (5, "arriving-expected", "answer"),
        (20, "arriving-people", "spoken"),
        (30, "arriving-win", "goal"),
        (60, "arriving-learn", "learning"),
    ],
)
def test_what_was_done_in_these_weeks_is_not_asked_for_again(days: int, rule: str, done: str) -> None:
    assert rules(begun(days)) == [rule]
    assert rules(replace(begun(days), arrived=frozenset({done}))) == []


def test_an_answer_in_its_week_is_the_look_back() -> None:
    assert rules(replace(begun(86), last_reflected_on=day(-3))) == ["arriving-look-back"]
    assert rules(replace(begun(86), last_reflected_on=day(-2))) == []


def test_an_act_of_the_first_days_that_was_ticked_off_stays_so_but_not_in_the_next_position() -> None:
    ticked = NudgeRecord("arriving-expected", off=False, snoozed_until=None, done_on=day(-4))
    assert rules(replace(begun(5), nudges=(ticked,))) == []
    assert rules(replace(begun(3), nudges=(ticked,))) == ["arriving-expected"]


@pytest.mark.parametrize(("days", "asked"), [(0, False), (29, False), (30, True)])
def test_nobody_is_sent_for_a_career_talk_in_the_first_month(days: int, asked: bool) -> None:
    new = replace(begun(days), meetings=())
    assert ("plan-talk" in rules(new)) is asked


def test_a_first_talk_with_the_new_manager_is_suggested_from_the_first_day() -> None:
    new = replace(begun(0), profile=replace(OMAR, start_on=TODAY))
    assert "new-manager" in rules(new)


def test_at_most_one_of_these_acts_in_a_week_when_each_is_done() -> None:
    for _, last, rule in ARRIVING:
        ticked = NudgeRecord(rule, off=False, snoozed_until=None, done_on=TODAY - timedelta(days=1))
        assert rule not in rules(replace(begun(last), nudges=(ticked,)))
