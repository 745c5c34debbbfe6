"""After a talk: how it was taken, what the other person said becomes something, one thing at a time; then the rest."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from careercoach import dates
from careercoach.coach.after import BEHIND_ASKED, WAYS, Left, left
from careercoach.content.rehearsal import rehearsing
from careercoach.errors import NotFound
from careercoach.queries.documents.choosing import reader_of_talk
from careercoach.queries.talk import after, meetings
from careercoach.records import AgendaItemRecord, MeetingRecord, NoteRecord
from careercoach.tui import previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.screens.talk.becoming import become
from careercoach.tui.widgets.bars import KeyBar, TitleBar
from careercoach.tui.widgets.marked import MarkedList

_ROOMY = 56
"""Columns from which what a choice means stands beside it."""

_LATER = Command("z", "Later", "later", "Decide another day")
_BACK = Command("escape", "Back", "back", "Go back; the rest waits", shown="esc")
_CHOOSE = Command("enter", "Choose", "choose", "Do it", shown="⏎", footer=False)
_ANSWERING = tuple(
    Command(str(number), words, f"came('{reply}')", "", footer=False)
    for number, (reply, words) in enumerate(rehearsing().came.items(), 1)
)
_STANDING = tuple(
    Command(str(number), words, f"behind('{behind}')", "", footer=False)
    for number, (behind, words) in enumerate(rehearsing().behind.items(), 1)
)
_LEAVING = (replace(_CHOOSE, footer=True), _LATER, _BACK)
_DECIDING = (
    *(Command(way.key, way.label, f"become('{name}')", way.meaning) for name, way in WAYS.items()),
    _LATER,
    _CHOOSE,
    _BACK,
)
_FOLLOWING = (
    Command("n", "Next talk", "plan", "Plan or prepare it"),
    Command("P", "Agreed", "agreed", "Who does what by when"),
    Command("m", "Recap", "recap", "Thanks, and what was agreed"),
    Command("v", "My plan", "development_plan", "Your plan, with what changed"),
    _BACK,
    _CHOOSE,
)


class AfterTalk(Flow):
    """What came of each ask, how far they stand behind one, what advice becomes; then what else follows the talk."""

    TITLE_WORDS = "Meetings › After the talk"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (*_DECIDING, *_FOLLOWING)
    BINDINGS = [
        *bindings([Command(str(number), "", f"answer({number})", "") for number in range(1, len(_ANSWERING) + 1)]),
        *bindings(_DECIDING[:-2]),
        *bindings(_FOLLOWING[:-1]),
    ]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of a talk that was held."""
        super().__init__()
        self._meeting = meeting
        self._talk: MeetingRecord | None = None
        self._left = Left((), (), None, None)
        self._passed: set[str] = set()
        """Notes, asks and questions left for later while the screen is open."""

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """How it was taken comes first, then deciding, then what follows."""
        answers = self._answers
        if answers:
            return (*answers, *_LEAVING)
        return _DECIDING if self._note else _FOLLOWING

    def compose_body(self) -> ComposeResult:
        """What was said, and what can be done."""
        with VerticalScroll(id="said"):
            yield Static(id="about")
            yield Static(id="words")
        yield MarkedList(id="ways")

    def on_mount(self) -> None:
        """The arrows choose at once."""
        self.query_one("#ways").focus()

    def show(self) -> None:
        """What is left now."""
        desk = self.program.desk
        try:
            self._talk = meetings.get(desk.reading, self._meeting)
        except NotFound:
            self.dismiss(None)
            return
        self._left = left(after.after(desk.reading, self._talk), desk.today)
        note = self._note
        if self._answers:
            self._ask_how_it_was_taken()
        else:
            self._put(note) if note else self._close()
        self.query_one(KeyBar).draw()

    @property
    def _ask(self) -> AgendaItemRecord | None:
        """What one asked for and has not noted the reply to; None when that is done, or left for later."""
        return next((ask for ask in self._left.unanswered if ask.id not in self._passed), None)

    @property
    def _answers(self) -> tuple[Command, ...]:
        """What may be answered to how the talk was taken; () when that is done, or left for later."""
        if self._ask:
            return _ANSWERING
        return _STANDING if self._left.behind_open and "behind" not in self._passed else ()

    @property
    def _note(self) -> NoteRecord | None:
        """The note in front: the first neither decided nor left for later, once it is said how the talk was taken."""
        if self._answers:
            return None
        return next((note for note in self._left.undecided if note.id not in self._passed), None)

    async def action_choose(self) -> None:
        """Do what is highlighted."""
        option = self.query_one("#ways", OptionList).highlighted_option
        if option and option.id:
            await self.run_action(option.id)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what was chosen."""
        event.stop()
        await self.action_choose()

    async def action_answer(self, number: int) -> None:
        """The answer of that number to what is in front."""
        if number <= len(self._answers):
            await self.run_action(self._answers[number - 1].action)

    def action_came(self, came: str) -> None:
        """Note which reply came."""
        from careercoach.services.talk import replies as writing

        ask = self._ask
        if ask:
            self.program.act(lambda session: writing.came(session, ask.id, came), "Noted.  u Undo")

    def action_behind(self, behind: str) -> None:
        """Note how far they stand behind one."""
        from careercoach.services.talk import meetings as writing

        done = "Noted, for you alone.  u Undo"
        self.program.act(lambda session: writing.edit(session, self._meeting, {"behind": behind}), done)

    def action_become(self, becomes: str) -> None:
        """Let the note in front become that; some things need one more answer."""
        note, planned = self._note, self._left.planned
        if note is not None:
            become(self.program, note, becomes, planned.id if planned else None)

    def action_later(self) -> None:
        """Leave the one in front for later."""
        in_front = self._ask or self._note
        if in_front or self._answers:
            self._passed.add(in_front.id if in_front else "behind")
            self.show()

    def action_plan(self) -> None:
        """Plan the next talk for the day proposed; once it is planned, prepare it."""
        from careercoach.services.talk import after as writing

        day, meeting = self._left.next_on, self._meeting
        if self._left.planned:
            self.program.open(routes.PrepareTalk(self._left.planned.id))
            return
        if day is None:
            self.program.say(Content("Talks like this come once."))
            return
        done = f"Planned for {dates.echo(day)}.  u Undo"
        self.program.act(lambda session: writing.plan_next(session, meeting, day), done)

    def action_agreed(self) -> None:
        """What was agreed in it."""

        self.program.open(routes.Agreed(self._meeting))

    def action_recap(self) -> None:
        """The message to send."""

        self.program.open(previews.Recap(self._meeting))

    def action_development_plan(self) -> None:
        """The plan as it stands now."""

        self.program.open(previews.Plan(reader_of_talk(self.program.reading, self._known)))

    def _ask_how_it_was_taken(self) -> None:
        """What one asked for, with the replies; then how far they stand behind one."""
        ask = self._ask
        self.query_one(TitleBar).say("how it was taken")
        self.query_one("#about", Static).update(self._about("YOU ASKED" if ask else "YOUR TALK WITH"))
        asked = Content.assemble("“", text.prose(ask.title), "”  What came?") if ask else Content(BEHIND_ASKED)
        self.query_one("#words", Static).update(asked.stylize("bold"))
        self._offer((*self._answers, replace(_LATER, help="")))

    def _put(self, note: NoteRecord) -> None:
        """The note in front with everything it may become."""
        taken = after.after(self.program.reading, self._known).notes
        all_of_them = [one.id for one in taken if one.kind != "note"]
        self.query_one(TitleBar).say(f"{all_of_them.index(note.id) + 1} of {len(all_of_them)}")
        kind = "ADVICE FROM" if note.kind == "advice" else "FEEDBACK FROM"
        self.query_one("#about", Static).update(self._about(kind))
        self.query_one("#words", Static).update(Content.assemble("“", text.prose(note.text), "”").stylize("bold"))
        self._offer((*_DECIDING[:-3], _LATER))

    def _close(self) -> None:
        """Everything is decided: what else follows."""
        rest = self._left
        self.query_one(TitleBar).say(f"{rest.waiting} for later" if rest.waiting else "all decided")
        self.query_one("#about", Static).update(self._about("YOUR TALK WITH"))
        self.query_one("#words", Static).update(Content(self._settled(rest)))
        told = {"plan": self._next_words(rest)}
        if rest.undated:
            many = "1 promise has" if len(rest.undated) == 1 else f"{len(rest.undated)} promises have"
            told["agreed"] = f"{many} no day yet"
        offers = [replace(one, help=told.get(one.action, one.help)) for one in _FOLLOWING[:-2]]
        self._offer([one for one in offers if one.help])

    def _settled(self, rest: Left) -> str:
        """How things stand before what may follow."""
        if rest.waiting:
            return "The rest waits. Next, if you like:"
        return "All decided. Next, if you like:"

    def _next_words(self, rest: Left) -> str:
        """What is said of the next talk; empty when there is nothing to say."""
        if rest.planned:
            return f"Prepare it; it is planned for {dates.echo(rest.planned.on)}" if rest.planned.on else "Prepare it"
        return f"Plan it for {dates.echo(rest.next_on)}" if rest.next_on else ""

    @property
    def _known(self) -> MeetingRecord:
        assert self._talk is not None  # noqa: S101 show() has read it
        return self._talk

    def _about(self, kind: str) -> Content:
        """Whose words they are and when they were said."""
        talk = self._known
        who = text.shortened(talk.with_, 40) if talk.with_ else "the other person"
        day = f" · {dates.echo(talk.on)}" if talk.on and self.app.size.width >= _ROOMY else ""
        return Content.styled(f"{kind} {who.upper()}{day.upper()}", "bold $muted")

    def _offer(self, offers: Sequence[Command]) -> None:
        """The choices, each with its key and, where there is room, what it means."""
        ways = self.query_one("#ways", OptionList)
        roomy = self.app.size.width >= _ROOMY
        ways.clear_options()
        for one in offers:
            words = (one.help, "$muted") if roomy else ""
            ways.add_option(
                Option(Content.assemble((f"{one.key}  ", "bold $primary"), f"{one.label:<11}", words), id=one.action)
            )
        ways.highlighted = 0
        ways.focus()
