"""How proposals are told: what each kind is called, how many there are, and what is asked about those of a calendar."""

from collections.abc import Mapping

_CALLED = {
    "accomplishment": ("accomplishment", "accomplishments"),
    "learning": ("piece of learning", "pieces of learning"),
    "position": ("position", "positions"),
    "feedback": ("piece of feedback", "pieces of feedback"),
    "competency": ("competency", "competencies"),
}

DATED = ("accomplishment", "feedback")
"""Kinds that always have a day."""

WORTH_A_LINE = "Anything worth a line about this?"
"""Asked of an event in a calendar, which says where one was and not what one did."""

FROM_A_CALENDAR = "ics"
"""The format of calendars."""


def counted(kinds: Mapping[str, int]) -> str:
    """``3 accomplishments and 1 position``, in the order in which kinds are listed."""
    said = [f"{kinds[kind]} {_CALLED[kind][kinds[kind] != 1]}" for kind in _CALLED if kinds.get(kind)]
    *first, last = said
    return f"{', '.join(first)} and {last}" if first else last


def came_from(source: str, origin: str | None) -> str:
    """``tasks.json (taskwarrior)``: where a proposal came from."""
    return f"{origin} ({source})" if origin else source


def waiting(count: int) -> str:
    """``3 proposals wait in the inbox``."""
    return "1 proposal waits in the inbox" if count == 1 else f"{count} proposals wait in the inbox"
