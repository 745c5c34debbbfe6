"""Whether a deed that somebody typed is one clause, so that a sentence can be made of it.

A wrong sentence in somebody's mouth is worse than their own words as they stand. So a sentence is made only where one
deed is told and nobody else does anything beside it: "keep the list, Tom helps" stays as it was typed. All of it is
told by closed lists of English words; what they do not settle is no clause.
"""

import re

from careercoach.content import verbs
from careercoach.patterns import pattern

PEOPLE = (
    "apprentice|architect|assessor|assistant|auditor|boss|bosun|boy|brother|candidate|chair|chef|chief|child|clerk|"
    "client|coach|colleague|cook|crewmate|customer|dad|daughter|dean|deputy|director|doctor|driver|engineer|expert|"
    "family|father|foreman|girl|guest|head|husband|inspector|intern|journalist|lawyer|lead|leader|man|manager|"
    "master|matron|mechanic|mentor|mother|mum|neighbour|nurse|officer|operator|owner|parent|partner|patient|person|"
    "pilot|planner|porter|president|principal|professor|pupil|receptionist|resident|secretary|seller|sister|son|"
    "specialist|sponsor|student|supervisor|supplier|surgeon|teacher|technician|tester|therapist|trainee|trainer|"
    "tutor|visitor|wife|woman|worker"
)
"""Words for somebody by what they are."""
NO_NAMES = pattern(
    r"i|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|christmas|english|french|german|spanish|italian|january|february|march|april|may|june|july|august|september|october|"
    r"november|december",
    re.IGNORECASE,
)
"""Words with a capital that are nobody."""
_DID = "took did went gave wrote told came began brought drove flew rang sang threw knew got ran"
SURELY_DID = frozenset(_DID.split())
"""What somebody did, behind their name: none of these says of which kind a thing is."""
_QUOTED = pattern(r"“[^”]*”|\"[^\"]*\"|„[^“]*“|«[^»]*»")
_MARKS = pattern(r"[“”„«»\"]")
_PARTED = pattern(r"[,;:.!?…]+\s+|\s+[-–—+&/]+\s+|\s+(?:and|then)\s+(?=I\s)")
"""What may part two clauses."""
_I_GO_ON = pattern(r"I\s+(\w+)")
_THEY = pattern(r"\b(?:he|she|hes|shes)\b", re.IGNORECASE)
_DOES = pattern(
    r"\b(?:is|are|was|were|am|has|had|can|cannot|could|will|would|should|must|might|shall|does|did|says|said|wants|wanted|"
    r"needs|gets|got|goes|went|helps|knows|likes|hates|makes|takes|took|comes|came|gives|gave|sits|thinks|swore|shook|"
    r"promised|im|ive|dont|doesnt|didnt|cant|wont|isnt|wasnt)\b"
    r"|n['’]t\b|\b(?:I|you|we|they|he|she|it|that|there|who|what)['’](?:s|ll|d|re|m|ve)\b"
    r"|\b(?:i|we|they)\s+(?!and\b|or\b|to\b|in\b|at\b|on\b|with\b|for\b)(?P<did>[a-z]+)",
    re.IGNORECASE,
)
"""Where somebody does something, or is something; ``did`` is what they do, or did before: "the map I drew"."""
_OF_THEM = pattern(r"\b(?:him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_AGAIN = pattern(r"you\s+\w|(?:nobody|everybody|everyone|somebody|someone|[A-Z][\w’'-]*)\s+(?P<verb>[a-z]+s)\b")
"""How a piece of a text begins in which somebody else does something: "Tom helps"."""
_UNDER = pattern(
    r"\b(?:if|when|whenever|once|before|after|until|till|unless|while|because|since|as|so|that|how|what|why|where|who|"
    r"whom|which|whose|whether|than|whoever|whatever|wherever|however)\b",
    re.IGNORECASE,
)
"""What begins a clause within a sentence."""
_AT_A_TIME = pattern(r"\b(?:if|when|whenever|unless|while)\b", re.IGNORECASE)
"""Words behind which a verb goes with the time of the first: "I told you when it was late"."""
_MAYBE_AT_A_TIME = pattern(r"\b(?:once|before|after|until|till|because|since|as|than)\b", re.IGNORECASE)
"""The same, if a verb comes behind them: "before you go", but not "before Easter"."""
_OF_A_THING = pattern(r"the|an?|my|your|our|their|this|that|each|every|all|any", re.IGNORECASE)
_AHEAD = pattern(
    r"\b(?:tomorrow|tonight|soon|later|next (?:day|week|month|quarter|year|time|shift)"
    r"|in (?:an?|\d+|one|two|three|six) (?:days?|weeks?|months?|years?))\b",
    re.IGNORECASE,
)
"""Days that are still to come when something is promised, and are none when it is told later."""
_YOU_OR_IT = pattern(r"\b(?:you|it)\s+[a-z]", re.IGNORECASE)


def without_quotes(text: str) -> str:
    """The text with what it quotes made unreadable, of the same length."""
    return _QUOTED.sub(lambda quoted: "·" * len(quoted[0]), text)


def is_one(deed: str) -> bool:
    """Whether a deed, which begins with its verb, is one clause while it is ahead: "tell you when it gets late".

    What I do after it may stand there, too: "ask your boss, I remind you".
    """
    if _MARKS.search(deed) or _THEY.search(deed):
        return False
    first, *others = pieces(deed)
    return not (_is_done_in(first) or any(_goes_on(piece) for piece in others))


def is_one_when_over(deed: str) -> bool:
    """Whether it is one clause when it is told later: no other verb would have to change with the first."""
    _, *others = said = pieces(deed)
    if not is_one(deed) or any(map(begins_with_a_verb, others)):
        return False
    return not any(_is_bound_to_a_time(piece) for piece in said)


def pieces(deed: str) -> list[str]:
    """What a text says one after the other; [""] for nothing."""
    return [piece for piece in _PARTED.split(deed) if piece] or [""]


def begins_with_a_verb(piece: str) -> bool:
    """Whether a piece of a text begins with a verb known here, or with "I" and one."""
    mine = _I_GO_ON.match(piece)
    return verbs.past(mine[1] if mine else _first(piece)) is not None


def _first(piece: str) -> str:
    return piece.partition(" ")[0].strip(",.;:!?")


def _is_done_in(piece: str) -> bool:
    """Whether something is done in a piece that no small word puts under the rest."""
    under = _UNDER.search(piece)
    found = next((one for one in _DOES.finditer(piece) if not verbs.is_past(one["did"] or "")), None)
    return found is not None and (under is None or under.start() > found.start())


def _goes_on(piece: str) -> bool:
    """Whether somebody does something else in a later piece; but for what I do after it."""
    if mine := _I_GO_ON.match(piece):
        return verbs.past(mine[1]) is None or _is_done_in(piece[mine.end() :])
    again = _AGAIN.match(piece)
    if again and (again["verb"] is None or verbs.base(again["verb"])):
        return True
    first = _first(piece)
    return (
        _OF_THEM.search(piece) is not None or _is_done_in(piece) or (verbs.is_past(first) and verbs.past(first) is None)
    )


def _is_bound_to_a_time(piece: str) -> bool:
    if _AT_A_TIME.search(piece):
        return True
    found = _MAYBE_AT_A_TIME.search(piece)
    if found is None:
        return _AHEAD.search(piece) is not None
    behind = piece[found.end() :]
    return _DOES.search(behind) is not None or _YOU_OR_IT.search(behind) is not None or _somebody_does(behind)


def _somebody_does(text: str) -> bool:
    """Whether a text begins with somebody and what they do: "Anil sees it", "the boss sees it"."""
    words = [word.strip(",.;:!?") for word in text.split()]
    verb = words[2:3] if words and _OF_A_THING.fullmatch(words[0]) else words[1:2]
    return bool(verb) and verbs.base(verb[0]) is not None
