"""Whom "her" and "him" mean in what people write down in the room, and how it reads to the one who is meant.

"Send her the first case" is clear to who wrote it. The one it was agreed with would read of somebody else, and another
reader would not know whom it means. A pronoun counts as clear where somebody is named before it in the same text.
Everything is told by closed lists of English words; what they do not settle stays as it was typed, and is listed for
the person to look at (``documents.rewording``). A wrong "you" is worse than shorthand.
"""

import re
from functools import partial

from careercoach.content import verbs
from careercoach.language import naming
from careercoach.language.capitals import cased
from careercoach.language.clauses import (
    PEOPLE,
    begins_with_a_verb,
    is_one,
    pieces,
    without_quotes,
)
from careercoach.patterns import pattern

_THIRD = pattern(r"\b(?:she|he|her|him|his|hers|herself|himself)\b", re.IGNORECASE)
_SECOND = pattern(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)

_A_ROLE = pattern(rf"\W*(?:(?:{PEOPLE})(?!['’s])\b\s*)+", re.IGNORECASE)
"""How a text begins that names a role, and so may well be about getting it: "Foreman for real, he had said august"."""
EITHER = frozenset(("she", "he"))
"""The two by which one person is spoken of."""
THEY = "they"
"""How somebody may be spoken of, too; it is taken for one person only where they say so themselves."""
_WORDS = {"she": {"she", "her", "hers", "herself"}, "he": {"he", "him", "his", "himself"}, THEY: {THEY}}

_TITLES = {
    "she": "mrs ms miss madam mme madame mlle dona doña señora senhora sra frau signora sister irmã mère sœur pani",
    "he": "mr sir monsieur señor senhor sr herr signor father padre père brother irmão pan",
}
"""Forms of address that say whether somebody is he or she."""
_ANY_TITLE = "|".join((*" ".join(_TITLES.values()).split(), "dr", "doctor", "prof", "professor", "captain"))
_LEFT = "\ue000"
"""Stands before a "her" that is left as it is."""
_BEHIND_OBJECT = (
    r"\s+(?:the|an?|my|our|this|that|these|those|what|how|when|where|why|who|whether|if|every|each|all|some|one|"
    r"two|three|before|after|until|by|on|in|at|for|with|to|about|through|of|from|and|or|then|again|also|as|into|"
    r"over|round|along|soon|there|here)\b|\s+\d+(?=\s)"
    r"|\s+(?:first|early|late|later|today|tomorrow|once|twice|directly|straight)"
    r"(?=\s+(?:when|if|before|after|then|and|on|in|at|with|about|every)\b|\s*[,.;:!?)]|\s*$)"
    r"|\s*[,.;:!?)&+/–—]|\s+-\s|\s*$"
)
"""What stands behind "her" where it is whom something is done to, and not whose something is."""
_GIVING = "tell|give|send|show|teach|offer|lend|hand|email|mail|text|bring|get|buy|make|pay"
"""Verbs that take two things, so that "her" behind them may be whom or whose."""
_BEHIND_ALL = pattern(r"\b(?:with|without|before)\s+(?:him|her)\s*[.!]?$", re.IGNORECASE)
"""Where a sentence ends in who may well be the reader: "never give a client a date without her"."""
_TO_THEM = pattern(rf"\b(?:{_GIVING}|ask|call|ring|phone|remind|thank)\s+(?P<who>him|her)\b", re.IGNORECASE)
"""Where something is done to the one with whom it was agreed."""
_THEM = pattern(rf"(?:(?:{_GIVING}|ask|remind|thank)(?:\s+me)?)\s+(?P<who>them|their)\b", re.IGNORECASE)
"""The same of "they", right at the start: further on it is as often several things."""
_TOLD = (
    r"(?:(?:bad|good|any|some|more|weekly|monthly|daily|early|fresh|new|\d+)\s+)*"
    r"(?:news|feedback|figures|numbers|notice|details|information|examples|dates|proof|advice|time|credit|warning)\b"
)
"""What is told or given to somebody, and is hardly theirs."""
_GROUPS = f"{PEOPLE}|team|class|crew|office|section|department|staff|unit|ward|shift|school|clinic|company"
_BESIDE_A_NAME = pattern(rf"(?:\band|&|\bor)\s+(?:him\b|her(?={_BEHIND_OBJECT}))", re.IGNORECASE)
"""Somebody beside one who is named, and so not that one: "ask Tariq & him"."""
_TOGETHER = pattern(r"\b(?:him (?:and|or) her|her (?:and|or) him|he (?:and|or) she|she (?:and|or) he)\b", re.IGNORECASE)
"""Two people named by no more than a pronoun each."""

