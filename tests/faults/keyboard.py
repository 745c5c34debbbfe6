"""A monkey at the keyboard: what it typed all at once must end as the same keys typed one after the other do."""

import asyncio
import random
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from unittest.mock import patch

from textual.app import App

from careercoach.tui.keys import OneKeyAtATime
from tests.faults import lives, playing
from tests.faults.frame import Case, Seen
from tests.faults.judging import content, damage

SIZES = ((80, 24), (120, 40), (40, 12), (200, 50))
KEYS = 60
"""How many keys one monkey presses."""

WORDS = ("Calmed a queue", "3", "rota", "because", "next fri", "in 6 months", "41", "Priya", "12 %", "é 漢 👍")
MOVES = ("tab", "shift+tab", "enter", "escape", "up", "down", "left", "right", "home", "end", "pageup", "pagedown")
MORE = ("f1", "f2", "f3", "f5", "f8", "f9", "space", "backspace", "delete", "ctrl+p", "shift+up", "shift+down")
LETTERS = "123456" * 3 + "nnnacdefghilmoprstuvwxyzjkb/?+-=[]"
"""Keys that do something outside of a field. Those that leave the program or open an editor are not among them."""


def attempt(number: int, home: Path) -> Seen:
    """One monkey, at once and slowly."""
    draw = random.Random(number)  # noqa: S311 drawing lots
    keys = list(islice(_once(_keys(draw)), KEYS))
    size = SIZES[number % len(SIZES)]
    try:
        fast, slow = (_end(home, size, keys, slowly=slowly) for slowly in (False, True))
    except Exception as error:  # whatever ends the program is what is looked for
        return Seen(len(keys), tracebacks=1, notes=(f"{size} {' '.join(keys)}: {type(error).__name__}: {error}",))
    told = f"{size[0]}×{size[1]} {' '.join(keys)}: "
    if wrong := damage(home / "life" / "careercoach.db"):
        return Seen(len(keys), corrupted=1, notes=tuple(told + each for each in wrong))
    if fast != slow:
        return Seen(len(keys), lost=1, notes=(told + _difference(fast, slow),))
    return Seen(len(keys))


def _keys(draw: random.Random) -> Iterator[str]:
    while True:
        kind = draw.random()
        if kind < 0.25:
            yield from playing.named(draw.choice(WORDS))
            yield draw.choice(("enter", "tab", "space", "escape"))
        elif kind < 0.6:
            yield draw.choice(MOVES)
        elif kind < 0.95:
            yield from playing.named(draw.choice(LETTERS))
        else:
            yield draw.choice(MORE)


def _once(keys: Iterator[str]) -> Iterator[str]:
    """Without a second Enter, Esc or u right after the first: at once it is taken for a slip, later it is not."""
    last = ""
    for key in keys:
        if key != last or key not in ("enter", "escape", "u"):
            yield key
        last = key


def _end(home: Path, size: tuple[int, int], keys: list[str], *, slowly: bool) -> tuple[str, str]:
    """What is on file, and where one stands, after these keys."""
    shutil.rmtree(home / "life", ignore_errors=True)
    file = lives.Life.of(lives.example).put_in(home)
    with playing.at_home(file.parent):
        screen = asyncio.run(_typed(file, size, keys, slowly=slowly))
    return content(file, history=False), screen


async def _typed(file: Path, size: tuple[int, int], keys: list[str], *, slowly: bool) -> str:
    async with playing.screens(file, size) as pilot:
        for key in keys:
            playing.press(pilot, key)
            if slowly:
                await playing.at_rest(pilot)
        await playing.at_rest(pilot)
        assert pilot.app.is_running, "the program ended"
        return await playing.still(pilot)


def _difference(fast: tuple[str, str], slow: tuple[str, str]) -> str:
    """The first lines that differ."""
    for what, one, other in zip(("file", "screen"), fast, slow, strict=True):
        for quick, right in zip(one.splitlines(), other.splitlines(), strict=False):
            if quick != right:
                return f"{what}: {quick[:300]!r} instead of {right[:300]!r}"
    return "one has more lines"


def overtaking() -> AbstractContextManager[object]:
    """Keys do not wait for those before them."""
    return patch.object(OneKeyAtATime, "on_event", App.on_event)


CASE = Case(
    name="keyboard",
    promise="Keys typed ahead of the screen end where the same keys end when each waits for the one before.",
    attempt=attempt,
    sample=1,
    whole=200,
    broken={"overtaking": overtaking},
    quick=("overtaking",),
)
