"""Screens of the wing: the first minutes, Today, the quick line, finding words, help."""
