"""Words spelled as they are spoken, written out: "telling" for "tellin", "about" for "bout", "nights" for "nites".

Only what is surely that word is written out: an -in becomes -ing where a verb known here stands before it and the whole
is no word itself, and a form that is something else elsewhere (a bout, cos lettuce, "em" in Portuguese) only beside
the words that make it sure. What is left and may be one is named (``doubtful``), and never guessed.
"""

import re
from functools import cache, lru_cache, partial

from careercoach.content import verbs
from careercoach.language.capitals import cased
from careercoach.patterns import pattern

_WRITTEN = {
    "arvo": "afternoon",
    "arvos": "afternoons",
    "cuz": "because",
    "dunno": "don't know",
    "gonna": "going to",
    "gotta": "have to",
    "govt": "government",
    "kinda": "kind of",
    "lemme": "let me",
    "lvl": "level",
    "lvls": "levels",
    "nite": "night",
    "nites": "nights",
    "outta": "out of",
    "tonite": "tonight",
    "wanna": "want to",
    "anybodys": "anybody's",
    "arent": "aren't",
    "couldve": "could have",
    "everybodys": "everybody's",
    "everyones": "everyone's",
    "nobodys": "nobody's",
    "shouldve": "should have",
    "somebodys": "somebody's",
    "someones": "someone's",
    "theres": "there's",
    "todays": "today's",
    "whats": "what's",
    "yesterdays": "yesterday's",
}
"""Spellings that are nothing else."""
_BEFORE, _BEHIND = r"(?<![\w/.’'@&-])", r"(?![\w/’'@&-]|\.\w)"
_SURE = pattern(rf"{_BEFORE}(?:{'|'.join(_WRITTEN)}){_BEHIND}", re.IGNORECASE)
_SOMETHING = r"(?:the|an?|my|our|your|his|her|its|it|this|that|these|those|them|him|me|us|you|how|what|who|why|when)\b"
_NO_ARTICLE = "".join(rf"(?<!\b{word} )" for word in ("the", "a", "one", "this", "that", "first", "last"))
_NEXT_TO = {
    "about": rf" (?:{_SOMETHING}|\d|(?-i:[A-Z]))",
    "until": (
        rf" (?:{_SOMETHING}|\d|(?:next|last|late|then|now|after|midnight|noon"
        r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*)"
    ),
    "because": r" (?:i|he|she|it|its|they|we|you|the|of|my|our|nobody|no|there|that|this)\b",
}
"""What stands behind a form where it is surely that word."""
_THINGS_TOO = {
    rf"{_NO_ARTICLE}bout": "about",
    "til": "until",
    "co[sz]": "because",
}
"""What is something else elsewhere."""
_BESIDE = tuple(
    (pattern(rf"{_BEFORE}{form}(?={_NEXT_TO[word]})", re.IGNORECASE), word) for form, word in _THINGS_TOO.items()
)
_THEM = pattern(
    r"(?P<verb>\b(?:to|of|for|with|let|at|on|from|by|get|give|tell|show|put|make|send|take))\s+'?em\b(?! dash)"
)
_CANT = pattern(rf"{_BEFORE}(?P<not>cant|wont)(?= (?P<verb>[a-z]+)\b)")
_IM = pattern(
    rf"{_BEFORE}(?:(?<=^)|(?<=[a-z,.;] ))im(?= (?:a|the|not|in|on|at|so|too|still|sick|glad|sure|[a-z]+ing)\b)"
)
_ITS = pattern(rf"{_BEFORE}its(?= (?:a|an|the|too|not|been|just|my|your|our|ok|fine|done)\b)", re.IGNORECASE)
_DROPPED = pattern(r"(?<![\w/.’'@&-])(?P<stem>[A-Za-z]?[a-z]{2,})in(?:['’](?![\w])|(?![\w/’'@&-]|\.\w))")
_NO_DEEDS = "basin begin buyin callin checkin fillin login matin plugin raisin rosin savin signin standin walkin"
_WORDS_THEMSELVES = frozenset(_NO_DEEDS.split())
"""What ends as a verb without its g does, and is a word."""
_TWICE = (
    "beg begin chat cut dig forget get hit let plan put quit rob rub run set shut sit spin split step stop swim win"
)
_DOUBLED = frozenset(_TWICE.split())
"""Verbs whose last letter is written twice before -ing, beside those whose past says so."""
_OTHER_TONGUE = pattern(
    r"\b(?:de|het|een|van|voor|niet|og|ikke|och|inte|att|der|die|das|und|nicht|mit|auf|le|les|et|du|el|los|para|di|que|"
    r"não|com|dos|das|um|uma|som|fra|jeg|vi|var)\b"
)
_ENGLISH = pattern(r"\b(?:the|my|our|with|and|of|he|she|it|they|keep|stay|from|open)\b|\w/", re.IGNORECASE)
_LEFT = pattern(
    rf"{_BEFORE}(?:{_NO_ARTICLE}bout(?! of\b)|coz|cos(?! lettuce)|im|ive|cant(?! of\b)|wont"
    rf"|nah|yeah|yep|coulda|shoulda|woulda|sorta|lotta){_BEHIND}",
    re.IGNORECASE,
)
_LEFT_IN_ENGLISH = pattern(rf"{_BEFORE}(?:til|em){_BEHIND}", re.IGNORECASE)


@lru_cache(2**15, typed=True)  # a document says each of its lines several times; words for others are a type of text
def written_out(text: str) -> str:
    """The text with each word written out that surely is spelled as spoken; a text of another language as it is."""
    if not text or _OTHER_TONGUE.search(text):
        return text
    whole = _SURE.sub(lambda found: cased(_WRITTEN[found[0].casefold()], found[0]), text)
    for form, word in _BESIDE:
        if word != "until" or _ENGLISH.search(whole):
            whole = form.sub(partial(_in_its_place, word), whole)
    whole = _THEM.sub(r"\g<verb> them", whole)
    whole = _IM.sub("I'm", _CANT.sub(_cannot, whole))
    whole = _ITS.sub(partial(_in_its_place, "it's"), whole)
    return _DROPPED.sub(_with_its_g, whole)


def doubtful(text: str) -> str | None:
    """The first word that may be spelled as it is spoken and is left as it was typed, as "bout"; None for none."""
    if _OTHER_TONGUE.search(text):
        return None
    said = written_out(text)
    found = _LEFT.search(said) or (_ENGLISH.search(said) and _LEFT_IN_ENGLISH.search(said))
    return found[0] if found else None


def _cannot(found: re.Match[str]) -> str:
    verb = found["verb"]
    known = verbs.past(verb) or verbs.stands_before(verb)
    return {"cant": "can't", "wont": "won't"}[found["not"]] if known else found[0]


def _with_its_g(found: re.Match[str]) -> str:
    word = f"{found['stem']}in"
    known = word.casefold() in _without_g() and word.casefold() not in _WORDS_THEMSELVES
    return f"{word}g" if known else found[0]


@cache
def _without_g() -> frozenset[str]:
    """What each verb known here is with -ing, without its g: "tellin", "stoppin", "takin"."""
    return frozenset(_ing(verb)[:-1] for verb in verbs.known())


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return f"{verb[:-1]}ing"
    doubled = verb in _DOUBLED or (verbs.past(verb) or "").startswith(f"{verb}{verb[-1]}")
    return f"{verb}{verb[-1] if doubled else ''}ing"


def _in_its_place(word: str, found: re.Match[str]) -> str:
    return cased(word, found[0])
