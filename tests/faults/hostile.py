"""Hostile texts given to every command and to every place: no traceback, no raw sign, an exit code of ours."""

import asyncio
import contextlib
import io
import json
import random
import re
import shlex
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from unittest.mock import patch

from textual.events import Paste

from careercoach import visible
from careercoach.cli import app
from careercoach.cli.frame import output
from careercoach.tui import router
from tests.cli.frame.test_help_examples import EXAMPLES, real_ids
from tests.faults import lives, playing
from tests.faults.frame import Case, Seen
from tests.services.test_hostile_text import HOSTILE
from tests.store import TODAY
from tests.tui.frame.test_frame import HOSTILE as MARKUP

TEXTS = (
    *(text for text in HOSTILE if len(text) < 1000),
    MARKUP,
    "word " * 20_000,
    "x" * 100_000,
    "\x1b]8;;http://example.org\x07link\x1b]8;;\x07",
    "\x1b]52;c;aGVsbG8=\x07",
    "\x9b31m\x85\x90 c1",
    "\u202edlrow\u2066 \u200fsides\u061c",
    '=HYPERLINK("x")',
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "--",
    "--delete",
    "-h",
    "-",
    "",
    " ",
    '{"goal": null}',
    "[1, NaN, 1e999]",
    "../../etc/passwd",
    "key:",
    "key:nobody",
    "ffffffff",
    "0" * 400,
    "-1",
    "9" * 30,
    "31 February",
    "in 99999999999 years",
    "%s %n {0} {goal.__class__}",
    "$(reboot) `id` ; rm -rf",
    "# heading\n\n<script>alert(1)</script> ![x](http://example.org/x.png)",
    "\ufeffbom \u00ad \u200b zero",
    "\U000e0041\U0001f3f4\u20e3 \ufdfa \ufffe \uffff",
)
"""What somebody careless or hostile may give."""

CODES = {0, 1, 2, 3, 4, 5}
_RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_EACH = 50
"""One try in so many is on the screens: they take longer."""

SKIPPED = ("demo",)
"""Makes a file of its own each time, and takes no text."""


def attempt(number: int, home: Path) -> Seen:
    """Some hostile texts in one command, or one of them in every place."""
    draw = random.Random(number)  # noqa: S311 drawing lots
    file = lives.Life.of(lives.example).put_in(home)
    if number % _EACH == _EACH - 1:
        return _screens(file, _text(draw), draw.sample(list(router.PLACES), 2))
    return _command(file, draw)


def _text(draw: random.Random) -> str:
    """One text, a part of one, or two together."""
    text = draw.choice(TEXTS)
    kind = draw.random()
    if kind < 0.5:
        return text
    if kind < 0.75:
        return text + draw.choice(TEXTS)
    start = draw.randrange(len(text) + 1)
    return text[start : start + draw.randint(1, 60)]


def _command(file: Path, draw: random.Random) -> Seen:
    name, example = draw.choice(
        [(name, said) for name, said in EXAMPLES if said.startswith(name) and name not in SKIPPED]
    )
    words = with_ids(file, shlex.split(example, comments=True))
    first = len(name.split())
    for _ in range(draw.randint(1, 2)):
        place = draw.randint(first, len(words))
        if place < len(words) and draw.random() < 0.8:
            words[place] = _text(draw)
        else:
            words.insert(place, _text(draw))
    code, out, err = _run(file, words, _text(draw))
    at = f"{[word[:60] for word in words]}: "
    if code not in CODES or "Traceback" in err or "inside careercoach" in err:
        return Seen(1, tracebacks=1, notes=(f"{at}exit {code}, {err[-400:]}",))
    if raw := _RAW.search(out + err):
        return Seen(1, leaks=1, notes=(f"{at}{raw[0]!r} is printed as it is",))
    return Seen(1)


def with_ids(file: Path, words: list[str]) -> list[str]:
    """Real ids in place of those that the examples show."""
    with closing(sqlite3.connect(file)) as connection:
        ids = real_ids(connection)
    (file.parent / "check-ins.jsonl").write_text(json.dumps({"goal": ids["7f3a91c2"], "progress": 60}))
    return [re.sub("|".join(ids), lambda found: ids[found[0]], word) for word in words]


def _run(file: Path, words: list[str], stdin: str) -> tuple[int, str, str]:
    """Run a command in this process, in the file's folder."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    given = io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8", "surrogateescape" if _escaped(stdin) else "replace")))
    with playing.at_home(file.parent), redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", given):
        try:
            code = app.run(["--db", str(file), "--today", TODAY.isoformat(), *words])
        except BaseException as error:  # whatever leaves the front door is what is looked for
            return 70, "", f"Traceback: {type(error).__name__}: {error}"
    return code, _said(out), _said(err)


def _escaped(text: str) -> bool:
    with suppress(UnicodeEncodeError):
        text.encode("utf-8", "surrogateescape")
        return True
    return False


def _said(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8", "replace")


def _screens(file: Path, text: str, places: list[str]) -> Seen:
    """Some places, with the text in every field that stands on it or on its form for something new."""
    try:
        page = asyncio.run(_look(file, text[:5000], places))
    except Exception as error:  # whatever ends the program is what is looked for
        return Seen(1, tracebacks=1, notes=(f"{text[:60]!r} on the screens: {type(error).__name__}: {error}",))
    if raw := _RAW.search(page):
        return Seen(1, leaks=1, notes=(f"{text[:60]!r} on the screens: {raw[0]!r} is shown as it is",))
    return Seen(1)


async def _look(file: Path, text: str, places: list[str]) -> str:
    pages = []
    async with playing.screens(file, (80, 24)) as pilot:
        for place in places:
            await playing.type_in(pilot, ["escape", "escape"])
            playing.coach(pilot).action_go(place)
            await playing.at_rest(pilot)
            pages.append(playing.shown(pilot))
            for key in ("n", "slash"):
                await playing.type_in(pilot, [key])
                for field in pilot.app.screen.query("Input, TextArea"):
                    field.post_message(Paste(text))
                await playing.at_rest(pilot)
                pages.append(playing.shown(pilot))
                await playing.type_in(pilot, ["escape", "escape", "escape"])
        assert pilot.app.is_running, "the program ended"
    return "\n".join(pages)


def printed_raw() -> AbstractContextManager[object]:
    """What people wrote is printed as it is."""
    stack = contextlib.ExitStack()
    for name in ("_BLOCK", "_LINE"):
        stack.enter_context(patch.object(visible, name, {}))
    return stack


@contextlib.contextmanager
def uncaught() -> Iterator[None]:
    """An error of a text ends in a traceback."""

    def fail(text: str) -> None:
        raise UnicodeEncodeError("utf-8", text, 0, 1, "cannot be printed")

    with patch.object(output, "write", fail):
        yield


CASE = Case(
    name="hostile",
    promise="No text makes a traceback, nothing raw is printed, and every exit code is one of ours.",
    attempt=attempt,
    sample=60,
    whole=10_000,
    broken={"printed raw": printed_raw, "uncaught": uncaught},
    quick=("uncaught",),
)
