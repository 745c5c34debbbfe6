"""Meetings."""

from careercoach.tui.screens.place import Desktop


class Meetings(Desktop):
    """Meetings."""
