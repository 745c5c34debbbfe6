"""Keeping small tests of a path: planned, done, and what they showed."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from careercoach.errors import InvalidValue
from careercoach.incoming import clean
from careercoach.models import Path, Person, Trial
from careercoach.rows import make, revise
from careercoach.services.finding import find, in_place_of, number, person_named, refuse_taken_key
from careercoach.services.people import people
from careercoach.store.session import name_act

WITH_SOMEBODY = ("talk", "beside")
"""Tests in which one speaks with the person they name."""


def add(session: Session, path: str, fields: Mapping[str, object], today: date) -> str:
    """Plan a small test of a path, or note one already done; ``person`` is a name, added if unknown.

    One that is done also notes that one spoke with that person.
    """
    name_act(session, "trial add")
    if known := in_place_of(session, Trial, fields.get("key")):
        return edit(session, known, fields, today)
    trial = make(Trial, {**_with_person(session, fields), "path_id": number(find(session, Path, path))})
    _done(session, trial, today)
    session.add(trial)
    return trial.uuid


def edit(session: Session, trial: str, changes: Mapping[str, object], today: date) -> str:
    """Change fields; ``done_on`` None opens it again."""
    name_act(session, "trial edit")
    found = find(session, Trial, trial)
    refuse_taken_key(session, found, changes)
    _done(session, revise(found, _with_person(session, changes)), today)
    return found.uuid


def finish(session: Session, trial: str, fields: Mapping[str, object], today: date) -> str:
    """It was done, today unless ``done_on`` says otherwise, with how the path draws ``after`` it and what was
    ``learned``.

    Of one that was done before only what is said anew changes.
    """
    name_act(session, "trial done")
    found = find(session, Trial, trial)
    if found.done_day is not None:
        return edit(session, found.uuid, fields, today)
    _done(session, revise(found, {**fields, "done_on": fields.get("done_on") or today}), today)
    return found.uuid


def delete(session: Session, trial: str) -> str:
    """Take a small test out of the file."""
    name_act(session, "trial delete")
    found = find(session, Trial, trial)
    session.delete(found)
    return found.uuid


def _with_person(session: Session, fields: Mapping[str, object]) -> dict[str, object]:
    values = dict(fields)
    if "person" in values:
        name = clean(str(values.pop("person") or ""))
        values["person_id"] = number(person_named(session, name)) if name else None
    return values


def _done(session: Session, trial: Trial, today: date) -> None:
    """Whoever was met was spoken with. Raises InvalidValue for a day still to come."""
    if trial.done_day is None:
        return
    if trial.done_day > today:
        raise InvalidValue("done_on", "That day is still to come; give today or an earlier one.")
    if trial.person_id is not None and trial.kind in WITH_SOMEBODY:
        people.mark_spoken(session, session.get_one(Person, trial.person_id).uuid, trial.done_day)
