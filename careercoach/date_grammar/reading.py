"""The door of the grammar: what was typed becomes a day or a period, or a sentence that helps on."""

import re
from collections.abc import Callable
from datetime import date

from careercoach.date_grammar.forms import At, When, read
from careercoach.date_grammar.ranges import read_range
from careercoach.date_grammar.spelling import tidy, translate
from careercoach.date_grammar.times import days_beside
from careercoach.date_grammar.words import CALLED, MONTH, NAMED, OWN, SHORT
from careercoach.dates import Toward
from careercoach.errors import InvalidValue

_LONGEST = 100  # characters; no date needs more
_SHOWN = 40  # characters of what was typed that an error may repeat
_NEAR = 0.74  # how much alike a mistyped word is, from 0 to 1


def parse(text: str, today: date, *, toward: Toward, week: int = 0) -> When:
    """Read a day, a period or a range ``A to B``; raises InvalidValue with examples for anything else.

    ``week`` is the day a week begins with, 0 for Monday; numbered weeks always begin with Monday.
    """
    typed = spelled(text)
    when = understood(typed, today, toward, week)
    if when is None and (day := _beside_a_time(typed, today, toward, week)):
        raise InvalidValue("date", f"This takes a day without a time; write “{day}” alone, or a day with its month.")
    if when is None:
        raise not_understood(text, typed, lambda tried: understood(tried, today, toward, week) is not None)
    return when


def spelled(text: str) -> str:
    """The text in one spelling. Raises InvalidValue when there is none, or far too much."""
    if not text.strip():
        raise InvalidValue("date", f"No date was given; {SHORT}.")
    if len(text) > _LONGEST:
        raise not_understood(text)
    return tidy(text)


def understood(typed: str, today: date, toward: Toward, week: int) -> When | None:
    """Read what was ``spelled``; None when it is no date. Raises InvalidValue for what no calendar has."""
    words, at = translate(typed), At(today, today, toward, week)
    return read(words, at) or read_range(words, at) or read(re.sub("[–—]", "-", words), at)


def _beside_a_time(typed: str, today: date, toward: Toward, week: int) -> str:
    """The words for a day where a time stands beside them; "" where none does."""
    try:
        return next((day for day in days_beside(typed) if understood(day, today, toward, week)), "")
    except InvalidValue:
        return ""


def not_understood(
    text: str, typed: str = "", reads: Callable[[str], bool] | None = None, examples: str = SHORT
) -> InvalidValue:
    """The refusal: with the word that was probably meant, if ``reads`` says that it can be read, else with examples."""
    shown = "".join(sign if sign.isprintable() else "�" for sign in text.strip()[:_SHOWN])
    if not NAMED.isdisjoint(re.findall("[a-z]+", typed)):
        return InvalidValue("date", f"“{shown}” comes at its own time in each place; {MONTH}.")
    meant = _corrected(typed)
    try:
        close = reads is not None and meant != typed and reads(meant)
    except InvalidValue:
        close = False
    return InvalidValue(
        "date", f"“{shown}” is not a date we can read; {f'did you mean “{meant}”?' if close else examples + '.'}"
    )


def _corrected(typed: str) -> str:
    from difflib import get_close_matches

    known = [word for word in (*CALLED, *OWN) if len(word) > 3]

    def nearest(found: re.Match[str]) -> str:
        return next(iter(get_close_matches(found[0], known, 1, _NEAR)), found[0])

    return re.sub("[a-z]{4,}", nearest, typed)
