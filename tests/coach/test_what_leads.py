"""What may stand first in small situations, and what must not: written down before the rules that hold to it.

Every row is somebody who has been here for half a year and does a little each week; the row says what differs.
"""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from careercoach.coach.ahead import upcoming
from careercoach.coach.attention import attended
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.coach.today import acts, everything, holding
from careercoach.materials import Happening, OpenPath, Sitting, Snapshot
from careercoach.records import AwayRecord, CheckInRecord

from . import EMPTY, PROFILE, TODAY, day, goal, in_order, promise, step, talk, waiting
from .preparing import feedback, path
from .test_attention import QUIET, RULES, act

STANDARD = {"plan-talk", "growth-check", "circle", "first-goal", "readiness", "worth-a-look", "profile"}
BANK = {"quiet-reflection", "first-question"}
HELD = talk("held", day(-40), status="held")
EVERY_WEEK = tuple(Sitting(day(-7 * back), frozenset({"my-promise"})) for back in range(26, 0, -1))
SEEN = frozenset({"manager", "mentor", "peer", "expert", "helped"})


def file(**fields: Any) -> Snapshot:
    """Somebody who has been here for half a year and needs nothing."""
    return in_order(**{"sittings": EVERY_WEEK, "people": SEEN, "weeks": (1,) * 12, **fields})


def due(**fields: Any) -> Snapshot:
    """The same, with a growth check, a talk about one's career and a question falling due in these days."""
    found = {
        "growth_check_due": day(-3),
        "growth_checked_on": day(-94),
        "meetings": (talk("held", day(-92), status="held"),),
        "last_reflected_on": day(-17),
        "here_on": TODAY,
    }
    return file(**{**found, **fields})


CALM = {"Take all the time you need", "Look after yourself first", "Nothing has to be decided today"}


def happened(kind: str, back: int, what: str = "What there was") -> dict[str, Any]:
    return {"happened": (Happening(kind, day(-back), what),)}


def away(first: int, last: int) -> dict[str, Any]:
    return {"aways": (AwayRecord("a", day(first), day(last), None),)}


def opening(closes: int | None, since: int) -> dict[str, Any]:
    """A role one thinks about, that closes in so many days, open since so many days."""
    role = path("Team lead", deadline=day(closes)) if closes is not None else path("Team lead")
    return {"paths": (role,), "open_paths": (OpenPath(role, day(-since), None, ()),)}


def drained(*back: int) -> dict[str, Any]:
    return {"recent": tuple(replace(waiting(f"l{one}", day(-one)), status="done", energy="drained") for one in back)}


def look(back: int, progress: int, blocker: str | None = None) -> CheckInRecord:
    return CheckInRecord(f"l{back}", "near", day(-back), progress, 3, None, blocker)


