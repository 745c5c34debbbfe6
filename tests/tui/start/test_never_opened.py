"""The screens open the file through SQLite alone, whatever one does on them."""

from careercoach.services.work import accomplishments
from careercoach.store.restore import keep
from careercoach.tui import routes
from tests.store import ruin
from tests.store.watching import opened_by_hand
from tests.tui.conftest import TODAY, Screens, coach, go, press, settled


async def test_the_screens_never_open_the_file_by_themselves(screens: Screens) -> None:
    screens.do(lambda session: accomplishments.add(session, {"title": "Wrote the rota"}, TODAY))
    keep(screens.file, "by-hand")
    with opened_by_hand(screens.file) as opened:
        async with screens() as pilot:
            coach(pilot).open(routes.QuickLog())
            await press(pilot, *"Calmed", "enter")
            assert "Calmed" in await go(pilot, "accomplishments")
            await press(pilot, "u", "U", "slash", *"ward", "escape")
            coach(pilot).action_copies()
            await settled(pilot)
            assert "what you had is kept" in (await press(pilot, "n", "Z", "down", "enter")).replace("\n", " ")
            await press(pilot, "escape")
            coach(pilot).action_erase_everything()
            assert "Everything you wrote" in await settled(pilot)
            await press(pilot, "escape")
            ruin_seen = len(opened)
            ruin(screens.file, "accomplishment")
            spoilt = len(opened) - ruin_seen
            coach(pilot).action_copies()
            await settled(pilot)
            await press(pilot, "Z", "down", "enter")
            coach(pilot)._look()
            await settled(pilot)
    assert spoilt, "the watch works"
    assert len(opened) == spoilt, opened
    assert list(screens.file.parent.glob("careercoach.db.damaged-*"))
