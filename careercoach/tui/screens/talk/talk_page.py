"""One talk, whole."""

from dataclasses import replace
from typing import ClassVar

from textual.content import Content

from careercoach.queries import positions
from careercoach.queries.talk import meetings, notes
from careercoach.records import MeetingRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.reading import Reading, said, section
from careercoach.tui.screens.talk.meetings import PARTS, facts, onward
from careercoach.tui.shown.promises import promise_line
from careercoach.tui.shown.talks import caught_line, meeting_title

_WIDEST = 76
"""Columns of a line at most."""

_WHOLE = 10_000
"""Columns for what is not to be cut."""

_GO_ON = Command("enter", "Prepare", "go_on", "Choose what to bring and what to ask", shown="⏎")

_GOES_ON = {
    "held": ("Agreed", "What was agreed in this talk"),
    "cancelled": ("Plan anew", "Give it a new day"),
}
"""What Enter does with a talk that is planned no more."""


class TalkPage(Reading):
    """What it is for, what was brought, what was noted and agreed; Enter goes on with it."""

    TITLE_WORDS = "Meetings › To read"
    FORM = routes.Talk
    NOUN = "meeting"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (_GO_ON, *Reading.COMMAND_LIST)
    BINDINGS = [*bindings([_GO_ON])]

    def __init__(self, row: str) -> None:
        """``row`` is its id."""
        super().__init__(row)
        self._status = "planned"

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """What Enter goes on with, as the talk stands."""
        label, told = _GOES_ON.get(self._status, (_GO_ON.label, _GO_ON.help))
        return tuple(replace(one, label=label, help=told) if one is _GO_ON else one for one in super().commands_now)

    def lines(self) -> list[Content]:
        """When and with whom, then everything that belongs to it."""
        reading, today, talk = self.program.reading, self.program.today, self._talk()
        self._status = talk.status
        room = min(self.app.size.width - 6, _WIDEST)
        aways, endings = positions.away(reading), positions.endings(reading)
        agreed = [
            promise_line(one, today, room, aways, endings=endings)
            for one in meetings.promises(reading, meeting=talk.id)
        ]
        chosen = [
            (label, [text.line(f"· {item.title}") for item in talk.items if item.kind == kind]) for kind, label in PARTS
        ]
        return [
            text.line(meeting_title(talk), "bold"),
            Content.styled(facts(reading, talk, today), "$muted"),
            *said(("WHAT IT IS FOR", talk.purpose)),
            *[line for label, lines in chosen for line in section(label.upper(), *lines)],
            *section("CAUGHT", *(caught_line(one, _WHOLE) for one in notes.listed(reading, meeting=talk.id))),
            *section("AGREED", *agreed),
        ]

    def action_go_on(self) -> None:
        """Prepare a talk ahead; of one behind, show what was agreed; give one that was cancelled a new day."""
        self.program.open(onward(self._talk()))

    def _talk(self) -> MeetingRecord:
        return meetings.get(self.program.reading, self.row)
