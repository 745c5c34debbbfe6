"""Words that speak to somebody as an employee, for claims that they are not said to anybody else."""

import re
from collections.abc import Mapping

WITHOUT_A_MANAGER = ("own-business", "studying", "between-jobs", "no-manager")
"""The situations in which some of these words are wrong."""

_MANAGER = r"\b(?:your|my|the|a|an|new|another|line|own|former) manager\b|\bmanager's\b|\byour boss\b"
_EMPLOYER = (
    r"\b(?:the|your|our|my) (?:company|firm|employer|team|workplace)\b|\b(?:of|in) a company\b|\bcompany's\b"
    r"|\bcompany priorities\b|\bthe whole place\b"
)
_HERE = r"\bhere\b"

RIGHT: Mapping[str, str] = {
    "goes here": "where something is written down",
    "Then it stands here": "as above",
    "so that the whole team gets through": "work one may like, wherever it is",
    "when the team shines": "as above",
    "Talk with my manager's manager": "the name of a kind of talk, which only somebody with a manager plans",
}
"""Words that stand all the same, each with its reason; what is around them counts."""


def employers_words(text: str, situation: str, *, here: bool = True) -> list[str]:
    """What in a text speaks to an employee, or to somebody with a manager; without what is right.

    ``here`` False lets "here" stand, which is the screen or the file where the program speaks of itself.
    """
    plain = " ".join(text.split())
    for words in RIGHT:
        plain = plain.replace(words, "")
    wrong = [_MANAGER] if situation == "no-manager" else [_MANAGER, _EMPLOYER, *([_HERE] if here else [])]
    return [found.group() for found in re.finditer("|".join(wrong), plain, re.IGNORECASE)]
