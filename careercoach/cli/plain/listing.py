"""A list to be heard: page by page, or what of it has a word; each thing opened by its number and acted on."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from careercoach.cli.file import history
from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting
from careercoach.cli.frame.voice import Back, Ended, Leaves, Voice, none_of, numbered
from careercoach.content.remedies import for_command
from careercoach.errors import CareerCoachError
from careercoach.folding import bare
from careercoach.frozen import NOTHING, Frozen

if TYPE_CHECKING:
    from sqlmodel import Session

UNDOING = "u"
UNDO = f"{UNDOING} takes it back."

_PAGE = 10
"""Things of a list that are said at once: as many as one keeps in mind."""

Ways = Sequence[tuple[str, str]]
Act = tuple[str, Callable[[Voice, str], None]]
"""What is done with a thing, in words, and how."""


class Kind(Frozen):
    """Things of one kind, where each is known by its id.

    ``listed`` reads them in the order in which they are said, ``page`` says all of one. ``acts`` are done with one of
    them; ``new`` adds one, and ``delete`` takes one out, None where there is none. ``of`` is the kind of one thing in
    a list of several kinds. ``settled`` names the acts that are done already with one. ``opens`` is what opening one
    does, where that is more than to hear it and choose.
    """

    title: str
    listed: Callable[[], Ways]
    page: Callable[[str], None]
    acts: Mapping[str, Act] = NOTHING
    new: Callable[[Voice], None] | None = None
    delete: Callable[["Session", str], object] | None = None
    of: Callable[[str], "Kind"] | None = None
    settled: Callable[[str], Collection[str]] = lambda _: ()
    opens: Callable[[Voice, str], None] | None = None


def hear(voice: Voice, kind: Kind) -> None:
    """Go through the things of a kind, until Enter alone. Raises Leaves and Ended."""
    if not kind.listed():
        how = "n adds the first one; Enter goes back."
        voice.say(f"There is nothing yet. {how}" if kind.new else "There is nothing yet.")
        if not (kind.new and voice.answer(how).lower() == "n"):
            return
        kind.new(voice)
    if kind.listed():
        _List(voice, kind).go()


def attempt(voice: Voice, do: Callable[[], None]) -> None:
    """Do it, and say what went wrong; who leaves it is back here. Raises Ended."""
    try:
        do()
    except Ended:
        raise
    except Leaves:
        voice.say("Left.")
    except CareerCoachError as error:
        voice.say(output.unprompted(for_command(error)) or error.sentence)


class _List:
    """A list while it is heard."""

    def __init__(self, voice: Voice, kind: Kind) -> None:
        """Begin with its first things."""
        self._voice, self._kind = voice, kind
        self._all = self._shown = kind.listed()
        self._at = 0

    def go(self) -> None:
        """Open one thing after the other, until Enter alone. Raises Leaves and Ended."""
        self._say()
        while True:
            try:
                typed = self._voice.answer("\n".join(self._lines()))
            except Back:
                self._turn(-_PAGE)
                continue
            if typed in ("", "0"):
                return
            if typed in numbered(self._page):
                row = self._page[int(typed) - 1][0]
                self._open(row, self._kind.of(row) if self._kind.of else self._kind)
            elif typed == "m":
                self._turn(_PAGE)
            elif typed == UNDOING:
                attempt(self._voice, history.undo)
                self._read_again()
            elif typed == "n" and (new := self._kind.new):
                attempt(self._voice, lambda: new(self._voice))
                self._read_again()
            elif found := [way for way in self._all if bare(typed) in bare(way[1])]:
                self._shown, self._at = found, 0
                self._say()
            else:
                self._voice.say(none_of(self._page) if typed.isdecimal() else "Nothing in this list has these words.")

    @property
    def _page(self) -> Ways:
        return self._shown[self._at : self._at + _PAGE]

    def _lines(self) -> list[str]:
        return [f"{number} {words}" for number, (_, words) in zip(numbered(self._page), self._page, strict=True)]

    def _say(self) -> None:
        left = len(self._shown) - self._at - _PAGE
        more = f" m for more, {left} {'is' if left == 1 else 'are'} left;" if left > 0 else ""
        new = " n for a new one;" if self._kind.new else ""
        self._voice.say(
            "\n".join([*self._lines(), f"A number opens one;{new}{more} a word finds some; Enter goes back."])
        )

    def _turn(self, by: int) -> None:
        if 0 <= self._at + by < len(self._shown):
            self._at += by
            self._say()
        else:
            self._voice.say("There are no more." if by > 0 else "This is the beginning of the list.")

    def _open(self, row: str, kind: Kind) -> None:
        if opens := kind.opens:
            attempt(self._voice, lambda: opens(self._voice, row))
            self._read_again()
            return
        kind.page(row)
        said: list[tuple[str, str]] = []
        while len(ways := _ways(kind, row)) > 1:
            try:
                way = self._voice.choose("And now?", ways, now="back", known=ways == said, letters={UNDOING: UNDOING})
            except Ended:
                raise
            except Leaves:
                break
            if way == "back":
                break
            attempt(self._voice, lambda way=way: self._do(kind, way, row))  # type: ignore[misc]  # bound now
            said = ways
            if way == "delete" or row not in dict(self._kind.listed()):
                break
        self._read_again()

    def _do(self, kind: Kind, way: str, row: str) -> None:
        if way == UNDOING:
            history.undo()
            return
        if way != "delete":
            kind.acts[way][1](self._voice, row)
            return
        assert kind.delete is not None  # noqa: S101 which is why it could be chosen
        with acting() as session:
            kind.delete(session, row)
        self._voice.say(f"Deleted.\n{UNDO}")

    def _read_again(self) -> None:
        """What the list holds by now, and where one is in it."""
        shown = {row for row, _ in self._shown}
        known = {row for row, _ in self._all}
        self._all = self._kind.listed()
        self._shown = [way for way in self._all if way[0] in shown or way[0] not in known]
        self._at = self._at if self._at < len(self._shown) else 0
        where = (
            "Another number, or Enter; ? says the list again." if self._shown else "The list is empty. Enter goes back."
        )
        self._voice.say(where)


def _ways(kind: Kind, row: str) -> list[tuple[str, str]]:
    """What may be done with a thing, the way back first."""
    settled = kind.settled(row)
    acts = [(name, words) for name, (words, _) in kind.acts.items() if name not in settled]
    return [("back", "Back to the list"), *acts, *([("delete", "Delete it")] if kind.delete else [])]
