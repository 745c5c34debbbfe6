"""Goals."""

from careercoach.tui.screens.place import Desktop


class Goals(Desktop):
    """Goals."""
