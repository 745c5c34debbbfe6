"""Commands of the wing: the file itself: acts and their undoing, copies, erasing, checking, what is set."""
