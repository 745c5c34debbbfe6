"""The one way from the command line to the screens, which are loaded only then."""

import gc
import sys
from datetime import date

from careercoach.paths import Places
from careercoach.patterns import Loading
from careercoach.settings import Settings

SERVED = "careercoach.tui.served:ServedDriver"
"""What draws the screens for ``careercoach serve``, as TEXTUAL_DRIVER names it."""


def open_screens(
    places: Places, today: date | None, settings: Settings, *, demo: bool = False, talk: str | None = None
) -> int:
    """Open the screens, or the talk of that id, and return the exit code. ``today`` None: the clock counts."""
    gc.disable()  # nothing made on the way to the first picture is garbage, and loading the screens makes the most
    try:
        with Loading():
            _load_asyncio()
            from careercoach.tui.app import run

        return run(places, today, settings, demo=demo, talk=talk)
    finally:
        gc.enable()


def _load_asyncio() -> None:
    """Load asyncio as it is where Python has no TLS, which no screen speaks: TLS is an eighth of the memory of a bare
    Textual app. Whoever asks for ``ssl`` itself later gets it.
    """
    if sys.modules.keys().isdisjoint(("asyncio", "ssl")):
        sys.modules["ssl"] = None  # type: ignore[assignment]  # so Python says that a module is not there
        import asyncio  # noqa: F401

        del sys.modules["ssl"]
