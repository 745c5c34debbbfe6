"""Something changed at work: which change, what is known of it, one page with what is open, and all of it one act."""

from datetime import date

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from careercoach.queries import positions as stored
from careercoach.queries.file import history
from careercoach.queries.goals import goals as stored_goals
from careercoach.queries.talk import meetings
from careercoach.services import positions
from careercoach.services.goals import goals
from careercoach.services.jobs import changing
from careercoach.services.talk import promises
from careercoach.tui.screens.jobs.changing import ChangeForm
from careercoach.tui.screens.jobs.open_things import OpenThings
from tests.tui.conftest import (
    TODAY,
    Screens,
    coach,
    go,
    paste,
    press,
    press_apart,
    repeat,
    settled,
    shown,
    until,
    write,
)

LOST = ("C", "down", "down", "down", "enter")
"""The keys that lead from Today to the form of a lost job, in the example life."""

HOSTILE = "[/b] [Anna] said \x1b[31mred\x07"


def _kinds(pilot: Pilot[int]) -> list[str]:
    return [each.kind for each in stored.listed(coach(pilot).reading)]


def _acts(pilot: Pilot[int]) -> list[str]:
    return [each.name for each in history.listed(coach(pilot).reading, limit=3)]


async def test_a_lost_job_ends_what_ends_with_it_in_one_act_that_one_undo_takes_back(lived: Screens) -> None:
    async with lived() as pilot:
        mine = meetings.promises(coach(pilot).reading, state="open")
        assert len(mine) == 2
        page = await press(pilot, *LOST)
        assert "Your last day there?" in page
        page = await press(pilot, "enter")
        assert "ends on Sun 22 Nov 2026; then you are between jobs." in " ".join(page.split())
        assert "Career talk with Priya Dalvi" in page
        assert "between-jobs" not in _kinds(pilot), "nothing happens before it is said"
        page = await press_apart(pilot, "enter")
        assert "Done, with all that follows." in page
        assert "PROMISES   nothing open" in page
        assert _kinds(pilot) == ["between-jobs", "employed"]
        assert _acts(pilot)[0] == "changed job-lost"
        await press(pilot, "u")
        await press(pilot, "tab", "enter")
        assert _kinds(pilot) == ["employed"]
        assert [each.id for each in meetings.promises(coach(pilot).reading, state="open")] == [each.id for each in mine]
        assert "began" not in shown(pilot), "what was typed for it is not offered again"


async def test_each_open_thing_becomes_what_was_chosen_for_it(lived: Screens) -> None:
    async with lived() as pilot:
        first, second = (each.id for each in meetings.promises(coach(pilot).reading, state="open"))
        page = await press(pilot, *LOST, "enter", "4")
        assert "WHO TAKES IT ON?" in page
        await write(pilot, "Wal")
        page = await press(pilot, "right", "enter")
        assert "Walter" in page
        assert "takes it on" in page
        page = await press(pilot, "down", "1")
        assert "comes along" in page
        await press_apart(pilot, "enter")
        found = {each.id: each for each in meetings.promises(coach(pilot).reading)}
        assert found[first].state == "dropped"
        assert "takes it on" in found[first].text
        assert found[second].state == "open"


async def test_esc_does_nothing_keeps_what_was_typed_and_what_was_chosen(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, *LOST)
        await write(pilot, "end of month")
        assert "Mon 30 Nov 2026" in await press(pilot, "enter")
        assert "stays open, without a day" in await press(pilot, "2")
        assert "end of month" in await press(pilot, "escape")
        assert "stays open, without a day" in await press(pilot, "enter")
        page = await press(pilot, "escape", "escape")
        assert _kinds(pilot) == ["employed"]
        assert "something that changed at work" in page
        assert "end of month" in await press(pilot, "enter")


async def test_enter_held_too_long_shows_what_is_open_and_does_not_do_it(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, *LOST)
        await repeat(pilot, "enter", 0)
        await until(pilot, lambda _: isinstance(pilot.app.screen, OpenThings))
        await repeat(pilot, "enter", 0.5, 0.53, 0.56)
        assert isinstance(pilot.app.screen, OpenThings)
        assert _kinds(pilot) == ["employed"]


async def test_a_click_on_a_thing_changes_what_becomes_of_it_and_does_nothing_else(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, *LOST, "enter")
        assert "● ends with it" in shown(pilot)
        await pilot.click(OptionList, offset=(4, 1))
        page = await settled(pilot)
        assert "● comes along" in page
        assert _kinds(pilot) == ["employed"]
        assert "● rests" in await press(pilot, "space")


