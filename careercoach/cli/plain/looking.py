"""What is on file, to hear and to change: a list by number, then the whole of one thing."""

from collections.abc import Callable, Sequence

from careercoach.cli.frame.voice import Back, Voice, none_of, numbered
from careercoach.cli.goals import goals as goal_pages
from careercoach.cli.people import people as people_pages
from careercoach.cli.plain.forms import read
from careercoach.cli.plain.writing import log, set_goal
from careercoach.cli.talk import meetings as talk_pages
from careercoach.cli.work import accomplishments as accomplishment_pages
from careercoach.dates import days, echo
from careercoach.folding import bare
from careercoach.frozen import Frozen
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.queries.work import accomplishments
from careercoach.visible import one_line

_PAGE = 10
"""Things of a list that are said at once: as many as one keeps in mind."""

_THEN = (("back", "Back to the list"), ("change", "Change it"))

Ways = Sequence[tuple[str, str]]


class _Kind(Frozen):
    """Things of one kind: their list, newest first, the page of one, and how one is changed, where it is."""

    title: str
    listed: Callable[[], Ways]
    page: Callable[[str], None]
    change: Callable[[Voice, str], None] | None = None


def look(voice: Voice) -> None:
    """Choose a kind, hear its list, and open things of it."""
    ways = [(name, kind.title) for name, kind in _KINDS.items()]
    kind = _KINDS[voice.choose("What do you want to hear?", ways)]
    if kind.listed():
        _List(voice, kind).go()
    else:
        voice.say("There is nothing yet.")


class _List:
    """A list that is heard page by page, or what of it has a word."""

    def __init__(self, voice: Voice, kind: _Kind) -> None:
        """Begin with its newest."""
        self._voice, self._kind = voice, kind
        self._all = self._shown = kind.listed()
        self._at = 0

    def go(self) -> None:
        """Open one thing after the other, until Enter alone. Raises Ended."""
        self._say()
        while True:
            try:
                typed = self._voice.answer("\n".join(self._lines()))
            except Back:
                self._turn(-_PAGE)
                continue
            if not typed:
                return
            if typed in numbered(self._page):
                self._open(self._page[int(typed) - 1][0])
                self._voice.say("Another number, or Enter; ? says the list again.")
            elif typed == "m":
                self._turn(_PAGE)
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
        more = f" m for more, {left} are left;" if left > 0 else ""
        self._voice.say("\n".join([*self._lines(), f"A number opens one;{more} a word finds some; Enter goes back."]))

    def _turn(self, by: int) -> None:
        if 0 <= self._at + by < len(self._shown):
            self._at += by
            self._say()
        else:
            self._voice.say("There are no more." if by > 0 else "This is the beginning of the list.")

    def _open(self, row: str) -> None:
        self._kind.page(row)
        if self._kind.change and self._voice.choose("And now?", _THEN, now="back") == "change":
            self._kind.change(self._voice, row)


def _accomplishments() -> Ways:
    return [(one.id, f"{days(one.on, one.until)}: {one_line(one.title)}") for one in read(accomplishments.listed)]


def _goals() -> Ways:
    found = read(goals.listed)
    return [(one.id, f"{one_line(one.title)}, {one.horizon}, {one.status}") for one in found]


def _people() -> Ways:
    return [(one.id, ", ".join(filter(None, (one_line(one.name), one.relation)))) for one in read(people.listed)]


def _talks() -> Ways:
    return [
        (one.id, ", ".join(filter(None, (echo(one.on) if one.on else "", one.kind, one.with_, one.status))))
        for one in read(meetings.listed)
    ]


_KINDS = {
    "did": _Kind("What you did", _accomplishments, accomplishment_pages.show, log),
    "goals": _Kind("Goals", _goals, goal_pages.show, set_goal),
    "people": _Kind("People", _people, people_pages.show_person),
    "talks": _Kind("Talks", _talks, talk_pages.show),
}
