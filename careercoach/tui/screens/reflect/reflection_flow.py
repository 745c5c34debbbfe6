"""Guided reflection: one question at a time, the last answer beside it, and nothing typed is ever lost.

While one types, a draft goes to disk half a second after the last key. Going on, back or away turns it into today's
answer: one act, which also forgets the draft and remembers where to go on. Coming back to a question on the same day
changes that answer. Which question comes next is for ``coach.journey`` to say.
"""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Button, Static, TextArea

from careercoach import dates
from careercoach.coach.journey import Journey, resume
from careercoach.content.questions import TRADES, Question
from careercoach.content.remedies import on_screen
from careercoach.errors import CareerCoachError
from careercoach.queries.drafts import ANSWER
from careercoach.queries.reflect import questions, reflections
from careercoach.records import ReflectionRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.desk import Desk
from careercoach.tui.frame.place import DEBOUNCE, Flow
from careercoach.tui.screens.reflect.making import MAKING, make, toggle_favourite
from careercoach.tui.widgets.bars import MessageLine, TitleBar
from careercoach.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from sqlmodel import Session


_NARROW = 60
"""Columns below which buttons stand in two lines and the progress is a number."""

_MAKE = {"log": ("accomplishment", "F5 Log it"), "goal": ("goal", "F6 Goal"), "ask": ("question", "F7 For a talk")}
"""The buttons that lead on from an answer: what it becomes, and what stands on them."""


def position_key(topic: str) -> str:
    """Under which the place to go on from is kept."""
    return f"reflect/{topic}"


def draft_key(question: str) -> str:
    """Under which an unfinished answer is kept."""
    return f"{ANSWER}{question}"


