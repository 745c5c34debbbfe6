"""Today, as a person sees it."""

import re
from datetime import timedelta

import pytest

from careercoach.coach.rules.act import OWN_WORDS
from careercoach.services import drafts
from careercoach.services.goals import goals
from careercoach.services.jobs import profile
from careercoach.services.people import people
from careercoach.services.start import nudges
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments
from tests.tui.conftest import TODAY, Screens, coach, press, settled, shown, write


@pytest.fixture
def begun(screens: Screens) -> Screens:
    """A file that says who one is and has one line in it, of which Today is not to speak."""
    screens.do(lambda session: profile.update(session, {"name": "Ines", "manager": "Priya"}, TODAY))
    screens.do(lambda session: accomplishments.add(session, {"title": "Mended the rota"}, TODAY))
    screens.do(lambda session: nudges.switch(session, OWN_WORDS, True))
    return screens


async def test_everything_on_today_fits_into_80_by_24(lived: Screens) -> None:
    async with lived() as pilot:
        page = shown(pilot)
        for words in ("Sunday 22 November", "NEXT", "Start", "o for 2 more", "SINCE YOUR LAST TALK", "GOALS"):
            assert words in page
        for words in (
            "PROMISES",
            "4 days overdue",
            "COMING UP",
            "12 WEEKS",
            "31 Aug ▃",
            " now   17 accomplishments, 7 reflections",
            "…”",
        ):
            assert words in page
        assert pilot.app.screen.query_one("#today").max_scroll_y == 0


async def test_a_wide_terminal_shows_more_in_two_columns(lived: Screens) -> None:
    async with lived(size=(120, 40)) as pilot:
        lines = shown(pilot).splitlines()
        assert any("PROMISES" in line and "COMING UP" in line for line in lines)
        assert any("12 WEEKS" in line for line in lines)


async def test_a_tiny_terminal_scrolls_one_column_with_the_arrow_keys(lived: Screens) -> None:
    async with lived(size=(40, 12)) as pilot:
        assert "COMING UP" not in shown(pilot)
        await press(pilot, "down", "down")
        seen = "".join([shown(pilot), *[await press(pilot, "pagedown") for _ in range(6)]])
        for words in ("GOALS", "PROMISES", "COMING UP", "12 WEEKS", "…”"):
            assert words in seen


async def test_an_empty_week_is_a_dot_and_no_blame(begun: Screens) -> None:
    async with begun() as pilot:
        assert "31 Aug ···········█ now   1 accomplishment, 0 reflections" in shown(pilot)


async def test_the_first_question_comes_first_then_enter_starts_the_first_goal(begun: Screens) -> None:
    async with begun() as pilot:
        assert "A few words are enough" in shown(pilot)
        assert "Set a first goal" in await press(pilot, "z")
        await press(pilot, "enter")
        assert type(pilot.app.screen).__name__ == "GoalEditor"
        assert "Set a first goal" in await press(pilot, "escape")


async def test_start_leads_to_the_check_in_that_is_due(begun: Screens) -> None:
    long_ago = TODAY - timedelta(days=20)
    begun.do(lambda session: goals.add(session, {"title": "Lead a shift", "horizon": "near"}, long_ago))
    async with begun() as pilot:
        assert "Lead a shift" in shown(pilot)
        assert type(pilot.app.screen).__name__ == "Today"
        await press(pilot, "enter")
        assert type(pilot.app.screen).__name__ == "CheckIn"


async def test_start_leads_to_the_promise_to_keep_and_to_the_talk_to_prepare(begun: Screens) -> None:
    def plan(session):  # type: ignore[no-untyped-def]
        talk = meetings.plan(session, {"on": TODAY + timedelta(days=2)})
        session.flush()
        return talk

    talk = begun.do(plan)
    async with begun() as pilot:
        await press(pilot, "enter")
        assert type(pilot.app.screen).__name__ == "MeetingBuilder"
    begun.do(lambda session: meetings.edit(session, talk, {"on": TODAY + timedelta(days=9)}))
    begun.do(lambda session: meetings.bring(session, talk, asks=["Time", "Money"], questions=["Why not now?"]))
    begun.do(lambda session: promises.add(session, talk, {"text": "Write it down", "owner": "me", "by": TODAY}))
    async with begun() as pilot:
        page = await press(pilot, "enter")
        assert type(pilot.app.screen).__name__ == "Promises"
        assert "x Kept" in page


async def test_something_else_offers_the_other_acts(begun: Screens) -> None:
    async with begun() as pilot:
        page = await press(pilot, "o")
        assert "SOMETHING ELSE" in page
        assert "Plan a talk about your career with Priya" in page
        await press(pilot, "down", "enter")
        assert type(pilot.app.screen).__name__ == "MeetingForm"


async def test_an_answer_that_was_begun_is_named_and_picked_up_where_it_stopped(begun: Screens) -> None:
    begun.do(lambda session: drafts.keep(session, "reflection/energy-drain", "The rota, because"))
    begun.do(lambda session: [nudges.switch(session, rule, True) for rule in ("first-goal", "first-question")])
    async with begun() as pilot:
        assert "You began “The rota, because” (an answer" in shown(pilot)
        assert "The rota, because" in await press(pilot, "enter")


async def test_when_a_question_comes_next_button_and_footer_say_the_whole_word_answer(begun: Screens) -> None:
    async with begun() as pilot:
        lines = shown(pilot).splitlines()
        assert any("Answer   about" in line for line in lines)
        assert any("⏎ Answer" in line for line in lines)
        assert "⏎ Start" in await press(pilot, "z")


