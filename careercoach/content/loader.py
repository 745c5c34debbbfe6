"""Reads the words of meetings and nudges, and the example life; a mistake in one never reaches a person.

Each ``read_…`` function takes a parsed file and returns frozen records; the functions below them read the files that
ship, each when it is first asked for. What a table may hold is said with ``content.checks``.
"""

from collections.abc import Collection, Mapping
from functools import cache
from math import isclose
from pathlib import Path
from typing import Any

from careercoach.content import checks, kinds
from careercoach.content.checks import LINE, PARAGRAPH, ContentError, Raw
from careercoach.frozen import Frozen
from careercoach.vocabulary import ITEM_KINDS, MEETING_KINDS

AGENDA_FILE = "agenda.toml"
NUDGES_FILE = "nudges.toml"
DEMO_FILE = "demo.toml"
DEMO_ROWS = "demo.json"

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
    "period",
    "their-view",
    "counsel",
    "beginning",
)
SECTIONS = (
    "purpose",
    "accomplishments",
    "listen",
    "vision",
    "agreements",
    "support",
    "feedback",
    "next-steps",
    "thanks",
)


class BankQuestion(Frozen):
    """A question the person may put in a talk. ``purpose`` is one of PURPOSES; ``key`` never changes."""

    key: str
    purpose: str
    text: str


class Purpose(Frozen):
    """What a group of questions in the bank is for. ``key`` is one of PURPOSES, ``talks`` the kinds it is put in."""

    key: str
    title: str
    talks: tuple[str, ...]
    questions: tuple[BankQuestion, ...]


class Section(Frozen):
    """A part of a meeting. ``minutes`` is for the usual length; ``say`` tells the person what to do in it."""

    key: str
    title: str
    minutes: float
    say: str


class Shape(Frozen):
    """How a kind of meeting goes. ``minutes`` is its usual length, ``purpose`` a first draft to edit.

    ``placement`` are the keys of the sections that things are dealt with in, by item kind. ``cadence_days`` are the
    days until the next talk of that kind; None for one that comes once.
    """

    kind: str
    title: str
    minutes: int
    purpose: str
    sections: tuple[Section, ...]
    placement: Mapping[str, str]
    cadence_days: int | None = None


class Agenda(Frozen):
    """All of the agenda file. ``estimates`` are minutes by item kind."""

    bank: tuple[Purpose, ...]
    shapes: Mapping[str, Shape]
    estimates: Mapping[str, float]


class Nudge(Frozen):
    """The words of one rule of the coach. ``minutes`` is about how long the act takes.

    ``peace`` says that they leave the person in peace: where they stand nothing is asked. ``reason`` may be blank.
    """

    key: str
    title: str
    reason: str
    minutes: int
    peace: bool = False


AGENDA = {"purpose": checks.tables, "shape": checks.tables, "estimates": checks.mapping, "placement": checks.mapping}
PURPOSE = {
    "key": checks.one_of(PURPOSES),
    "title": checks.words(LINE),
    "talks": checks.several_of(MEETING_KINDS),
    "question": checks.tables,
}
BANK_QUESTION = {"key": checks.key, "text": checks.words(LINE)}
SHAPE = {
    "kind": checks.one_of(MEETING_KINDS),
    "title": checks.words(LINE),
    "minutes": checks.number(int),
    "purpose": checks.words(LINE),
    "cadence_days": checks.number(int),
    "section": checks.tables,
}
SECTION = {
    "key": checks.one_of(SECTIONS),
    "title": checks.words(LINE),
    "minutes": checks.number(int, float),
    "say": checks.words(LINE),
}
ESTIMATES = dict.fromkeys(ITEM_KINDS, checks.number(int, float))
PLACEMENT = dict.fromkeys(ITEM_KINDS, checks.several_of(SECTIONS))
NUDGE = {
    "key": checks.key,
    "title": checks.words(LINE),
    "reason": checks.words(PARAGRAPH),
    "minutes": checks.number(int),
    "peace": checks.true,
}


def read_agenda(raw: Raw, situation: str = kinds.EMPLOYED) -> Agenda:
    """The question bank and the shapes of meetings from a parsed agenda file, for one of ``kinds`` SITUATIONS.

    The usual words have every purpose; a situation may be silent about some. Raises ContentError.
    """
    raw = kinds.spoken(raw, situation)
    checks.table(raw, AGENDA, AGENDA_FILE)
    bank = tuple(_read_purpose(one, at) for one, at in checks.each(raw, "purpose", AGENDA_FILE))
    wanted = PURPOSES if situation == kinds.EMPLOYED else ()
    checks.exactly((purpose.key for purpose in bank), AGENDA_FILE, wanted)
    checks.exactly((question.key for purpose in bank for question in purpose.questions), AGENDA_FILE)
    estimates = checks.table(raw["estimates"], ESTIMATES, f"{AGENDA_FILE} estimates")
    placement = checks.table(raw["placement"], PLACEMENT, f"{AGENDA_FILE} placement")
    shapes = [_read_shape(one, at, placement) for one, at in checks.each(raw, "shape", AGENDA_FILE)]
    checks.exactly((shape.kind for shape in shapes), AGENDA_FILE, MEETING_KINDS)
    return Agenda(
        bank=bank,
        shapes={shape.kind: shape for shape in shapes},
        estimates={kind: float(minutes) for kind, minutes in estimates.items()},
    )


