"""Five minutes for a stuck goal, and what becomes of its day, on the screens."""

from datetime import timedelta

import pytest

from careercoach.queries.goals import goals
from careercoach.queries.talk import meetings as talks
from careercoach.records import CheckInRecord, GoalRecord
from careercoach.services.goals import goals as setting
from careercoach.services.goals import steps
from careercoach.services.paths import paths
from careercoach.services.talk import meetings
from careercoach.services.work import accomplishments
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, paste, press, shown


def a_goal(screens: Screens, **fields: object) -> str:
    screens.do(
        lambda session: accomplishments.add(session, {"title": "Trained two people"}, TODAY - timedelta(days=3)), ago=3
    )
    plan = {"title": "Certificate", "horizon": "near", **fields}
    return screens.do(lambda session: setting.add(session, plan, TODAY - timedelta(days=60)), ago=3)


def hindered(screens: Screens, **fields: object) -> str:
    goal = a_goal(screens, **fields)
    for ago in (20, 6):
        look = {"progress": 10, "blocker": "No quiet hour", "on": TODAY - timedelta(days=ago)}
        screens.do(lambda session, look=look: setting.check_in(session, goal, look, TODAY), ago=3)  # type: ignore[misc]  # bound now
    return goal


def kept(screens: Screens, goal: str) -> tuple[GoalRecord, list[CheckInRecord]]:
    return ask(screens.file, goals.get, goal), ask(screens.file, goals.check_ins, goal)


def planned(screens: Screens, goal: str) -> list[str]:
    return [step.title for step in ask(screens.file, goals.steps, goal)]


async def test_what_was_half_said_goes_on_where_it_stopped(screens: Screens) -> None:
    hindered(screens)
    async with screens() as pilot:
        await press(pilot, "enter", *"One unit", "escape")
        assert "One unit read" in await press(pilot, "enter", *" read")


async def test_today_opens_five_minutes_which_leave_a_step_a_plan_and_an_ask(screens: Screens) -> None:
    goal = hindered(screens)
    talk = screens.do(
        lambda session: meetings.plan(session, {"with_": "Priya", "on": TODAY + timedelta(days=11)}), ago=3
    )
    screens.do(lambda session: meetings.bring(session, talk, goals=[goal], asks=["Pay", "Hours"]), ago=3)
    async with screens() as pilot:
        assert "Take five minutes for “Certificate”" in shown(pilot)
        page = await press(pilot, "enter")
        assert "The same thing was in the way twice: No quiet hour." in page
        assert "What do you want to ask Priya for on Thu 3 Dec 2026?" in page
        await paste(pilot, "Unit one read")
        await press(pilot, "tab")
        await paste(pilot, "I put it off")
        page = await press(pilot, "tab", "right")
        assert "Whom do you ask, and for what?" in page
        assert "Which piece fits" not in page
        await press(pilot, "tab")
        await paste(pilot, "Ask Sam to read it with me")
        await press(pilot, "tab", "tab")
        await paste(pilot, "If I put it off, then I will ring Sam")
        await press(pilot, "tab")
        await paste(pilot, "Two Tuesdays")
        page = await press(pilot, "tab", "enter")
        assert "A new way on ✓  u Undo" in page
        assert "Take five minutes" not in page
    record, looks = kept(screens, goal)
    assert (record.obstacle, record.if_then) == ("I put it off", "If I put it off, then I will ring Sam")
    assert (looks[-1].note, looks[-1].blocker) == ("In a fortnight: Unit one read", "I put it off")
    assert planned(screens, goal) == ["Ask Sam to read it with me"]
    assert ask(screens.file, talks.get, talk).items[-1].title == "Two Tuesdays"


async def test_what_was_typed_for_another_way_waits_there_and_is_not_kept(screens: Screens) -> None:
    goal = hindered(screens)
    async with screens() as pilot:
        await press(pilot, "4", "greater_than_sign", "tab", "tab", "tab")
        await paste(pilot, "Only unit one")
        page = await press(pilot, "shift+tab", "right")
        assert "Only unit one" not in page
        assert "No talk planned" in page
        page = await press(pilot, "left")
        assert "Only unit one" in page
        assert "Kept unfinished. Done lets it go." in await press(pilot, "right", "right", "escape")
    assert (kept(screens, goal)[0].status, planned(screens, goal)) == ("active", [])


async def test_letting_go_needs_no_words_but_done(screens: Screens) -> None:
    goal = hindered(screens)
    async with screens() as pilot:
        await press(pilot, "4", "greater_than_sign", "tab", "tab", "right", "right", "escape")
        assert kept(screens, goal)[0].status == "active"
        await press(pilot, "greater_than_sign", "tab", "tab", "right", "right", "tab", "tab")
        assert "Let go.  u Undo" in await press(pilot, "enter")
    assert kept(screens, goal)[0].status == "dropped"