# --- something asked of everybody waits for a quiet time ------------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"profile": replace(PROFILE, start_on=day(-6))}, id="in the first week of a new job"),
        pytest.param({"profile": replace(PROFILE, start_on=day(-25))}, id="in the fourth week of a new job"),
        pytest.param({"profile": replace(PROFILE, until=day(20))}, id="in the last weeks of a job"),
        pytest.param(happened("setback", 12, "Failed the exam"), id="after an exam that failed"),
        pytest.param(happened("setback", 3, "Failed the exam"), id="a few days after an exam that failed"),
        pytest.param(happened("grief", 13, "My father died"), id="while one mourns"),
        pytest.param(happened("work-ends", 10, "Told that the site closes"), id="when the site is to close"),
        pytest.param(happened("worry", 9), id="after a worry was told"),
        pytest.param(happened("leaving", 9), id="after a word about leaving"),
        pytest.param(happened("tired-line", 8), id="after a hard week at home"),
        pytest.param(happened("drained", 10), id="after three things that took energy"),
        pytest.param(happened("low-energy", 10), id="after little energy was rated"),
        pytest.param(happened("criticism", 10), id="after hard words"),
        pytest.param(happened("goal-let-go", 10), id="after a goal was let go"),
        pytest.param(happened("talk-off", 10), id="after a talk was called off"),
        pytest.param(happened("no-manager", 10), id="after the manager went"),
        pytest.param(happened("confidence-fell", 10), id="after one has become less sure"),
        pytest.param(happened("path-opened", 12), id="after a role was written down"),
        pytest.param(happened("new-manager", 10), id="after a new manager came"),
        pytest.param(away(-20, -9), id="in the second week back"),
        pytest.param(away(12, 40), id="a fortnight before a time away"),
        pytest.param(opening(30, 100), id="a month before an opening closes"),
        pytest.param(opening(None, 40), id="while a role is weighed that was written down lately"),
        pytest.param({"goals": (goal("near", by=day(26)),)}, id="four weeks before an exam"),
        pytest.param(
            {"goals": (goal("near", by=day(3)),), "planned": {"near": day(-9)}}, id="three days before the goal's day"
        ),
        pytest.param({"goals": (goal("near", by=day(-20)),)}, id="while it is open what became of a goal"),
        pytest.param({"meetings": (HELD, talk("soon", day(12)))}, id="with a talk ahead"),
        pytest.param(drained(4, 11, 18), id="when what one wrote took energy again and again"),
    ],
)
def test_nothing_that_is_asked_of_everybody_leads_while_life_is_full(fields: dict[str, Any]) -> None:
    assert acts(due(**fields), TODAY)[0].rule not in STANDARD
    nobody = due(**fields, people=frozenset())
    assert acts(nobody, TODAY)[0].rule not in STANDARD


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="nothing else"),
        pytest.param(happened("good-line", 10), id="something good was written"),
        pytest.param(happened("praise", 13), id="a thank-you has been heard"),
        pytest.param(happened("promise-kept", 10), id="a promise was kept"),
        pytest.param({"goals": (goal("near", by=day(60)),)}, id="the goal's day is far"),
        pytest.param(opening(90, 200), id="an opening closes in three months"),
        pytest.param(away(-80, -60), id="back for two months"),
        pytest.param({"profile": replace(PROFILE, start_on=day(-400))}, id="long in the job"),
    ],
)
def test_in_a_quiet_time_something_asked_of_everybody_may_lead(fields: dict[str, Any]) -> None:
    shown = acts(due(**{**fields, "last_reflected_on": day(-3)}), TODAY)
    assert {one.rule for one in shown} & STANDARD
    assert shown[0].rule != INVITATION


# --- what is passed over is let go ----------------------------------------------------------------------------------


def offered(rule: str, idle: int = 60, after: int = 0, **fields: Any) -> tuple[int, int, list[int]]:
    """How often it led to somebody who passes it over each week, how often it asked about itself; in which weeks."""
    found = [replace(act(rule, since=day(-7 * idle)), **fields)]
    every = tuple(Sitting(day(-7 * back), frozenset()) for back in range(idle, 0, -1))
    first = [
        (attended(found, QUIET, RULES, replace(EMPTY, sittings=every[:number], here_on=each.on), each.on) or (QUIET,))[
            0
        ]
        for number, each in enumerate(every)
    ]
    led = [number for number, each in enumerate(first) if number >= after and each.rule != INVITATION]
    return (
        len([number for number in led if not first[number].answers]),
        len(led) - sum(not first[number].answers for number in led),
        led,
    )


@pytest.mark.parametrize("rule", ["plan-talk", "growth-check", "circle", "first-goal"])
def test_what_is_asked_of_everybody_leads_once_in_half_a_year(rule: str) -> None:
    told, asked, weeks = offered(rule, after=1)
    assert 1 <= told <= 2
    assert asked <= 1
    apart = 13 if rule == "plan-talk" else 26
    assert all(later - before >= apart for before, later in pairwise(weeks))


