"""Keeping the people of one's working life, and what they said about one's work."""

from collections.abc import Iterator, Mapping
from datetime import date

from sqlmodel import Session, select

from careercoach.errors import InvalidValue, NotFound
from careercoach.incoming import alike
from careercoach.models import Feedback, Person
from careercoach.names import fitting, near, one_line
from careercoach.queries.people.people import nobody
from careercoach.rows import make, revise
from careercoach.services.finding import (
    belonging,
    find,
    in_place_of,
    introduce,
    named,
    number,
    person_meant,
    person_named,
    refuse_taken_key,
)
from careercoach.store.session import name_act, raw


def add(session: Session, fields: Mapping[str, object]) -> str:
    """Add a person. Raises InvalidValue when the name is taken."""
    name_act(session, "person add")
    if known := in_place_of(session, Person, fields.get("key")):
        return edit(session, known, fields)
    name = str(fields.get("name") or "")
    _free(session, name)
    others = [each.name for each in session.exec(select(Person))]
    return introduce(session, fields, fitting(name, others) or near(name, others), expected=True).uuid


def edit(session: Session, person: str, changes: Mapping[str, object]) -> str:
    """Change fields of a person, found by name or id."""
    name_act(session, "person edit")
    found = find_person(session, person)
    refuse_taken_key(session, found, changes)
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


def merge(session: Session, kept: str, other: str) -> str:
    """Make two people one: what named the ``other`` names the one who is ``kept``, who takes over what is known only
    of the other. Raises NotFound, and InvalidValue when both are the same.
    """
    name_act(session, "person merge")
    person, gone = find_person(session, kept), find_person(session, other)
    if person is gone:
        raise InvalidValue("other", "That is one person already; name two.")
    revise(person, _together(person, gone))
    session.flush()
    connection = raw(session)
    for table, column in _naming_people():
        # What names both already stays behind with the other, and goes with them.
        told = f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE "{column}" = ?'  # noqa: S608 our own tables
        connection.execute(told, (person.id, gone.id))
    connection.execute("UPDATE OR IGNORE pick SET reader = ? WHERE reader = ?", (person.uuid, gone.uuid))
    connection.execute("DELETE FROM pick WHERE reader = ?", (gone.uuid,))
    connection.execute("UPDATE paper SET about = ? WHERE about = ?", (person.uuid, gone.uuid))
    session.delete(gone)
    return person.uuid


def _together(person: Person, gone: Person) -> dict[str, object]:
    """What is known of both: what one says of them stays, what only the other says joins it, and so do its notes."""
    known = {name: getattr(person, name) or getattr(gone, name) for name in ("organisation", "address", "left_day")}
    known["relation"] = gone.relation if person.relation == "other" else person.relation
    known["notes"] = "\n\n".join(dict.fromkeys(filter(None, (person.notes, gone.notes)))) or None
    known["spoken_day"] = max(filter(None, (person.spoken_day, gone.spoken_day)), default=None)
    return known


def _naming_people() -> Iterator[tuple[str, str]]:
    """Each table that names people, and by which column."""
    for table in Person.metadata.sorted_tables:
        for column in table.columns:
            if any(key.target_fullname == "person.id" for key in column.foreign_keys):
                yield table.name, column.name


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
    if known := in_place_of(session, Feedback, fields.get("key")):
        return edit_feedback(session, known, fields)
    feedback = make(Feedback, {**with_person(session, fields), "on": fields.get("on") or today})
    if feedback.on_day > today:
        raise InvalidValue("on", "That day is still to come; give today or an earlier one.")
    session.add(feedback)
    return feedback.uuid


def edit_feedback(session: Session, feedback: str, changes: Mapping[str, object]) -> str:
    """Change fields of feedback, for example what one changed and whether anyone noticed."""
    name_act(session, "feedback edit")
    found = find(session, Feedback, feedback)
    refuse_taken_key(session, found, changes)
    return revise(found, with_person(session, changes)).uuid


def delete_feedback(session: Session, feedback: str) -> str:
    """Take feedback out of the file."""
    name_act(session, "feedback delete")
    found = find(session, Feedback, feedback)
    session.delete(found)
    return found.uuid


def with_person(session: Session, fields: Mapping[str, object]) -> dict[str, object]:
    """The fields as columns: ``person``, a name, as the link to whoever is meant, who is added if unknown.

    A blank name takes the link away; the ``position`` is linked as ``finding.belonging`` does it.
    """
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
