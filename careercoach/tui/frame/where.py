"""Where a thing is found again: an act whose effect does not show where one stands says where it does."""

from datetime import date
from typing import Any

from textual.content import Content
from textual.screen import Screen

from careercoach.records import MeetingRecord
from careercoach.tui import text
from careercoach.tui.widgets.bars import PLACES

_OF_WING = {
    "start": "accomplishments",
    "reflect": "reflect",
    "work": "accomplishments",
    "goals": "goals",
    "paths": "goals",
    "people": "people",
    "talk": "meetings",
}
"""The place of what is written in each wing."""


def kept(screen: Screen[Any]) -> str:
    """That what was written on a screen is kept, and under which place where another one is in front."""
    wing = type(screen).__module__.rpartition(".")[0].rpartition(".")[2]
    place = _OF_WING.get(wing, "")
    return f"kept {under(place)}" if place and place != screen.app.current_mode else "kept"


def under(place: str) -> str:
    """In which place, by its name."""
    return f"under {dict(PLACES)[place]}"


def talk(meeting: MeetingRecord, today: date) -> Content:
    """Which talk, by whom and when it is with."""
    whom = Content.assemble(" with ", text.line(meeting.with_)) if meeting.with_ else Content("")
    when = f" on {meeting.on:%A}, {text.day(meeting.on, today)}" if meeting.on else ", which has no day yet"
    return Content.assemble("the talk", whom, when)
