"""Paths on the screens: written down, compared side by side, and what one's work shows of them."""

from datetime import date

from careercoach.queries.goals import goals
from careercoach.queries.paths import paths as stored
from careercoach.services.paths import paths as writing
from careercoach.services.reflect import reflections
from careercoach.services.work import accomplishments
from careercoach.tui.screens.goals.goal_editor import GoalEditor
from careercoach.tui.screens.paths.path_comparison import Comparison
from careercoach.tui.screens.paths.path_forms import StopDoing
from careercoach.tui.screens.paths.paths import Paths
from careercoach.tui.screens.paths.readiness import Readiness
from careercoach.tui.screens.work.accomplishment_editor import AccomplishmentEditor
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, coach, paste, press, shown

HOSTILE = "[/foo] [Anna] \x1b[31m"


def path(screens: Screens, title: str = "Trainer", **fields: object) -> str:
    return screens.do(lambda session: writing.add(session, {"title": title, **fields}))


def work(screens: Screens, title: str, on: date, *competencies: str) -> str:
    fields = {"title": title, "on": on, "competencies": competencies}
    return screens.do(lambda session: accomplishments.add(session, fields, TODAY))


async def test_the_empty_place_says_what_it_is_for_and_a_path_is_written_down(screens: Screens) -> None:
    async with screens() as pilot:
        page = await press(pilot, "4", "R")
        assert "Roles you could take" in page
        page = await press(pilot, "enter")
        assert "One honest line" in page
        assert "My story" not in page
        await paste(pilot, "Quality analyst")
        page = await press(pilot, "tab", "right", "escape")
        assert isinstance(pilot.app.screen, Paths)
    assert "Quality analyst" in page
    assert "sideways" in page
    kept = ask(screens.file, stored.listed)[0]
    assert (kept.title, kept.move, kept.inside, kept.active) == ("Quality analyst", "sideways", True, True)


async def test_a_road_others_have_gone_fills_the_form_in_advance(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "4", "R", "!examples", "down", "enter")
        page = shown(pilot)
        assert "Shift lead" in page
        page = await press(pilot, "enter", "escape")
    assert "Shift lead" in page
    kept = ask(screens.file, stored.listed)[0]
    assert (kept.track, kept.move) == ("managerial", "up")
    assert kept.asks


async def test_what_one_loved_and_dreamt_of_is_one_key_away_where_a_path_asks_what_draws_one(screens: Screens) -> None:
    path(screens)
    for key in ("story-daring", "story-loved", "story-left"):
        screens.do(lambda session, key=key: reflections.answer(session, key, f"{key} {HOSTILE}", TODAY))  # type: ignore[misc]  # bound now
    async with screens() as pilot:
        assert "F1 shows what you wrote in My story" in await press(pilot, "4", "R", "e")
        assert "YOU WROTE" not in await press(pilot, "f1")
        await press(pilot, "escape")
        pilot.app.screen.query_one("#attracts").focus()
        page = await press(pilot, "f1")
        told = [page.index(words) for words in ("YOU WROTE", "story-loved [/foo] [Anna]", "story-daring", "KEYS HERE")]
        assert told == sorted(told)
        assert "What would you do if you dared? · Nov 2026" in page
        assert "story-left" not in page
    assert ask(screens.file, stored.listed)[0].attracts is None


async def test_editing_keeps_what_was_not_touched_and_takes_up_own_words(screens: Screens) -> None:
    path(screens, competencies=["Commas, and so on", "Budget"], inside=False, active=False)
    async with screens() as pilot:
        await press(pilot, "4", "R", "e")
        pilot.app.screen.query_one("#others").focus()
        await paste(pilot, "Knots")
        await press(pilot, "escape")
    kept = ask(screens.file, stored.listed)[0]
    assert kept.competencies == ("Commas, and so on", "Budget", "Knots")
    assert (kept.inside, kept.active) == (False, False)


async def test_the_list_says_what_closes_first_and_two_paths_are_compared_at_once(screens: Screens) -> None:
    path(screens, "Trainer", track="managerial", attracts="Teaching", deadline=date(2026, 12, 16))
    path(screens, "Analyst", competencies=["Budget"])
    async with screens() as pilot:
        assert "Closes first: Trainer, Wed 16 Dec 2026, in 3 weeks" in await press(pilot, "4", "R")
        page = await press(pilot, "X")
        assert "Declined.  u Undo" in page
        assert page.index("Analyst") < page.index("DECLINED") < page.index("  Trainer")
        page = await press(pilot, "u", "V")
        assert isinstance(pilot.app.screen, Comparison)
    names = next(line for line in page.splitlines() if "Analyst" in line)
    assert names.index("Trainer") < names.index("Analyst")
    assert "Leading people" in page
    assert "Teaching" in page


async def test_one_path_alone_says_why_it_is_not_compared_and_deleting_is_undone(screens: Screens) -> None:
    path(screens)
    async with screens() as pilot:
        assert "A comparison takes 2 paths or more" in await press(pilot, "4", "R", "V")
        assert "Deleted.  u Undo" in await press(pilot, "d")
        assert "Trainer" in await press(pilot, "u")


async def test_four_paths_scroll_sideways_at_80_columns_with_their_names_in_sight(screens: Screens) -> None:
    names = [f"Role {name}" for name in ("one", "two", "three", "four")]
    for name in names:
        path(screens, name, attracts=f"because of {name}")
    async with screens() as pilot:
        await press(pilot, "4", "R", "V")
        page = await press(pilot, "escape")
        assert "Role one" in page
        assert "Role four" not in page
        page = await press(pilot, *["right"] * 4)
    assert "Role four" in page
    assert "because of Role four" in page


