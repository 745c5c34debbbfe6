"""Speaking with somebody line by line: one statement per line, choices by number, a few letters that mean the same
everywhere.

Why lines and numbers: a screen reader reads a line as it comes, a braille display shows one, and a pipe has no keys.
"""

import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import typed_line
from careercoach.errors import Declined
from careercoach.frozen import NOTHING, Frozen
from careercoach.visible import one_line

PROMPT = "> "
BACK, EMPTY, HELP, LEAVE = "b", "-", "?", "q"
"""What a letter means to every question: to the one before, take away what stands there, explain, leave."""

HOW = "Enter leaves what stands there, - takes it away, ? explains, b goes back, q leaves and keeps what you said."


class Leaves(Declined):
    """The person leaves what they were asked."""

    def __init__(self) -> None:
        super().__init__("Stopped; nothing was changed.")


class Ended(Leaves):
    """Nobody answers any more: the input is over."""


class Back(Exception):
    """The person wants the question before."""


class Voice(Frozen):
    """``say`` says a statement; ``ask`` returns what was typed after its prompt, None when the input is over."""

    say: Callable[[str], None]
    ask: Callable[[str], str | None]

    def answer(self, explain: str = "") -> str:
        """What the person types, "" for Enter alone; ? says ``explain`` first. Raises Leaves, Ended and Back."""
        while True:
            said = self.ask(PROMPT)
            if said is None:
                raise Ended
            match said.strip():
                case "?":
                    self.say(explain or HOW)
                case "q" | "Q":
                    raise Leaves
                case "b" | "B":
                    raise Back
                case typed:
                    return typed

    def choose(
        self,
        question: str,
        ways: Sequence[tuple[str, str]],
        *,
        now: str = "",
        known: bool = False,
        letters: Mapping[str, str] = NOTHING,
    ) -> str:
        """One of ``ways``, each a value and its words, by its number or its value.

        Enter takes ``now``, where that is one. ``known`` ways were said before: ? says them again. ``letters`` are
        typed for what is no way, and their values returned. Raises Leaves and Ended, also for 0.
        """
        said = "\n".join(f"{number} {one_line(words)}" for number, (_, words) in zip(numbered(ways), ways, strict=True))
        values = [value for value, _ in ways]
        named = (
            {value: value for value in values if value} | dict(zip(numbered(ways), values, strict=True)) | dict(letters)
        )
        self.say(f"{question} ? says the choices." if known else f"{question}\n{said}")
        while True:
            try:
                typed = self.answer(f"{said}\n0 goes back.").lower().rstrip(".")
            except Back:
                raise Leaves from None
            if typed in named:
                return named[typed]
            if typed == "0":
                raise Leaves
            if not typed and now:
                return now
            self.say(f"{none_of(ways)} 0 goes back.")

    def several(self, ways: Sequence[tuple[str, str]], explain: str = "") -> list[str] | None:
        """Some of ``ways`` by their numbers with blanks or commas between; None for Enter alone.

        ``-`` is none of them. Raises Leaves, Ended and Back.
        """
        named = dict(zip(numbered(ways), (value for value, _ in ways), strict=True))
        while True:
            typed = self.answer(explain)
            if not typed or typed == EMPTY:
                return [] if typed else None
            numbers = typed.replace(",", " ").split()
            if all(number in named for number in numbers):
                return list(dict.fromkeys(named[number] for number in numbers))
            self.say(f"{none_of(ways)[:-1]}; several have a blank between.")


def numbered(ways: Sequence[tuple[str, str]]) -> list[str]:
    """The numbers of some ways: their own, where every one is a figure, else counted from 1."""
    if all(value.isascii() and value.isdecimal() for value, _ in ways):
        return [value for value, _ in ways]
    return [str(number) for number in range(1, len(ways) + 1)]


def none_of(ways: Sequence[tuple[str, str]]) -> str:
    """What is said to something that is none of the ways."""
    numbers = numbered(ways)
    if len(numbers) > 1:
        return f"That is none of {numbers[0]} to {numbers[-1]}."
    return f"There is only {numbers[0]}." if ways else "There is nothing to choose from."


def beside() -> Voice:
    """A voice beside the answer of a command, on stderr."""
    return Voice(output.note, typed_line)


def aloud() -> Voice:
    """A voice that is the answer itself, on stdout; a terminal would break its lines within words."""

    def say(words: str) -> None:
        width = output.room()
        lines = words.splitlines() or [""]
        output.write("".join(f"{textwrap.fill(line, width - 1) if width else line}\n" for line in lines))

    return Voice(say, _typed_aloud)


def _typed_aloud(prompt: str) -> str | None:
    sys.stdout.flush()
    return typed_line(prompt)
