"""Reads the questions one may ask people about their path, as strictly as ``loader`` reads the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from careercoach.content.loader import (
    LINE,
    ContentError,
    Raw,
    _each,
    _exactly,
    _key,
    _one_of,
    _parsed,
    _table,
    _tables,
    _words,
)
from careercoach.vocabulary import RELATIONS

FILE = "conversations.toml"

LEAST = 5
"""Questions there are for each relation."""

GROUP = {"relation": _one_of(RELATIONS), "title": _words(LINE), "question": _tables}
QUESTION = {"key": _key, "text": _words(LINE)}


@dataclass(frozen=True, slots=True)
class PathQuestion:
    """Something to ask about somebody's path. ``relation`` is one of RELATIONS; ``key`` never changes."""

    key: str
    relation: str
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """The questions for people who stand in one relation."""

    relation: str
    title: str
    questions: tuple[PathQuestion, ...]


def read(raw: Raw) -> dict[str, Group]:
    """The questions by relation from a parsed file. Raises ContentError."""
    _table(raw, {"group": _tables}, FILE)
    groups = [_read_group(one, at) for one, at in _each(raw, "group", FILE)]
    _exactly((group.relation for group in groups), FILE, RELATIONS)
    _exactly((question.key for group in groups for question in group.questions), FILE)
    _exactly((question.text for group in groups for question in group.questions), FILE)
    return {group.relation: group for group in groups}


def _read_group(raw: Mapping[str, Any], at: str) -> Group:
    _table(raw, GROUP, at)
    if len(raw["question"]) < LEAST:
        raise ContentError(at, "question", f"must stand there at least {LEAST} times")
    questions = []
    for one, place in _each(raw, "question", at):
        _table(one, QUESTION, place)
        questions.append(PathQuestion(one["key"], raw["relation"], one["text"]))
    return Group(raw["relation"], raw["title"], tuple(questions))


@cache
def groups() -> dict[str, Group]:
    """The questions that ship, by relation, in the file's order."""
    return read(_parsed(FILE))
