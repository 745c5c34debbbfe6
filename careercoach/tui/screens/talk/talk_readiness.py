"""What is missing for a talk, in minutes of work; Enter goes where it is done."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from careercoach.coach import talk_readiness
from careercoach.errors import NotFound
from careercoach.queries.talk import meetings
from careercoach.queries.talk.suggestions import preparation
from careercoach.tui import routes, wanted
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.screens.talk.meeting_choosing import Offers, below
from careercoach.tui.screens.talk.rehearsal import rehearse
from careercoach.tui.widgets.bars import TitleBar

_STEPS = {"purpose": 0, "accomplishment": 1, "goal": 1, "vision": 1, "ask": 2, "question": 2}
"""The steps of the builder in which something is done."""

_INDENT = 9
"""Columns that the minutes take."""


class TalkReadiness(Flow):
    """One row for each thing that is missing, with its minutes and its reason."""

    TITLE_WORDS = "Meetings › What is missing"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Go there", "go_there", "Go there", shown="⏎"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk. Answers with the number of the builder's step to go to."""
        super().__init__()
        self._meeting = meeting
        self._missing: dict[str, talk_readiness.Missing] = {}

    def compose_body(self) -> ComposeResult:
        """The list, or that there is nothing to do."""
        yield Static(id="ready")
        yield Offers(id="gaps")

    def on_mount(self) -> None:
        """Let the arrows choose."""
        self.query_one("#gaps").focus()

    def show(self) -> None:
        """What is missing now."""
        reading = self.program.reading
        try:
            meeting = meetings.get(reading, self._meeting)
        except NotFound:
            self.dismiss(None)
            return
        material = preparation(reading, meeting)
        found = talk_readiness.missing(material, self.program.today)
        worth = talk_readiness.worth_doing(material, self.program.today)
        self._missing = {one.key: one for one in (*found, *worth)}
        gaps, ready = self.query_one("#gaps", OptionList), self.query_one("#ready", Static)
        place = gaps.highlighted or 0
        gaps.clear_options()
        width = min(self.app.size.width, 100) - 18
        gaps.add_options([Option(_row(one, width), id=one.key) for one in found])
        if worth:
            gaps.add_option(Option(Content.styled("IF THERE IS TIME", "bold $muted"), disabled=True))
            gaps.add_options([Option(_row(one, width), id=one.key) for one in worth])
        gaps.highlighted = min(place, gaps.option_count - 1) if self._missing else None
        gaps.display, ready.display = bool(self._missing), not found
        parked = f" {waiting}" if (waiting := talk_readiness.parked(material)) else ""
        back = "v, after Esc, shows the brief."
        ready.update(Content(f"{talk_readiness.NOTHING}{parked}\n\n{back}"))
        minutes = talk_readiness.minutes(found)
        self.query_one(TitleBar).say(f"about {minutes} {'minute' if minutes == 1 else 'minutes'}" if found else "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go there."""
        event.stop()
        self.action_go_there()

    def action_go_there(self) -> None:
        """Go where the highlighted thing is done."""
        option = self.query_one("#gaps", OptionList).highlighted_option
        one = self._missing.get(option.id or "") if option else None
        if one is None:
            return
        if one.key in _STEPS:
            self.dismiss(_STEPS[one.key])
        else:
            self._open(one)

    def _open(self, one: talk_readiness.Missing) -> None:
        """The screen of what is not done in the builder; coming back shows what is left."""

        if one.key == "rehearsal":
            rehearse(self.program, self._meeting)
        elif one.key == "promise":
            self.program.open(routes.Promise(one.about))
        elif one.key == "growth-check":
            self.program.open(wanted.Record("growth-check", None))
        elif one.key == "handover":
            self.program.open(routes.Accomplishment())
        elif one.key == "result":
            self.program.open(routes.Accomplishment(one.about, begin="result"))
        elif one.key == "alignment":
            self.program.open(routes.WordsToSay(self._meeting))
        else:
            self.program.open(routes.Talk(self._meeting))


def _row(one: talk_readiness.Missing, width: int) -> Content:
    """Minutes, what is missing, and below why it matters."""
    words = [below(said, width, _INDENT) for said in (one.title, one.why)]
    gap = f"\n{' ' * _INDENT}"
    return Content.assemble((f"{one.minutes:>3} min  ", "$secondary"), (words[0], "bold"), gap, (words[1], "$muted"))
