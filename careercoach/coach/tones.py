"""How a line of the day is met: by a sure sign alone, and what keeps a joy beside it from being called one.

Source: product G1 (000: the emotional side of work).
"""

from careercoach.coach.own_words import (
    DRAINED,
    GLAD,
    GRAVE,
    is_about,
    is_grave,
    is_relief,
    may_be_dark,
    may_be_hard,
    sound,
    weighs_at_home,
)
from careercoach.materials import Words
from careercoach.patterns import IGNORECASE, pattern

LOSS, DOUBT, PLAIN, FACT, KEPT, ENDED = "loss", "doubt", "plain", "fact", "kept", "ended"
"""How a line is met beside GRAVE, GLAD and DRAINED: as a sure loss, as what may be hard, or as surely harmless, as a
fact that has no sound of its own, such as a goal that was set, as one's own promise kept, or as what was let go."""

SURELY_HARD = (LOSS, GRAVE, DRAINED)

PRAISE = "praise"
"""The kind of words that somebody said of what went well: they are no hurt, whatever they sound like."""

_REFUSAL = pattern(r"“?(?:i (?:have )?)?(?:no to|said no|told (?:\w+ ){1,3}no)\b", IGNORECASE)
"""How a line begins that tells of a no: it is not called good, as if another answer were not."""

_YES = pattern(r"(?:i (?:have |'ve )?)?(?:said yes|accepted|took|am taking|will take)\b(?! but)", IGNORECASE)
_BARE_YES = pattern(r"(?:i (?:have |'ve )?)?said yes(?=[.,;:!]|$)(?!, but)", IGNORECASE)

_WELL = pattern(
    r"(?!.*\b(?:but|half|never|not|only|part|unless|yet|\w+n'?t)\b)"
    r".*\b(?:yes|paid|won|signed|accepted|approved|confirmed|passed|sold|granted|it worked|they (?:took|bought))\b",
    IGNORECASE,
)
"""How what came of something is surely good: yes, and nothing that takes it back."""

_WEIGHS = pattern(
    r"(?!.*\b(?:born asleep|still ?born|died|lost|nicu|ventilator)\b)"
    r".*\b(?:[1-5][.,]\d{1,3} ?(?:kg|kgs|kilos?)|[1-5]\d{3} ?(?:g|gr|grams?))\b",
    IGNORECASE,
)


def tone(words: Words, role: str | None) -> str:
    """How words are met: by a sure sign, or else as what may be hard, or is surely harmless.

    What is out of sight gets its tone alone, and so is met on less: gladly in relief, softly beside somebody near.
    """
    if is_grave(words, role):
        return LOSS
    surely = sound(words, role)
    if surely in (GRAVE, GLAD, DRAINED):
        return surely
    if words.hidden and is_relief(words):
        return GLAD
    if words.hidden and weighs_at_home(words):
        return DRAINED
    return DOUBT if words.kind != PRAISE and may_be_hard(words, role) else PLAIN


def is_dark(words: Words, role: str | None) -> bool:
    """Whether words keep what stands beside them from being called good: a hurt that may be in them is enough."""
    return words.kind != PRAISE and tone(words, role) != GLAD and may_be_dark(words, role)


def turned_out_well(result: str) -> bool:
    """Whether what came of something is surely good."""
    return bool(_WELL.match(result))


def is_refusal(says: str) -> bool:
    """Whether a line begins with a no to something."""
    return bool(_REFUSAL.match(says))


def says_yes_to(text: str, what: str) -> bool:
    """Whether a text begins with a yes to something, or with one that does not say to what."""
    return bool(_BARE_YES.match(text) or (_YES.match(text) and is_about(text, what)))


def is_a_birth(reason: str) -> bool:
    """Whether the reason for a time away is surely a child that was born: it says what it weighs."""
    return bool(_WEIGHS.match(reason))