class GuidedReflection(Flow):
    """The questions of one topic."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("tab", "Buttons", "app.focus_next", "From the text to the buttons and back"),
        Command("f2", "Next", "next", "Keep this answer and go to the next question"),
        Command("f3", "Back", "previous", "Keep this answer and go to the question before"),
        Command("f4", "My editor", "open_editor", "Write this answer in your own editor"),
        Command("f1", "Examples", "app.help", "Show what people in several trades might answer"),
        Command("escape", "Leave", "back", "Leave; the answer is kept and the place remembered", shown="esc"),
        *MAKING,
        Command("f8", "Favourite", "favourite", "Mark this question, or take the mark away", footer=False),
        Command("", "Skip this question", "skip", "Go on without an answer; what is typed waits here"),
    )
    BINDINGS = [*bindings(command for command in COMMAND_LIST if command.key not in ("tab", "f1"))]

    def __init__(self, topic: str, question: str | None = None) -> None:
        """``topic`` and ``question`` are keys; without a question, go on where the last sitting stopped.

        The round of favourites is a topic, too, once there is a favourite.
        """
        super().__init__()
        self._topic = topic
        self._wanted = question
        self._journey = Journey((), "")
        self._shown: str | None = None
        self._on_disk = ""
        self._state = ""
        self._left = False
        self._timer: Timer | None = None

    @property
    def question(self) -> Question:
        """The question in front."""
        found = self._journey.question
        assert found is not None  # noqa: S101 at the end of a journey the closing takes this screen's place
        return found

    def compose_body(self) -> ComposeResult:
        """Question, hint, answer, buttons, and what was said last time."""
        with VerticalScroll(id="reflection", classes="body", can_focus=False):
            yield Static(id="asked")
            yield Static(id="hint")
            yield Static(id="example")
            yield Prose(id="answer", lines=6)
            with Vertical(id="buttons"):
                with Horizontal(classes="row"):
                    yield Button("Next", id="next", variant="primary")
                    yield Button("Skip", id="skip")
                    yield Button("Back", id="previous")
                with Horizontal(classes="row"):
                    for name, (kind, words) in _MAKE.items():
                        yield Button(words, id=name, action=f"screen.make('{kind}')")
            yield Static(id="last")

    def on_mount(self) -> None:
        """Begin, or go on where it stopped."""
        desk = self.program.desk
        topic = questions.topic(desk.reading, self._topic)
        self.query_one(TitleBar).name_it(Content(f"Reflect › {topic.title}"))
        given = () if self._wanted else {one.question for one in reflections.listed(desk.reading, on=desk.today)}
        self._ask(resume(topic.questions, self._wanted or desk.draft(position_key(self._topic)), given))

    def on_resize(self, event) -> None:  # type: ignore[no-untyped-def]  # as in the class above
        """Fit the progress into the new width."""
        self._say(self._state)

    def _fit(self, width: int, height: int) -> None:
        super()._fit(width, height)
        self.set_class(width < _NARROW, "-narrow")
        self.query_one("#answer").styles.height = 3 if height < 18 else 5 if height < 32 else 10

    def help_example(self) -> Content:
        """What people in several trades might answer; a follow-up has one example, an own question none."""
        if len(self.question.examples) < len(TRADES):
            return Content(self.question.example)
        told = [Content.assemble((f"{trade}: ", "$muted"), said) for trade, said in self.question.titled_examples]
        return Content("\n\n").join(told)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed: a draft follows."""
        if self._left or event.text_area.text == self._on_disk:
            return
        self._say("")
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(DEBOUNCE, self.flush)

    def on_descendant_blur(self) -> None:
        """Leaving the text keeps it."""
        self.flush()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The ways on that are drawn."""
        event.stop()
        getattr(self, f"action_{event.button.id}")()

    def flush(self) -> None:
        """Keep what was typed as a draft."""
        words = self._words
        if self._left or self._shown is None or words == self._on_disk:
            return
        if not self.program.keep_draft(draft_key(self._shown), words):
            self._say("not saved yet")
            return
        self._on_disk = words
        self._say("saved ✓")

    def action_next(self) -> None:
        """Keep the answer and go on; after the last question comes the closing."""
        answered = bool(self._words.strip()) or self._given_today() is not None
        self._move(self._journey.passed(answered=answered), keep=True)

    def action_skip(self) -> None:
        """Go on without an answer; what is typed stays a draft."""
        self._move(self._journey.passed(answered=self._given_today() is not None), keep=False)

    def action_previous(self) -> None:
        """Keep the answer and go to the question before."""
        before = self._journey.back()
        if before == self._journey:
            self.program.say(Content("This is the first question; Esc leaves."))
            return
        self._move(before, keep=True)

    def action_back(self) -> None:
        """Leave: the answer is kept, and the place remembered."""
        if self._keep(self._place_to_go_on()):
            self._left = True
            self.dismiss(None)

    def action_open_editor(self) -> None:
        """Hand the answer to one's own editor."""
        self.query_one(Prose).action_open_editor()

    def action_make(self, kind: str) -> None:
        """Make the answer into something else, too; the answer stays."""
        make(self.program, kind, self._words)

    def action_favourite(self) -> None:
        """Mark the question, or take the mark away."""
        toggle_favourite(self.program, self.question.key)
        self._put_question()

    @property
    def _words(self) -> str:
        return self.query_one(Prose).text

    def _place_to_go_on(self) -> str:
        """Where to go on another time. A question that was opened by itself leaves the place in its topic alone."""
        before = self.program.desk.draft(position_key(self._topic)) or ""
        if self.question.key == self._wanted and before.partition(" ")[0] != self._wanted:
            return before
        if self._words.strip():
            return self._journey.passed(answered=True).place
        begun = self._journey != resume(self._journey.questions, None)
        return self._journey.place if begun else ""

    def _move(self, to: Journey, *, keep: bool) -> None:
        kept = self._keep(to.place) if keep else self._set_aside(to.place)
        if not kept:
            return
        if to.question:
            self._ask(to)
        else:
            self._left = True
            self.program.replace(routes.EndOfTopic(self._topic))

    def _set_aside(self, following: str) -> bool:
        """Keep the draft and the place; False when the file did not take them."""
        self.flush()
        return self._write(lambda session: self._mark(session, following))

    def _keep(self, following: str) -> bool:
        """Turn what was typed into today's answer and remember the place that follows.

        False when the file did not take it: then everything stays on screen.
        """
        words, question = self._words.strip(), self.question.key
        before = self._given_today()
        unchanged = not words or (before is not None and words == before.answer.strip())

        def work(session: "Session") -> None:
            from careercoach.services import drafts
            from careercoach.services.reflect import reflections as writing

            drafts.keep(session, draft_key(question), "")
            self._mark(session, following)
            if not unchanged and before is not None:
                writing.edit(session, before.id, words)
            elif not unchanged:
                writing.answer(session, question, words, self.program.today)

        return self._write(work)

    def _mark(self, session: "Session", following: str) -> None:
        from careercoach.services import drafts

        drafts.keep(session, position_key(self._topic), following)

    def _write(self, work) -> bool:  # type: ignore[no-untyped-def]  # a function of the session, loaded only to write
        if self._timer:
            self._timer.stop()
        try:
            self.program.desk.act(work)
        except CareerCoachError as error:
            self.program.say(Content(on_screen(error)), problem=True)
            return False
        return True

    def _given_today(self) -> ReflectionRecord | None:
        found = reflections.listed(self.program.reading, question=self.question.key, limit=1)
        return found[0] if found and found[0].on == self.program.today else None

    def _ask(self, journey: Journey) -> None:
        """Put a question, with today's answer or a draft in the field."""
        self._journey = journey
        self._shown = self.question.key
        self.query_one(MessageLine).hush()
        self._put_question()
        draft = self.program.desk.draft(draft_key(self.question.key))
        today = self._given_today()
        self._on_disk = draft or (today.answer if today else "")
        field = self.query_one(Prose)
        field.load_text(self._on_disk)
        field.move_cursor(field.document.end)
        field.focus()
        self.call_after_refresh(self.query_one("#reflection").scroll_home, animate=False)
        self.query_one("#last", Static).update(_said_before(self.program.desk, self.question, self._journey))
        self._say("picked up where you stopped" if draft else "")

    def _put_question(self) -> None:
        """The question with its mark, its hint or what it follows on from, and one example."""
        asked = self.question
        starred = asked.key in questions.favourites(self.program.reading)
        words = Content.assemble(("★ " if starred else "", "$secondary"), text.line(asked.text, "bold"))
        self.query_one("#asked", Static).update(words)
        example = f"For example: {asked.example}" if asked.example else ""
        for place, told in (("#hint", asked.hint or _follows(asked, self._journey)), ("#example", example)):
            self.query_one(place, Static).update(Content.styled(told, "$muted"))
            self.query_one(place).set_class(not told, "-none")

    def _say(self, state: str) -> None:
        """Progress and how things stand, at the right of the title."""
        self._state = state
        number, count = self._journey.number, len(self._journey.questions)
        dots = f"{number}/{count}" if self.app.size.width < _NARROW else _dots(number, count)
        self.query_one(TitleBar).say(f"{dots}    {state}".rstrip())


def _said_before(desk: Desk, asked: Question, journey: Journey) -> Content:
    """What one has just written that a follow-up leads on from; else the latest answer of an earlier day."""
    main = journey.main
    if main and main != asked:
        given = reflections.listed(desk.reading, question=main.key, on=desk.today, limit=1)
        if given:
            return Content.assemble(("You wrote: ", "$muted"), "“", text.prose(given[0].answer), "”")
    found = reflections.listed(desk.reading, question=asked.key, limit=5)
    earlier = next((one for one in found if one.on < desk.today), None)
    if earlier is None:
        return Content("")
    return Content.assemble((f"Last time ({dates.echo(earlier.on)}): ", "$muted"), "“", text.prose(earlier.answer), "”")


def _follows(question: Question, journey: Journey) -> str:
    """What to say with a follow-up; "" for a main question."""
    main = journey.main
    if main is None or question == main:
        return ""
    return "A smaller way in." if question == main.skipped else "One step further."


def _dots(done: int, count: int) -> str:
    return " ".join(["●"] * done + ["○"] * (count - done))
