"""Reads the content files and refuses a mistake in them, so that a slip of ours never reaches a person.

Each ``read_…`` function takes a parsed file and returns frozen records; the functions below them read the
files that ship, each when it is first asked for. What a table may hold is said once, as a mapping from key to
check; a check returns what is wrong with a value, or None.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import isclose
from typing import Any, TypeVar

from careercoach.errors import NotFound
from careercoach.vocabulary import ITEM_KINDS, MEETING_KINDS, TOPICS

QUESTIONS_FILE = "questions.toml"
AGENDA_FILE = "agenda.toml"
NUDGES_FILE = "nudges.toml"
DEMO_FILE = "demo.toml"

PURPOSES = (
    "skills",
    "exposure",
    "training",
    "priorities",
    "improve",
    "examples",
    "others",
    "readiness",
    "pay",
)
SECTIONS = ("purpose", "accomplishments", "vision", "listen", "support", "agreements", "next-steps", "thanks")

LINE = 140
PARAGRAPH = 280
HINT = 100
FEW = 6  # so many choices are all named in an error; of more, the nearest

Raw = Mapping[str, Any]
Check = Callable[[Any], str | None]
Found = TypeVar("Found")


class ContentError(Exception):
    """A mistake in our own files: ``table`` is the file and the table in it, ``key`` what is wrong there."""

    def __init__(self, table: str, key: str, fault: str) -> None:
        super().__init__(f"{table}: {key} {fault}")
        self.table = table
        self.key = key


@dataclass(frozen=True, slots=True)
class Question:
    """What the coach asks. ``key`` never changes; ``hint`` None means that the question needs none."""

    key: str
    topic: str
    text: str
    example: str
    hint: str | None


@dataclass(frozen=True, slots=True)
class Topic:
    """A round of guided reflection. ``key`` is one of TOPICS, ``purpose`` says what it is for."""

    key: str
    title: str
    purpose: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question the person may put to a manager. ``purpose`` is one of PURPOSES; ``key`` never changes."""

    key: str
    purpose: str
    text: str


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a group of questions in the bank is for. ``key`` is one of PURPOSES."""

    key: str
    title: str
    questions: tuple[BankQuestion, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a meeting. ``minutes`` is for the usual length; ``say`` tells the person what to do in it."""

    key: str
    title: str
    minutes: float
    say: str


@dataclass(frozen=True, slots=True)
class Shape:
    """How a kind of meeting goes. ``minutes`` is its usual length, ``purpose`` a first draft to edit.

    ``cadence_days`` are the days until the next talk of that kind; None for one that comes once.
    """

    kind: str
    title: str
    minutes: int
    purpose: str
    sections: tuple[Section, ...]
    cadence_days: int | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """All of the agenda file. ``estimates`` are minutes and ``placement`` section keys, both by item kind."""

    bank: tuple[Purpose, ...]
    shapes: Mapping[str, Shape]
    estimates: Mapping[str, float]
    placement: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Nudge:
    """The words of one rule of the coach. ``minutes`` is about how long the act takes."""

    key: str
    title: str
    reason: str
    minutes: int


def _words(limit: int) -> Check:
    def fault(value: Any) -> str | None:
        if not isinstance(value, str):
            return "must be text"
        if not value.strip():
            return "is empty"
        if len(value) > limit:
            return f"is longer than {limit} characters"
        if any(unicodedata.category(sign).startswith("C") for sign in value):
            return "holds a control character"
        return None

    return fault


def _one_of(allowed: tuple[str, ...]) -> Check:
    return lambda value: None if value in allowed else f"must be one of {', '.join(allowed)}"


def _number(*types: type) -> Check:
    return lambda value: None if type(value) in types and value > 0 else "must be a number above zero"


