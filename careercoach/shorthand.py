"""What people write down in the room, in few words, and how it reads on a page for somebody.

"Send her the first case" is clear to who wrote it. The one it was agreed with would read of somebody else, and another
reader would not know whom it means. A pronoun counts as clear where somebody is named before it in the same text.
Nothing is understood but closed lists of English words: what they do not know stays as it was typed.
"""

import re

from careercoach.content import verbs

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|„[^“]*“|«[^»]*»")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_THIRD = re.compile(r"\b(?:she|he|her|him|his|hers|herself|himself)\b", re.IGNORECASE)
_SECOND = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)

_SOMEBODY = re.compile(
    r"\b(?:apprentice|architect|assistant|boss|candidate|chair|chef|chief|child|client|clerk|coach|colleague|cook|"
    r"customer|daughter|dean|deputy|director|doctor|driver|engineer|expert|family|father|foreman|guest|head|husband|"
    r"intern|journalist|lawyer|lead|leader|manager|master|matron|mechanic|mentor|mother|neighbour|nurse|officer|"
    r"operator|owner|parent|partner|patient|person|pilot|planner|porter|president|principal|professor|pupil|"
    r"receptionist|resident|secretary|seller|sister|specialist|sponsor|student|supervisor|supplier|teacher|"
    r"technician|tester|therapist|trainee|trainer|tutor|visitor|wife|woman|man|boy|girl|worker|somebody|someone|"
    r"anybody|anyone|everybody|everyone)(?:['’]s|s)?\b",
    re.IGNORECASE,
)
"""Words for somebody whom a pronoun behind them may mean."""
_NO_NAMES = re.compile(
    r"i|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december",
    re.IGNORECASE,
)

_BEHIND_OBJECT = (
    r"(?=\s+(?:the|an?|my|our|this|that|these|those|what|how|when|where|why|who|whether|if|that|every|each|all|some|one|"
    r"two|three|before|after|until|by|on|in|at|for|with|to|about|through|of|from|and|or|then|again|also|as|into|"
    r"over|round|along|soon|there|here)\b|\s*[,.;:!?)]|\s*$)"
)
"""What stands behind "her" where it is whom something is done to, and not whose something is."""
_WITH_YOU = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn't": "aren't"}
_MODALS = "can|could|will|would|should|may|might|must|did|had|said|saw|asked|gave|told|wanted|needed|sent|wrote|made"
_SUBJECT = re.compile(rf"\b(?:she|he)\s+(?:(?P<modal>{_MODALS})|(?P<verb>[a-z']+?s(?:n't)?))\b", re.IGNORECASE)


def reads_wrong(text: str, reader: str | None, *, agreed_with: bool) -> bool:
    """Whether a text of few words reads wrong to its reader, who is called ``reader``.

    ``agreed_with`` says that the reader is the one it was agreed with, to whom "you" is right.
    """
    plain = _QUOTED.sub("“”", text)
    if _unclear(plain) is not None or (not agreed_with and _SECOND.search(plain)):
        return True
    return agreed_with and _names(plain, reader)


def turned(text: str) -> str:
    """The text as it reads to the one it was agreed with: "Send you the case" for "Send her the case".

    What cannot be turned with certainty stays as it is.
    """
    plain = _QUOTED.sub(lambda quoted: "·" * len(quoted[0]), text)
    first = _unclear(plain)
    if first is None:
        return text
    begun, rest = text[:first], text[first:]
    said = _SUBJECT.sub(_you, rest)
    for pattern, word in (
        (rf"\bher{_BEHIND_OBJECT}", "you"),
        (r"\bhim\b", "you"),
        (r"\b(?:her|his)\b(?=\s)", "your"),
        (r"\bhers\b", "yours"),
        (r"\b(?:her|him)self\b", "yourself"),
    ):
        said = re.sub(pattern, lambda found, word=word: _cased(word, found[0]), said, flags=re.IGNORECASE)  # type: ignore[misc]  # a default binds the word
    return begun + said


def of_another(text: str, name: str) -> str:
    """The text as it reads to somebody else than the one it was agreed with, who is called ``name``."""
    plain = _QUOTED.sub(lambda quoted: "·" * len(quoted[0]), text)
    first = _unclear(plain)
    begun, rest = (text, "") if first is None else (text[:first], text[first:])
    for pattern, word in (
        (rf"\bher{_BEHIND_OBJECT}|\bhim\b|\b(?:she|he)\b", name),
        (r"\b(?:her|his)\b(?=\s)", f"{name}’s"),
    ):
        rest = re.sub(pattern, lambda _, word=word: word, rest, count=1, flags=re.IGNORECASE)  # type: ignore[misc]  # a default binds the word
    said = begun + rest
    said = re.sub(r"\byour\b", lambda _: f"{name}’s", said, count=1, flags=re.IGNORECASE)
    return re.sub(r"\byou\b(?! (?:are|were|have|can|will))", lambda _: name, said, count=1, flags=re.IGNORECASE)


def begins_with_a_deed(text: str) -> bool:
    """Whether the text begins with a verb known here: "Send the list"."""
    return any(verbs.past(first) for first in text.split()[:1])


