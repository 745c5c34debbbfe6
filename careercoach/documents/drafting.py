"""Words for others, drafted from what was typed for oneself where that is sure: offered, and never sent unasked.

A smile, a remark in brackets and what is shouted go; a verb one typed as on a list of things to do is told as done
("Check papers" is "I checked papers"). What is still in doubt then is not offered: the person says it.
"""

import re

from careercoach.content import verbs
from careercoach.documents import doubts, slips, telegrams
from careercoach.documents.for_others import Worded, as_it_stands
from careercoach.language import days_in_words, shorthand
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord

_SMILES = pattern(r"\s*(?:[;:]-?[()DP](?!\w)|<3)")
_IN_BRACKETS = pattern(r"\s*\((?:[^()]*)\)")
_SHOUTS = pattern(r"\s*!+(?=\s|$)")
_ARROW = pattern(r"(?<=\d)\s*(?:->|→)\s*(?=\d)")


def drafted(thing: Worded) -> str:
    """What others could read instead of what was typed; blank where that would be a guess, or the same."""
    stands = as_it_stands(thing)
    said = _ARROW.sub(" to ", _IN_BRACKETS.sub("", _SMILES.sub("", stands)))
    said = _SHOUTS.sub(".", said)
    if isinstance(thing, AccomplishmentRecord):
        said = days_in_words.told(_as_done(said), thing.on, thing.on)
    said = shorthand.raised(slips.written(said).strip())
    return said if said != stands and not (doubts.doubt(said) or telegrams.says_what_to_do(said)) else ""


def _as_done(said: str) -> str:
    """ "I checked papers" of "Check papers", which on a day that is over was done."""
    first, _, more = said.partition(" ")
    past = verbs.past(first) if telegrams.says_what_to_do(said) else None
    return re.sub(r"\s+$", "", f"I {past} {more}") if past else said
