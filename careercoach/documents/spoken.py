"""Days as one says them on a page handed over: ``19 February``, ``March``, with the year where it is another."""

import re
from datetime import date, timedelta

from careercoach.patterns import pattern

_DAYS = "mon|tues|wednes|thurs|fri|satur|sun"
_OF_OTHERS = r"(?i)\b(?:who|whom|whose|which|that)\b"
"""Where a sentence goes on about somebody or something else."""

_AGAIN = pattern(
    rf"\b(?:every|each) (?:(?:{_DAYS})day|1st|day|night|shift|morning|evening|week|fortnight|month|quarter)\b"
    rf"|\bon (?:{_DAYS})days\b"
    r"|\b(?:once|twice|(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten) \w+)"
    r" an? (?:day|week|month|quarter)\b",
    re.IGNORECASE,
)
"""What is done again and again, and so from a day on."""

_OF_WHAT = pattern(
    r"\b(?:who|what|how|(?:plan|list|rota|roster|timetable|schedule|idea)s? (?:for|of|about))\b"
    r"|\b(?:tell|say|ask|explain|know|agree|decide|confirm|check|see|find out|talk|speak|propose)\b.*"
    r"\b(?:that|whether|if|about|for)\b",
    re.IGNORECASE,
)
"""What is itself done once, whatever it says of again and again: "a plan for who does what on Mondays", "tell Fatma
that I may do half a day a week".
"""
_SENDS = pattern(r"(?:(?:i|you) )?(?:will )?(?:send|give|mail|share|bring|post|sent|gave)\b", re.IGNORECASE)
_EACH_TIME = pattern(r"(?:every|each|on)\b", re.IGNORECASE)

_HABIT = pattern(r"\b(?:each|every|always|never|whenever|each time)\b", re.IGNORECASE)
_SOME_TIME = pattern(
    r"\b(?:by|before|until|till) (?:the |my |our )?(?:(?:last|first|next|end of|end of the|\d+\w*) )?"
    r"(?:day|week|month|term|quarter|year|spring|summer|autumn|winter|christmas|xmas|easter|holidays?|(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day)\W*$",
    re.IGNORECASE,
)
"""Where a promise ends in a time of its own: "by the last day"."""


_GOES_ON = pattern(r"[,;]|\b(?:when|if|until|till|before|after|while|who|which|that|where|because)\b", re.IGNORECASE)
"""Where a day right behind the last word would be read as of that alone: "when the workshops come up by 15 January"."""

_A_DAY = pattern(
    r"\bon (?:the )?\d{1,2}(?:st|nd|rd|th)?\.?(?: of)? ?(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|\d{1,2}\b)"
)
"""A day in a sentence, behind which another one would be read as of the same: "on 24 September by 18 September"."""
_MONTHS = "January February March April May June July August September October November December"
_FROM_A_DAY = pattern(
    r"\b(?:from|as of|starting|with effect from|per) (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?"
    rf" (?P<month>{_MONTHS.replace(' ', '|')})\b",
    re.IGNORECASE,
)
"""From when something is to hold: "put me in scale 8 from 1 July"."""
_ABOUT = 7
"""Days between when something is to hold and until when it is promised that are one and the same."""
_WHO = pattern(r"(?P<who>I|You) ")


def day(on: date, today: date) -> str:
    """``19 February``; ``19 February 2027`` seen from another year."""
    return f"{on.day} {on:%B}{_year(on, today)}"


def dated(on: date) -> str:
    """The day of a page: ``19 February 2027``."""
    return f"{on.day} {on:%B} {on.year}"


def of_year(on: date) -> str:
    """A month with its year, on a page that is read in any year: ``February 2027``."""
    return f"{on:%B} {on.year}"


def span(first: date, last: date | None) -> str:
    """``March 2026``, ``March – May 2026``, ``December 2025 – March 2026``; ``last`` None means one day."""
    last = last or first
    if (first.year, first.month) == (last.year, last.month):
        return of_year(last)
    return f"{f'{first:%B}' if first.year == last.year else of_year(first)} – {of_year(last)}"


