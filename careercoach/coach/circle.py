"""The circle of people around the person, and the places in it that nobody has ever filled."""

from collections.abc import Iterable

_PLACES = {
    "manager": ("manager",),
    "mentor": ("mentor", "elder"),
    "peer": ("peer", "outside-peer"),
    "expert": ("expert",),
    "helped": ("helped",),
}
"""The places that count, and the relations that fill each."""


def gaps(relations: Iterable[str]) -> tuple[str, ...]:
    """The places that none of these relations fills, in the order shown. An elder fills the place of a mentor.

    Source: product D1 (000: elders and mentors, peers, experts, and being able to help others grow).
    """
    filled = set(relations)
    return tuple(place for place, those in _PLACES.items() if filled.isdisjoint(those))
