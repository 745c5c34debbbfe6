"""The quiet hint above the form of an accomplishment, and coming back to what waits for its outcome."""

from datetime import timedelta

from careercoach.coach.rules.act import Act
from careercoach.queries.work import accomplishments as stored
from careercoach.services.work import accomplishments
from careercoach.store.file import open_for_reading
from careercoach.tui import wanted
from careercoach.tui.screens.work.accomplishment_editor import AccomplishmentEditor
from tests.tui.conftest import TODAY, Screens, coach, go, paste, press, shown

ASKS = "What came of it? What is different now?"


def statuses(screens: Screens) -> dict[str, str]:
    """How the accomplishments on file stand, by title."""
    connection = open_for_reading(screens.file)
    try:
        return {record.title: record.status for record in stored.listed(connection)}
    finally:
        connection.close()


async def test_a_hint_comes_when_a_field_is_left_and_goes_when_it_is_answered(screens: Screens) -> None:
    async with screens() as pilot:
        await go(pilot, "accomplishments")
        await press(pilot, "n")
        assert ASKS not in await paste(pilot, "Rewrote the handover sheet")
        assert ASKS in await press(pilot, "tab")
        await press(pilot, "tab")
        await paste(pilot, "Sunday staff used it")
        assert ASKS not in await press(pilot, "tab")


async def test_a_hint_that_is_hidden_stays_away(screens: Screens) -> None:
    screens.do(lambda session: accomplishments.add(session, {"title": "We moved the ward [/foo]"}, TODAY))
    async with screens((40, 12)) as pilot:
        await go(pilot, "accomplishments")
        await press(pilot, "e")
        await pilot.pause()
        assert "Which part was yours?" in shown(pilot)
        assert "We moved the ward [/foo]" in shown(pilot)
        assert "I planned the order of work" in " ".join((await press(pilot, "tab", "f1")).split())
        await press(pilot, "escape")
        assert "Hide this hint" in [each.label for each in AccomplishmentEditor.COMMAND_LIST]
        await pilot.app.run_action("screen.hide_hint")
        await pilot.pause()
        assert "Which part was yours?" not in shown(pilot)
        assert "That hint is gone" in shown(pilot)
        await press(pilot, "escape")
        await press(pilot, "e")
        await pilot.pause()
        assert "Which part was yours?" not in shown(pilot)
        await pilot.app.run_action("screen.hide_hint")
        await pilot.pause()
        assert "No hint is shown here." in shown(pilot)


async def test_start_on_what_waits_opens_at_its_result_and_the_result_ends_the_waiting(screens: Screens) -> None:
    before = TODAY - timedelta(days=20)

    def waits(title: str) -> Act:
        fields = {"title": title, "on": before, "status": "waiting"}
        row = screens.do(lambda session: accomplishments.add(session, fields, TODAY))
        return Act("came-of-this", "What came of it?", "", 2, "accomplishment", row, before, before)

    seen, at_once, on = waits("Seen"), waits("At once"), waits("Goes on")
    async with screens() as pilot:
        coach(pilot).open(wanted.Recommended(seen))
        await pilot.pause()
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "result"
        await paste(pilot, "Accepted for spring")
        assert "Done, as something came" in await press(pilot, "tab")
        await press(pilot, "escape")
        coach(pilot).open(wanted.Recommended(at_once))
        await pilot.pause()
        await paste(pilot, "Accepted for spring")
        await press(pilot, "escape")
        coach(pilot).open(wanted.Recommended(on))
        await pilot.pause()
        await paste(pilot, "First round passed")
        await press(pilot, "tab")
        pilot.app.screen.query_one("#status").focus()
        await press(pilot, "right", "escape")
    assert statuses(screens) == {"Seen": "done", "At once": "done", "Goes on": "waiting"}
