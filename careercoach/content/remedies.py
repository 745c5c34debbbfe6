"""What helps when something could not be done, in the words of the place where it is read."""

from collections.abc import Mapping
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw
from careercoach.errors import CareerCoachError, InvalidValue

REMEDIES_FILE = "remedies.toml"

REMEDY = {"key": checks.key, "command": checks.words(LINE), "screen": checks.words(LINE)}

Steps = Mapping[str, Mapping[str, str]]
"""Next steps by key, each by place: command and screen."""


def for_command(error: CareerCoachError) -> str:
    """The sentence about an error, with the next step as a command does it."""
    return _told(error, "command", f"--{_field(error).replace('_', '-')}")


def on_screen(error: CareerCoachError) -> str:
    """The sentence about an error, with the next step as a screen does it."""
    return _told(error, "screen", _field(error).replace("_", " ").capitalize())


def read_remedies(raw: Raw) -> Steps:
    """The next steps by key, from a parsed remedies file. Raises ContentError."""
    checks.table(raw, {"remedy": checks.tables}, REMEDIES_FILE)
    found = [checks.table(one, REMEDY, at) for one, at in checks.each(raw, "remedy", REMEDIES_FILE)]
    checks.exactly((one["key"] for one in found), REMEDIES_FILE)
    return {one["key"]: one for one in found}


@cache
def remedies() -> Steps:
    """The next steps that ship, by key."""
    return read_remedies(checks.parsed(REMEDIES_FILE))


def _told(error: CareerCoachError, place: str, field: str) -> str:
    sentence = error.sentence.replace("{field}", field)
    if error.remedy is None:
        return sentence
    return f"{sentence.removesuffix('.')}; {remedies()[error.remedy][place].format(**error.words)}."


def _field(error: CareerCoachError) -> str:
    return error.field if isinstance(error, InvalidValue) else ""
