"""Keeping the names that documents for others replace."""

from collections.abc import Mapping

from sqlmodel import Session, select

from careercoach.documents.masking import contains_name
from careercoach.errors import InvalidValue
from careercoach.housekeeping import Mask
from careercoach.incoming import clean
from careercoach.models import Profile
from careercoach.rows import make, revise
from careercoach.services.finding import find, in_place_of, refuse_taken_key, tell
from careercoach.store.session import name_act

SHOWN_AS = "a client"
"""What stands in place of a name when nothing else was said."""


def add(session: Session, name: str, shown_as: str | None = None, key: str | None = None) -> str:
    """Keep a name to replace; a name kept already, in any letter case, is shown as these words from now on.

    Raises InvalidValue for a name without letters, for the person's own, and where a name of the list would stand in
    what is shown.
    """
    name_act(session, "mask add")
    wanted = make(Mask, {"name": name, "shown_as": clean(shown_as or "") or SHOWN_AS, "key": key})
    if known := in_place_of(session, Mask, key):
        return edit(session, known, {"name": name, "shown_as": wanted.shown_as, "key": key})
    same = next((mask for mask in session.exec(select(Mask)) if _same_name(mask.name, wanted.name)), None)
    _refuse(session, wanted, besides=same)
    if same:
        tell(session, replaced=True)
        return revise(same, {"shown_as": wanted.shown_as, "key": wanted.key or same.key}).uuid
    session.add(wanted)
    return wanted.uuid


def edit(session: Session, mask: str, changes: Mapping[str, object]) -> str:
    """Change the name, or what is shown in its place.

    Raises InvalidValue as ``add`` does, and for a name that is kept already.
    """
    name_act(session, "mask edit")
    found = find(session, Mask, mask)
    refuse_taken_key(session, found, changes)
    changes = {**changes, "shown_as": changes.get("shown_as", found.shown_as) or SHOWN_AS}
    wanted = make(Mask, {"name": found.name, **changes})
    others = (each for each in session.exec(select(Mask)) if each.uuid != found.uuid)
    if any(_same_name(each.name, wanted.name) for each in others):
        raise InvalidValue("name", "That name is on the list already; change that one, or give another name.")
    _refuse(session, wanted, besides=found)
    return revise(found, changes).uuid


def delete(session: Session, mask: str) -> str:
    """Take a name off the list, so that it is shown again."""
    name_act(session, "mask delete")
    found = find(session, Mask, mask)
    session.delete(found)
    return found.uuid


def _refuse(session: Session, wanted: Mask, besides: Mask | None) -> None:
    """Raise InvalidValue where the mask would hide nothing, or show a name of the list.

    ``besides`` is the mask it takes the place of.
    """
    if not any(map(str.isalpha, wanted.name)):
        raise InvalidValue("name", "A name to mask needs at least one letter.")
    profile = session.exec(select(Profile)).first()
    if profile and profile.name and _same_name(profile.name, wanted.name):
        raise InvalidValue("name", "That is your own name, which is never masked; give the name of somebody else.")
    others = [mask for mask in session.exec(select(Mask)) if mask is not besides]
    if any(contains_name(wanted.shown_as, each.name) for each in (wanted, *others)):
        raise InvalidValue("shown_as", "The words to show must not hold a name of your list; choose other words.")
    if any(contains_name(mask.shown_as, wanted.name) for mask in others):
        raise InvalidValue("name", "Another name is shown with that word in it; give that one other words first.")


def _same_name(one: str, other: str) -> bool:
    """Whether both are the same name but for letter case and blanks."""
    return contains_name(one, other) and contains_name(other, one)