def does(text: str, owner: str) -> str | None:
    """ "I send you the list", "You look at the rota"; None for a text that does not begin with a verb known here.

    None, too, where they do something to "you", who is not they.
    """
    if _to_themselves(text, owner) or not begins_with_a_deed(text):
        return None
    return f"{_subject(owner)} {lowered(text)}"


def did(text: str, owner: str) -> str | None:
    """ "I sent you the list"; None for a text that does not begin with a verb known here."""
    words = text.split()
    if not words or (past := verbs.past(words[0])) is None or _to_themselves(text, owner):
        return None
    for place in range(2, len(words)):
        if words[place - 1] in ("and", "then") and (also := verbs.past(words[place])):
            words[place] = also
    return " ".join([_subject(owner), past, *words[1:]])


def told(title: str) -> str | None:
    """ "I drew a map" of "Drew a map"; None for a title that does not begin with what somebody did."""
    first = title.split()[:1]
    return f"I {lowered(title)}" if first and (verbs.is_past(first[0]) or _ends_in_ed(first[0])) else None


def taken(advice: str) -> str | None:
    """What one takes from a piece of advice: "to put the price first"; empty where it is no such piece.

    None for a verdict on the person, which is never said back.
    """
    said = advice.strip().rstrip(".")
    negated = re.match(r"(?:don['’]t|do not|never)\s+(?:ever\s+)?(?:be\b|\w+)", said, re.IGNORECASE)
    words = said.split()
    begins = next((word for word in words if not verbs.stands_before(word)), "")
    if not negated and verbs.past(begins.rstrip(",:")) is None:
        return None if re.search(r"\b(?:you|your|yours|me|i)\b", said, re.IGNORECASE) else ""
    of_me = _of_me(said)
    if of_me is None or re.search(r"[.!?]\s", said):
        return ""
    if negated:
        kept = re.sub(r"^(?:don['’]t|do not)\s+", "not to ", of_me, flags=re.IGNORECASE)
        return re.sub(r"^never\s+", "never to ", kept, flags=re.IGNORECASE)
    at = of_me.index(begins)
    return f"{lowered(of_me[:at])}to {lowered(of_me[at:])}"


def _of_me(said: str) -> str | None:
    """Their "you" as my "I"; None where it may be "me", or where they speak of themselves."""
    if re.search(r"\b(?:me|I|my|mine|us)\b", said):
        return None
    changed = said
    for pattern, word in (
        (r"\byou are\b", "I am"),
        (r"\byou were\b", "I was"),
        (r"\byour own\b", "my own"),
        (r"\byour\b", "my"),
        (r"\byourself\b", "myself"),
        (r"(?<=what )you\b|(?<=when )you\b|(?<=before )you\b|(?<=after )you\b|(?<=while )you\b|(?<=where )you\b", "I"),
        (r"(?<=until )you\b|(?<=once )you\b|(?<=if )you\b|(?<=that )you\b|(?<=how )you\b|(?<=as )you\b", "I"),
        (r"\byou (?=drew|made|wrote|have|had|need|want|know|did|do|can|could|will|get|see|said)", "I "),
    ):
        changed = re.sub(pattern, word, changed)
    return None if re.search(r"\byou(?:rs)?\b", changed) else changed


def _unclear(plain: str) -> int | None:
    """Where the first pronoun stands for whom nobody is named before it; None for none."""
    found = _THIRD.search(plain)
    if found is None or _SOMEBODY.search(plain, 0, found.start()) or _somebody_named(plain[: found.start()]):
        return None
    return found.start()


def _somebody_named(before: str) -> bool:
    """Whether a name stands in a text: a capital inside it, or a first word that is no verb."""
    for place, word in enumerate(_WORD.finditer(before)):
        one = word[0]
        if not one[0].isupper() or _NO_NAMES.fullmatch(one):
            continue
        if place or not (verbs.past(one) or _STARTS.fullmatch(one)):
            return True
    return False


_STARTS = re.compile(
    r"an?|the|in|at|on|by|for|with|to|no|one|two|three|what|when|if|after|before|my|our|whatever", re.IGNORECASE
)
"""Words with a capital at the start of a text that name nobody."""


def _names(plain: str, reader: str | None) -> bool:
    """Whether the text speaks of its reader by a part of their name."""
    parts = {part.casefold() for part in _WORD.findall(reader or "") if len(part) > 2}
    return any(word.casefold().removesuffix("'s").removesuffix("’s") in parts for word in _WORD.findall(plain))


def _you(found: re.Match[str]) -> str:
    you = _cased("you", found[0])
    if found["modal"]:
        return f"{you} {'were' if found['modal'] == 'was' else found['modal']}"
    verb = found["verb"]
    return f"{you} {_WITH_YOU.get(verb.casefold(), verb[:-1])}"


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word


def _to_themselves(text: str, owner: str) -> bool:
    """Whether "You" in front of a text of theirs would do it to "you": "Put you on the list"."""
    return owner == "them" and re.match(r"\w+ you\b", text) is not None


def _subject(owner: str) -> str:
    return "I" if owner == "me" else "You"


def lowered(text: str) -> str:
    """The text as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def raised(text: str) -> str:
    """The text as it stands at the start of a sentence; a word such as iPad stays as it is."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def _ends_in_ed(word: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]?[a-z]{2,}ed", word)) and word.casefold() not in ("need", "feed", "speed", "seed")