_WITH_YOU = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn't": "aren't"}
_MODALS = "can|could|will|would|should|may|might|must|did|had|said|saw|asked|gave|told|wanted|needed|sent|wrote|made"
_SUBJECTS = {
    family: pattern(
        rf"\b{family}\s+(?:(?P<modal>{_MODALS}|[a-z]{{3,}}ed)|(?P<verb>[a-z']+?s(?:n't)?))\b", re.IGNORECASE
    )
    for family in EITHER
}
_DONE_TO = {
    "she": (
        (rf"\bher(?={_BEHIND_OBJECT})", "you"),
        (rf"(?P<verb>\b(?:{_GIVING})\s+)her(?=\s+{_TOLD})", r"\g<verb>you"),
    ),
    "he": ((r"\bhim\b", "you"),),
}
_THEMSELVES = {"she": r"\bherself\b", "he": r"\bhimself\b"}
_THEIRS = {
    "she": (
        (rf"(?P<verb>\b(?:{_GIVING})\s+)her(?=\s+(?:{_GROUPS})\b)", r"\g<verb>your"),
        (rf"(?<!{_LEFT})\bher\b(?=\s)(?!{_BEHIND_OBJECT})(?!\s+{_TOLD})", "your"),
        (r"\bhers\b", "yours"),
    ),
    "he": ((r"\bhis\b(?=\s)", "your"),),
}
_THEIR_OWN = {
    "she": pattern(rf"^\w+\s+me\s+her\b(?!{_BEHIND_OBJECT})", re.IGNORECASE),
    "he": pattern(r"^\w+\s+me\s+his\b", re.IGNORECASE),
}
"""Where somebody gives me what is theirs: "lends me her book"."""
_TWO_WAYS = pattern(
    rf"(\b(?:{_GIVING})\s+)(?=her\s)(?!her(?:{_BEHIND_OBJECT}|\s+{_TOLD}|\s+(?:{_GROUPS})\b))", re.IGNORECASE
)
"""Where "her" may be whom or whose: "show her work"."""
_REPORTED = pattern(
    r"\b(?:he|she)\s+(?:(?:had|has)\s+)?(?:said|says|swore|promised|told|agreed|wanted|wants|thinks|thought|knows|knew)\b",
    re.IGNORECASE,
)
"""What somebody said, who in a talk of two is the other one: "the lead - she said march"."""
_SEEN_TO = pattern(r"(?P<joint>(?:[,;:]|\s[-–—])\s+)(?P<who>he|she)\s+(?P<verb>[a-z]+s)\b(?P<more>.*)$", re.IGNORECASE)
"""Where a promise of theirs ends in what they do for it: "a planner on Mondays, she asks"."""
_BESIDE_THEM = pattern(
    r"[,;:]\s+I\s+[a-z]+\s+(?:\w+\s+)?(?:beside|with|next to|to|for|from|behind)\s+(?P<who>him|her)\W*$", re.IGNORECASE
)
"""Where it ends in what I do with them: "the budget, I sit beside her"."""
_GETS_IT = (
    r"asks|checks|decides|talks|speaks|sorts|arranges|pays|signs|orders|writes|calls|looks|tries|applies|sees|tells|"
    "rings|puts|brings|raises"
)
_TO_GET_IT = pattern(_GETS_IT)
"""What one does to get somebody: "a planner, she asks", but not "a deputy, she starts in May"."""
_SEEN_TO_BY = pattern(
    rf"(?P<joint>(?:[,;:]|\s[-–—])\s+)(?P<who>)(?P<verb>{_GETS_IT})\b(?P<more>\s+\S.*)$", re.IGNORECASE
)
"""The same without who does it: "a planner on Mondays, asks HR"."""
_NOBODY_YET = pattern(r"\b(?:some|any|every)(?:body|one)\b[^,]*,\s*(?:he|she)\b", re.IGNORECASE)
"""Where the one who goes on is not the one before: "knows somebody there, he will call"."""
_THING_GIVEN = r"send|give|hand|bring|lend|offer"
_GIVEN_NOTHING = pattern(
    rf"\b(?:{_THING_GIVEN})\s+(?:him|her)(?=\s+(?:on|at|in|by|every|each|before|after|until|to|back|home|off|when|if)\b|\W*$)",
    re.IGNORECASE,
)
"""Where nothing is given, so that somebody may be sent or brought: "send him on sundays"."""
_OF_WHO_LEADS = (
    rf"{_GROUPS}|advice|agenda|answer|approval|budget|calendar|diary|draft|email|feedback|figures|form|inbox|list|mails?|"
    "meeting|memo|notes|numbers|office|ok|opinion|orders|permission|plan|questions?|report|round|rules|signature|slides|slot|view|words|yes"
)
"""What is somebody's with whom one agrees on work."""
_THEIR_THING = pattern(
    rf"\b(?:his|her)(?!{_BEHIND_OBJECT})\s+(?!(?:\w+\s+){{0,2}}(?:{_OF_WHO_LEADS})\b)(?!{_TOLD})", re.IGNORECASE
)
"""Something of somebody's that may as well be of a client's or a pupil's: "do her colour"."""
_BEFORE_A_NAME = pattern(r"with|for|to|from|by|about|of|and", re.IGNORECASE)
"""Small words behind which a name is whom something is done to."""
_MY_TURN = pattern(r"(?:,|;|\band|\bthen)\s+I\s")
"""Where a promise of theirs goes on with what I do."""


