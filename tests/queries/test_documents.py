"""What the plan, the review pack and the hand-over are made of: which days, which goals, which answers."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.documents.audience import written_for
from careercoach.errors import InvalidValue
from careercoach.queries.documents import choosing
from careercoach.queries.documents import documents as queries
from careercoach.queries.talk import meetings as talks
from careercoach.services import positions
from careercoach.services.goals import company, goals, steps
from careercoach.services.jobs import changing
from careercoach.services.paths import paths
from careercoach.services.people import people
from careercoach.services.reflect import reflections
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments, learning
from careercoach.store import changes
from careercoach.store.acts import transaction
from tests.queries import ask, day, on
from tests.store import TODAY, do

SINCE = day(-60)


def _held(path: Path, offset: int, kind: str = "career", **fields: object) -> str:
    talk = do(path, meetings.plan, {"kind": kind, "on": day(offset), **fields})
    return on(path, offset, meetings.hold, talk, day(offset))


def _goal(path: Path, title: str, **fields: object) -> str:
    return do(path, goals.add, {"title": title, "horizon": "near", "started_on": day(-300), **fields}, TODAY)


def _work(path: Path, title: str, offset: int, **fields: object) -> str:
    return do(path, accomplishments.add, {"title": title, "on": day(offset), **fields}, TODAY)


def _course(path: Path, title: str, **fields: object) -> str:
    return do(path, learning.add, {"title": title, **fields}, TODAY)


def test_what_one_likes_is_the_newest_answer_to_each_of_four_questions_at_most(path: Path) -> None:
    asked = ("energy-unasked", "energy-lost-time", "motivations-proud", "motivations-most", "energy-twice")
    for count, key in enumerate(asked):
        do(path, reflections.answer, key, f"Said of {key}", TODAY, on=day(-10 - count))
    do(path, reflections.answer, "energy-unasked", "Said before", TODAY, on=day(-40))
    for other in ("vision-one-year", "motivations-leaving", "motivations-line", "energy-drain"):
        do(path, reflections.answer, other, "What another question asked for", TODAY, on=day(-1))
    plan = ask(path, queries.plan, "self", TODAY)
    assert [one.answer for one in plan.reflections] == [f"Said of {key}" for key in asked[:4]]


def test_answers_chosen_stand_alone_and_once(path: Path) -> None:
    do(path, reflections.answer, "energy-unasked", "Liked", TODAY)
    chosen = do(path, reflections.answer, "vision-one-year", "Chosen", TODAY)
    plan = ask(path, queries.plan, "manager", TODAY, choice=ask(path, choosing.choice, reflection=[chosen, chosen[:8]]))
    assert [one.answer for one in plan.reflections] == ["Chosen"]


@pytest.mark.parametrize(("audience", "since"), [("manager", -20), ("mentor", -8), ("skip-level", -30), ("self", -8)])
def test_a_plan_goes_back_to_the_last_talk_held_with_its_reader_before_today(
    path: Path, audience: str, since: int
) -> None:
    for offset, kind in ((-50, "career"), (-20, "one-on-one"), (-30, "skip-level"), (-8, "mentor")):
        _held(path, offset, kind)
    for kind in ("career", "mentor", "skip-level"):
        _held(path, 0, kind)
        do(path, meetings.plan, {"kind": kind, "on": day(-2)})
    assert ask(path, queries.plan, audience, TODAY).since == day(since)
    assert ask(path, queries.plan, audience, TODAY, since=day(-5)).since == day(-5)


def test_a_first_plan_has_no_last_version(path: Path) -> None:
    goal = _goal(path, "Lead a shift")
    do(path, goals.pause, goal)
    plan = ask(path, queries.plan, "manager", TODAY)
    assert (plan.since, plan.turns, plan.talk) == (None, (), None)


def test_a_plan_holds_goals_that_go_on_and_those_that_ended_since(path: Path) -> None:
    going, resting = _goal(path, "Going"), _goal(path, "Resting")
    on(path, -1, goals.pause, resting)
    ended = {offset: _goal(path, f"Ended {offset}") for offset in (-61, -60, -59)}
    for offset, goal in ended.items():
        on(path, offset, goals.drop if offset == -59 else goals.finish, goal, day(offset))
    assert {one.id for one in ask(path, queries.plan, "self", TODAY, since=SINCE).goals} == {going, resting, ended[-59]}
    assert {one.id for one in ask(path, queries.plan, "self", TODAY).goals} == {going, resting}
    named = ask(path, choosing.choice, goal=[ended[-61][:8]])
    assert [one.id for one in ask(path, queries.plan, "self", TODAY, choice=named).goals] == [ended[-61]]


def test_steps_come_with_the_goals_of_the_plan_and_no_others(path: Path) -> None:
    mine, other = _goal(path, "Mine"), _goal(path, "Other")
    for title, by in (("Some day", None), ("Later", day(9)), ("Soon", day(3))):
        do(path, steps.add, mine, {"title": title, "by": by})
    do(path, steps.add, other, {"title": "Of the other", "by": day(1)})
    plan = ask(path, queries.plan, "self", TODAY, choice=ask(path, choosing.choice, goal=[mine]))
    assert [one.title for one in plan.steps] == ["Soon", "Later", "Some day"]
    assert [
        one.title
        for one in ask(
            path, queries.handover, None, "self", TODAY, choice=ask(path, choosing.choice, goal=[mine])
        ).steps
    ] == [
        "Soon",
        "Later",
        "Some day",
    ]


def test_a_pause_counts_from_the_day_after_the_last_version_and_only_while_it_lasts(path: Path) -> None:
    before, after, back, twice, ended = (_goal(path, title) for title in ("Before", "After", "Back", "Twice", "Ended"))
    on(path, -60, goals.pause, before)
    on(path, -59, goals.pause, after)
    on(path, -50, goals.edit, after, {"why": "It can wait"})
    on(path, -80, goals.pause, back)
    on(path, -30, goals.resume, back, day(-30))
    on(path, -40, goals.pause, twice)
    on(path, -39, goals.resume, twice, day(-39))
    on(path, -20, goals.finish, ended, day(-20))
    plan = ask(path, queries.plan, "self", TODAY, since=SINCE)
    told = {one.goal: (one.status, one.on) for one in plan.turns}
    assert told == {after: ("paused", day(-59)), back: ("active", day(-30))}
    assert (
        ask(path, queries.plan, "self", TODAY, since=SINCE, choice=ask(path, choosing.choice, goal=[before])).turns
        == ()
    )
    on(path, -10, goals.pause, twice)
    with transaction(path) as connection:
        changes.undo(connection, TODAY)
    assert twice not in {one.goal for one in ask(path, queries.plan, "self", TODAY, since=SINCE).turns}


def test_learning_goes_on_or_ended_after_the_last_version(path: Path) -> None:
    _course(path, "Planned", status="planned")
    _course(path, "Under way", status="under-way", on=day(-90))
    _course(path, "Ended after", status="finished", on=day(-90), until=day(-59))
    _course(path, "Ended that day", status="finished", on=day(-90), until=day(-60))
    _course(path, "A day after", status="finished", on=day(-59))
    _course(path, "No day", status="finished")
    _course(path, "Stopped", status="stopped", on=day(-5))
    always = {"Planned", "Under way"}
    assert {one.title for one in ask(path, queries.plan, "self", TODAY, since=SINCE).learning} == always | {
        "Ended after",
        "A day after",
    }
    assert {one.title for one in ask(path, queries.plan, "self", TODAY).learning} == always
    assert [one.title for one in ask(path, queries.handover, None, "self", TODAY).learning] == ["Under way"]


def test_private_work_counts_in_ones_own_standings_alone(path: Path) -> None:
    _work(path, "Open", -3, competencies=["Teaching"])
    _work(path, "Private", -2, competencies=["Teaching"], private=True)
    _work(path, "Old", -800, competencies=["Budget"])
    made = ask(path, queries.plan, "self", TODAY)
    whole = {one.competency: (one.status, [done.title for done in one.fresh]) for one in made.standings}
    openly = {one.competency: (one.status, [done.title for done in one.fresh]) for one in made.open_standings}
    assert whole == {"Teaching": ("strong", ["Private", "Open"]), "Budget": ("stale", [])}
    assert openly == {"Teaching": ("thin", ["Open"]), "Budget": ("stale", [])}


def test_a_plan_builds_on_recent_work_for_its_goals_and_on_all_of_it_while_none_is(path: Path) -> None:
    _work(path, "Hung 3 doors besides", -3)
    _work(path, "Old", -800)
    assert [one.title for one in ask(path, queries.plan, "manager", TODAY).work] == ["Hung 3 doors besides"]
    mine = do(path, goals.add, {"title": "Teach", "horizon": "near", "competencies": ["Teaching"]}, day(-9))
    _work(path, "Shows it", -2, competencies=["Teaching"])
    _work(path, "Serves it", -1, goals=[mine])
    _work(path, "Old too", -700, goals=[mine])
    _work(path, "Own", -1, goals=[mine], private=True)
    plan = ask(path, queries.plan, "manager", TODAY, choice=ask(path, choosing.choice, goal=[mine]))
    assert [one.title for one in plan.work] == ["Serves it", "Shows it"]
    assert "Hung 3 doors besides" not in {one.words for one in plan.choosing.offered}


def test_a_handover_brings_up_what_one_asks_in_that_talk_for_whom_it_is_with(path: Path) -> None:
    talk = do(path, meetings.plan, {"kind": "handover", "with_": "Ruth", "on": day(3)})
    do(path, lambda session, id_: meetings.bring(session, id_, asks=["A day a week for the course"]), talk)
    for audience, said in (("manager", 1), ("self", 1), ("mentor", 0)):
        planned = ask(path, talks.get, talk)
        assert len(ask(path, queries.handover, planned, audience, TODAY).topics) == said
    assert ask(path, queries.handover, None, "manager", TODAY).topics == ()


def test_a_role_aimed_for_comes_without_what_does_not_apply(path: Path) -> None:
    role = do(path, paths.add, {"title": "Ward lead", "competencies": ["Teaching", "Budget"]})
    do(path, paths.set_not_applicable, role, "Budget", "The hospital does that")
    aimed = ask(path, queries.plan, "self", TODAY, path=role[:8]).path
    assert aimed is not None
    assert aimed.competencies == ("Teaching",)
    assert ask(path, queries.plan, "self", TODAY).path is None


def test_the_plan_is_looked_at_again_in_the_next_talk_with_its_reader(path: Path) -> None:
    do(path, meetings.plan, {"kind": "mentor", "on": day(1)})
    do(path, meetings.plan, {"kind": "career", "on": day(-1)})
    do(path, meetings.plan, {"kind": "career"})
    later = do(path, meetings.plan, {"kind": "career", "on": day(9)})
    noon = do(path, meetings.plan, {"kind": "career", "on": TODAY, "at": "12:00"})
    early = do(path, meetings.plan, {"kind": "review", "on": TODAY, "at": "09:00"})
    plan = ask(path, queries.plan, "manager", TODAY)
    assert plan.talk is not None
    assert (plan.talk.id, plan.review_on) == (early, TODAY)
    for held in (early, noon):
        do(path, meetings.edit, held, {"status": "cancelled"})
    assert ask(path, queries.plan, "manager", TODAY).review_on == day(9)
    do(path, meetings.edit, later, {"status": "cancelled"})
    assert ask(path, queries.plan, "manager", TODAY).talk is None


def test_the_manager_is_not_told_of_the_day_on_which_one_talks_with_somebody_else(path: Path) -> None:
    """The plan said "We look at this page again on 2 December", and that was her talk with the personnel office."""
    do(path, positions.add, {"role": "Secretary", "manager": "Imran Sheikh"})
    do(path, meetings.plan, {"kind": "one-on-one", "on": day(2), "with_": "Beth Ansah"})
    own = do(path, meetings.plan, {"kind": "one-on-one", "on": day(10)})
    plan = ask(path, queries.plan, "manager", TODAY)
    assert (plan.talk and plan.talk.id, plan.review_on) == (own, day(10))


@pytest.mark.parametrize(
    ("audience", "kind", "pace"),
    [("manager", "career", 91), ("self", "career", 91), ("mentor", "mentor", 42), ("skip-level", "skip-level", 182)],
)
def test_without_a_talk_the_plan_is_looked_at_again_at_the_pace_of_its_reader(
    path: Path, audience: str, kind: str, pace: int
) -> None:
    assert ask(path, queries.plan, audience, TODAY).review_on == _worked(day(pace))
    _held(path, -17, kind)
    assert ask(path, queries.plan, audience, TODAY).review_on == _worked(day(pace - 17))
    _held(path, 0, kind)
    assert ask(path, queries.plan, audience, TODAY).review_on == _worked(day(pace))
    assert ask(path, queries.plan, audience, day(pace + 30)).review_on == _worked(day(pace + 30))


def _worked(on: date) -> date:
    """That day, or the Monday after a weekend."""
    return on + timedelta(days=max(0, 7 - on.weekday()) if on.weekday() > 4 else 0)


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (date(2026, 11, 22), date(2025, 11, 23)),
        (date(2028, 2, 29), date(2027, 3, 1)),
        (date(2027, 2, 28), date(2026, 3, 1)),
        (date(2025, 2, 28), date(2024, 2, 29)),
        (date(2026, 12, 29), date(2025, 12, 30)),
        (date(2026, 2, 27), date(2025, 2, 28)),
    ],
)
def test_twelve_months_end_on_the_day_named(last: date, first: date) -> None:
    assert queries.year_before(last) == first


def test_a_review_covers_the_days_since_the_last_review(path: Path) -> None:
    assert ask(path, queries.review_period, TODAY) == (date(2025, 11, 23), TODAY)
    _held(path, -100, "review")
    _held(path, -10)
    assert ask(path, queries.review_period, TODAY) == (day(-99), TODAY)


def test_a_review_holds_work_with_any_day_in_it_the_oldest_first(path: Path) -> None:
    _work(path, "Before", -31)
    _work(path, "Into it", -40, until=day(-30))
    _work(path, "First", -30)
    _work(path, "Last", -10)
    _work(path, "After", -9)
    pack = ask(path, queries.review, "self", day(-30), day(-10), "month")
    assert [one.title for one in pack.accomplishments] == ["Into it", "First", "Last"]


def test_a_review_names_goals_that_were_served_or_reached_in_its_days(path: Path) -> None:
    served, untouched, dropped = _goal(path, "Served"), _goal(path, "Untouched"), _goal(path, "Dropped")
    _work(path, "Of the goal", -20, goals=[served])
    _work(path, "Of another time", -90, goals=[untouched])
    on(path, -20, goals.drop, dropped, day(-20))
    reached = {offset: _goal(path, f"Reached {offset}") for offset in (-31, -30, -10, -9)}
    for offset, goal in reached.items():
        on(path, offset, goals.finish, goal, day(offset))
    pack = ask(path, queries.review, "self", day(-30), day(-10), "goal")
    assert {one.title for one in pack.goals} == {"Served", "Reached -30", "Reached -10"}


def test_a_review_tells_what_was_learned_in_its_days_the_oldest_first(path: Path) -> None:
    for offset in (-31, -10, -30, -9):
        _course(path, f"Ended {offset}", status="finished", on=day(-50), until=day(offset))
    _course(path, "One day", status="finished", on=day(-20))
    _course(path, "Stopped", status="stopped", on=day(-20))
    _course(path, "No day", status="finished")
    pack = ask(path, queries.review, "self", day(-30), day(-10), "goal")
    assert [one.title for one in pack.learning] == ["Ended -30", "One day", "Ended -10"]


def test_a_review_takes_what_was_chosen_of_its_days_and_refuses_the_rest(path: Path) -> None:
    private = {offset: _work(path, "Private", offset, private=True) for offset in (-31, -30, -10, -9)}
    into = _work(path, "Into it", -40, until=day(-30))
    said = {
        offset: do(
            path, people.add_feedback, {"kind": "strength", "behaviour": f"Said {offset}", "on": day(offset)}, TODAY
        )
        for offset in (-10, -30, -31)
    }
    chosen = [private[-30], private[-10][:8], into, into[:8]]
    pack = ask(
        path,
        queries.review,
        "manager",
        day(-30),
        day(-10),
        "goal",
        choice=ask(path, choosing.choice, accomplishment=chosen, feedback=[said[-10], said[-30]]),
    )
    assert {one.id for one in pack.accomplishments} == {private[-30], private[-10], into}
    assert [one.behaviour for one in pack.feedback] == ["Said -30", "Said -10"]
    for outside in (private[-31], private[-9]):
        with pytest.raises(InvalidValue, match="names something that is not of"):
            ask(
                path,
                queries.review,
                "manager",
                day(-30),
                day(-10),
                "goal",
                choice=ask(path, choosing.choice, accomplishment=[outside]),
            )
    with pytest.raises(InvalidValue, match="names something that is not of"):
        ask(
            path,
            queries.review,
            "manager",
            day(-30),
            day(-10),
            "goal",
            choice=ask(path, choosing.choice, feedback=[said[-31]]),
        )


def test_a_handover_holds_the_goals_that_go_on_and_the_work_of_a_year(path: Path) -> None:
    going, done = _goal(path, "Going"), _goal(path, "Done")
    on(path, -1, goals.finish, done, day(-1))
    for offset in (-366, -365, 0):
        _work(path, f"Done {offset}", offset)
    _work(path, "Long", -500, until=day(-300))
    _work(path, "Too long ago", -900, until=day(-800))
    wanted = do(path, company.add_priority, {"title": "Safety"})
    pack = ask(path, queries.handover, None, "self", TODAY)
    assert [one.id for one in pack.goals] == [going]
    assert [one.title for one in pack.recent] == ["Done 0", "Done -365", "Long"]
    assert pack.priorities == {wanted: "Safety"}
    assert (pack.meeting, pack.reflections) == (None, ())
    chosen = ask(path, queries.handover, None, "self", TODAY, choice=ask(path, choosing.choice, goal=[done]))
    assert [one.id for one in chosen.goals] == [done]


def test_a_handover_tells_what_is_open_and_what_was_kept_within_a_year(path: Path) -> None:
    former = _held(path, -400, with_="Rosa")
    made = {
        text: do(path, promises.add, former, {"text": text, "owner": "them"})
        for text in ("Open", "Kept lately", "Kept long ago", "Let go")
    }
    on(path, -365, promises.keep, made["Kept lately"], day(-365))
    on(path, -366, promises.keep, made["Kept long ago"], day(-366))
    on(path, -3, promises.drop, made["Let go"], day(-3))
    first = do(path, meetings.plan, {"kind": "handover", "with_": "Ruth", "on": day(5)})
    do(path, promises.add, first, {"text": "With the new one", "owner": "me"})
    meeting = ask(path, queries.next_handover, TODAY)
    assert meeting is not None
    assert meeting.id == first
    pack = ask(path, queries.handover, ask(path, talks.get, first), "self", TODAY)
    assert [one.text for one in pack.promises] == ["Open", "Kept lately"]


def test_whoever_was_promoted_in_the_same_house_keeps_what_they_did_and_whom_their_goals_help(path: Path) -> None:
    """A receptionist became shift lead; her first year and why her goals help the hotel were gone from every page."""
    first = {"kind": "employed", "organisation": "Lee Quays", "role": "Receptionist", "from_": day(-300)}
    do(path, positions.add, first)
    _goal(path, "Learn how rooms are priced", benefit="The desk sells the last rooms", started_on=day(-200))
    _work(path, "Moved the key cards", -90)
    led = {"organisation": "Lee Quays", "role": "Shift lead", "from_": day(-60)}
    do(path, lambda session: changing.change(session, "new-job", led, {}, TODAY))
    _work(path, "Led a shift", -9)
    for reader in ("manager", "self"):
        found = ask(path, queries.handover, None, reader, TODAY)
        assert [one.title for one in found.recent] == ["Led a shift", "Moved the key cards"]
        assert [one.role for one in found.earlier] == ["Receptionist"]
    (goal,) = found.goals
    assert written_for(found.profile, goal)
