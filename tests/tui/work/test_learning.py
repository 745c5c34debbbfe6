"""The learning log on the screens."""

from datetime import timedelta

from careercoach.queries.work import learning
from careercoach.records import LearningRecord
from careercoach.services.work import accomplishments
from careercoach.services.work import learning as keeping
from careercoach.tui import wanted
from careercoach.tui.screens.work.learning import LearningForm, LearningLog
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, arrive, coach, paste, press, settled, shown

HOSTILE = "[/foo] [Anna] said \x1b[31mred"


def added(screens: Screens, title: str = "Teaching award", **fields: object) -> str:
    screens.do(lambda session: accomplishments.add(session, {"title": "Something"}, TODAY))
    return screens.do(lambda session: keeping.add(session, {"title": title, **fields}, TODAY))


def kept(screens: Screens) -> list[LearningRecord]:
    return ask(screens.file, learning.listed)


async def test_l_opens_the_log_from_the_accomplishments_and_escape_leads_back(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "3", "l")
        assert isinstance(pilot.app.screen, LearningLog)
        assert page.index("UNDER WAY") < page.index("Level 3 teaching award") < page.index("FINISHED")
        assert "15.5 hours finished this year · 1 reimbursement still open" in page
        assert "Clear" not in page
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, LearningLog)


async def test_something_learned_is_added_with_hours_and_a_kind(screens: Screens) -> None:
    screens.do(lambda session: accomplishments.add(session, {"title": "Something"}, TODAY))
    async with screens() as pilot:
        assert "Courses, certificates, a day beside" in await press(pilot, "3", "l")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LearningForm)
        await paste(pilot, "A day beside Kwame")
        await press(pilot, "tab", "tab", "tab")
        await paste(pilot, "yesterday")
        pilot.app.screen.query_one("#hours").focus()
        await pilot.pause()
        await paste(pilot, "7,5")
        page = await press(pilot, "escape")
    assert "7.5 hours finished this year" in page
    record = kept(screens)[0]
    assert (record.title, record.kind, record.status) == ("A day beside Kwame", "course", "finished")
    assert (record.on, record.hours) == (TODAY - timedelta(days=1), 7.5)


async def test_hours_that_are_no_number_are_said_beside_the_field_and_kept_as_a_draft(screens: Screens) -> None:
    identity = added(screens, hours=3.0)
    async with screens() as pilot:
        await press(pilot, "3", "l", "enter")
        pilot.app.screen.query_one("#hours").focus()
        await pilot.pause()
        await paste(pilot, " or so")
        assert "takes a number" in await press(pilot, "tab")
        assert "Kept unfinished" in await press(pilot, "escape")
    assert [(each.id, each.hours) for each in kept(screens)] == [(identity, 3.0)]


async def test_looking_into_the_form_changes_nothing(lived: Screens) -> None:
    before = kept(lived)
    async with lived() as pilot:
        page = await press(pilot, "3", "l", "enter", "tab", "escape")
    assert "draft" not in page
    assert kept(lived) == before


async def test_f_finishes_and_u_takes_it_back(screens: Screens) -> None:
    added(screens, on=TODAY - timedelta(days=9), status="under-way")
    async with screens() as pilot:
        page = await press(pilot, "3", "l", "x")
        assert "u Undo" in page
        assert "What did you learn?" in page
        assert kept(screens)[0].status == "finished"
        await press(pilot, "u")
    assert kept(screens)[0].status == "under-way"


async def test_deleting_offers_undo(screens: Screens) -> None:
    added(screens)
    async with screens() as pilot:
        assert "Deleted.  u Undo" in await press(pilot, "3", "l", "d")
        assert kept(screens) == []
        await press(pilot, "u")
    assert len(kept(screens)) == 1


async def test_a_find_opens_the_form(lived: Screens) -> None:
    async with lived() as pilot:
        coach(pilot).open(wanted.Record("learning", kept(lived)[0].id))
        await arrive(pilot)
        assert "Level 3 teaching award" in shown(pilot)


async def test_marks_and_escapes_are_only_text(screens: Screens) -> None:
    words = dict.fromkeys(("provider", "currency", "learned"), HOSTILE)
    added(screens, HOSTILE, **words, cost=3.5, hours=2.0, on=TODAY, reimbursement="asked")
    async with screens() as pilot:
        await press(pilot, "3", "l")
        for size in ((120, 40), (40, 12), (80, 24)):
            await pilot.resize_terminal(*size)
            page = await settled(pilot)
            assert "[/foo] [An" in page
            assert "\x1b" not in page
        assert "\x1b" not in await press(pilot, "enter")