@pytest.mark.parametrize(
    "rule",
    [
        "first-line",
        "nothing-near",
        "unsaid",
        "money-back",
        "ask-talk",
        "under-way",
        "feedback",
    ],
)
def test_what_was_passed_over_twice_asks_once_and_is_let_go_for_a_year(rule: str) -> None:
    told, asked, weeks = offered(rule, id="one", idle=50)
    assert (told, asked) == (2, 1)
    assert weeks[1] - weeks[0] <= 2
    assert weeks[2] - weeks[1] >= 6


@pytest.mark.parametrize("rule", ["quiet-reflection", "question", "noticed"])
def test_a_question_that_was_left_does_not_come_back_again_and_again(rule: str) -> None:
    told, asked, _ = offered(rule, id="one", idle=50, noun="observation" if rule == "noticed" else "reflection")
    assert told <= 2
    assert asked <= 1


def test_a_question_of_the_bank_that_was_left_makes_room_for_another() -> None:
    told, _, _ = offered("quiet-reflection", id="one", noun="reflection")
    assert told == 1


def test_what_changed_on_file_is_something_new() -> None:
    every = tuple(Sitting(day(-7 * back), frozenset()) for back in range(40, 0, -1))
    old, new = act("check-in", since=day(-280), id="g"), act("check-in", since=day(-2), id="g")
    seen = replace(EMPTY, sittings=every)
    assert attended([old], QUIET, RULES, seen, TODAY)[:1] in ((), (QUIET,))
    assert attended([new], QUIET, RULES, seen, TODAY)[0].rule in ("check-in", INVITATION)
    assert new in attended([new], QUIET, RULES, seen, TODAY)


def test_a_day_within_a_week_brings_back_what_was_let_go() -> None:
    every = tuple(Sitting(day(-7 * back), frozenset()) for back in range(40, 0, -1))
    late = act("my-promise", since=day(-280), on=day(4), id="p")
    assert attended([late], QUIET, RULES, replace(EMPTY, sittings=every), TODAY)[0] == late


def test_of_what_is_asked_of_everybody_one_thing_comes_in_a_month() -> None:
    found = [act(rule) for rule in ("first-goal", "plan-talk", "growth-check", "circle")]
    every = tuple(Sitting(day(-7 * back), frozenset()) for back in range(40, 0, -1))
    first = [
        attended(found, QUIET, RULES, replace(EMPTY, sittings=every[:number], here_on=each.on), each.on)
        for number, each in enumerate(every)
    ]
    weeks = [number for number, each in enumerate(first) if number and each and each[0].rule in STANDARD]
    assert len(weeks) >= 4
    assert all(later - before >= 4 for before, later in pairwise(weeks))


def test_what_was_kept_back_because_of_a_full_day_has_its_turn_all_the_same() -> None:
    """Whoever writes more than a line each week is asked about their money in the end."""
    busy = tuple(Sitting(day(-7 * back), frozenset(), full=True) for back in range(12, 0, -1))
    money = act("money-back", since=day(-84), id="m")
    first = [
        (
            attended([money], QUIET, RULES, replace(EMPTY, sittings=busy[:number], here_on=each.on, full=True), each.on)
            or (QUIET,)
        )[0].rule
        for number, each in enumerate(busy)
    ]
    assert "money-back" in first[:6]
    assert first.count("money-back") <= 3


