"""A time of day: ``14:30``, ``14.30``, ``14h``, ``2 pm``, ``noon``."""

import datetime
import re

from careercoach.errors import InvalidValue

TIME = "(?:noon|midnight|[0-9]{1,2}(?:[:.h][0-9]{2}(?::[0-9]{2})?)? ?(?:[ap]m|h|uhr)?)"
_PARTS = "([0-9]{1,2})(?:[:.h]([0-9]{2})(?::[0-9]{2})?)? ?([ap]m|h|uhr)?"
_SLOT = f"(?P<begin>{TIME})(?: ?(?:-|–|—|to|until|till) ?(?P<end>{TIME}))?"
_LENGTH = r"(?: (?:for )?\(?(?P<count>[0-9]{1,3}|an?) ?(?P<unit>min|minutes?|hours?|h)\)?)?"
_ZONE = "(?P<zone> ?(?:z|[+-][0-9]{2}:?[0-9]{2}))"
_AT = "(?:at |@ ?|from |um |a (?:las )?)?"
_HOURS = "(?P<begin>[0-9]{1,2})(?: ?(?:-|to) ?(?P<end>[0-9]{1,2}))?"
HOURS_ALONE = rf"(?P<day>.+?) (?P<said>at |@ ?|from )?{_HOURS}{_LENGTH}"
BESIDE_A_DAY = (
    rf"(?P<day>[0-9]{{4}}-?[0-9]{{2}}-?[0-9]{{2}})[t ]{_SLOT}{_ZONE}?",
    rf"(?P<day>.+?) {_AT}{_SLOT}{_LENGTH}",
    rf"{_AT}{_SLOT}(?: on)? (?P<day>.+)",
)
"""A time beside a ``day``, and how long; ``HOURS_ALONE`` are figures that could mean something else as well."""
LAST_HOUR = 23
_WRITE = "write it as 14:30 or 2:30 pm"


def parse_time(text: str) -> datetime.time:
    """Read a time of day alone, such as ``04:00``, ``4`` or ``4 am``. Raises InvalidValue."""
    typed = " ".join(text.lower().split())
    if not re.fullmatch(TIME, typed):
        raise InvalidValue("time", f"That is not a time of day; {_WRITE}.")
    return clock(typed)


def clock(typed: str) -> datetime.time:
    """The time for what ``TIME`` matches. Raises InvalidValue for what no clock shows."""
    if typed == "midnight":
        raise InvalidValue("date", "Midnight could be where the day starts or where it ends; write 00:00 or 23:59.")
    found = re.fullmatch(_PARTS, "12 pm" if typed == "noon" else typed)
    assert found is not None  # noqa: S101 TIME matched it
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3] if found[3] in ("am", "pm") else None
    if minute > 59 or (not 1 <= hour <= 12 if half else hour > LAST_HOUR):
        raise InvalidValue("date", f"{typed} is not a time of day; {_WRITE}.")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return datetime.time(hour, minute)


def days_beside(typed: str) -> list[str]:
    """What may be the words for a day, where a time may stand beside them."""
    found = (re.fullmatch(pattern, typed) for pattern in (*BESIDE_A_DAY, HOURS_ALONE))
    return [each["day"] for each in found if each]
