"""Reads the questions one may ask people about their path, as strictly as ``loader`` reads the rest."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from careercoach.content import checks
from careercoach.content.checks import LINE, ContentError, Raw
from careercoach.frozen import Frozen
from careercoach.vocabulary import RELATIONS

FILE = "conversations.toml"

ROLE_HOLDER = "role-holder"
"""Somebody who holds a role that one thinks of."""

TELLING = (ROLE_HOLDER, "leaver", "new-lead")
"""Who is asked for what they can tell, whatever else they are: of a role, of another place, of beginning to lead."""

GROUPS = (*RELATIONS, *TELLING)
"""Whom there are questions for."""

LEAST = 5
"""Questions there are for each relation."""

GROUP = {"relation": checks.one_of(GROUPS), "title": checks.words(LINE), "question": checks.tables}
QUESTION = {"key": checks.key, "text": checks.words(LINE)}


class PathQuestion(Frozen):
    """Something to ask about somebody's path. ``relation`` is one of GROUPS; ``key`` never changes."""

    key: str
    relation: str
    text: str


class Group(Frozen):
    """The questions for people of one of GROUPS."""

    relation: str
    title: str
    questions: tuple[PathQuestion, ...]


def read(raw: Raw) -> dict[str, Group]:
    """The questions by relation from a parsed file. Raises ContentError."""
    checks.table(raw, {"group": checks.tables}, FILE)
    groups = [_read_group(one, at) for one, at in checks.each(raw, "group", FILE)]
    checks.exactly((group.relation for group in groups), FILE, GROUPS)
    checks.exactly((question.key for group in groups for question in group.questions), FILE)
    checks.exactly((question.text for group in groups for question in group.questions), FILE)
    return {group.relation: group for group in groups}


def _read_group(raw: Mapping[str, Any], at: str) -> Group:
    checks.table(raw, GROUP, at)
    if len(raw["question"]) < LEAST:
        raise ContentError(at, "question", f"must stand there at least {LEAST} times")
    questions = []
    for one, place in checks.each(raw, "question", at):
        checks.table(one, QUESTION, place)
        questions.append(PathQuestion(one["key"], raw["relation"], one["text"]))
    return Group(raw["relation"], raw["title"], tuple(questions))


@cache
def groups() -> dict[str, Group]:
    """The questions that ship, by relation, in the file's order."""
    return read(checks.parsed(FILE))
