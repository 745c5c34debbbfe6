"""What acts are called when they are told."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw
from careercoach.dates import lately
from careercoach.frozen import Frozen

ACTS_FILE = "acts.toml"

ACT = {
    "name": checks.words(LINE),
    "words": checks.words(LINE),
    "titled": lambda value: None if value is False else "must be false, or left out",
}


class ActWords(Frozen):
    """What an act of that name is called; ``titled`` says whether the title of what it was about is told with it."""

    name: str
    words: str
    titled: bool = True


def told(name: str, title: str = "") -> str:
    """``goal added: “Lead a shift”``, for the name under which an act is kept; an unknown name stays as it is."""
    act = acts().get(name) or ActWords(name, name)
    return f"{act.words}: “{title}”" if title and act.titled else act.words


MAKERS = {"screens": "on the screens", "command": "by a command", "outside": "by another program"}
"""Who may have done an act, as the file keeps it and as it is told."""


def aside(today: date, *, things: int | None, on: date | None, by: str | None) -> str:
    """What one should know of an act beside its name: ``500 things, Tuesday, by a command``.

    ``by`` is in words, as of MAKERS. What is None needs no mention; with nothing to mention this is empty.
    """
    said = (f"{things} things" if things else "", lately(on, today) if on else "", by)
    return ", ".join(filter(None, said))


def read_acts(raw: Raw) -> Mapping[str, ActWords]:
    """The acts by name, from a parsed acts file. Raises ContentError."""
    checks.table(raw, {"act": checks.tables}, ACTS_FILE)
    found = [ActWords(**checks.table(one, ACT, at, ("titled",))) for one, at in checks.each(raw, "act", ACTS_FILE)]
    checks.exactly((act.name for act in found), ACTS_FILE)
    return {act.name: act for act in found}


@cache
def acts() -> Mapping[str, ActWords]:
    """The acts that ship, by name."""
    return read_acts(checks.parsed(ACTS_FILE))
