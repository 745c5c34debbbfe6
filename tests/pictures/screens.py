"""The real screens on a file, a key at a time, each as the picture a terminal would show."""

import re
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from unittest.mock import patch

from textual.widgets import Input, TextArea

from careercoach.paths import Places
from careercoach.tui.app import CareerCoachApp
from careercoach.tui.frame.slip import Soon

TODAY = date(2026, 11, 22)
SIZE = (80, 24)


async def after_each(file: Path, keys: Iterable[str]) -> AsyncIterator[CareerCoachApp]:
    """The program as it starts, and again after each key."""
    app = CareerCoachApp(Places(file, "--db"), TODAY, demo=True)
    with _without_a_clock():
        async with app.run_test(size=SIZE) as pilot:
            yield app
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
                yield app
    app.desk.close()


@contextmanager
def _without_a_clock() -> Iterator[None]:
    """What is typed is saved at once and the cursor does not blink, so that a slow machine draws the same pictures."""
    with ExitStack() as still:
        still.enter_context(patch.object(Soon, "touched", lambda soon: soon._do()))
        still.enter_context(patch.object(Input, "_toggle_cursor", lambda _: None))
        still.enter_context(patch.object(TextArea, "_toggle_cursor_blink_visible", lambda _: None))
        yield


def picture(app: CareerCoachApp, title: str = "careercoach") -> str:
    """What is on the screen, as SVG in the reader's own fixed-width font instead of one fetched from somewhere."""
    plain = re.sub(r"@font-face \{.*?\}", "", app.export_screenshot(title=title), flags=re.DOTALL)
    return plain.replace("Fira Code", "ui-monospace, Menlo, Consolas, DejaVu Sans Mono")
