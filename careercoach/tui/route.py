"""What every route is made of."""

from __future__ import annotations

from collections.abc import Mapping

from careercoach.frozen import Frozen

Values = Mapping[str, object]
"""Values of a form by the name of the field."""


class Route(Frozen):
    """Somewhere one can go. A field that is named after a noun holds that noun's id."""


class Form(Route):
    """The form of a thing on file, whose id is ``row``; None starts a new one, filled in in advance by ``prefill``."""

    row: str | None = None
    prefill: Values | None = None


class AboutTalk(Route):
    """Something about one talk."""

    meeting: str


class AboutGoal(Route):
    """Something about one goal."""

    goal: str


class AboutPerson(Route):
    """Something for one person."""

    person: str
