"""Whether words name a figure already, in whatever spelling: "in two hours" names 120 minutes, "12 400" names 12,400.

A number behind the name of a thing ("Press 3", "ward 9") belongs to the name and is no figure.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from careercoach.patterns import pattern

_DIGITS = pattern(r"\d{1,3}(?:[ \u00a0\u202f’',.]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*")
_THOUSANDS = pattern(r"(?P<whole>\d{1,3}(?:[ \u00a0\u202f’',.]\d{3})+)(?P<part>[.,]\d+)?")
_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_IN_WORDS = pattern(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_NOTHING = pattern(r"\b(?:none|nil|zero)\b", re.IGNORECASE)
_WITHOUT = pattern(r"\b(?:no|without(?: an?)?|not an?) ((?:\w+ ){0,2}\w+)", re.IGNORECASE)
_A_NAME = pattern(
    r"\b(?:band|bay|bus|chapter|class|draft|floor|gate|grade|group|hall|level|line|lot|module|number|no\.?|page|part|"
    r"phase|platform|press|room|route|shift|step|studio|table|team|unit|version|ward)\s*$",
    re.IGNORECASE,
)
_SECONDS = {
    "s": 1,
    "sec": 1,
    "second": 1,
    "min": 60,
    "minute": 60,
    "h": 3600,
    "hr": 3600,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
}
_SPAN = pattern(r"\s*(s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?)\b", re.IGNORECASE)
_NEXT_WORD = pattern(r"\s+([^\W\d_]{2,})")
_NO_THING = "to in of not and or from now then before after at by for per instead was"
_SMALL = frozenset(_NO_THING.split())
"""Words behind a figure that say nothing of what it counts."""

Amount = tuple[float, bool]
"""A number, and whether it is so many seconds."""


def names(text: str, figure: str, unit: str) -> bool:
    """Whether a text names a figure of that unit; a number told in words counts beside its unit alone."""
    wanted = _amounts(figure, unit)
    return bool(wanted & _said(text, unit)) or (_is_zero(wanted) and _names_none(text, unit))


def names_both(text: str, before: str, after: str, unit: str) -> bool:
    """Whether a text tells both figures, or one of two lengths of time between which it compares; that there is none
    left tells of the one before, too.
    """
    spans = {amount for amount in _said(text, unit, loose=True) if amount[1]}
    if len(spans) > 1 and spans & (_spans(before, unit) | _spans(after, unit)):
        return True
    loose = _said(text, unit, loose=True)
    named = [bool(_amounts(each, unit) & loose) for each in (before, after)]
    strictly = names(text, before, unit) or names(text, after, unit)
    none_left = _is_zero(_amounts(after, unit)) and _names_none(text, unit)
    one_before = any(value == 1 for value, _ in _amounts(before, unit))
    return (none_left and one_before) or (strictly and named[0] and (named[1] or none_left))


def is_a_figure(text: str, figure: str, unit: str) -> bool:
    """Whether the figure that a title names is surely one: not whole, or beside its unit."""
    whole = all(value.is_integer() for value, _ in _amounts(figure, unit))
    return names(text, figure, unit) and (not whole or _beside(text, unit) or _names_none(text, unit))


def is_none(figure: str, unit: str) -> bool:
    """Whether a figure says that there was none of the unit."""
    return _is_zero(_amounts(figure, unit))


def _beside(text: str, unit: str) -> bool:
    """Whether the unit stands in the text: "swaps" of "Swaps 37"."""
    return bool(set(_stems(unit)[:1]) & set(_stems(text)))


def _stems(text: str) -> list[str]:
    """The words of a text without the -s of several."""
    return [word.casefold().removesuffix("s") or word for word in re.findall(r"[^\W\d_]+|[%°£$€]", text)]


def _is_zero(amounts: frozenset[Amount]) -> bool:
    return any(value == 0 for value, _ in amounts)


def _names_none(text: str, unit: str) -> bool:
    """Whether a text says that there is none of the unit left: "without plate back"."""
    found = [words for words in _WITHOUT.findall(text) if set(_stems(words)) & set(_stems(unit)[:1])]
    return bool(found) or _NOTHING.search(text) is not None


@lru_cache(2**12)  # a page is written until it is short enough, and each of its lines each time
def _said(text: str, unit: str, *, loose: bool = False) -> frozenset[Amount]:
    """The amounts that a text names; ``loose`` takes every number told in words."""
    return frozenset((*_in_figures(text, unit), *_in_words(text, "" if loose else unit)))


def _in_figures(text: str, unit: str) -> Iterator[Amount]:
    span = 0
    for found in _DIGITS.finditer(text):
        if _A_NAME.search(text[: found.start()]):
            continue
        timed = _SPAN.match(text, found.end())
        signed = bool(unit) and text[: found.start()].endswith(unit)
        another = _counts_another(text[found.end() :], unit, named=_beside(text, unit) and not signed)
        span = _seconds(timed[1]) if timed else 0 if another else span
        for value in _readings(found[0]):
            if another and value:
                continue
            yield value, False
            if span:
                yield value * span, True


def _in_words(text: str, unit: str) -> Iterator[Amount]:
    """The numbers told in words; with a ``unit`` those beside it."""
    for found in _IN_WORDS.finditer(text):
        next_words = set(_stems(text[found.end() :])[:2])
        if not unit or next_words & set(_stems(unit)[:1]):
            yield float(_WORDS.index(found[0].casefold())), False


def _counts_another(behind: str, unit: str, *, named: bool) -> bool:
    """Whether a number counts something else than the unit, by the word behind it: "4 people" of hours.

    Of a unit that is no length of time only where the text has it ``named``: "2 crews, 1 page".
    """
    word = _NEXT_WORD.match(behind)
    if word is None or word[1].casefold() in _SMALL or _SPAN.match(behind):
        return False
    return bool(_of(unit)) or (named and not set(_stems(word[1])) & set(_stems(unit)))


@lru_cache(2**12)  # as above
def _amounts(figure: str, unit: str) -> frozenset[Amount]:
    """What a figure may mean; empty for one that is no number."""
    found = _DIGITS.match(figure.strip().lstrip("£$€¥~"))
    values = _readings(found[0]) if found else set()
    timed = {(value * seconds, True) for value in values if (seconds := _of(unit))}
    return frozenset(timed.union((value, False) for value in values))


def _spans(figure: str, unit: str) -> set[Amount]:
    return {amount for amount in _amounts(figure, unit) if amount[1]}


def _of(unit: str) -> int:
    """How many seconds one of the unit is; 0 for another kind of unit."""
    timed = _SPAN.match(unit)
    return _seconds(timed[1]) if timed else 0


def _seconds(word: str) -> int:
    return _SECONDS.get(word.casefold()) or _SECONDS[word.casefold().removesuffix("s")]


def _readings(number: str) -> set[float]:
    """The values that a number may have: "1.430" is a little more than one, or more than a thousand."""
    found = set()
    if thousands := _THOUSANDS.fullmatch(number):
        part = (thousands["part"] or "").replace(",", ".")
        found.add(float(re.sub(r"\D", "", thousands["whole"]) + part))
    plain = re.sub(r"[,:]", ".", number)
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        found.add(float(plain))
    return found
