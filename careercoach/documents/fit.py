"""What one typed for oneself as it may stand on a page for somebody else, before a word of the page is written.

Short forms stand in full. Who works beside one and has no form of address on file goes by their first name, and so does
a mentor who has told one what they think, or with whom one has had some talks; whoever leads, judges or is a stranger
goes by their whole name, for too near is worse than too far. What came of a piece of
work stays out where nobody is named whom "she" could be, or where it is beside the work: the work and its figures
stand there without it. ``rewording`` tells the person, and in other words it is back.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from careercoach import short_forms, whom
from careercoach.documents import noted, phrases
from careercoach.documents.asides import is_result
from careercoach.documents.audience import reader_of
from careercoach.documents.choosing import Choosing
from careercoach.documents.materials import Leaving
from careercoach.materials import Noted
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord, NoteRecord, PersonRecord, PromiseRecord

M = TypeVar("M")

_AS_TYPED = (
    "alignment answer asks behaviour benefit changed did effect measure purpose questions result serves situation "
    "support text title topics unit vision why words"
)
_TYPED = frozenset(_AS_TYPED.split())
"""The fields in which people type what they think of; names, places and keys are none of these."""

_PIECE = pattern(r"[^,;.!?…]+(?:[,;.!?…](?!\s|$)[^,;.!?…]*)*")
"""What a result says one after the other: "no lamp is dark", "he said so"; a number such as 3.5 is not parted."""
_TALKS = 3
"""Talks with a mentor from which on one knows them."""


def fit(material: M, audience: str, *, by_first_name: bool = True) -> M:
    """The material as it is written for a reader; one's own copy says what was typed.

    ``by_first_name`` is False where names are masked, of which a first name would tell.
    """
    if audience == "self":
        return material
    reader, own = reads(material, audience), getattr(material, "profile", None)
    known = _known(getattr(material, "among", ()))
    mine = _own_name((own and own.name) or "", reader or "")

    def fitted(record: Any) -> Any:
        if isinstance(record, PersonRecord) and by_first_name:
            return _addressed(record, known)
        if isinstance(record, AccomplishmentRecord):
            return replace(record, result=_fitting(record, reader)[0])
        if isinstance(record, PromiseRecord) and record.owner == "them" and mine:
            return replace(record, text=mine.sub(lambda found: f"{found[1]} {'my' if found[2] else 'me'}", record.text))
        return record

    return cast(M, _each(material, fitted))


def reads(material: Any, audience: str) -> str | None:
    """The name of who reads what is made of a material; None where nobody is named."""
    if isinstance(material, Leaving):
        return material.goes_to(audience)
    if talk := getattr(material, "meeting", None):
        return cast(str | None, talk.with_) if audience == reader_of(talk) else None
    choosing, person = getattr(material, "choosing", None), getattr(material, "person", None)
    by_name = person.name if isinstance(person, PersonRecord) else None
    return getattr(material, "with_", None) or by_name or (choosing.reader.name if choosing else None)


def misfit(done: AccomplishmentRecord, reader: str | None) -> str:
    """Why what came of a piece of work stays out for a reader, all or the end of it; blank where it stands."""
    return _fitting(done, reader)[1]


def _fitting(done: AccomplishmentRecord, reader: str | None) -> tuple[str | None, str]:
    """As much of what came of a piece of work as may stand, from its beginning on; and why no more does."""
    (read,) = noted.work_to_them([done], reader)
    named, kept = f"{read.title}; ", 0
    for piece in _PIECE.finditer(read.result or ""):
        if not is_result(piece[0]):
            return (done.result or "")[:kept] or None, "Left out, for it reads like an aside"
        if whom.unnamed(named, piece[0]) or whom.reports(piece[0]):
            return (done.result or "")[:kept] or None, "Left out, for nobody is named who that could be"
        named, kept = f"{named}{piece[0]}; ", piece.end() if read.result == done.result else 0
    return done.result, ""


def _known(among: Sequence[Noted]) -> bool:
    """Whether one knows somebody by now, by all that was noted of talks with them."""
    heard = any(isinstance(one, NoteRecord) and one.kind == "feedback" for one in among)
    return heard or len({one.meeting for one in among}) >= _TALKS


def _addressed(person: PersonRecord, known: bool) -> PersonRecord:
    near = phrases.beside_one(person) or (person.relation == "mentor" and known)
    first = person.name.strip().partition(" ")[0]
    by_first = near and not person.several and not whom.titled(person.name)
    return replace(person, address=person.address or first) if by_first else person


def _own_name(name: str, reader: str) -> re.Pattern[str] | None:
    """Where somebody's promise speaks of who noted it: "a letter for Ana"; None where the reader has that name, too."""
    first = name.partition(" ")[0]
    if len(first) < 2 or first.casefold() in reader.casefold().split():
        return None
    called = "|".join(map(re.escape, (name, first)))
    return re.compile(
        rf"\b(for|to|with|from|by|about|of|tells?|sends?|gives?|shows?|asks?) (?:{called})\b(['’]s\b)?", re.I
    )


def _each(value: Any, fitted: Callable[[Any], Any], *, typed: bool = False) -> Any:
    """A value with each record in it fitted, and short forms in full where people ``typed`` it."""
    if isinstance(value, str):
        return short_forms.spelled_out(value) if typed else value
    if isinstance(value, tuple):
        return tuple(_each(each, fitted, typed=typed) for each in value)
    if isinstance(value, dict):
        return {key: _each(each, fitted, typed=True) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type | Choosing):
        told = {one.name: getattr(value, one.name) for one in fields(value)}
        return fitted(
            replace(value, **{name: _each(each, fitted, typed=name in _TYPED) for name, each in told.items()})
        )
    return value
