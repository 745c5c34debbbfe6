"""Short forms in full: what people type in a hurry, as it stands on a page for somebody else.

Only forms that are nothing else are written in full, and names of days and months get their capital. What is left and
may be one (``leftover``) is named to the person, and never guessed.
"""

import re
from functools import lru_cache

from careercoach.language import as_spoken
from careercoach.patterns import pattern

_IN_FULL = {
    "abt": "about",
    "appt": "appointment",
    "b4": "before",
    "btw": "by the way",
    "frm": "from",
    "hrs": "hours",
    "mgr": "manager",
    "mtg": "meeting",
    "mtgs": "meetings",
    "mths": "months",
    "nr": "no.",
    "pcs": "pieces",
    "pls": "please",
    "plz": "please",
    "ppl": "people",
    "thru": "through",
    "thx": "thanks",
    "tho": "though",
    "tmrw": "tomorrow",
    "w/e": "weekend",
    "wknd": "weekend",
    "wks": "weeks",
    "xmas": "Christmas",
    "Xmas": "Christmas",
    "yrs": "years",
    "didnt": "didn't",
    "doesnt": "doesn't",
    "dont": "don't",
    "couldnt": "couldn't",
    "hadnt": "hadn't",
    "hasnt": "hasn't",
    "havent": "haven't",
    "isnt": "isn't",
    "shouldnt": "shouldn't",
    "thats": "that's",
    "theyre": "they're",
    "wasnt": "wasn't",
    "werent": "weren't",
    "wouldnt": "wouldn't",
    "youre": "you're",
}
"""Short forms that are nothing else; one with capitals, as PPL or B4, may be a name."""
_OF_TIME = {"yr": "year", "wk": "week", "mth": "month", "hr": "hour", "pg": "page"}
_BEFORE, _BEHIND = r"(?<![\w/.’'@&-])", r"(?![\w/’'@&-]|\.\w)"
_SHORT = pattern(rf"{_BEFORE}(?:{'|'.join(map(re.escape, _IN_FULL))}){_BEHIND}")
_SPAN = pattern(
    rf"(?P<number>{_BEFORE}(?:\d+(?:[.,]\d+)?|an?|one|per|each|every|this|last|next|whole))\s*"
    rf"\b(?P<unit>{'|'.join(_OF_TIME)})\b{_BEHIND}(?P<of> [a-z]+)?"
)
_NUMBERED = pattern(r"(?<![\w/.’'@&-])(?P<unit>wk|pg) (?P<number>\d+)(?P<more>\s?[-–]\s?\d+)?(?![\w/]|\.\d)")
"""A week or a page by its number: "wk 1-3"."""
_NO_THING = frozenset(
    ("ago", "and", "at", "before", "early", "for", "from", "in", "late", "later", "not", "of", "on", "or", "to", "with")
)
"""Words behind a length of time that it is not of: "3 years ago", but "the 3-year plan"."""
_WITH = pattern(r"(?<![\w/])w/(?![ce]\b)(?P<out>o(?:ut)?\b)?\s*(?=\w)")
_AND = pattern(r" & (?=[a-z])")
_SHOUTED = pattern(
    r"\b(?:DONE|NOT|NEVER|FINALLY|ALWAYS|VERY|REALLY|WITHOUT|TWICE|NOBODY|EVERYBODY|EVERY|ALONE|BEFORE|AFTER|AGAIN)\b"
)
_MONTHS = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "sept": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}
_IN_A_MONTH = r"(?:in|by|since|until|till|from|last|next|end of|was|early|late|before|after|for|past|around)"
_MONTH = pattern(
    rf"\b(?P<when>{_IN_A_MONTH}) (?P<month>{'|'.join(map(str.lower, _MONTHS.values()))}|{'|'.join(_MONTHS)}|may)"
    rf"{_BEHIND}"
)
_ONE_MONTH = r"(?:feb|aug|sept|oct|nov)"
_ALONE = pattern(rf"(?<![\w.’'@&/-]){_ONE_MONTH}(?:/{_ONE_MONTH})*(?![\w’'@&/-]|\.\w)")
"""Months in short that are nothing else, as in "Barkly nov: 13" and "sept/oct"."""
_BESIDE_ONE = pattern(r"(?<![\w.’'@&/-])(?:jan|mar|apr|jun|jul|sep|dec)(?![\w’'@&/-]|\.\w)")
"""The others, which are months beside one of these: "dec 95, jan 62, feb 58"."""
_NAMED = pattern(r"\b(?:january|february|april|june|july|september|october|november|december)\b")
_ENGLISH = pattern(r"\b(?:the|and|my|of|to|is|was|by|all|first|last|on|with)\b", re.IGNORECASE)
_WITH_A_CAPITAL = pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|english|french|german|spanish|italian"
    r"|norwegian|swedish|dutch|portuguese|arabic|chinese|russian|welsh|irish|easter)\b"
)
_DAYS = {"mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "thu": "Thursday"}
_DAYS |= {"thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday"}
_PART_OF_A_DAY = pattern(
    r"(?P<which>(?:\b(?:on|in|a|the|my|our|one|two|both|last|next|this|every|each|late|early)|\d) )"
    rf"(?P<day>{'|'.join(_DAYS)})"
    r"(?= (?:nights?|mornings?|afternoons?|evenings?|shifts?)\b)"
)
_OTHER_TONGUE = pattern(
    r"\b(?:de|het|een|en|van|voor|niet|op|aan|bij|naar|og|em|med|til|på|ikke|av|och|inte|att|der|die|das|und|nicht|mit|auf|le|la|les|et|du|el|los|y|"
    r"con|para|e|di|il|że|się|na|z|w)\b(?!/)"
)
"""Small words of languages in which months have no capital."""
_EMPHASIS = pattern(r"(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])")
_PER_CENT = pattern(r"(?<=\d) (?=[%°€])")
_LEFT = pattern(rf"(?<!\d ){_BEFORE}[b-df-hj-np-tv-xz]{{2,6}}{_BEHIND}")
_SIGNS = (
    "kg km cm mm ml cl dl kr pm kw kwh mb gb ghz mhz hz db kb tb lb lbs ft st nd rd th vs ch tv dj mr mrs ms dr ph nhs "
    "pdf csv html php sql css ssl png gps hr dc md mph rpm bpm ltd hmm pp cf ct bbq gf pg"
)
_KNOWN_SIGNS = frozenset(_SIGNS.split())
"""What has no vowel and is still known to everybody, or is a unit."""


def without_emphasis(text: str) -> str:
    """The text without the stars with which people stress a word: "very" for "*very*"."""
    return _EMPHASIS.sub(r"\1", text) if "*" in text else text


@lru_cache(2**15, typed=True)  # a document says each of its lines several times; words for others are a type of text
def spelled_out(text: str) -> str:
    """The text with "with" for "w/", "without" for "w/o" and "w/out", "and" for "&" before another word of small
    letters, and short forms such as "abt" in full; a month and a day of the week have their capital, and no
    "%" is parted from its figure."""
    if not text:  # as most fields of most things are
        return text
    whole = _PER_CENT.sub("\N{NO-BREAK SPACE}", _AND.sub(" and ", as_spoken.written_out(without_emphasis(text))))
    whole = _SHORT.sub(lambda found: _IN_FULL[found[0]], whole)
    whole = _NUMBERED.sub(_numbered, whole)
    whole = _SPAN.sub(_span, _WITH.sub(lambda found: "without " if found["out"] else "with ", whole))
    if any(sign.islower() for sign in _SHOUTED.sub("", whole)):
        whole = _SHOUTED.sub(lambda found: found[0].lower(), whole)
    if _OTHER_TONGUE.search(whole):
        return whole
    whole = _MONTH.sub(_month, _WITH_A_CAPITAL.sub(_capital, whole))
    whole = _PART_OF_A_DAY.sub(lambda found: f"{found['which']}{_DAYS[found['day']]}", whole)
    if not whole.isascii():
        return whole
    if _ALONE.search(whole):
        whole = _BESIDE_ONE.sub(_months, _ALONE.sub(_months, whole))
    return _NAMED.sub(_capital, whole) if _ENGLISH.search(whole) else whole


def leftover(text: str) -> str | None:
    """The first word that may be a short form not everybody reads, as "brwy"; None for none."""
    found = (word[0] for word in _LEFT.finditer(spelled_out(text)))
    return next((word for word in found if word not in _KNOWN_SIGNS), None) or as_spoken.doubtful(text)


def _span(found: re.Match[str]) -> str:
    """ "3 years", "a year", "3-year plan" of "3 yr", "a yr", "3 yr plan"."""
    number, unit, of = found["number"], _OF_TIME[found["unit"]], found["of"] or ""
    if number[0].isdigit() and of and of.strip() not in _NO_THING:
        return f"{number}-{unit}{of}"
    return f"{number} {unit}{'s' if number[0].isdigit() and number != '1' else ''}{of}"


def _numbered(found: re.Match[str]) -> str:
    """ "weeks 1-3" of "wk 1-3"."""
    return f"{_OF_TIME[found['unit']]}{'s' if found['more'] else ''} {found['number']}{found['more'] or ''}"


def _months(found: re.Match[str]) -> str:
    return "/".join(_MONTHS[name] for name in found[0].split("/"))


def _month(found: re.Match[str]) -> str:
    name = found["month"]
    return f"{found['when']} {_MONTHS.get(name, name.capitalize())}"


def _capital(found: re.Match[str]) -> str:
    return found[0].capitalize()
