"""Signs in a text that the wording coach goes by: words and their places, in English, nothing understood.

Every function looks at one text, or at None for one that was not written. A sign is a kind of word, never the words
of one entry: what is missed costs nothing, what is wrongly seen costs trust.
"""

from __future__ import annotations

from careercoach.patterns import IGNORECASE, pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

LONGEST_READ = 2_000
"""Characters of a text that are looked at."""


def words(listed: str) -> re.Pattern[str]:
    """What finds these whole words in any letter case, alternatives with a bar between them."""
    return pattern(rf"\b(?:{listed})\b", IGNORECASE)


def any_of(listed: str) -> frozenset[str]:
    """Single words in small letters, with a bar between them."""
    return frozenset(listed.split("|"))


_WORDS = pattern(r"[^\W_]+(?:['-][^\W_]+)*")
_SINGLE_WORDS = pattern(r"[^\W_]+")
_QUOTED = pattern(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")

_PAST = any_of(
    "ate|beat|became|began|bought|brought|broke|built|caught|chose|came|cut|did|dealt|drew|drove|dug|fed|felt|fought|"
    "found|flew|gave|got|grew|had|heard|held|helped|hid|hung|kept|knew|laid|led|left|lent|let|lost|made|met|paid|put|"
    "ran|read|rebuilt|rewrote|rode|rose|said|sang|sat|saw|sent|sewed|set|shook|showed|shut|sold|spent|spoke|spun|"
    "stood|stuck|swam|swapped|swept|taught|told|took|thought|tore|understood|went|woke|won|wore|wound|wrote"
)
"""Past forms that do not end in -ed."""

_NO_VERBS = any_of("hundred|embed|sacred|naked|wicked|kindred|biped|infrared|unaided|need|speed|feed|seed|breed|greed")

RESULTS = any_of(
    "achieved|agreed|avoided|became|beat|brought|calmed|caught|cleared|closed|cut|diagnosed|discovered|earned|ended|"
    "exceeded|finished|fixed|found|freed|gained|got|grew|hit|identified|kept|landed|launched|located|lowered|noticed|"
    "passed|prevented|proved|raised|reached|recovered|removed|repaired|rescued|resolved|restored|saved|secured|"
    "settled|shipped|sold|solved|spotted|stopped|traced|uncovered|won"
)
"""Verbs that are an outcome in themselves, or may be one."""

_OUTCOME = words(
    r"so|until|till? (?:all|he|her|his|i|it|my|she|the|they|we|\w+one)|now|again|already|anymore|any more|no longer|"
    r"instead|which|because|cos|since|thanks to|as a result|led to|leading to|meaning|means|resulting|saving|allowing|"
    r"letting|no|not|none|nobody|nothing|never|without|\w+-free|than|can|when|enough|despite|even|although|actually|"
    r"finally|at last|to (?:avoid|help|keep|let|make|prevent|save|stop)|in(?:to)? order|"
    r"my (?:very )?first|my last|(?<!on )my own|first ever|first time|on time|in time|(?:day|hour|month|week)s? early|"
    r"best|biggest|fastest|highest|largest|longest|lowest|\w+est ever|packed (?:hall|house|room)|full house|"
    r"easier|calmer|safer|safely|clearer|simpler|better|smoother|cleaner|quieter|lighter|happy|pleased|"
    r"good|great|lovely|brilliant|amazing|perfect|love[ds]?|works|thanked|thanks|"
    r"signed off|approved|accepted|promoted|certified|"
    r"went (?:\w+ )?(?:badly|fine|great|ok|okay|smoothly|well)|worked (?:a treat|fine|well)|turned out|"
    r"and (?:he|she|it|they|we|i|everyone|everybody|all|(?:the|my|her|his|their) \w+ \w+(?:ed|s))|"
    r"all (?:\w+ ){1,2}home|\d+ ?(?:%|per ?cent)"
)
_CLAUSE = pattern(r"[;:,.!–—]\s+|\s(?:-+>?|=>|→)\s")
_AND = pattern(r"(?<!^me)\s(?:and|&|\+)\s(?!(?:i|me)\b)", IGNORECASE)

_GRIEF = words(
    r"afraid|bereave\w*|body|buried|coffin|comfort\w*|cried|crying|dead|death|died|dying|frightened|funeral|goodbye|"
    r"grie\w+|in hospital|last (?:days|hours|weeks)|lonely|miscarr\w+|palliative|passed away|scared|stillb\w+|"
    r"suicid\w+|tears|upset"
)

_ME = pattern(r"\b(?:I|i(?!\.e)|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself)\b")
_GROUP_FIRST = pattern(r"^(?:we|our|(?:the )?(?:whole )?(?:team|crew|squad))\b", IGNORECASE)
_WE = words(
    r"(?<!since )(?<!because )(?<!cos )(?<!while )(?<!before )(?<!after )(?<!when )(?<!which )(?<!that )(?<!what )"
    r"(?<!how )(?<!where )(?<!than )(?<!if )(?<!said )(?<!says )(?<!told us )we"
    r"(?! (?:get|got|have|now have) (?:an?|another|more|new|some)\b)"
)
_GROUP = pattern(
    r"(?:^|[.;:]\s+)(?:(?:the (?:\w+ )?|whole )?(?:team|crew|squad) (?:are|had|has|have|is|was|were)|our (?:\w+ )?"
    r"(?:band|bank|branch|charity|church|class|clinic|club|company|crew|department|depot|dept|desk|farm|firm|floor|"
    r"gang|garage|group|hospital|hotel|kitchen|lab|library|line|museum|network|nursery|office|orchestra|plant|"
    r"practice|room|round|salon|section|side|school|service|shift|shop|site|squad|station|store|studio|surgery|team|"
    r"theatre|unit|ward|watch|wing|workshop|year))\b"
    r"(?! (?:award|boss|brief|building|day|head|lead|leader|lunch|manager|meeting|of|player|room|rota|talk)\b)",
    IGNORECASE,
)
_TOGETHER = pattern(
    r"(?:^|[.;:]\s+)(?:(?:the (?:\w+ )?|whole )?(?:team|crew|squad)|(?:the|whole|the whole|the entire) "
    r"(?:band|branch|choir|department|dept|kitchen|lab|office|practice|shift|studio|unit|ward)|"
    r"us(?: on)? \w+|(?:the )?\w+ and us|(?:all|both|the (?:lot|two|three|four|five)) of us) "
    r"(?:all |also |even |never )?(?!asked|closed|ended|passed|promoted|voted)(?P<deed>\w+)",
    IGNORECASE,
)
"""A group that begins a text and does something."""

_GROUPS = any_of(
    "we|our|us|team|crew|squad|band|branch|choir|department|dept|kitchen|lab|office|practice|shift|studio|unit|ward"
)
"""Without one of these words no group does anything."""

_NOTICED = words(
    r"thank\w*|praise\w*|called (?:it|me|us)|complimented|congratulated|commend\w+|noticed|impressed|said|"
    r"shook (?:my )?hands?|shake (?:my )?hands?|award\w*|prize|distinction|came to (?:look|see)|(?:card|letter) from|"
    r"(?:\w+ed|\w+s|chose|made|put|took) me|(?:adopted|applauded|cheered|cites|clapped|copied|copies|quoted|quotes|"
    r"recommends?) (?:it|us)|(?:asked|gave|sent|showed|told|wrote to) (?:me|us)|about me|wrote to my"
)
_DECIDING = words(
    r"bishop|board|boss|buyers?|captain|chair\w*|chef|chief|colonel|commander|commissioner|committee|consultants?|"
    r"council\w*|curator|critics?|dean|director|doctors?|editor|examiners?|foreman|forewoman|governors?|"
    r"head(?:mistress|master|teacher)?|inspectors?|journal|judges?|jury|lead|leader|managers?|master|matron|mayor|"
    r"minist\w+|mp|newspapers?|officer|owner|partners?|president|press|principal|professors?|radio|reporters?|"
    r"sergeant|skipper|supervisor|surgeon|surveyor|television|trustees?|tv|universit\w+|vicar"
)
"""Those who decide, or tell others: where they stand in a result, they have seen it."""

_NAMED = pattern(
    r"(?<=[\w,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)[A-ZÀ-ÖØ-Þ][^\W\d_]{2,}"
)
"""A name within a sentence, of a person or of a paper."""


def told(text: str | None) -> str:
    """The beginning of a text, without what is quoted in it and with straight apostrophes."""
    return _QUOTED.sub(" ", (text or "")[:LONGEST_READ]).replace("’", "'").strip()


def plain_words(text: str) -> list[str]:
    """The words of a text in small letters; "re-ran" and "it's" are one each."""
    return _WORDS.findall(text.casefold())


def single_words(text: str) -> list[str]:
    """The words of a text in small letters, parted at every sign that is no letter."""
    return _SINGLE_WORDS.findall(text.casefold())


def clauses(text: str) -> list[str]:
    """The parts of a text between commas, full stops, dashes and arrows."""
    return _CLAUSE.split(text)


def begins_with_verb(text: str | None) -> bool:
    """Whether a text begins with a past verb and so leaves out its subject, which then is I."""
    return any(_is_past(word) for word in plain_words(told(text))[:1])


def says_outcome(text: str | None) -> bool:
    """Whether something in a text says how it ended: a sign of an outcome, or one more clause."""
    plain = told(text)
    return bool(_OUTCOME.search(plain) or _goes_on(plain))


def tells_of_result(text: str | None) -> bool:
    """Whether a verb that is an outcome in itself stands behind the first word."""
    return any(word in RESULTS for word in plain_words(told(text))[1:])


def tells_of_grief(text: str | None) -> bool:
    """Whether a text tells of death, fear or tears, of which nobody is asked what came."""
    return bool(_GRIEF.search(told(text)))


def speaks_of_me(text: str | None) -> bool:
    """Whether I, me or my stands in a text."""
    return bool(_ME.search(told(text)))


def speaks_of_group(text: str | None) -> bool:
    """Whether "we" or a whole group does something in a text, or a sentence of it begins with "our" or the team."""
    plain = told(text)
    if _GROUPS.isdisjoint(single_words(plain)):
        return False
    deeds = (match["deed"] for match in _TOGETHER.finditer(plain))
    together = any(begins_with_verb(deed) or deed.casefold() in RESULTS for deed in deeds)
    return together or bool(_WE.search(plain) or _GROUP.search(plain))


def begins_with_group(text: str | None) -> bool:
    """Whether a text begins with we, our or the team."""
    return bool(_GROUP_FIRST.search(told(text)))


def tells_of_witness(text: str | None) -> bool:
    """Whether a text tells of somebody who noticed."""
    return bool(_NOTICED.search(told(text)))


def names_somebody(text: str | None) -> bool:
    """Whether somebody with a name, or who decides or reports, stands in a text: Ruth, a boss, a jury, the radio."""
    plain = told(text)
    return bool(_DECIDING.search(plain) or _NAMED.search(plain))


def _is_past(word: str) -> bool:
    return word in _PAST or (len(word) > 4 and word.endswith("ed") and word not in _NO_VERBS)


def _goes_on(text: str) -> bool:
    """Whether more follows, in two words or more, that is not one more thing the person did."""
    behind = [part for part in clauses(text)[1:] if len(part.split()) >= 2]
    behind += [part for part in _AND.split(text)[1:] if len(part.split()) >= 3]
    return not all(map(begins_with_verb, behind))


_LEFT = words(
    r"(?:^|(?<=\. )|(?:he|she|they) |has |have )left "
    r"(?!a |an |early|her |his |home|it |late|me|my |some|that |the (?:door|keys?|letter|note)|us|word)|"
    r"no longer (?:at|here|in|there|with|works)|(?:has|have|is) (?:gone to|retired)|(?:has|have) moved (?:away|on|to)"
)


def tells_of_having_left(text: str | None) -> bool:
    """Whether a note on somebody says that they have left their work; "left me a note" does not."""
    return bool(_LEFT.search(told(text)))
