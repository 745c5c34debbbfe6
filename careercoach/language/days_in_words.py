"""Days that a line counts from its own: "yesterday" is another day for whoever reads it weeks later.

With the day of the line known, a word for a day becomes that day, and a month or a year without its number gets one
where the reader would take it for another. What cannot be told with certainty ("this quarter", "last week") stays, and
is named: on a page for somebody else it waits for other words (``documents.doubts``).
"""

import re
from datetime import date, timedelta

from careercoach.language.capitals import cased
from careercoach.patterns import pattern

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_FROM = r"until|till|by|since|from|for|before|after|of|as of"
"""Words behind which a day stands without "on"."""
_DAY = pattern(
    rf"\b(?:(?P<before>{_FROM})\s+)?(?P<word>today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening))"
    rf"(?: (?P<part>morning|afternoon|evening|night))?\b(?!['’])",
    re.IGNORECASE,
)
_FURTHER = {"tomorrow": 1, "yesterday": -1}
_YEAR = pattern(
    r"\b(?:(?P<before>in|from|of|than|since|until|till|for)\s+)?(?P<which>last|this|next) year\b(?!['’])", re.I
)
_MONTH = pattern(
    rf"\b(?P<before>in|since|of|last|than) (?P<month>{'|'.join(MONTHS)})\b"
    r"(?!,? \d|['’])|(?<=[a-z] )(?P<alone>January|February|April|June|July|August|September|October|November|December)"
    r"(?=\s*(?:[.,;:]|$))"
)
_AHEAD = pattern(
    r"\b(?:will|shall|going to|comes?|begins?|starts?|next|planned|plan to|want to|due|by|until|till|from)\b",
    re.IGNORECASE,
)
"""Words by which a month may be one that was still to come."""
_BACK = pattern(r"\b(?:was|were|had|last|since|than|before)\b", re.IGNORECASE)
"""Words by which a month is surely one that was over."""
_SPAN = pattern(
    r"\b(?:this|last|next|past|coming) (?:week|month|quarter|term|season|weekend"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_GONE_OFF = pattern(
    r"\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night|(?:just|right) now"
    r"|(?:the )?day (?:before|after) (?:yesterday|tomorrow)|(?:a|one|two|three|\d+) (?:days?|weeks?|months?) ago)\b",
    re.IGNORECASE,
)


def told(text: str, on: date, today: date) -> str:
    """The text of a line of the day ``on`` as it is read on ``today``: "on 3 May" for "yesterday".

    Years stand only where they are another one, or where a month would be taken for that of another year.
    """
    said = _DAY.sub(lambda found: _day(found, on, today), text)
    if on.year != today.year:
        said = _YEAR.sub(lambda found: _year(found, on), said)
    return _MONTH.sub(lambda found: _month(found, on, today), said)


def gone_off(text: str, *, over: bool) -> str | None:
    """The first words for a time that nobody can tell from a page of another day, as "yesterday"; None for none.

    What is ``over`` is not said by its week or quarter either; of what lies ahead "next week" is read as it is meant.
    """
    found = _GONE_OFF.search(text) or (_SPAN.search(text) if over else None)
    return found[0] if found else None


def promised(text: str, by: date, today: date) -> str:
    """What was to be done by a day, with the year of its month once that is over: not next January, but the last."""
    if (by.year, by.month) >= (today.year, today.month):
        return text
    return re.sub(rf"\b(?:in|by|before|until|till) {by:%B}\b(?! \d)", rf"\g<0> {by.year}", text, flags=re.IGNORECASE)


def _day(found: re.Match[str], on: date, today: date) -> str:
    word = found["word"].casefold()
    named = on + timedelta(_FURTHER.get(word, 0))
    part = found["part"] or {"tonight": "evening"}.get(word) or word.partition("this ")[2]
    day = f"{named.day} {named:%B}{'' if named.year == today.year else f' {named.year}'}"
    whole = f"the {part} of {day}" if part else day
    before = f"{found['before']} " if found["before"] else "on "
    return cased(f"{before}{whole}", found[0])


def _year(found: re.Match[str], on: date) -> str:
    year = on.year + {"last": -1, "this": 0, "next": 1}[found["which"].casefold()]
    before = found["before"] or "in"
    return cased(f"{before}{' in' if before.casefold() == 'than' else ''} {year}", found[0])


def _month(found: re.Match[str], on: date, today: date) -> str:
    """With its year, where the reader would take it for the month of another one."""
    month = MONTHS.index(found["month"] or found["alone"]) + 1
    just_then = month in (on.month, (on - timedelta(on.day)).month)
    if not (just_then or _BACK.search(found.string)) or _AHEAD.search(found.string):
        return found[0]
    meant, read = _latest(month, on), _latest(month, today)
    if meant == read:
        return found[0]
    said = f"in{found[0].removeprefix('last')}" if found["before"] == "last" else found[0]
    return f"{said} {meant}"


def _latest(month: int, until: date) -> int:
    """The year of the latest such month that began by that day."""
    return until.year if month <= until.month else until.year - 1
