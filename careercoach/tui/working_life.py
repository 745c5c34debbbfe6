"""Where one says who one is at work, and what changed there: routes, as in ``routes``."""

from __future__ import annotations

from collections.abc import Mapping

from careercoach.tui.route import Form, Route, Values


class Profile(Route):
    """Who the person is at work."""


class Positions(Route):
    """The positions the person holds and held."""


class Position(Form):
    """One position."""


class Away(Form):
    """One time away."""


class WhatChanged(Route):
    """Which of the things that can change at work did."""


class Change(Route):
    """What is known of a change of one of ``coach.changing.KINDS``."""

    kind: str


class OpenThings(Change):
    """What is open when that changes: answers with what becomes of it, beginning with what was ``decided`` before."""

    fields: Values
    decided: Mapping[str, str]
    takes_on: Mapping[str, str]
