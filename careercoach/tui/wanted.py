"""What one wants to see, wherever it is shown: ``destinations`` finds the place or the route for it."""

from __future__ import annotations

from careercoach.coach.rules.act import Act
from careercoach.tui.route import Route


class Place(Route):
    """One of the six places, by its name in ``bars.PLACES``."""

    name: str


class Record(Route):
    """A thing on file by its noun, wherever it is shown; ``row`` None starts a new one."""

    noun: str
    row: str | None


class Recommended(Route):
    """Where an act that Today recommends is done."""

    act: Act


class PickUp(Route):
    """Where an unfinished text goes on; ``draft`` is its number."""

    draft: int
