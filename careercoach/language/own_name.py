"""One's own name in one's own words: "Ask Solveig if Maren can join", in a letter that Maren signs.

People note who does something by name, their own too. Where that is surely the one who writes it becomes I, me or my;
what is left is named, and waits for other words (``documents.doubts``).
"""

import re
from functools import lru_cache

from careercoach.content import verbs

_BEFORE = (
    "for|to|with|from|by|about|of|at|behind|beside|before|than|as|tells?|told|sends?|sent|gives?|gave|shows?|asks?|asked|"
    "lets?|helps?|puts?|makes?|calls?|meets?|sees?|thanks?|supports?|invites?|introduces?|names?|backs?|teach|teaches|trains?|"
    "pays?|moves?|wants?|needs?"
)
"""Words behind which a name is whom something is done to."""
_MODALS = "can|could|will|would|shall|should|may|might|must|had|did"
_OF_ME = {"is": "am", "was": "was", "has": "have", "does": "do", "goes": "go"}
_MONTHS = frozenset(("april", "may", "june", "august"))
"""First names that are months, too, and not told from them."""


@lru_cache(maxsize=4)
def _called(name: str, reader: str) -> str:
    """The pattern of a name, whole or the first of it; empty where the reader bears it, too, or it is a month."""
    first = name.partition(" ")[0]
    if len(first) < 2 or first.casefold() in (*reader.casefold().split(), *_MONTHS):
        return ""
    return "|".join(map(re.escape, dict.fromkeys((name, first))))


def said_of_me(text: str, name: str, reader: str) -> str:
    """The text with "I", "me" and "my" for its writer of that name; ``reader`` is all that its reader is called."""
    called = _called(name.strip(), reader)
    if not called or re.search(rf"\b(?:{called})\b", text, re.IGNORECASE) is None:
        return text
    said = re.sub(rf"\b({_BEFORE}) (?:{called})\b(['’]s\b)?(?! (?:and|or|&)\b)", _done_to, text, flags=re.IGNORECASE)
    said = re.sub(rf"\b(?:{called})['’]s\b", lambda found: "My" if found.start() == 0 else "my", said)
    return re.sub(rf"(?<!and )(?<!& )\b(?:{called}) (?P<verb>[a-z]+(?:n['’]t)?)\b", _doing, said)


def names_me(text: str, name: str, reader: str) -> bool:
    """Whether a text still speaks of its writer by name."""
    called = _called(name.strip(), reader)
    return bool(called) and re.search(rf"\b(?:{called})\b", text) is not None


def _done_to(found: re.Match[str]) -> str:
    return f"{found[1]} {'my' if found[2] else 'me'}"


def _doing(found: re.Match[str]) -> str:
    """ "I can join" of "Maren can join"; as it is where no verb stands behind the name."""
    verb = found["verb"]
    if verb in _OF_ME:
        return f"I {_OF_ME[verb]}"
    if re.fullmatch(rf"(?:{_MODALS})(?:n['’]t)?", verb) or verbs.is_past(verb):
        return f"I {verb}"
    return f"I {verbs.base(verb)}" if verbs.base(verb) and verb != verbs.base(verb) else found[0]