async def test_something_else_can_be_left_without_choosing(lived: Screens) -> None:
    async with lived() as pilot:
        assert "NEXT" in await press(pilot, "o", "escape")


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_longest_words_under_next_begin_in_sight_and_leave_room(
    begun: Screens, size: tuple[int, int]
) -> None:
    goal = {"title": f"Lead a shift {'and a ward ' * 30}", "horizon": "near"}
    begun.do(lambda session: goals.add(session, goal, TODAY - timedelta(days=20)))
    async with begun(size=size) as pilot:
        page = shown(pilot)
        assert "▸ How is it going with “Lead a" in page
        assert "Start   about" in page
        assert size == (40, 12) or pilot.app.screen.query_one("#today").max_scroll_y == 0


async def test_a_click_on_a_goal_opens_it(lived: Screens) -> None:
    async with lived() as pilot:
        await pilot.click("#goals", offset=(8, 1))
        await pilot.pause()
        assert type(pilot.app.screen).__name__ == "GoalPage"


async def test_every_row_that_a_click_opens_is_reached_by_the_arrow_and_opened_by_enter(lived: Screens) -> None:
    async with lived() as pilot:
        seen = []
        for _ in range(10):
            page = await press(pilot, "down")
            seen += re.findall("›(.{8})", page)
        assert [row.split()[0] for row in seen] == [
            "✓",
            "✓",
            "…",
            "near",
            "mid",
            "long",
            "To",
            "Priya",
            "overdue",
            "Wed",
        ]
        assert "⏎ Open" in page
        assert "›" in await press(pilot, "down")  # there is nothing further
        page = await press(pilot, *["up"] * 10)
        assert "›" not in page
        assert "⏎ Start" in page
        await press(pilot, *["down"] * 4, "enter")
        assert "NEXT" not in shown(pilot)
        assert "Pass the level 3" in shown(pilot)
        assert "›near" in await press(pilot, "escape")


async def test_where_rows_are_free_the_other_acts_stand_there_and_can_be_taken(lived: Screens) -> None:
    async with lived(size=(80, 34)) as pilot:
        page = shown(pilot)
        also = [line.strip() for line in page.splitlines() if "also  " in line]
        assert len(also) == 2
        assert "›also" in await press(pilot, "down")
        assert "NEXT" not in await press(pilot, "enter")
    async with lived() as pilot:
        assert "also  " not in shown(pilot)
        assert pilot.app.screen.query_one("#today").max_scroll_y == 0


async def test_what_else_there_is_to_do_opens_by_a_click(lived: Screens) -> None:
    async with lived() as pilot:
        row, line = next((row, line) for row, line in enumerate(shown(pilot).splitlines()) if "o for 2 more" in line)
        await pilot.click(offset=(line.index("o for") + 2, row))
        assert "SOMETHING ELSE" in await settled(pilot)


async def test_on_a_phone_each_thing_done_stays_in_its_line(lived: Screens) -> None:
    async with lived(size=(40, 24)) as pilot:
        lines = shown(pilot).partition("SINCE YOUR LAST TALK\n")[2].splitlines()
        assert [line.split()[0] for line in lines[:3]] == ["✓", "✓", "…"]
        assert lines[3].split()[0] == "GOALS"


async def test_n_keeps_one_line_and_u_takes_it_back(begun: Screens) -> None:
    async with begun() as pilot:
        await press(pilot, "n")
        await write(pilot, "Calmed the ward")
        assert "Your line: kept under Accomplishments ✓  u Undo" in await press(pilot, "enter")
        assert "Calmed the ward" in shown(pilot)
        page = await press(pilot, "u")
        assert "Taken back: logged: “Calmed the ward”" in page
        assert page.count("Calmed the ward") == 1


async def test_tab_in_the_quick_line_keeps_it_and_opens_the_full_form(begun: Screens) -> None:
    async with begun() as pilot:
        await press(pilot, "n")
        await write(pilot, "Calmed the ward")
        assert "Calmed the ward" in await press(pilot, "tab")
        assert type(pilot.app.screen).__name__ == "AccomplishmentEditor"
        assert "Calmed the ward" in await press(pilot, "escape")


async def test_leaving_the_quick_line_keeps_what_was_typed_for_the_next_time(begun: Screens) -> None:
    async with begun() as pilot:
        await press(pilot, "n")
        await write(pilot, "Calm")
        await press(pilot, "escape")
        assert "Calm" in await press(pilot, "n")
        assert "1 accomplishment" in await press(pilot, "backspace", "backspace", "backspace", "backspace", "enter")


async def test_what_is_done_elsewhere_shows_within_a_moment(begun: Screens) -> None:
    async with begun() as pilot:
        begun.do(lambda session: goals.add(session, {"title": "Run a course", "horizon": "mid"}, TODAY))
        coach(pilot)._look()
        await pilot.pause()
        assert "Run a course" in shown(pilot)


async def test_a_new_day_is_noticed(begun: Screens) -> None:
    async with begun() as pilot:
        coach(pilot).desk._fixed_today = TODAY + timedelta(days=1)
        coach(pilot)._look()
        await pilot.pause()
        assert "Monday 23 November" in shown(pilot)


async def test_somebody_named_in_many_letters_does_not_break_the_lines(begun: Screens) -> None:
    begun.do(lambda session: people.add(session, {"name": "王" * 60}))
    begun.do(lambda session: accomplishments.add(session, {"title": "王小明的培訓計劃" * 12}, TODAY))
    async with begun() as pilot:
        lines = shown(pilot).splitlines()
        assert any("王小明" in line and "…" in line for line in lines)
        assert pilot.app.screen.query_one("#today").max_scroll_y == 0