async def test_with_no_position_nobody_and_nothing_open_a_new_job_is_still_one_page(screens: Screens) -> None:
    async with screens() as pilot:
        page = await press(pilot, "C")
        assert "A new job" in page
        assert "A job ended" not in page
        assert "Fewer hours" not in page
        assert "Back at work" not in page
        page = await press(pilot, "enter")
        await write(pilot, "Nurse")
        await press(pilot, "enter")
        await write(pilot, "St Anne")
        page = await press(pilot, "tab", "tab", "tab", "enter")
        assert "Nurse, St Anne, from Sun 22 Nov 2026 on." in page
        assert "Nothing open is touched." in page
        assert "Rests" not in page
        await press_apart(pilot, "enter")
        (held,) = stored.listed(coach(pilot).reading)
        assert (held.role, held.organisation, held.from_, held.kind) == ("Nurse", "St Anne", TODAY, "employed")


@pytest.mark.parametrize(
    ("downs", "missing"),
    [(0, "what you will be there, or where"), (1, "who it is"), (2, "From which day are you away?")],
)
async def test_what_a_change_cannot_do_without_is_asked_for(screens: Screens, downs: int, missing: str) -> None:
    async with screens() as pilot:
        await press(pilot, "C", *["down"] * downs, "enter")
        await pilot.click("#done")
        assert missing in await settled(pilot)
        assert isinstance(pilot.app.screen, ChangeForm)


async def test_somebody_without_a_manager_loses_none_and_a_freelancer_has_a_new_client(screens: Screens) -> None:
    own = {"role": "Translator", "kind": "own-business", "manager": "none", "from_": date(2024, 1, 1)}
    screens.do(lambda session: positions.add(session, own))
    async with screens() as pilot:
        page = await press(pilot, "C")
        assert "A new client" in page
        assert "manager" not in page
        assert "any more" not in page


async def test_nobody_stands_above_any_more_needs_no_word(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "C", "down", "down", "enter")
        assert "you have no manager as" in page
        assert "NEXT" in await press(pilot, "escape")
        await press(pilot, "C", "down", "down", "enter")
        await press_apart(pilot, "enter")
        (held,) = stored.listed(coach(pilot).reading)
        assert (held.manager, held.no_manager) == (None, True)


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_eighty_open_things_with_hostile_words_are_shown_and_go_along(
    screens: Screens, size: tuple[int, int]
) -> None:
    place = {"role": HOSTILE, "organisation": "[foo]" * 40, "from_": date(2020, 1, 6), "manager": HOSTILE}
    screens.do(lambda session: positions.add(session, place))
    titles = [f"{number} {HOSTILE} {'long ' * 60}" for number in range(80)]
    screens.do(lambda session: [goals.add(session, {"title": each, "horizon": "near"}, TODAY) for each in titles])
    async with screens(size=size) as pilot:
        page = await press(pilot, *LOST, "enter")
        assert "80 open things" in page
        assert "0 [/b]" in page
        assert "\x1b" not in page
        assert "1  ● comes along" in page or size[1] < 24
        await press(pilot, "4")
        await paste(pilot, HOSTILE)
        await press(pilot, "enter", "end", "3")
        await press_apart(pilot, "enter")
        kept = stored_goals.listed(coach(pilot).reading)
        assert sorted(each.status for each in kept) == ["active"] * 78 + ["dropped"] * 2


async def test_what_was_closed_in_another_window_meanwhile_is_gone_from_the_page(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, *LOST, "enter")
        first = meetings.promises(coach(pilot).reading, state="open")[0]
        await press(pilot, "1")
        lived.do(lambda session: promises.keep(session, first.id, TODAY))
        coach(pilot).show_again()
        assert first.text[:20] not in await settled(pilot)
        assert "Done, with all that follows." in await press_apart(pilot, "enter")
        found = {each.id: each.state for each in meetings.promises(coach(pilot).reading)}
        assert found[first.id] == "kept"


async def test_a_change_that_another_window_was_faster_with_is_said_and_what_was_typed_stays(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "C", "down", "down", "down", "down", "enter")
        await write(pilot, "tomorrow")
        await press(pilot, "enter", "enter", "enter")
        lived.do(lambda session: changing.change(session, "leave", {"from_": date(2026, 11, 1)}, {}, TODAY))
        page = await press_apart(pilot, "enter")
        assert "overlap" in page
        assert "tomorrow" in page


async def test_back_at_work_is_one_key_from_today_and_goals_begin_afresh(lived: Screens) -> None:
    lived.do(lambda session: positions.go_away(session, date(2026, 3, 2), None, "Leave"))
    async with lived() as pilot:
        page = await go(pilot, "today")
        assert "B Back at work" in page
        assert "Your first day back?" in await press(pilot, "B")
        assert "starts afresh" in await press(pilot, "enter")
        page = await press_apart(pilot, "enter")
        assert "B Back at work" not in page
        (away,) = stored.away(coach(pilot).reading)
        assert away.until == date(2026, 11, 21)
        assert "You are not away." in await press(pilot, "B")
