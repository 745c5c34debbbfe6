"""What stands against a change at work, before anything open is looked over: the same for a plan and for the act."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from careercoach.coach.changing import KINDS, LEFT, as_on_file, takes_effect
from careercoach.coach.open_things import Material
from careercoach.coach.positions import belongs_to
from careercoach.errors import Conflict, InvalidValue
from careercoach.fields.positions import NOBODY
from careercoach.incoming import alike, clean

FARTHEST = timedelta(days=366)
"""How far ahead a change can be said."""

_DAY = timedelta(days=1)

Fields = Mapping[str, object]


def refuse(kind: str, fields: Fields, material: Material, today: date) -> None:
    """Raise InvalidValue for what cannot be so, Conflict for what is so already; ``fields`` are those of the change."""
    if kind not in KINDS:
        raise InvalidValue("kind", f"What changed is one of: {', '.join(KINDS)}.")
    first = takes_effect(kind, fields, today)
    if first > today + FARTHEST:
        raise InvalidValue("on", "That day is more than a year ahead; say so once it is nearer.")
    if kind in LEFT:
        _refuse_before_another(material, first)
    _REFUSES[kind](fields, material, first, today)


def _refuse_before_another(material: Material, first: date) -> None:
    if any(each.from_ and each.from_ >= first for each in material.positions):
        raise Conflict("A position of yours is on file that begins only then, or later.", "look-at-positions")


def _new_job(fields: Fields, material: Material, first: date, today: date) -> None:  # noqa: ARG001 as the others
    words = [clean(str(fields.get(name) or "")) for name in ("role", "organisation")]
    if not any(words) and fields.get("kind") in (None, "", "employed"):
        raise InvalidValue("role", "Say what you will be there, or where.")


def _job_lost(fields: Fields, material: Material, first: date, today: date) -> None:  # noqa: ARG001 as the others
    held = belongs_to(material.positions, first - _DAY)
    if held and held.kind == "between-jobs":
        raise Conflict("You are between jobs already, so there is no job to lose.")


def _new_manager(fields: Fields, material: Material, first: date, today: date) -> None:  # noqa: ARG001 as the others
    name, talk = clean(str(as_on_file(fields, material).get("manager") or "")), fields.get("talk")
    if not name or name.casefold() == NOBODY:
        raise InvalidValue("manager", "Say who it is, by name.")
    if isinstance(talk, date) and talk < today:
        raise InvalidValue("talk", "The first talk is still to come; give today or a later day.")
    held = belongs_to(material.positions, today)
    if held and held.manager and alike(held.manager) == alike(name):
        raise Conflict("That is who it is already; say a new name.")


def _no_manager(fields: Fields, material: Material, first: date, today: date) -> None:  # noqa: ARG001 as the others
    held = belongs_to(material.positions, today)
    if held and held.no_manager:
        raise Conflict("It is on file already that there is nobody you report to.")


def _leave(fields: Fields, material: Material, first: date, today: date) -> None:  # noqa: ARG001 as the others
    until = fields.get("until")
    last = until if isinstance(until, date) else date.max
    if last < first:
        raise InvalidValue("until", "A period ends on or after the day it begins.", "later-until")
    if any(each.from_ <= last and first <= (each.until or date.max) for each in material.away):
        raise InvalidValue("from", "These days overlap with a time away that is on file already.", "look-at-away")


def _back(fields: Fields, material: Material, first: date, today: date) -> None:  # noqa: ARG001 as the others
    if first > today:
        raise InvalidValue("on", "That day is still to come; say so once you are back.")
    if not any(each.from_ < first for each in material.away):
        raise Conflict("No time away is on file that began before that day.", "say-leave")


def _hours(fields: Fields, material: Material, first: date, today: date) -> None:  # noqa: ARG001 as the others
    if belongs_to(material.positions, today) is None:
        raise Conflict("You hold no position today whose hours could change.", "add-position")
    if fields.get("hours") is None:
        raise InvalidValue("hours", "Say how many hours a week it is now.")


_REFUSES: Mapping[str, Callable[[Fields, Material, date, date], None]] = {
    "new-job": _new_job,
    "job-lost": _job_lost,
    "new-manager": _new_manager,
    "no-manager": _no_manager,
    "leave": _leave,
    "back": _back,
    "hours": _hours,
}
