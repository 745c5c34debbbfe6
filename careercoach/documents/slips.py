"""Slips in small words, put right where nothing else can be meant: "an then", "a important", "at Tuesday meeting".

What may be one of two things stays as it was typed: "an group" is "and group" or "a group" (``doubtful``).
"""

import re

from careercoach.language import short_forms
from careercoach.patterns import pattern

_ENGLISH = pattern(r"\b(?:the|my|of|to|by|with|from|they|we|for|I)\b")
"""Words without which a text may be of another language, where "an" is no slip."""
_AND = pattern(
    r"\ban (?=(?:the|then|he|she|we|they|you|so|now|my|his|her|their|our|your|with|not|also|got|get|said|will|can|would"
    r"|did|was|were|is|are|has|had|some|if|when|I)\b(?!-))"
)
_AN = pattern(
    r"(?<![\w.-])(?P<a>a|^A) "
    r"(?=(?!and\b|any|are\b|all\b|after|again|also|into|once|one|uni|eu)(?:[aeio][a-z]{3,}|hours?\b|honest))"
)
_AND_OR_A = pattern(r"\ban (?!hour|hon|heir|herb|MRI\b|(?-i:[A-Z]))(?P<word>[b-df-hj-np-tv-xz][a-z]+)(?!-)\b")
_BEHIND = r"(?=\W*$| (?:from|for|because|and|in|at|when|after|already)\b)"
_TO_MUCH = pattern(
    r"\b(?P<is>is|are|was|were|it['’]s|came|comes|got|gets|ran|stood|felt|feels) to "
    r"(?=(?:late|early|big|small|long|short|old|young|high|heavy|much|many|few|little|loud|far|hot|tired|expensive"
    rf"|(?:warm|cold|slow|dry|wet|thin|full|low|fast|soft|hard|tight|dirty){_BEHIND})(?![\w-]))",
    re.IGNORECASE,
)
"""What is too much of something: behind these words no verb can stand, or none without a thing behind it."""
_THE = pattern(
    r"\b(?P<before>at|in|of|for|before|after|during|from|with|to|about) "
    r"(?P<which>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|ward|team|staff|board|department)"
    r" (?P<what>meeting|round|handover|conference|group)\b(?!-)"
)
"""A thing of which there is one each week, without "the"."""
_TWICE = pattern(r"\b(?P<word>the|a|an|and|of|to|for|with|my|we|I) (?P=word)\b")
_WORDS = {
    "adn": "and",
    "allways": "always",
    "alot": "a lot",
    "alredy": "already",
    "becouse": "because",
    "becuase": "because",
    "hte": "the",
    "teh": "the",
    "thier": "their",
    "til": "until",
    "tommorow": "tomorrow",
    "untill": "until",
    "wich": "which",
    "wiht": "with",
}
_MISTYPED = pattern(rf"(?<![\w/.’'@-])(?:{'|'.join(_WORDS)})(?![\w/’'@-]|\.\w)")


def written(text: str) -> str:
    """A text as it is written for others: short forms in full, and plain slips put right."""
    said = _MISTYPED.sub(lambda found: _WORDS[found[0]], short_forms.spelled_out(text))
    if not _ENGLISH.search(said):
        return said
    said = _TO_MUCH.sub(r"\g<is> too ", _TWICE.sub(r"\g<word>", _AND.sub("and ", said)))
    return _THE.sub(r"\g<before> the \g<which> \g<what>", _AN.sub(r"\g<a>n ", said))


def doubtful(text: str) -> re.Match[str] | None:
    """The first "an" that is "and" or "a": "an group"."""
    return _AND_OR_A.search(text)
