"""Slips of spelling that are surely slips, mended where others read a line: "the caps are too warm" for "to warm"."""

import re

from careercoach.patterns import pattern

_BEHIND = r"(?=\W*$| (?:from|for|because|and|in|at|when|after|already)\b)"
_TO_MUCH = pattern(
    r"\b(?P<is>is|are|was|were|it['’]s|came|comes|got|gets|ran|stood|felt|feels) to "
    r"(?=(?:late|early|big|small|long|short|old|young|high|heavy|much|many|few|little|loud|far|hot|tired|expensive"
    rf"|(?:warm|cold|slow|dry|wet|thin|full|low|fast|soft|hard|tight|dirty){_BEHIND})(?![\w-]))",
    re.IGNORECASE,
)
"""What is too much of something: behind these words no verb can stand, or none without a thing behind it."""


def mended(text: str) -> str:
    """The text with "too" where "to" is a slip for it."""
    return _TO_MUCH.sub(lambda found: f"{found['is']} too ", text) if " to " in text else text
