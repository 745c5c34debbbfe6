"""What a person can set, each thing on one line, and what is set now.

The command, the screen and the file of settings all read the one description below. A value comes from the environment
(``CAREERCOACH_`` and its name), else from the file, else it is the default. What the file says wrongly is told and not
followed, so that a slip in it never stands between a person and their words.
"""

from __future__ import annotations

import re
import shlex
import stat
from collections.abc import Callable, Mapping
from datetime import time
from pathlib import Path
from typing import Any

from careercoach.errors import CareerCoachError, InvalidValue, UsageError
from careercoach.frozen import Frozen
from careercoach.visible import one_line
from careercoach.vocabulary import ACTS, FREE_KEYS

_LARGEST = 1_000_000
"""Bytes that a file of settings may have."""

DEFAULT = "default"
"""The origin of a value that nobody set."""


class Kind(Frozen):
    """How a value is written: ``read`` understands words and raises InvalidValue, ``write`` is its inverse.

    ``takes`` completes "… takes"; ``exact`` says that what is wrong is told more closely by ``read`` itself; ``offers``
    are all the values there are, as they are written, () where they are no list.
    """

    takes: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    exact: bool = False
    offers: tuple[str, ...] = ()


class Setting(Frozen):
    """One thing that can be set: its words for people. ``label`` stands above it on the form."""

    name: str
    kind: Kind
    default: Any
    label: str
    meaning: str

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return f"CAREERCOACH_{self.name.upper()}"

    @property
    def written(self) -> str:
        """Its default as it is typed."""
        return self.kind.write(self.default)


def _until_noon(words: str) -> time:
    from careercoach.date_grammar.times import parse_time

    found = parse_time(words)
    if found > time(12):
        raise InvalidValue("time", "That is after noon.")
    return found


def _yes_or_no(words: str) -> bool:
    said = words.strip().lower()
    if said not in _SAID:
        raise InvalidValue("yes or no", "That is neither yes nor no.")
    return _SAID[said]


def _program(words: str) -> str:
    try:
        shlex.split(words)
    except ValueError:
        raise InvalidValue("program", "A quotation mark has no partner.") from None
    return words.strip()


def _colours(words: str) -> str:
    said = words.strip().lower()
    if said not in COLOURS:
        raise InvalidValue("theme", "There are no such colours.")
    return said


def _first_day(words: str) -> str:
    said = words.strip().lower()
    if said not in _FIRST_DAYS:
        raise InvalidValue("week start", "Weeks begin with another day.")
    return said


def _minutes(words: str) -> int | None:
    said = words.strip()
    if not said:
        return None
    if not (said.isascii() and said.isdecimal() and 5 <= int(said) <= 480):
        raise InvalidValue("minutes", "That is no length of a talk.")
    return int(said)


def _keys(words: str) -> tuple[tuple[str, str], ...]:
    """Pairs of an act and its key. Raises InvalidValue that says which cannot be."""
    found: dict[str, str] = {}
    for pair in words.split():
        act, _, key = pair.partition("=")
        if act not in ACTS:
            raise InvalidValue("keys", f"There is no act {one_line(act)[:20]}; there are {', '.join(ACTS)}.")
        if key not in FREE_KEYS:
            if not key:
                raise InvalidValue("keys", "Each act needs its key behind a =, as in search=Q help=H.")
            raise InvalidValue("keys", f"{one_line(key)[:20]} is not free; those that are: {' '.join(FREE_KEYS)}.")
        if other := next((known for known, its in found.items() if its == key and known != act), None):
            raise InvalidValue("keys", f"{key} cannot be both {other} and {act}; give each a key of its own.")
        found[act] = key
    return tuple(found.items())


FOLLOWS = "auto"
"""Colours that go by the terminal: the evening's on a dark one, paper on a light one."""

COLOURS = (FOLLOWS, "evening", "paper", "contrast-dark", "contrast-light", "terminal-dark", "terminal-light")
"""The colours of the screens, by name."""

_FIRST_DAYS = {"monday": 0, "saturday": 5, "sunday": 6}
"""The days that a week begins with somewhere, by their place in the week of the calendar."""

_SAID = {word: word in ("yes", "on", "true", "1") for word in ("yes", "on", "true", "1", "no", "off", "false", "0")}

KEYS = Kind(
    "acts with their keys, such as search=Q help=H", _keys, lambda value: " ".join(map("=".join, value)), exact=True
)
ONE_OF_COLOURS = Kind(f"one of {', '.join(COLOURS)}", _colours, str, offers=COLOURS)
PROGRAM = Kind("a program with its options, all quotation marks in pairs", _program, str)
YES_OR_NO = Kind("yes or no", _yes_or_no, lambda value: "yes" if value else "no", offers=("no", "yes"))
FIRST_DAY = Kind(f"one of {', '.join(_FIRST_DAYS)}", _first_day, str, offers=tuple(_FIRST_DAYS))
MINUTES = Kind("a number of minutes from 5 to 480", _minutes, lambda value: str(value or ""))
UNTIL_NOON = Kind("a time from 00:00 to 12:00, such as 04:00", _until_noon, "{:%H:%M}".format)


def _set(kind: Kind, default: Any, label: str, meaning: str) -> Any:
    return kind, default, label, meaning


