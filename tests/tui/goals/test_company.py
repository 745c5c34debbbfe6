"""What the company wants and what the work asks for."""

from careercoach.queries.goals import company
from careercoach.services.goals import company as writing
from careercoach.services.goals import goals as setting
from careercoach.tui.screens.goals.company import Company
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, paste, press


def wanted(screens: Screens, title: str = "Say it plainly", **fields: object) -> str:
    return screens.do(lambda session: writing.add_priority(session, {"title": title, **fields}))


async def test_a_priority_no_active_goal_points_at_says_so_in_words(screens: Screens) -> None:
    served = wanted(screens, "First call settles it")
    wanted(screens, "Say it plainly")
    goal = {"title": "Calls", "horizon": "near", "priorities": [served]}
    screens.do(lambda session: setting.add(session, goal, TODAY))
    async with screens() as pilot:
        page = await press(pilot, "4", "W")
    lines = page.splitlines()
    assert any("Say it plainly" in line and "no goal points here yet" in line for line in lines)
    assert any("First call settles it" in line and "1 goal" in line for line in lines)


async def test_both_lists_stand_on_one_screen_with_what_shows_each_competency(lived: Screens) -> None:
    async with lived((120, 40)) as pilot:
        page = await press(pilot, "4", "W")
    assert page.index("PRIORITIES") < page.index("COMPETENCIES")
    assert "accomplishments" in page


async def test_a_priority_and_a_competency_are_written_down(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "4", "W", "n", "enter")
        await paste(pilot, "Say it plainly")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Company)
        await press(pilot, "n", "down", "enter")
        await paste(pilot, "Clear writing")
        page = await press(pilot, "tab", "right", "escape")
    assert "Say it plainly" in page
    assert "nothing shows it yet" in page
    assert [(each.title, each.active) for each in ask(screens.file, company.priorities)] == [("Say it plainly", True)]
    assert [(each.name, each.area) for each in ask(screens.file, company.competencies)] == [
        ("Clear writing", "leadership")
    ]


async def test_a_priority_is_set_aside_and_counts_again(screens: Screens) -> None:
    wanted(screens)
    async with screens() as pilot:
        page = await press(pilot, "4", "W", "z")
        assert "Set aside.  u Undo" in page
        assert not ask(screens.file, company.priorities)[0].active
        await press(pilot, "z")
    assert ask(screens.file, company.priorities)[0].active


async def test_setting_a_priority_aside_in_its_form_is_kept(screens: Screens) -> None:
    wanted(screens)
    async with screens() as pilot:
        await press(pilot, "4", "W", "enter")
        pilot.app.screen.query_one("#active").focus()
        await press(pilot, "right", "escape")
    assert not ask(screens.file, company.priorities)[0].active


async def test_deleting_offers_undo_for_either_kind(screens: Screens) -> None:
    wanted(screens)
    screens.do(lambda session: writing.add_competency(session, {"name": "Coaching"}))
    async with screens() as pilot:
        await press(pilot, "4", "W", "j")
        assert "Deleted.  u Undo" in await press(pilot, "d")
        assert ask(screens.file, company.competencies) == []
        assert "Coaching" in await press(pilot, "u")


async def test_marks_in_a_priority_are_only_text(screens: Screens) -> None:
    wanted(screens, "[/foo] [Anna] said \x1b[31mred", description="[/x]")
    async with screens() as pilot:
        page = await press(pilot, "4", "W")
        assert "[/foo] [Anna] said" in page
        assert "\x1b" not in await press(pilot, "enter")


async def test_a_goal_that_points_at_no_priority_says_so_quietly(screens: Screens) -> None:
    wanted(screens)
    screens.do(lambda session: setting.add(session, {"title": "Calls", "horizon": "near"}, TODAY))
    async with screens((120, 40)) as pilot:
        assert "No priority yet" in await press(pilot, "4")


async def test_opening_a_priority_that_was_set_aside_leaves_it_aside(screens: Screens) -> None:
    wanted(screens, active=False)
    async with screens() as pilot:
        await press(pilot, "4", "W", "enter")
        await paste(pilot, "Say it more plainly")
        await press(pilot, "escape")
    assert not ask(screens.file, company.priorities)[0].active
