"""The twelve seconds at the head of the README: a good day kept in a line, a goal looked at, the page for the talk."""

from dataclasses import dataclass
from pathlib import Path

from tests.pictures.film import film
from tests.pictures.screens import after_each, picture


@dataclass(frozen=True)
class Shot:
    """Keys pressed under one title, the seconds each of them is seen, and how much longer the last."""

    title: str
    keys: tuple[str, ...]
    each: float
    longer: float

    def stands(self) -> list[tuple[str, float]]:
        """The title and the seconds of each picture."""
        return [(self.title, self.each)] * (len(self.keys) - 1) + [(self.title, self.each + self.longer)]


SHOTS = (
    Shot("A good day takes one line", ("n",), 0.5, 0),
    Shot("A good day takes one line", tuple("Four starters took their first calls alone"), 0.04, 0.4),
    Shot("A good day takes one line", ("enter",), 0.1, 1.3),
    Shot("Goals stay honest", ("4", "down"), 0.6, 0.1),
    Shot("Goals stay honest", ("c", "backspace", "backspace", "8", "0"), 0.25, 0.4),
    Shot("Goals stay honest", ("f2",), 0.1, 1.3),
    Shot("For the talk: one page, and only what you chose", ("6",), 0.7, 0),
    Shot("For the talk: one page, and only what you chose", ("v",), 0.7, 0),
    Shot("For the talk: one page, and only what you chose", ("down",) * 8, 0.1, 0.5),
)
"""What is done, after a look at Today."""
FIRST = ("One next thing to do, and why", 0.97)
"""The title over Today as it opens, and the seconds it is seen."""


async def recording(file: Path) -> str:
    """The film of ``SHOTS``, played with the real program on this file, as one SVG."""
    keys = [key.replace(" ", "space") for shot in SHOTS for key in shot.keys]
    stands = iter([FIRST, *(stand for shot in SHOTS for stand in shot.stands())])
    pictures = []
    async for app in after_each(file, keys):
        title, seconds = next(stands)
        pictures.append((picture(app, title), seconds))
    return film(pictures)