def reads_wrong(text: str, reader: str | None, *, agreed_with: bool) -> bool:
    """Whether a text of few words reads wrong to its reader, who is called ``reader``.

    ``agreed_with`` says that the reader is the one it was agreed with, to whom "you" is right.
    """
    plain = without_quotes(text)
    if (
        _unclear(plain) is not None
        or (agreed_with and _may_be_reader(plain))
        or _BESIDE_A_NAME.search(plain)
        or (agreed_with and _BEHIND_ALL.search(plain))
        or _THEM.match(plain)
        or (not agreed_with and _SECOND.search(plain))
    ):
        return True
    return agreed_with and naming.names(plain, reader)


def _may_be_reader(plain: str) -> bool:
    """Whether a pronoun may be the reader, though somebody is named before it: "speak to Graham, he owes her"."""
    return len(families(plain)) > 1 or _REPORTED.search(plain) is not None or _NOBODY_YET.search(plain) is not None


def is_sure(text: str, reader: str, *, by_them: bool) -> bool:
    """Whether the pronouns of a deed can be nobody but the one it was agreed with, who is called ``reader``.

    Not where they are named beside it, where nothing is given to them, where it is something of theirs that a client
    may have, too, and in what follows without a verb: "tag calves, numbers to him".
    """
    plain = without_quotes(text)
    if naming.names(plain, reader) or _GIVEN_NOTHING.search(plain) or (not by_them and _THEIR_THING.search(plain)):
        return False
    _, *others = pieces(plain)
    return not any(_THIRD.search(other) and not begins_with_a_verb(other) for other in others)


