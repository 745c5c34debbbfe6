"""A talk under way as it is kept: on disk all the time, and what was written becomes a note in one act."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from textual.message_pump import MessagePump

from careercoach.coach import run
from careercoach.coach.run import Run
from careercoach.errors import CareerCoachError
from careercoach.queries.talk import notes
from careercoach.records import NoteRecord
from careercoach.tui.frame.slip import Soon
from careercoach.tui.program import Program, program_of


class Keeping:
    """Where one talk stands, and what is being written in it."""

    def __init__(self, owner: MessagePump, meeting: str, write: Callable[[], object]) -> None:
        """``owner`` is the screen of the talk of that id; ``write`` has ``flush`` called soon."""
        self._owner = owner
        self._meeting = meeting
        self._soon = Soon(owner, write)
        self.state = Run()
        self.said = ""
        """Whether what is being written is on disk, in words; "" while that is nothing."""

    def pick_up(self) -> None:
        """Go on where the talk was left, with the true time."""
        desk = self._program.desk
        kept = notes.run(desk.reading, self._meeting)
        if kept:
            self.state = run.still_going(kept, desk.clock())

    def typed(self, text: str) -> None:
        """Something was typed: it is on disk soon."""
        self.state, self.said = replace(self.state, text=text), ""
        self._soon.touched()

    def flush(self, text: str) -> None:
        """Have it all on disk: the place, the clock, and the ``text`` that is being written."""
        self.state = state = replace(self.state, text=text)
        self._soon.rest()
        if state == Run():
            return
        from careercoach.services.talk import run as writing

        if notes.run(self._program.reading, self._meeting) == state:
            kept = True
        else:
            today = self._program.today
            kept = self._program.keep(lambda session: writing.keep(session, self._meeting, state, today)) is not None
        self.said = ("saved ✓" if kept else "not saved yet") if state.text else ""

    def write_down(self, text: str, after: Callable[[Run, datetime], Run]) -> str | None:
        """Turn what was written into a note and go on as ``after`` says, in one act.

        The id of the note, "" when nothing was written; None, and why is said, when the file did not take it.
        """
        written = self.state = replace(self.state, text=text)
        then = after(written, self._program.desk.clock())
        if then == Run():
            return None
        from careercoach.services.talk import run as writing

        meeting = self._meeting
        done = self._program.act(lambda session: (writing.advance(session, meeting, written, then),))
        if done is None:
            return None
        self._take(then)
        return done[0] or ""

    def close(self, text: str) -> bool:
        """The talk was marked as held: what was written by then stands in a note; False, and why, when it does not."""
        written = replace(self.state, text=text)
        if written.text:
            from careercoach.services.talk import run as writing

            try:
                self._program.desk.act(
                    lambda session: writing.advance(session, self._meeting, written, written.without_text)
                )
            except CareerCoachError as error:
                self._program.say_problem(error)
                return False
        self._take(written.without_text)
        return True

    def rescue(self, caught: Sequence[NoteRecord]) -> None:
        """The talk is not on file any more: keep what was caught in it as a text to read and to copy."""
        from careercoach.services.talk import run as writing

        meeting, today = self._meeting, self._program.today
        if caught:
            self._program.keep(lambda session: writing.keep_caught(session, meeting, caught, today))

    def _take(self, state: Run) -> None:
        self._soon.rest()
        self.state, self.said = state, ""

    @property
    def _program(self) -> Program:
        return program_of(self._owner)
