"""Saying who one is at work."""

from collections.abc import Mapping

from sqlmodel import Session

from careercoach.models import Profile
from careercoach.rows import make, revise
from careercoach.services.finding import number, person_named
from careercoach.store.session import name_act


def update(session: Session, changes: Mapping[str, object]) -> str:
    """Set fields of the profile; ``manager`` is a name, and becomes a person with that relation."""
    name_act(session, "profile set")
    values = dict(changes)
    if "manager" in values:
        manager = str(values.pop("manager") or "").strip()
        values["manager_id"] = None
        if manager:
            person = person_named(session, manager, "manager")
            if person.relation == "other":
                person.relation = "manager"
            values["manager_id"] = number(person)
    profile = session.get(Profile, 1)
    if profile is None:
        profile = make(Profile, values)
        session.add(profile)
    else:
        revise(profile, values)
    return profile.uuid
