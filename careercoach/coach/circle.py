"""The circle of people around the person, and the places in it that nobody has ever filled."""

from collections.abc import Iterable

from careercoach.records import PersonRecord

_PLACES = {
    "manager": ("manager",),
    "mentor": ("mentor", "elder"),
    "peer": ("peer", "outside-peer"),
    "expert": ("expert",),
    "helped": ("helped",),
}
"""The places that count, and the relations that fill each."""


def gaps(people: Iterable[PersonRecord]) -> tuple[str, ...]:
    """The relations that nobody on file stands in, in the order shown. An elder fills the place of a mentor.

    Source: product D1 (000: elders and mentors, peers, experts, and being able to help others grow).
    """
    filled = {person.relation for person in people}
    return tuple(place for place, relations in _PLACES.items() if filled.isdisjoint(relations))