# --- a calm line says what has a day --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"meetings": (HELD, talk("soon", day(10)))}, "Priya", id="a talk in ten days"),
        pytest.param({"promises": (promise("them", "them", day(5)),)}, "Promise them", id="a promise of theirs"),
        pytest.param(
            {**opening(13, 100), "applied": frozenset({"Team lead"})}, "Team lead", id="a post one has applied for"
        ),
        pytest.param(
            {"goals": (goal("near", by=day(10)),), "planned": {"near": day(-1)}}, "Goal near", id="a goal's day"
        ),
    ],
)
def test_where_nothing_else_is_said_what_is_coming_is_named(fields: dict[str, Any], said: str) -> None:
    first = acts(file(**fields), TODAY)[0]
    assert said in f"{first.title} {first.reason}"
    assert "what is due" not in first.title.casefold()


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        pytest.param(
            {"goals": (goal("near", by=day(1)),), "planned": {"near": day(-9)}}, "goal-day-soon", id="its eve"
        ),
        pytest.param(
            {"goals": (goal("near", by=day(4)),), "planned": {"near": day(-9)}}, "goal-day-soon", id="its week"
        ),
        pytest.param({"goals": (goal("near", by=day(4)),)}, "goal-day-soon", id="its week, and nothing was said of it"),
        pytest.param({"goals": (goal("near", by=TODAY),)}, "goal-day", id="its day"),
        pytest.param(happened("won", 2, "Got it"), "moment", id="good news of this week"),
        pytest.param(happened("setback", 2, "Failed the exam"), "hard-moment", id="bad news of this week"),
        pytest.param(
            {"promises": (promise("them", "them", day(-13)),)}, "their-promise", id="theirs, not two weeks late"
        ),
        pytest.param({"promises": (promise("mine", "me", day(-3)),)}, "my-promise", id="mine, three days late"),
    ],
)
def test_no_calm_line_stands_over_what_was_told_or_is_due(fields: dict[str, Any], rule: str) -> None:
    assert acts(file(**fields), TODAY)[0].rule == rule


def test_on_the_eve_of_its_day_nobody_is_asked_whether_the_day_is_right() -> None:
    """Least of all four days before an exam whose day was moved a week ago."""
    for moved in (-9, -60):
        first = acts(file(goals=(goal("near", by=day(4)),), planned={"near": day(moved)}), TODAY)[0]
        assert "still right" not in first.title


# --- the right words at the right time ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title", ["Pass the first-year exam", "The interview at the yard", "Driving test", "Hold the talk"]
)
def test_once_the_day_of_an_exam_is_over_it_is_asked_how_it_went(title: str) -> None:
    first = acts(file(goals=(goal("near", title=title, by=day(-2)),)), TODAY)[0]
    assert (first.rule, "How did it go" in first.title) == ("goal-day", True)
    stepped = acts(file(steps=(step("s", "near", day(-2)),)), TODAY)[0]
    assert "How did it go" not in stepped.title
    named = acts(file(steps=(replace(step("s", "near", day(-2)), title=title),)), TODAY)[0]
    assert (named.rule, "How did it go" in named.title) == ("step-day", True)


def test_a_goal_that_does_not_move_is_asked_what_is_in_the_way_and_no_number() -> None:
    last = (look(40, 30, "No evenings"), look(26, 30, "The till"))
    still = goal("near", measure="12 rooms", next_check_in_on=day(-1), progress=30, checked_in_on=day(-26))
    shown = [one for one in acts(file(goals=(still,), looks=last), TODAY) if one.rule in ("check-in", "stuck")]
    assert shown
    assert all("number" not in one.reason for one in shown)
    no_figure = replace(still, measure="He can do it alone")
    assert not any("number" in one.reason for one in acts(file(goals=(no_figure,)), TODAY))
    moves = (look(40, 10), look(26, 30))
    (first,) = (one for one in acts(file(goals=(still,), looks=moves), TODAY) if one.rule == "check-in")
    assert "number" in first.reason


def test_a_far_goal_without_a_step_is_asked_for_a_step_and_never_for_a_number() -> None:
    far = goal("far", "long", next_check_in_on=day(-2), started_on=day(-16))
    shown = acts(file(goals=(far,)), TODAY)
    assert [one.rule for one in shown if one.rule != INVITATION] == ["nothing-near"]


def test_a_far_goal_waits_while_the_day_of_a_near_one_comes() -> None:
    far, near = goal("far", "long", next_check_in_on=day(-1)), goal("near", serves="far", by=day(20))
    assert not [one for one in acts(file(goals=(far, near)), TODAY) if one.rule == "check-in"]


