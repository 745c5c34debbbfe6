"""Planning a talk: when, with whom, what to bring and what to ask."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import Session, col, func, select

from careercoach import vocabulary
from careercoach.coach import agenda, talk_questions
from careercoach.content import loader
from careercoach.content.kinds import names
from careercoach.errors import InvalidValue, NotFound
from careercoach.incoming import clean
from careercoach.models import Accomplishment, AgendaItem, Feedback, Goal, Meeting, Person, Reflection
from careercoach.names import Met
from careercoach.queries import profile
from careercoach.queries.reflect import questions as stored
from careercoach.rows import make, revise
from careercoach.services import positions
from careercoach.services.finding import belonging, find, in_place_of, number, person_named, refuse_taken_key, remember
from careercoach.services.people.people import mark_spoken
from careercoach.store.session import name_act, raw


def plan(session: Session, fields: Mapping[str, object], usual: int | None = None) -> str:
    """Plan a talk. ``with_`` is a name and defaults to the position's manager for talks one has with a manager.

    Purpose and length default to what is usual for the kind of talk, the length to the ``usual`` minutes of the person
    if those are set.
    """
    name_act(session, "meeting plan")
    if known := in_place_of(session, Meeting, fields.get("key")):
        return edit(session, known, fields)
    kind = str(fields.get("kind") or "career")
    values = {"kind": kind, **_with_person(session, fields, kind)}
    meeting = make(Meeting, values)
    day = meeting.on_day or date.max
    shape = loader.shape(kind, profile.situation(raw(session), day))
    if values.get("minutes") is None:
        revise(meeting, {"minutes": usual or shape.minutes})
    if meeting.purpose is None:
        revise(meeting, {"purpose": shape.purpose})
    if meeting.person_id is None and kind in vocabulary.WITH_THE_MANAGER:
        held = positions.present(session, day)
        meeting.person_id = held.manager_id if held else None
    session.add(meeting)
    return meeting.uuid


def edit(session: Session, meeting: str, changes: Mapping[str, object]) -> str:
    """Change fields of a meeting."""
    name_act(session, "meeting edit")
    found = find(session, Meeting, meeting)
    refuse_taken_key(session, found, changes)
    return revise(found, _with_person(session, changes, str(changes.get("kind") or found.kind))).uuid


def delete(session: Session, meeting: str) -> str:
    """Take a meeting with its agenda, its notes and its promises out of the file."""
    name_act(session, "meeting delete")
    found = find(session, Meeting, meeting)
    session.delete(found)
    return found.uuid


def hold(session: Session, meeting: str, today: date) -> str:
    """Mark a talk as held, today unless its day has passed; the person counts as spoken with that day.

    A time of day planned for another day goes: it says nothing about when the talk took place. After a first talk with
    a new manager, the position that is held now has that manager.
    """
    name_act(session, "meeting hold")
    found = find(session, Meeting, meeting)
    on = found.on_day if found.on_day and found.on_day < today else today
    moved = {} if on == found.on_day else {"on": on, "at": None}
    revise(found, {"status": "held", **moved})
    if found.person_id:
        person = session.get_one(Person, found.person_id)
        mark_spoken(session, person.uuid, on)
        if found.kind == "handover":
            _met_manager(session, person, on, today)
    return found.uuid


def _met_manager(session: Session, person: Person, on: date, today: date) -> None:
    """Whoever the first talk was with is the manager, if it was in the position that is held today.

    On one's own one has more than one client: who stands there stays.
    """
    held = positions.present(session, today)
    if held and (on < (held.from_day or date.min) or held.manager_id == person.id):
        return
    if person.several or (held and held.manager_id and held.kind == "own-business"):
        return
    position = positions.answer_to(session, held, person.name)
    remember(session, Met(person.name, person.name, what=names(position.kind).relation))


def bring(
    session: Session,
    meeting: str,
    *,
    accomplishments: Sequence[str] = (),
    goals: Sequence[str] = (),
    visions: Sequence[str] = (),
    feedback: Sequence[str] = (),
    asks: Sequence[str] = (),
    questions: Sequence[str] = (),
) -> str:
    """Choose things for a meeting; what is on its agenda already stays where it is.

    ``visions`` are ids of reflections, ``asks`` own words, ``questions`` keys of the question bank or of questions
    about a path, ids of own questions or own words.
    """
    name_act(session, "meeting bring")
    found = find(session, Meeting, meeting)
    for prefix in accomplishments:
        _choose(session, found, "accomplishment", {"accomplishment_id": number(find(session, Accomplishment, prefix))})
    for prefix in visions:
        _choose(session, found, "vision", {"reflection_id": number(find(session, Reflection, prefix))})
    for prefix in goals:
        _choose(session, found, "goal", {"goal_id": number(find(session, Goal, prefix))})
    for prefix in feedback:
        _choose(session, found, "feedback", {"feedback_id": number(find(session, Feedback, prefix))})
    for text in asks:
        _choose(session, found, "ask", {"text": clean(text)})
    for key_or_text in questions:
        _choose(session, found, "question", _question(session, key_or_text))
    return found.uuid


def leave_out(session: Session, item: str) -> str:
    """Take one thing off the agenda; the thing itself stays on file."""
    name_act(session, "meeting leave out")
    found = find(session, AgendaItem, item)
    session.delete(found)
    return found.uuid


def retime(session: Session, item: str, minutes: float) -> str:
    """Plan other minutes for one thing on an agenda, from half a minute to eight hours. Raises InvalidValue."""
    name_act(session, "meeting retime")
    if not agenda.STEP <= minutes <= agenda.LONGEST:
        raise InvalidValue("minutes", f"Minutes go from 0.5 to {agenda.LONGEST:g}; give a number such as 1.5.")
    return revise(find(session, AgendaItem, item), {"minutes": agenda.stepped(minutes, 0)}).uuid


def move(session: Session, item: str, *, by: int = 0, to: int | None = None) -> str:
    """Move one thing among those of the same part of the talk: ``by`` so many places, or ``to`` one, from 1."""
    name_act(session, "meeting move")
    found = find(session, AgendaItem, item)
    talk = session.get_one(Meeting, found.meeting_id)
    order = (col(AgendaItem.position), col(AgendaItem.id))
    brought = session.exec(select(AgendaItem).where(AgendaItem.meeting_id == found.meeting_id).order_by(*order)).all()
    places = agenda.moved(talk.kind, {each.uuid: each.kind for each in brought}, found.uuid, by=by, to=to)
    for each in brought:
        revise(each, {"position": places.index(each.uuid) + 1})
    return found.uuid


def _question(session: Session, key_or_text: str) -> dict[str, object]:
    """A question of the bank by its key, an own one by its id; anything that looks like neither is the words of one."""
    said = key_or_text.strip()
    if stored.looks_like_an_id(said):
        try:
            own = stored.get(raw(session), said)
        except NotFound:
            if len(said) >= len("7f3a91c2"):
                raise
        else:
            return {"question": own.id, "text": own.text}
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", said):
        return {"text": clean(key_or_text)}
    question = talk_questions.named(said)
    return {"question": question.key, "text": question.text}


def _choose(session: Session, meeting: Meeting, kind: str, what: Mapping[str, object]) -> None:
    same = [col(getattr(AgendaItem, column)) == value for column, value in what.items()]
    chosen = select(AgendaItem).where(AgendaItem.meeting_id == meeting.id, AgendaItem.kind == kind, *same)
    if session.exec(chosen).first():
        return
    last = session.exec(select(func.max(AgendaItem.position)).where(AgendaItem.meeting_id == meeting.id)).one()
    minutes = loader.estimates()[kind]
    session.add(
        make(
            AgendaItem,
            {"meeting_id": meeting.id, "kind": kind, "minutes": minutes, "position": (last or 0) + 1, **what},
        )
    )
    session.flush()


_IS = {"mentor": "mentor", "skip-level": "skip-level"}
"""What a talk of a kind says somebody is of whom nothing else was said."""


def _with_person(session: Session, fields: Mapping[str, object], kind: str) -> dict[str, object]:
    known = belonging(session, fields)
    values = {name: value for name, value in known.items() if value is not None or name != "minutes"}
    if "with_" in values:
        name = values.pop("with_")
        values["person_id"] = number(_known_by(session, str(name), kind)) if name else None
    at = values.get("at")
    if isinstance(at, str) and not _is_time(at):
        raise InvalidValue("at", "A time looks like 14:30.")
    return values


def _known_by(session: Session, name: str, kind: str) -> Person:
    """The person of that name; the kind of talk says what they are, where nothing said so."""
    relation = _IS.get(kind, "other")
    person = person_named(session, name, relation)
    if person.relation == "other" and relation != "other" and not person.several:
        person.relation = relation
        remember(session, Met(person.name, person.name, what=relation.replace("-", " ")))
    return person


def _is_time(text: str) -> bool:
    hours, colon, minutes = text.partition(":")
    digits = len(hours) == 2 and len(minutes) == 2 and (hours + minutes).isascii() and (hours + minutes).isdigit()
    return bool(colon) and digits and int(hours) < 24 and int(minutes) < 60
