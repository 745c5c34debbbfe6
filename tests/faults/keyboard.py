"""A monkey at the keyboard: what it typed all at once must end as the same keys typed one after the other do."""

import asyncio
import contextlib
import os
import random
import shutil
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from careercoach.paths import Places
from careercoach.services import drafts
from careercoach.services.start import demo
from careercoach.store.session import act
from careercoach.tui.app import CareerCoachApp
from tests.faults.frame import Case, Seen
from tests.faults.judging import content, damage
from tests.store import TODAY

SIZES = ((80, 24), (120, 40), (40, 12), (200, 50))
KEYS = 60
"""How many keys one monkey presses."""

_DRAFTED = 0.7
"""Seconds after which a draft is kept and said to be."""

WORDS = ("Calmed a queue", "3", "rota", "because", "next fri", "in 6 months", "41", "Priya", "12 %", "é 漢 👍")
MOVES = ("tab", "shift+tab", "enter", "escape", "up", "down", "left", "right", "home", "end", "pageup", "pagedown")
MORE = ("f1", "f2", "f3", "f5", "f8", "f9", "space", "backspace", "delete", "ctrl+p", "shift+up", "shift+down")
LETTERS = "123456" * 3 + "nnnacdefghilmoprstuvwxyzjkb/?+-=[]"
"""Keys that do something outside of a field. Those that leave the program or open an editor are not among them."""


def attempt(number: int, home: Path) -> Seen:
    """One monkey, at once and slowly."""
    draw = random.Random(number)  # noqa: S311 drawing lots
    keys = list(islice(_keys(draw), KEYS))
    size = SIZES[number % len(SIZES)]
    try:
        fast, slow = (_end(home, size, keys, slowly=slowly) for slowly in (False, True))
    except Exception as error:  # whatever ends the program is what is looked for
        return Seen(len(keys), tracebacks=1, notes=(f"{size} {' '.join(keys)}: {type(error).__name__}: {error}",))
    told = f"{size[0]}×{size[1]} {' '.join(keys)}: "
    if wrong := damage(home / "careercoach.db"):
        return Seen(len(keys), corrupted=1, notes=tuple(told + each for each in wrong))
    if fast != slow:
        return Seen(len(keys), lost=1, notes=(told + _difference(fast, slow),))
    return Seen(len(keys))


def _keys(draw: random.Random) -> Iterator[str]:
    while True:
        kind = draw.random()
        if kind < 0.25:
            yield from (_character_to_key(sign) for sign in draw.choice(WORDS))
            yield draw.choice(("enter", "tab", "space", "escape"))
        elif kind < 0.6:
            yield draw.choice(MOVES)
        elif kind < 0.95:
            yield _character_to_key(draw.choice(LETTERS))
        else:
            yield draw.choice(MORE)


def _end(home: Path, size: tuple[int, int], keys: list[str], *, slowly: bool) -> tuple[str, str]:
    """What is on file and on the screen after these keys."""
    for left in home.iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    file = home / "careercoach.db"
    shutil.copyfile(_life(), file)
    file.chmod(0o600)
    with _at_home(home):
        screen = asyncio.run(_typed(file, size, keys, slowly=slowly))
    return content(file), screen


async def _typed(file: Path, size: tuple[int, int], keys: list[str], *, slowly: bool) -> str:
    app = CareerCoachApp(Places(file, "--db"), TODAY)
    try:
        async with app.run_test(size=size, notifications=False) as pilot:
            await pilot.pause()
            for key in keys:
                app.post_message(Key(key, _sign(key)))
                if slowly:
                    await _at_rest(pilot)
            await _at_rest(pilot)
            assert app.is_running, "the program ended"
            screen = await _still(pilot)
            app.keep_everything()
            return screen
    finally:
        app.desk.close()


async def _at_rest(pilot: Pilot[int]) -> None:
    """Wait until every key is let in and all it set off is done."""
    await pilot.pause()
    while pilot.app._typed:  # type: ignore[attr-defined]  # the app is ours
        await pilot.pause()
    await pilot.pause()


async def _still(pilot: Pilot[int]) -> str:
    """Wait until the screen stands still, and return what is on it."""
    page = ""
    for _ in range(100):
        before, page = page, _shown(pilot)
        if page == before:
            break
        await pilot.pause(_DRAFTED)
    return page


def _shown(pilot: Pilot[int]) -> str:
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def _sign(key: str) -> str | None:
    return _SIGNS.get(key, key if len(key) == 1 else None)


_SIGNS = {_character_to_key(sign): sign for sign in {*LETTERS, *"".join(WORDS)}}


@contextlib.contextmanager
def _at_home(home: Path) -> Iterator[None]:
    """In a folder of its own, so that a document it writes goes there."""
    before = Path.cwd(), os.environ.get("HOME", "")
    os.chdir(home)
    os.environ["HOME"] = str(home)
    try:
        yield
    finally:
        os.chdir(before[0])
        os.environ["HOME"] = before[1]


def _difference(fast: tuple[str, str], slow: tuple[str, str]) -> str:
    """The first lines that differ."""
    for what, one, other in zip(("file", "screen"), fast, slow, strict=True):
        for quick, right in zip(one.splitlines(), other.splitlines(), strict=False):
            if quick != right:
                return f"{what}: {quick[:300]!r} instead of {right[:300]!r}"
    return "one has more lines"


_kept = tempfile.TemporaryDirectory(prefix="monkey-")


def _life() -> Path:
    """The example life, made once."""
    file = Path(_kept.name) / "careercoach.db"
    if not file.exists():
        demo.build(file, TODAY)
        with act(file, TODAY) as session:
            drafts.keep(session, "first-run", "seen")
    return file


CASE = Case(
    name="keyboard",
    promise="Keys typed ahead of the screen end where the same keys end when each waits for the one before.",
    attempt=attempt,
    sample=4,
    whole=200,
)
