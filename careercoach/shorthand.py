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
_FIRST_WORD = re.compile(r"\s*([^\W\d_]+(?:['’-][^\W\d_]+)*)[,;:!?…).]*(?=\s|$)")
_NO_NAMES = re.compile(
    r"i|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december",
    re.IGNORECASE,
)

EITHER = frozenset(("she", "he"))
"""The two by which somebody is spoken of; of "they" nothing is made."""
_WORDS = {"she": {"she", "her", "hers", "herself"}, "he": {"he", "him", "his", "himself"}}
_FIRST = re.compile(r"\b(?:me|my|mine|myself|us|our|I)\b")
_OF_ME = re.compile(
    r"(^\w+ |\b(?:to|for|with|from|by) )you\b(?=\s+(?!are|were|have|can|will|need|want)\w|\s*[,.;]|\s*$)"
)
"""Where they said "you" to me: behind the first verb, or behind a small word, and not where "you" does something."""
_REPROOF = re.compile(
    r"(?:\s*[,;:–—.!]\s*|\s+-\s+)(?:and\s+|but\s+)?(?:because\s+|as\s+|since\s+|for\s+)?(?:you(?:['’](?:re|ve|ll))?|your)\b.*$"
    r"|\s+because\s+(?:you|your)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""Where a piece of advice goes on with what the person does: "…, you talk too much"."""
_DID = re.compile(
    r"[A-Za-z]?[a-z]{2,}ed(?:$|\s+(?:the|an?|my|our|their|its|his|her|this|that|these|all|both|every|each|some|new|old|how|why|what|"
    r"when|who|two|three|four|five|six|ten|half|\d|at|with|for|to|into|in|on|up|down|out|over|from|about|by|through|and|[A-Z]))"
)
_NOT = re.compile(r"not (?:to )?", re.IGNORECASE)
_THING_OF = re.compile(r"(?:of|per)\b", re.IGNORECASE)
_OF_SOMETHING = frozenset(("think", "hear", "speak", "talk", "know", "dream"))
"""Verbs behind which "of" may stand."""
_EITHER_OF_US = re.compile(r"\byours?\b|^\w+ you\b|\b(?:to|for|with|from|by) you\b", re.IGNORECASE)
"""Where "you" and "your" may be me or they."""
_MINE = r"(?:I['’]ll|I will|I['’]m going to|I am going to|I to|me to|me:|to|I)\s+"

_BEHIND_OBJECT = (
    r"\s+(?:the|an?|my|our|this|that|these|those|what|how|when|where|why|who|whether|if|that|every|each|all|some|one|"
    r"two|three|before|after|until|by|on|in|at|for|with|to|about|through|of|from|and|or|then|again|also|as|into|"
    r"over|round|along|soon|there|here)\b|\s*[,.;:!?)]|\s*$"
)
"""What stands behind "her" where it is whom something is done to, and not whose something is."""
_WITH_YOU = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn't": "aren't"}
_MODALS = "can|could|will|would|should|may|might|must|did|had|said|saw|asked|gave|told|wanted|needed|sent|wrote|made"
_SUBJECTS = {
    family: re.compile(rf"\b{family}\s+(?:(?P<modal>{_MODALS})|(?P<verb>[a-z']+?s(?:n't)?))\b", re.IGNORECASE)
    for family in EITHER
}
_GIVEN = r"(?<=tell )|(?<=give )|(?<=send )|(?<=show )|(?<=teach )|(?<=offer )|(?<=lend )|(?<=hand )|(?<=email )"
_NOT_ON = r"(?=\s+(?!own\b)\w)(?!.*\bto (?:the|my|our|an?|[A-Z]\w+)\b)"
"""Behind "tell her" and the like stands what is told, unless it goes on to somebody else."""
_DONE_TO = {
    "she": (
        (rf"\bher(?={_BEHIND_OBJECT})", "you"),
        (rf"(?:{_GIVEN})\bher\b{_NOT_ON}", "you"),
        (r"\bherself\b", "yourself"),
    ),
    "he": ((r"\bhim\b", "you"), (r"\bhimself\b", "yourself")),
}
_THEIRS = {
    "she": ((rf"\bher\b(?=\s)(?!{_BEHIND_OBJECT})", "your"), (r"\bhers\b", "yours")),
    "he": ((r"\bhis\b(?=\s)", "your"),),
}
_THINGS_TOO = (
    "answer approach audit book call change contact copy count cover cut deal design document draft draw drive "
    "email end feed form hand help label lead limit list look mail measure mentor move name note offer order "
    "paint pass phone pilot place plan present press price question record register repair reply report review "
    "run schedule search set share show sign sketch start stop study support swap talk test train treat update "
    "use visit wait walk watch work"
)
_AS_OFTEN_THINGS = frozenset(_THINGS_TOO.split())
"""Verbs whose form of the third person is as often several things: "reports", "plans"."""
_GOES_ON = re.compile(
    r"(?:me|you|us|it|them|him|her|the|an?|my|whether|if|that|what|how|who|into|after)\b", re.IGNORECASE
)
"""What stands behind such a word where it is a verb."""


def reads_wrong(text: str, reader: str | None, *, agreed_with: bool) -> bool:
    """Whether a text of few words reads wrong to its reader, who is called ``reader``.

    ``agreed_with`` says that the reader is the one it was agreed with, to whom "you" is right.
    """
    plain = _QUOTED.sub("“”", text)
    if _unclear(plain) is not None or (not agreed_with and _SECOND.search(plain)):
        return True
    return agreed_with and _names(plain, reader)


def turned(text: str, them: frozenset[str] = EITHER, *, by_them: bool = False) -> str:
    """The text as it reads to the one it was agreed with: "Send you the case" for "Send her the case".

    ``them`` says which of EITHER means that one; ``by_them`` that they do it themselves, so that "speak with her" is
    about another. What cannot be turned with certainty stays as it is.
    """
    first = _unclear(_plain(text))
    if first is None:
        return text
    word_before = text.rfind(" ", 0, max(first - 1, 0)) + 1
    begun, said = text[:word_before], text[word_before:]
    for family in sorted(them):
        for pattern, word in (() if by_them else _DONE_TO[family]) + _THEIRS[family]:
            said = re.sub(pattern, lambda found, word=word: _cased(word, found[0]), said, flags=re.IGNORECASE)  # type: ignore[misc]  # a default binds the word
        said = _SUBJECTS[family].sub(_you, said)
    return begun + said


def pronouns(text: str) -> frozenset[str]:
    """Which of EITHER stand in the text for somebody whom it does not name before them."""
    plain = _plain(text)
    first = _unclear(plain)
    return frozenset() if first is None else families(plain[first:])


def families(text: str) -> frozenset[str]:
    """Which of EITHER stand in the text at all."""
    found = {word.casefold() for word in _THIRD.findall(_plain(text))}
    return frozenset(family for family in EITHER if found & _WORDS[family])


def deed(text: str, owner: str, name: str | None = None) -> str:
    """What is to be done, without who does it: "Send me the file" for "she sends me the file".

    ``owner`` is "me" or "them", ``name`` what they are called. "You" as they said it becomes "me", where nothing else
    can be meant: "Put me on the list". Any other text stays as it is.
    """
    if owner == "me":
        return _without(_MINE, text)
    parts = "|".join(map(re.escape, [part for part in (name or "").split() if len(part) > 1]))
    done = _without(rf"(?:(?:{parts}|she|he|they|you)(?:['’]ll|:| will| to| (?:is|are) going to)?|to)\s+", text)
    done = _by_one(done, surely=False) or done
    return done if _FIRST.search(_plain(done)) else _OF_ME.sub(r"\1me", done)


def begins_with_a_deed(text: str) -> bool:
    """Whether the text begins with a verb known here: "Send the list"."""
    first, _, more = text.partition(" ")
    return verbs.past(first) is not None and (first.casefold() in _OF_SOMETHING or not _THING_OF.match(more))


def does(text: str, owner: str) -> str | None:
    """ "I send you the list", "You look at the rota"; None for a text that does not begin with a verb known here.

    None, too, for a promise of theirs whose "you" may be the one or the other.
    """
    if _either_of_us(text, owner):
        return None
    if (left := _NOT.match(text)) and begins_with_a_deed(text[left.end() :]):
        return f"{_subject(owner)} will {lowered(text)}"
    if not begins_with_a_deed(text):
        return None
    return f"{_subject(owner)} {lowered(text)}"


def did(text: str, owner: str) -> str | None:
    """ "I sent you the list"; None for a text that does not begin with a verb known here."""
    words = text.split()
    if _either_of_us(text, owner):
        return None
    if (left := _NOT.match(text)) and begins_with_a_deed(text[left.end() :]):
        return f"{_subject(owner)} did {lowered(text)}"
    if not begins_with_a_deed(text) or (past := verbs.past(words[0])) is None:
        return None
    for place in range(2, len(words)):
        if words[place - 1] in ("and", "then") and (also := verbs.past(words[place])):
            words[place] = also
    return " ".join([_subject(owner), past, *words[1:]])


def in_doubt(text: str, owner: str) -> bool:
    """Whether it is in doubt whom a text means: "him" of whom nobody is named, "your numbers" of their own promise."""
    return _either_of_us(text, owner) or _unclear(_plain(text)) is not None


def told(title: str) -> str | None:
    """ "I drew a map" of "Drew a map"; None for a title that does not begin with what somebody did."""
    first = title.split()[:1]
    return f"I {lowered(title)}" if first and (verbs.is_past(first[0]) or _ends_in_ed(title)) else None


def taken(advice: str) -> str | None:
    """What one takes from a piece of advice: "to put the price first"; empty where it is no such piece.

    None for a verdict on the person, which is never said back; a piece that goes on with one is taken without it.
    """
    whole = advice.strip().rstrip(".!")
    said = _REPROOF.sub("", whole)
    as_noted = "" if said == whole else None
    negated = re.match(r"(?:don['’]t|do not|never)\s+(?:ever\s+)?(?:be\b|\w+)", said, re.IGNORECASE)
    words = said.split()
    begins = next((word for word in words if not verbs.stands_before(word)), "")
    if not negated and verbs.past(begins.rstrip(",:")) is None:
        return None if re.search(r"\b(?:you|your|yours|me|i)\b", said, re.IGNORECASE) else as_noted
    of_me = _of_me(said)
    if of_me is None or re.search(r"[.!?]\s", said):
        return as_noted
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


def _either_of_us(text: str, owner: str) -> bool:
    plain = _plain(text)
    return owner == "them" and _EITHER_OF_US.search(plain) is not None and not _FIRST.search(plain)


def _plain(text: str) -> str:
    """The text with what it quotes made unreadable, of the same length."""
    return _QUOTED.sub(lambda quoted: "·" * len(quoted[0]), text)


def _without(who: str, text: str) -> str:
    """The text without whoever does it, where a deed known here is left."""
    found = re.match(who, text, re.IGNORECASE)
    rest = text[found.end() :] if found else ""
    if begins_with_a_deed(rest):
        return raised(rest)
    return _by_one(rest) or text


def _by_one(text: str, *, surely: bool = True) -> str | None:
    """ "Send me the file" of "sends me the file"; ``surely`` says that a verb stands there and no thing."""
    first, blank, more = text.partition(" ")
    verb = verbs.base(first)
    if verb is None or not (surely or verb not in _AS_OFTEN_THINGS or _GOES_ON.match(more)):
        return None
    return raised(f"{verb}{blank}{more}")


def _subject(owner: str) -> str:
    return "I" if owner == "me" else "You"


def lowered(text: str) -> str:
    """The text as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def raised(text: str) -> str:
    """The text as it stands at the start of a sentence; a word such as iPad, eLearning, pH or b2b stays as it is."""
    found = _FIRST_WORD.match(text)
    if found is None or not found[1].islower() or found[1].startswith("µ"):
        return text
    return text[: found.start(1)] + text[found.start(1)].upper() + text[found.start(1) + 1 :]


def _ends_in_ed(title: str) -> bool:
    """Whether a title begins with a word in -ed that is what somebody did, as what stands behind it shows."""
    first = title.split(maxsplit=1)[0].casefold()
    return _DID.match(title) is not None and first not in ("need", "feed", "speed", "seed")
