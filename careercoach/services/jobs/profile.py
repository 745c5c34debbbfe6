"""Saying who one is at work: the name is one's own, all else belongs to the position held on that day."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from careercoach.errors import InvalidValue
from careercoach.models import Profile
from careercoach.rows import make, revise
from careercoach.services import positions
from careercoach.store.session import name_act
from careercoach.zones import zone_named

_OWN = ("name", "zone")
"""What belongs to the person, whatever position they hold."""

_OF_THE_POSITION = {"start_on": "from_"}
"""What a position calls differently."""


def update(session: Session, changes: Mapping[str, object], today: date) -> str:
    """Set one's name and time zone, and fields of the position held on ``today``, which is made when there is none.

    ``manager`` is a name, and becomes a person with that relation. Raises InvalidValue for work that is yet to begin,
    and for a zone that nobody knows.
    """
    name_act(session, "profile set")
    start = changes.get("start_on")
    if isinstance(start, date) and start > today:
        raise InvalidValue("start_on", "That day is ahead; work that is yet to begin is kept among your positions.")
    of_work = {_OF_THE_POSITION.get(name, name): value for name, value in changes.items() if name not in _OWN}
    own = {name: value for name, value in changes.items() if name in _OWN}
    if own.get("zone"):
        own["zone"] = zone_named(str(own["zone"]))
    profile = session.get(Profile, 1)
    if profile is None:
        session.add(profile := make(Profile, own))
    elif own:
        revise(profile, own)
    if any(value not in (None, "") for value in of_work.values()) or (of_work and positions.present(session, today)):
        held = positions.present(session, today)
        positions.edit(session, held.uuid, of_work) if held else positions.add(session, of_work)
    return profile.uuid
