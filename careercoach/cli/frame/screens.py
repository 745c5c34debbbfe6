"""The one way from the command line to the screens, which are loaded only then."""

from datetime import date

from careercoach.paths import Places
from careercoach.settings import Settings


def load_screens() -> None:
    """Load them, while something else is made ready; opening them does so too."""
    import careercoach.tui.app  # noqa: F401 it is looked for when the screens open


def open_screens(
    places: Places, today: date | None, settings: Settings, *, demo: bool = False, talk: str | None = None
) -> int:
    """Open the screens, or the talk of that id, and return the exit code. ``today`` None: the clock counts."""
    from careercoach.tui.app import run

    return run(places, today, settings, demo=demo, talk=talk)
