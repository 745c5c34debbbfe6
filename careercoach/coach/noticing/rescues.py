"""How often somebody who leads jumps in at the last moment, against how often others can do without them (002).

Why of those alone who lead: an organisation praises the one who saves the day, and goes on doing so when the work has
become to make that unnecessary. Only lines that plainly say one or the other count; a line that says both counts for
neither.
"""

import re
from collections.abc import Iterator

from careercoach.coach.noticing.chance import LEAST, by_coin, together
from careercoach.coach.noticing.material import Material, Pattern, Work
from careercoach.patterns import pattern


def _beginning(*verbs: str) -> re.Pattern[str]:
    """One of these where a clause begins, so that the person did it: "Stepped in", "; I stepped in"."""
    return pattern(rf"(?:^|[.;,]\s+|\band )(?:i )?(?:again |also |then )?(?:{'|'.join(verbs)})", re.IGNORECASE)


_DID = r"(?:\w+ed|redid|rewrote|did|ran|drove|took|wrote|made|got|went)"
_ALONE = r"(?:myself|alone|on my own)"
_ODD_HOURS = r"(?:weekend|night|midnight|saturday|sunday|last (?:minute|moment))"

_RESCUES = _beginning(
    r"cover(?:ed|ing) (?:for \w|(?:the|a|an|two|three|\w+'s) (?:[\w-]+ )?shifts?\b)",
    r"(?:stepped|jumped) in (?:for|at the|on|when)\b",
    r"(?:stood|filled) in for\b",
    r"jumped on .*\bwhen\b",
    r"work(?:ed|ing) (?:through|over|all) the (?:weekend|night|holidays)",
    r"work(?:ed|ing) late\b",
    r"stayed (?:late|(?:until|till) (?:\d|midnight|one|two|three))\b",
    r"stayed (?:until|till) \d",
    r"came in (?:on my day off|(?:at|before) \d)",
    r"took over (?:the|an?) (?:\w+ )?(?:call|shift|class|customer|table|case) from\b",
    r"rescued\b(?! kit)",
    r"saved the (?:day|delivery|deal|order|release|event|shift|launch)\b",
    r"pulled an all-nighter",
    r"dropped everything",
    r"cancelled my (?:holiday|leave|day off|weekend)",
    r"put out (?:the|a) fires?\b(?! drill)",
    r"skipped (?:lunch|my break|my lunch)",
    rf"{_DID} .*\b(?:the night before|an hour before|overnight)\b",
    rf"{_DID} .*\b{_ALONE} (?:over|on|at|through) (?:the )?{_ODD_HOURS}",
    rf"{_DID} .*\b{_ALONE} (?:when|because)\b",
    r"(?:drove|went|fixed|repaired|restarted) .*\bat (?:night|midnight)\b",
)

_LETS_OTHERS = _beginning(
    r"(?:taught|coached|mentored|cross-trained|delegated|documented|hired|planned)\b",
    r"trained (?!for|as|in)\b",
    r"interviewed and hired",
    r"showed \w+ how",
    r"explained .*\bto (?:the|my|all)\b",
    r"handed (?:.* )?over\b",
    r"let (?!go|down)\w+ \w+",
    r"gave \w+ the whole",
    r"set up an? (?:[\w-]+ )?(?:rota|plan|checklist|round|list|template|guide)\b",
    r"wrote (?:down how|a (?:handover|guide|checklist))",
    r"made a (?:\w+ )?(?:checklist|guide|template|plan)\b",
    r"one-to-ones?\b",
    r"agreed with the \w+ (?:who|how)\b",
    r"ran a practice",
    r"introduced an? (?:\w+ )?(?:planning|handover|rota)\b",
    r".*\bi only watched\b",
    r".*\bwithout me\b",
)

_LEADS = pattern(
    r"\b(?:(?:team|shift|group|crew|squad|tech|technical|section|floor) lead|leader|manager|director|chief|supervisor"
    r"|fore(?:man|woman)|matron|head(?:teacher|master|mistress)|head (?:of|chef|nurse|cook|waiter|teacher)|charge nurse"
    r"|ward sister|sous chef|lead (?:developer|engineer|designer|nurse|analyst|technician|architect))\b",
    re.IGNORECASE,
)
_LEADS_NOBODY = pattern(
    r"\b(?:(?:account|product|project|case|community|customer success|office|social media|content|category|property"
    r"|brand|events?|marketing|relationship|contract|risk|change|release|campaign|accounts) manager"
    r"|(?:assistant|secretary|pa|aide|adviser) to)\b|['’]s\b",
    re.IGNORECASE,
)
_TAGS = {"rescue", "firefighting", "heroics", "overtime"}
"""Tags that say of themselves that the day was saved."""


def patterns(material: Material) -> Iterator[Pattern]:
    """Jumping in against letting others do it, and whether jumping in is what gets seen."""
    if not leads(material.role):
        return
    rescued = {one.id for one in material.work if is_rescue(one)}
    times = len(rescued) + sum(map(lets_others, material.work))
    if len(rescued) >= LEAST:
        named = {"hits": len(rescued), "times": times, "rest": times - len(rescued)}
        yield Pattern("rescues", "", named, by_coin(len(rescued), times), entries=frozenset(rescued))
    if min(len(rescued), len(material.work) - len(rescued)) >= LEAST:
        yield _seen(material, rescued)


def leads(role: str | None) -> bool:
    """Whether somebody of that role leads others, as far as its words tell."""
    return bool(role and _LEADS.search(role) and not _LEADS_NOBODY.search(role))


def is_rescue(one: Work) -> bool:
    """Whether the person did it at the last moment, though a plan or somebody else might have."""
    saved = not _TAGS.isdisjoint(tag.casefold() for tag in one.tags)
    return (saved or _says(one, _RESCUES)) and not _says(one, _LETS_OTHERS)


def lets_others(one: Work) -> bool:
    """Whether something was planned, handed over or taught, so that others can do it."""
    return _says(one, _LETS_OTHERS) and not _says(one, _RESCUES)


def _says(one: Work, signs: re.Pattern[str]) -> bool:
    return any(text and signs.search(text) for text in (one.title, one.did))


def _seen(material: Material, rescued: set[str]) -> Pattern:
    """Whether somebody sees the rescues more often than everything else."""
    seen = {one.id for one in material.work if one.seen_by}
    hits, times, rest = len(seen & rescued), len(rescued), len(material.work) - len(rescued)
    named = {"hits": hits, "times": times, "others": len(seen) - hits, "rest": rest}
    return Pattern("rescues-seen", "", named, together(hits, times, len(seen), times + rest))
