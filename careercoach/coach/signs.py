"""Signs in a text that the wording coach goes by: words and their places, in English, nothing understood.

Every function looks at one text, or at None for one that was not written. A sign is a kind of word, never the words
of one entry: what is missed costs nothing, what is wrongly seen costs trust.
"""

import re

LONGEST_READ = 2_000
"""Characters of a text that are looked at."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")

_PAST = _words(
    "ate|beat|became|began|bought|brought|broke|built|caught|chose|came|cut|did|dealt|drew|drove|dug|fed|felt|"
    "fought|found|flew|gave|got|grew|had|heard|held|helped|hid|hung|kept|knew|laid|led|left|lent|let|lost|made|"
    "met|paid|put|ran|read|rebuilt|rewrote|rode|rose|said|sang|sat|saw|sent|sewed|set|shook|showed|shut|sold|"
    "spent|spoke|spun|stood|stuck|swam|swapped|swept|taught|told|took|thought|tore|understood|went|woke|won|wore|"
    "wound|wrote"
)
"""Past forms that do not end in -ed."""

_NO_VERBS = _words("hundred|embed|sacred|naked|wicked|kindred|biped|infrared|unaided|need|speed|feed|seed|breed|greed")

_RESULTS = _words(
    "achieved|agreed|avoided|became|beat|brought|calmed|caught|cleared|closed|cut|diagnosed|discovered|earned|"
    "ended|exceeded|finished|fixed|found|freed|gained|got|grew|hit|identified|kept|landed|launched|located|"
    "lowered|noticed|passed|prevented|proved|raised|reached|recovered|removed|repaired|rescued|resolved|restored|"
    "saved|secured|settled|shipped|sold|solved|spotted|stopped|traced|uncovered|won"
)
"""Verbs that are an outcome in themselves, or may be one."""

_SENTENCE = _words("a|an|her|his|my|our|that|the|their|these|this|those")
"""A title that begins so is a sentence about something, and its verb may be one we do not know."""

_BEING = _words("am|are|be|been|can|could|had|has|have|is|may|might|must|should|was|were|will|would")

_OUTCOME = _words(
    "so|so that|until|now|again|anymore|any more|no longer|instead|which|because|since|thanks to|as a result|led to|"
    "no|not|none|nobody|nothing|never|without|\\w+-free|than|best|first time|on time|in time|signed off|approved|"
    "accepted|promoted|certified|in(?:to)? order|easier|calmer|safer|clearer|simpler|better|smoother|cleaner|"
    "quieter|lighter|and (?:he|she|it|they|we|i|everyone|everybody|all)|all (?:\\w+ ){1,2}home"
)
_COUNT = re.compile(r"\d\s?%|\b(?!(?:19|20)\d\d\b)\d{2,}\b")
_CLAUSE = re.compile(r"[;:,.–—]\s+")

_UNITS = "seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?"
_MEASURES = (
    "absences?|accidents?|backlogs?|bills?|budgets?|calls?|call-outs?|complaints?|consumption|costs?|delays?|"
    "downtime|energy|errors?|falls|fuel|hours|incidents?|injur(?:y|ies)|loss(?:es)?|minutes|mistakes?|money|numbers?|"
    "output|overtime|paperwork|prices?|queues?|rates?|refunds?|returns?|revenue|sales|scores?|sickness|speed|spending|"
    "takings|time|times|traffic|turnover|usage|wait|waits|waiting|waste|yields?"
)
_CHANGE = _words(
    "(?<!no )(?:faster|quicker|slower|fewer|cheaper|shorter)|(?<!no )sooner(?! or later)|"
    "earlier(?! (?:this|that|in|on|today|version|one|draft))(?! \\w+ version)|"
    "(?<!more or )(?<!much )(?<!no )(?<!the )less(?! than)|more often|more \\w+ (?:\\w+ ){0,3}than|"
    "halved|tripled|(?<!was )doubled(?! (?:as|back|up|over|down|checked))|by half|twice as|half as|reduced|shortened|"
    "increased|sped up|speeded up|"
    f"(?:brought|cut|cuts|lowered|raised|saved|saves|grew|improved) (?:\\S+ ){{0,3}}(?:{_MEASURES})|"
    "cut down on|(?:fell|fallen|dropped|rose|risen|grew|grown|went up|went down|is up|is down|are up|are down)"
    " (?:by|sharply|steeply|since)|"
    f"(?:{_UNITS}|daily|weekly|monthly|hourly) (?:instead of|rather than) (?:{_UNITS}|daily|weekly|monthly)|"
    f"from (?:{_UNITS}|daily|weekly|monthly|hourly|many|most|hundreds|dozens) to"
)
_CHANGE_AT_AN_END = re.compile(r"\b(?<!was )(?<!were )(?<!be )dropped\s*(?:[.;,]|$)|^more \w+s? \w+", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?<![\w])(?!(?:19|20)\d\d\b)[£$€]?\d[\d.,]*(?:\s?%|\b)|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|"
    rf"eighty|ninety|hundred|thousand|dozen|per cent|percent)\b|\b(?:an?|one|half an?|every) (?:{_UNITS})\b",
    re.IGNORECASE,
)

_ME = re.compile(r"\b(?:I|i(?!\.e)|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself)\b")
_GROUP_FIRST = re.compile(r"^(?:we|our|(?:the )?(?:whole )?(?:team|crew|squad))\b", re.IGNORECASE)
_WE = re.compile(
    r"\b(?<!since )(?<!because )(?<!while )(?<!before )(?<!after )(?<!when )(?<!which )(?<!that )(?<!what )we\b|"
    r"(?:^|[.;:]\s+)(?:our\b|(?:the )?(?:whole )?(?:team|crew|squad)\b(?! (?:lead|meeting|day|brief|rota|room|talk)))",
    re.IGNORECASE,
)
_NOTICED = _words(
    "thanked|praised|complimented|congratulated|noticed|recommended me|named me|told me|asked me|asked for me|"
    "wrote to me|said"
)
_SUBJECT = re.compile(r"^(?:(?:today|yesterday|last \w+|on \w+|this \w+),? )?i(?: also| then)? ")


def told(text: str | None) -> str:
    """The beginning of a text, without what is quoted in it and with straight apostrophes."""
    return _QUOTED.sub(" ", (text or "")[:LONGEST_READ]).replace("’", "'").strip()


def begins_with_verb(text: str | None) -> bool:
    """Whether a text begins with a past verb and so leaves out its subject, which then is I."""
    return any(_is_past(word) for word in _plain_words(told(text))[:1])


def is_activity(text: str | None) -> bool:
    """Whether a text begins with a past verb, or has no verb that we know; a verb that is a result does not count."""
    words = _plain_words(_SUBJECT.sub("", told(text).casefold()))
    if not words or _RESULTS.fullmatch(words[0]) or _BEING.fullmatch(words[0]):
        return False
    verbless = not _SENTENCE.fullmatch(words[0]) and not any(_is_past(word) or _BEING.fullmatch(word) for word in words)
    return verbless or _is_past(words[0])


def says_outcome(text: str | None) -> bool:
    """Whether something in a text says how it ended: a sign of an outcome, a count, or one more clause."""
    plain = told(text)
    verbless_amount = _AMOUNT.search(plain) and not begins_with_verb(_SUBJECT.sub("", plain.casefold()))
    return bool(_OUTCOME.search(plain) or _COUNT.search(plain) or verbless_amount or _goes_on(plain))


def claims_change(text: str | None) -> bool:
    """Whether a text says that something became more, less, faster or slower."""
    plain = told(text)
    return bool(_CHANGE.search(plain) or _CHANGE_AT_AN_END.search(plain))


def gives_amount(text: str | None) -> bool:
    """Whether an amount stands in a text, in digits or in words; a year is none, and neither is "one"."""
    return bool(_AMOUNT.search(told(text)))


def speaks_of_me(text: str | None) -> bool:
    """Whether I, me or my stands in a text."""
    return bool(_ME.search(told(text)))


def speaks_of_group(text: str | None) -> bool:
    """Whether "we" does something in a text, or a sentence of it begins with "our" or the team."""
    return bool(_WE.search(told(text)))


def begins_with_group(text: str | None) -> bool:
    """Whether a text begins with we, our or the team."""
    return bool(_GROUP_FIRST.search(told(text)))


def tells_of_witness(text: str | None) -> bool:
    """Whether a text tells of somebody who noticed."""
    return bool(_NOTICED.search(told(text)))


def _is_past(word: str) -> bool:
    return bool(_PAST.fullmatch(word)) or (len(word) > 4 and word.endswith("ed") and not _NO_VERBS.fullmatch(word))


def _plain_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['-][^\W_]+)*", text.casefold())


def _goes_on(text: str) -> bool:
    """Whether a further clause follows that is not one more thing the person did."""
    return any(len(part.split()) >= 3 and not begins_with_verb(part) for part in _CLAUSE.split(text)[1:])
