"""What a screen may ask of the program. Screens know this page, never the app behind it."""

import sqlite3
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from textual.content import Content
from textual.message_pump import MessagePump
from textual.screen import Screen

from careercoach.tui.desk import Desk
from careercoach.tui.route import Route

if TYPE_CHECKING:
    from sqlmodel import Session

T = TypeVar("T")


class Program(Protocol):
    """The program as the screens see it."""

    desk: Desk
    """The file as the screens use it."""
    demo: bool
    """Whether the file is a throw-away one."""
    held: bool
    """Whether the key that is being handled is one held down: it repeats by itself and was pressed once."""

    @property
    def types_on(self) -> bool:
        """Whether words wait their turn that were typed since the key that is being handled."""
        ...

    @property
    def reading(self) -> sqlite3.Connection:
        """The connection to read with."""
        ...

    @property
    def today(self) -> date:
        """The person's day."""
        ...

    @property
    def situation(self) -> str:
        """How the person is spoken to today: one of ``content.kinds`` SITUATIONS."""
        ...

    def act(self, work: "Callable[[Session], T]", done: str | Content | None = None) -> T | None:
        """Do one act and say ``done``; a problem is said instead, and None returned."""
        ...

    def keep(self, work: "Callable[[Session], T]") -> T | None:
        """Put unfinished text on disk, in no history; None, and a sentence, when the file did not take it.

        Raises KeptElsewhere, and nothing else.
        """
        ...

    def say(self, message: str | Content, *, problem: bool = False) -> None:
        """Say what just happened or went wrong, on the screen in front."""
        ...

    def say_problem(self, error: Exception) -> None:
        """Say in one sentence what went wrong, on the screen in front."""
        ...

    def open(self, route: Route, then: Callable[[object], None] | None = None) -> None:
        """Go somewhere; ``then`` gets the answer of a screen that gives one. Esc there comes back here."""
        ...

    def open_result(self, route: Route) -> None:
        """Go where a result is shown, unless one came from there and returns to it anyway."""
        ...

    def replace(self, route: Route) -> None:
        """Go somewhere in place of the screen in front: Esc there does not come back to it."""
        ...

    def ask(self, box: Screen[T], then: Callable[[T | None], None] | None = None) -> None:
        """Put a box with a question in front of the screen; ``then`` gets the answer, None when there is none."""
        ...

    def let_go_what_was_typed_ahead(self) -> None:
        """What is typed from now on, up to the next pause, was meant for what just closed: it is no command here."""
        ...

    def show_again(self, behind: Screen[object] | None = None, *, turned: bool = False) -> None:
        """Show the file as it is now on the screen in front; ``turned`` after something was taken or brought back.

        ``behind`` is shown instead: a screen that a box lies on.
        """
        ...


def program_of(part: MessagePump) -> Program:
    """The program that a screen or a part of one belongs to."""
    return cast(Program, part.app)
