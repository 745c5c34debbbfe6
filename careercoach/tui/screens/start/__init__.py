"""Screens of the wing: the first minutes, Today, and finding things: words, acts, the file itself, who one is."""
