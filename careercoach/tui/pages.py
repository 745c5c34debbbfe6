"""Where one thing on file is read whole: the page of each noun; ``routes`` has the forms that change it."""

from __future__ import annotations

from careercoach.tui.route import Route


class Page(Route):
    """The page of the thing whose id is ``row``."""

    row: str


class Accomplishment(Page):
    """Something one did."""


class Goal(Page):
    """One goal, with its steps and its check-ins."""


class Person(Page):
    """One person, with all that was said and agreed."""


class Path(Page):
    """One path."""


class Talk(Page):
    """One talk, with all that belongs to it."""
