"""Whether what somebody typed is a sentence or the pieces of a note, and whether its numbers say what they count."""

import re

from careercoach.language.clauses import pieces
from careercoach.patterns import pattern

_NUMBER = pattern(r"(?<![\w.,:/-])\d+(?:[.,:]\d+|[ \u00a0\u202f]\d{3}(?!\d))*(?![\w:/]|[.,]\d)(?P<sign>\s?[%°€$£])?")
_NO_THING = (
    "and|or|but|now|then|to|for|of|in|on|at|by|from|with|was|is|were|before|after|instead|not|late|early|only|alone|all|each"
    "|both|so|as|than|when|if|because|through|till|until|over|under"
)
_COUNTED = pattern(rf"\s(?:an?|per)\s\w|\s?[-–]\s?\d|(?:\s|-)(?!(?:{_NO_THING})\b)[^\W\d_]{{2,}}")
"""What stands behind a number that says what it counts."""
_LEADS_ON = pattern(
    rf"\s(?:to|of|out of|and|or|instead of|in)\s(?:the\s)?\d+(?:[.,]\d+)*"
    rf"(?:\s?[%°€$£]|\s(?:an?|per)\s\w|\s(?!(?:{_NO_THING})\b)[^\W\d_]{{2,}})"
    r"|\s(?:out )?of\s(?:(?!\d)\w+\s)?[^\W\d_]{3,}"
)
"""The same behind another number or word: "from 23 to 9 a month", "9 of our visits"."""
_NAMED = pattern(
    r"\b(?:aisle|area|article|band|bay|bed|boiler|bus|cell?|chapter|class|cooler|crane|desk|drain|dock|dose|draft|filler|floor|form|gate|grade|group|hall|house|level|line|lot"
    r"|machine|mixer|module|oven|no\.?|number|page|part|phase|platform|presse?s?|pump|q|quarter|road|room|route|scale|schedule|sector|shaft|sheet|shelf|silo|shift|stage|step|stop"
    r"|studio|table|tank|team|track|tram|unit|valve|vat|version|ward|week|day|year|zone)\s*(?:\d+ and )?$"
    r"|\w\s+(?-i:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w-]*)\s*$",
    re.IGNORECASE,
)
"""What a number behind it names, and does not count."""
_OF_A_MONTH = pattern(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s*$", re.IGNORECASE
)
_LAST_OF_A_MONTH = 31
_YEAR_OR_TIME = pattern(r"(?:19|20)\d\d|\d{1,2}[.:]\d\d")
_HAS_A_VERB = pattern(
    r"\b(?:is|are|was|were|am|has|had|have|can|cannot|could|will|would|should|must|might|does|did|do|stays?|stayed|goes|went)\b"
    r"|n['’]t\b|['’](?:s|re|ve|ll|m)\s",
    re.IGNORECASE,
)
_DOES_SOMETHING = pattern(r"\b(?:i|it|she|he|they|we|you|nobody|everybody|somebody)\b", re.IGNORECASE)
_GOES_ON = pattern(
    r"(?:and|or|but|so|which|who|whom|whose|where|when|while|because|since|if|as|then|than|instead|for|with|without|by|in|"
    r"on|at|from|after|before|until|to|not)\b",
    re.IGNORECASE,
)
"""How a piece of a sentence begins that belongs to the one before it."""
_GIVES_A_FIGURE = pattern(
    r"(?:(?:all|only|about|over|nearly|almost|(?:last|this) (?:year|quarter|month|week))\s)?[€$£]?\d", re.IGNORECASE
)
"""How a piece begins that gives the figure of the one before it: "a certificate, 780,000 shillings"."""
_A_TIME = pattern(
    r"(?:the |in the )?(?:first|second|third|last) (?:\d+ )?(?:week|month|quarter|half|season|year)s?\W*$", re.I
)
"""A piece that says of which time the one before it is: "open defects, first month"."""
_AND = pattern(r"\b(?:and|or)\b")
_SENTENCES = pattern(r"(?<=[^\W_][.?])\s+(?=[A-Z\d])")
_HALF = pattern(
    r"(?:just|only|mostly|also|again|but|and|because|cause|from|after|with|without|in|on|at|for|not|never|still|even|than|"
    r"works?|good|bad|nice|long|too|very|so|first time|as)(?![\w-])"
)
"""How half a sentence begins."""
_FEW = 2
_BEGINNING = 3
"""Words of a piece by which it is found again."""


def counts_nothing(plain: str) -> bool:
    """Whether a number stands there of which nobody says what it counts."""
    counted = False
    for found in _NUMBER.finditer(plain):
        before, behind = plain[: found.start()], plain[found.end() :]
        if found["sign"] or _YEAR_OR_TIME.fullmatch(found[0]) or _is_named(before, found[0]):
            counted = counted or bool(found["sign"])
        elif _COUNTED.match(behind):
            counted = True
        elif not counted and not _LEADS_ON.match(behind):
            return True
    return False


def _is_named(before: str, number: str) -> bool:
    """Whether a number is part of a name, or of a day."""
    day = number.isdigit() and int(number) <= _LAST_OF_A_MONTH
    return _NAMED.search(before) is not None or (day and _OF_A_MONTH.search(before) is not None)


def of_a_note(plain: str, *, small: bool) -> str:
    """What makes it pieces of a note, and no sentence and no name of a thing, in a few words; blank for nothing.

    What was typed in ``small`` letters is a note, too, where it begins as half a sentence does.
    """
    if "(" in plain:
        return "it has brackets"
    if small and _HALF.match(plain[:1].lower() + plain[1:]):
        return f"it begins with “{plain.split(maxsplit=1)[0]}”"
    sentences = _SENTENCES.split(plain)
    if len(sentences) > 1:
        short = next((one for one in sentences if len(one.split()) <= _FEW), None)
        return (
            f"“{short}” is no sentence"
            if short
            else next(filter(None, (of_a_note(one, small=small) for one in sentences)), "")
        )
    first, *others = pieces(plain)
    if not others or (_AND.search(others[-1]) and not _HAS_A_VERB.search(others[-1])):
        return ""
    if all(map(_GIVES_A_FIGURE.match, others)):
        return "" if first.count(" ") else f"“{first}” stands alone"
    loose = next((one for one in others if not (_GOES_ON.match(one) or _A_TIME.match(one))), None)
    return f"“{_beginning(loose)}” stands loose" if loose else ""


def _beginning(piece: str) -> str:
    """The first words of a piece."""
    words = piece.split()
    return " ".join(words[:_BEGINNING]) + (" …" if len(words) > _BEGINNING else "")


def is_name_of_a_thing(title: str) -> bool:
    """Whether the title of a goal names one thing and what it is like: "Part-time post at the faculty, practicals"."""
    first, *others = pieces(title)
    tells = "(" in title or _HAS_A_VERB.search(title) or _DOES_SOMETHING.search(title)
    return bool(others) and len(first.split()) > _FEW and not tells
