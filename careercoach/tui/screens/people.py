"""People."""

from careercoach.tui.screens.place import Desktop


class People(Desktop):
    """People."""
