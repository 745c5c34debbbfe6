"""Keeping the people of one's working life, and what they said about one's work."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session, select

from careercoach.errors import InvalidValue, NotFound
from careercoach.incoming import alike
from careercoach.models import Feedback, Person
from careercoach.names import fitting, near, one_line
from careercoach.queries.people.people import nobody
from careercoach.rows import make, revise
from careercoach.services.finding import belonging, find, introduce, named, number, person_meant, person_named
from careercoach.store.session import name_act


def add(session: Session, fields: Mapping[str, object]) -> str:
    """Add a person. Raises InvalidValue when the name is taken."""
    name_act(session, "person add")
    name = str(fields.get("name") or "")
    _free(session, name)
    others = [each.name for each in session.exec(select(Person))]
    return introduce(session, fields, fitting(name, others) or near(name, others), expected=True).uuid


def edit(session: Session, person: str, changes: Mapping[str, object]) -> str:
    """Change fields of a person, found by name or id."""
    name_act(session, "person edit")
    found = find_person(session, person)
    name = changes.get("name")
    if name and alike(str(name)) != alike(found.name):
        _free(session, str(name))
    return revise(found, {**changes, **({"name": one_line(str(name))} if name else {})}).uuid


def mark_spoken(session: Session, person: str, on: date) -> str:
    """Note the day one last spoke with a person; an earlier day than the known one changes nothing."""
    name_act(session, "person spoke")
    found = find_person(session, person)
    if found.spoken_day is None or on > found.spoken_day:
        revise(found, {"spoken_on": on})
    return found.uuid


def delete(session: Session, person: str) -> str:
    """Take a person out of the file; talks and feedback stay, without the name."""
    name_act(session, "person delete")
    found = find_person(session, person)
    session.delete(found)
    return found.uuid


def find_person(session: Session, name_or_id: str) -> Person:
    """The person meant by a name or the beginning of an id. Raises NotFound for nobody, and for several."""
    known = person_meant(session, name_or_id)
    if known:
        return known
    try:
        return find(session, Person, name_or_id)
    except NotFound:
        raise nobody() from None


def add_feedback(session: Session, fields: Mapping[str, object], today: date) -> str:
    """Keep what somebody said: ``person`` is a name (added if unknown), ``on`` defaults to today."""
    name_act(session, "feedback add")
    feedback = make(Feedback, {**_with_person(session, fields), "on": fields.get("on") or today})
    if feedback.on_day > today:
        raise InvalidValue("on", "That day is still to come; give today or an earlier one.")
    session.add(feedback)
    return feedback.uuid


def edit_feedback(session: Session, feedback: str, changes: Mapping[str, object]) -> str:
    """Change fields of feedback, for example what one changed and whether anyone noticed."""
    name_act(session, "feedback edit")
    return revise(find(session, Feedback, feedback), _with_person(session, changes)).uuid


def delete_feedback(session: Session, feedback: str) -> str:
    """Take feedback out of the file."""
    name_act(session, "feedback delete")
    found = find(session, Feedback, feedback)
    session.delete(found)
    return found.uuid


def _with_person(session: Session, fields: Mapping[str, object]) -> dict[str, object]:
    values = belonging(session, fields)
    if "person" in values:
        name = values.pop("person")
        values["person_id"] = number(person_named(session, str(name))) if name else None
    return values


def _free(session: Session, name: str) -> None:
    if named(session, Person, name):
        raise InvalidValue(
            "name", "Somebody of that name is on file already; add a surname or a word to tell them apart."
        )
