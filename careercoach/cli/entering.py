"""What the options and the environment say of a command, and what careercoach does when it is given none.

Nothing here loads the parser: the screens open without it.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, partial

from careercoach import clock
from careercoach.cli.frame import context, output
from careercoach.cli.frame.failures import explain
from careercoach.cli.frame.screens import SERVED, open_screens
from careercoach.errors import CareerCoachError, InvalidValue, UsageError
from careercoach.paths import Places
from careercoach.settings import Found, find_settings
from careercoach.store.file import COMMAND_WAIT
from careercoach.store.waiting import Patience

_LONGEST_WAIT = 86_400
"""Seconds that CAREERCOACH_WAIT takes at most: a day."""

_SHORT_HELP = """\
Usage: careercoach [OPTIONS] COMMAND

On a terminal, careercoach alone opens the screens. Here is none that can show them, so say what to do:
  careercoach today                 what is next
  careercoach log "What you did"    remember it
  careercoach --help                all commands"""


def tell(problems: Iterable[CareerCoachError]) -> None:
    """Say on stderr what is wrong with the settings."""
    for problem in problems:
        output.note(f"careercoach: {explain(problem).sentence}")


def enter(
    places: Places,
    today: str | None = None,
    color: str = "auto",
    *,
    plain: bool = False,
    may_ask: bool = True,
    assume_yes: bool = False,
    debug: bool = False,
) -> Found:
    """Make what the options and the environment say the context of the command, and return what is set.

    ``plain`` asks for plain words also where there is no terminal.
    """
    found = find_settings(places.settings, os.environ)
    day = clock.today(found.settings.day_ends)
    fixed = _fixed_day(today, os.environ, day)
    terminal = may_ask and _is_terminal(sys.stdin) and _is_terminal(sys.stdout)
    served = os.environ.get("TEXTUAL_DRIVER") == SERVED
    heard = plain or found.settings.plain or os.environ.get("TERM") == "dumb"
    context.enter(
        context.Context(
            places=places,
            settings=found.settings,
            today=fixed or day,
            fixed_day=fixed,
            interactive=terminal,
            draws=served or (terminal and not heard),
            plain=plain or (terminal and heard and not served),
            assume_yes=assume_yes,
            debug=debug,
            colour=_wants_colour(color, os.environ),
            patience=_patience(os.environ),
            note=output.note,
            unsaved=[],
            idle=[],
        )
    )
    return found


def without_a_command() -> int:
    """Open the screens, or say on stderr what could be typed where nothing can be drawn."""
    running = context.current()
    if running.plain:
        from careercoach.cli.plain.leading import lead

        return lead()
    if running.draws:
        if context.is_missing():
            from careercoach.cli.frame.agreeing import have_agreed

            have_agreed(
                f"{context.nothing_there()}.\nStart a new file there?",
                otherwise="No file was made; correct the name, or leave it out to open your usual file.",
            )
        return open_screens(running.places, running.fixed_day, running.settings)
    output.note(_SHORT_HELP)
    return 2


def _fixed_day(option: str | None, environment: Mapping[str, str], day: date) -> date | None:
    """The day to take for today, from --today or CAREERCOACH_TODAY; None means that the clock counts.

    ``day`` is what it says by the clock, for words such as yesterday.
    """
    name, text = ("--today", option) if option else ("CAREERCOACH_TODAY", environment.get("CAREERCOACH_TODAY"))
    if not text:
        return None
    from careercoach.date_grammar.reading import parse

    try:
        when = parse(text, day, toward="past")
    except InvalidValue as error:
        raise InvalidValue(name, f"{name}: {error.sentence}") from None
    if when.first != when.last:
        raise InvalidValue(name, f"{name} needs one day, not a period; write it as 2026-11-22.")
    return when.first


def _patience(environment: Mapping[str, str]) -> Patience:
    """How long to wait for other programs: CAREERCOACH_WAIT, in seconds. Raises UsageError when that is no number."""
    text = environment.get("CAREERCOACH_WAIT", "").strip()
    try:
        seconds = float(text) if text else COMMAND_WAIT.seconds
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= _LONGEST_WAIT:
        raise UsageError("CAREERCOACH_WAIT takes a number of seconds, 0 to 86400, for example 10.")
    return Patience(seconds, tell=cache(partial(output.note, "Waiting for another careercoach…")))


def _is_terminal(stream: object) -> bool:
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]  # a closed stream is None
    except (AttributeError, ValueError):
        return False


def _wants_colour(option: str, environment: Mapping[str, str]) -> bool:
    if option != "auto":
        return option == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return environment.get("TERM") != "dumb" and _is_terminal(sys.stdout)
