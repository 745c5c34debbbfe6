"""Small tests of a path on the screens: planned, done, compared, and asked about by Today."""

from datetime import timedelta

from careercoach.queries.paths import trials as stored
from careercoach.records import TrialRecord
from careercoach.services.paths import paths, trials
from careercoach.store.session import act
from careercoach.tui.screens.paths.trials import TrialDone, TrialForm, Trials
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, coach, paste, press, shown

HOSTILE = "[/foo] [Anna] \x1b[31m"


def role(screens: Screens, title: str = "Ward manager", **fields: object) -> str:
    return screens.do(lambda session: paths.add(session, {"title": title, **fields}))


def planned(screens: Screens, of: str, **fields: object) -> str:
    return screens.do(lambda session: trials.add(session, of, {"title": "Coffee with Ines", **fields}, TODAY))


def on_file(screens: Screens) -> TrialRecord:
    (found,) = ask(screens.file, stored.listed)
    return found


async def test_a_talk_is_planned_with_whoever_the_path_names_and_done_with_one_figure(screens: Screens) -> None:
    role(screens, person="Ines")
    async with screens() as pilot:
        page = await press(pilot, "4", "R", "T")
        assert "Try a little first" in page
        page = await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TrialForm)
        assert "What did you really do last week, hour by hour?" in page
        await paste(pilot, "Coffee with Ines")
        await press(pilot, "tab", "tab", "tab")
        await paste(pilot, "today")
        page = await press(pilot, "tab", "4", "escape")
        assert "draws me 4 of 5" in page
        found = on_file(screens)
        assert (found.kind, found.person, found.by, found.before) == ("talk", "Ines", TODAY, 4)
        assert "How was it? › Coffee with Ines" in await press(pilot, "x")
        assert isinstance(pilot.app.screen, TrialDone)
        page = await press(pilot, "2", "escape")
        assert isinstance(pilot.app.screen, Trials)
        assert "drew me 4 of 5 before, 2 after" in page
        assert (on_file(screens).after, on_file(screens).done_on) == (2, TODAY)
        await press(pilot, "u")
        assert on_file(screens).done_on is None


async def test_a_kind_and_a_name_alone_are_no_test_and_a_done_one_stays_done_on_its_day(screens: Screens) -> None:
    of, earlier = role(screens, person="Ines"), TODAY - timedelta(days=9)
    async with screens() as pilot:
        await press(pilot, "4", "R", "T", "n", "tab", "right", "escape")
        assert ask(screens.file, stored.listed) == []
        planned(screens, of, done_on=earlier, after=2)
        coach(pilot).show_again()
        await press(pilot, "x", "5", "escape")
        found = on_file(screens)
        assert (found.done_on, found.after) == (earlier, 5)
        assert "Deleted.  u Undo" in await press(pilot, "d")
        assert "Coffee with Ines" in await press(pilot, "u")


async def test_a_hostile_title_stands_as_it_was_typed_in_list_detail_and_comparison(screens: Screens) -> None:
    of = role(screens)
    role(screens, "Educator")
    screens.do(lambda session: trials.add(session, of, {"title": HOSTILE, "learned": HOSTILE, "done_on": TODAY}, TODAY))
    async with screens((100, 50)) as pilot:
        assert "Tried   [/foo] [Anna]" in await press(pilot, "4", "R")
        assert shown(pilot).count("[/foo] [Anna]") == 1
        page = await press(pilot, "T")
        assert page.count("[/foo] [Anna]") == 3
        page = await press(pilot, "escape", "V")
        assert "Tried" in page
        assert page.count("[/foo] [Anna]") == 2


async def test_today_asks_how_it_was_and_leads_to_the_one_question(screens: Screens) -> None:
    before = TODAY - timedelta(days=9)
    with act(screens.file, before) as session:
        path = paths.add(session, {"title": "Ward manager"})
        trials.add(session, path, {"title": "Coffee with Ines", "by": TODAY - timedelta(days=1)}, before)
    async with screens() as pilot:
        page = shown(pilot)
        assert "How was it? Coffee with Ines" in page
        assert "try: Coffee with Ines" in page
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TrialDone)
