"""Reflect."""

from careercoach.tui.screens.place import Desktop


class Reflect(Desktop):
    """Reflect."""
