"""Reads the verbs with which people begin what they note of a talk, as strictly as ``loader`` reads the rest."""

from collections.abc import Iterable, Mapping
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import ContentError, Raw

FILE = "verbs.toml"
_LONGEST = 20
_ODD = {"be": "is", "have": "has"}
_TABLES = {"past": checks.mapping, "regular": checks.mapping, "before": checks.mapping}


def read(raw: Raw) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The past of each verb, and the words that may stand before one, from a parsed file. Raises ContentError."""
    checks.table(raw, _TABLES, FILE)
    word = checks.words(_LONGEST)
    known: dict[str, str] = {}
    for verb, past in [*raw["past"].items(), *((one.rstrip("+"), _past(one)) for one in raw["regular"]["verbs"])]:
        if wrong := word(verb) or word(past):
            raise ContentError(FILE, verb, wrong)
        if verb in known:
            raise ContentError(FILE, verb, "stands there twice")
        known[verb] = past
    return known, tuple(raw["before"]["words"])


def _past(verb: str) -> str:
    """The past of a regular verb; ``+`` behind it doubles its last letter."""
    if verb.endswith("+"):
        return f"{verb[:-1]}{verb[-2]}ed"
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


@cache
def _shipped() -> tuple[Mapping[str, str], tuple[str, ...]]:
    return read(checks.parsed(FILE))


def past(verb: str) -> str | None:
    """What a verb is in the past, such as "sent" of "Send"; None for a word that is no verb known here."""
    return _shipped()[0].get(verb.casefold())


def known() -> Iterable[str]:
    """All the verbs known here."""
    return _shipped()[0]


def is_past(word: str) -> bool:
    """Whether a word is the past of one of these verbs."""
    return word.casefold() in _pasts()


def present(word: str) -> str:
    """The verb of which a word is the past, such as "send" of "sent"; any other word as it is."""
    return _pasts().get(word, word)


@cache
def _pasts() -> Mapping[str, str]:
    return {past: verb for verb, past in _shipped()[0].items()}


def stands_before(word: str) -> bool:
    """Whether a word may stand before a verb that begins a sentence, such as "always"."""
    return word.casefold() in _shipped()[1]


def of_one(text: str) -> str:
    """What one other person does, of a text that begins with one of these verbs: "gives me the list".

    A second verb behind "and" or "then" goes with the first.
    """
    words = text.split()
    for place, word in enumerate(words):
        if not place or (words[place - 1] in ("and", "then") and past(word)):
            words[place] = _with_s(word.lower())
    return " ".join(words)


def base(verb: str) -> str | None:
    """The verb of "sends" or "tries"; None for what is none of a verb known here."""
    return _of_one().get(verb.casefold())


@cache
def _of_one() -> Mapping[str, str]:
    """Each verb by the form in which one other person does it."""
    return {_with_s(verb): verb for verb in reversed(list(_shipped()[0]))}


def _with_s(verb: str) -> str:
    if verb in _ODD:
        return _ODD[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}s"
