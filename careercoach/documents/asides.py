"""Which lines of one's own log are beside the work: a joke, a quarrel, a slip, a treat.

They are right in a log and wrong on a page that somebody else gets unasked. Told by closed lists of English words; who
knows better says so, by choosing the line or by wording it anew.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from careercoach.documents.for_others import SaidForOthers
from careercoach.language import shorthand, whom
from careercoach.language.clauses import PEOPLE
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord
from careercoach.visible import one_line

_SURELY = pattern(
    r"\bhad (?:some )?words\b|\bhad a (?:row|fight|go at)\b|\brow w(?:ith|/)|\bfell out with\b|\bhysteric\w*"
    r"|\bscold\w*|\btold (?:me |us |him |her )?off\b|\b(?:stop(?:ped|s)?|without) shouting\b"
    r"|\b(?:he|she|they|boss|i)\s+(?:shouted|yelled|swore|sulked)\b|\b(?:both|all|they|he|she) laughed\b"
    r"|\b(?:my|our) (?:own )?(?:fault|mistake|slip|bad)\b|\bby mistake\b|^wrong\b|\b(?:made|was) a mistake\b"
    r"|,\s*mine\b|\b(?:forgot|overslept)\b|\bbur(?:nt|ned) (?:my |a )?(?:hand|arm|finger)"
    r"|\b(?:looked|walked) like (?:a|an|the)\b"
    r"|\b(?:hate|hated) my|\bcoward\b|\bidiot\w*"
    r"|\b(?:was|got|director|boss|manager|chef|he|she|they) (?:angry|furious)\b"
    r"|\b(?:drunk|hung ?over|hangover)\b|\bcried\b|\bha(?:ha)+\b|,\s*ha\b|\blol\b|[;:]-?\)"
    r"|\b(?:shit|fuck\w*|crap|bloody|damn\w*|wtf|omg)\b"
    r"|\b(?:spew(?:ed|s)?|drunks|dummy spit|sickies?|bugger(?:ed)?|bday|knackered|bitch(?:ed|ing))\b"
    r"|\b(?:muck(?:ed|s)?|stuffed) up\b|\b(?:more|so|too|was|were|felt) (?:stuffed|wrecked|gutted)\b"
    r"|\bnicked (?:it|my|our|the)\b|\b(?:he|she|they|boss) (?:whistled|moaned|grumbled|sulked|blushed)\b"
    r"|\b(?:didn['’]?t|did not) spare (?:myself|him|her)\b|\bthe (?-i:[A-Z])\w+ thing\b"
    r"|\bbought (?:me|us) (?:a|an|the|some)\b|^(?-i:[A-Z])\w+ brought (?:\w+ ){1,3}for (?:the|us|everybody|everyone)\b"
    r"|\((?:his |her |their |my )?(?:kids?|wife|husband|mum|mom|dad|mother|father|family|sick|funeral|divorce)\b"
    r"[^)]*\)",
    re.IGNORECASE,
)
_OF_A_PERSON = pattern(
    r"\b(?:eats?|ate|drinks?|drank|snores?|snored|dress(?:es|ed)) like\b"
    rf"|\b(?:{PEOPLE}|he|she|(?-i:[A-Z])\w+) (?:is|was|can be|looks|looked) (?:\w+ ){{0,2}}"
    r"(?:lazy|rude|arrogant|stubborn|grumpy|moody|unfriendly|impolite|dumb|stupid|clumsy|sloppy|bossy|nosy|jealous|selfish|childish|vain|fat|ugly|smelly"
    r"|two-faced|useless|incompetent|hopeless|impossible|boring)\b",
    re.IGNORECASE,
)
"""How somebody is or behaves, which is nobody's to read: "the teacher eats like a pig"."""
_MAYBE = pattern(
    r"\b(?:angry|furious|argu(?:ed|ment|ing)|quarrel\w*|fight|fought|shout(?:ed|ing)|yell(?:ed|ing)|swore|slammed|blamed|"
    r"beers?|wine|drinks|cakes?|pizzas?|ice creams?|chocolates?|biscuits|sweets|doughnuts|barbecue|bbq|asado|empanadas|"
    r"birthday|party|karaoke|on the beach|photo with me|a ruler|jokes?|gossip)\b",
    re.IGNORECASE,
)
"""What is the work itself of a baker or a mediator, and counts only where nothing of work stands beside it."""


_NAMED = 4
"""Titles that a sentence names."""
_FIGURE = pattern(r"\d")


@lru_cache(2**15)  # it is asked several times of each line, and takes long
def is_aside(text: str) -> bool:
    """Whether a line surely is beside the work: "had words about the van"."""
    return _SURELY.search(text) is not None or _OF_A_PERSON.search(text) is not None


def may_be_aside(text: str) -> bool:
    """Whether a line without a figure, a goal or anything else of work is most likely beside it: "beer, warm"."""
    return is_aside(text) or _MAYBE.search(text) is not None


def is_result(text: str) -> bool:
    """Whether what came of work is told: "nobody waits any more", and not "beer from upstairs"."""
    return not (is_aside(text) or (_MAYBE.search(text) and not _FIGURE.search(text)))


def carries_work(done: AccomplishmentRecord, *, seen: bool) -> bool:
    """Whether a line of one's log may go out unasked: it has something of work, and is nothing beside it.

    Not where it tells of him or her whom it does not name first, for no reader knows who that is. Of work is a
    figure, a goal, what it serves or shows, where it can be seen, a result; a deed; or that its reader has ``seen`` it.
    """
    if isinstance(done.title, SaidForOthers):
        return True
    if is_aside(done.title) or whom.unnamed("", done.title):
        return False
    if done.before or done.after or done.goals or done.priorities or done.evidence or done.competencies:
        return True
    if may_be_aside(done.title):
        return False
    came = bool(done.result) and is_result(done.result or "")
    return seen or came or _FIGURE.search(done.title) is not None or shorthand.tells_a_deed(done.title)


def beside_the_work(titles: Sequence[str], unless: str) -> Iterator[str]:
    """The sentence that names what stays out because nothing of it is of work; none for nothing."""
    if titles:
        more = len(titles) - _NAMED
        named = [f"“{one_line(title)}”" for title in titles[:_NAMED]]
        listed = ", ".join([*named, *([f"{more} more"] if more > 0 else [])])
        yield f"{listed}: beside the work, as it reads, {unless}."
