"""Something changed at work: what is open then, and what would sensibly become of each.

What a change does not touch is not asked about. What is due before it takes effect stays as it is.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from careercoach.coach.open_things import Material, Thing, things
from careercoach.coach.positions import belongs_to
from careercoach.dates import echo
from careercoach.errors import InvalidValue, NotFound
from careercoach.fields.positions import NOBODY
from careercoach.frozen import Frozen
from careercoach.incoming import alike, clean
from careercoach.names import meant
from careercoach.records import (
    AwayRecord,
    PositionRecord,
)

KINDS = ("new-job", "new-manager", "no-manager", "job-lost", "leave", "back", "hours")
"""What can change."""

CHOICES = ("along", "rests", "ends", "passes")
"""What can become of an open thing: it comes along, it rests, it ends with the change, or somebody takes it on."""

LATER = timedelta(days=14)
"""How much time a promise or a step past its day gets when one is back."""

LEFT = ("new-job", "job-lost")
"""Changes that end a position."""

DEFAULTS: Mapping[str, Mapping[str, str]] = {
    "my promise, the manager": {
        "new-job": "ends",
        "job-lost": "ends",
        "new-manager": "along",
        "no-manager": "ends",
        "leave": "along",
        "back": "along",
        "hours": "along",
    },
    "my promise, at work": {"new-job": "ends", "job-lost": "ends", "leave": "along", "back": "along", "hours": "along"},
    "my promise, elsewhere": {
        "new-job": "along",
        "job-lost": "along",
        "leave": "along",
        "back": "along",
        "hours": "along",
    },
    "their promise, the manager": {
        "new-job": "ends",
        "job-lost": "ends",
        "new-manager": "passes",
        "no-manager": "ends",
        "leave": "along",
        "back": "along",
    },
    "their promise, at work": {"new-job": "ends", "job-lost": "ends", "leave": "along", "back": "along"},
    "their promise, elsewhere": {"new-job": "along", "job-lost": "along", "leave": "along", "back": "along"},
    "talk, the manager": {
        "new-job": "ends",
        "job-lost": "ends",
        "new-manager": "ends",
        "no-manager": "ends",
        "leave": "rests",
        "back": "rests",
    },
    "talk, at work": {"new-job": "ends", "job-lost": "ends", "leave": "rests", "back": "rests"},
    "talk, elsewhere": {"new-job": "along", "job-lost": "along", "leave": "rests", "back": "rests"},
    "goal": {"new-job": "along", "job-lost": "along", "leave": "along", "back": "along", "hours": "along"},
    "goal of the position, at rest": {"new-job": "ends", "job-lost": "ends", "back": "rests"},
    "goal, at rest": {"new-job": "rests", "job-lost": "rests", "back": "rests"},
    "goal of the position": {
        "new-job": "ends",
        "job-lost": "ends",
        "leave": "along",
        "back": "along",
        "hours": "along",
    },
    "step": {"new-job": "along", "job-lost": "along", "back": "along", "hours": "along"},
    "step of the position": {"back": "along", "hours": "along"},
    "priority": {"new-job": "ends", "job-lost": "ends"},
    "priority here": {"new-job": "along"},
    "opening inside": {"new-job": "ends", "job-lost": "ends"},
    "opening outside": {"new-job": "along", "job-lost": "along"},
    "learning": {"new-job": "along", "job-lost": "along", "leave": "along", "hours": "along"},
}
"""What becomes of what is open, by what it is and what changed; a change that is not named does not touch it."""

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "promise": CHOICES,
    "meeting": ("along", "rests", "ends"),
    "goal": CHOICES,
    "step": ("along", "rests"),
    "priority": ("along", "ends"),
    "path": ("along", "ends"),
    "learning": ("along", "ends"),
}

_DAY = timedelta(days=1)

_SHORTEST = 4
"""Signs of an id that say which is meant."""


class Open(Frozen):
    """One open thing with what would become of it: ``choice``, among ``choices``. ``noun`` is as in records.

    ``about`` says beside the title what it is, with whom and until when.
    """

    noun: str
    id: str
    title: str
    about: str
    choice: str
    choices: tuple[str, ...]


Decided = tuple[tuple[Open, str, str], ...]
"""Open things, what becomes of each, and who takes it on where it passes to somebody."""


def possible(held: PositionRecord | None, away: AwayRecord | None, today: date) -> tuple[str, ...]:
    """Which of KINDS can have happened to somebody who holds a position, None for none, the likeliest first.

    ``away`` is the latest time away that has begun, None when there was none: one comes back from it once.
    """
    gone = away is not None and (away.until or date.max) >= today
    just_back = away is not None and not gone and (away.until or date.max) >= today - LATER
    working = held is not None and held.kind != "between-jobs"
    fits = {
        "back": gone or just_back,
        "leave": not gone,
        "job-lost": working,
        "hours": working,
        "no-manager": held is not None and not held.no_manager,
    }
    ordered = dict.fromkeys(("back", *KINDS) if gone else KINDS)
    return tuple(kind for kind in ordered if fits.get(kind, True))


def takes_effect(kind: str, fields: Mapping[str, object], today: date) -> date:
    """The first day on which it is as changed: the one given, today when none was.

    A job is lost on its last day, so that what comes then begins the day after.
    """
    said = fields.get("from_") if kind in ("new-job", "leave") else fields.get("on")
    first = said if isinstance(said, date) else today
    return first + _DAY if kind == "job-lost" else first


def goes_on(material: Material, first: date) -> PositionRecord | None:
    """The other job that is still held on ``first``, when the one held the day before ends; None when there is none."""
    ends = belongs_to(material.positions, first - _DAY)
    others = [each for each in material.positions if each.kind != "between-jobs" and ends and each.id != ends.id]
    found = belongs_to(others, first)
    return found if found and (found.from_ or date.min) < first else None


def as_on_file(fields: Mapping[str, object], material: Material) -> dict[str, object]:
    """The fields with the manager as they are called on file; a stranger's name stays. Raises NotFound for several."""
    name = str(fields.get("manager") or "")
    known = {person.name: person.relation for person in material.people}
    found = meant(name, known) if name.casefold() != NOBODY else None
    return {**fields, "manager": found} if found else dict(fields)


