"""What is offered at its time alone: the first days in a position, and the days between two."""

from collections.abc import Iterable
from datetime import date

from careercoach.content.questions import Topic
from careercoach.records import ProfileRecord

FIRST_DAYS = 90
"""Days in a position that are its first: what one did not ask in them, one hardly asks later. Source: 004."""


def in_first_days(profile: ProfileRecord, today: date) -> bool:
    """Whether the position began within FIRST_DAYS; not while one is between two, nor when its first day is unknown."""
    began = profile.start_on
    return began is not None and profile.kind != "between-jobs" and 0 <= (today - began).days < FIRST_DAYS


def offered(topics: Iterable[Topic], profile: ProfileRecord, today: date) -> tuple[Topic, ...]:
    """The topics to think about now: the one that has its time stands first, one whose time it is not is left out."""
    timely = {"arriving": in_first_days(profile, today), "between-jobs": profile.kind == "between-jobs"}
    at_hand = [topic for topic in topics if timely.get(topic.key, True)]
    return tuple(sorted(at_hand, key=lambda topic: topic.key not in timely))
