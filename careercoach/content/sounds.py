"""How somebody's own words may sound: the words that are listened for, from sounds.toml, checked."""

import re
from collections.abc import Mapping
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import Raw
from careercoach.patterns import IGNORECASE, pattern

FILE = "sounds.toml"

SOUNDS = (
    "grave",
    "worn",
    "relief",
    "yet",
    "parting",
    "tears",
    "heavy",
    "slip",
    "glad",
    "nay",
    "near",
    "own",
    "served",
    "said",
)
"""What is listened for in a text."""


def read(raw: Raw) -> Mapping[str, re.Pattern[str]]:
    """By SOUNDS, what finds each in a text, from a parsed file. Raises ContentError."""
    phrases = checks.table(raw, dict.fromkeys(SOUNDS, checks.phrases), FILE)
    return {name: pattern(rf"\b(?:{'|'.join(listed)})(?!\w)", IGNORECASE) for name, listed in phrases.items()}


@cache
def sounds() -> Mapping[str, re.Pattern[str]]:
    """By SOUNDS, what ships."""
    return read(checks.parsed(FILE))
