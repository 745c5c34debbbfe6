"""Today."""

from careercoach.tui.screens.place import Desktop


class Today(Desktop):
    """Today."""
