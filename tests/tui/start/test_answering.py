"""Answering on the spot what Today asks."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

from textual.widgets import Input

from careercoach.queries import drafts
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store.session import act
from tests.tui.conftest import Screens, paste, press

TODAY = date(2026, 11, 22)


async def test_words_half_typed_to_a_question_of_today_wait_and_go_on_where_they_were(screens: Screens) -> None:
    """Esc answers nothing and loses nothing; the words stand first on Today until they are kept."""
    long_ago = TODAY - timedelta(days=63)
    with act(screens.file, long_ago) as session:
        goals.add(session, {"title": "Become a director", "horizon": "long"}, long_ago)
    for back in (*range(56, 0, -7), 3):
        with act(screens.file, TODAY - timedelta(days=back)) as session:
            accomplishments.add(session, {"title": "Swept the hall"}, TODAY - timedelta(days=back))
    async with screens() as pilot:
        assert "Not now, not for you, or is something in the way?" in " ".join((await press(pilot, "1")).split())
        assert "WHAT IS IN THE WAY?" in await press(pilot, "enter", "down", "down", "enter")
        await paste(pilot, "I do not know what")
        page = await press(pilot, "escape")
        assert "You began “I do not know what” (an answer to what Today asks, today)" in page
    async with screens() as pilot:
        assert "WHAT IS IN THE WAY?" in await press(pilot, "1", "enter")
        assert pilot.app.screen.query_one("#words", Input).value == "I do not know what"
        await paste(pilot, " she does")
        assert "Kept." in await press(pilot, "enter")
    with closing(sqlite3.connect(screens.file)) as connection:
        assert connection.execute("SELECT obstacle FROM goal").fetchall() == [("I do not know what she does",)]
        assert drafts.listed(connection) == []