@pytest.mark.parametrize(("back", "asked"), [(0, True), (5, True), (7, True), (8, False)])
def test_a_hard_week_at_home_is_asked_about_while_it_is_this_week(back: int, asked: bool) -> None:
    shown = everything(file(**happened("tired-line", back, "The child had a fever")), TODAY)
    assert any(one.rule == "moment" for one in shown) is asked


def test_a_promise_in_the_last_weeks_of_a_job_may_be_handed_over() -> None:
    mine = (promise("mine", "me", day(2)),)
    last = acts(file(promises=mine, profile=replace(PROFILE, until=day(6))), TODAY)[0]
    assert last.rule == "my-promise"
    assert "hand it over" in last.reason
    assert "hand it over" not in acts(file(promises=mine), TODAY)[0].reason


@pytest.mark.parametrize(("back", "named"), [(40, True), (80, True), (84, False), (200, False)])
def test_words_of_months_ago_are_not_brought_up_again(back: int, named: bool) -> None:
    words = feedback("Speak up sooner", None, day(-back))
    assert any(one.rule == "feedback" for one in acts(file(feedback=(words,)), TODAY)) is named


@pytest.mark.parametrize(
    ("begun", "said"), [(349, False), (357, True), (364, True), (370, True), (380, False), (728, True)]
)
def test_when_a_year_is_round_its_lines_are_there_to_be_read(begun: int, said: bool) -> None:
    first = Sitting(day(-begun), frozenset({"profile"}))
    shown = acts(file(sittings=(first, *EVERY_WEEK)), TODAY)
    assert any(one.rule == "year-round" for one in shown) is said


def test_somebody_with_hardly_a_line_is_not_sent_to_read_a_year() -> None:
    first = Sitting(day(-364), frozenset({"profile"}))
    assert not any(
        one.rule == "year-round" for one in acts(file(sittings=(first,), accomplishments=3, reflections=0), TODAY)
    )


def test_while_one_mourns_nothing_is_asked_and_after_a_fortnight_who_is_near() -> None:
    """Also when the same was asked some months before, and a talk stands there that has passed."""
    open_ones = {
        "meetings": (HELD, talk("past", day(-5))),
        "promises": (promise("mine", "me", day(-3)),),
        "goals": (goal("near", by=day(-2)),),
    }
    (first,) = acts(file(**happened("grief", 0, ""), **open_ones), TODAY)
    assert (first.rule, first.title) == (INVITATION, "So sorry to read this")
    here_since = (Sitting(day(-5), frozenset(), full=False),)
    (week,) = acts(file(**happened("grief", 13, ""), **open_ones, sittings=here_since), TODAY)
    assert week.title == "Nothing is asked of you in these days"
    assert upcoming(file(**happened("grief", 13, ""), goals=(goal("due", next_check_in_on=day(-1)),)), TODAY) == ()
    fortnight = file(**happened("grief", 14, ""), answered={"grief-near": day(-120)})
    near = acts(fortnight, TODAY)[0]
    assert (near.rule, near.id) == ("hard-moment", "grief-near")
    silent = replace(fortnight, sittings=fortnight.sittings[:-2])
    assert acts(silent, TODAY)[0].rule == INVITATION, "into silence nothing is asked"


@pytest.mark.parametrize(("kind", "days"), [("harm", 28), ("illness", 56)])
def test_for_weeks_after_a_blow_or_an_illness_nothing_is_said_as_if_all_were_well(kind: str, days: int) -> None:
    open_ones = {"answered": {"harm-tell": day(-days), "harm-knows": day(-days)}}
    said = [acts(file(**happened(kind, back, ""), **open_ones), TODAY)[0] for back in (days - 1, days)]
    assert [one.title in CALM for one in said] == [True, False]


CHRISTMAS = date(2026, 12, 21)


