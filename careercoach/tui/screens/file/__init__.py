"""Screens of the wing: the file itself: acts and their undoing, copies, erasing, what is set."""
