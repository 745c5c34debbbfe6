"""What one typed for oneself as it may stand on a page for somebody else, before a word of the page is written.

Short forms stand in full. Who works beside one and has no form of address on file goes by their first name, and so does
a mentor who has told one what they think, or with whom one has had some talks; whoever leads, judges or is a stranger
goes by their whole name, for too near is worse than too far. What is in
``doubts`` stays out, unless the person chose it or worded it for others; what came of a piece of work stays out alone.
``rewording`` tells the person.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from careercoach.documents import doubts, noted, phrases, slips, spoken_of
from careercoach.documents.choosing import Choosing
from careercoach.documents.for_others import SaidForOthers, each_record
from careercoach.documents.materials import DevelopmentPlan, Handover, Leaving, Recap
from careercoach.documents.readers import reader_of
from careercoach.language import naming, whom
from careercoach.materials import Brief, Noted
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    NoteRecord,
    PersonRecord,
    PromiseRecord,
    ReflectionRecord,
    StepRecord,
)

M = TypeVar("M")

_AS_TYPED = (
    "alignment answer asks behaviour benefit changed did effect measure purpose questions result serves situation "
    "support text title topics unit vision why words"
)
_TYPED = frozenset(_AS_TYPED.split())
"""The fields in which people type what they think of; names, places and keys are none of these."""

_BESIDE: Mapping[type[Any], str] = {
    AccomplishmentRecord: "situation did",
    GoalRecord: "benefit measure",
    FeedbackRecord: "situation effect",
}
"""What is told of a thing beside what it is, and stays out alone where it is in doubt."""
_TOLD_UNASKED: Mapping[type[Any], str] = {
    Brief: "accomplishments goals feedback vision promises kept notes steps",
    Recap: "closed before",
    Leaving: "work kept steps",
    DevelopmentPlan: "steps",
    Handover: "steps",
}
"""What stands in a document without having been chosen for it one by one."""
_TALKS = 3
"""Talks with a mentor from which on one knows them."""


TEXT: Mapping[type[Any], str] = {
    PromiseRecord: "text",
    NoteRecord: "text",
    FeedbackRecord: "behaviour",
    ReflectionRecord: "answer",
    MeetingRecord: "purpose",
}
"""The field in which a thing is said, where that is not its title."""


_SAID_BY_OTHERS = (NoteRecord, FeedbackRecord)
"""What may name one, as others do."""


def typed(one: Any) -> str:
    """The words in which a thing is said, as they stand."""
    return str(getattr(one, "text" if isinstance(one, PromiseRecord) else TEXT.get(type(one), "title")) or "")


def fit(material: M, audience: str, *, by_first_name: bool = True, with_doubts: bool = False) -> M:
    """The material as it is written for a reader; one's own copy says what was typed.

    ``by_first_name`` is False where names are masked, of which a first name would tell. ``with_doubts`` leaves in what
    is told unasked and in doubt.
    """
    if audience == "self":
        return material
    reader, known = reads(material, audience), _known(getattr(material, "among", ()))

    def fitted(record: Any) -> Any:
        if isinstance(record, PersonRecord) and by_first_name:
            return _addressed(record, known)
        return record

    told = material if with_doubts else _ready(material, reader)
    ready = each_record(told, lambda one: _without_doubts(one, reader))
    return cast(M, _each(ready, fitted))


def unready(material: Any, audience: str) -> Iterator[tuple[Any, str]]:
    """What of a material stays out until it is worded for others, and why; what can be chosen is not among it."""
    reader = reads(material, audience)
    for name in () if audience == "self" else _TOLD_UNASKED.get(type(material), "").split():
        for one in getattr(material, name):
            if why := doubt_of(one, material, reader):
                yield one, why
    talk = getattr(material, "meeting", None)
    if audience != "self" and isinstance(talk, MeetingRecord) and (why := doubts.of_purpose(talk, reader)):
        yield talk, why


def _ready(material: Any, reader: str | None) -> Any:
    """A material without what would be told unasked and is in doubt."""
    told = {name: getattr(material, name) for name in _TOLD_UNASKED.get(type(material), "").split()}
    ready: dict[str, Any] = {
        name: tuple(one for one in these if not doubt_of(one, material, reader)) for name, these in told.items()
    }
    talk = getattr(material, "meeting", None)
    if isinstance(talk, MeetingRecord) and doubts.of_purpose(talk, reader):
        ready["meeting"] = replace(talk, purpose=None)
    return replace(material, **ready) if ready else material


def doubt_of(one: Any, material: Any, reader: str | None) -> str:
    """Why one thing of a material does not stand before its reader as it is; blank where it does."""
    called = phrases.address(reader, material.profile, _person(material)) if reader else ""
    judged: dict[type[Any], Callable[[], str]] = {
        AccomplishmentRecord: lambda: doubts.of_work(one, reader, called),
        GoalRecord: lambda: doubts.of_goal(one, f"{reader or ''} {called}".strip()),
        NoteRecord: lambda: doubts.of_note(one, reader),
        PromiseRecord: lambda: _of_promise(one, material, reader),
        StepRecord: lambda: _of_step(one, material, reader),
        FeedbackRecord: lambda: doubts.of_feedback(one),
        LearningRecord: lambda: doubts.of_learning(one),
        MeetingRecord: lambda: doubts.of_purpose(one, reader),
        ReflectionRecord: lambda: doubts.doubt(one.answer, quoted=True),
    }
    kind = PromiseRecord if isinstance(one, PromiseRecord) else type(one)
    if kind not in judged:
        return ""
    if kind in _SAID_BY_OTHERS:
        return judged[kind]()
    own = doubts.names_me(typed(one), material.profile.name, reader)
    why = judged[kind]()
    if why == doubts.CHOOSE_READER and reader and isinstance(material, Brief) and _is_brought(one, material):
        return ""
    return why or own or spoken_of.reader(typed(one), _person(material) if reader else None)


def _is_brought(one: Any, material: Brief) -> bool:
    """Whether a thing was brought to the talk, and so its reader was chosen."""
    return any(item.subject == one.id for item in material.meeting.items)


def _person(material: Any) -> PersonRecord | None:
    found = getattr(material, "person", None)
    return found if isinstance(found, PersonRecord) else None


def _of_promise(one: PromiseRecord, material: Any, reader: str | None) -> str:
    if reader is None or one.person not in (None, reader):
        return doubts.of_promise(one) or doubts.named(one.text, reader)
    called = phrases.address(reader, material.profile, _person(material))
    return doubts.of_promise(one, reader, noted.to_them(one, heard(material), called))


def _of_step(one: StepRecord, material: Any, reader: str | None) -> str:
    """As who gets the document reads it, to whom "you" of one's own is nobody they know."""
    alone = [goal for goal in material.goals if goal.id in getattr(material, "between_us", ())]
    read = noted.steps_to_them((one,), alone, reader, heard(material))[0] if reader else one
    if isinstance(one.title, SaidForOthers):
        return doubts.to_one(one.title)
    of_another = whom.reads_wrong(one.title, None, agreed_with=False) and read.title == one.title
    wrong = "it may speak of them as of somebody else" if of_another else ""
    return wrong or doubts.doubt(read.title) or doubts.named(read.title, reader)