def is_thing_of_theirs(text: str) -> bool:
    """Whether a text names nothing but something of his or hers, and nobody else: "her view on the plan"."""
    begins = re.match(r"(?:his|her)\s", text, re.IGNORECASE) is not None
    return begins and is_one(text) and len(pieces(text)) == 1 and not naming.somebody_in(text.partition(" ")[2])


def turned(text: str, them: frozenset[str] = EITHER, *, by_them: bool = False) -> str:
    """The text as it reads to the one it was agreed with: "Send you the case" for "Send her the case".

    ``them`` says which of EITHER and THEY means that one; ``by_them`` that they do it themselves, so that "speak with
    her" is about another. What cannot be turned with certainty stays as it is.
    """
    plain = without_quotes(text)
    if THEY in them and (found := _THEM.match(plain)) and not (by_them and found["who"].casefold() == "them"):
        you = "you" if found["who"].casefold() == "them" else "your"
        return f"{text[: found.start('who')]}{you}{text[found.end() :]}"
    first = _unclear(plain)
    if first is None or _TOGETHER.search(plain):
        return text
    at = text.rfind(" ", 0, max(first - 1, 0)) + 1
    mine = _MY_TURN.search(text) if by_them else None
    ours = max(mine.start(), at) if mine else len(text)
    parts = ((text[at:ours], by_them), (text[ours:], False))
    return text[:at] + "".join(_turned(said, them, by_them=theirs) for said, theirs in parts)


def _turned(said: str, them: frozenset[str], *, by_them: bool) -> str:
    """A piece of a text with those of EITHER as "you"; of what they do with another, only who does it."""
    said = _TWO_WAYS.sub(rf"\1{_LEFT}", said)
    for family in sorted(them & EITHER):
        said = re.sub(_THEMSELVES[family], partial(_in_its_place, "yourself"), said, flags=re.IGNORECASE)
        done_to, whose = _DONE_TO[family], _THEIRS[family]
        if by_them:
            whose = () if any(re.search(form, said, re.IGNORECASE) for form, _ in done_to) else whose
            done_to = ()
        for form, word in (*whose, *done_to):
            said = re.sub(form, partial(_in_its_place, word), said, flags=re.IGNORECASE)
        said = _SUBJECTS[family].sub(_you, said)
    return said.replace(_LEFT, "")


def _in_its_place(word: str, found: re.Match[str]) -> str:
    return cased(found.expand(word), found[0])


def by_name(text: str, name: str) -> str:
    """The text with "you" where it does something to its reader by name: "Send you the plan" for "Send Ruth the plan".

    ``name`` is what they are called, whole; a name that somebody else may bear stays, and so does one that does
    something itself.
    """
    first, _, more = name.strip().partition(" ")
    last = more.rpartition(" ")[2]
    titled = rf"(?:{_ANY_TITLE})\.? {re.escape(last)}" if last else ""
    whole = [re.escape(one) for one in (name.strip() if more else "", first) if len(one) > 2]
    called = "|".join(filter(None, (titled, *whole)))
    if not called:
        return text
    behind = rf"(?={_BEHIND_OBJECT}|\s+[a-z]+ly\b|\s+(?P<goes_on>[a-z]))"
    before = r"(?P<before>\b(?P<word>[^\W\d_]+)\s+)"
    names = re.compile(rf"{before}(?:the\s+)?(?i:{called})(?:(?P<own>['’]s\b|['’](?=\s))|{behind})")
    return names.sub(_you_by_name, text)


def _you_by_name(found: re.Match[str]) -> str:
    word = found["word"]
    if found["goes_on"] and word.casefold() != "with":
        return found[0]
    known = _BEFORE_A_NAME.fullmatch(word) or verbs.past(word) or verbs.is_past(word)
    return f"{found['before']}{'your' if found['own'] else 'you'}" if known else found[0]