def _read_purpose(raw: Raw, at: str) -> Purpose:
    checks.table(raw, PURPOSE, at)
    questions = []
    for one, place in checks.each(raw, "question", at):
        checks.table(one, BANK_QUESTION, place)
        questions.append(BankQuestion(one["key"], raw["key"], one["text"]))
    return Purpose(raw["key"], raw["title"], tuple(raw["talks"]), tuple(questions))


def _read_shape(raw: Raw, at: str, placement: Mapping[str, str]) -> Shape:
    checks.table(raw, SHAPE, at, optional=("cadence_days",))
    sections = []
    for one, place in checks.each(raw, "section", at):
        checks.table(one, SECTION, place)
        sections.append(Section(one["key"], one["title"], float(one["minutes"]), one["say"]))
    keys = [section.key for section in sections]
    checks.exactly(keys, at)
    if not isclose(sum(section.minutes for section in sections), raw["minutes"]):
        raise ContentError(at, "minutes", "is not the sum of its sections")
    placed = {kind: _first(where, keys, at) for kind, where in placement.items()}
    named = (raw["kind"], raw["title"], raw["minutes"], raw["purpose"])
    return Shape(*named, tuple(sections), placed, raw.get("cadence_days"))


def _first(wanted: Collection[str], there: Collection[str], at: str) -> str:
    """The first of the wanted sections that is there. Raises ContentError."""
    found = [key for key in wanted if key in there]
    if not found:
        raise ContentError(at, " or ".join(wanted), "is missing")
    return found[0]


def read_nudges(raw: Raw, situation: str = kinds.EMPLOYED) -> dict[str, Nudge]:
    """The words of the nudges by key, in the file's order, from a parsed file, for one of ``kinds`` SITUATIONS.

    Raises ContentError.
    """
    raw = kinds.spoken(raw, situation)
    checks.table(raw, {"nudge": checks.tables}, NUDGES_FILE)
    each = checks.each(raw, "nudge", NUDGES_FILE)
    found = [Nudge(**{"reason": "", **checks.table(one, NUDGE, at, ("reason", "peace"))}) for one, at in each]
    checks.exactly((nudge.key for nudge in found), NUDGES_FILE)
    return {nudge.key: nudge for nudge in found}


@cache
def _agenda(situation: str) -> Agenda:
    return read_agenda(checks.parsed(AGENDA_FILE), situation)


@cache
def _nudges(situation: str) -> dict[str, Nudge]:
    return read_nudges(checks.parsed(NUDGES_FILE), situation)


def bank(situation: str = kinds.EMPLOYED) -> tuple[Purpose, ...]:
    """The question bank for meetings in one of ``kinds`` SITUATIONS, by purpose, in the order of PURPOSES."""
    return _agenda(situation).bank


def fitting(kind: str, situation: str = kinds.EMPLOYED) -> tuple[Purpose, ...]:
    """What of the bank is put in a talk of that kind, one of MEETING_KINDS: those for it alone first."""
    found = (purpose for purpose in bank(situation) if kind in purpose.talks)
    return tuple(sorted(found, key=lambda purpose: len(purpose.talks) > 1))


def bank_question(key: str, situation: str = kinds.EMPLOYED) -> BankQuestion:
    """The question of the bank with that key, in the words of a situation that puts it. Raises NotFound."""
    found = {
        one.key: one for each in (*kinds.SITUATIONS, situation) for purpose in bank(each) for one in purpose.questions
    }
    return checks.by(found, key, "No question for a meeting goes by that key.")


def shape(kind: str, situation: str = kinds.EMPLOYED) -> Shape:
    """How a meeting of that kind, one of ``vocabulary`` MEETING_KINDS, goes in one of ``kinds`` SITUATIONS.

    Only its purpose differs. Raises NotFound.
    """
    return checks.by(_agenda(situation).shapes, kind, "No meeting is of that kind.")


def estimates() -> dict[str, float]:
    """Minutes to plan for one agenda item, by item kind."""
    return dict(_agenda(kinds.EMPLOYED).estimates)


def nudges(situation: str = kinds.EMPLOYED) -> dict[str, Nudge]:
    """The words of the coach's rules for somebody in one of ``kinds`` SITUATIONS, by key."""
    return dict(_nudges(situation))


def demo() -> dict[str, Any]:
    """The example life as parsed; whoever builds it checks it."""
    return checks.parsed(DEMO_FILE)


def demo_rows() -> str:
    """The example life as JSON, its days counted from the day on which it is looked at: ``derive/example_life.py``."""
    return Path(__file__).with_name(DEMO_ROWS).read_text("utf-8")
