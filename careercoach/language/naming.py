"""Whom a text names, by name or by what they are, as far as capitals and closed lists of English words tell."""

import re

from careercoach.content import verbs
from careercoach.language.clauses import NO_NAMES, PEOPLE, SURELY_DID, without_quotes
from careercoach.patterns import pattern

_WORD = pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
SOMEBODY = pattern(rf"\b(?:{PEOPLE}|somebody|someone|anybody|anyone|everybody|everyone)(?:['’]s|s)?\b", re.IGNORECASE)
"""Words for somebody whom a pronoun behind them may mean."""
_A_ROLE = pattern(rf"\b(?:{PEOPLE}|prof)\b", re.IGNORECASE)
_IN = pattern(r"\b(?:in|at)\s+$", re.IGNORECASE)
"""What stands before the name of a place."""
_BEHIND_A_NAME = pattern(
    r"['’]s\b|['’](?=\s)|\s+(?:and|&|or|is|was|has|had|will|can|could|should|to|needs|wants|asks|asked|says|said|[a-z]+s)\b"
    r"|\s*[:,]",
)
"""What stands behind a name with which a text begins."""
_NO_NAME_FIRST = pattern(
    r"(?:the|an?|my|our|your|his|her|their|its|this|that|these|those|we|i|you|they|it|he|she|no|not|all|both|each|every|"
    r"when|where|after|before|with|for|on|of|to|from|by|if|as|nobody|everybody|somebody|everyone|someone|who)\b",
    re.IGNORECASE,
)
"""How a text begins that begins with no name."""
_SENTENCES = pattern(r"[.!?:;]\s+")


def roles(text: str) -> list[str]:
    """What of a text says what somebody is: "director" of "medical director", "professor" of "prof at Graz"."""
    return ["professor" if found.casefold() == "prof" else found for found in _A_ROLE.findall(text)]


def another(text: str, but: str) -> bool:
    """Whether a text names somebody, by name or by what they do, but for one called ``but``."""
    own = "|".join(re.escape(part) for part in _WORD.findall(but))
    others = re.sub(rf"\b(?:{own})\b", "", without_quotes(text), flags=re.IGNORECASE) if own else without_quotes(text)
    return SOMEBODY.search(others) is not None or somebody_in(others)


def names_somebody(text: str) -> bool:
    """Whether a text names somebody, as far as capitals tell."""
    return any(map(_is_of_somebody, _SENTENCES.split(without_quotes(text))))


def _is_of_somebody(sentence: str) -> bool:
    first = _NO_NAME_FIRST.match(sentence)
    return somebody_in(f"a {sentence[first.end() :]}" if first else sentence)


def somebody_in(before: str) -> bool:
    """Whether a name stands in a text: a capital inside it, or at its start a word that somebody's name may be."""
    for place, word in enumerate(_WORD.finditer(before)):
        one = word[0]
        if not one[0].isupper() or one.isupper() or NO_NAMES.fullmatch(one):
            continue
        if place and _IN.search(before, 0, word.start()):
            continue
        if place or (verbs.past(one) is None and _goes_on(before, word)):
            return True
    return False


def _goes_on(before: str, name: re.Match[str]) -> bool:
    """Whether somebody does something who stands at the start: "Thuy took", "Anil's", "Ruth and"."""
    if _BEHIND_A_NAME.match(before, name.end()):
        return True
    behind = _WORD.match(before, name.end() + 1)
    surely = behind is not None and behind[0] in SURELY_DID
    return surely and not verbs.is_past(name[0])


def names(plain: str, reader: str | None) -> bool:
    """Whether the text speaks of its reader by a part of their name; None names nobody."""
    parts = {part.casefold() for part in _WORD.findall(reader or "") if len(part) > 2}
    return any(word.casefold().removesuffix("'s").removesuffix("’s") in parts for word in _WORD.findall(plain))
