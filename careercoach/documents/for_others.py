"""What a person worded for others: these words stand on every page for somebody else, their own stay for themselves."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from careercoach.documents.slips import written
from careercoach.frozen import Frozen
from careercoach.language import named_figures, telling
from careercoach.language.shorthand import raised
from careercoach.records import (
    AccomplishmentRecord,
    AgendaItemRecord,
    FeedbackRecord,
    GoalRecord,
    NoteRecord,
    PromiseRecord,
    StepRecord,
)

M = TypeVar("M")

Worded = AccomplishmentRecord | GoalRecord | StepRecord | PromiseRecord | NoteRecord | FeedbackRecord | AgendaItemRecord
"""What can be worded for others."""

_FIELDS: Mapping[type[Any], str] = {
    AccomplishmentRecord: "title result situation did before after unit",
    GoalRecord: "title",
    StepRecord: "title",
    PromiseRecord: "text",
    NoteRecord: "text",
    FeedbackRecord: "behaviour situation effect",
    AgendaItemRecord: "title",
}
"""The fields that words for others stand for; they are said in the first one, and the rest is in them."""

_FIGURES = ("before", "after", "unit")
"""The fields that stay beside words for others in which none of the figures is told."""


class Words(Frozen):
    """Words for others, and the ``own`` ones that stood there when they were written; ``alone`` for this reader."""

    text: str
    own: str
    alone: bool = False


class SaidForOthers(str):
    """A text that was worded for others, which nobody doubts. ``changed`` says that the thing did since.

    ``as_it_is`` says that others may read it as it was typed, whoever they are; ``alone`` that it was said to this
    reader, who is "you" in it.
    """

    changed: bool = False
    as_it_is: bool = False
    alone: bool = False

    def saying(self, text: str) -> "SaidForOthers":
        """Other words of which the same holds."""
        said = SaidForOthers(text)
        said.changed, said.as_it_is, said.alone = self.changed, self.as_it_is, self.alone
        return said


def own_words(thing: Worded) -> str:
    """What of a thing its words for others stand for, as it was typed."""
    return "\n".join(getattr(thing, name) or "" for name in _fields(thing)).rstrip("\n")


def as_it_stands(thing: Worded) -> str:
    """A thing in one line as others would read it, to begin to write on."""
    said = written(raised(str(getattr(thing, _fields(thing)[0]) or "").strip()))
    result = telling.result(thing) if isinstance(thing, AccomplishmentRecord) else ""
    return f"{said.removesuffix('.')}. {result}" if result else said


def read_as(material: M, words: Mapping[str, Words]) -> M:
    """The material, or what it is made of, with everything that is worded for others in these words, by id."""
    return each_record(material, lambda one: _worded(one, words)) if words else material


def _worded(one: Any, words: Mapping[str, Words]) -> Any:
    said = words.get(getattr(one, "id", "")) if _fields(one) else None
    if said is None:
        return _with_its_asks(one)
    first, *others = _fields(one)
    if isinstance(getattr(one, first), SaidForOthers):
        return one
    text = SaidForOthers(said.text)
    text.changed = said.own != own_words(one)
    text.as_it_is, text.alone = said.text == as_it_stands(one), said.alone
    beside = _FIGURES if isinstance(one, AccomplishmentRecord) and _stay_beside(one, text) else ()
    return replace(one, **{first: text}, **dict.fromkeys(name for name in others if name not in beside))


def _stay_beside(done: AccomplishmentRecord, text: str) -> bool:
    """Whether the figures of work say what they count, and a text for others tells none of them."""
    figures, unit = [each for each in (done.before, done.after) if each], done.unit or ""
    counted = unit or any("%" in each for each in figures)
    return bool(figures and counted) and not any(named_figures.names(text, each, unit) for each in figures)


def _fields(thing: Any) -> list[str]:
    """The fields for which words for others stand; none where there can be no such words."""
    return next((names.split() for kind, names in _FIELDS.items() if isinstance(thing, kind)), [])


def _with_its_asks(material: Any) -> Any:
    """A talk's material with what is asked in it as its agenda says it."""
    talk = getattr(material, "meeting", None)
    if not hasattr(material, "asks") or talk is None:
        return material
    said = {kind: tuple(item.title for item in talk.items if item.kind == kind) for kind in ("ask", "question")}
    return replace(material, asks=said["ask"], questions=said["question"])


def each_record(value: M, change: Callable[[Any], Any]) -> M:
    """A value with each record in it changed, its parts before itself."""
    if isinstance(value, tuple | list):
        return cast(M, type(value)(each_record(one, change) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {one.name: getattr(value, one.name) for one in fields(value)}
        said = {name: changed for name, part in parts.items() if (changed := each_record(part, change)) is not part}
        return cast(M, change(replace(value, **said) if said else value))
    return value