def months(first: date, last: date | None, today: date) -> str:
    """``March``, ``March – May``, ``December 2025 – March``; ``last`` None means one day."""
    last = last or first
    until = f"{last:%B}{_year(last, today)}"
    if (first.year, first.month) == (last.year, last.month):
        return until
    return f"{first:%B}{_year(first, last)} – {until}"


def on(day_: date, today: date) -> str:
    """When, behind a verb: ``today``, ``on 19 February``."""
    return "today" if day_ == today else f"on {day(day_, today)}"


def month(of: date, today: date) -> str:
    """``February``; ``February 2025`` seen from another year."""
    return f"{of:%B}{_year(of, today)}"


def clock(at: str) -> str:
    """A time of day as one says it: ``9:30`` for ``09:30``."""
    return at.removeprefix("0")


def minutes(length: int) -> str:
    """How long something takes: ``half an hour``, ``50 minutes``."""
    said = {15: "a quarter of an hour", 30: "half an hour", 45: "three quarters of an hour", 60: "an hour"}
    return said.get(length, f"{length} minute{'' if length == 1 else 's'}")


def says(text: str, of: date) -> bool:
    """Whether a text says itself when: "the 16th", "4 October", "October 4", "in october".

    A month behind "who" or "which" is when somebody else does something: "each carer who starts in September".
    """
    before = date(of.year, of.month, 28) + timedelta(7)
    in_month = rf"\b(?:in|for|from|until|till|before|by) (?:{of:%B}|{before:%B})\b"
    if not again(text) and re.search(in_month, re.split(_OF_OTHERS, text, maxsplit=1)[0], re.IGNORECASE):
        return True
    if (start := _FROM_A_DAY.search(text)) and abs((_of_that_year(start, of) - of).days) <= _ABOUT:
        return True
    nth = rf"{of.day}(?:st|nd|rd|th)?\b"
    return re.search(rf"\bthe {nth}|\b{nth}(?: of)? {of:%B}\b|\b{of:%B} {nth}", text, re.IGNORECASE) is not None


def again(text: str) -> bool:
    """Whether it is done more than once: "every friday", "send a list of stops each month"."""
    found = _AGAIN.search(text)
    if found is None:
        return False
    once = _OF_WHAT.search(text, 0, found.start())
    sent_again = _SENDS.match(text) is not None and _EACH_TIME.match(found[0]) is not None
    return once is None or (sent_again and once[0].casefold().endswith(" of"))


def beside(text: str) -> bool:
    """Whether no day fits beside a promise: it is a habit ("each stop"), or says a time itself."""
    return (_HABIT.search(text) is not None and not again(text)) or _SOME_TIME.search(text) is not None


def by(said: str, on: date, today: date) -> str:
    """A sentence with the day until when: "I will send the list by 12 June"; behind a comma where it goes on itself.

    It comes first where the sentence names another day. What is done again and again is done from that day on: "each
    Monday, from 16 November".
    """
    if again(said):
        return f"{said}, from {day(on, today)}"
    if (_A_DAY.search(said) or _FROM_A_DAY.search(said)) and (who := _WHO.match(said)):
        return f"By {day(on, today)} {who['who'] if who['who'] == 'I' else 'you'} {said[who.end() :]}"
    comma = "," if _GOES_ON.search(said) else ""
    return f"{said}{comma} by {day(on, today)}"


def _of_that_year(named: re.Match[str], near: date) -> date:
    """The day that a text names, in the year of another; the last of its month where it has no such day."""
    month = _MONTHS.casefold().split().index(named["month"].casefold()) + 1
    return date(near.year, month, 1) + timedelta(min(int(named["day"]), 28) - 1)


def _year(on: date, today: date) -> str:
    return "" if on.year == today.year else f" {on.year}"