def test_in_the_last_days_of_a_year_nobody_is_sent_for_what_is_asked_of_everybody() -> None:
    every = tuple(Sitting(CHRISTMAS - timedelta(weeks=back), frozenset({"my-promise"})) for back in range(26, 0, -1))
    seen = in_order(
        sittings=every,
        growth_check_due=CHRISTMAS - timedelta(days=3),
        growth_checked_on=CHRISTMAS - timedelta(days=94),
        meetings=(),
        people=frozenset(),
        last_logged_on=CHRISTMAS - timedelta(days=2),
        last_reflected_on=CHRISTMAS - timedelta(days=5),
        goals=(goal("near", next_check_in_on=None),),
    )
    assert acts(seen, CHRISTMAS)[0].rule not in STANDARD


def shown_first(snapshot: Snapshot) -> Act:
    return acts(snapshot, TODAY)[0]


@pytest.mark.parametrize("kind", ["setback", "worry", "work-ends", "new-manager", "path-opened", "talk-off"])
def test_a_question_of_the_bank_waits_while_something_has_just_happened(kind: str) -> None:
    questions = {"talk-off-say": day(-1), "talk-off-else": day(-1)}
    answered = {f"{kind}-{name}": day(-1) for name in ("help", "tell", "changes", "know", "say")}
    seen = file(**happened(kind, 5), last_reflected_on=day(-15), answered=answered | questions)
    assert shown_first(seen).rule not in BANK


def tired(*sat: int, here: int | None = None) -> Snapshot:
    """A line that took energy six days ago, and later visits."""
    later = (Sitting(day(-back), frozenset(), wrote=back == 6) for back in sat)
    sittings = (*(one for one in EVERY_WEEK if one.on < day(-10)), *later)
    heavy = (Happening("tired-line", day(-6), "Double shift"),)
    return file(sittings=sittings, happened=heavy, here_on=day(here) if here is not None else None)


def test_a_question_about_last_week_does_not_stand_before_what_was_written_today() -> None:
    def shown(snapshot: Snapshot) -> list[str]:
        return [one.rule for one in everything(snapshot, TODAY)][:2]

    assert shown(tired(6)) == [INVITATION, "moment"], "it stood there on its day"
    assert shown(tired()) == [INVITATION, "moment"], "into silence nothing is asked"
    assert shown(tired(6, here=0)) == [INVITATION, "moment"], "it can still be taken up"
    assert shown(tired(6, 3))[0] == INVITATION


def test_nobody_is_sent_after_others_on_the_eve_of_their_own_day() -> None:
    late = promise("theirs", "them", day(-14))
    assert acts(file(promises=(late,)), TODAY)[0].rule == "their-promise"
    eve = acts(file(promises=(late,), goals=(goal("near", by=day(1)),)), TODAY)
    assert eve[0].rule == "goal-day-soon"


def test_somebody_who_answers_is_not_asked_for_lines_goals_or_a_growth_check() -> None:
    answers = {"accomplishments": 1, "reflections": 4, "growth_check_due": day(-60), "people": frozenset[str]()}
    weeks = tuple(Sitting(day(-7 * back), frozenset({"question"})) for back in range(26, 0, -1))
    seen = {one.rule for one in acts(file(sittings=weeks, last_logged_on=day(-20), **answers), TODAY)}
    assert not seen & {"growth-check", "quiet-log", "circle", "first-goal"}


def test_nobody_without_a_goal_or_a_path_is_asked_for_a_mentor() -> None:
    alone: dict[str, Any] = {"people": frozenset[str]()}
    assert "circle" not in {one.rule for one in holding(file(goals=(), **alone), TODAY)}
    assert "circle" in {one.rule for one in holding(file(goals=(goal("near"),), **alone), TODAY)}
    assert "circle" in {one.rule for one in holding(file(goals=(), **alone, **opening(None, 3)), TODAY)}


@pytest.mark.parametrize(("answers", "asked"), [(1, True), (2, False)])
def test_who_answers_twice_and_logs_nothing_is_not_asked_for_a_first_line(answers: int, asked: bool) -> None:
    nothing = file(accomplishments=0, last_logged_on=None, reflections=answers)
    assert ("first-line" in {one.rule for one in holding(nothing, TODAY)}) == asked
