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
_BEFORE = r"\b(?:with|in|on|at|for|from|by|to|into|after|before|of|and|had|made|took|wrote|found|got|use[sd]?)"
_ONE = (
    "order way day week month shift place time side end start hand team ward room line method tool person part plan "
    "list form route round half rest group class size kind sort"
)
_TIMES = ("week", "day", "month", "shift")
_OTHER = pattern(rf"(?P<before>{_BEFORE} )other (?P<what>{_ONE.replace(' ', '|')})\b(?! than)", re.IGNORECASE)
"""One other thing without its article: "with other order of the valves"."""
_SAME = pattern(
    rf"(?P<before>(?:{_BEFORE}|,|\b[a-z]+) )(?P<which>same|whole) (?P<what>{_ONE.replace(' ', '|')})\b", re.IGNORECASE
)
_HAS_ONE = pattern(r"\b(?:the|this|that|these|a|an|my|our|your|his|her|their|one|no|every|each|on|more|very) $", re.I)
_MEASURED = "time times stops waste faults errors complaints visits costs hours downtime output average absences queue"
_NUMBERED = "line bed ward room press pump gate bay table filler class unit route tram lift hall cell oven machine tank"
_OF_WHICH = pattern(
    rf"\b(?P<what>{_MEASURED.replace(' ', '|')}) (?P<which>(?:{_NUMBERED.replace(' ', '|')}) \d+)\b", re.IGNORECASE
)
"""What was measured and where, with no word between: "cleaning time line 4"."""
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
    said = _THE.sub(r"\g<before> the \g<which> \g<what>", _AN.sub(r"\g<a>n ", said))
    said = _OTHER.sub(r"\g<before>another \g<what>", _OF_WHICH.sub(r"\g<what> of \g<which>", said))
    return _SAME.sub(_with_the, said)


def _with_the(found: re.Match[str]) -> str:
    """ "In the same week" of "new rolls same week", and "the whole round" of "drove whole round"."""
    if _HAS_ONE.search(found.string[: found.start("which")]):
        return found[0]
    alone = found["what"] in _TIMES and not re.match(_BEFORE, found["before"], re.IGNORECASE)
    said = f"the {found['which']} {found['what']}"
    return f"{found['before']}{'in ' if alone and found['which'] == 'same' else ''}{said}"


def doubtful(text: str) -> re.Match[str] | None:
    """The first "an" that is "and" or "a": "an group"."""
    return _AND_OR_A.search(text)
