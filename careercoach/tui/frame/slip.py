"""One unfinished text as a screen holds it, from the first key to the act that keeps it or throws it away.

Why not once the keys rest: somebody who types without a pause would lose everything. The first key that is not on disk
starts a short time, and what stands there at its end is written, with all that came meanwhile.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message_pump import MessagePump
from textual.timer import Timer

from careercoach.coach.drafts import headline
from careercoach.errors import KeptElsewhere
from careercoach.materials import Unfinished
from careercoach.queries import drafts
from careercoach.queries.drafts import Draft
from careercoach.tui import routes, text
from careercoach.tui.program import Program, program_of

if TYPE_CHECKING:
    from sqlmodel import Session

_CALLED = 40
"""Columns for the title of what was thrown away, so that the message stays on one line."""

SOON = 0.3
"""Seconds from the first key that is not on disk until it is written: with a slow disk, half a second at most."""


class Soon:
    """Does something a short time after the first call that is not done yet: at most once, however many calls come."""

    def __init__(self, owner: MessagePump, do: Callable[[], object]) -> None:
        """``owner`` is the screen or the part of one that ``do`` belongs to."""
        self._owner = owner
        self._do = do
        self._timer: Timer | None = None

    def touched(self) -> None:
        """There is something to do."""
        if self._timer is None:
            self._timer = self._owner.set_timer(SOON, self._due)

    def rest(self) -> None:
        """It is done, or need not be done any more."""
        if self._timer:
            self._timer.stop()
            self._timer = None

    def _due(self) -> None:
        self._timer = None
        self._do()


class Slip:
    """A slip of paper for one text. What is typed on it is an act only once it is kept, or thrown away."""

    def __init__(self, owner: MessagePump, key: str, write: Callable[[], object]) -> None:
        """``owner`` is what is typed in, ``key`` what the text is kept under; ``write`` has ``keep`` called soon."""
        self.key = key
        self._owner = owner
        self._soon = Soon(owner, write)
        self._number: int | None = None
        self._on: date | None = None
        self._on_disk = ""
        self._over = False

    @property
    def day(self) -> date:
        """The person's day: that of the first key, and today before there is one, or if a clock was wrong then."""
        today = self._program.today
        return min(self._on or today, today)

    @property
    def is_on_disk(self) -> bool:
        """Whether there is something to pick up, or to throw away."""
        return self._number is not None

    def take_up(self) -> Draft | None:
        """Go on with what waits under the key; None when nothing does."""
        found = drafts.latest(self._program.reading, self.key)
        if found:
            self._number, self._on, self._on_disk = found.number, found.on, found.text
        return found

    def let_go(self) -> None:
        """Leave what waits where it is, and begin anew."""
        self._number, self._on, self._on_disk = None, None, ""

    def becomes(self, key: str) -> None:
        """Another window kept the text: what was typed here since then is a change of that, under its ``key``."""
        self.key, self._number, self._on_disk = key, None, ""

    def touched(self) -> None:
        """Something was typed."""
        if self._over:
            return
        self._on = self._on or self._program.today
        self._soon.touched()

    def keep(self, words: str, title: str | None = None, based: str | None = None) -> bool:
        """Have the words on disk, "" for none; False, and why is said, when the file did not take it.

        ``title`` is what it is called, None for its first line. Raises KeptElsewhere when another window kept it.
        """
        self._soon.rest()
        if self._over or words == self._on_disk:
            return True

        from careercoach.services import drafts as writing

        called = headline(words) if title is None else title
        held = Draft(self._number, self.key, called, words, based, self.day)
        number = self._program.keep(lambda session: (writing.write(session, held),))
        if number is None:
            return False
        (self._number,), self._on_disk = number, words
        return True

    def keep_words(self, words: str, based: str | None = None) -> bool:
        """The same for a screen of one text: when another window kept it, the words here are a text of their own."""
        try:
            return self.keep(words, based=based)
        except KeptElsewhere as error:
            self._number, self._on_disk = None, ""
            self._program.say(error.sentence)
            return self.keep(words, based=based)

    def end(self, session: "Session", became: str = "") -> None:
        """Within the act that keeps the text: it became the thing of that id. Raises KeptElsewhere."""
        from careercoach.services import drafts as writing

        writing.end(session, self._number, became)

    def throw_away(self) -> bool:
        """Throw away what is on disk: one act, which u takes back; False when the file did not take it."""
        number = self._number
        if number is None:
            return True
        from careercoach.services import drafts as writing

        return self._program.act(lambda session: writing.throw_away(session, number)) is not None

    def close(self) -> None:
        """Nothing more is written: the screen goes."""
        self._soon.rest()
        self._over = True

    @property
    def _program(self) -> Program:
        return program_of(self._owner)


def pick_up(program: Program, begun: Unfinished) -> None:
    """Go on with an unfinished text; of several under one key it is this one that is taken up."""
    from careercoach.services import drafts as writing

    if program.keep(lambda session: writing.prefer(session, begun.number)) is not None:
        program.open(routes.PickUp(begun.number))


def throw_away(program: Program, begun: Unfinished) -> None:
    """Throw an unfinished text away: one act, which u takes back."""
    from careercoach.services import drafts as writing

    program.act(lambda session: writing.throw_away(session, begun.number), thrown_away(begun.title))


def thrown_away(called: str) -> Content:
    """What is said when an unfinished text was thrown away; ``called`` is its title, "" for none."""
    named = f": “{text.shortened(called, _CALLED)}”" if called else ""
    return Content(f"Thrown away{named} · u brings it back")
