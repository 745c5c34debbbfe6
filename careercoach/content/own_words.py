"""What the coach asks about somebody's own words when they come back: from own_words.toml, checked."""

from collections.abc import Mapping
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import HINT, LINE, ContentError, Raw
from careercoach.content.questions import Question
from careercoach.frozen import Frozen
from careercoach.vocabulary import TOPICS

FILE = "own_words.toml"

KINDS = ("careful", "glad")

_KIND = {
    "key": checks.one_of(KINDS),
    "topic": checks.one_of(TOPICS),
    "why": checks.words(LINE),
    "hidden": checks.words(LINE),
    "questions": checks.phrases,
}


class Asking(Frozen):
    """How one kind of words is taken up: ``why`` quotes {what} of {date}, ``hidden`` names the day alone."""

    why: str
    hidden: str
    questions: tuple[Question, ...]


def read(raw: Raw) -> Mapping[str, Asking]:
    """By KINDS, the questions of a parsed file. Raises ContentError."""
    checks.table(raw, {"kind": checks.tables}, FILE)
    asking = {one["key"]: _asking(one, at) for one, at in checks.each(raw, "kind", FILE)}
    checks.exactly(asking, FILE, KINDS)
    checks.exactly((question.key for each in asking.values() for question in each.questions), FILE)
    return asking


def _asking(raw: Raw, at: str) -> Asking:
    checks.table(raw, _KIND, at)
    return Asking(raw["why"], raw["hidden"], tuple(_question(line, raw["topic"], at) for line in raw["questions"]))


def _question(line: str, topic: str, at: str) -> Question:
    """A question from "key: text". Raises ContentError for a line without a key, or too long."""
    key, _, text = line.partition(": ")
    for value, problem in ((key, checks.key(f"own-{key}")), (text, checks.words(HINT)(text))):
        if problem:
            raise ContentError(at, value, problem)
    return Question(f"own-{key}", topic, text, {})


@cache
def asking() -> Mapping[str, Asking]:
    """By KINDS, what is asked about one's own words."""
    return read(checks.parsed(FILE))


def asked() -> Mapping[str, Question]:
    """Every question about one's own words, by its key."""
    return {one.key: one for each in asking().values() for one in each.questions}
