"""A talk in the room, line by line: what is in front, the time, and whatever one writes down."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current
from careercoach.cli.frame.filling import Filling
from careercoach.cli.frame.voice import PROMPT, Ended, Leaves, Voice
from careercoach.cli.plain import forms
from careercoach.cli.plain.forms import read
from careercoach.cli.talk.after_talk import talk_over
from careercoach.coach import run
from careercoach.coach.agenda import LISTEN
from careercoach.coach.run import Run
from careercoach.content.run import running
from careercoach.queries.talk import meetings, notes
from careercoach.records import MeetingRecord
from careercoach.visible import one_line

_KINDS = {
    "n": ("note", "Your note:"),
    "h": ("advice", "Their advice, in their words:"),
    "f": ("feedback", "What they say about your work, in their words:"),
}
"""By letter, as on the screen of a talk: the kind of what is written down, and how it is asked for."""

_HOW = """Enter goes on, b goes back.
Words are a note for yourself; h writes down advice, f feedback, p a promise.
t says the time.
x ends the talk, q leaves it, and all is kept."""


def hold(voice: Voice, talk: MeetingRecord) -> None:
    """Run a talk from thing to thing; what is typed is kept at once, and leaving goes on another time. Raises Ended."""
    _Room(voice, talk).go()


class _Room:
    """The talk under way, kept as the screen of a talk keeps it."""

    def __init__(self, voice: Voice, talk: MeetingRecord) -> None:
        """Go on where it was left; else the clock begins."""
        self._voice, self._talk = voice, talk
        self._stops = run.stops(talk)
        kept = read(lambda found: notes.run(found, talk.id))
        self._state = run.still_going(kept, _now()) if kept else Run()
        self._over = False
        self._keys: Mapping[str, Callable[[], None]] = {
            "": lambda: self._move(1),
            "b": lambda: self._move(-1),
            "t": lambda: voice.say(self._time()),
            "?": lambda: voice.say(_HOW),
            "p": self._promise,
            "x": self._end,
            "q": self._leave,
            **{letter: lambda letter=letter: self._note(*_KINDS[letter]) for letter in _KINDS},  # type: ignore[misc]  # bound now
        }

    def go(self) -> None:
        """Stand at one thing after the other, until the talk is over or left."""
        self._voice.say(_HOW)
        if self._state.begun is None:
            self._advance(self._state, run.begun(self._stops, self._state, _now()))
        self._say_place()
        while not self._over:
            typed = self._voice.ask(PROMPT)
            if typed is None:
                raise Ended
            words = typed.strip()
            if words in self._keys:
                self._keys[words]()
            elif len(words) == 1:
                self._voice.say("That letter does nothing; ? says which do.")
            else:
                self._write_down("note", words)

    @property
    def _at(self) -> int:
        return run.standing(self._stops, self._state)

    def _move(self, by: int) -> None:
        to = self._at + by
        if to == len(self._stops):
            self._voice.say("This is the last part; x ends the talk.")
        elif to < 0:
            self._voice.say("This is the beginning.")
        else:
            self._advance(self._state, run.moved(self._stops, self._state, to, _now()))
            self._say_place()

    def _say_place(self) -> None:
        """The part and what to do in it, when one comes to it; then the thing in front, and the time once it is up."""
        at, here, say = self._at, self._stops[self._at], self._voice.say
        if at == 0 or self._stops[at - 1].part.key != here.part.key:
            say(f"Part {here.number} of {self._stops[-1].number}: {here.part.title}.\n{here.part.say}")
            for words in run.words(self._talk, here.part.key):
                say(f"You say: {output.quoted(words)}")
            if here.part.key == LISTEN:
                say(running().reminders[at % len(running().reminders)])
        if here.item:
            say(one_line(here.item.title))
        clock = run.clock(self._stops, self._state, _now())
        if clock.part <= 0 or clock.talk <= 0:
            say(self._time())

    def _time(self) -> str:
        clock = run.clock(self._stops, self._state, _now())
        return f"{_minutes(clock.part)} for this part, {_minutes(clock.talk)} for the talk."

    def _note(self, kind: str, question: str) -> None:
        self._voice.say(question)
        if words := (self._voice.ask(PROMPT) or "").strip():
            self._write_down(kind, words)

    def _write_down(self, kind: str, words: str) -> None:
        self._advance(replace(self._state, kind=kind, text=words), self._state.without_text)
        self._voice.say("Written down.")

    def _promise(self) -> None:
        try:
            if Filling(forms.promise(self._talk.id), self._voice).go():
                self._voice.say("Agreed.")
        except Ended:
            raise
        except Leaves:
            return

    def _leave(self) -> None:
        self._over = True
        self._voice.say("Left; the clock and the notes are kept.")

    def _end(self) -> None:
        """The talk took place: on to what becomes of what was said."""
        self._over = True
        with acting() as session:
            from careercoach.services.talk import run as writing

            writing.end(session, self._talk.id, current().today)
        self._voice.say(f"Held.\n{running().words['after']}")
        talk_over(read(lambda found: meetings.get(found, self._talk.id)))

    def _advance(self, written: Run, after: Run) -> None:
        """Turn what was written into a note where one stands, and go on as ``after`` says: one act."""
        with acting() as session:
            from careercoach.services.talk import run as writing

            writing.advance(session, self._talk.id, written, after)
        self._state = after


def _minutes(seconds: int) -> str:
    count = run.minutes(seconds)
    return f"{abs(count)} {'minute' if abs(count) == 1 else 'minutes'} {'left' if count >= 0 else 'over'}"


def _now() -> datetime:
    return datetime.now(UTC)
