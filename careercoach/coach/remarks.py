"""What the program notes in a check-in when the day of a goal is decided, and what the person typed beside it."""

from datetime import date

from careercoach.dates import echo
from careercoach.patterns import pattern

GOES_ON = "It goes on."
"""What is noted of a goal without a day."""

_DAY = r"\w{3} \d{1,2} \w{3} \d{4}"
_NOTED = pattern(rf"(?m)^(?:(?:Another day|The day stays): {_DAY}\.|It goes on\.) ?")
"""Any of these at the beginning of a line."""


def another(by: date, different: str) -> str:
    """The remark on another day; ``different`` is what the person typed, "" for nothing."""
    return f"Another day: {echo(by)}. {different}".strip()


def stays(by: date | None) -> str:
    """The remark on a day that stays; None for a goal without one."""
    return f"The day stays: {echo(by)}." if by else GOES_ON


def typed(note: str) -> str:
    """A note without such remarks: what the person wrote themselves, each time they did behind a stroke."""
    return " / ".join(filter(None, map(str.strip, _NOTED.sub("", note).splitlines())))