def _key(value: Any) -> str | None:
    if isinstance(value, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        return None
    return "must be lower-case words joined by hyphens"


def _tables(value: Any) -> str | None:
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return None
    return "must be a list of tables"


def _mapping(value: Any) -> str | None:
    return None if isinstance(value, dict) else "must be a table"


TOPIC = {"key": _one_of(TOPICS), "title": _words(LINE), "purpose": _words(LINE), "question": _tables}
QUESTION = {"key": _key, "text": _words(LINE), "example": _words(PARAGRAPH), "hint": _words(HINT)}
AGENDA = {"purpose": _tables, "shape": _tables, "estimates": _mapping, "placement": _mapping}
PURPOSE = {"key": _one_of(PURPOSES), "title": _words(LINE), "question": _tables}
BANK_QUESTION = {"key": _key, "text": _words(LINE)}
SHAPE = {
    "kind": _one_of(MEETING_KINDS),
    "title": _words(LINE),
    "minutes": _number(int),
    "purpose": _words(LINE),
    "cadence_days": _number(int),
    "section": _tables,
}
SECTION = {
    "key": _one_of(SECTIONS),
    "title": _words(LINE),
    "minutes": _number(int, float),
    "say": _words(LINE),
}
ESTIMATES = dict.fromkeys(ITEM_KINDS, _number(int, float))
PLACEMENT = dict.fromkeys(ITEM_KINDS, _one_of(SECTIONS))
NUDGE = {"key": _key, "title": _words(LINE), "reason": _words(PARAGRAPH), "minutes": _number(int)}


def _table(raw: Raw, checks: Mapping[str, Check], at: str, optional: tuple[str, ...] = ()) -> Raw:
    for key in raw:
        if key not in checks:
            raise ContentError(at, key, "is not a key we know")
    for key, check in checks.items():
        if key not in raw and key in optional:
            continue
        fault = check(raw[key]) if key in raw else "is missing"
        if fault:
            raise ContentError(at, key, fault)
    return raw


def _each(raw: Raw, name: str, at: str) -> list[tuple[Raw, str]]:
    return [(one, f"{at} {name} {count}") for count, one in enumerate(raw[name], 1)]


def _exactly(found: Iterable[str], at: str, wanted: Iterable[str] = ()) -> None:
    seen = set()
    for key in found:
        if key in seen:
            raise ContentError(at, key, "stands there twice")
        seen.add(key)
    for key in wanted:
        if key not in seen:
            raise ContentError(at, key, "is missing")


def read_topics(raw: Raw) -> tuple[Topic, ...]:
    """The topics of reflection from a parsed questions file. Raises ContentError."""
    _table(raw, {"topic": _tables}, QUESTIONS_FILE)
    found = tuple(_read_topic(one, at) for one, at in _each(raw, "topic", QUESTIONS_FILE))
    _exactly((topic.key for topic in found), QUESTIONS_FILE, TOPICS)
    _exactly((question.key for topic in found for question in topic.questions), QUESTIONS_FILE)
    return found


def _read_topic(raw: Raw, at: str) -> Topic:
    _table(raw, TOPIC, at)
    questions = []
    for one, place in _each(raw, "question", at):
        _table(one, QUESTION, place, optional=("hint",))
        questions.append(Question(one["key"], raw["key"], one["text"], one["example"], one.get("hint")))
    return Topic(raw["key"], raw["title"], raw["purpose"], tuple(questions))


def read_agenda(raw: Raw) -> Agenda:
    """The question bank and the shapes of meetings from a parsed agenda file. Raises ContentError."""
    _table(raw, AGENDA, AGENDA_FILE)
    bank = tuple(_read_purpose(one, at) for one, at in _each(raw, "purpose", AGENDA_FILE))
    _exactly((purpose.key for purpose in bank), AGENDA_FILE, PURPOSES)
    _exactly((question.key for purpose in bank for question in purpose.questions), AGENDA_FILE)
    estimates = _table(raw["estimates"], ESTIMATES, f"{AGENDA_FILE} estimates")
    placement = _table(raw["placement"], PLACEMENT, f"{AGENDA_FILE} placement")
    shapes = [_read_shape(one, at, placement) for one, at in _each(raw, "shape", AGENDA_FILE)]
    _exactly((shape.kind for shape in shapes), AGENDA_FILE, MEETING_KINDS)
    return Agenda(
        bank=bank,
        shapes={shape.kind: shape for shape in shapes},
        estimates={kind: float(minutes) for kind, minutes in estimates.items()},
        placement=placement,
    )


def _read_purpose(raw: Raw, at: str) -> Purpose:
    _table(raw, PURPOSE, at)
    questions = []
    for one, place in _each(raw, "question", at):
        _table(one, BANK_QUESTION, place)
        questions.append(BankQuestion(one["key"], raw["key"], one["text"]))
    return Purpose(raw["key"], raw["title"], tuple(questions))


def _read_shape(raw: Raw, at: str, placement: Mapping[str, str]) -> Shape:
    _table(raw, SHAPE, at, optional=("cadence_days",))
    sections = []
    for one, place in _each(raw, "section", at):
        _table(one, SECTION, place)
        sections.append(Section(one["key"], one["title"], float(one["minutes"]), one["say"]))
    _exactly((section.key for section in sections), at, placement.values())
    if not isclose(sum(section.minutes for section in sections), raw["minutes"]):
        raise ContentError(at, "minutes", "is not the sum of its sections")
    return Shape(
        raw["kind"], raw["title"], raw["minutes"], raw["purpose"], tuple(sections), raw.get("cadence_days")
    )


def read_nudges(raw: Raw) -> dict[str, Nudge]:
    """The words of the nudges by key, in the file's order, from a parsed nudges file. Raises ContentError."""
    _table(raw, {"nudge": _tables}, NUDGES_FILE)
    found = [Nudge(**_table(one, NUDGE, at)) for one, at in _each(raw, "nudge", NUDGES_FILE)]
    _exactly((nudge.key for nudge in found), NUDGES_FILE)
    return {nudge.key: nudge for nudge in found}


def parse(name: str, text: str) -> dict[str, Any]:
    """The text of a content file as tables. Raises ContentError with the line when it is not TOML."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(name, "the file", f"is not TOML: {error}") from error


def _parsed(name: str) -> dict[str, Any]:
    from importlib import resources

    return parse(name, resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def topics() -> tuple[Topic, ...]:
    """The topics of reflection, in the order of ``vocabulary`` TOPICS."""
    return read_topics(_parsed(QUESTIONS_FILE))


@cache
def _agenda() -> Agenda:
    return read_agenda(_parsed(AGENDA_FILE))


@cache
def _nudges() -> dict[str, Nudge]:
    return read_nudges(_parsed(NUDGES_FILE))


def topic(key: str) -> Topic:
    """The topic of that key. Raises NotFound."""
    return _by({one.key: one for one in topics()}, key, "No topic goes by that name.")


def question(key: str) -> Question:
    """The question of reflection with that key. Raises NotFound."""
    found = {one.key: one for topic in topics() for one in topic.questions}
    return _by(found, key, "No question goes by that key; careercoach reflect --list shows them all.")


def bank() -> tuple[Purpose, ...]:
    """The question bank for meetings, by purpose, in the order of PURPOSES."""
    return _agenda().bank


def bank_question(key: str) -> BankQuestion:
    """The question of the bank with that key. Raises NotFound."""
    found = {one.key: one for purpose in bank() for one in purpose.questions}
    return _by(found, key, "No question for a meeting goes by that key.")


def shape(kind: str) -> Shape:
    """How a meeting of that kind, one of ``vocabulary`` MEETING_KINDS, goes. Raises NotFound."""
    return _by(_agenda().shapes, kind, "No meeting is of that kind.")


def estimates() -> dict[str, float]:
    """Minutes to plan for one agenda item, by item kind."""
    return dict(_agenda().estimates)


def placement() -> dict[str, str]:
    """The section an agenda item belongs to, by item kind; every shape has these sections."""
    return dict(_agenda().placement)


def nudges() -> dict[str, Nudge]:
    """The words of the coach's rules, by key."""
    return dict(_nudges())


def demo() -> dict[str, Any]:
    """The example life as parsed; whoever builds it checks it."""
    return _parsed(DEMO_FILE)


def _by(found: Mapping[str, Found], key: str, sentence: str) -> Found:
    if key in found:
        return found[key]
    from difflib import get_close_matches

    few = found if len(found) <= FEW else get_close_matches(key, found, n=3, cutoff=0)
    raise NotFound(f"{sentence} Try one of: {', '.join(few)}.")
