"""Titles typed as in a telegram: an order in a log of deeds, or what somebody did loose behind the name of a thing.

A reader understands them and sees that nobody wrote them for a reader, so they are named to the person before the page
goes. Told by closed lists of English words; a small word that is surely missing is put in by ``slips``.
"""

import re

from careercoach.content import verbs
from careercoach.language import shorthand
from careercoach.language.clauses import pieces, without_quotes
from careercoach.patterns import pattern

_THING = pattern(r"\w+ (?:test|check|work|plan|list|line|repair|course|training|report|drill|exam)s?\b", re.IGNORECASE)
"""What begins as a verb and is a thing: "brake test"."""
_SOMEBODY_DOES = pattern(r"(?:i|we|he|she|they|nobody|everybody) [a-z]+", re.IGNORECASE)
_UNDER = pattern(
    r"\b(?:if|when|where|because|since|so|that|which|who|after|before|until|while|as|than)\b", re.IGNORECASE
)


def found(title: str) -> str:
    """What of a title reads like a telegram, in a few words; blank for nothing that is sure."""
    plain = without_quotes(title.strip())
    if says_what_to_do(plain):
        return f"“{plain.partition(' ')[0]}” says what to do, and not that you did it"
    name, *others = pieces(plain)
    loose = next((one for one in others if _SOMEBODY_DOES.match(one)), "")
    if loose and not (shorthand.tells_a_deed(name) or _UNDER.search(name)):
        return f"“{' '.join(loose.split()[:2])} …” stands loose behind “{name}”"
    return ""


def says_what_to_do(title: str) -> bool:
    """Whether it begins as on a list of things to do: "Check the papers", and not "Brake test" or "Cut the waste"."""
    is_order = shorthand.begins_with_a_deed(title) and not verbs.is_past(title.partition(" ")[0])
    return is_order and _THING.match(title) is None
