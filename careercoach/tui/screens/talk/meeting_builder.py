"""Preparing a talk in four steps, with its minutes in sight all the time."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, ContentSwitcher, Input, Static, TextArea

from careercoach.coach import agenda
from careercoach.errors import NotFound
from careercoach.queries import drafts
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord
from careercoach.tui import previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.screens.talk.meeting_choosing import Step
from careercoach.tui.screens.talk.meeting_purpose import PurposeStep
from careercoach.tui.screens.talk.meeting_reading import ReadStep
from careercoach.tui.screens.talk.meeting_steps import AskStep, BringStep
from careercoach.tui.screens.talk.rehearsal import rehearse
from careercoach.tui.shown.talks import length, meeting_title, minutes_words
from careercoach.tui.widgets.bars import KeyBar, TitleBar
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.gone import Gone

STEPS: tuple[tuple[str, type[Step]], ...] = (
    ("Purpose", PurposeStep),
    ("Bring", BringStep),
    ("Ask", AskStep),
    ("Read through", ReadStep),
)

_FOOTERS = {
    "Purpose": ("write", "next", "words", "missing", "back"),
    "Bring": ("choose", "find", "next", "app.undo", "missing", "back"),
    "Ask": ("choose", "find", "next", "rehearse", "missing", "back"),
    "Read through": ("next", "run", "words", "missing", "back"),
}
"""What the footer offers on a step."""


class MeetingBuilder(Flow):
    """Purpose, bring, ask, read through."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("space", "Choose", "choose", "Bring it or not"),
        Command("enter", "Change the words", "write", "Into your opening words", shown="⏎"),
        Command("f2", "Next step", "next", "Go on"),
        Command("f3", "Step back", "previous", "The step before"),
        Command("u", "Undo", "app.undo", "Take back the last act"),
        Command("escape", "Leave", "back", "Leave; all is kept", shown="esc"),
        Command("slash", "Find", "find", "A word of what you look for", shown="/"),
        Command("f8", "Missing", "missing", "What is missing"),
        Command("f5", "Words to say", "words", "Your opening words", footer=False),
        Command("f6", "Rehearse", "rehearse", "Your answer to a no", footer=False, priority=True),
        Command("t", "Run the talk", "run", "What to say, time left, notes", footer=False),
        Command("v", "See the brief", "preview", "What they read", footer=False),
        Command("plus,equals_sign", "More minutes", "retime(1)", "Half a minute more", shown="+", footer=False),
        Command("minus", "Fewer minutes", "retime(-1)", "Half a minute less", shown="-", footer=False),
        Command("left_square_bracket,shift+up", "Earlier", "move(-1)", "One place up", shown="[", footer=False),
        Command("right_square_bracket,shift+down", "Later", "move(1)", "One place down", shown="]", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:4]), *bindings(COMMAND_LIST[5:])]

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """The same commands on every step, those first that fit it; the last leads to the brief and into the talk."""
        name = STEPS[self._at][0]
        named = {command.action: command for command in self.COMMAND_LIST}
        if name == STEPS[-1][0]:
            named["next"] = replace(named["next"], label="See the brief", help="What they read")
            named["choose"] = replace(named["choose"], label="Leave out", help="Leave it out")
        if name != STEPS[0][0]:
            del named["write"]
        first = [replace(named.pop(action), footer=True) for action in _FOOTERS[name]]
        return (*first, *(replace(command, footer=False) for command in named.values()))

    def __init__(self, meeting: str, begin: str = "Purpose") -> None:
        """``meeting`` is the id of the talk, ``begin`` the name of the step to begin at."""
        super().__init__()
        self._meeting = meeting
        self._at = [name for name, _ in STEPS].index(begin)
        self._state = ""

    def compose_body(self) -> ComposeResult:
        """The steps above, the one in front, and the ways on."""
        yield Static(id="steps")
        with ContentSwitcher(initial="step-0", id="step"):
            for number, (_, kind) in enumerate(STEPS):
                yield kind(id=f"step-{number}")
        with Buttons(id="buttons"):
            yield Button("Next", id="next", variant="primary")
            yield Button("Back", id="previous")

    def on_mount(self) -> None:
        """Begin with the purpose, or where one wants to go."""
        self._enter(self._at)

    def show(self) -> None:
        """The talk as it is on file, in the step in front."""
        try:
            meeting = meetings.get(self.program.reading, self._meeting)
        except NotFound:
            self._say_gone()
            return
        self._step.fill(meeting)
        self._show_title(meeting)

    def on_step_kept(self, event: Step.Kept) -> None:
        """Say how things stand beside the minutes."""
        self._state = "saved ✓" if event.on_disk else "not saved yet"
        if self._step.meeting is not None:
            self._show_title(self._step.meeting)

    def flush(self) -> None:
        """Keep what was typed."""
        for step in self.query(Step):
            step.flush()

    def leave(self) -> None:
        """The program ends: what was typed becomes what it is, as with Esc."""
        for step in self.query(Step):
            step.leave()

    def action_choose(self) -> None:
        """Choose what is highlighted, from the palette."""
        self._step.choose()

    def action_write(self) -> None:
        """Go into the words of the step."""
        self._step.write()

    def action_find(self) -> None:
        """Look for something in the list."""
        self._step.find()

    def action_next(self) -> None:
        """Go on; after reading through comes the brief."""
        self._step.finish()
        if self._at + 1 < len(STEPS):
            self._enter(self._at + 1)
        else:
            self.action_preview()

    def action_previous(self) -> None:
        """Go to the step before."""
        self._step.finish()
        if self._at:
            self._enter(self._at - 1)
        else:
            self.program.say(Content("The first step; Esc leaves."))

    def action_step(self, at: int) -> None:
        """Go to a step that was clicked."""
        self._step.finish()
        self._enter(at)

    def action_back(self) -> None:
        """Leave; what was typed is kept as what it is."""
        self._step.finish()
        self.dismiss(None)

    def action_retime(self, steps: int) -> None:
        """More or fewer minutes for what is highlighted: one act."""
        item = self._step.highlighted()
        if item is None:
            self.program.say(Content("First choose a line."))
            return
        from careercoach.services.talk import meetings as writing

        minutes = agenda.stepped(item.minutes, steps)
        if minutes != item.minutes:
            self.program.act(
                lambda session: writing.retime(session, item.id, minutes), f"{minutes_words(minutes)} min.  u Undo"
            )

    def action_move(self, by: int) -> None:
        """What is highlighted comes earlier or later in its part: one act."""
        item = self._step.highlighted()
        meeting = meetings.get(self.program.reading, self._meeting)
        if item is None:
            self.program.say(Content("First choose a line."))
            return
        kinds = {each.id: each.kind for each in meeting.items}
        if agenda.moved(meeting.kind, kinds, item.id, by=by) == tuple(kinds):
            self.program.say(Content("It cannot go further."))
            return
        from careercoach.services.talk import meetings as writing

        self.program.act(lambda session: writing.move(session, item.id, by=by), "Moved.  u Undo")

    def action_words(self) -> None:
        """The words to say."""

        self._step.finish()
        self.program.open(routes.WordsToSay(self._meeting))

    def action_missing(self) -> None:
        """What is missing, and the way there."""

        self._step.finish()
        self.program.open(routes.TalkReadiness(self._meeting), self._mend)

    def _mend(self, step: object) -> None:
        """Go on where something is missing."""
        if isinstance(step, int):
            self._enter(step)

    def action_rehearse(self) -> None:
        """Rehearse what is highlighted, the only thing asked for, or one of several."""
        self._step.finish()
        item = self._step.highlighted()
        rehearse(self.program, self._meeting, item.id if item else None)

    def action_run(self) -> None:
        """Run the talk."""

        self._step.finish()
        self.program.open(routes.RunTalk(self._meeting))

    def action_preview(self) -> None:
        """See exactly what leaves."""

        self._step.finish()
        self.program.open(previews.Brief(self._meeting))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The ways on that are drawn."""
        event.stop()
        self.action_next() if event.button.id == "next" else self.action_previous()

    def _say_gone(self) -> None:
        """The talk was deleted: say so to somebody who is writing, and let no letter of theirs run a command below."""
        if not isinstance(self.focused, (Input, TextArea)):
            self.dismiss(None)
        elif self.is_current:
            self.flush()
            written = any(self._meeting in one.key for one in drafts.listed(self.program.reading))
            self.program.ask(Gone("THIS TALK", written=written), self._leave_gone)

    def _leave_gone(self, _: None) -> None:
        self.dismiss(None)

    @property
    def _step(self) -> Step:
        return self.query_one(f"#step-{self._at}", Step)

    def _enter(self, at: int) -> None:
        self._at = at
        self._state = ""
        self.query_one(ContentSwitcher).current = f"step-{at}"
        following = STEPS[at + 1][0] if at + 1 < len(STEPS) else "See the brief"
        self.query_one("#next", Button).label = Content(following if at + 1 == len(STEPS) else f"Next: {following}")
        self.query_one("#previous", Button).display = at > 0
        self._draw_steps()
        self.show()
        self._step.begin()
        self.query_one(KeyBar).draw()

    def _draw_steps(self) -> None:
        parts: list[Content | str] = []
        for number, (name, _) in enumerate(STEPS):
            style = "bold $foreground underline" if number == self._at else "$muted"
            parts += [Content.styled(f"{number + 1} {name}", f"{style} @click=screen.step({number})"), "   "]
        self.query_one("#steps", Static).update(Content.assemble(*parts))

    def _show_title(self, meeting: MeetingRecord) -> None:
        bar = self.query_one(TitleBar)
        name = text.line(meeting_title(meeting))
        short = self.has_class("-short")
        bar.name_it(Content.assemble(f"{self._at + 1}/{len(STEPS)} {STEPS[self._at][0]} › ", name) if short else name)
        bar.say("   ".join(filter(None, (self._state, length(meeting)))))