async def test_a_check_in_that_shows_it_offers_five_minutes_or_not_now(screens: Screens) -> None:
    goal = a_goal(screens)
    look = {"progress": 10, "blocker": "No quiet hour", "on": TODAY - timedelta(days=6)}
    screens.do(lambda session: setting.check_in(session, goal, look, TODAY))
    async with screens() as pilot:
        await press(pilot, "4", "c", "tab", "tab", "tab")
        await paste(pilot, "no quiet hour again")
        page = await press(pilot, "tab", "enter")
        assert "The same thing was in the way twice" in page
        page = await press(pilot, "enter")
        assert "What would done look like in a fortnight?" in page
    assert kept(screens, goal)[1][-1].blocker == "no quiet hour again"


async def test_one_bad_look_offers_nothing(screens: Screens) -> None:
    a_goal(screens)
    async with screens() as pilot:
        await press(pilot, "4", "c", "0", "tab", "right", "tab", "tab")
        await paste(pilot, "everything")
        assert "Checked in ✓" in await press(pilot, "tab", "enter")
        assert "five minutes" not in shown(pilot).lower()


async def test_at_100_per_cent_a_check_in_asks_whether_it_is_reached(screens: Screens) -> None:
    goal = a_goal(screens)
    async with screens() as pilot:
        await press(pilot, "4", "c")
        await paste(pilot, "100")
        assert "WHAT BECOMES OF “Certificate”?" in await press(pilot, "f2")
        assert "Reached ✓" in await press(pilot, "enter")
    assert kept(screens, goal)[0].status == "done"


@pytest.mark.parametrize("ahead", [0, 10])
async def test_from_today_a_day_becomes_another_one_with_what_will_be_different(screens: Screens, ahead: int) -> None:
    goal = a_goal(screens, by=TODAY + timedelta(days=ahead))
    async with screens() as pilot:
        if ahead:
            await press(pilot, "4", "X")
        else:
            assert "What became of “Certificate”?" in shown(pilot)
            await press(pilot, "enter")
        assert "Which day is it now?" in await press(pilot, "down", "enter")
        await paste(pilot, "end of march")
        await press(pilot, "tab")
        await paste(pilot, "I have my Tuesdays")
        assert "It has another day now." in await press(pilot, "tab", "enter")
        await press(pilot, "u")
        assert kept(screens, goal)[0].by == TODAY + timedelta(days=ahead)
        await press(pilot, "U")
    record, looks = kept(screens, goal)
    assert str(record.by) == "2027-03-31"
    assert looks[-1].note == "Another day: Wed 31 Mar 2027. I have my Tuesdays"


async def test_the_day_may_stay_and_what_is_let_go_leaves_something(screens: Screens) -> None:
    goal = a_goal(screens, by=TODAY + timedelta(days=10))
    async with screens() as pilot:
        assert "It stays as it is." in await press(pilot, "4", "X", "down", "down", "down", "enter")
        await press(pilot, "X", "down", "down", "enter")
        await paste(pilot, "I like the teaching")
        assert "Let go." in await press(pilot, "tab", "enter")
    record, (look,) = kept(screens, goal)
    assert (record.status, look.note) == ("dropped", "The day stays: Wed 2 Dec 2026.\nI like the teaching")


@pytest.mark.parametrize(("keys", "left"), [(("enter",), 1), (("down", "down", "enter"), 0)])
async def test_a_step_past_its_day_is_done_or_not_needed(screens: Screens, keys: tuple[str, ...], left: int) -> None:
    goal = a_goal(screens)
    screens.do(lambda session: steps.add(session, goal, {"title": "Ask Sam", "by": TODAY - timedelta(days=1)}), ago=3)
    async with screens() as pilot:
        assert "Still open: Ask Sam" in shown(pilot)
        assert "WHAT BECOMES OF THIS STEP?" in await press(pilot, "enter")
        assert "Still open: Ask Sam" not in await press(pilot, *keys)
    found = ask(screens.file, goals.steps, goal)
    assert [step.done_on for step in found] == [TODAY] * left


@pytest.mark.parametrize(
    ("keys", "active"), [(("enter",), True), (("down", "down", "enter"), False)], ids=["stays", "not for me"]
)
async def test_a_path_that_closed_stays_in_mind_or_is_let_go(
    screens: Screens, keys: tuple[str, ...], active: bool
) -> None:
    from careercoach.queries.paths import paths as stored

    screens.do(
        lambda session: accomplishments.add(session, {"title": "Trained two people"}, TODAY - timedelta(days=3)), ago=3
    )
    last = {"title": "Trainer", "deadline": TODAY - timedelta(days=1)}
    path = screens.do(lambda session: paths.add(session, last), ago=3)
    async with screens() as pilot:
        assert "What becomes of “Trainer”?" in shown(pilot)
        await press(pilot, "enter", *keys)
    found = ask(screens.file, stored.get, path)
    assert (found.active, found.deadline is None) == (active, active)
