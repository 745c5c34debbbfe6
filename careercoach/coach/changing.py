"""Something changed at work: what is open then, and what would sensibly become of each.

What a change does not touch is not asked about. What is due before it takes effect stays as it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.incoming import alike
from careercoach.records import (
    AwayRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    PathRecord,
    PersonRecord,
    PositionRecord,
    PriorityRecord,
    PromiseRecord,
    StepRecord,
)
from careercoach.vocabulary import WITH_THE_MANAGER

KINDS = ("new-job", "new-manager", "no-manager", "job-lost", "leave", "back", "hours")
"""What can change."""

CHOICES = ("along", "rests", "ends", "passes")
"""What can become of an open thing: it comes along, it rests, it ends with the change, or somebody takes it on."""

LATER = timedelta(days=14)
"""How much time a promise or a step past its day gets when one is back."""

_OF_WORK = ("manager", "former-manager", "skip-level", "client", "supervisor", "adviser", "peer")
"""Relations that end with a position; a mentor, an elder or an expert stays."""

_LEFT = ("new-job", "job-lost")
"""Changes that end a position."""

_OF_A_MANAGER = ("new-manager", "no-manager")


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


@dataclass(frozen=True, slots=True)
class Material:
    """What is open at one time. ``position`` is the one held then, or the last one before; None when there was none.

    ``meetings`` are planned, ``promises`` open, ``goals`` active or paused, ``steps`` open ones of those goals,
    ``priorities`` and ``paths`` active, ``learning`` planned or under way. ``talks`` gives the kind of the talk in which
    a promise was made, by the talk's id. ``away`` is the time away one is in, None while one is not away.
    """

    position: PositionRecord | None
    people: tuple[PersonRecord, ...]
    meetings: tuple[MeetingRecord, ...]
    promises: tuple[PromiseRecord, ...]
    talks: Mapping[str, str]
    goals: tuple[GoalRecord, ...]
    steps: tuple[StepRecord, ...]
    priorities: tuple[PriorityRecord, ...]
    paths: tuple[PathRecord, ...]
    learning: tuple[LearningRecord, ...]
    away: AwayRecord | None


def proposals(
    kind: str, material: Material, today: date, fields: Mapping[str, object] | None = None
) -> tuple[Open, ...]:
    """What is open and touched by a change of this kind, each with its default.

    ``fields`` is what is known of the change, as for ``services.jobs.changing.change``: the day it takes effect (today
    when left out), the new organisation, the new manager, the last day away.
    """
    return ()