def proposals(
    kind: str, material: Material, today: date, fields: Mapping[str, object] | None = None
) -> tuple[Open, ...]:
    """What is open and touched by a change of this kind, each with its default.

    ``fields`` is what is known of the change, as for ``services.jobs.changing.change``: the day it takes effect (today
    when left out), the new organisation, the new manager, the last day away.
    """
    said = as_on_file(fields or {}, material)
    return tuple(
        Open(thing.noun, thing.id, thing.title, thing.about, choice, _CHOICES[thing.noun])
        for thing in things(
            material, _same(material.position, said), goes_on(material, takes_effect(kind, said, today))
        )
        if (choice := DEFAULTS[thing.what].get(kind)) and _touched(kind, thing, said, material, today)
    )


def became(thing: Open, kind: str, choice: str, who: str, first: date) -> str:
    """What a choice makes of a thing, in a few words. ``who`` takes it on, ``first`` is when it takes effect."""
    if choice == "passes":
        return f"{who or 'somebody'} takes it on"
    if choice == "ends":
        return "ends with it"
    if choice == "rests":
        return "rests" if thing.noun == "goal" else "stays open, without a day"
    if kind == "back":
        return "starts afresh" if thing.noun == "goal" else f"has until {echo(first + LATER)}"
    if kind == "new-manager":
        return f"is now with {who}" if thing.noun == "meeting" else f"stays open, for the first talk with {who}"
    return "comes along" if kind in LEFT else "stays as it is"


def decided(
    kind: str, found: tuple[Open, ...], choices: Mapping[str, str], takes_on: Mapping[str, str], manager: str
) -> Decided:
    """What becomes of each, as chosen by the beginning of its id, or else by default.

    What passes to nobody by name passes to a new ``manager``. Raises NotFound for an id that fits none or several,
    InvalidValue for a choice it does not have, or when nobody is named.
    """
    chosen = {
        _meant(found, prefix): choice for prefix, choice in {**choices, **dict.fromkeys(takes_on, "passes")}.items()
    }
    named = {_meant(found, prefix): clean(name) for prefix, name in takes_on.items()}
    return tuple(
        _checked(kind, thing, chosen.get(thing.id, thing.choice), named.get(thing.id, ""), manager) for thing in found
    )


def _touched(kind: str, thing: Thing, said: Mapping[str, object], material: Material, today: date) -> bool:
    """Whether the change comes before the day of a thing; coming back, whether that day was one of those away."""
    first, due = takes_effect(kind, said, today), thing.due
    if kind == "back":
        away = next((each.from_ for each in material.away if each.from_ < first), date.min)
        return thing.noun == "goal" or (due is not None and away <= due < first)
    if kind == "leave" and thing.noun == "meeting":
        last = said.get("until")
        return due is not None and first <= due <= (last if isinstance(last, date) else date.max)
    return due is None or due < today or due >= first - _DAY


def _same(position: PositionRecord | None, said: Mapping[str, object]) -> frozenset[str]:
    """What a new job has in common with the present one: its organisation, its manager."""
    return frozenset(
        name
        for name in ("organisation", "manager")
        if position and alike(str(said.get(name) or "")) == alike(getattr(position, name) or "") != ""
    )


def _meant(found: tuple[Open, ...], prefix: str) -> str:
    """The id of the open thing whose id begins so. Raises NotFound."""
    said = prefix.strip().lower()
    fitting = [thing.id for thing in found if thing.id.startswith(said)] if len(said) >= _SHORTEST else []
    if len(fitting) != 1:
        raise NotFound(
            f"{'Several' if fitting else 'None'} of what is open and touched by this goes by that id.", "look-open"
        )
    return fitting[0]


def _checked(kind: str, thing: Open, choice: str, who: str, manager: str) -> tuple[Open, str, str]:
    if choice not in thing.choices:
        raise InvalidValue("choice", f"What becomes of a {thing.noun} is one of: {', '.join(thing.choices)}.")
    if choice == "passes" and kind == "new-manager":
        who = who or manager
    if choice == "passes" and not who:
        raise InvalidValue("passes", "Say by name who takes it on.")
    return thing, choice, who
