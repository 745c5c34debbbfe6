"""What is surely another word to whoever reads it on another day, or from another hand: days, and one's own name.

It comes before anything is judged, so that only what cannot be turned is in doubt (``doubts``).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar, cast

from careercoach.documents.for_others import SaidForOthers, each_record
from careercoach.language import days_in_words, own_name, short_forms
from careercoach.records import (
    AccomplishmentRecord,
    AgendaItemRecord,
    FeedbackRecord,
    GoalRecord,
    MeetingRecord,
    PromiseRecord,
    ReflectionRecord,
    StepRecord,
)

M = TypeVar("M")

_OF_A_DAY: Mapping[type[Any], str] = {
    AccomplishmentRecord: "title result situation did",
    FeedbackRecord: "behaviour situation effect changed",
    ReflectionRecord: "answer",
}
"""What is told of a day that is on file, in which "yesterday" is the one before it."""
_DUE: Mapping[type[Any], str] = {PromiseRecord: "text", StepRecord: "title"}
"""What is to be done by a day that is on file."""
_BY_ONESELF: Mapping[type[Any], str] = {
    AccomplishmentRecord: "title result situation did",
    AgendaItemRecord: "title",
    GoalRecord: "title benefit measure support",
    MeetingRecord: "purpose",
    PromiseRecord: "text",
    StepRecord: "title",
}
"""What one writes oneself; what others said may name one."""


def turned(material: M, audience: str, reader: str | None, today: date) -> M:
    """A material as it is read on ``today`` by somebody else, called ``reader``; one's own copy says what was typed."""
    if audience == "self":
        return material
    own = getattr(getattr(material, "profile", None), "name", None) or ""

    def said(one: Any) -> Any:
        on = getattr(one, "until", None) or getattr(one, "on", None)
        dated = _in_each(one, _OF_A_DAY, lambda text: _on_its_day(text, on, today)) if on else one
        by = getattr(one, "by", None)
        due = _in_each(dated, _DUE, lambda text: days_in_words.promised(text, by, today)) if by else dated
        return by_oneself(due, own, reader)

    told = each_record(material, said)
    asked = {name: getattr(told, name) for name in ("asks", "topics") if hasattr(told, name)}
    by_me = {
        name: tuple(_as(one, own_name.said_of_me(one, own, reader or "")) for one in these)
        for name, these in asked.items()
    }
    return cast(M, replace(cast(Any, told), **by_me)) if by_me else told


def _on_its_day(text: str, on: date, today: date) -> str:
    """With a month in full before its year: "in September 2025" for "in sept"; as typed where no day is told."""
    full = short_forms.spelled_out(text)
    said = days_in_words.told(full, on, today)
    return text if said == full else said


def by_oneself(one: Any, own: str, reader: str | None) -> Any:
    """A thing with "I" and "me" where it surely speaks of who wrote it, whose name is ``own``."""
    return _in_each(one, _BY_ONESELF, lambda text: own_name.said_of_me(text, own, reader or ""))


def _in_each(one: Any, names: Mapping[type[Any], str], change: Callable[[str], str]) -> Any:
    """A record with each of these fields changed; words for others stay such."""
    fields = names.get(PromiseRecord if isinstance(one, PromiseRecord) else type(one), "").split()
    found = {name: text for name in fields if isinstance(text := getattr(one, name), str)}
    said = {name: _as(text, changed) for name, text in found.items() if (changed := change(text)) != text}
    return replace(one, **said) if said else one


def _as(text: str, changed: str) -> str:
    return text.saying(changed) if isinstance(text, SaidForOthers) else changed