def heard(material: Any) -> tuple[Noted, ...]:
    """All that was noted between the two, as far as a material has it."""
    told = (getattr(material, name, ()) for name in ("among", "notes", "promises", "closed", "kept", "before"))
    return tuple(one for these in told if isinstance(these, tuple) for one in these if isinstance(one, Noted))


def _without_doubts(record: Any, reader: str | None) -> Any:
    """A record without what is told beside it and is in doubt, such as what came of a piece of work."""
    names = [name for name in _BESIDE.get(type(record), "").split() if _in_doubt(getattr(record, name), reader)]
    if isinstance(record, AccomplishmentRecord) and doubts.of_result(record, reader):
        names.append("result")
    if isinstance(record, GoalRecord) and doubts.says_little(record.measure):
        names.append("measure")
    return replace(record, **dict.fromkeys(names)) if names else record


def _in_doubt(text: str | None, reader: str | None) -> bool:
    return bool(doubts.doubt(text)) or bool(text and reader and naming.names(text, reader))


def reads(material: Any, audience: str) -> str | None:
    """The name of who reads what is made of a material; None where nobody is named."""
    if isinstance(material, Leaving):
        return material.goes_to(audience)
    if talk := getattr(material, "meeting", None):
        return cast(str | None, talk.with_) if audience == reader_of(talk, _person(material)) else None
    choosing, person = getattr(material, "choosing", None), getattr(material, "person", None)
    by_name = person.name if isinstance(person, PersonRecord) else None
    return getattr(material, "with_", None) or by_name or (choosing.reader.name if choosing else None)


def _known(among: Sequence[Noted]) -> bool:
    """Whether one knows somebody by now, by all that was noted of talks with them."""
    heard = any(isinstance(one, NoteRecord) and one.kind == "feedback" for one in among)
    return heard or len({one.meeting for one in among}) >= _TALKS


def _addressed(person: PersonRecord, known: bool) -> PersonRecord:
    near = phrases.beside_one(person) or (person.relation == "mentor" and known)
    first = person.name.strip().partition(" ")[0]
    by_first = near and not person.several and not whom.titled(person.name)
    return replace(person, address=person.address or first) if by_first else person


def _each(value: Any, fitted: Callable[[Any], Any], *, typed: bool = False) -> Any:
    """A value with each record in it fitted, and short forms in full where people ``typed`` it."""
    if isinstance(value, SaidForOthers):
        return value
    if isinstance(value, str):
        return slips.written(value) if typed else value
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
