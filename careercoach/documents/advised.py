"""What one takes from a piece of advice that was noted in few words, and what of it is never said back."""

import re

from careercoach.content import verbs
from careercoach.language import whom
from careercoach.language.clauses import is_one
from careercoach.language.shorthand import lowered, says_otherwise
from careercoach.patterns import pattern

_REPROOF = pattern(
    r"(?:\s*[,;:–—.!]\s*|\s+-\s+)(?:and\s+|but\s+)?(?:because\s+|as\s+|since\s+|for\s+)?(?:you(?:['’](?:re|ve|ll))?|your)\b.*$"
    r"|\s+because\s+(?:you|your)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""Where a piece of advice goes on with what the person does: "…, you talk too much"."""
_SCOLDING = pattern(
    r"^(?:stop|quit)\s+\w+ing\b|\b(?:don['’]t|do not|never|stop)\s+(?:ever\s+)?be(?:ing)?\b"
    r"|\b(?:don['’]t|do not|never)\b.*\bagain\b|\byou\s+(?:always|never|are|only|still|just)\b|\byou['’]re\b"
    r"|\bI(?:['’]m|\s+(?:am|was|have|had|told|said|would|should|must))\b",
    re.IGNORECASE,
)
"""Words of somebody who is cross."""

_TO_SOMEBODY = pattern(
    r",\s+(?:mijo|mija|pet|love|dear|mate|pal|son|lad|lass|girl|boy|man|buddy|my friend|friend|kid|child|darling)$"
    r"|\banyway$",
    re.IGNORECASE,
)
"""How advice ends that is theirs alone to say: "sign nothing you did not see, mijo", "then stop anyway"."""
_AT_LAST = pattern(r"\b(?:for once|at last|ever|finally)\b", re.IGNORECASE)
_OF_ONESELF = pattern(r"(?:you|your|you['’]re)\b", re.IGNORECASE)
_IN_GENERAL = pattern(
    r"(?:in|at|on) (?:an?|every|any)\b"
    r"|if you \w+ \w+,? you\b(?!.*\b(?:me|my|I)\b)",
    re.IGNORECASE,
)
"""How a rule begins that is for anybody: "in a new house you wash the cups first"."""


def scolds(advice: str) -> bool:
    """Whether a piece of advice says how the person is, or tells them off: "Don't fix it, you never listen"."""
    return _REPROOF.search(advice.strip()) is not None or _SCOLDING.search(advice.strip()) is not None


def said(advice: str) -> str:
    """A piece of advice as it is given back: without sentences before it on how the person is."""
    sentences = re.split(r"(?<=[.!?])\s+", advice.strip())
    known = len(sentences)
    while len(sentences) > 1 and _OF_ONESELF.match(sentences[0]) and not _AT_LAST.search(sentences[-1]):
        del sentences[0]
    return " ".join(sentences) if len(sentences) < known else advice


def taken(advice: str) -> str | None:
    """What one takes from a piece of advice: "to put the price first"; empty where it is no such piece.

    None for a verdict on the person, which is never said back; a piece that goes on with one is taken without it.
    """
    whole = said(advice).rstrip(".!")
    kept = _REPROOF.sub("", whole)
    as_noted = "" if kept == whole else None
    negated = re.match(r"(?:don['’]t|do not|never)\s+(?:ever\s+)?(?:be\b|\w+)", kept, re.IGNORECASE)
    words = kept.split()
    begins = next((word for word in words if not verbs.stands_before(word)), "")
    if not negated and verbs.past(begins.rstrip(",:")) is None:
        speaks = re.search(r"\b(?:you|your|yours|me|i)\b", kept, re.IGNORECASE) is not None
        return None if speaks and not _IN_GENERAL.match(kept) else as_noted
    of_me = _of_me(kept)
    if of_me is None or re.search(r"[.!?]\s", kept) or _TO_SOMEBODY.search(kept):
        return as_noted
    if (negated and says_otherwise(kept)) or (as_noted is None and re.search(r"\b(?:me|my)\b", kept)):
        return as_noted
    if negated:
        undone = re.sub(r"^(?:don['’]t|do not)\s+", "not to ", of_me, flags=re.IGNORECASE)
        return re.sub(r"^never\s+", "never to ", undone, flags=re.IGNORECASE)
    named = whom.third(kept) and not whom.pronouns(kept)
    if not (named or is_one(of_me.partition(begins)[2])):
        return as_noted
    at = of_me.index(begins)
    return f"{lowered(of_me[:at])}to {lowered(of_me[at:])}"


def resolved(to_do: str) -> str:
    """What one takes from a piece of advice, behind "I will": "put the price first" of "to put the price first"."""
    return re.sub(r"^(|\w+ )to ", r"\1", to_do)


def _of_me(said: str) -> str | None:
    """Their "you" as my "I", their "me" as my "you"; None where it may be another."""
    if re.search(r"\b(?:I|i(?!\.e)|mine|us|our|ours|myself)\b|\bmy\s+\w+(?=\s+you)", said):
        return None
    changed = said
    for said_by, word in (
        (r"\byou are\b", "I am"),
        (r"\byou were\b", "I was"),
        (r"\byour own\b", "my own"),
        (r"\byour\b", "my"),
        (r"\byourself\b", "myself"),
        (r"(?<=what )you\b|(?<=when )you\b|(?<=before )you\b|(?<=after )you\b|(?<=while )you\b|(?<=where )you\b", "I"),
        (r"(?<=until )you\b|(?<=once )you\b|(?<=if )you\b|(?<=that )you\b|(?<=how )you\b|(?<=as )you\b", "I"),
        (r"\byou (?=drew|made|wrote|have|had|need|want|know|did|do|can|could|will|get|see|said)", "I "),
    ):
        changed = re.sub(said_by, word, changed)
    if re.search(r"\byou(?:rs)?\b", changed):
        return None
    theirs = re.search(r"\b(?:me|my)\b", said) is not None
    if theirs and changed != said and re.search(r"\bmy\b", said):
        return None
    return re.sub(r"\bme\b", "you", re.sub(r"\bmy\b", "your", changed)) if theirs else changed