class Settings(Frozen):
    """What is set. One line makes a setting: its name, kind, default and words."""

    day_ends: time = _set(UNTIL_NOON, time(0), "My day ends at", "earlier counts for the day before")
    week_start: str = _set(FIRST_DAY, "monday", "My week starts on", "what this week means")
    talk_minutes: int | None = _set(MINUTES, None, "Minutes of a talk", "how long a new one is; blank: usual")
    theme: str = _set(ONE_OF_COLOURS, FOLLOWS, "Colours", "auto goes by your terminal")
    cover: bool = _set(YES_OR_NO, False, "Start covered", "words are hidden, titles for Tab too")
    bare: bool = _set(YES_OR_NO, False, "Screens without lines", "no frames, bars and charts, for a screen reader")
    plain: bool = _set(
        YES_OR_NO,
        False,
        "Plain words",
        "line by line, choices by number",
    )
    keys: tuple[tuple[str, str], ...] = _set(KEYS, (), "My keys", "more keys, such as search=Q help=H")
    editor: str = _set(PROGRAM, "", "My editor", "for longer words; blank: the one of your terminal")
    pager: str = _set(PROGRAM, "", "My pager", "for long pages; blank: the one of your terminal")

    @property
    def week(self) -> int:
        """The day that a week begins with, 0 for Monday."""
        return _FIRST_DAYS[self.week_start]

    def programs(self, environment: Mapping[str, str]) -> Mapping[str, str]:
        """The environment from which an editor and a pager are chosen, with what is set here in it."""
        return {**environment, "CAREERCOACH_EDITOR": self.editor, "CAREERCOACH_PAGER": self.pager}


SETTINGS: Mapping[str, Setting] = {name: Setting(name, *said) for name, said in Settings.defaults.items()}
"""Everything that can be set, by name."""

Settings.defaults = {name: each.default for name, each in SETTINGS.items()}

UNSET = Settings()
"""Nothing is set."""


class Found(Frozen):
    """What is set, by name where each value came from, and what in the file of settings was not followed."""

    settings: Settings
    origins: Mapping[str, str]
    problems: tuple[CareerCoachError, ...]


def find_settings(file: Path, environment: Mapping[str, str]) -> Found:
    """Read what is set. Raises InvalidValue when the environment says something that is not understood."""
    problems: list[CareerCoachError] = []
    values, origins = {}, {}
    written = _written(file, problems)
    for name, setting in SETTINGS.items():
        origins[name] = DEFAULT
        if said := environment.get(setting.variable):
            values[name], origins[name] = understood(name, said, setting.variable), setting.variable
        elif name in written:
            try:
                values[name], origins[name] = understood(name, _words(written[name])), str(file)
            except InvalidValue as error:
                said = error.sentence.removesuffix(".")
                problems.append(_not_followed(file, f"{name} is not understood, so the default counts ({said})"))
    problems += [
        _not_followed(file, f"there is no setting {one_line(name)[:40]}{_near(name)}")
        for name in written
        if name not in SETTINGS
    ]
    return Found(Settings(**values), origins, tuple(problems))


def known(name: str) -> Setting:
    """The setting of that name. Raises InvalidValue."""
    if name not in SETTINGS:
        raise InvalidValue(name, f"There is no setting of that name{_near(name)}.", "look", where="config list")
    return SETTINGS[name]


def _near(name: str) -> str:
    """The setting that may have been meant, as the end of a sentence; blank when none comes near."""
    from difflib import get_close_matches

    near = get_close_matches(name.lower().replace("-", "_"), SETTINGS, n=1)
    return f", perhaps {near[0]}" if near else ""


def understood(name: str, words: str, called: str | None = None) -> Any:
    """The value that ``words`` mean for a setting, which the person knows as ``called``. Raises InvalidValue."""
    kind = known(name).kind
    try:
        return kind.read(words)
    except InvalidValue as error:
        said = error.sentence if kind.exact else f"{called or name} takes {kind.takes}."
        raise InvalidValue(name, said) from None


def as_words(settings: Settings, name: str) -> str:
    """A value as it is typed."""
    return SETTINGS[name].kind.write(getattr(settings, name))


def parsed(file: Path) -> Mapping[str, object]:
    """What the file of settings says, {} when there is none. Raises UsageError when it cannot be read."""
    try:
        found = file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError:
        raise _not_followed(file, "it cannot be read") from None
    if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
        raise _not_followed(file, "it is no file of settings")
    import tomllib

    try:
        return tomllib.loads(file.read_text("utf-8-sig"))
    except OSError:
        raise _not_followed(file, "it cannot be read") from None
    except (ValueError, RecursionError) as error:
        line = re.search(r"line \d+", str(error))
        raise _not_followed(file, f"{line[0] if line else 'it'} is not understood") from None


def _written(file: Path, problems: list[CareerCoachError]) -> Mapping[str, object]:
    try:
        return parsed(file)
    except UsageError as error:
        problems.append(error)
        return {}


def _words(value: object) -> str:
    """A value of the file as one would type it; blank when nobody would."""
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value) if isinstance(value, str | int) else ""


def _not_followed(file: Path, why: str) -> UsageError:
    return UsageError(f"In your settings, {one_line(str(file))}, {why}.", "mend-settings")