def seen_to(text: str) -> str:
    """A promise of theirs with "you" where they see to it: "two vans, you ask HR" of "two vans, he asks HR".

    As it is where more than that speaks of somebody, or where somebody named before may be meant.
    """
    beside = _BESIDE_THEM.search(without_quotes(text))
    if beside and not third(text[: beside.start()]) and not naming.somebody_in(text[: beside.start()]):
        return f"{text[: beside.start('who')]}you{text[beside.end('who') :]}"
    found = _SEEN_TO.search(without_quotes(text)) or _SEEN_TO_BY.search(without_quotes(text))
    if found is None or third(text[: found.start()]) or third(found["more"]):
        return text
    before = text[: found.start()]
    if verbs.base(before.partition(" ")[0]) and not found["who"]:
        return text
    if naming.somebody_in(before) or (naming.SOMEBODY.search(before) and not _TO_GET_IT.fullmatch(found["verb"])):
        return text
    return f"{before}{found['joint']}you {verbs.base(found['verb'])}{text[found.start('more') :]}"


def done_to(text: str) -> frozenset[str]:
    """Which of EITHER something is done to, as one does to whom one talks with: "he" of "send him the list".

    Empty where somebody is named before, or both stand in the text.
    """
    plain = without_quotes(text)
    first = _unclear(plain)
    found = None if first is None or len(families(text)) != 1 else _TO_THEM.search(plain)
    return families(found["who"]) if found else frozenset()


def pronouns(text: str) -> frozenset[str]:
    """Which of EITHER stand in the text for somebody whom it does not name before them."""
    plain = without_quotes(text)
    first = _unclear(plain)
    return frozenset() if first is None else families(plain[first:])


def unnamed(before: str, text: str) -> bool:
    """Whether a text speaks of somebody whom neither it nor what stands before it names."""
    return third(text) and _unclear(without_quotes(f"{before}{text}")) is not None


def families(text: str) -> frozenset[str]:
    """Which of EITHER stand in the text at all."""
    found = {word.casefold() for word in _THIRD.findall(without_quotes(text))}
    return frozenset(family for family in EITHER if found & _WORDS[family])


def titled(called: str) -> frozenset[str]:
    """Whether somebody is she or he by how they are addressed, as "Mrs Wairimu" is; empty where that says neither."""
    first, _, name = called.strip().casefold().partition(" ")
    return frozenset(family for family, titles in _TITLES.items() if name and first.rstrip(".") in titles.split())


def doer(text: str) -> frozenset[str]:
    """Who does something, of a text that begins with it: "she sends me the file"."""
    first = re.split(r"['’\s]", text.lstrip(), maxsplit=1)[0].casefold()
    return frozenset(family for family in (*EITHER, THEY) if first == family)


def themselves(text: str) -> frozenset[str]:
    """Who does something, of a text that says that they do it themselves, or with what is theirs.

    "He" of "comes on one night himself", and "she" of "lends me her book"; empty where somebody is named before.
    """
    if pronouns(text) != families(text) or len(families(text)) != 1:
        return frozenset()
    plain = without_quotes(text)
    return frozenset(one for one in EITHER if _THEIR_OWN[one].search(plain) or re.search(_THEMSELVES[one], plain))


def third(text: str) -> bool:
    """Whether he or she stands in a text in any form, but for what it quotes."""
    return _THIRD.search(without_quotes(text)) is not None


def _unclear(plain: str) -> int | None:
    """Where the first pronoun stands for whom nobody is named before it; None for none."""
    found = _THIRD.search(plain)
    if found is None:
        return None
    role = _A_ROLE.match(plain)
    if naming.SOMEBODY.search(plain, role.end() if role else 0, found.start()) or naming.somebody_in(
        plain[: found.start()]
    ):
        return None
    return found.start()


def _you(found: re.Match[str]) -> str:
    you = cased("you", found[0])
    if found["modal"]:
        return f"{you} {'were' if found['modal'] == 'was' else found['modal']}"
    verb = found["verb"]
    return f"{you} {_WITH_YOU.get(verb.casefold(), verb[:-1])}"