async def test_a_narrow_terminal_shows_the_paths_one_below_the_other(screens: Screens) -> None:
    for name in ("Here", "There"):
        path(screens, name, attracts=f"because {name}")
    async with screens((40, 12)) as pilot:
        page = await press(pilot, "4", "R", "V", *["down"] * 6)
    lines = page.splitlines()
    assert lines.index("   because Here") > next(number for number, line in enumerate(lines) if "Attracts me" in line)


async def test_the_grid_marks_each_competency_and_an_empty_cell_offers_a_near_goal(screens: Screens) -> None:
    path(screens, competencies=["Coaching", "Budget"])
    work(screens, "Sat with a new starter", date(2026, 11, 1), "Coaching")
    async with screens() as pilot:
        page = await press(pilot, "4", "R", "E")
        assert "g sets a near goal" in await press(pilot, "down", "enter")
        await press(pilot, "g")
        assert isinstance(pilot.app.screen, GoalEditor)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Readiness)
    goal = ask(screens.file, goals.listed)[0]
    assert (goal.horizon, goal.competencies) == ("near", ("Budget",))
    lines = page.splitlines()
    head = next(line for line in lines if "WHAT MY WORK SHOWS" in line)
    coaching = next(line for line in lines if line.strip(" ›").startswith("Coaching"))
    budget = next(line for line in lines if line.strip(" ›").startswith("Budget"))
    assert coaching.index("●") == head.index("THIN")
    assert budget.index("●") == head.index("NONE")
    assert "1 piece of work within 12 months" in page
    assert "%" not in page


async def test_a_role_that_was_declined_asks_for_no_goal(screens: Screens) -> None:
    path(screens, competencies=["Budget"], active=False)
    async with screens() as pilot:
        pages = [await press(pilot, *keys) for keys in (["4", "R", "E"], ["enter"])]
    assert "Nothing on file shows it yet." in pages[1]
    assert not any("near goal" in " ".join(page.splitlines()[1:-2]) for page in pages)


async def test_a_cell_opens_the_work_it_rests_on(screens: Screens) -> None:
    path(screens, competencies=["Coaching"])
    first = work(screens, "Sat with a new starter", date(2026, 11, 1), "Coaching")
    async with screens() as pilot:
        await press(pilot, "4", "R", "E", "enter")
        opened = pilot.app.screen
        assert isinstance(opened, AccomplishmentEditor)
        assert opened.row == first
        await press(pilot, "escape")
        work(screens, "Watched his first huddle", date(2026, 11, 2), "Coaching")
        coach(pilot).show_again()
        page = await press(pilot, "enter")
        assert "THE WORK THAT SHOWS IT" in page
        await press(pilot, "down", "enter")
        opened = pilot.app.screen
        assert isinstance(opened, AccomplishmentEditor)
        assert opened.row == first


async def test_what_does_not_apply_is_said_and_taken_back_and_a_path_that_is_gone_is_left(screens: Screens) -> None:
    trainer = path(screens, competencies=["Budget"])
    async with screens() as pilot:
        await press(pilot, "4", "R", "E", "X")
        await paste(pilot, "the clinic holds the money")
        page = await press(pilot, "escape")
        assert "because the clinic holds the money" in page
        page = await press(pilot, "X")
        assert "It counts again.  u Undo" in page
        assert "because the clinic" not in page
        screens.do(lambda session: writing.delete(session, trainer))
        coach(pilot).show_again()
        await pilot.pause()
        assert isinstance(pilot.app.screen, Paths)


async def test_what_one_would_stop_doing_is_asked_and_kept(screens: Screens) -> None:
    path(screens, competencies=["Budget"])
    async with screens() as pilot:
        await press(pilot, "4", "R", "E", "end", "enter")
        assert isinstance(pilot.app.screen, StopDoing)
        await paste(pilot, "Late shifts")
        page = await press(pilot, "escape")
    assert "Late shifts" in page
    assert ask(screens.file, stored.listed)[0].stop_doing == "Late shifts"


async def test_a_path_that_names_nothing_is_told_what_it_needs(screens: Screens) -> None:
    path(screens)
    async with screens() as pilot:
        assert "Nothing named yet" in await press(pilot, "4", "R", "E")
        await press(pilot, "e", "space", "down", "space")
        page = await press(pilot, "escape")
        assert "Nothing named yet" not in page
    assert ask(screens.file, stored.listed)[0].competencies == ("Coaching", "Delegation")


async def test_hostile_words_are_shown_and_do_nothing(screens: Screens) -> None:
    words = dict.fromkeys(("attracts", "asks", "organisation", "stop_doing", "link", "person", "pay"), HOSTILE)
    for each in ("a", "b"):
        path(screens, f"{HOSTILE} {each}", competencies=[HOSTILE], deadline=TODAY, **words)
    work(screens, HOSTILE, TODAY, HOSTILE)
    work(screens, f"{HOSTILE} 2", TODAY, HOSTILE)
    async with screens() as pilot:
        pages = [await press(pilot, *keys) for keys in (["4", "R"], ["V"], ["escape", "E"], ["enter"])]
        pages.append(await press(pilot, "escape", "escape", "enter"))
    assert all("[/foo] [Anna]" in page for page in pages)
    assert "\x1b" not in "".join(pages)
