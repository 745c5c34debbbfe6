"""Words that speak to somebody as an employee, for claims that they are not said to anybody else."""

import re
from collections.abc import Mapping

WITHOUT_A_MANAGER = ("own-business", "studying", "between-jobs", "no-manager")
"""The situations in which some of these words are wrong."""

_MANAGER = r"\b(?:your|my|the|a new|a|line|own|former) manager\b|\bmanager's\b|\byour boss\b"
_EMPLOYER = (
    r"\b(?:the|your|our|my) (?:company|firm|employer|team)\b|\b(?:of|in) a company\b|\bcompany's\b"
    r"|\bcompany priorities\b|\bcolleagues? here\b|\bhere\b"
)

RIGHT: Mapping[str, str] = {
    "goes here": "where something is written down",
    "so that the whole team gets through": "work one may like, wherever it is",
    "when the team shines": "as above",
}
"""Words that stand all the same, each with its reason; what is around them counts."""


def employers_words(text: str, situation: str) -> list[str]:
    """What in a text speaks to an employee, or to somebody with a manager; without what is right."""
    plain = " ".join(text.split())
    for words in RIGHT:
        plain = plain.replace(words, "")
    wrong = _MANAGER if situation == "no-manager" else f"{_MANAGER}|{_EMPLOYER}"
    return [found.group() for found in re.finditer(wrong, plain, re.IGNORECASE)]
